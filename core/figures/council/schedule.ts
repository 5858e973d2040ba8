/**
 * The days the council pays, and the days each payment is for (figures, section 3). Days only: sums are for others.
 * A row with its own first payment day starts a new schedule; a later row without one keeps the schedule of
 * the row before. Each payment goes on from where the one before ended, so that no day is paid twice or forgotten.
 */
import { dayInMonth, dayNumber, dayOf } from '../../values/day.ts';
import type { PaidEvery } from '../../books/facts.ts';
import type { Day } from '../../values/units.ts';

/** A payment of a schedule due on `dueOn`, for the days [from, to]. */
export interface DuePeriod {
  readonly every: PaidEvery;
  readonly dueOn: Day;
  readonly from: Day;
  readonly to: Day;
}

/** What gives a schedule: a row of the council's rules, or of what another payer pays. */
interface Scheduled {
  readonly from: Day;
  readonly paidEvery: PaidEvery;
  /** Null on a later row that keeps the schedule of the row before. */
  readonly firstPaymentOn: Day | null;
}

interface Schedule {
  readonly every: PaidEvery;
  readonly first: Day;
  /** The day number of `first`. */
  readonly firstNumber: number;
  /** The day number on which its row begins: it is not in force before. */
  readonly from: number;
}

const WEEKS: Readonly<Record<Exclude<PaidEvery, 'monthly_by_days'>, number>> = { weekly: 1, '2_weekly': 2, '4_weekly': 4 };

/** The due day number `index` (from 0) of a schedule, and its own period, all as day numbers. */
function dueOf({ every, first, firstNumber }: Schedule, index: number): { readonly due: number; readonly start: number; readonly end: number } {
  if (every !== 'monthly_by_days') {
    const length = 7 * WEEKS[every];
    const due = firstNumber + index * length;
    return { due, start: due, end: due + length - 1 };
  }
  const year = Number(first.slice(0, 4));
  const month = Number(first.slice(5, 7)) + index;
  const inMonth = (day: number): number => dayNumber(dayInMonth(year, month, day));
  return { due: inMonth(Number(first.slice(8, 10))), start: inMonth(1), end: inMonth(31) };
}

/** The first due day on or after the day the schedule's row begins. */
function firstIndex(schedule: Schedule): number {
  let index = 0;
  while (dueOf(schedule, index).due < schedule.from) index += 1;
  return index;
}

/**
 * All payments due up to `day`, oldest first, and the first one after it (null where no schedule is on file).
 * `rules` in order of `from`. A due day a month lacks is its last day. The last payment of an old schedule is cut to the
 * days before the new one's first due day; days no old payment covers come with the first new payment.
 */
export function duePeriods(rules: readonly Scheduled[], day: Day): { readonly due: readonly DuePeriod[]; readonly next: DuePeriod | null } {
  const schedules: { readonly schedule: Schedule; readonly index: number; readonly firstDue: number }[] = [];
  for (const { firstPaymentOn, paidEvery, from } of rules) {
    if (firstPaymentOn === null) continue;
    const schedule = { every: paidEvery, first: firstPaymentOn, firstNumber: dayNumber(firstPaymentOn), from: dayNumber(from) };
    const before = schedules.at(-1);
    // A date copied from an earlier row only keeps the rhythm: what was due before this row stays as it was.
    const index = before !== undefined && schedule.firstNumber <= before.firstDue ? firstIndex(schedule) : 0;
    schedules.push({ schedule, index, firstDue: dueOf(schedule, index).due });
  }
  const last = dayNumber(day);
  const periods: DuePeriod[] = [];
  let unpaidFrom: number | null = null;
  for (const [position, { schedule, index }] of schedules.entries()) {
    const boundary = Math.min(...schedules.slice(position + 1).map(({ firstDue }) => firstDue));
    for (let count = index; ; count += 1) {
      const { due, start, end } = dueOf(schedule, count);
      if (due >= boundary) break;
      // The first payment there is: a part of its month where the rules begin later than the month.
      unpaidFrom ??= Math.max(start, Math.min(schedule.from, due));
      const to = Math.min(end, boundary - 1);
      if (to < unpaidFrom) continue;
      const dueOn = dayOf(due);
      const period: DuePeriod = { every: schedule.every, dueOn, from: unpaidFrom === due ? dueOn : dayOf(unpaidFrom), to: dayOf(to) };
      if (due > last) return { due: periods, next: period };
      periods.push(period);
      unpaidFrom = to + 1;
    }
  }
  return { due: periods, next: null };
}
