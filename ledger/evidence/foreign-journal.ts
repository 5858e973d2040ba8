/**
 * What a kill left half written in a store of papers is undone by the journal beside it. But that may be of another copy of the store, put
 * back by hand, and SQLite takes it in as soon as it may write. So it is tried first, on copies: a store that is whole as it lies loses at
 * most the one piece that was being written, for each is committed by itself and none is ever deleted.
 */
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { renameSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { momentOf, plainName } from '../../core/host/backups.ts';
import { hasJournal, removeMade, temporaryBeside, whatLies } from '../disk/beside.ts';
import { connectBare } from '../disk/connection.ts';
import { copyFile, syncFolder } from '../disk/copy-file.ts';
import type { FileKey } from '../disk/key.ts';

const EVIDENCE = /(?:-[0-9a-f]{16}-part)?-evidence$/;
/** That of a change under way is another program's, and SQLite leaves it alone. */
const HOT = 'SQLITE_READONLY_ROLLBACK';

function isHot(path: string, key: FileKey): boolean {
  if (!hasJournal(path)) return false;
  const db = connectBare({ path, key }, true);
  try {
    db.pragma('application_id');
    return false;
  } catch (error) {
    if (error instanceof Database.SqliteError) return error.code === HOT;
    throw error;
  } finally {
    db.close();
  }
}

/** What is in a store that is in order: the digest of each piece, and how many are not what their digest says. */
interface Contents {
  readonly pieces: ReadonlySet<string>;
  readonly damaged: number;
}

/** Of a copy of the store, with its journal or without; null: it is not in order so. */
function contentsOf(path: string, key: FileKey, withJournal: boolean): Contents | null {
  const copy = temporaryBeside(path.replace(EVIDENCE, ''));
  try {
    for (const part of ['-wal', ...(withJournal ? ['-journal'] : []), ''])
      if (whatLies(`${path}${part}`) === 'file') copyFile(`${path}${part}`, `${copy}${part}`, () => {});
    const db = connectBare({ path: copy, key }, false);
    try {
      if (db.pragma('integrity_check', { simple: true }) !== 'ok') return null;
      const made = db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE name = 'content'").get();
      const pieces = new Set<string>();
      let damaged = 0;
      if (made)
        for (const { sha256, bytes } of db.prepare<[], { sha256: string; bytes: Buffer }>('SELECT sha256, bytes FROM content').iterate()) {
          pieces.add(sha256);
          if (createHash('sha256').update(bytes).digest('hex') !== sha256) damaged += 1;
        }
      return { pieces, damaged };
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof Database.SqliteError) return null;
    throw error;
  } finally {
    removeMade(copy);
  }
}

function belongs(withIt: Contents | null, without: Contents | null): boolean {
  if (withIt === null || without === null) return withIt !== null;
  return withIt.damaged <= without.damaged && [...without.pieces].filter((piece) => !withIt.pieces.has(piece)).length <= 1;
}

/** SQLite rolls back with the first page it reads. */
function undo(path: string, key: FileKey): void {
  const db = connectBare({ path, key }, false);
  try {
    db.pragma('application_id');
  } finally {
    db.close();
  }
}

/** For whoever comes first and may write there. A journal of another copy stays, and the store cannot be read. */
export function rollBack(path: string, key: FileKey): void {
  try {
    if (isHot(path, key) && belongs(contentsOf(path, key, true), contentsOf(path, key, false))) undo(path, key);
  } catch (error) {
    // Where nothing can be written, it is left to who can.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

/** For whoever holds the lock: a journal of another copy is kept under a name that says so, which is answered; null where there was none. */
export function setForeignJournalAside(path: string, key: FileKey, now: string): string | null {
  if (!isHot(path, key)) return null;
  const without = contentsOf(path, key, false);
  if (without === null || belongs(contentsOf(path, key, true), without)) return null;
  const kept = freeName(path.replace(EVIDENCE, ''), now);
  renameSync(`${path}-journal`, kept);
  syncFolder(dirname(path));
  return kept;
}

function freeName(ledger: string, now: string): string {
  const name = plainName(basename(ledger, extname(ledger)));
  for (let again = 1; ; again += 1) {
    const aside = `${name} (changes set aside ${momentOf(now)}${again === 1 ? '' : `, ${again}`})${extname(ledger)}-evidence-journal`;
    if (whatLies(join(dirname(ledger), aside)) === 'nothing') return join(dirname(ledger), aside);
  }
}
