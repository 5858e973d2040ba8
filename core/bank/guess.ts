/**
 * Guesses which column of an unknown table is what, by its headings and by what stands under them, for the column mapper
 * to show. Only a guess: nothing comes in by it before the user has seen the first rows and agreed.
 */
import type { Delimiter, Row } from './cells.ts';
import { readHeading, trimEnd } from './layouts.ts';
import type { Mapping } from './mapping.ts';
import { columnsOf, headerKey } from './mapped.ts';
import { chainBreaks, orderOf } from './order.ts';
import { directionOf, readTableRows } from './rows.ts';
import type { UnknownTable } from './types.ts';
import type { DateOrder } from './values.ts';
import { isBlank, readAmount, readDay } from './values.ts';

type Field = 'date' | 'text' | 'amount' | 'moneyIn' | 'moneyOut' | 'direction' | 'balance' | 'id';

const HEADINGS: Readonly<Record<Field, RegExp>> = {
  date: /^(?:transaction |posting |posted |value |booking |payment |completed )?date|^posted(?: on)?$|^when$|^day$/,
  text: /^(?:transaction )?(?:description|details|narrative|narration|particulars|text|memo|reference|merchant|payee|name|counter ?party|what|who)(?: name| details)?$/,
  amount: /^(?:transaction |net )?(?:amount|value|sum)$/,
  moneyIn: /^(?:money |paid |amount )?in$|^credits?$|^(?:credit|deposit) amount$|^amount credited$|^deposits?$|^receipts?$|^loads?$|^received$/,
  moneyOut: /^(?:money |paid |amount )?out$|^debits?$|^(?:debit|withdrawal) amount$|^amount debited$|^withdrawals?$|^payments?$|^spent$|^spend$|^paid$/,
  direction: /^(?:debit ?\/ ?credit|credit ?\/ ?debit|dr ?\/ ?cr|cr ?\/ ?dr|direction|sign|d\/c|c\/d)$/,
  balance: /^(?:running |account |closing |card |available )?bal(?:ance)?(?: after)?$/,
  id: /^(?:transaction |payment )?(?:id|identifier|number)$|^transaction (?:reference|ref)$|^unique id$/,
};

const DATE_ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];
const SAMPLE = 200;
/** Columns tried as the amount where no heading says which it is, and as the balance. */
const MOST_AMOUNTS = 3;
const MOST_BALANCES = 12;
/** More than any bank's table has; a row of a hundred thousand separators is damage, and looking at each column of it would take minutes. */
const MOST_COLUMNS = 200;

/** What the mapper is shown of a table. */
export function unknownTable(rows: readonly Row[], delimiter: Delimiter): UnknownTable {
  const header = headerRow(rows);
  const first = rows[Math.max(header, 0)]?.cells ?? [];
  return {
    cells: rows.slice(0, 20).map((row) => row.cells),
    headerKey: headerKey(first, header !== -1),
    delimiter,
    hasHeader: header !== -1,
    guess: guessMapping(rows, header, delimiter),
  };
}

/** Whether any row has a day and an amount: without one there is nothing to map. */
export function looksLikeMoney(rows: readonly Row[]): boolean {
  return rows.slice(0, SAMPLE).some((row) => isData(row.cells));
}

function isData(cells: readonly string[]): boolean {
  return cells.some(isDayInAnyOrder) && cells.some((cell) => !isDayInAnyOrder(cell) && readAmount(cell) !== null);
}

function isDayInAnyOrder(cell: string): boolean {
  return DATE_ORDERS.some((order) => readDay(cell, order) !== null);
}

function fieldOf(cell: string): Field | null {
  const { name } = readHeading(cell);
  const fields: readonly Field[] = ['date', 'direction', 'balance', 'moneyIn', 'moneyOut', 'amount', 'id', 'text'];
  return fields.find((field) => HEADINGS[field].test(name)) ?? null;
}

/** The row of headings, before the first row of data; -1 where there is none. */
function headerRow(rows: readonly Row[]): number {
  const data = rows.findIndex((row) => isData(row.cells));
  const above = rows.slice(0, data === -1 ? 40 : data);
  const known = above.map((row) => row.cells.filter((cell) => fieldOf(cell) !== null).length);
  const most = Math.max(0, ...known);
  if (most >= 2) return known.indexOf(most);
  const last = above.at(-1);
  return last && data !== -1 && last.cells.filter((cell) => cell !== '').length >= 2 ? above.length - 1 : -1;
}

function guessMapping(rows: readonly Row[], header: number, delimiter: Delimiter): Mapping | null {
  const headings = header === -1 ? null : trimEnd(rows[header]?.cells ?? []);
  const sample = new Sample(headings, rows.slice(header + 1, header + 1 + SAMPLE));
  const date = sample.named('date').find((index) => sample.dates.includes(index)) ?? sample.dates[0];
  if (date === undefined) return null;
  const parses = (order: DateOrder): number => sample.share(date, (cell) => readDay(cell, order) !== null);
  const dateOrder = DATE_ORDERS.toSorted((a, b) => parses(b) - parses(a))[0] ?? 'dmy';
  const key = headerKey(headings ?? rows[0]?.cells ?? [], headings !== null);
  const whole = (money: MoneyColumns): Mapping => {
    const direction = money.amount === null ? null : (sample.directions.find((index) => index !== money.amount) ?? null);
    const taken = new Set([date, money.amount, money.moneyIn, money.moneyOut, money.balance, direction]);
    const id = sample.named('id').find((index) => !taken.has(index) && sample.isUnique(index)) ?? null;
    const text = guessText(sample, taken.add(id)) ?? [date];
    return { headerKey: key, delimiter, hasHeader: headings !== null, date, dateOrder, text, ...money, direction, id, flipSign: false };
  };
  const guesses = guessMoney(sample).map(whole);
  const proved = guesses.flatMap((guess) => withBalance(guess, sample, headings) ?? [])[0];
  if (proved) return proved;
  const [first] = guesses;
  return first ? bestSign(first, sample.rows, headings) : null;
}

type MoneyColumns = Pick<Mapping, 'amount' | 'moneyIn' | 'moneyOut' | 'balance'>;

/**
 * Which columns may be the money, the likeliest first: by their headings; without those, two columns of which each row fills one are out
 * and in, else one of the first few is the amount. The balance only where its heading says so.
 */
function guessMoney(sample: Sample): readonly MoneyColumns[] {
  const named = (field: Field): number | null => sample.named(field)[0] ?? null;
  const balance = named('balance');
  const [amount, moneyIn, moneyOut] = [named('amount'), named('moneyIn'), named('moneyOut')];
  if (moneyIn !== null && moneyOut !== null) return [{ amount: null, moneyIn, moneyOut, balance }];
  if (amount !== null) return [{ amount, moneyIn: null, moneyOut: null, balance }];
  const unnamed = sample.money.filter((index) => index !== balance && !sample.named('id').includes(index));
  const [one, two] = unnamed;
  const eitherOr = one !== undefined && two !== undefined && sample.rows.every((row) => isBlank(row.cells[one] ?? '') !== isBlank(row.cells[two] ?? ''));
  if (eitherOr) return [{ amount: null, moneyIn: two, moneyOut: one, balance }];
  return unnamed.slice(0, MOST_AMOUNTS).map((index) => ({ amount: index, moneyIn: null, moneyOut: null, balance }));
}

/** The mapping with the column that runs with its amounts as the balance, and the signs it shows; null where none does. */
function withBalance(mapping: Mapping, sample: Sample, headings: readonly string[] | null): Mapping | null {
  const taken = new Set([mapping.date, mapping.amount, mapping.moneyIn, mapping.moneyOut, mapping.id]);
  const columns = mapping.balance === null ? sample.money.filter((index) => !taken.has(index)).slice(0, MOST_BALANCES) : [mapping.balance];
  const tried = columns.map((balance) => bestSign({ ...mapping, balance }, sample.rows, headings));
  const runs = tried.map((guess) => ({ guess, ...chainOf(guess, sample.rows, headings) })).filter(isRunning);
  return runs.toSorted((a, b) => b.follow - a.follow)[0]?.guess ?? null;
}

function guessText(sample: Sample, taken: ReadonlySet<number | null>): number[] | null {
  const named = sample.named('text').filter((index) => !taken.has(index));
  if (named.length > 0) return named;
  const wordy = sample.columns.filter((index) => !taken.has(index) && !sample.dates.includes(index) && sample.share(index, (cell) => /\p{L}/u.test(cell)) > 0);
  const longest = wordy.toSorted((a, b) => sample.lengthOf(b) - sample.lengthOf(a))[0];
  return longest === undefined ? null : [longest];
}

/** The first rows under a heading, asked what their columns hold. */
class Sample {
  readonly rows: readonly Row[];
  readonly columns: readonly number[];
  readonly dates: readonly number[];
  readonly money: readonly number[];
  readonly directions: readonly number[];
  readonly #fields: readonly (Field | null)[];

  constructor(headings: readonly string[] | null, rows: readonly Row[]) {
    this.rows = rows;
    this.#fields = (headings ?? []).map(fieldOf);
    const width = Math.min(MOST_COLUMNS, Math.max(this.#fields.length, ...rows.map((row) => trimEnd(row.cells).length)));
    this.columns = Array.from({ length: width }, (_, index) => index);
    this.dates = this.columns.filter((index) => this.share(index, isDayInAnyOrder) >= 0.5);
    this.directions = this.columns.filter((index) => this.share(index, (cell) => directionOf(cell) !== null) > 0.8);
    const isMoney = (cell: string): boolean => readAmount(cell) !== null;
    this.money = this.columns.filter(
      (index) => !this.dates.includes(index) && this.share(index, isMoney) > 0 && this.share(index, (cell) => isMoney(cell) || isBlank(cell)) > 0.8,
    );
  }

  named(field: Field): number[] {
    return this.columns.filter((index) => this.#fields[index] === field);
  }

  share(column: number, test: (cell: string) => boolean): number {
    return this.rows.filter((row) => test(row.cells[column] ?? '')).length / Math.max(this.rows.length, 1);
  }

  isUnique(column: number): boolean {
    return new Set(this.rows.map((row) => row.cells[column])).size === this.rows.length;
  }

  lengthOf(column: number): number {
    return this.rows.reduce((sum, row) => sum + (row.cells[column]?.length ?? 0), 0);
  }
}

/** How many balances follow from the one before, beside an amount that moves them, and how many do not. */
function chainOf(mapping: Mapping, data: readonly Row[], headings: readonly string[] | null): { readonly follow: number; readonly breaks: number } {
  const { lines } = readTableRows(data, columnsOf(mapping, headings), 'mapped');
  const breaks = chainBreaks(orderOf(lines, 'oldest') === 'oldest' ? lines : lines.toReversed()).length;
  const moved = lines.filter(({ amount, balance }) => amount !== 0 && balance !== null).length;
  return { follow: Math.max(0, moved - 1 - breaks), breaks };
}

/** A line missing here and there leaves a gap; a column of other sums does not follow at all. */
function isRunning({ follow, breaks }: { readonly follow: number; readonly breaks: number }): boolean {
  return follow > 0 && breaks * 9 <= follow;
}

/** Where printed balances say that the signs are the other way round, they are. */
function bestSign(mapping: Mapping, data: readonly Row[], headings: readonly string[] | null): Mapping {
  if (mapping.balance === null || mapping.direction !== null) return mapping;
  const turned = mapping.amount === null ? { ...mapping, moneyIn: mapping.moneyOut, moneyOut: mapping.moneyIn } : { ...mapping, flipSign: true };
  return chainOf(turned, data, headings).breaks < chainOf(mapping, data, headings).breaks ? turned : mapping;
}
