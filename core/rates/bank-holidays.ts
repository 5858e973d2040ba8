/**
 * Bank holidays of the three divisions, from the dates beside this file. A year that is not on file is said, never guessed:
 * ask `knowsYear` before trusting a "no".
 */
import type { Nation } from '../books/facts.ts';
import type { Day } from '../values/units.ts';
import { keysOf } from '../values/own-keys.ts';
import table from './bank-holidays.json' with { type: 'json' };

type Years = Readonly<Record<string, readonly Day[]>>;

const BY_NATION: ReadonlyMap<Nation, { readonly years: ReadonlySet<string>; readonly days: ReadonlySet<Day> }> = new Map(
  keysOf(table.divisions).map((nation) => {
    const years: Years = table.divisions[nation];
    return [nation, { years: new Set(Object.keys(years)), days: new Set(Object.values(years).flat()) }];
  }),
);

export function isBankHoliday(nation: Nation, day: Day): boolean {
  return BY_NATION.get(nation)?.days.has(day) ?? false;
}

/** Whether the bank holidays of the day's year are on file. */
export function knowsYear(nation: Nation, day: Day): boolean {
  return BY_NATION.get(nation)?.years.has(day.slice(0, 4)) ?? false;
}
