/**
 * Which weeks or months of HMRC's tables a payday is charged by.
 * Weekly: the tax week of the payday. Two- and four-weekly: the fortnight or four weeks that the payday falls in, counted from 6 April, by their
 * last week (2, 4 ... or 4, 8 ...; Income Tax (PAYE) Regulations 2003, Simon's Taxes E4.1142). An extra payday after week 52 is by itself, with
 * the tables of week 1, 2 or 4 (regulation 31; HMRC's PAYE manual, PAYE70015, where it is called week 53, 54 or 56).
 */
import type { PayFrequency } from '../books/facts.ts';
import { divideUp } from '../values/division.ts';
import type { Day } from '../values/units.ts';
import { taxMonth, taxWeek } from './tax-year.ts';

/** How many of its weeks, or months, a pay period has. */
export const SPAN: Readonly<Record<PayFrequency, number>> = { weekly: 1, '2_weekly': 2, '4_weekly': 4, monthly: 1 };
/** How many weeks, or months, the tables share a year into. */
export const UNITS: Readonly<Record<PayFrequency, 52 | 12>> = { weekly: 52, '2_weekly': 52, '4_weekly': 52, monthly: 12 };

export interface TablePeriod {
  /** How many weeks or months the tables give, from 6 April or, of a payday that is by itself, for its own period. */
  readonly count: number;
  /** Beyond the last week of the tables: not added up with what was before. */
  readonly isExtra: boolean;
}

/** The greatest number that a period of this frequency may have. */
export function lastPeriod(frequency: PayFrequency): number {
  return UNITS[frequency] === 12 ? 12 : 52 + SPAN[frequency];
}

/** @param period the tax week, or for monthly pay the tax month, of the payday; null: there is none of that number. */
export function tablePeriod(frequency: PayFrequency, period: number): TablePeriod | null {
  if (!Number.isInteger(period) || period < 1 || period > lastPeriod(frequency)) return null;
  const span = SPAN[frequency];
  const isExtra = period > UNITS[frequency];
  return { count: isExtra ? span : divideUp(period, span) * span, isExtra };
}

/** The number `tablePeriod` takes, of a payday. */
export function periodOf(frequency: PayFrequency, payday: Day): number {
  return frequency === 'monthly' ? taxMonth(payday) : taxWeek(payday);
}
