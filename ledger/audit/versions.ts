/**
 * What became of records: each row of a table below is kept as it was and as it is now whenever a change writes it, so
 * that its history can be shown, a change taken back, and a row altered behind the program's back found out.
 * Handlers reach this through `ctx.added` and `ctx.changing`; rows are never deleted, only marked `removed_by`.
 */
import { KINDS, RECORD_TYPES } from '../../core/records/kinds.ts';
import type { ReadDb, WriteDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';
import { rowIn } from '../runtime/stored-json.ts';
import type { Row } from '../runtime/stored-json.ts';

/** Of pooled money: they belong to the file, though some rows are written in the name of an account. */
export const POOL_TABLES = ['pool', 'pool_person', 'pool_file', 'pool_line', 'pool_share', 'pool_check'] as const;

/** Tables whose rows may change. `statement_line` changes only in its marks, so that its insertion is no version. */
export const VERSIONED = [
  'file_info',
  'account',
  ...RECORD_TYPES.map((type) => KINDS[type].table),
  'import',
  'bank_profile',
  'evidence',
  'no_paper',
  'council_return',
  'return_form',
  'ras_table',
  ...POOL_TABLES,
  'profile',
  'second_look',
  'statement_line',
] as const;
export type VersionedTable = (typeof VERSIONED)[number];

export function isVersioned(table: string): table is VersionedTable {
  return VERSIONED.some((one) => one === table);
}

export interface RecordVersion {
  readonly audit: number;
  readonly table: VersionedTable;
  readonly record: number;
  /** Null: it was not there yet. */
  readonly before: Row | null;
  readonly after: Row | null;
}

interface VersionRow {
  readonly audit: number;
  readonly table_name: VersionedTable;
  readonly record: number;
  readonly before: string | null;
  readonly after: string | null;
}

export function readRow(text: string | null): Row | null {
  return text === null ? null : rowIn(text);
}

function version(row: VersionRow): RecordVersion {
  return { audit: row.audit, table: row.table_name, record: row.record, before: readRow(row.before), after: readRow(row.after) };
}

/** The row as it stands, or null. */
export function rowOf(db: ReadDb, table: VersionedTable, id: number): Row | null {
  return prepare<[number], Row>(db, `SELECT * FROM ${table} WHERE id = ?`).get(id) ?? null;
}

/** Columns that a migration added without a value (0009 and later): what was kept before says by leaving them out that they are empty. */
const ADDED_EMPTY: readonly string[] = [
  'nothing_more_up_to',
  'payer',
  'covers_to',
  'source',
  'note',
  'care_outcomes',
  'move_limit',
  'without_contribution',
  'care_registration',
  'pay_reference',
  'disputed_on',
  'dispute_note',
  'lines',
  'student_loan',
  'shifts',
  'working_days',
  'holiday_with_pay',
  'holiday_pay',
  'sick_pay',
  'figures_from',
  'paid_every',
  'first_due_on',
  'starts',
  'ends',
  'given_on',
  'employer',
  'wish',
  'what',
  'float',
  'refused_by',
  'withdrawn_by',
  'withdrawn_why',
  'destroyed_by',
  'turned',
  'original',
  'ask',
  'used_from',
  'used_to',
  'packs',
  'reasons_found',
  'reasons_unclear',
  'reasons_where',
  'watch_clocks',
  'handover_mark',
  'handed_to',
  'handed_on',
  'kept_until',
  'line_shift',
  'paper_shift',
  'look_for',
  'look_until',
  'second_look_over',
  'outcome',
];

/** Columns that a migration took away (0020): versions still say what they held, for their digests, and nothing is compared with it or put back. */
const TAKEN_AWAY: ReadonlySet<string> = new Set(['role']);

function isTakenAway(column: string, row: Row): boolean {
  return TAKEN_AWAY.has(column) && !(column in row);
}

/**
 * Whether a row is as it was kept, in the columns there were then: the one comparison, for taking back and for `verify`. A column
 * whose values a migration changes is for that migration to change in `record_version` too (docs/ledger-file.md).
 */
export function isAs(row: Row | null, kept: Row | null): boolean {
  if (!row || !kept) return row === kept;
  return (
    Object.entries(kept).every(([column, value]) => row[column] === value || isTakenAway(column, row)) &&
    ADDED_EMPTY.every((column) => column in kept || (row[column] ?? null) === null)
  );
}

/** A kept row with the columns added to its table since, as the first of the later versions found them. Without: nothing changed them. */
export function withLaterColumns(kept: Row, later: readonly RecordVersion[]): Row {
  const found: Record<string, Row[string]> = {};
  for (const { before } of later.toReversed()) Object.assign(found, before);
  return { ...found, ...kept };
}

/** Puts a row back as it was. It must be there: nothing is ever deleted. */
export function restoreRow(db: WriteDb, table: VersionedTable, row: Row): void {
  const now = rowOf(db, table, Number(row['id'])) ?? {};
  const columns = Object.keys(row).filter((column) => column !== 'id' && !isTakenAway(column, now));
  const sets = columns.map((column) => `"${column}" = ?`).join(', ');
  const { changes } = prepareWrite<unknown[]>(db, `UPDATE ${table} SET ${sets} WHERE id = ?`).run(...columns.map((column) => row[column]), row['id']);
  if (changes !== 1) throw new Error(`${table}: the row to put back is not there`);
}

/** What one change did to records, in the order it did it. */
export function versionsOf(db: ReadDb, audit: number): readonly RecordVersion[] {
  return prepare<[number], VersionRow>(db, 'SELECT audit, table_name, record, before, after FROM record_version WHERE audit = ? ORDER BY n')
    .all(audit)
    .map(version);
}

const PAPERS: ReadonlySet<VersionedTable> = new Set([KINDS.invoices.table, KINDS.purchases.table]);

/** Whether a change wrote a paper, with which a supplier may have come or gone. */
export function wrotePapers(db: ReadDb, audit: number): boolean {
  return versionsOf(db, audit).some(({ table }) => PAPERS.has(table));
}

/** Every version of one record, oldest first. */
export function historyOf(db: ReadDb, table: VersionedTable, record: number): readonly RecordVersion[] {
  const sql = 'SELECT audit, table_name, record, before, after FROM record_version WHERE table_name = ? AND record = ? ORDER BY audit, n';
  return prepare<[string, number], VersionRow>(db, sql).all(table, record).map(version);
}

/** Writes down versions for one change, numbered as they come. */
export class VersionKeeper {
  readonly #db: WriteDb;
  readonly #audit: number;
  #n = 0;

  constructor(db: WriteDb, audit: number) {
    this.#db = db;
    this.#audit = audit;
  }

  #keep(table: VersionedTable, id: number, before: Row | null): void {
    this.#n += 1;
    const after = rowOf(this.#db, table, id);
    prepareWrite<[number, number, string, number, string | null, string | null]>(
      this.#db,
      'INSERT INTO record_version (audit, n, table_name, record, before, after) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(this.#audit, this.#n, table, id, before && JSON.stringify(before), after && JSON.stringify(after));
  }

  added(table: VersionedTable, id: number): void {
    this.#keep(table, id, null);
  }

  /** A row that was written as it is now, and was otherwise in the file it came from. */
  cameOtherwise(table: VersionedTable, id: number, before: Row): void {
    this.#keep(table, id, { ...rowOf(this.#db, table, id), ...before });
  }

  changing<T>(table: VersionedTable, id: number, write: () => T): T {
    const before = rowOf(this.#db, table, id);
    if (!before) throw new Error(`${table}: the row to change is not there`);
    const value = write();
    this.#keep(table, id, before);
    return value;
  }
}
