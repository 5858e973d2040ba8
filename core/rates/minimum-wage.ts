/** The legal minimum wage by day and age, from the rates beside this file. A year that is not on file is said, never guessed: it is null. */
import type { Day, Pence } from '../values/units.ts';
import table from './minimum-wage.json' with { type: 'json' };

export interface MinimumWage {
  /** An hour. */
  readonly pence: Pence;
  /** The first day of this rate, and the last for which it is on file. */
  readonly from: Day;
  readonly to: Day;
  readonly source: string;
}

/** The years on file, each with its first and last day, without a gap. */
export const minimumWageYears: readonly { readonly from: Day; readonly to: Day }[] = table.years;

/** @param age in whole years, on the first day of the time that is paid for: that day fixes the rate. */
export function minimumWageOn(day: Day, age: number): MinimumWage | null {
  const year = table.years.find(({ from, to }) => from <= day && day <= to);
  const band = year?.bands.findLast(({ fromAge }) => fromAge <= age);
  return year && band ? { pence: band.pence, from: year.from, to: year.to, source: year.source } : null;
}
