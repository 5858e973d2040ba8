/**
 * Reads a bank file: bytes in, what it says out. The one way in for every format, known by content alone; the file's name
 * only appears in sentences. Nothing is thrown for a bad file: it is a problem, a table nobody knows, or rejected rows.
 * 100,000 rows take about a second, nearly all of it for days and amounts.
 */
import { bankFileWords } from '../words/bank/files.ts';
import type { Delimiter, Row } from './cells.ts';
import { DELIMITERS, namedDelimiter, readRows } from './cells.ts';
import { decode } from './decode.ts';
import { looksLikeMoney, unknownTable } from './guess.ts';
import type { Table } from './layouts.ts';
import { findTable } from './layouts.ts';
import type { Mapping } from './mapping.ts';
import { columnsOf, findHeader } from './mapped.ts';
import { isCamt, readCamt } from './camt.ts';
import { isMt940, readMt940 } from './mt940.ts';
import { isOfx, readOfx } from './ofx.ts';
import { isQif, readQif } from './qif.ts';
import { readTableRows } from './rows.ts';
import { isSantander, readSantander, santanderEnd } from './santander.ts';
import { toFile } from './sections.ts';
import type { ReadResult, UnknownTable } from './types.ts';
import { foldText } from './values.ts';

/** `mapping` wins over everything known of the table; where its heading is not in the file the table is `unknown`. */
export function readBankFile(bytes: Uint8Array, name: string, mapping?: Mapping): ReadResult {
  const decoded = decode(bytes);
  if (!decoded.ok) return { kind: 'problem', code: 'formatUnknown', message: bankFileWords[decoded.what](name) };
  const { text } = decoded;
  if (mapping) return readMapped(text, name, mapping);
  if (isOfx(text)) return readOfx(name, text);
  if (isQif(text)) return readQif(name, text);
  if (isCamt(text)) return readCamt(name, text);
  if (isMt940(text)) return readMt940(name, text);
  const known = knownTable(text);
  const table = known && !isPlain(known) ? null : tableOf(text);
  if (known && !speaksAgainst(table)) return readKnown(name, withItsBalance(known, table));
  if (isSantander(text)) return santanderFile(name, text);
  return table ? { kind: 'unknown', table } : { kind: 'problem', code: 'formatUnknown', message: bankFileWords.noTable(name) };
}

function santanderFile(name: string, text: string): ReadResult {
  const read = readSantander(text);
  const end = santanderEnd(text);
  const accounts = [null, ...read.lines.map(({ account }) => account)];
  return toFile(name, 'santander', read, null, new Map(), new Map(end === null ? [] : accounts.map((account) => [account, end])));
}

/** The first rows of any table and the guess at its columns, so that a known one can be mapped by hand too; null: no table. */
export function readTable(bytes: Uint8Array): UnknownTable | null {
  const decoded = decode(bytes);
  return decoded.ok ? tableOf(decoded.text) : null;
}

/** Layouts without a word of their own, which files of other makers have too. */
function isPlain(known: Known): boolean {
  return known.table.format === 'first_direct' || known.table.format === 'hsbc';
}

/** Whether the file itself shows that its days or signs run the other way from a British bank's. */
function speaksAgainst(table: UnknownTable | null): boolean {
  return table?.guess?.flipSign === true || (table?.guess?.dateOrder ?? 'dmy') === 'mdy';
}

/** A plain layout whose balance goes by another heading, with that column, where the amounts are the same ones. */
function withItsBalance(known: Known, table: UnknownTable | null): Known {
  const { columns } = known.table;
  const guess = table?.delimiter === known.delimiter ? table.guess : null;
  // Without headings a sum with a comma in it would look like one more column.
  if (!guess || columns.balance !== null || known.table.header === -1) return known;
  const same = guess.amount === columns.amount && guess.moneyIn === columns.moneyIn && guess.moneyOut === columns.moneyOut;
  return same ? { ...known, table: { ...known.table, columns: { ...columns, balance: guess.balance } } } : known;
}

interface Known {
  readonly delimiter: Delimiter;
  readonly rows: readonly Row[];
  readonly table: Table;
}

function knownTable(text: string): Known | null {
  const named = namedDelimiter(text);
  for (const delimiter of named ? [named] : DELIMITERS) {
    const head = findTable(readRows(beginning(text), delimiter));
    if (!head) continue;
    const rows = readRows(text, delimiter);
    // Without headings the whole file decides, not its first rows.
    const table = head.header === -1 ? findTable(rows) : head;
    if (table) return { delimiter, rows, table };
  }
  return null;
}

function readKnown(name: string, { rows, table }: Known): ReadResult {
  if (table.otherCurrency !== null) return { kind: 'problem', code: 'wrongCurrency', message: bankFileWords.otherCurrency(name, table.otherCurrency) };
  const data = dataBelow(rows, table.header);
  return toFile(name, table.format, readTableRows(data, table.columns, table.format), accountAbove(rows.slice(0, table.preamble)));
}

function readMapped(text: string, name: string, mapping: Mapping): ReadResult {
  const rows = readRows(text, mapping.delimiter);
  const header = findHeader(rows, mapping);
  if (header === null) {
    const table = tableOf(text);
    return table ? { kind: 'unknown', table } : { kind: 'problem', code: 'formatUnknown', message: bankFileWords.noTable(name) };
  }
  const headings = header === -1 ? null : (rows[header]?.cells ?? []);
  return toFile(
    name,
    'mapped',
    readTableRows(dataBelow(rows, header), columnsOf(mapping, headings), 'mapped'),
    accountAbove(rows.slice(0, Math.max(header, 0))),
  );
}

/** The rows below the heading, without the heading said again; all of them where `header` is -1. */
function dataBelow(rows: readonly Row[], header: number): Row[] {
  const headings = rows[header]?.cells.map((cell) => cell.toLowerCase());
  return rows.slice(header + 1).filter((row) => !headings?.every((heading, index) => heading === (row.cells[index] ?? '').toLowerCase()));
}

/** The account named above a table: `"Account Name:","FlexAccount ****45678"`. A number says more than a name. */
function accountAbove(rows: readonly Row[]): string | null {
  const value = (label: RegExp): string | null => foldText(rows.find((row) => label.test(row.cells[0] ?? ''))?.cells[1] ?? '') || null;
  return value(/^account (?:number|no\.?):?$/i) ?? value(/^account(?: name)?:?$/i);
}

function tableOf(text: string): UnknownTable | null {
  const named = namedDelimiter(text);
  const head = beginning(text);
  const found = (named ? [named] : DELIMITERS)
    .map((delimiter) => ({ delimiter, rows: readRows(head, delimiter) }))
    .filter((candidate) => looksLikeMoney(candidate.rows))
    .toSorted((a, b) => cellCount(b.rows) - cellCount(a.rows))[0];
  return found ? unknownTable(found.rows, found.delimiter) : null;
}

function cellCount(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.cells.length, 0);
}

/** Whole lines from the start, enough to know a table by. */
function beginning(text: string): string {
  const cut = text.length <= 65_536 ? -1 : text.indexOf('\n', 65_536);
  return cut === -1 ? text : text.slice(0, cut);
}
