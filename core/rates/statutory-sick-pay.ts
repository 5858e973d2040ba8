/** Rates and rules of statutory sick pay by day, from the data beside this file. A day that is not on file is null, never guessed. */
import type { Day, Pence } from '../values/units.ts';
import table from './statutory-sick-pay.json' with { type: 'json' };

export interface SickPayRates {
  /** A week. */
  readonly flat: Pence;
  /** The average a week that must be reached; null: none. */
  readonly earnings: Pence | null;
  /** Hundredths of a per cent of average earnings, paid where that is less than the flat rate; null: always the flat rate. */
  readonly share: number | null;
  readonly waitingDays: number;
  /** How many days in a row, working days or not, make a spell that is paid. */
  readonly leastDays: number;
  readonly source: readonly string[];
  readonly certainty: string;
}

export function sickPayRatesOn(day: Day): SickPayRates | null {
  return table.years.find(({ from, to }) => from <= day && day <= to) ?? null;
}

/** Weeks that are paid at most, of a spell and those linked with it. */
export const MOST_SICK_WEEKS = table.mostWeeks;
/** Spells are one where at most so many days lie between them. */
export const LINK_DAYS = table.linkDays;

/** When the rules changed, for spells that go on over that day, and the day since when a spell must have gone on to be worth nothing after it. */
export const SICK_PAY_CHANGE: { readonly from: Day; readonly unpaidSince: Day; readonly unpaidCertainty: string } = table.transition;
