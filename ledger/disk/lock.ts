/**
 * One program writes to a ledger file at a time. The lock is a transaction held open on an empty sibling database,
 * NAME.headroom-lock: SQLite takes it with what each system has (fcntl on Linux and macOS, LockFileEx on Windows), and
 * the system frees it when its owner ends, however it ends. Who and since stand in a text file beside it, for people only.
 * Each is taken for ours only where it is what we write: an empty file, and JSON of those two. Never read or copy the lock file: that would drop the lock (POSIX).
 */
import Database from 'better-sqlite3';
import { randomInt } from 'node:crypto';
import { closeSync, futimesSync, lstatSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal } from '../../core/values/problem.ts';
import { fileWords } from '../../core/words/file.ts';
import { openPlain, whatLies } from './beside.ts';

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
const MOST_BYTES = 10_000;

/** `blank`: nothing there, or nothing written yet. Null: a file that is not ours. */
function readHolder(ledger: string): Holder | 'blank' | null {
  const path = holderOf(ledger);
  const lies = whatLies(path);
  if (lies === 'nothing') return 'blank';
  if (lies === 'other' || (lstatSync(path, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES) return null;
  try {
    const file = openPlain(path);
    try {
      const text = readFileSync(file, 'utf8');
      return text === '' ? 'blank' : asHolder(JSON.parse(text));
    } finally {
      closeSync(file);
    }
  } catch {
    return whatLies(path) === 'nothing' ? 'blank' : null;
  }
}

/** The mark of the file: an object of exactly these two texts. */
function asHolder(json: unknown): Holder | null {
  if (typeof json !== 'object' || json === null || Object.keys(json).toSorted().join() !== 'since,who') return null;
  const { who, since }: Readonly<Record<string, unknown>> = { ...json };
  return typeof who === 'string' && typeof since === 'string' ? { who, since } : null;
}

function inTheWay(path: string): Refusal {
  return new Refusal('fileExists', fileWords.inTheWay(basename(path)), { field: 'path' });
}

/** Seconds since 1970: by one of these as the time it was last changed a lock file is told from every other. */
const TIMES = { min: Date.UTC(1990, 0, 1) / 1000, max: Date.UTC(2020, 0, 1) / 1000 };

/** One that is there is not opened: closing it would drop a lock this process has on it. */
function makeIfMissing(path: string): void {
  if (whatLies(path) !== 'nothing') return;
  try {
    const file = openSync(path, 'ax', 0o600);
    try {
      const time = randomInt(TIMES.min, TIMES.max);
      futimesSync(file, time, time);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    // Another program made it meanwhile.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/** SQLite asks less and less often: begun anew after so long, it also meets the short gaps between others that take the lock again and again. */
const ANEW_MS = 20;

/**
 * Which lock file lies there; null: none. Its number alone is not enough: a system gives the number of a deleted file to a new one, so
 * that a program could take a lock file that is gone for the one that has come in its place.
 */
function lockFileAt(path: string): string | null {
  try {
    const { dev, ino, mtimeNs } = statSync(path, { bigint: true });
    return `${dev} ${ino} ${mtimeNs}`;
  } catch {
    return null;
  }
}

interface Locked {
  readonly db: Database.Database;
  /** Which file it is (`lockFileAt`). */
  readonly locked: string;
}

/**
 * A lock on the file that lies at `path` now; null where another program has it for longer than `wait` milliseconds. Refuses a file there
 * that is not ours: nothing is ever written to one that is.
 */
function lockedFile(path: string, wait: number): Locked | null {
  const end = performance.now() + wait;
  for (;;) {
    const lies = whatLies(path);
    if (lies === 'other' || (lies === 'file' && (lstatSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0)) throw inTheWay(path);
    makeIfMissing(path);
    const found = lockFileAt(path);
    const db = new Database(path, { timeout: Math.min(wait, ANEW_MS) });
    try {
      // Nothing is ever written to it, so it needs no journal file either.
      db.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    } catch (error) {
      db.close();
      if (!(error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))) throw error;
      if (performance.now() >= end) return null;
      continue;
    }
    if (found !== null && lockFileAt(path) === found) return { db, locked: found };
    // Whoever had it deleted it meanwhile: a lock on what is no longer there keeps nobody out.
    db.close();
  }
}

/** @param first clears away what lies beside the lock. */
function letGo({ db, locked }: Locked, path: string, first: () => void): void {
  // Systems that refuse to delete an open file leave an empty one behind, which harms nobody; so does a drive that is gone.
  try {
    // Where the folder was moved, what has these names is the lock of whoever has the file that came in its place.
    if (lockFileAt(path) === locked) {
      first();
      rmSync(path, { force: true });
    }
  } catch {
    // As said above.
  }
  db.close();
}

const MOST_MS = 5000;

/** Runs `job` while no other program does so of this file, and waits for one that does: for a job of a moment. Refuses where that takes too long. */
export function alone<T>(file: string, job: () => T): T {
  const path = lockOf(file);
  const taken = lockedFile(path, MOST_MS);
  if (!taken) throw new Refusal('fileInUse', fileWords.busy);
  try {
    return job();
  } finally {
    letGo(taken, path, () => {});
  }
}

/** Whether another program has the lock just now. Writes nothing, so that it can be asked where nothing can be written. */
export function isHeld(ledger: string): boolean {
  const path = lockOf(ledger);
  if (whatLies(path) !== 'file') return false;
  const db = new Database(path, { readonly: true, timeout: 0 });
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return false;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return true;
    return false;
  } finally {
    db.close();
  }
}

/**
 * Takes the lock, or says who has it. `ledger` is the file's real path. Refuses files in its place that are not ours; throws where the
 * folder cannot be written to. One program at a time does so: else a second could read the name that a killed one left, before the first
 * has written its own.
 */
export function takeLock(ledger: string, holder: Holder): Lock | { readonly heldBy: Holder } {
  return alone(lockOf(ledger), () => lockOrHolder(ledger, holder));
}

function lockOrHolder(ledger: string, holder: Holder): Lock | { readonly heldBy: Holder } {
  const path = lockOf(ledger);
  const taken = lockedFile(path, 0);
  if (!taken) {
    const known = readHolder(ledger);
    return { heldBy: known === null || known === 'blank' ? { who: '', since: '' } : known };
  }
  const release = (): void =>
    letGo(taken, path, () => {
      if (readHolder(ledger) !== null) rmSync(holderOf(ledger), { force: true });
    });
  try {
    if (readHolder(ledger) === null) throw inTheWay(holderOf(ledger));
    // Anew each time: what is there was left by a program that was killed.
    rmSync(holderOf(ledger), { force: true });
    const file = openSync(holderOf(ledger), 'wx', 0o600);
    writeFileSync(file, JSON.stringify({ who: holder.who, since: holder.since }));
    closeSync(file);
  } catch (error) {
    release();
    throw error;
  }
  return { release };
}
