/**
 * Whether the audit trail holds: no number missing, each row in its chain, each digest that of the rows as they stand, and
 * every record as its last change left it. Reads the trails of every account and of the file.
 */
import type { Finding } from '../../core/books/checks.ts';
import { verifyWords } from '../../core/words/books/checks.ts';
import type { AuditRow } from '../audit/trail.ts';
import { digestVersion, rowHash, rowsDigest, whatDigest } from '../audit/trail.ts';
import type { ReadContext } from '../runtime/context.ts';
import { rowIn } from '../runtime/stored-json.ts';
import type { Row } from '../runtime/stored-json.ts';
import type { VersionedTable } from '../audit/versions.ts';
import { historyOf, isAs, VERSIONED } from '../audit/versions.ts';
import { namedOtherwise, saysNames } from './said.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';

/** The newest change there is, as noted when it was made. */
interface TrailEnd {
  readonly change: number;
  readonly hash: string;
}

/** Sentences of entries are only of changes whose digest is of them. */
const SAID = 'SELECT 1 FROM entry JOIN entry_said AS said ON said.entry = entry.id WHERE entry.made_by = ? LIMIT 1';

function saysMore(db: ReadDb, { id, rows_digest }: AuditRow): boolean {
  return digestVersion(rows_digest) > 1 && prepare<[number]>(db, SAID).get(id) !== undefined;
}

/** Changes tied to a batch are only those whose digest says so. */
const TIED = 'SELECT 1 FROM batch_change WHERE change = ?';

function isTied(db: ReadDb, { id, rows_digest }: AuditRow): boolean {
  return digestVersion(rows_digest) < 4 && prepare<[number]>(db, TIED).get(id) !== undefined;
}

/** Parts link to what they refund only where the digest of their change is of that (version 6). */
const LINKED = 'SELECT 1 FROM line_part WHERE made_by = ? AND (refunds_kind IS NOT NULL OR refunds_id IS NOT NULL) LIMIT 1';

function isLinked(db: ReadDb, { id, rows_digest }: AuditRow): boolean {
  return digestVersion(rows_digest) < 6 && prepare<[number]>(db, LINKED).get(id) !== undefined;
}

function matters(db: ReadDb, row: AuditRow, expected: { readonly id: number; readonly previous: string | null }): readonly string[] {
  const found: string[] = [];
  if (row.id !== expected.id) found.push(verifyWords.gap);
  if (row.previous !== expected.previous) found.push(verifyWords.chain);
  if (row.hash !== rowHash(row)) found.push(verifyWords.rowAltered);
  // Both empty: erased when the law asked; the digest still says that there was something.
  if (!(row.what === null && row.why === null) && row.what_digest !== whatDigest(row.what, row.why)) found.push(verifyWords.whatAltered);
  const changed = row.rows_digest !== rowsDigest(db, row.id, digestVersion(row.rows_digest));
  if (changed || saysMore(db, row) || saysNames(db, row.id, row.rows_digest) || isTied(db, row) || isLinked(db, row)) found.push(verifyWords.writtenAltered);
  return found;
}

function brokenRows(db: ReadDb, progress: ReadContext['progress']): readonly Finding[] {
  const lastOfChain = new Map<number | null, string>();
  const findings: Finding[] = [];
  const end = db.prepare<[], TrailEnd>('SELECT change, hash FROM trail_end WHERE id = 1 AND (SELECT count(*) FROM trail_end) = 1').get();
  let id = 0;
  let newest = '';
  for (const row of db.prepare<[], AuditRow>('SELECT * FROM audit ORDER BY id').iterate()) {
    if (id % 100 === 0) progress(verifyWords.step, Math.min(id, end?.change ?? 0), end?.change ?? 0);
    for (const message of matters(db, row, { id: id + 1, previous: lastOfChain.get(row.account) ?? null }))
      findings.push({ check: 'audit trail', account: row.account, where: `change ${row.id}`, message, of: { table: 'audit', id: row.id } });
    lastOfChain.set(row.account, row.hash);
    id = row.id;
    newest = row.hash;
  }
  if (end?.change !== id || end.hash !== newest)
    findings.push({
      check: 'audit trail',
      account: null,
      where: `after change ${id}`,
      message: id < (end?.change ?? 0) ? verifyWords.cutOff : verifyWords.endAltered,
    });
  return findings;
}

/** A statement line is first kept when a mark on it changes; its other columns are in the digest of the change that brought it in. */
const UNMARKED: Row = { decided_by: null, same_as: null, hidden_by: null };

/** The account a row belongs to; null: the whole file. */
function ownerOf(table: VersionedTable, row: Row | null): number | null {
  const owner = row?.[table === 'account' ? 'id' : 'account'];
  return typeof owner === 'number' ? owner : null;
}

function finding(table: VersionedTable, id: number, account: number | null, message: string): Finding {
  return { check: 'records', account, where: `${table} ${id}`, message, of: { table, id } };
}

function alteredRecords(db: ReadDb, table: VersionedTable): readonly Finding[] {
  const last = '(SELECT after FROM record_version WHERE table_name = ? AND record = record.id ORDER BY audit DESC, n DESC LIMIT 1)';
  const findings: Finding[] = [];
  for (const row of db.prepare<[string], Row>(`SELECT record.*, ${last} AS "last version" FROM ${table} AS record`).iterate(table)) {
    const text = row['last version'];
    const kept = typeof text === 'string' ? rowIn(text) : table === 'statement_line' ? UNMARKED : null;
    if (kept && isAs(row, kept)) continue;
    findings.push(finding(table, Number(row['id']), ownerOf(table, row), kept ? verifyWords.recordAltered : verifyWords.recordUnknown));
  }
  return [...findings, ...goneRecords(db, table)];
}

/** Records are marked as removed and never deleted. */
function goneRecords(db: ReadDb, table: VersionedTable): readonly Finding[] {
  const sql = `SELECT DISTINCT record FROM record_version WHERE table_name = ? AND NOT EXISTS (SELECT 1 FROM ${table} AS row WHERE row.id = record)`;
  const gone = db.prepare<[string], { record: number }>(sql).all(table);
  const owner = (record: number): number | null => ownerOf(table, historyOf(db, table, record).at(-1)?.after ?? null);
  return gone.map(({ record }) => finding(table, record, owner(record), verifyWords.recordGone));
}

export function brokenTrailsOfAllAccounts(db: ReadDb, progress: ReadContext['progress']): readonly Finding[] {
  return [...brokenRows(db, progress), ...VERSIONED.flatMap((table) => alteredRecords(db, table)), ...namedOtherwise(db)];
}
