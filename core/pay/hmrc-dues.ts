/**
 * When what was deducted is due to HMRC: by tax month, or by tax quarter where bills are small (Income Tax (PAYE) Regulations 2003, regulations
 * 69 and 70; gov.uk/pay-paye-tax), and the papers after the end of a tax year.
 */
import dates from '../rates/hmrc-dates.json' with { type: 'json' };
import { addMonths } from '../values/day.ts';
import type { Day, Pence } from '../values/units.ts';
import { taxMonth } from './tax-year.ts';
import type { TaxYear } from './tax-year.ts';

export type DueEvery = 'month' | 'quarter';

/** The 5th on which the tax month of a payday ends. */
function lastDayOfTaxMonth(payday: Day): Day {
  const fifth = `${payday.slice(0, 8)}05`;
  return payday <= fifth ? fifth : addMonths(fifth, 1);
}

/** The last day of the tax month or quarter that a payday is in: quarters end on 5 July, 5 October, 5 January and 5 April. */
export function lastDayOfDue(payday: Day, every: DueEvery): Day {
  return addMonths(lastDayOfTaxMonth(payday), every === 'month' ? 0 : (12 - taxMonth(payday)) % 3);
}

/** Until when what was deducted on a payday has to be with HMRC. */
export function dueToHmrc(payday: Day, every: DueEvery, by: 'electronic' | 'cheque' = 'electronic'): Day {
  return `${lastDayOfDue(payday, every).slice(0, 8)}${by === 'cheque' ? dates.chequeOnDay : dates.dueOnDay}`;
}

/** @param monthly what is usually due for a month. */
export function mayPayByQuarter(monthly: Pence): boolean {
  return monthly < dates.quarterlyBelow;
}

/** Until when, after a tax year, each assistant gets a P60, and HMRC what was paid in expenses and benefits (P11D). */
export function afterTheYear(taxYear: TaxYear): { readonly p60: Day; readonly p11d: Day } {
  const year = Number(taxYear.slice(0, 4)) + 1;
  return { p60: `${year}-${dates.afterTheYear.p60.day}`, p11d: `${year}-${dates.afterTheYear.p11d.day}` };
}
