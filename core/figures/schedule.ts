/**
 * The days the council pays, and the days each payment is for (figures, section 3). Days only: sums are for others.
 * A council_rules row with its own first payment day starts a new schedule; a later row without one keeps the schedule of
 * the row before. Each payment goes on from where the one before ended, so that no day is paid twice or forgotten.
 */
import { addDays, dayInMonth, dayNumber, dayOf, earlier, later } from '../day.ts';
import type { CouncilRules, Day, PaidEvery } from '../facts.ts';

/** A payment of a schedule due on `dueOn`, for the days [from, to]. */
export interface DuePeriod {
  readonly every: PaidEvery;
  readonly dueOn: Day;
  readonly from: Day;
  readonly to: Day;
}

interface Schedule {
  readonly every: PaidEvery;
  readonly first: Day;
  /** Not before this day: the row that starts it is not in force earlier. */
  readonly from: Day;
}

const WEEKS: Readonly<Record<Exclude<PaidEvery, 'monthly_by_days'>, number>> = { weekly: 1, '2_weekly': 2, '4_weekly': 4 };

/** The due day number `index` (from 0) of a schedule, and the last day of its own period. */
function dueOf(schedule: Schedule, index: number): { readonly dueOn: Day; readonly start: Day; readonly end: Day } {
  const { every, first } = schedule;
  if (every !== 'monthly_by_days') {
    const length = 7 * WEEKS[every];
    const due = dayNumber(first) + index * length;
    return { dueOn: dayOf(due), start: dayOf(due), end: dayOf(due + length - 1) };
  }
  const year = Number(first.slice(0, 4));
  const month = Number(first.slice(5, 7)) + index;
  return { dueOn: dayInMonth(year, month, Number(first.slice(8, 10))), start: dayInMonth(year, month, 1), end: dayInMonth(year, month, 31) };
}

/** The schedule's first due day on or after the day its row begins. A date copied from the row before only keeps the rhythm. */
function firstIndex(schedule: Schedule): number {
  let index = 0;
  while (dueOf(schedule, index).dueOn < schedule.from) index += 1;
  return index;
}

/**
 * All payments due up to `day`, oldest first, and the first one after it (null where no schedule is on file).
 * `rules` in order of `from`. A due day a month lacks is its last day. The last payment of an old schedule is cut to the
 * days before the new one's first due day; days no old payment covers come with the first new payment.
 */
export function duePeriods(rules: readonly CouncilRules[], day: Day): { readonly due: readonly DuePeriod[]; readonly next: DuePeriod | null } {
  const schedules: { readonly schedule: Schedule; readonly index: number; readonly firstDue: Day }[] = [];
  for (const row of rules) {
    if (row.firstPaymentOn === null) continue;
    const schedule = { every: row.paidEvery, first: row.firstPaymentOn, from: row.from };
    const index = schedules.length === 0 ? 0 : firstIndex(schedule);
    schedules.push({ schedule, index, firstDue: dueOf(schedule, index).dueOn });
  }
  const due: DuePeriod[] = [];
  let unpaidFrom: Day | null = null;
  for (const [position, { schedule, index }] of schedules.entries()) {
    const boundary = schedules.slice(position + 1).reduce<Day | null>((least, { firstDue }) => (least === null ? firstDue : earlier(least, firstDue)), null);
    for (let count = index; ; count += 1) {
      const { dueOn, start, end } = dueOf(schedule, count);
      if (boundary !== null && dueOn >= boundary) break;
      // The first payment there is: a part of its month where the rules begin later than the month.
      unpaidFrom ??= later(start, earlier(schedule.from, dueOn));
      const to = boundary === null ? end : earlier(end, addDays(boundary, -1));
      if (to < unpaidFrom) continue;
      const period: DuePeriod = { every: schedule.every, dueOn, from: unpaidFrom, to };
      if (dueOn > day) return { due, next: period };
      due.push(period);
      unpaidFrom = addDays(to, 1);
    }
  }
  return { due, next: null };
}
