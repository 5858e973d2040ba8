/** Limits of a person's savings, from the data beside this file and, for a council's charges in England, from `charging.ts`: each with its source. */
import type { Nation } from '../books/facts.ts';
import type { Day, Pence } from '../values/units.ts';
import { capitalLimitsOn } from './charging.ts';
import table from './savings-limits.json' with { type: 'json' };

export const SAVINGS_LIMITS = ['reportWorking', 'reportPension', 'benefitsEnd', 'careCounts', 'careInFull'] as const;
export type SavingsLimitId = (typeof SAVINGS_LIMITS)[number];
export type SavingsAge = 'working' | 'pension';

export interface SavingsLimit {
  readonly id: SavingsLimitId;
  /** What is more is over it. */
  readonly amount: Pence;
  /** Whom it is for; null: everybody. */
  readonly age: SavingsAge | null;
  readonly source: string;
  readonly certainty: string;
}

/** So near below a limit it is told: about what a month of benefits brings. */
export const NEAR: Pence = table.near;
/** A balance that is older says nothing of now. */
export const MONTHS_FRESH = table.monthsFresh;

/** Those in force on a day, the smallest first. */
export function savingsLimitsOn(day: Day, nation: Nation): readonly SavingsLimit[] {
  const limits: SavingsLimit[] = SAVINGS_LIMITS.flatMap((id) => {
    const row = table.limits.findLast((one) => one.id === id && one.from <= day);
    return row
      ? [{ id, amount: row.amount, age: row.age === 'working' || row.age === 'pension' ? row.age : null, source: row.source, certainty: row.certainty }]
      : [];
  });
  const care = nation === 'england-and-wales' ? capitalLimitsOn(day) : null;
  if (care) {
    const { source, certainty } = care;
    limits.push({ id: 'careCounts', amount: care.lower, age: null, source, certainty }, { id: 'careInFull', amount: care.upper, age: null, source, certainty });
  }
  return limits.toSorted((a, b) => a.amount - b.amount);
}
