/**
 * Reads one CSV file into rows of values: finds the separator, the header's columns in any order, and each cell's
 * value. A row with a bad cell is kept with the values that could be read, so that checks between rows and files still
 * find everything else that is wrong. What the values mean together is not looked at here.
 */
import type { Delimiter } from '../bank/cells.ts';
import { DELIMITERS, namedDelimiter, readRows } from '../bank/cells.ts';
import { decode } from '../bank/decode.ts';
import { bankFileWords } from '../words/bank/files.ts';
import { expectedWords, noticeWords } from '../words/move-in.ts';
import type { Column } from './cells.ts';
import type { Findings } from './problems.ts';

export type Columns = Readonly<Record<string, Column<unknown>>>;
export type Values<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never };

export interface SheetRow<V> {
  /** As a spreadsheet numbers it: the header is row 1. */
  readonly row: number;
  /** Values that could not be read, or are missing, are not there. */
  readonly values: Partial<V>;
  readonly whole: boolean;
  /** The cell's text under a column's heading; '' where there is none. */
  readonly cell: (column: string) => string;
}

/** The values of a row that could be read whole. */
export function wholeValues<V>({ values, whole }: SheetRow<V>): V {
  if (!whole) throw new Error('a row that is not whole was taken for one');
  return values as V;
}

export interface Table {
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** A file's cells, each row numbered as a spreadsheet shows it; null (and a problem) where it is no CSV file. `known`: headings, lower case. */
export function readTable(file: string, bytes: Uint8Array, known: readonly string[], findings: Findings): Table | null {
  const decoded = decode(bytes);
  if (!decoded.ok) {
    if (decoded.what !== 'empty') findings.said(file, null, null, expectedWords.csv, bankFileWords[decoded.what](file));
    return decoded.what === 'empty' ? { rows: [] } : null;
  }
  const named = namedDelimiter(decoded.text);
  // Spreadsheets do not show the line that names the separator.
  const shown = named ? decoded.text.slice(decoded.text.indexOf('\n') + 1) : decoded.text;
  const delimiter = named ?? likelier(shown, known);
  // A cell with a line break in it is several lines of the file, and one row of a spreadsheet.
  let broken = 0;
  const rows = readRows(shown, delimiter).map(({ line, cells, raw }) => {
    const row = line - broken;
    broken += raw.split('\n').length - 1;
    return { row, cells };
  });
  return { rows };
}

/** The separator that makes the most known headings of the first row; a comma where none does. */
function likelier(text: string, known: readonly string[]): Delimiter {
  const first = text.slice(0, 20_000);
  const found = (delimiter: Delimiter): number => readRows(first, delimiter)[0]?.cells.filter((cell) => known.includes(cell.toLowerCase())).length ?? 0;
  return DELIMITERS.reduce((best, one) => (found(one) > found(best) ? one : best));
}

/** The rows below the header. Unknown columns are told of and left alone; missing and doubled ones are problems, and the others are read all the same. */
export function readSheet<C extends Columns>(file: string, bytes: Uint8Array, columns: C, findings: Findings): SheetRow<Values<C>>[] {
  const table = readTable(
    file,
    bytes,
    Object.values(columns).map(({ column }) => column),
    findings,
  );
  const [header, ...rows] = table?.rows ?? [];
  if (!header) {
    if (table) findings.notice(file, null, noticeWords.empty);
    return [];
  }
  const places = placesOf(file, header.row, header.cells, columns, findings);
  return rows.map(({ row, cells }) => {
    if (cells.slice(header.cells.length).some((cell) => cell !== '')) findings.problem(file, row, null, cells.join(', '), expectedWords.cells);
    const cell = (column: string): string | null => {
      const place = places.get(column);
      return place === undefined ? null : (cells[place] ?? '');
    };
    return { row, cell: (column) => cell(column) ?? '', ...readValues(file, row, columns, cell, findings) };
  });
}

function placesOf(file: string, row: number, header: readonly string[], columns: Columns, findings: Findings): Map<string, number> {
  const places = new Map<string, number>();
  const known = new Set(Object.values(columns).map(({ column }) => column));
  for (const [place, heading] of header.entries()) {
    const column = heading.toLowerCase();
    if (!known.has(column)) {
      if (column !== '') findings.notice(file, row, noticeWords.unknownColumn(heading));
    } else if (places.has(column)) findings.problem(file, row, column, heading, expectedWords.columnOnce(column));
    else places.set(column, place);
  }
  for (const { column, empty } of Object.values(columns)) {
    if (empty === undefined && !places.has(column)) findings.problem(file, row, column, null, expectedWords.column(column));
  }
  return places;
}

/** The values of one row, and whether all could be read. `cell` gives null where there is no such column, which was told already. */
function readValues<C extends Columns>(
  file: string,
  row: number,
  columns: C,
  cell: (column: string) => string | null,
  findings: Findings,
): { values: Partial<Values<C>>; whole: boolean } {
  const values: Record<string, unknown> = {};
  let isWhole = true;
  for (const [field, { column, kind, empty }] of Object.entries(columns)) {
    const written = cell(column);
    const value = written === null || written === '' ? empty : (kind.read(written) ?? undefined);
    if (value !== undefined) values[field] = value;
    else {
      isWhole = false;
      if (written !== null) findings.problem(file, row, column, written, kind.expected);
    }
  }
  return { values: values as Partial<Values<C>>, whole: isWhole };
}
