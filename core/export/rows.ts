/**
 * Every row of a file as one JSON text that is written and read a line at a time, for it may be longer than any string can be:
 * the first line says what it is, then each table has a line of its own and each row one. Says how it is written, not what is in it.
 */
import { z } from 'zod';
import type { Cell } from './csv.ts';

/** Where in an export the rows are. */
export const ROWS_FILE = 'headroom.json';
const ROWS_FORMAT = 'headroom-export';
export const ROWS_VERSION = 1;

const head = z.object({
  format: z.literal(ROWS_FORMAT),
  version: z.int(),
  /** The number of the newest change to the tables' shape. */
  schema: z.int().positive(),
  /** Of the program that wrote it, and when. */
  program: z.string(),
  at: z.string(),
});
export type RowsHead = z.output<typeof head>;

const plainName = z.string().regex(/^[a-z][a-z0-9_]*$/);
const table = z.object({ table: plainName, columns: z.array(plainName).min(1) });

export interface TableRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly Cell[]>;
}

/** The lines of the JSON. Each table's rows are read as its turn comes. */
export function* rowLines(begin: Omit<RowsHead, 'format' | 'version'>, tables: Iterable<TableRows>): Generator<string> {
  yield `${JSON.stringify({ format: ROWS_FORMAT, version: ROWS_VERSION, ...begin, tables: [] }).slice(0, -2)}\n`;
  let before = '';
  for (const { table: name, columns, rows } of tables) {
    yield `${before}${JSON.stringify({ table: name, columns, rows: [] }).slice(0, -2)}\n`;
    let comma = '';
    for (const row of rows) {
      yield `${comma}${JSON.stringify(row)}`;
      comma = ',\n';
    }
    yield comma === '' ? ']}' : '\n]}';
    before = ',\n';
  }
  yield '\n]}\n';
}

/** What one line of such a JSON says. */
export type RowLine =
  | { readonly kind: 'head'; readonly head: RowsHead }
  | { readonly kind: 'table'; readonly table: string; readonly columns: readonly string[] }
  | { readonly kind: 'row'; readonly cells: readonly Cell[] }
  | { readonly kind: 'end' };

/** JSON may hold whole numbers that are read as another one. */
function isCell(cell: unknown): cell is Cell {
  return cell === null || typeof cell === 'string' || (typeof cell === 'number' && (Number.isSafeInteger(cell) || !Number.isInteger(cell)));
}

function cellsOf(value: unknown): readonly Cell[] {
  if (Array.isArray(value) && value.every(isCell)) return value;
  throw new Error('not a row of an export');
}

/** Throws where a line is none of `rowLines`. */
export function readRowLine(line: string): RowLine {
  const text = line.endsWith(',') ? line.slice(0, -1) : line;
  if (text.startsWith('{"format"')) return { kind: 'head', head: head.parse(JSON.parse(`${text}]}`)) };
  if (text.startsWith('{"table"')) return { kind: 'table', ...table.parse(JSON.parse(`${text}]}`)) };
  if (text.startsWith('[')) return { kind: 'row', cells: cellsOf(JSON.parse(text)) };
  if (text === ']}') return { kind: 'end' };
  throw new Error('not a line of an export');
}
