/** From what pay on student loans are paid back, by tax year, from the data beside this file. A year that is not on file is null, never guessed. */
import type { Pence } from '../values/units.ts';
import table from './student-loans.json' with { type: 'json' };

export const LOAN_PLANS = ['plan1', 'plan2', 'plan4', 'plan5', 'postgraduate'] as const;
export type LoanPlan = (typeof LOAN_PLANS)[number];

export interface LoanRates {
  readonly plans: Readonly<Record<LoanPlan, { /** Of a year. */ readonly above: Pence; readonly percent: number }>>;
  readonly source: readonly string[];
  readonly certainty: string;
}

/** @param taxYear as `2026-27`. */
export function loanRatesOf(taxYear: string): LoanRates | null {
  return table.years.find((row) => row.taxYear === taxYear) ?? null;
}
