/**
 * How a backup and a ledger stand to each other, by their audit trails: a change has the same number and hash in both exactly
 * where both went through it.
 */
import Database from 'better-sqlite3';
import { FileHead } from '../disk/key.ts';
import type { LedgerFile } from '../disk/connection.ts';
import { connectBare } from '../disk/connection.ts';
import { objectIn } from '../runtime/stored-json.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';

export interface TrailEnd {
  readonly id: number;
  readonly hash: string;
  readonly at: string;
}

/** The newest change; every ledger has one, of when it was made. */
export function trailEnd(db: ReadDb): TrailEnd {
  const row = prepare<[], TrailEnd>(db, 'SELECT id, hash, at FROM audit ORDER BY id DESC LIMIT 1').get();
  if (!row) throw new Error('the audit trail is empty');
  return row;
}

export function goesThrough(db: ReadDb, { id, hash }: TrailEnd): boolean {
  return prepare<[number], { hash: string }>(db, 'SELECT hash FROM audit WHERE id = ?').get(id)?.hash === hash;
}

/** The newest change in a backup, read with the ledger's own key; null where that does not open it, or it cannot be read. */
export function trailEndOf(backup: string, ledger: LedgerFile): TrailEnd | null {
  if (new FileHead(backup).salt !== ledger.key.salt) return null;
  try {
    // Of many backups one after another only this is asked.
    const db = connectBare({ ...ledger, path: backup }, true);
    try {
      return trailEnd(db);
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof Database.SqliteError) return null;
    throw error;
  }
}

/** Of backups in one folder, those that the ledger went on from, by its own trail: no other may be cleared away for it. */
export function ownOf<T extends { readonly path: string }>(backups: readonly T[], db: ReadDb, ledger: LedgerFile): readonly T[] {
  return backups.filter(({ path }) => {
    const end = trailEndOf(path, ledger);
    return end !== null && goesThrough(db, end);
  });
}

/** The number of the last change that both went through; 0: none. */
export function lastInBoth(one: ReadDb, other: ReadDb): number {
  const sql = 'SELECT id, hash FROM audit WHERE id <= ? ORDER BY id DESC';
  const from = Math.min(trailEnd(one).id, trailEnd(other).id);
  for (const row of one.prepare<[number], { id: number; hash: string }>(sql).iterate(from)) {
    if (prepare<[number], { hash: string }>(other, 'SELECT hash FROM audit WHERE id = ?').get(row.id)?.hash === row.hash) return row.id;
  }
  return 0;
}

/**
 * What a ledger's backups are known by, newest first: each restore gives it a uid of its own, and so does a copy that went another way,
 * so that its backups from then on are kept apart from those of the other file. Empty for a file of before there were uids.
 */
export function lineageOf(db: ReadDb): readonly string[] {
  const info = prepare<[], { uid?: string }>(db, 'SELECT * FROM file_info WHERE id = 1').get();
  const restores = prepare<[], { what: string | null }>(
    db,
    "SELECT what FROM audit WHERE account IS NULL AND method IN ('file.restore', 'file.separate') ORDER BY id DESC",
  ).all();
  const uids = restores.flatMap(({ what }) => (what === null ? [] : [objectIn(what)['uid']]));
  return [info?.uid, ...uids].filter((uid) => typeof uid === 'string');
}
