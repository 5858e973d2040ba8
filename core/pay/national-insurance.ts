/**
 * Class 1 National Insurance of one payday, by the exact percentage method: each payday by itself, never added up over the year (directors of
 * companies aside, who are not here). Social Security Contributions and Benefits Act 1992, sections 8 and 9; HMRC, "National Insurance
 * guidance for software developers".
 */
import type { PayFrequency } from '../books/facts.ts';
import { isToCheck } from '../rates/certainty.ts';
import { nationalInsuranceOn } from '../rates/national-insurance.ts';
import { divideDown } from '../values/division.ts';
import { Refusal } from '../values/problem.ts';
import type { Day, Pence } from '../values/units.ts';
import { nationalInsuranceWords as words } from '../words/pay/national-insurance.ts';
import { payWords } from '../words/pay/pay.ts';
import { firstDayOf, lastDayOf } from './tax-year.ts';
import type { TaxYear } from './tax-year.ts';
import type { Worked } from './worked.ts';

export interface Insured extends Worked {
  readonly employee: Pence;
  readonly employer: Pence;
}

/** The first day of a tax year, where the rates of that day held all year. Refuses a year that is not on file, and one with rates that changed. */
export function dayOfRates(taxYear: TaxYear): Day {
  const first = firstDayOf(taxYear);
  const rates = nationalInsuranceOn(first);
  if (!rates) throw new Refusal('ratesMissing', words.noRates(taxYear), { field: 'taxYear' });
  if (rates.to < lastDayOf(taxYear)) throw new Refusal('badInput', words.changedWithin(taxYear), { field: 'payday' });
  return first;
}

/** @param on the day of payment, which fixes the rates. Refuses a day that is not on file, and a letter without rates on it. */
export function nationalInsurance(given: { readonly on: Day; readonly letter: string; readonly frequency: PayFrequency; readonly pay: Pence }): Insured {
  const { on, letter, frequency, pay } = given;
  const rates = nationalInsuranceOn(on);
  if (!rates) throw new Refusal('ratesMissing', words.noRatesOn(on), { field: 'taxYear' });
  const letters = Object.hasOwn(rates.letters, letter) ? rates.letters[letter] : undefined;
  if (!letters) throw new Refusal('badInput', words.noLetter(letter, Object.keys(rates.letters)), { field: 'letter' });
  const primary = rates.primary[frequency];
  const secondary = rates.secondary[frequency];
  const upper = rates.upper[frequency];
  const employee = contribution(pay, { from: primary, upTo: upper, rate: letters.employee, above: letters.employeeAbove });
  const employer = contribution(pay, { from: secondary, upTo: upper, rate: letters.employer, above: letters.employerAbove });
  return {
    employee: employee.pence,
    employer: employer.pence,
    working: [
      words.letter(letter, frequency, pay),
      words.assistant(primary, upper),
      ...employee.working,
      words.employer(secondary, upper),
      ...employer.working,
      words.rounding,
      words.total(employee.pence, employer.pence),
    ],
    toCheck: rates.certainties.some(isToCheck) ? [payWords.toCheck] : [],
  };
}

interface Bands {
  readonly from: Pence;
  readonly upTo: Pence;
  /** In hundredths of a per cent: between the two, and above. */
  readonly rate: number;
  readonly above: number;
}

/** Each band is rounded, then they are added. */
function contribution(pay: Pence, { from, upTo, rate, above }: Bands): { readonly pence: Pence; readonly working: readonly string[] } {
  const parts = [
    { pay: Math.max(0, Math.min(pay, upTo) - from), rate },
    { pay: Math.max(0, pay - upTo), rate: above },
  ].filter((part) => part.pay > 0);
  const charged = parts.map((part) => ({ ...part, pence: roundedByThird(part.pay, part.rate) }));
  return {
    pence: charged.reduce((sum, part) => sum + part.pence, 0),
    working: charged.length === 0 ? [words.notReached] : charged.map((part) => words.part(part.rate, part.pay, part.pence)),
  };
}

/**
 * A share of pay in pence, rounded by the third decimal of a pound alone: 0 to 5 down, 6 to 9 up; what stands behind it is cut off. (Social
 * Security (Contributions) Regulations 2001, regulation 12: a halfpenny or less is disregarded; HMRC's manual NIM11002.)
 * @param rate hundredths of a per cent.
 */
export function roundedByThird(pay: Pence, rate: number): Pence {
  const tenthsOfAPenny = divideDown(pay * rate, 1000);
  const whole = divideDown(tenthsOfAPenny, 10);
  return tenthsOfAPenny - whole * 10 > 5 ? whole + 1 : whole;
}
