/**
 * Which table keeps which kind of record, and how a record becomes a row and a row a record. Columns are the fields of
 * core/books/facts.ts in snake case, so nothing is listed twice. It checks nothing: that is for whoever saves.
 */
import type { RecordType } from '../../core/api/records.ts';
import { RECORD_TYPES, recordFields } from '../../core/api/records.ts';
import type { AccountFacts } from '../../core/books/facts.ts';
import { byKey } from '../../core/values/own-keys.ts';
import type { Row } from '../runtime/stored-json.ts';
import type { VersionedTable } from '../audit/versions.ts';

interface RecordTable {
  readonly table: VersionedTable;
  /** Facts are in the order of this field, then by id. */
  readonly order: string | null;
}

export const recordTables = {
  opening: { table: 'opening_amount', order: null },
  bankAccounts: { table: 'bank_account', order: null },
  councilRules: { table: 'council_rules', order: 'from' },
  contributionRates: { table: 'contribution_rate', order: 'from' },
  contributionPaid: { table: 'contribution_paid', order: 'day' },
  funds: { table: 'fund', order: null },
  planLines: { table: 'plan_line', order: null },
  plan: { table: 'plan_version', order: 'from' },
  planMoves: { table: 'plan_move', order: 'day' },
  people: { table: 'person', order: null },
  payRates: { table: 'pay_rate', order: 'from' },
  timesheets: { table: 'timesheet', order: 'day' },
  payslips: { table: 'payslip', order: 'periodEnd' },
  invoices: { table: 'invoice', order: 'day' },
  purchases: { table: 'purchase', order: 'day' },
  payments: { table: 'payment', order: 'day' },
  setAside: { table: 'set_aside', order: 'day' },
  rules: { table: 'rule', order: 'position' },
} as const satisfies Record<RecordType, RecordTable>;

/** Fields kept otherwise than as they are: yes and no as 1 and 0, lists as JSON. */
const BOOLEANS: ReadonlySet<string> = new Set(['ringFenced', 'employmentAllowance']);
const LISTS: ReadonlySet<string> = new Set(['excludes']);

type Cell = string | number | null;

/** A column's name, quoted: some are words of SQL. */
export function columnOf(field: string): string {
  return `"${snakeCase(field)}"`;
}

const snakes = new Map<string, string>();

/** Remembered: rows of Money are made of thousands of fields. */
function snakeCase(field: string): string {
  let snake = snakes.get(field);
  if (snake === undefined) snakes.set(field, (snake = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)));
  return snake;
}

export function cellOf(field: string, value: unknown): Cell {
  if (BOOLEANS.has(field)) return value === true ? 1 : 0;
  if (LISTS.has(field)) return JSON.stringify(value);
  if (value !== null && typeof value !== 'string' && typeof value !== 'number') throw new TypeError(`${field}: no value of a column`);
  return value;
}

export function valueOf(field: string, cell: Cell): unknown {
  if (BOOLEANS.has(field)) return cell === 1;
  if (LISTS.has(field)) return JSON.parse(String(cell));
  return cell;
}

/** The named fields of a row. */
export function fieldsOfRow(names: readonly string[], row: Row): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name, row[snakeCase(name)] ?? null)]));
}

const fields = byKey<RecordType, readonly string[]>(RECORD_TYPES, (type) => Object.keys(recordFields[type].shape));

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
