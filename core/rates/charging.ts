/**
 * What councils in England go by when they charge for care at home: capital limits and the minimum income guarantee, from the data beside
 * this file, each with its source. An amount of a year that was not seen is not there: it is asked for, never worked out.
 */
import type { GuaranteeFor } from '../books/facts.ts';
import type { Day, Pence } from '../values/units.ts';
import table from './charging.json' with { type: 'json' };

export interface CapitalLimits {
  /** Up to it no income is counted from capital. */
  readonly lower: Pence;
  /** Above it the person pays in full. */
  readonly upper: Pence;
  /** For each `step` above the lower limit, or part of one, `perStep` a week counts as income. */
  readonly step: Pence;
  readonly perStep: Pence;
  readonly source: string;
  readonly certainty: string;
}

/** The newest limits that had begun by a day; null before the first. */
export function capitalLimitsOn(day: Day): CapitalLimits | null {
  return table.capital.findLast(({ from }) => from <= day) ?? null;
}

interface Guarantee {
  readonly weekly: Pence;
  readonly source: string;
}

/** Of the day's own year alone; null: it was not seen. */
export function guaranteeOn(who: GuaranteeFor, day: Day): Guarantee | null {
  return table.guarantee.find((row) => row.for === who && row.from <= day && day <= row.to) ?? null;
}

interface Premium extends Guarantee {
  readonly for: string;
}

/** The premiums seen for the day's year. */
export function premiumsOn(day: Day): readonly Premium[] {
  return table.premiums.filter(({ from, to }) => from <= day && day <= to);
}

/** The most that a council in Wales may charge in a week. */
export const MOST_IN_WALES: Guarantee = { weekly: table.wales.most, source: table.wales.source };
