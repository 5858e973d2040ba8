/**
 * All of one assistant's pay on one payday: from what is to be paid before anything is taken off, to what reaches the assistant and what it
 * costs the employer. Each part is a rule of its own; here they are put in order. Of the employer's National Insurance nothing is taken off
 * for the Employment Allowance, which all assistants of an employer share (`employmentAllowance`).
 */
import type { PayFrequency } from '../books/facts.ts';
import type { TaxNation } from '../rates/income-tax.ts';
import type { LoanPlan } from '../rates/student-loans.ts';
import type { Day, Pence } from '../values/units.ts';
import { netPay } from './employer-cost.ts';
import { nationalInsurance } from './national-insurance.ts';
import { periodOf } from './pay-period.ts';
import { contributions } from './pension.ts';
import { studentLoan } from './student-loans.ts';
import type { TaxCode } from './tax-codes.ts';
import { taxOn } from './tax.ts';
import { taxYearOf } from './tax-year.ts';
import type { Worked } from './worked.ts';

/** What is taken off an assistant's pay, and by which letters and codes, as it is on the payday. */
export interface PayTerms {
  readonly frequency: PayFrequency;
  readonly nation: TaxNation;
  readonly code: TaxCode;
  readonly basis: 'cumulative' | 'period';
  readonly letter: string;
  /** Null: not in a pension. */
  readonly pension: { readonly relief: 'at_source' | 'net_pay'; readonly shares?: { readonly employer: number; readonly employee: number } } | null;
  /** At most one student loan, and a postgraduate one. */
  readonly loans: readonly LoanPlan[];
}

/** Of the tax year, before this payday. */
export interface ToDate {
  /** What was taxed: pay, less what went untaxed to a pension. */
  readonly taxablePay: Pence;
  readonly tax: Pence;
}

const PARTS = ['tax', 'nationalInsurance', 'pension', 'studentLoan'] as const;

export interface PaydayPay {
  readonly gross: Pence;
  readonly tax: Pence;
  readonly employeeNi: Pence;
  readonly employerNi: Pence;
  /** Taken off pay; with relief at source less than what is paid in. */
  readonly employeePension: Pence;
  readonly employerPension: Pence;
  readonly studentLoan: Pence;
  readonly net: Pence;
  /** Gross, employer's National Insurance and employer's pension. */
  readonly cost: Pence;
  /** With this payday. */
  readonly toDate: ToDate;
  /** How each part was worked out, where there is something to say. */
  readonly parts: readonly (Worked & { readonly part: (typeof PARTS)[number] })[];
}

/** Refuses a payday whose rates are not on file. @param gross pay of every kind: work, holiday and sick pay. */
export function payOn(payday: Day, gross: Pence, terms: PayTerms, before: ToDate): PaydayPay {
  const { frequency } = terms;
  const taxYear = taxYearOf(payday);
  const pension = terms.pension && contributions({ taxYear, frequency, pay: gross, ...terms.pension });
  const taxable = gross - (pension?.untaxed ?? 0);
  const taxed = taxOn({
    ...{ taxYear, nation: terms.nation, code: terms.code, basis: terms.basis, frequency },
    ...{ period: periodOf(frequency, payday), pay: taxable, payToDate: before.taxablePay, taxToDate: before.tax },
  });
  const insured = nationalInsurance({ on: payday, letter: terms.letter, frequency, pay: gross });
  const loans = terms.loans.map((plan) => studentLoan({ taxYear, plan, frequency, pay: gross }));

  const { tax } = taxed;
  const [employeePension, employerPension] = [pension?.deducted ?? 0, pension?.employer ?? 0];
  const loan = loans.reduce((sum, { pence }) => sum + pence, 0);
  return {
    gross,
    tax,
    employeeNi: insured.employee,
    employerNi: insured.employer,
    employeePension,
    employerPension,
    studentLoan: loan,
    net: netPay(gross, { tax, employeeNi: insured.employee, pension: employeePension, studentLoan: loan }),
    cost: gross + insured.employer + employerPension,
    toDate: { taxablePay: before.taxablePay + taxable, tax: taxed.taxToDate },
    parts: [
      partOf('tax', taxed),
      partOf('nationalInsurance', insured),
      ...(pension ? [partOf('pension', pension)] : []),
      ...loans.map((one) => partOf('studentLoan', one)),
    ],
  };
}

function partOf(part: (typeof PARTS)[number], { working, toCheck }: Worked): PaydayPay['parts'][number] {
  return { part, working, toCheck };
}
