/** Levels of workplace pensions and the least that must be paid in, from the data beside this file. A year that is not on file is null, never guessed. */
import type { PayFrequency } from '../books/facts.ts';
import type { Pence } from '../values/units.ts';
import table from './workplace-pension.json' with { type: 'json' };

type ByPeriod = Readonly<Record<PayFrequency, Pence>>;

export interface PensionLevels {
  readonly lower: ByPeriod;
  readonly trigger: ByPeriod;
  readonly upper: ByPeriod;
  readonly source: readonly string[];
  readonly certainty: string;
}

/** @param taxYear as `2026-27`. */
export function pensionLevelsOf(taxYear: string): PensionLevels | null {
  return table.years.find((row) => row.taxYear === taxYear) ?? null;
}

/** Hundredths of a per cent of qualifying earnings, since 6 April 2019: in all, and the employer's part of that. */
export const LEAST_PAID_IN: { readonly total: number; readonly employer: number } = table.minimum;

/** In whole years: who may join, and who is enrolled where pay is above the trigger. */
export const PENSION_AGES: { readonly joinFrom: number; readonly enrolFrom: number; readonly joinBelow: number } = table.ages;
