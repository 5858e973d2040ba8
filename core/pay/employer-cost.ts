/** What an assistant's pay costs the employer in all, and what law takes off it or adds to it. */
import { employmentAllowanceOn, familyPayReliefOn, schemePayOn } from '../rates/employer-costs.ts';
import { isToCheck } from '../rates/certainty.ts';
import type { PayFrequency } from '../books/facts.ts';
import { productRounded } from '../values/money.ts';
import { Refusal } from '../values/problem.ts';
import type { Day, Pence } from '../values/units.ts';
import { employerCostWords as words } from '../words/pay/employer-cost.ts';
import { payWords } from '../words/pay/pay.ts';
import { SPAN } from './pay-period.ts';
import type { Worked } from './worked.ts';

export interface AllowanceUsed extends Worked {
  /** Of the employer's National Insurance of this payday: what the allowance covers, and what is still to pay. */
  readonly covered: Pence;
  readonly payable: Pence;
  /** What is left of the allowance for the rest of the tax year. */
  readonly left: Pence;
}

/**
 * The Employment Allowance, used up payday by payday within a tax year (National Insurance Contributions Act 2014, section 1). Whether it may be
 * claimed is not decided here: for household staff only where all their work is care (section 2; HMRC's manual NIM06520).
 * @param usedBefore of the same tax year, by all assistants of the employer.
 */
export function employmentAllowance({
  on,
  employerNi,
  usedBefore,
}: {
  readonly on: Day;
  readonly employerNi: Pence;
  readonly usedBefore: Pence;
}): AllowanceUsed {
  const allowance = employmentAllowanceOn(on);
  if (!allowance) throw new Refusal('ratesMissing', words.noAllowance(on));
  const before = Math.max(0, allowance.pence - usedBefore);
  const covered = Math.min(employerNi, before);
  return {
    covered,
    payable: employerNi - covered,
    left: before - covered,
    working: [words.allowance(allowance.pence, before), words.covered(employerNi, covered), words.left(before - covered)],
    toCheck: isToCheck(allowance.certainty) ? [payWords.toCheck] : [],
  };
}

export interface EmployerCost {
  /** Pay, employer's National Insurance and employer's pension. */
  readonly pence: Pence;
  readonly working: readonly string[];
}

/** @param employerNi what is still to pay of it, after the Employment Allowance where that is claimed. */
export function employerCost({
  pay,
  employerNi,
  employerPension,
}: {
  readonly pay: Pence;
  readonly employerNi: Pence;
  readonly employerPension: Pence;
}): EmployerCost {
  const pence = pay + employerNi + employerPension;
  return { pence, working: [words.cost(pay, employerNi, employerPension, pence)] };
}

export interface Deductions {
  readonly tax: Pence;
  readonly employeeNi: Pence;
  readonly pension: Pence;
  readonly studentLoan: Pence;
}

/** What reaches the assistant. */
export function netPay(pay: Pence, { tax, employeeNi, pension, studentLoan }: Deductions): Pence {
  return pay - tax - employeeNi - pension - studentLoan;
}

/**
 * Whether pay alone asks for a PAYE scheme: where a week or month reaches the level of the day. Below it one is needed all the same where the
 * assistant has another job, a pension, expenses or benefits (gov.uk/register-employer).
 */
export function needsPayeScheme(on: Day, frequency: PayFrequency, pay: Pence): boolean {
  const level = schemePayOn(on);
  if (!level) throw new Refusal('ratesMissing', words.noScheme(on));
  return pay >= (frequency === 'monthly' ? level.monthly : level.weekly * SPAN[frequency]);
}

/**
 * What HMRC gives back of statutory maternity, paternity, adoption, shared parental, bereavement or neonatal pay; never of sick pay
 * (Statutory Maternity Pay (Compensation of Employers) Regulations 1994). @param lastYearsNi all class 1 National Insurance of the tax year before.
 */
export function familyPayBack({
  on,
  familyPay,
  lastYearsNi,
}: {
  readonly on: Day;
  readonly familyPay: Pence;
  readonly lastYearsNi: Pence;
}): Worked & { readonly pence: Pence } {
  const relief = familyPayReliefOn(on);
  if (!relief) throw new Refusal('ratesMissing', words.noRelief(on));
  const share = lastYearsNi <= relief.upTo ? relief.small : relief.others;
  const pence = productRounded([familyPay, share], 10_000);
  return { pence, working: [words.relief(share, familyPay, pence)], toCheck: isToCheck(relief.certainty) ? [payWords.toCheck] : [] };
}
