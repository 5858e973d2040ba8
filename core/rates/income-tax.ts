/** Rates of income tax taken from pay, by tax year and nation, from the data beside this file. A year that is not on file is null, never guessed. */
import table from './income-tax.json' with { type: 'json' };

export const TAX_NATIONS = ['rest-of-uk', 'scotland', 'wales'] as const;
/** Whose rates: `rest-of-uk` is England and Northern Ireland. */
export type TaxNation = (typeof TAX_NATIONS)[number];

export interface TaxBand {
  readonly percent: number;
  /** In whole pounds of taxable pay of the year; null: the last one has no end. */
  readonly upTo: number | null;
}

export interface TaxRates {
  readonly bands: readonly TaxBand[];
  /** The place of the basic rate in `bands`, from 0. */
  readonly basicBand: number;
  readonly source: readonly string[];
  readonly certainty: string;
}

/** @param taxYear as `2026-27`. */
export function taxRatesOf(taxYear: string, nation: TaxNation): TaxRates | null {
  return table.years.find((row) => row.taxYear === taxYear && row.taxNation === nation) ?? null;
}
