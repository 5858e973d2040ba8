/**
 * Days on which the council pays nothing: while the direct payment is suspended, and once it has ended (figures, section 3). Days only:
 * what that takes off a payment is for others. A day in two stops counts once.
 */
import { dayNumber, dayOf } from '../../values/day.ts';
import type { PaymentStop } from '../../books/facts.ts';
import type { Day } from '../../values/units.ts';

/** Day numbers; Infinity where a stop goes on. */
export interface StoppedSpan {
  readonly from: number;
  readonly to: number;
}

/** The days of all these stops, in order, apart from each other. */
export function stoppedSpans(stops: readonly PaymentStop[]): readonly StoppedSpan[] {
  const spans: { from: number; to: number }[] = [];
  for (const { from, to } of stops.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const span = { from: dayNumber(from), to: to === null ? Infinity : dayNumber(to) };
    const last = spans.at(-1);
    if (last && span.from <= last.to + 1) last.to = Math.max(last.to, span.to);
    else spans.push(span);
  }
  return spans;
}

/** How many of the days [from, to] are stopped. */
export function stoppedDays(spans: readonly StoppedSpan[], from: Day, to: Day): number {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return spans.reduce((sum, span) => sum + Math.max(0, Math.min(span.to, last) - Math.max(span.from, first) + 1), 0);
}

/** The last day of the stop that a day is in; null: it goes on for good, or the day is in none. */
export function stopEnd(spans: readonly StoppedSpan[], day: Day): Day | null {
  const number = dayNumber(day);
  const span = spans.find(({ from, to }) => from <= number && number <= to);
  return span === undefined || span.to === Infinity ? null : dayOf(span.to);
}

/** The first day without the direct payment once it has ended; null: it has not. */
export function endedFrom(stops: readonly PaymentStop[]): Day | null {
  return stops.filter(({ kind }) => kind === 'ended').reduce<Day | null>((first, { from }) => (first === null || from < first ? from : first), null);
}
