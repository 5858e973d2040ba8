/** The pay period that comes after the last one on file, as long as that one; without any, the last whole one before today. */
import type { AccountFacts } from '../books/facts.ts';
import { addDays, addMonths, daysBetween, daysInclusive, later, weekStart } from '../values/day.ts';
import type { Day } from '../values/units.ts';
import { SPAN } from './pay-period.ts';
import type { PayPeriod } from './run.ts';

/** Whether the days are a month, on whatever day it begins. */
const isMonth = (from: Day, to: Day): boolean => addMonths(from, 1) === addDays(to, 1);

export function nextPayPeriod({ payslips, payDetails, account }: Pick<AccountFacts, 'payslips' | 'payDetails' | 'account'>, today: Day): PayPeriod {
  const newest = payslips.reduce<(typeof payslips)[number] | null>((found, slip) => (found && found.periodEnd >= slip.periodEnd ? found : slip), null);
  if (newest) {
    const periodStart = addDays(newest.periodEnd, 1);
    if (isMonth(newest.periodStart, newest.periodEnd))
      return { periodStart, periodEnd: addDays(addMonths(periodStart, 1), -1), paidOn: addMonths(newest.paidOn, 1) };
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
