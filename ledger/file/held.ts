/** The file a session has open: its connections, its lock and its papers, taken together and let go together. Decides nothing about which file. */
import { closeSync, openSync } from 'node:fs';
import type { FileChange } from '../../core/api/audit.ts';
import type { ProgramOptions } from '../../core/api/caller.ts';
import type { Json } from '../../core/values/json.ts';
import type { Day } from '../../core/values/units.ts';
import { trailEnd } from '../backups/trail.ts';
import type { TrailEnd } from '../backups/trail.ts';
import { EvidenceStore } from '../evidence/store.ts';
import type { Holder, Lock } from '../disk/lock.ts';
import type { Migration } from '../disk/migrate.ts';
import type { LedgerFile } from '../disk/connection.ts';
import { connect, keepLog, refusalOf } from '../disk/connection.ts';
import type { ReadDb, WriteDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import type { VersionKeeper } from '../audit/versions.ts';

/** What making, taking and re-keying a file need of the session they work for. */
export interface Keeper {
  readonly options: ProgramOptions;
  /** Whom the audit trail names. */
  readonly who: string;
  readonly migrations: readonly Migration[];
  /** Writes one row in the file's own chain, inside the caller's transaction. */
  record(db: WriteDb, method: FileChange, what: Json, write?: (versions: VersionKeeper) => void): void;
}

/** How a file came to be open. */
export interface Opened {
  /** Null: to read only. */
  readonly lock: Lock | null;
  readonly heldBy: Holder | null;
  /** It did not pass its check and was opened all the same. */
  readonly unproven: boolean;
  /** Where the log of another copy of the file is kept that lay beside it; null: there was none. */
  readonly setAside: string | null;
}

export interface Held extends Opened {
  readonly file: LedgerFile;
  readonly db: ReadDb;
  /** The same connection where the file may be written, which is where there is a lock. */
  readonly writing: WriteDb | null;
  readonly evidence: EvidenceStore;
  /** For copying the file, where it may be written: opened before SQLite has it and closed after (see `ledger/disk/key.ts`). */
  readonly descriptor: number | null;
}

/** A ledger that stands still: nobody writes to it until it is copied. */
export interface Source {
  readonly file: LedgerFile;
  readonly uid: string;
  /** Opened before SQLite had the file, and closed after. */
  readonly descriptor: number;
  /** Null: so damaged that it cannot be read. */
  readonly end: TrailEnd | null;
}

export interface FileInfo {
  readonly uid: string;
  readonly example: boolean;
}

export function infoOf(db: ReadDb): FileInfo {
  const info = prepare<[], { uid: string; example: number }>(db, 'SELECT uid, example FROM file_info WHERE id = 1').get();
  return { uid: info?.uid ?? '', example: info?.example === 1 };
}

interface Looking {
  readonly to: string;
  readonly until: Day;
  /** The days whose words are in it; null: it does not say. */
  readonly from: Day | null;
  readonly upTo: Day | null;
}

/** Of a file to look at only: for whom, until when, and of which days; null: it is none. */
export function lookOf(db: ReadDb): Looking | null {
  const sql = 'SELECT look_for AS "to", look_until AS until FROM file_info WHERE id = 1 AND look_until IS NOT NULL';
  const look = prepare<[], { to: string; until: Day }>(db, sql).get();
  if (!look) return null;
  // That it is to be looked at is the last that was done with it, and says of which days its words are.
  const last = "SELECT what ->> '$.look.from' AS \"from\", what ->> '$.look.upTo' AS upTo FROM audit WHERE id = (SELECT max(id) FROM audit)";
  const days = prepare<[], { from: Day | null; upTo: Day | null }>(db, last).get();
  return { ...look, from: days?.from ?? null, upTo: days?.upTo ?? null };
}

/** What `file_info` was made to be, in the trail. */
export const infoAdded = (versions: VersionKeeper): void => versions.added('file_info', 1);

export function sourceOf({ file, db, descriptor }: Held): Source {
  if (descriptor === null) throw new Error('a file open to read only is not copied');
  return { file, uid: infoOf(db).uid, descriptor, end: trailEndIfAny(db) };
}

function trailEndIfAny(db: ReadDb): TrailEnd | null {
  try {
    return trailEnd(db);
  } catch (error) {
    if (refusalOf(error)) return null;
    throw error;
  }
}

export function connected(file: LedgerFile, opened: Opened): Held {
  const descriptor = opened.lock ? openSync(file.path, 'r') : null;
  try {
    const writing = opened.lock ? connect(file, 'write') : null;
    if (writing) keepLog(writing);
    return { ...opened, file, db: writing ?? connect(file, 'read'), writing, descriptor, evidence: new EvidenceStore(file, writing ? 'write' : 'read') };
  } catch (error) {
    if (descriptor !== null) closeSync(descriptor);
    throw error;
  }
}

/** The file open again after it was let go; where that cannot be, its lock is let go too. */
export function reconnected(file: LedgerFile, opened: Opened): Held {
  try {
    return connected(file, opened);
  } catch (error) {
    opened.lock?.release();
    throw error;
  }
}
