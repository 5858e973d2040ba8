/**
 * What the law gives an assistant whose job ends: notice, and redundancy pay with the cap on a week's pay of the year. A year that is not on
 * file is said, never guessed. A contract may give more.
 */
import type { Nation } from '../books/facts.ts';
import { addDays, addMonths } from '../values/day.ts';
import type { Day, Pence } from '../values/units.ts';
import table from './ending-employment.json' with { type: 'json' };

/** Full years from one day to another. */
export function fullYears(from: Day, to: Day): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** Full years of a job, its first and last day with them (Employment Rights Act 1996, section 211). */
export function yearsOfService(started: Day, last: Day): number {
  return fullYears(started, addDays(last, 1));
}

/** Weeks of notice to who began on `started`, by the service up to `last`, that day with it. */
export function noticeWeeks(started: Day, last: Day): number {
  const { afterMonths, mostWeeks } = table.notice;
  if (addDays(last, 1) < addMonths(started, afterMonths)) return 0;
  return Math.min(mostWeeks, Math.max(1, yearsOfService(started, last)));
}

/** Whether so many full years earn redundancy pay at all, at any age. */
export function earnRedundancy(years: number): boolean {
  return years >= table.redundancy.afterYears;
}

/** Half weeks of pay to who leaves at `age` after `years` full years. */
export function redundancyHalfWeeks(age: number, years: number): number {
  const { mostYears, halfWeeks } = table.redundancy;
  if (!earnRedundancy(years)) return 0;
  const ages = Array.from({ length: Math.min(years, mostYears) }, (_, index) => age - index);
  return ages.reduce((sum, one) => sum + (halfWeeks.find(({ fromAge }) => one >= fromAge)?.halfWeeks ?? 1), 0);
}

/** The most that a week counts for. Null: not on file for that day. */
export function weeklyCapOn(nation: Nation, day: Day): Pence | null {
  const region = nation === 'northern-ireland' ? 'NI' : 'GB';
  return table.redundancy.weeklyCap.find((row) => row.region === region && row.from <= day && day <= row.to)?.pence ?? null;
}
