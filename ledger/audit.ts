/**
 * The audit trail: one row for each change, in a chain for each account and one for the file. A row's hash covers the row
 * before it in its chain, a digest of what was done and a digest of every row the change wrote, so that an altered, missing or
 * added row shows; `trail_end` names the newest, so that one cut off at the end shows too. Nothing here may alter a row once written. It finds accident and casual change, not someone who rewrites the whole file.
 */
import { createHash } from 'node:crypto';
import type { Json } from '../core/json.ts';
import type { ReadDb, WriteDb } from './statements.ts';
import { prepare, prepareWrite } from './statements.ts';

export interface Change {
  readonly id: number;
  /** Null: of the file, not of one account. */
  readonly account: number | null;
  readonly at: string;
  readonly who: string;
  readonly method: string;
  readonly what: Json;
  readonly why: string | null;
}

export interface AuditRow {
  readonly id: number;
  readonly account: number | null;
  readonly at: string;
  readonly who: string;
  readonly method: string;
  readonly what: string | null;
  readonly why: string | null;
  readonly what_digest: string;
  readonly rows_digest: string;
  readonly previous: string | null;
  readonly hash: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The number the change being made will have. Only inside a write transaction; numbers have no gaps. */
export function nextChange(db: ReadDb): number {
  return prepare<[], { next: number }>(db, 'SELECT coalesce(max(id), 0) + 1 AS next FROM audit').get()?.next ?? 1;
}

/**
 * What a change wrote, each as a query by the change's number. The unchanging columns of every row it made, the versions of
 * records, and the numbers of the parts it took out of force. Kept in `rows_digest`: altering this list breaks every trail there is.
 */
const WRITTEN: readonly string[] = [
  'SELECT n, table_name, record, before, after FROM record_version WHERE audit = ? ORDER BY n',
  'SELECT account, day, id, kind, source_table, source_id, reverses, who, text FROM entry WHERE made_by = ? ORDER BY id',
  `SELECT leg.account, leg.entry, leg.n, leg.heading, leg.category, leg.plan_line, leg.fund, leg.pence
     FROM entry JOIN leg ON leg.account = entry.account AND leg.entry = entry.id WHERE entry.made_by = ? ORDER BY entry.id, leg.n`,
  `SELECT line.id, line.account, line.bank_account, line.import, line.row, line.day, line.amount, line.text, line.balance, line.bank_id
     FROM import JOIN statement_line AS line ON line.import = import.id WHERE import.made_by = ? ORDER BY line.id`,
  'SELECT problem.* FROM import JOIN import_problem AS problem ON problem.import = import.id WHERE import.made_by = ? ORDER BY import.id, problem.n',
  'SELECT seen.* FROM import JOIN seen_line AS seen ON seen.import = import.id WHERE import.made_by = ? ORDER BY import.id, seen.line',
  `SELECT id, account, line, n, amount, settles_kind, settles_id, category, plan_line, fund, rule, by_user FROM line_part WHERE made_by = ? ORDER BY id`,
  'SELECT id FROM line_part WHERE removed_by = ? ORDER BY id',
];

/** The digest of every row a change wrote, as the rows stand now. */
export function rowsDigest(db: ReadDb, change: number): string {
  const hash = createHash('sha256');
  for (const sql of WRITTEN) {
    hash.update('\n');
    // Its SQL is this file's own, so that `raw` touches nobody else's statement.
    for (const row of prepare<[number], readonly unknown[]>(db, sql).raw().iterate(change)) hash.update(`${JSON.stringify(row)}\n`);
  }
  return hash.digest('hex');
}

export function whatDigest(what: string | null, why: string | null): string {
  return sha256(JSON.stringify([what, why]));
}

/** The hash of a row, over everything in it that can never be erased. */
export function rowHash(row: Omit<AuditRow, 'hash' | 'what' | 'why'>): string {
  return sha256(JSON.stringify([row.id, row.account, row.at, row.who, row.method, row.what_digest, row.rows_digest, row.previous]));
}

/** Writes the change's row: last of all in its transaction, when everything else it writes is written. */
export function appendAudit(db: WriteDb, { id, account, at, who, method, what, why }: Change): void {
  const whatText = JSON.stringify(what);
  const last = prepare<[number | null], { hash: string }>(db, 'SELECT hash FROM audit WHERE account IS ? ORDER BY id DESC LIMIT 1').get(account);
  const row = { id, account, at, who, method, what_digest: whatDigest(whatText, why), rows_digest: rowsDigest(db, id), previous: last?.hash ?? null };
  prepareWrite<[AuditRow]>(
    db,
    `INSERT INTO audit (id, account, at, who, method, what, why, what_digest, rows_digest, previous, hash)
     VALUES (@id, @account, @at, @who, @method, @what, @why, @what_digest, @rows_digest, @previous, @hash)`,
  ).run({ ...row, what: whatText, why, hash: rowHash(row) });
  const end = 'INSERT INTO trail_end (id, change, hash) VALUES (1, ?, ?) ON CONFLICT DO UPDATE SET change = excluded.change, hash = excluded.hash';
  prepareWrite<[number, string]>(db, end).run(id, rowHash(row));
}
