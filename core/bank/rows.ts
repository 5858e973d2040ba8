/**
 * Rows of cells become lines, for banks with a known layout and for columns the user chose alike. A row is taken whole
 * or rejected with a reason; nothing is guessed but one thing that can be proved: a comma that split a description,
 * where the printed balances beside it leave only one reading.
 */
import type { Pence } from '../values/units.ts';
import { MOST_MONEY, MOST_MONEY_ALTOGETHER } from '../values/limits.ts';
import { rowWords } from '../words/bank/files.ts';
import type { Row } from './cells.ts';
import type { Columns } from './layouts.ts';
import { trimEnd } from './layouts.ts';
import { orderOf } from './order.ts';
import type { BankLine, RejectedRow } from './types.ts';
import { foldText, isBlank, otherCurrency, readAmount, readDay } from './values.ts';

/** A line with the account its row names. */
export interface AccountLine extends BankLine {
  readonly account: string | null;
}
/** `currency` is set where the row's own currency is the reason. */
export interface Rejection extends RejectedRow {
  readonly currency?: string;
}
export interface ReadRows {
  /** In the order of the file. */
  readonly lines: readonly AccountLine[];
  readonly rejected: readonly Rejection[];
  readonly rows: number;
}

class Unreadable extends Error {
  readonly reason: string;
  readonly currency: string | null;
  constructor(reason: string, currency: string | null = null) {
    super(reason);
    this.reason = reason;
    this.currency = currency;
  }
}

/** `rows` are those behind the heading; `idKind` goes in front of the bank's own numbers. */
export function readTableRows(rows: readonly Row[], columns: Columns, idKind: string): ReadRows {
  const data = rows.filter((row) => !isFooter(row));
  const outIsNegative = minusMeansOut(data, columns);
  const read = data.map((row): { row: Row; line: AccountLine } | { row: Row; rejected: Rejection } => {
    try {
      return { row, line: readRow(row, withinWidth(row, columns), columns, idKind, outIsNegative) };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return { row, rejected: rejection(row.line, row.raw, error.reason, error.currency) };
    }
  });
  const lines: AccountLine[] = [];
  const rejected: Rejection[] = [];
  const order = orderOf(
    read.flatMap((one) => ('line' in one ? [one.line] : [])),
    'newest',
  );
  for (const [index, one] of read.entries()) {
    const above = read[index - 1];
    const below = read[index + 1];
    const neighbours = [above, below].map((other) => (other && 'line' in other ? other.line : null));
    const [before = null, after = null] = order === 'oldest' ? neighbours : neighbours.toReversed();
    const mended = 'line' in one ? one.line : mendedLine(one.row, columns, idKind, outIsNegative, before, after);
    if (mended) lines.push(mended);
    else if ('rejected' in one) rejected.push(one.rejected);
  }
  return { lines, rejected, rows: data.length };
}

export function rejection(line: number, raw: string, reason: string, currency: string | null = null): Rejection {
  const text = foldText(raw);
  return { row: line, text: text.length > 300 ? `${text.slice(0, 299)}…` : text, reason, ...(currency === null ? {} : { currency }) };
}

/** Midata ends with a line about the overdraft: no movement of money. */
function isFooter(row: Row): boolean {
  return /^arranged overdraft limit:?$/i.test(row.cells[0] ?? '');
}

function withinWidth(row: Row, columns: Columns): readonly string[] {
  const cells = trimEnd(row.cells);
  if (cells.length > columns.width) throw new Unreadable(rowWords.tooManyCells);
  return cells;
}

function readRow(row: Row, cells: readonly string[], columns: Columns, idKind: string, outIsNegative: boolean): AccountLine {
  const at = (index: number | null): string => (index === null ? '' : (cells[index] ?? ''));
  const currency = foldText(at(columns.currency)).toUpperCase();
  if (currency !== '' && currency !== 'GBP' && currency !== '\u00a3') throw new Unreadable(rowWords.otherCurrency(currency), currency);
  const written = foldText(at(columns.date));
  if (written === '') throw new Unreadable(rowWords.noDate);
  const day = readDay(written, columns.dateOrder);
  if (day === null) throw new Unreadable(rowWords.badDate(written));
  const amount =
    columns.amount === null ? inOrOut(at(columns.moneyIn), at(columns.moneyOut), outIsNegative) : signed(at(columns.amount), columns, at(columns.direction));
  const printed = at(columns.balance);
  const balance = isBlank(printed) ? null : readAmount(printed, MOST_MONEY_ALTOGETHER);
  if (balance === 'tooMuch') throw new Unreadable(rowWords.tooMuch(printed, MOST_MONEY_ALTOGETHER));
  if (balance === null && !isBlank(printed)) throw new Unreadable(rowWords.badBalance(printed));
  const id = foldText(at(columns.id));
  const account = columns.account
    .map((index) => foldText(at(index)))
    .filter((part) => part !== '')
    .join(' ');
  return {
    row: row.line,
    day,
    amount,
    text: joinText(columns.text.map(at)),
    balance,
    bankId: id === '' ? null : `${idKind}:${id}`,
    type: foldText(at(columns.type)) || null,
    account: account || null,
  };
}

/** Parts of a text joined by a blank; words that are there already are not said again. */
export function joinText(parts: readonly string[]): string {
  const within = (part: string, text: string): boolean => ` ${text} `.toLowerCase().includes(` ${part} `.toLowerCase());
  return parts.map(foldText).reduce((text, part) => {
    if (text === '' || within(text, part)) return part === '' ? text : part;
    return part === '' || within(part, text) ? text : `${text} ${part}`;
  }, '');
}

function money(written: string): Pence {
  const pence = readAmount(written);
  if (pence === 'tooMuch') throw new Unreadable(rowWords.tooMuch(written, MOST_MONEY));
  if (pence !== null) return pence;
  const currency = otherCurrency(written);
  throw currency === null ? new Unreadable(rowWords.badAmount(written)) : new Unreadable(rowWords.otherCurrency(currency), currency);
}

function signed(written: string, columns: Columns, direction: string): Pence {
  if (isBlank(written)) throw new Unreadable(rowWords.noAmount);
  const pence = money(written);
  if (columns.direction === null) return columns.flipSign && pence !== 0 ? -pence : pence;
  const out = directionOf(direction);
  if (out === null) throw new Unreadable(rowWords.badDirection(direction));
  if (pence < 0 && !out) throw new Unreadable(rowWords.signAndDirection);
  return out && pence !== 0 ? -Math.abs(pence) : pence;
}

/** True: out; false: in; null: neither word is known. */
export function directionOf(written: string): boolean | null {
  const word = written.trim().toLowerCase();
  if (/^(?:d|dr|db|deb|debit|out|money out|paid out|withdrawal|payment|spend|purchase|-)$/.test(word)) return true;
  return /^(?:c|cr|credit|in|money in|paid in|deposit|receipt|load|top[ -]?up|\+)$/.test(word) ? false : null;
}

function inOrOut(moneyIn: string, moneyOut: string, outIsNegative: boolean): Pence {
  const inward = isBlank(moneyIn) ? null : money(moneyIn);
  const outward = isBlank(moneyOut) ? null : money(moneyOut);
  if (inward === null && outward === null) throw new Unreadable(rowWords.noAmount);
  if (inward !== null && outward !== null && inward !== 0 && outward !== 0) throw new Unreadable(rowWords.bothWays);
  if (inward !== null && inward < 0) throw new Unreadable(rowWords.minusIn);
  if (outward !== null && outward < 0 && !outIsNegative) throw new Unreadable(rowWords.minusOut);
  // Nought of either column is a line of £0.00, and kept: it is in the file.
  return (inward ?? 0) - Math.abs(outward ?? 0);
}

/** Whether the column of money out prints a minus throughout: then it says nothing new, else it would mean money back. */
function minusMeansOut(rows: readonly Row[], columns: Columns): boolean {
  const column = columns.moneyOut;
  if (column === null) return false;
  const isPlus = (cell: string): boolean => {
    const pence = readAmount(cell);
    return typeof pence === 'number' && pence > 0;
  };
  return rows.every((row) => trimEnd(row.cells).length > columns.width || !isPlus(row.cells[column] ?? ''));
}

/** A row with a cell too many, read with its description put together again: only where the balances next to it agree. */
function mendedLine(
  row: Row,
  columns: Columns,
  idKind: string,
  outIsNegative: boolean,
  before: AccountLine | null,
  after: AccountLine | null,
): AccountLine | null {
  const cells = trimEnd(row.cells);
  const extra = cells.length - columns.width;
  const [text] = columns.text;
  if (extra <= 0 || text === undefined || columns.text.length !== 1 || columns.balance === null) return null;
  const joined = [...cells.slice(0, text), cells.slice(text, text + extra + 1).join(', '), ...cells.slice(text + extra + 1)];
  try {
    const line = readRow(row, joined, columns, idKind, outIsNegative);
    const proofs: boolean[] = [];
    if (line.balance === null) return null;
    if (before && before.account === line.account && before.balance !== null) proofs.push(before.balance + line.amount === line.balance);
    if (after && after.account === line.account && after.balance !== null) proofs.push(line.balance + after.amount === after.balance);
    return proofs.length > 0 && proofs.every(Boolean) ? line : null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
