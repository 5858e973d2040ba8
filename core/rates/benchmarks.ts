/** What others have published about the cost of support: data with its year and source, to stand beside one's own cost. Never a target, and never brought up to today's prices. */
import { divideRounded } from '../values/money.ts';
import type { Pence } from '../values/units.ts';
import table from './benchmarks.json' with { type: 'json' };

interface Benchmark {
  readonly id: string;
  readonly year: string;
  readonly of: string;
  /** A week; of an hour's pay null. A year is 52 weeks. */
  readonly weekly: Pence | null;
  readonly hourly: Pence | null;
  readonly source: string;
  readonly certainty: string;
}

const WEEKS_A_YEAR = 52;
const MONTHS_A_YEAR = 12;

export const BENCHMARKS: readonly Benchmark[] = table.rows.map(({ id, year, of, source, certainty, yearly, monthly, hourly = null }) => {
  const inAYear = yearly ?? (monthly === undefined ? null : monthly * MONTHS_A_YEAR);
  return { id, year, of, source, certainty, hourly, weekly: inAYear === null ? null : divideRounded(inAYear, WEEKS_A_YEAR) };
});
