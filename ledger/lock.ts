/**
 * One program writes to a ledger file at a time. The lock is a transaction held open on an empty sibling database,
 * NAME.headroom-lock: SQLite takes it with what each system has (fcntl on Linux and macOS, LockFileEx on Windows), and
 * the system frees it when its owner ends, however it ends. Who and since stand in a text file beside it, for people only.
 * The lock is a courtesy: SQLite's own locking keeps the file whole. Never read or copy the lock file: that would drop the lock (POSIX).
 */
import Database from 'better-sqlite3';
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { identityOf } from './open.ts';

export interface Holder {
  readonly who: string;
  /** ISO text. */
  readonly since: string;
}

export interface Lock {
  release(): void;
}

const lockOf = (ledger: string): string => `${ledger}-lock`;
const holderOf = (ledger: string): string => `${ledger}-lock-holder`;

function readHolder(ledger: string): Holder | null {
  try {
    const { who, since } = JSON.parse(readFileSync(holderOf(ledger), 'utf8')) as Partial<Holder>;
    return typeof who === 'string' && typeof since === 'string' ? { who, since } : null;
  } catch {
    return null;
  }
}

/** A lock on the file that lies at `path` now; null where another program has it. */
function lockedFile(path: string): Database.Database | null {
  for (;;) {
    if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
    const found = identityOf(path);
    const db = new Database(path, { timeout: 0 });
    try {
      // Nothing is ever written to it, so it needs no journal file either.
      db.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    } catch (error) {
      db.close();
      if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
      throw error;
    }
    if (found !== null && identityOf(path) === found) return db;
    // Whoever had it deleted it meanwhile: a lock on what is no longer there keeps nobody out.
    db.close();
  }
}

/** Takes the lock, or says who has it. `ledger` is the file's real path. Throws where the folder cannot be written to. */
export function takeLock(ledger: string, holder: Holder): Lock | { readonly heldBy: Holder } {
  const path = lockOf(ledger);
  const db = lockedFile(path);
  if (!db) return { heldBy: readHolder(ledger) ?? { who: '', since: '' } };
  const release = (): void => {
    // Systems that refuse to delete an open file leave an empty one behind, which harms nobody; so does a drive that is gone.
    try {
      rmSync(holderOf(ledger), { force: true });
      rmSync(path, { force: true });
    } catch {
      // As said above.
    }
    db.close();
  };
  try {
    writeFileSync(holderOf(ledger), JSON.stringify(holder), { mode: 0o600 });
  } catch (error) {
    release();
    throw error;
  }
  return { release };
}
