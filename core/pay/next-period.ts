/** The pay period that comes after the last one on file, as long as that one; without any, the last whole one before today. */
import type { AccountFacts, Payslip } from '../books/facts.ts';
import { addDays, addMonths, dayInMonth, daysBetween, daysInclusive, isMonth, later, weekStart } from '../values/day.ts';
import type { Day } from '../values/units.ts';
import { frequencyOf } from './pay-details.ts';
import { SPAN } from './pay-period.ts';
import type { PayPeriod } from './run.ts';

/**
 * The payday a month after that of `newest`. The last day of a period, or of a month where earlier paydays were of a later day of longer months,
 * is that of the next one again.
 */
function nextPayday(newest: Payslip, periodEnd: Day, payslips: readonly Payslip[]): Day {
  if (newest.paidOn === newest.periodEnd) return periodEnd;
  const next = addMonths(newest.paidOn, 1);
  if (!addDays(newest.paidOn, 1).endsWith('-01')) return next;
  const own = payslips.filter(({ person }) => person === newest.person).map(({ paidOn }) => Number(paidOn.slice(8)));
  return dayInMonth(Number(next.slice(0, 4)), Number(next.slice(5, 7)), Math.max(...own));
}

type Facts = Pick<AccountFacts, 'payslips' | 'payDetails' | 'people' | 'account'>;

export function nextPayPeriod({ payslips: all, payDetails, people, account }: Facts, today: Day): PayPeriod {
  const leftOn = new Map(people.map(({ id, left }) => [id, left]));
  // A last payslip ends with the job: the periods of others go on.
  const others = all.filter((slip) => leftOn.get(slip.person) !== slip.periodEnd);
  const payslips = others.length > 0 ? others : all;
  const newest = payslips.reduce<Payslip | null>((found, slip) => (found && found.periodEnd >= slip.periodEnd ? found : slip), null);
  if (newest) {
    const periodStart = addDays(newest.periodEnd, 1);
    // Four weeks from a day of February are a month, too.
    if (isMonth(newest.periodStart, newest.periodEnd) && frequencyOf({ payDetails }, newest) === 'monthly') {
      const periodEnd = addDays(addMonths(periodStart, 1), -1);
      return { periodStart, periodEnd, paidOn: nextPayday(newest, periodEnd, payslips) };
    }
    const days = daysInclusive(newest.periodStart, newest.periodEnd);
    const periodEnd = addDays(newest.periodEnd, days);
    return { periodStart, periodEnd, paidOn: addDays(periodEnd, daysBetween(newest.periodEnd, newest.paidOn)) };
  }
  const frequency = payDetails.at(-1)?.frequency ?? '4_weekly';
  if (frequency === 'monthly') {
    const periodStart = later(addMonths(`${today.slice(0, 8)}01`, -1), account.openedOn);
    const periodEnd = addDays(addMonths(`${periodStart.slice(0, 8)}01`, 1), -1);
    return { periodStart, periodEnd, paidOn: periodEnd };
  }
  const periodEnd = addDays(weekStart(today), -1);
  return { periodStart: addDays(periodEnd, 1 - 7 * SPAN[frequency]), periodEnd, paidOn: periodEnd };
}
