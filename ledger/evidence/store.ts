/**
 * The papers themselves: NAME.headroom-evidence beside the ledger, under the ledger's own key and salt, holds each piece of content
 * once, by its digest. What a paper is called and belongs to is the ledger's to say. A piece is committed here before the ledger's row
 * that names it: a kill between leaves a piece that nothing names, which serves when the same paper comes again.
 * The file is made with its first piece. Pieces go only where the ledger says that they are destroyed (`destroyed.ts`). Never read it but through SQLite (see `ledger/disk/key.ts`).
 */
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal } from '../../core/values/problem.ts';
import { evidenceWords } from '../../core/words/evidence.ts';
import { fileWords } from '../../core/words/file.ts';
import { inTheWay, removeMade, temporaryBeside, whatLies } from '../disk/beside.ts';
import { giveName } from '../disk/copy-file.ts';
import type { FileKey } from '../disk/key.ts';
import { FileHead } from '../disk/key.ts';
import type { LedgerFile } from '../disk/connection.ts';
import { closeWhole, connect, connectAlone, connectBare, emptyLog, refusalOf } from '../disk/connection.ts';
import { rollBack, setForeignJournalAside } from './foreign-journal.ts';
import { clearHalves, keepStore } from './keep-store.ts';
import { rekeyedCopy } from '../disk/rekey.ts';
import type { ReadDb, WriteDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';

/** "Hevi". */
const APPLICATION_ID = 0x48657669;
const MAKE = `CREATE TABLE content (sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64), bytes BLOB NOT NULL) STRICT;
  PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1;`;

/** @param ledger path of the ledger file. */
export function evidencePath(ledger: string): string {
  return `${ledger}-evidence`;
}

/**
 * The store under the key of `ledger` while the one that has the name is under another: until a ledger of that key has its own name. It is
 * named by the salt of that key, and so known again.
 */
export const nextPath = (ledger: Pick<LedgerFile, 'path' | 'key'>): string => evidencePath(temporaryBeside(ledger.path, ledger.key.salt));

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * `none`: no such file, or one a kill left before anything was in it. `other`: of another ledger or another key, damaged, no plain file, or
 * with something beside it that is not ours.
 * Files without a passphrase have one key; their salts tell them apart.
 */
export function stateOf(path: string, key: FileKey): 'none' | 'fits' | 'other' {
  const lies = whatLies(path);
  if (lies === 'other' || inTheWay(path) !== null) return 'other';
  if (lies === 'nothing') return 'none';
  rollBack(path, key);
  const db = connectBare({ path, key }, true);
  try {
    const id = db.pragma('application_id', { simple: true });
    // Known once a page was read.
    if (id === APPLICATION_ID && String(db.pragma('cipher_salt', { simple: true })).toLowerCase() !== key.salt) return 'other';
    return id === APPLICATION_ID ? 'fits' : id === 0 && db.pragma('user_version', { simple: true }) === 0 ? 'none' : 'other';
  } catch (error) {
    if (error instanceof Database.SqliteError) return 'other';
    throw error;
  } finally {
    db.close();
  }
}

const REPLACES = 'CREATE TABLE IF NOT EXISTS replaces (id INTEGER PRIMARY KEY CHECK (id = 1), salt TEXT NOT NULL) STRICT';

/** Notes in a store that all of the one under that salt is in it, or kept elsewhere: it may take the place of that one and of no other. */
function noteReplaced(db: WriteDb, salt: string): void {
  db.exec(REPLACES);
  db.prepare<[string]>('INSERT INTO replaces (id, salt) VALUES (1, ?) ON CONFLICT DO UPDATE SET salt = excluded.salt').run(salt);
}

/** The same for a store of which no connection is open. @param path of the store that has the name now. */
export function replacesStoreAt(store: Pick<LedgerFile, 'path' | 'key'>, path: string): void {
  const db = connectAlone(store);
  try {
    noteReplaced(db, new FileHead(path).salt);
  } finally {
    db.close();
  }
}

function mayReplace(next: LedgerFile, path: string): boolean {
  const db = connectBare(next, true);
  try {
    const noted = db.prepare<[], { sql: string }>("SELECT sql FROM sqlite_schema WHERE name = 'replaces'").get();
    const row = noted && db.prepare<[], { salt: string }>('SELECT salt FROM replaces').get();
    return row?.salt === new FileHead(path).salt;
  } finally {
    db.close();
  }
}

/**
 * Clears up after a kill. What was saved last is taken into the one file. A store under the key that the ledger now has, left by a change
 * of passphrase or a restore, takes the name; what has the name and was not taken into it is kept under another. For whoever holds the lock, with no store open.
 * Answers where a journal that is of another copy of the store was set aside; null where none was.
 */
export function settleStores(ledger: LedgerFile, now: string): string | null {
  const path = evidencePath(ledger.path);
  const aside = whatLies(path) === 'file' && inTheWay(path) === null ? setForeignJournalAside(path, ledger.key, now) : null;
  takeNext(ledger, now);
  clearHalves(ledger, nextPath(ledger), now);
  return aside;
}

function takeNext(ledger: LedgerFile, now: string): void {
  const path = evidencePath(ledger.path);
  const next = nextPath(ledger);
  if (stateOf(path, ledger.key) === 'fits') {
    if (whatLies(`${path}-wal`) !== 'nothing') closeWhole(connect({ ...ledger, path }, 'write'));
    if (whatLies(next) !== 'nothing' && holdsAll(path, next, ledger)) removeMade(next);
  } else if (stateOf(next, ledger.key) === 'fits' && inTheWay(path) === null) {
    if (whatLies(path) !== 'file' || !mayReplace({ ...ledger, path: next }, path)) keepStore(path, ledger.path, now);
    takeName(next, path);
  }
}

/** Of a store that was half filled beside one that fits: whether nothing would be lost with it. */
function holdsAll(path: string, next: string, ledger: LedgerFile): boolean {
  if (stateOf(next, ledger.key) !== 'fits') return true;
  const digests = (of: string): ReadonlySet<string> => {
    const db = connect({ ...ledger, path: of }, 'read');
    try {
      return new Set(
        prepare<[], { sha256: string }>(db, 'SELECT sha256 FROM content')
          .all()
          .map(({ sha256 }) => sha256),
      );
    } finally {
      db.close();
    }
  };
  const kept = digests(path);
  return [...digests(next)].every((sha256) => kept.has(sha256));
}

/**
 * A store takes the name of the one it was made from, or that no longer fits the ledger and is kept. The log of that one goes first: from the
 * moment the ledger has its key, only the new store counts.
 */
export function takeName(from: string, to: string): void {
  // What is not ours stays, and the store under the name it has.
  if (inTheWay(to) !== null) return;
  try {
    for (const journal of ['-journal', '-wal', '-shm']) rmSync(`${to}${journal}`, { force: true });
    giveName(from, to);
  } catch {
    // A system that lets nobody replace a file in use: it is found under this name too, until the next opening.
  }
}

/** Adds to the store at `path`, made if need be, each piece that `from` has whole and it has not whole. Each is on the disk before the next. */
export function fillStore(path: string, key: FileKey, from: EvidenceStore, told: (done: number, of: number) => void): void {
  if (!existsSync(path)) closeSync(openSync(path, 'wx', 0o600));
  else if (stateOf(path, key) === 'other') throw new Refusal('evidenceDamaged', evidenceWords.storeOther(basename(path)));
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
  #db: ReadDb | null = null;
  /** The same, where papers may be kept. */
  #writing: WriteDb | null = null;

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
    if (stateOf(nextPath(this.#file), key) === 'fits') return nextPath(this.#file);
    if (state === 'other') {
      const name = inTheWay(evidencePath(path));
      throw new Refusal('evidenceDamaged', name === null ? evidenceWords.storeOther(this.#name) : fileWords.inTheWay(name));
    }
    return null;
  }

  #open(): ReadDb | null {
    if (this.#db) return this.#db;
    const path = this.#path();
    if (path === null) return null;
    const store = { ...this.#file, path };
    if (this.#mode === 'write') this.#writing = connect(store, 'write');
    this.#db = this.#writing ?? connect(store, 'read');
    return this.#db;
  }

  #make(): WriteDb {
    if (this.#mode === 'read') throw new Error('papers cannot be kept in a file that is only read');
    const path = evidencePath(this.#file.path);
    if (!existsSync(path)) closeSync(openSync(path, 'wx', 0o600));
    const db = connect({ ...this.#file, path }, 'write');
    db.exec(`BEGIN IMMEDIATE; ${MAKE} COMMIT`);
    this.#writing = db;
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

  /** It is the papers that are damaged, not the ledger. */
  #orDamaged(job: () => unknown): void {
    try {
      job();
    } catch (error) {
      if (refusalOf(error)?.problem.code !== 'fileDamaged') throw error;
      throw new Refusal('evidenceDamaged', evidenceWords.storeOther(this.#name));
    }
  }

  /** Keeps a piece, on the disk when this returns, and gives its digest. A piece that is not as it should be is written anew. */
  put(bytes: Uint8Array): string {
    const sha256 = digestOf(bytes);
    this.#open();
    const db = this.#writing ?? this.#make();
    const sql = 'INSERT INTO content (sha256, bytes) VALUES (?, ?) ON CONFLICT DO UPDATE SET bytes = excluded.bytes';
    this.#orDamaged(() => prepareWrite<[string, Uint8Array]>(db, sql).run(sha256, bytes));
    return sha256;
  }

  /** Takes pieces out, and what they were off the disk: written over, not only let go of. */
  remove(digests: readonly string[]): void {
    const there = digests.filter((sha256) => this.has(sha256));
    const db = this.#writing;
    if (db === null || there.length === 0) return;
    this.#orDamaged(() => {
      db.pragma('secure_delete = ON');
      const remove = prepareWrite<[string]>(db, 'DELETE FROM content WHERE sha256 = ?');
      for (const sha256 of there) remove.run(sha256);
      emptyLog(db);
    });
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
   * from then on that one, which `takeName` and `settleStores` then give the name.
   */
  copyUnder(key: FileKey): void {
    const next = nextPath({ ...this.#file, key });
    if (this.#path() === nextPath(this.#file)) throw new Refusal('fileInUse', evidenceWords.storeCannotMove(basename(nextPath(this.#file))));
    const db = this.#open();
    if (db) this.#orDamaged(() => rekeyedCopy(db, this.#file, { ...this.#file, path: next, key }, (copied) => noteReplaced(copied, this.#file.key.salt)));
  }

  /** One whole file is left. */
  close(): void {
    const [db, writing] = [this.#db, this.#writing];
    this.#db = null;
    this.#writing = null;
    if (writing) closeWhole(writing);
    else db?.close();
  }
}
