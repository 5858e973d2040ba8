/**
 * Workplace pensions: who must be enrolled, who may join, and what is paid in of one payday. Each payday is by itself. Pensions Act 2008,
 * sections 3, 7, 9 and 13; The Pensions Regulator, "Assess your staff".
 */
import type { PayFrequency } from '../books/facts.ts';
import { isToCheck } from '../rates/certainty.ts';
import type { PensionLevels } from '../rates/workplace-pension.ts';
import { LEAST_PAID_IN, PENSION_AGES, pensionLevelsOf } from '../rates/workplace-pension.ts';
import { productRounded } from '../values/money.ts';
import { Refusal } from '../values/problem.ts';
import type { Pence } from '../values/units.ts';
import { payWords } from '../words/pay/pay.ts';
import { pensionWords as words } from '../words/pay/pension.ts';
import type { TaxYear } from './tax-year.ts';
import type { Worked } from './worked.ts';

/** `enrol`: eligible jobholder. `opt_in`: may ask, and the employer must pay in. `join`: may ask, the employer need not. `none`: too young or too old. */
export type PensionStanding = 'enrol' | 'opt_in' | 'join' | 'none';

interface PaydayOf {
  readonly taxYear: TaxYear;
  readonly frequency: PayFrequency;
  readonly pay: Pence;
}

function levelsOf(taxYear: TaxYear): PensionLevels {
  const levels = pensionLevelsOf(taxYear);
  if (!levels) throw new Refusal('ratesMissing', words.noRates(taxYear), { field: 'taxYear' });
  return levels;
}

/**
 * What an assistant is to the pension duties on one payday.
 * @param age in whole years on the payday. @param hasPensionAge whether State Pension age is reached by then.
 */
export function pensionStanding(given: PaydayOf & { readonly age: number; readonly hasPensionAge: boolean }): Worked & { readonly standing: PensionStanding } {
  const { age, hasPensionAge, pay, frequency } = given;
  const levels = levelsOf(given.taxYear);
  const lower = levels.lower[frequency];
  const trigger = levels.trigger[frequency];
  const isOfAge = age >= PENSION_AGES.joinFrom && age < PENSION_AGES.joinBelow;
  const mayBeEnrolled = age >= PENSION_AGES.enrolFrom && !hasPensionAge;
  const standing = !isOfAge ? 'none' : pay <= lower ? 'join' : pay > trigger && mayBeEnrolled ? 'enrol' : 'opt_in';
  return {
    standing,
    working: [words.levels(pay, lower, trigger), words.standing[standing]],
    toCheck: [...(pay === trigger && mayBeEnrolled ? [words.justTheTrigger] : []), ...(isToCheck(levels.certainty) ? [payWords.toCheck] : [])],
  };
}

/** Pay above the lower level, up to the upper one (Pensions Act 2008, section 13). */
export function qualifyingEarnings({ taxYear, frequency, pay }: PaydayOf): Pence {
  const levels = levelsOf(taxYear);
  return Math.max(0, Math.min(pay, levels.upper[frequency]) - levels.lower[frequency]);
}

export interface Contributions extends Worked {
  readonly qualifying: Pence;
  readonly employer: Pence;
  /** The assistant's part with the tax that is saved on it. */
  readonly employee: Pence;
  /** What is taken from pay: with relief at source a fifth less, which the scheme claims from HMRC. */
  readonly deducted: Pence;
  /** What pay is less when it is taxed: all of the assistant's part under net pay, nothing with relief at source. */
  readonly untaxed: Pence;
}

/** The basic rate of tax that a scheme claims (Finance Act 2004, section 192), in hundredths of a per cent of the assistant's part. */
const RELIEF = 2000;

/**
 * What is paid in for a member. Each part is rounded to the nearest penny, a choice: law has no rule, and schemes have their own.
 * @param shares hundredths of a per cent of qualifying earnings; the assistant's with the tax that is saved. Without: the least by law.
 */
export function contributions(
  given: PaydayOf & { readonly relief: 'at_source' | 'net_pay'; readonly shares?: { readonly employer: number; readonly employee: number } },
): Contributions {
  const least = { employer: LEAST_PAID_IN.employer, employee: LEAST_PAID_IN.total - LEAST_PAID_IN.employer };
  const shares = given.shares ?? least;
  const qualifying = qualifyingEarnings(given);
  const employer = productRounded([qualifying, shares.employer], 10_000);
  const employee = productRounded([qualifying, shares.employee], 10_000);
  const isAtSource = given.relief === 'at_source';
  const deducted = isAtSource ? productRounded([employee, 10_000 - RELIEF], 10_000) : employee;
  const isTooLow = shares.employer < least.employer || shares.employer + shares.employee < LEAST_PAID_IN.total;
  const { lower, certainty } = levelsOf(given.taxYear);
  return {
    qualifying,
    employer,
    employee,
    deducted,
    untaxed: isAtSource ? 0 : employee,
    working: [
      words.qualifying(given.pay, lower[given.frequency], qualifying),
      words.employer(shares.employer, employer),
      words.employee(shares.employee, employee),
      isAtSource ? words.atSource(deducted) : words.netPay(deducted),
    ],
    toCheck: [...(isTooLow ? [words.tooLow] : []), ...(isToCheck(certainty) ? [payWords.toCheck] : [])],
  };
}
