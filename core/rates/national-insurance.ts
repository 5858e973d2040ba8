/**
 * Thresholds and rates of class 1 National Insurance, from the data beside this file, by the day of payment: they have changed within a tax
 * year. A day that is not on file is null, never guessed.
 */
import type { PayFrequency } from '../books/facts.ts';
import type { Day, Pence } from '../values/units.ts';
import table from './national-insurance.json' with { type: 'json' };

type ByPeriod = Readonly<Record<PayFrequency | 'yearly', Pence>>;

/** In hundredths of a per cent. */
export interface LetterRates {
  /** What the assistant pays between the primary threshold and the upper limit, and above that. */
  readonly employee: number;
  readonly employeeAbove: number;
  /** What the employer pays between the secondary threshold and the upper limit, and above that. */
  readonly employer: number;
  readonly employerAbove: number;
}

export interface NationalInsuranceRates {
  /** The last day for which they hold. */
  readonly to: Day;
  /** From it on pay counts towards benefits: the lower earnings limit. */
  readonly lower: ByPeriod;
  readonly primary: ByPeriod;
  readonly secondary: ByPeriod;
  readonly upper: ByPeriod;
  readonly letters: Readonly<Record<string, LetterRates | undefined>>;
  readonly source: readonly string[];
  readonly certainties: readonly string[];
}

export function nationalInsuranceOn(day: Day): NationalInsuranceRates | null {
  const runs = (row: { readonly from: Day; readonly to: Day }): boolean => row.from <= day && day <= row.to;
  const limits = table.thresholds.find(runs);
  const rates = table.rates.find(runs);
  if (!limits || !rates) return null;
  const { lower, primary, secondary, upper } = limits;
  return {
    to: limits.to < rates.to ? limits.to : rates.to,
    lower,
    primary,
    secondary,
    upper,
    letters: rates.letters,
    source: [...limits.source, ...rates.source],
    certainties: [limits.certainty, rates.certainty],
  };
}
