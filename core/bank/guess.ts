/**
 * Guesses which column of an unknown table is what, by its headings and by what stands under them, for the column mapper
 * to show. Only a guess: nothing comes in by it before the user has seen the first rows and agreed.
 */
import type { Delimiter, Row } from './cells.ts';
import { readHeading, trimEnd } from './layouts.ts';
import type { Mapping } from './mapping.ts';
import { columnsOf, headerKey } from './mapping.ts';
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
  balance: /^(?:running |account |closing |card |available )?balance(?: after)?$/,
  id: /^(?:transaction |payment )?(?:id|identifier|number)$|^transaction (?:reference|ref)$|^unique id$/,
};

const DATE_ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];
const SAMPLE = 200;

/** What the mapper is shown of a table. */
export function unknownTable(rows: readonly Row[], delimiter: Delimiter): UnknownTable {
  const header = headerRow(rows);
  const first = rows[Math.max(header, 0)]?.cells ?? [];
  return {
    cells: rows.slice(0, 20).map((row) => row.cells),
    headerKey: headerKey(first, header !== -1),
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
  const data = rows.slice(header + 1, header + 1 + SAMPLE);
  const width = Math.max(headings?.length ?? 0, ...data.map((row) => trimEnd(row.cells).length));
  const named = (field: Field): number[] => (headings ?? []).flatMap((cell, index) => (fieldOf(cell) === field ? [index] : []));
  const share = (index: number, test: (cell: string) => boolean): number =>
    data.filter((row) => test(row.cells[index] ?? '')).length / Math.max(data.length, 1);
  const columns = Array.from({ length: width }, (_, index) => index);
  const isMoney = (cell: string): boolean => readAmount(cell) !== null;

  const dates = columns.filter((index) => share(index, isDayInAnyOrder) >= 0.5);
  const date = named('date').find((index) => dates.includes(index)) ?? dates[0];
  if (date === undefined) return null;
  const dateOrder =
    DATE_ORDERS.toSorted((a, b) => share(date, (cell) => readDay(cell, b) !== null) - share(date, (cell) => readDay(cell, a) !== null))[0] ?? 'dmy';

  let [amount = null, moneyIn = null, moneyOut = null, balance = null] = (['amount', 'moneyIn', 'moneyOut', 'balance'] as const).map(
    (field) => named(field)[0],
  );
  if (moneyIn === null || moneyOut === null) moneyIn = moneyOut = null;
  if (moneyIn !== null) amount = null;
  if (amount === null && moneyIn === null) {
    const money = columns.filter((index) => !dates.includes(index) && index !== balance && named('id')[0] !== index && share(index, isMoney) > 0);
    const [one, two, three = null] = money.filter((index) => share(index, (cell) => isMoney(cell) || isBlank(cell)) > 0.8);
    if (one === undefined) return null;
    if (two !== undefined && data.every((row) => isBlank(row.cells[one] ?? '') !== isBlank(row.cells[two] ?? ''))) {
      [moneyOut, moneyIn] = [one, two];
      balance ??= three;
    } else {
      amount = one;
      balance ??= two ?? null;
    }
  }
  const direction = amount === null ? null : (columns.find((index) => index !== amount && share(index, (cell) => directionOf(cell) !== null) > 0.8) ?? null);
  const taken = [date, amount, moneyIn, moneyOut, balance, direction, ...named('id')];
  const words = columns.filter((index) => !taken.includes(index) && !dates.includes(index) && share(index, (cell) => /\p{L}/u.test(cell)) > 0);
  const texts = named('text').filter((index) => !taken.includes(index));
  const longest = words.toSorted((a, b) => lengthOf(data, b) - lengthOf(data, a))[0];
  const text = texts.length > 0 ? texts : [longest ?? date];
  const id = named('id').find((index) => new Set(data.map((row) => row.cells[index])).size === data.length) ?? null;
  const key = headerKey(headings ?? rows[0]?.cells ?? [], headings !== null);
  const mapping: Mapping = {
    headerKey: key,
    delimiter,
    hasHeader: headings !== null,
    date,
    dateOrder,
    text,
    amount,
    moneyIn,
    moneyOut,
    direction,
    balance,
    id,
    flipSign: false,
  };
  return bestSign(mapping, data, headings);
}

function lengthOf(rows: readonly Row[], index: number): number {
  return rows.reduce((sum, row) => sum + (row.cells[index]?.length ?? 0), 0);
}

/** Where printed balances say that the signs are the other way round, they are. */
function bestSign(mapping: Mapping, data: readonly Row[], headings: readonly string[] | null): Mapping {
  if (mapping.balance === null || mapping.direction !== null) return mapping;
  const breaks = (candidate: Mapping): number => {
    const { lines } = readTableRows(data, columnsOf(candidate, headings), 'mapped');
    return chainBreaks(orderOf(lines, 'oldest') === 'oldest' ? lines : lines.toReversed()).length;
  };
  const turned = mapping.amount === null ? { ...mapping, moneyIn: mapping.moneyOut, moneyOut: mapping.moneyIn } : { ...mapping, flipSign: true };
  return breaks(turned) < breaks(mapping) ? turned : mapping;
}
