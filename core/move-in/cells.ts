/**
 * What a cell of a moved-in file may hold: words, a day, money, hours, a number, one word of a list. Each reads a
 * cell's text into a value, or says what it expects. None guesses: what cannot be read in one way is refused.
 */
import { parseDay } from '../values/day.ts';
import { parseHours, parseWeeks } from '../values/hours.ts';
import { MOST_RATE } from '../values/limits.ts';
import { opposite, parseMoney } from '../values/money.ts';
import { parseTime } from '../values/time-of-day.ts';
import { expectedWords } from '../words/move-in.ts';

/** `read` gets a trimmed text that is not empty; null: it is not what was expected. */
export interface Cell<T> {
  readonly expected: string;
  read(text: string): T | null;
}

/** A column of a file. `empty`: the value of an empty cell; left out, the cell must be filled and the column there. */
export interface Column<T> {
  readonly column: string;
  readonly kind: Cell<unknown>;
  readonly empty?: T;
  /** Carries the type; never set. */
  readonly value?: T;
}

/** Words of at most so many signs: as many as can be saved by hand. */
export function text(most: number): Cell<string> {
  return {
    expected: expectedWords.text(most),
    read: (cell) => {
      const words = cell.replace(/\s+/g, ' ');
      return words.length > most ? null : words;
    },
  };
}
export const day: Cell<string> = { expected: expectedWords.day, read: parseDay };
export const time: Cell<string> = { expected: expectedWords.time, read: parseTime };
export const money: Cell<number> = { expected: expectedWords.money, read: parseMoney };
/** Paid is positive, as people write it. */
export const paidMoney: Cell<number> = { expected: expectedWords.money, read: (cell) => paid(parseMoney(cell)) };
export const plusMoney: Cell<number> = { expected: expectedWords.plusMoney, read: (cell) => notBelow0(parseMoney(cell)) };
/** Of an hour: it is multiplied by hours and days. */
export const rate: Cell<number> = {
  expected: expectedWords.rate,
  read: (cell) => {
    const pence = notBelow0(parseMoney(cell));
    return pence === null || pence > MOST_RATE ? null : pence;
  },
};
/** Below 0 where hours are taken back: a credit note, a corrected payslip. */
export const signedHours: Cell<number> = { expected: expectedWords.signedHours, read: parseHours };
export const hours: Cell<number> = { expected: expectedWords.hours, read: (cell) => notBelow0(parseHours(cell)) };

function paid(pence: number | null): number | null {
  return pence === null ? null : opposite(pence);
}

function notBelow0(value: number | null): number | null {
  return value !== null && value >= 0 ? value : null;
}

export function whole(from: number, to: number): Cell<number> {
  return {
    expected: expectedWords.whole(from, to),
    read: (cell) => (/^\d{1,6}(?:\.0+)?$/.test(cell) && Number(cell) >= from && Number(cell) <= to ? Number(cell) : null),
  };
}

export const weeks: Cell<number> = { expected: expectedWords.weeks, read: parseWeeks };

/** Letter case, blanks, hyphens and underscores between words do not matter: "4 weekly" is 4_weekly. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '_');
}

export function oneOf<const T extends string>(values: readonly T[]): Cell<T> {
  return { expected: expectedWords.oneOf(values), read: (cell) => values.find((value) => plain(value) === plain(cell)) ?? null };
}

export const yesNo: Cell<boolean> = {
  expected: expectedWords.oneOf(['yes', 'no']),
  read: (cell) => (/^(?:yes|y|true)$/i.test(cell) ? true : /^(?:no|n|false)$/i.test(cell) ? false : null),
};

export function listOf(values: readonly string[]): Cell<readonly string[]> {
  const one = oneOf(values);
  return {
    expected: expectedWords.listOf(values),
    read: (cell) => {
      const items = cell.split(/[;,]/).map((item) => item.trim());
      const read = items.filter((item) => item !== '').map((item) => one.read(item));
      return read.every((item) => item !== null) ? [...new Set(read)] : null;
    },
  };
}

/** The cell must be filled. */
export function need<T>(column: string, kind: Cell<T>): Column<T> {
  return { column, kind };
}

/** Not given: null. */
export function may<T>(column: string, kind: Cell<T>): Column<T | null> {
  return { column, kind, empty: null };
}

/** Not given: `value`. */
export function or<T>(column: string, kind: Cell<T>, value: T): Column<T> {
  return { column, kind, empty: value };
}
