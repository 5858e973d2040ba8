/**
 * The audit trail: one row for each change, in a chain for each account and one for the file. A row's hash covers the row
 * before it in its chain, a digest of what was done and a digest of every row the change wrote, so that an altered, missing or
 * added row shows; `trail_end` names the newest, so that one cut off at the end shows too. Nothing here may alter a row once written. It finds accident and casual change, not someone who rewrites the whole file.
 */
import { createHash } from 'node:crypto';
import type { Json } from '../../core/values/json.ts';
import type { ReadDb, WriteDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';

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

/** What a change wrote, each as a query by the change's number. */
type Written = readonly string[];

const LEGS = `SELECT leg.account, leg.entry, leg.n, leg.heading, leg.category, leg.plan_line, leg.fund, leg.pence
  FROM entry JOIN leg ON leg.account = entry.account AND leg.entry = entry.id WHERE entry.made_by = ? ORDER BY entry.id, leg.n`;
const LINES: Written = [
  `SELECT line.id, line.account, line.bank_account, line.import, line.row, line.day, line.amount, line.text, line.balance, line.bank_id
     FROM import JOIN statement_line AS line ON line.import = import.id WHERE import.made_by = ? ORDER BY line.id`,
  `SELECT problem.import, problem.n, problem.row, problem.text, problem.reason
     FROM import JOIN import_problem AS problem ON problem.import = import.id WHERE import.made_by = ? ORDER BY import.id, problem.n`,
  `SELECT seen.import, seen.row, seen.line, seen.text, seen.balance, seen.bank_id
     FROM import JOIN seen_line AS seen ON seen.import = import.id WHERE import.made_by = ? ORDER BY import.id, seen.line`,
];
const ENTRIES = 'SELECT account, day, id, kind, source_table, source_id, reverses FROM entry WHERE made_by = ? ORDER BY id';
const PARTS = `SELECT id, account, line, n, amount, settles_kind, settles_id, category, plan_line, fund, rule, by_user FROM line_part WHERE made_by = ? ORDER BY id`;
const PARTS_AND_REFUNDS = `SELECT id, account, line, n, amount, settles_kind, settles_id, category, plan_line, fund, rule, by_user, refunds_kind, refunds_id
  FROM line_part WHERE made_by = ? ORDER BY id`;
const PARTS_GONE = 'SELECT id FROM line_part WHERE removed_by = ? ORDER BY id';

/** Up to migration 0005 legs, parts and records named plan lines, funds and people, and a version of a plan line was all there was of it. */
const NAMED_LEGS = `SELECT leg.account, leg.entry, leg.n, leg.heading, leg.category, coalesce(said.plan_line, ''), coalesce(said.fund, ''), leg.pence
  FROM entry JOIN leg ON leg.account = entry.account AND leg.entry = entry.id
    LEFT JOIN leg_said AS said ON said.account = leg.account AND said.entry = leg.entry AND said.n = leg.n
  WHERE entry.made_by = ? ORDER BY entry.id, leg.n`;
const NAMED_PARTS = `SELECT part.id, part.account, part.line, part.n, part.amount, part.settles_kind, part.settles_id, part.category, said.plan_line, said.fund, part.rule,
    part.by_user
  FROM line_part AS part LEFT JOIN line_part_said AS said ON said.part = part.id WHERE part.made_by = ? ORDER BY part.id`;
function namedVersions(written: (version: 'before' | 'after') => string): string {
  return `SELECT n, table_name, record, ${written('before')}, ${written('after')} FROM (
      SELECT version.n, iif(version.table_name = 'plan_version', 'plan_line', version.table_name) AS table_name, version.record,
        iif(said.n IS NULL, version.before, said.before) AS before, iif(said.n IS NULL, version.after, said.after) AS after
      FROM record_version AS version LEFT JOIN record_version_said AS said ON said.audit = version.audit AND said.n = version.n
      WHERE version.audit = ? AND version.table_name NOT IN ('plan_line', 'supplier', 'mandate'))
    ORDER BY n`;
}

const VERSIONS_KEPT = 'SELECT n, table_name, record, before, after FROM record_version WHERE audit = ? ORDER BY n';
/** Without the versions that migration 0020 gave to changes made before it. */
const BEFORE_MANDATES = "SELECT n, table_name, record, before, after FROM record_version WHERE audit = ? AND table_name <> 'mandate' ORDER BY n";
const BATCH = 'SELECT change, batch FROM batch_change WHERE change = ?';

/** A version of a record as it was written then: where it is of a recorded payment, the other way round. */
function paidPositive(version: 'before' | 'after'): string {
  // Joined to nothing, it is text, which a list of JSON would else take in as an object.
  return `iif(table_name = 'payment', json_set(${version}, '$.amount', -(${version} ->> '$.amount')) || '', ${version})`;
}

/**
 * Versions of what a digest is of, which each says of itself: the unchanging columns, by name, of every row a change made, the versions
 * of records, and the numbers of the parts it took out of force. A list may never be altered: every trail made with it would break. What
 * a migration changes, its older lists give as it was.
 */
const VERSIONS: ReadonlyMap<number, Written> = new Map([
  [
    // Up to migration 0003: entries held sentences, and what a recorded payment paid was positive.
    1,
    [
      namedVersions(paidPositive),
      `SELECT entry.account, entry.day, entry.id, entry.kind, entry.source_table, entry.source_id, entry.reverses, said.who, said.text
         FROM entry JOIN entry_said AS said ON said.entry = entry.id WHERE entry.made_by = ? ORDER BY entry.id`,
      NAMED_LEGS,
      ...LINES,
      NAMED_PARTS,
      PARTS_GONE,
    ],
  ],
  [
    // Up to migration 0005.
    2,
    [namedVersions((version) => version), ENTRIES, NAMED_LEGS, ...LINES, NAMED_PARTS, PARTS_GONE],
  ],
  [
    // Up to migration 0006.
    3,
    [BEFORE_MANDATES, ENTRIES, LEGS, ...LINES, PARTS, PARTS_GONE],
  ],
  [
    // Up to migration 0019.
    4,
    [BEFORE_MANDATES, ENTRIES, LEGS, ...LINES, PARTS, PARTS_GONE, BATCH],
  ],
  // Up to migration 0037.
  [5, [VERSIONS_KEPT, ENTRIES, LEGS, ...LINES, PARTS, PARTS_GONE, BATCH]],
  [6, [VERSIONS_KEPT, ENTRIES, LEGS, ...LINES, PARTS_AND_REFUNDS, PARTS_GONE, BATCH]],
]);
const NEWEST = Math.max(...VERSIONS.keys());

/** The version a digest is of; those of the first do not say it. */
export function digestVersion(digest: string): number {
  const [version, hash] = digest.split(':');
  return hash === undefined ? 1 : Number(version);
}

/** The rows of a query, each as the JSON text of a list of its cells: written by SQLite, for reading every cell here takes three times as long. */
function jsonOf(db: ReadDb, sql: string): string {
  const cells = prepare(db, sql)
    .columns()
    .map((_, index) => `c${index}`);
  return `WITH written (${cells.join(', ')}) AS (${sql}) SELECT json_array(${cells.join(', ')}) FROM written`;
}

/** Characters that are hashed at once. */
const AT_ONCE = 2 ** 16;

/** The digest of every row a change wrote, as the rows stand now; of a version that is not known, none. */
export function rowsDigest(db: ReadDb, change: number, version: number): string {
  const written = VERSIONS.get(version);
  if (!written) return '';
  const hash = createHash('sha256');
  let text = '';
  for (const sql of written) {
    text += '\n';
    // Its SQL is this file's own, so that `pluck` touches nobody else's statement.
    for (const row of prepare<[number], string>(db, jsonOf(db, sql)).pluck().iterate(change)) {
      text += `${row}\n`;
      if (text.length < AT_ONCE) continue;
      hash.update(text);
      text = '';
    }
  }
  const digest = hash.update(text).digest('hex');
  return version === 1 ? digest : `${version}:${digest}`;
}

export function whatDigest(what: string | null, why: string | null): string {
  return sha256(JSON.stringify([what, why]));
}

/** The hash of a row, over everything in it that can never be erased. */
export function rowHash(row: Omit<AuditRow, 'hash' | 'what' | 'why'>): string {
  return sha256(JSON.stringify([row.id, row.account, row.at, row.who, row.method, row.what_digest, row.rows_digest, row.previous]));
}

/** Writes the change's row: last of all in its transaction, when everything else it writes is written. */
export function appendAudit(db: WriteDb, { what, ...change }: Change): void {
  appendRow(db, { ...change, what: JSON.stringify(what), erased: null });
}

/** A change as it is written down; `erased`: what is left of what was done, where that was erased. */
export interface WrittenChange extends Omit<Change, 'what'> {
  readonly what: string | null;
  readonly erased: string | null;
}

/** The same for a change whose text is there already: of books that come from another file. */
export function appendRow(db: WriteDb, { id, account, at, who, method, what, why, erased }: WrittenChange): void {
  const last = prepare<[number | null], { hash: string }>(db, 'SELECT hash FROM audit WHERE account IS ? ORDER BY id DESC LIMIT 1').get(account);
  const digests = { what_digest: erased ?? whatDigest(what, why), rows_digest: rowsDigest(db, id, NEWEST), previous: last?.hash ?? null };
  const row = { id, account, at, who, method, ...digests };
  prepareWrite<[AuditRow]>(
    db,
    `INSERT INTO audit (id, account, at, who, method, what, why, what_digest, rows_digest, previous, hash)
     VALUES (@id, @account, @at, @who, @method, @what, @why, @what_digest, @rows_digest, @previous, @hash)`,
  ).run({ ...row, what, why, hash: rowHash(row) });
  const end = 'INSERT INTO trail_end (id, change, hash) VALUES (1, ?, ?) ON CONFLICT DO UPDATE SET change = excluded.change, hash = excluded.hash';
  prepareWrite<[number, string]>(db, end).run(id, rowHash(row));
}
