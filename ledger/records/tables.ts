/**
 * How a record becomes a row of its kind's table, and a row a record. Columns are the fields of the kind in snake case, so nothing is
 * listed twice. It checks nothing: that is for whoever saves.
 */
import type { RecordType } from '../../core/records/kinds.ts';
import { kindOf, RECORD_TYPES } from '../../core/records/kinds.ts';
import type { Account, AccountFacts } from '../../core/books/facts.ts';
import { byKey } from '../../core/values/own-keys.ts';
import { snakeCase } from '../../core/values/text.ts';
import type { Row } from '../runtime/stored-json.ts';

/** Fields kept otherwise than as they are: yes and no as 1 and 0, lists as JSON. */
function fieldsTyped(as: 'yes' | 'marks' | 'lines'): string[] {
  return RECORD_TYPES.flatMap((type) => Object.entries(kindOf(type).fields).flatMap(([name, { nature }]) => (nature.typed.as === as ? [name] : [])));
}
const BOOLEANS: ReadonlySet<string> = new Set([...fieldsTyped('yes'), 'employmentAllowance']);
const LISTS: ReadonlySet<string> = new Set([...fieldsTyped('marks'), ...fieldsTyped('lines')]);

type Cell = string | number | null;

/** A column's name, quoted: some are words of SQL. */
export function columnOf(field: string): string {
  return `"${snakeCase(field)}"`;
}

export function cellOf(field: string, value: unknown): Cell {
  if (BOOLEANS.has(field)) return value === null ? null : value === true ? 1 : 0;
  if (LISTS.has(field)) return value === null ? null : JSON.stringify(value);
  if (value !== null && typeof value !== 'string' && typeof value !== 'number') throw new TypeError(`${field}: no value of a column`);
  return value;
}

export function valueOf(field: string, cell: Cell): unknown {
  if (BOOLEANS.has(field)) return cell === null ? null : cell === 1;
  if (LISTS.has(field)) return cell === null ? null : JSON.parse(String(cell));
  return cell;
}

/** The named fields of a row. */
export function fieldsOfRow(names: readonly string[], row: Row): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name, row[snakeCase(name)] ?? null)]));
}

/** The fields of an account itself, without its id. */
export const ACCOUNT_FIELDS = [
  'reference',
  'person',
  'council',
  'openedOn',
  'planYearStart',
  'employmentAllowance',
  'nation',
  'ask',
] as const satisfies readonly (keyof Account)[];

const fields = byKey<RecordType, readonly string[]>(RECORD_TYPES, (type) => Object.keys(kindOf(type).fields));

/** The fields of a kind of record, without its id. */
export function fieldsOf(type: RecordType): readonly string[] {
  return fields[type];
}

/** `id` and the fields' columns, for SELECT. */
export function columnsOf(type: RecordType): string {
  return ['id', ...fieldsOf(type).map(columnOf)].join(', ');
}

/** A record from the cells of `columnsOf`. */
export function recordOf<T extends RecordType>(type: T, cells: readonly Cell[]): AccountFacts[T][number] {
  const record: Record<string, unknown> = { id: cells[0] };
  const names = fieldsOf(type);
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index] ?? '';
    record[name] = valueOf(name, cells[index + 1] ?? null);
  }
  return record as unknown as AccountFacts[T][number];
}

/** A record from its row, as it stands or stood. */
export function recordOfRow<T extends RecordType>(type: T, row: Row): AccountFacts[T][number] {
  return { id: row['id'], ...fieldsOfRow(fieldsOf(type), row) } as unknown as AccountFacts[T][number];
}
