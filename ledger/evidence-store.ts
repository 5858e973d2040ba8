/**
 * The papers themselves: NAME.headroom-evidence beside the ledger, under the ledger's own key and salt, holds each piece of content
 * once, by its digest. What a paper is called and belongs to is the ledger's to say. A piece is committed here before the ledger's row
 * that names it: a kill between leaves a piece that nothing names, which serves when the same paper comes again.
 * The file is made with its first piece, and no piece is ever deleted. Never read it but through SQLite (see `key.ts`).
 */
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal } from '../core/problem.ts';
import { evidenceWords } from '../core/words/evidence.ts';
import type { FileKey } from './key.ts';
import type { LedgerFile } from './open.ts';
import { closeWhole, connect, connectAlone, connectBare } from './open.ts';
import { rekeyedCopy } from './rekey.ts';
import type { Db } from './statements.ts';
import { prepare } from './statements.ts';

/** "Hevi". */
const APPLICATION_ID = 0x48657669;
const MAKE = `CREATE TABLE content (sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64), bytes BLOB NOT NULL) STRICT;
  PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1;`;

/** @param ledger path of the ledger file. */
export function evidencePath(ledger: string): string {
  return `${ledger}-evidence`;
}

/** The store under another key, until the ledger has that key too. */
export const nextPath = (ledger: string): string => `${evidencePath(ledger)}-new`;

/** Removes a store and what SQLite keeps beside it. */
export function removeStore(path: string): void {
  for (const journal of ['', '-journal', '-wal', '-shm']) rmSync(`${path}${journal}`, { force: true });
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** `none`: no such file, or one a kill left before anything was in it. `other`: of another ledger or another key, or damaged. */
export function stateOf(path: string, key: FileKey): 'none' | 'fits' | 'other' {
  if (!existsSync(path)) return 'none';
  const db = connectBare({ path, key }, true);
  try {
    const id = db.pragma('application_id', { simple: true });
    return id === APPLICATION_ID ? 'fits' : id === 0 && db.pragma('user_version', { simple: true }) === 0 ? 'none' : 'other';
  } catch (error) {
    if (error instanceof Database.SqliteError) return 'other';
    throw error;
  } finally {
    db.close();
  }
}

/**
 * Clears up after a kill. What was saved last is taken into the one file. Of two stores that a change of passphrase left, the one under the key
 * that the ledger now has keeps the name; where the one with the name fits, the other may be half made and goes; where neither
 * fits, both are left alone. For whoever holds the lock, with no store open.
 */
export function settleStores(ledger: LedgerFile): void {
  const path = evidencePath(ledger.path);
  const next = nextPath(ledger.path);
  if (existsSync(next)) {
    if (stateOf(path, ledger.key) === 'fits') removeStore(next);
    else if (stateOf(next, ledger.key) === 'fits') takeName(next, path);
  }
  if (existsSync(`${path}-wal`) && stateOf(path, ledger.key) === 'fits') closeWhole(connect({ ...ledger, path }, 'write'));
}

function takeName(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // A system that lets nobody replace a file in use: it is found under this name too, until the next opening.
  }
}

/** Adds to the store at `path`, made if need be, each piece that `from` has whole and it has not whole. Each is on the disk before the next. */
export function fillStore(path: string, key: FileKey, from: EvidenceStore, told: (done: number, of: number) => void): void {
  if (!existsSync(path)) closeSync(openSync(path, 'wx', 0o600));
  const db = connectAlone({ path, key });
  try {
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) db.exec(`BEGIN IMMEDIATE; ${MAKE} COMMIT`);
    const kept = db.prepare<[string], { bytes: Buffer }>('SELECT bytes FROM content WHERE sha256 = ?');
    const put = db.prepare<[string, Uint8Array]>('INSERT INTO content (sha256, bytes) VALUES (?, ?) ON CONFLICT DO UPDATE SET bytes = excluded.bytes');
    const digests = from.digests();
    for (const [index, sha256] of digests.entries()) {
      told(index, digests.length);
      const there = kept.get(sha256);
      if (there && digestOf(there.bytes) === sha256) continue;
      try {
        put.run(sha256, from.get(sha256));
      } catch (error) {
        // Whoever asks for it is told: the check of the copy above all.
        if (!(error instanceof Refusal)) throw error;
      }
    }
  } finally {
    db.close();
  }
}

export class EvidenceStore {
  readonly #file: LedgerFile;
  readonly #mode: 'write' | 'read';
  #db: Db | null = null;

  /** Nothing is opened yet. */
  constructor(ledger: LedgerFile, mode: 'write' | 'read') {
    this.#file = ledger;
    this.#mode = mode;
  }

  get #name(): string {
    return basename(evidencePath(this.#file.path));
  }

  /** Null: there is none. Refuses one that is another ledger's. */
  #path(): string | null {
    const { path, key } = this.#file;
    const state = stateOf(evidencePath(path), key);
    if (state === 'fits') return evidencePath(path);
    if (stateOf(nextPath(path), key) === 'fits') return nextPath(path);
    if (state === 'other') throw new Refusal('evidenceDamaged', evidenceWords.storeOther(this.#name));
    return null;
  }

  #open(): Db | null {
    if (this.#db) return this.#db;
    const path = this.#path();
    if (path !== null) this.#db = connect({ ...this.#file, path }, this.#mode);
    return this.#db;
  }

  #make(): Db {
    const path = evidencePath(this.#file.path);
    if (!existsSync(path)) closeSync(openSync(path, 'wx', 0o600));
    const db = connect({ ...this.#file, path }, 'write');
    db.exec(`BEGIN IMMEDIATE; ${MAKE} COMMIT`);
    this.#db = db;
    return db;
  }

  /** A plain sentence where the store that should be there is not, or is not this ledger's; null where it is. */
  trouble(): string | null {
    try {
      return this.#open() ? null : evidenceWords.storeMissing(this.#name);
    } catch (error) {
      if (error instanceof Refusal) return error.problem.message;
      throw error;
    }
  }

  /** Keeps a piece, on the disk when this returns, and gives its digest. A piece that is not as it should be is written anew. */
  put(bytes: Uint8Array): string {
    const sha256 = digestOf(bytes);
    const db = this.#open() ?? this.#make();
    const sql = 'INSERT INTO content (sha256, bytes) VALUES (?, ?) ON CONFLICT DO UPDATE SET bytes = excluded.bytes';
    prepare<[string, Uint8Array]>(db, sql).run(sha256, bytes);
    return sha256;
  }

  isThere(): boolean {
    return this.#open() !== null;
  }

  /** Of every piece there is. */
  digests(): readonly string[] {
    const db = this.#open();
    return db
      ? prepare<[], { sha256: string }>(db, 'SELECT sha256 FROM content ORDER BY sha256')
          .all()
          .map(({ sha256 }) => sha256)
      : [];
  }

  /** Whether there is such a piece; not whether it is whole. */
  has(sha256: string): boolean {
    try {
      const db = this.#open();
      return db !== null && prepare<[string]>(db, 'SELECT 1 FROM content WHERE sha256 = ?').get(sha256) !== undefined;
    } catch (error) {
      if (error instanceof Refusal || error instanceof Database.SqliteError) return false;
      throw error;
    }
  }

  /** A piece, checked against its digest. Refuses: `evidenceMissing`, `evidenceDamaged`. */
  get(sha256: string): Uint8Array<ArrayBuffer> {
    const db = this.#open();
    if (!db) throw new Refusal('evidenceMissing', evidenceWords.storeMissing(this.#name));
    let bytes: Buffer<ArrayBuffer> | undefined;
    try {
      bytes = prepare<[string], { bytes: Buffer<ArrayBuffer> }>(db, 'SELECT bytes FROM content WHERE sha256 = ?').get(sha256)?.bytes;
    } catch (error) {
      if (error instanceof Database.SqliteError) throw new Refusal('evidenceDamaged', evidenceWords.damaged);
      throw error;
    }
    if (!bytes) throw new Refusal('evidenceMissing', evidenceWords.missing);
    if (digestOf(bytes) !== sha256) throw new Refusal('evidenceDamaged', evidenceWords.damaged);
    return bytes;
  }

  /**
   * Makes a whole store under another key beside this one, before the ledger changes its own. Until the ledger has that key, this one counts;
   * from then on that one (`settleStores`).
   */
  copyUnder(key: FileKey): void {
    const { path } = this.#file;
    if (this.#path() === nextPath(path)) throw new Refusal('fileInUse', evidenceWords.storeCannotMove(basename(nextPath(path))));
    this.dropCopy();
    const db = this.#open();
    if (db) rekeyedCopy(db, this.#file, { ...this.#file, path: nextPath(path), key }, () => {});
  }

  /** Takes back `copyUnder`. */
  dropCopy(): void {
    removeStore(nextPath(this.#file.path));
  }

  /** One whole file is left. */
  close(): void {
    const db = this.#db;
    this.#db = null;
    if (db && this.#mode === 'write') closeWhole(db);
    else db?.close();
  }
}
