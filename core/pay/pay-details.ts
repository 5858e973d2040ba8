/** What the pay details of an assistant say on a day, and how often their pay comes: by the details, else by the days of a payslip. */
import type { FigureFacts, PayDetail, PayFrequency, Payslip, PersonId } from '../books/facts.ts';
import { daysInclusive, isMonth } from '../values/day.ts';
import type { Day } from '../values/units.ts';
import { byFrom, inForce } from '../figures/inputs/effective.ts';

/** Those in force on the day; null: none are on file. */
export function payDetailOn({ payDetails }: Pick<FigureFacts, 'payDetails'>, person: PersonId, day: Day): PayDetail | null {
  return inForce(byFrom(payDetails.filter((row) => row.person === person)), day);
}

/** A first or last period may be short, and four weeks may be a month of February: the pay details of the payday come first. */
export function frequencyOf(facts: Pick<FigureFacts, 'payDetails'>, slip: Payslip): PayFrequency {
  const details = payDetailOn(facts, slip.person, slip.paidOn);
  if (details) return details.frequency;
  const days = daysInclusive(slip.periodStart, slip.periodEnd);
  if (isMonth(slip.periodStart, slip.periodEnd) && (days > 28 || slip.periodStart.endsWith('-01'))) return 'monthly';
  return days <= 7 ? 'weekly' : days <= 14 ? '2_weekly' : days <= 28 ? '4_weekly' : 'monthly';
}
