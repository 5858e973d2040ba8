/** What was paid and taken off in a tax year, assistant by assistant, by payday (figures, section 5, has the same sums by the period's end). */
import { afterTheYear } from '../../pay/hmrc-dues.ts';
import type { PayBefore } from '../../pay/pay-before.ts';
import { payBefore } from '../../pay/pay-before.ts';
import type { TaxYear } from '../../pay/tax-year.ts';
import { taxYearOf } from '../../pay/tax-year.ts';
import type { Payslip, PersonId } from '../../books/facts.ts';
import type { Day, Pence } from '../../values/units.ts';
import type { Figures } from '../figures.ts';
import { personCalled } from '../inputs/account-index.ts';

const SUMS = [
  'gross',
  'tax',
  'employeeNi',
  'studentLoan',
  'employerNi',
  'employeePension',
  'employerPension',
  'net',
] as const satisfies readonly (keyof Payslip)[];
export type YearSums = Readonly<Record<(typeof SUMS)[number], Pence>>;

export interface TaxYearPay {
  readonly taxYear: TaxYear;
  readonly people: readonly {
    readonly person: PersonId;
    readonly name: string;
    readonly payslips: number;
    readonly sums: YearSums;
    /** What is in no sum; null: nothing is said of it. */
    readonly before: PayBefore | null;
  }[];
  readonly all: YearSums;
  /** By when each assistant gets a P60. */
  readonly p60By: Day;
}

function sumsOf(slips: readonly Payslip[]): YearSums {
  const sum = (of: (typeof SUMS)[number]): Pence => slips.reduce((total, slip) => total + (slip[of] ?? 0), 0);
  return {
    gross: sum('gross'),
    tax: sum('tax'),
    employeeNi: sum('employeeNi'),
    studentLoan: sum('studentLoan'),
    employerNi: sum('employerNi'),
    employeePension: sum('employeePension'),
    employerPension: sum('employerPension'),
    net: sum('net'),
  };
}

/** Of the tax year that the day is in: paydays up to the day. */
export function taxYearPay({ accountIndex }: Figures): TaxYearPay {
  const { facts, asOf } = accountIndex;
  const taxYear = taxYearOf(asOf);
  const slips = facts.payslips.filter(({ paidOn }) => paidOn <= asOf && taxYearOf(paidOn) === taxYear);
  const people = [...Map.groupBy(slips, ({ person }) => person)].map(([person, own]) => ({
    ...{ person, name: personCalled(accountIndex, person), payslips: own.length, sums: sumsOf(own), before: payBefore(facts, person, asOf) },
  }));
  return { taxYear, people: people.toSorted((a, b) => a.name.localeCompare(b.name, 'en')), all: sumsOf(slips), p60By: afterTheYear(taxYear).p60 };
}
