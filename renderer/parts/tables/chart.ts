/** What all charts share. */
import { dayNumber, dayOf, formatDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';

/** Words beside an axis. */
export const TICK = { fontSize: '0.8rem', fill: 'var(--ink-soft)' } as const;

/** Whole pounds for the scale; the exact figures stand in the table. */
export function pounds(pence: number): string {
  return formatMoney(pence).replace(/\.00$/, '');
}

/** The first of each month, as a place on an axis of days. */
export function monthStarts(days: readonly { readonly day: string }[]): number[] {
  return days.filter(({ day }) => day.endsWith('-01')).map(({ day }) => dayNumber(day));
}

/** "Oct". */
export function monthOf(at: number): string {
  return formatDay(dayOf(at)).split(' ')[1]?.slice(0, 3) ?? '';
}

/** The chart measures its words in an element of the page's own, which would keep the last one: a figure of an account. */
export function forgetMeasured(): void {
  document.getElementById('recharts_measurement_span')?.remove();
}
