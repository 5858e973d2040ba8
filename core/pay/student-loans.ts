/**
 * What is taken from one payday to pay back a student loan: so many per cent of pay for National Insurance above the level, cut to whole pounds,
 * each payday by itself. HMRC's Collection of Student Loans Manual, CSLM17060 and CSLM17065.
 */
import type { PayFrequency } from '../books/facts.ts';
import { isToCheck } from '../rates/certainty.ts';
import type { LoanPlan } from '../rates/student-loans.ts';
import { loanRatesOf } from '../rates/student-loans.ts';
import { divideDown } from '../values/division.ts';
import { Refusal } from '../values/problem.ts';
import type { Pence } from '../values/units.ts';
import { payWords } from '../words/pay/pay.ts';
import { studentLoanWords as words } from '../words/pay/student-loans.ts';
import { SPAN, UNITS } from './pay-period.ts';
import type { TaxYear } from './tax-year.ts';
import type { Worked } from './worked.ts';

/** One student loan and a postgraduate loan may both be taken: each by its own call. */
export function studentLoan(given: {
  readonly taxYear: TaxYear;
  readonly plan: LoanPlan;
  readonly frequency: PayFrequency;
  readonly pay: Pence;
}): Worked & { readonly pence: Pence } {
  const { taxYear, plan, frequency, pay } = given;
  const rates = loanRatesOf(taxYear);
  if (!rates) throw new Refusal('ratesMissing', words.noRates(taxYear), { field: 'taxYear' });
  const { above, percent } = rates.plans[plan];
  // A week's or a month's level, cut to the penny.
  const level = divideDown(above, UNITS[frequency]) * SPAN[frequency];
  const counted = Math.max(0, pay - level);
  const pounds = divideDown(counted * percent, 10_000);
  const isOfWeeks = SPAN[frequency] > 1;
  return {
    pence: pounds * 100,
    working: [words.above(pay, level, counted), words.taken(percent, pounds * 100)],
    toCheck: [...(isOfWeeks && counted > 0 ? [words.ofWeeks] : []), ...(isToCheck(rates.certainty) ? [payWords.toCheck] : [])],
  };
}
