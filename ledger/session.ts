/**
 * The one file a program has open, and everything done to it as a whole: made, opened, brought up to date, closed, given
 * another passphrase. Belongs to the thread that writes; the thread that reads has a session too, which only follows (`show`).
 * Order matters here: whatever is refused is refused before the file open until then is let go.
 */
import { closeSync, existsSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import type { FileChange } from '../core/api/audit.ts';
import type { ProgramOptions } from '../core/api/caller.ts';
import type { FileStatus } from '../core/api/program.ts';
import type { Json } from '../core/json.ts';
import { Refusal } from '../core/problem.ts';
import { withRecent } from '../core/settings.ts';
import { fileWords } from '../core/words/files.ts';
import { appendAudit, nextChange } from './audit.ts';
import { trailEnd } from './backup-trail.ts';
import type { TrailEnd } from './backup-trail.ts';
import { EvidenceStore, evidencePath, removeStore, settleStores } from './evidence-store.ts';
import { logFault } from './fault.ts';
import { keyOf, newSalt, sameKey } from './key.ts';
import type { Holder, Lock } from './lock.ts';
import { takeLock } from './lock.ts';
import type { Migration } from './migrate.ts';
import { copyBefore, migrate, migrationsIn, newest } from './migrate.ts';
import type { LedgerFile } from './open.ts';
import { closeWhole, connect, emptyLog, inPlace, inspect, refusalOf, unlock, writable } from './open.ts';
import { placeWarning } from './places.ts';
import { rekeyedCopy } from './rekey.ts';
import { changeSettings, readSettings } from './settings.ts';
import type { Db } from './statements.ts';
import { prepare } from './statements.ts';
import { VersionKeeper } from './versions.ts';

interface Held {
  readonly file: LedgerFile;
  readonly db: Db;
  /** Null: open to read only. */
  readonly lock: Lock | null;
  readonly heldBy: Holder | null;
  readonly evidence: EvidenceStore;
  /** For copying the file, where it may be written: opened before SQLite has it and closed after (see `key.ts`). */
  readonly descriptor: number | null;
}

/** A file being made, until it is whole and takes its name. */
export const halfOf = (path: string): string => `${path}-new`;

/** Its journals too: SQLite would mend the next file of that name with them. */
export function clearHalf(path: string): void {
  for (const journal of ['', '-journal', '-wal', '-shm']) rmSync(`${halfOf(path)}${journal}`, { force: true });
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

/** What `file_info` was made to be, in the trail. */
export const infoAdded = (versions: VersionKeeper): void => versions.added('file_info', 1);

interface FileInfo {
  readonly uid: string;
  readonly example: boolean;
}

function infoOf(db: Db): FileInfo {
  const info = prepare<[], { uid: string; example: number }>(db, 'SELECT uid, example FROM file_info WHERE id = 1').get();
  return { uid: info?.uid ?? '', example: info?.example === 1 };
}

function sourceOf({ file, db, descriptor }: Held): Source {
  if (descriptor === null) throw new Error('a file open to read only is not copied');
  return { file, uid: infoOf(db).uid, descriptor, end: trailEndIfAny(db) };
}

function trailEndIfAny(db: Db): TrailEnd | null {
  try {
    return trailEnd(db);
  } catch (error) {
    if (refusalOf(error)) return null;
    throw error;
  }
}

/** Whether all of a closed file is in it, though somebody who reads it keeps its log there. */
function isEmptied(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0;
}

/** False where the system lets nobody replace a file that another program has open. */
function renamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

function connected(file: LedgerFile, lock: Lock | null, heldBy: Holder | null): Held {
  const descriptor = lock ? openSync(file.path, 'r') : null;
  const mode = lock ? 'write' : 'read';
  try {
    return { file, db: connect(file, mode), lock, heldBy, descriptor, evidence: new EvidenceStore(file, mode) };
  } catch (error) {
    if (descriptor !== null) closeSync(descriptor);
    throw error;
  }
}

/** The file open again after it was let go; where that cannot be, its lock is let go too. */
function reconnected(file: LedgerFile, lock: Lock | null): Held {
  try {
    return connected(file, lock, null);
  } catch (error) {
    lock?.release();
    throw error;
  }
}

/** Tells the thread that reads which file to have open, and waits until it has (or has let go). */
export type Show = (file: LedgerFile | null) => Promise<void>;

/** Told of each file that was closed as a whole, while nobody else may write to it yet. Never throws. */
export type Closed = (source: Source, options: ProgramOptions) => void;

export class Session {
  readonly options: ProgramOptions;
  readonly #show: Show;
  readonly #closed: Closed;
  #held: Held | null = null;

  constructor(options: ProgramOptions, closed: Closed = () => {}, show: Show = () => Promise.resolve()) {
    this.options = options;
    this.#closed = closed;
    this.#show = show;
  }

  /** Who the audit trail names. */
  get who(): string {
    return readSettings(this.options.settingsFolder).who ?? this.options.systemUser;
  }

  get file(): LedgerFile {
    return this.#need().file;
  }

  get evidence(): EvidenceStore {
    return this.#need().evidence;
  }

  readable(): Db {
    return this.#need().db;
  }

  writable(): Db {
    const { db, lock, heldBy } = this.#need();
    if (heldBy) throw new Refusal('fileInUse', fileWords.heldBy(heldBy.who, heldBy.since));
    if (!lock) throw new Refusal('readOnly', fileWords.readOnly);
    return db;
  }

  #need(): Held {
    if (!this.#held) throw new Refusal('noFileOpen', fileWords.noFileOpen);
    const { db, file } = this.#held;
    if (inPlace(db)) return this.#held;
    // Its log stayed behind: were the program killed now, it would be taken for the log of whatever lies there then.
    if (this.#held.lock) emptyLog(db);
    throw new Refusal('fileMissing', existsSync(file.path) ? fileWords.replaced : fileWords.gone);
  }

  get migrations(): readonly Migration[] {
    return migrationsIn(this.options.migrationsFolder);
  }

  status(): FileStatus | null {
    if (!this.#held) return null;
    const { file, db, lock, heldBy, evidence } = this.#held;
    const papers = prepare<[], { newest: number | null }>(db, 'SELECT max(id) AS newest FROM evidence').get()?.newest ?? null;
    return {
      path: file.path,
      name: basename(file.path, extname(file.path)),
      mode: lock ? 'write' : 'read',
      heldBy,
      passphrase: file.passphrase,
      warning: placeWarning(file.path),
      papers: papers === null ? null : evidence.trouble(),
      example: infoOf(db).example,
    };
  }

  /** Makes a new, empty file and opens it. */
  create(path: string, passphrase: string | undefined, example = false): Promise<void> {
    return this.createOf(path, passphrase, (half) => this.#empty(half, example));
  }

  /** Makes a new file of what `fill` puts there and opens it. It is whole before it has its name: a kill leaves either nothing or all of it. */
  async createOf(path: string, passphrase: string | undefined, fill: (half: LedgerFile) => void): Promise<void> {
    const wanted = resolve(path);
    if (dirname(wanted) === resolve(this.options.filesFolder)) mkdirSync(this.options.filesFolder, { recursive: true });
    if (existsSync(wanted)) throw new Refusal('fileExists', fileWords.exists, { field: 'path' });
    if (!existsSync(dirname(wanted))) throw new Refusal('fileNotWritable', fileWords.folderMissing, { field: 'path' });
    if (!writable(wanted)) throw new Refusal('fileNotWritable', fileWords.folderNotWritable, { field: 'path' });
    const file = { path: wanted, key: await keyOf(passphrase ?? null, newSalt()), passphrase: passphrase !== undefined };
    this.#make(file, fill);
    await this.take({ ...file, path: realpathSync(wanted) }, false);
  }

  #make(file: LedgerFile, fill: (half: LedgerFile) => void): void {
    const half = { ...file, path: halfOf(file.path) };
    const papers = evidencePath(half.path);
    clearHalf(file.path);
    removeStore(papers);
    try {
      closeSync(openSync(half.path, 'wx', 0o600));
      fill(half);
      // Papers first: a ledger never names one that is not there.
      if (existsSync(papers)) renameSync(papers, evidencePath(file.path));
      renameSync(half.path, file.path);
    } catch (error) {
      clearHalf(file.path);
      removeStore(papers);
      throw refusalOf(error) ?? error;
    }
  }

  #empty(half: LedgerFile, example: boolean): void {
    const db = connect(half, 'write');
    try {
      migrate(db, this.migrations);
      db.exec('BEGIN IMMEDIATE');
      prepare<[string, number]>(db, 'INSERT INTO file_info (id, uid, made_at, example) VALUES (1, lower(hex(randomblob(16))), ?, ?)').run(
        this.options.now(),
        example ? 1 : 0,
      );
      this.record(db, 'file.create', {}, infoAdded);
      db.exec('COMMIT');
    } finally {
      closeWhole(db);
    }
  }

  async open(path: string, passphrase: string | undefined, readOnly: boolean): Promise<void> {
    // What is gone from its place has nothing to be kept open for, and its lock would keep this program itself out.
    if (this.#held && !inPlace(this.#held.db)) await this.close();
    const held = this.#held;
    if (held && existsSync(path) && realpathSync(path) === held.file.path) {
      // Its key is known: reading the file here would drop our own locks on it (see `key.ts`).
      if (held.file.passphrase && passphrase === undefined) throw new Refusal('passphraseNeeded', fileWords.passphraseNeeded, { field: 'passphrase' });
      const key = held.file.passphrase ? await keyOf(passphrase ?? null, held.file.key.salt) : held.file.key;
      if (!sameKey(key, held.file.key)) throw new Refusal('passphraseWrong', fileWords.passphraseWrong, { field: 'passphrase' });
      await this.close();
      await this.take(held.file, readOnly);
      return;
    }
    await this.take(await unlock(path, passphrase), readOnly);
  }

  /** Opens a file whose key is known in place of the one open until now. */
  async take(file: LedgerFile, readOnly: boolean): Promise<void> {
    const held = this.#hold(file, readOnly);
    await this.close();
    this.#held = held;
    try {
      await this.#show(file);
    } catch (error) {
      this.#letGo();
      throw error;
    }
    this.#remember(file.path);
  }

  #remember(path: string): void {
    try {
      changeSettings(this.options.settingsFolder, (stored) => withRecent(stored, path, this.options.now()));
    } catch (error) {
      // The list of recent files is not worth refusing a file for.
      logFault('recent files', error);
    }
  }

  #hold(file: LedgerFile, readOnly: boolean): Held {
    const locked = readOnly ? { heldBy: null } : this.#lock(file.path);
    const lock = 'release' in locked ? locked : null;
    try {
      // What a kill during a change of passphrase may have left.
      if (lock) {
        clearHalf(file.path);
        settleStores(file);
      }
      const migrations = this.migrations;
      const version = inspect(file, newest(migrations), lock !== null);
      if (version < newest(migrations)) this.#bringUpToDate(file, version, migrations, lock);
      return connected(file, lock, 'heldBy' in locked ? locked.heldBy : null);
    } catch (error) {
      if (lock) clearHalf(file.path);
      lock?.release();
      throw refusalOf(error) ?? error;
    }
  }

  #lock(path: string): Lock | { readonly heldBy: Holder } {
    if (!writable(path)) throw new Refusal('fileNotWritable', fileWords.notWritable, { field: 'path' });
    return takeLock(path, { who: this.who, since: this.options.now() });
  }

  #bringUpToDate(file: LedgerFile, version: number, migrations: readonly Migration[], lock: Lock | null): void {
    if (!lock) throw new Refusal('readOnly', fileWords.olderReadOnly);
    // What a killed program left in the log belongs in the copy too.
    if (existsSync(`${file.path}-wal`)) closeWhole(connect(file, 'write'));
    const copy = copyBefore(file.path, halfOf(file.path), version, this.options.now().slice(0, 10));
    const db = connect(file, 'write');
    try {
      migrate(db, migrations, () => this.record(db, 'file.migrate', { from: version, to: newest(migrations), copy: basename(copy) }, infoAdded));
    } finally {
      closeWhole(db);
    }
  }

  /** One row in the file's own chain, inside the caller's transaction. @param write changes `file_info` with it. */
  record(db: Db, method: FileChange, what: Json, write?: (versions: VersionKeeper) => void): void {
    const id = nextChange(db);
    write?.(new VersionKeeper(db, id));
    appendAudit(db, { id, account: null, at: this.options.now(), who: this.who, method, what, why: null });
  }

  /** @param backUp not where the file is about to be replaced, and kept beside the new one. */
  async close(backUp = true): Promise<void> {
    await this.#show(null);
    this.#letGo(backUp);
  }

  #letGo(backUp = false): void {
    if (!this.#held) return;
    const { file, db, lock, descriptor, evidence } = this.#held;
    const source = backUp ? this.#sourceIfAny(this.#held) : null;
    this.#held = null;
    try {
      try {
        evidence.close();
      } finally {
        if (!lock) db.close();
        else if ((closeWhole(db) || isEmptied(file.path)) && source) this.#closed(source, this.options);
      }
    } catch (error) {
      // No room, or the drive is gone: what was saved is whole in the log, which the next opening takes in.
      if (!refusalOf(error)) throw error;
    } finally {
      if (descriptor !== null) closeSync(descriptor);
      lock?.release();
    }
  }

  /** The uid of the open file, by which its backups are known, and whether it holds example data. */
  info(): FileInfo {
    return infoOf(this.readable());
  }

  /** Runs `job` while the open file stands still, all of it in the one file. Nothing may be waited for meanwhile. */
  still<T>(job: (source: Source) => T): T {
    const db = this.writable();
    const [log] = db.pragma('wal_checkpoint(TRUNCATE)') as readonly { busy: number }[];
    if (log?.busy !== 0) throw new Refusal('fileInUse', fileWords.busy);
    db.exec('BEGIN IMMEDIATE');
    try {
      return job(sourceOf(this.#need()));
    } finally {
      db.exec('ROLLBACK');
    }
  }

  /** Null for example data, and for a file so damaged that it can't say what it is: it must still close. */
  #sourceIfAny(held: Held): Source | null {
    try {
      return held.lock && !infoOf(held.db).example ? sourceOf(held) : null;
    } catch (error) {
      logFault('backup on closing', error);
      return null;
    }
  }

  /** Whether this is the passphrase the open file has now; null where it has none. */
  async fits(passphrase: string | null): Promise<boolean> {
    const { file } = this.#need();
    if (file.passphrase === (passphrase === null)) return false;
    return sameKey(await keyOf(passphrase, file.key.salt), file.key);
  }

  /**
   * Another passphrase, or none. A copy under the new key is made and checked beside the file, then takes its name in one step: a
   * kill at any moment leaves the old file or the new one, whole. The papers' store under the new key is there before that step and the
   * one under the old key until after it, so that whichever ledger is left finds its own. The lock is kept throughout.
   */
  async changePassphrase(current: string | null, next: string | null): Promise<void> {
    const db = this.writable();
    const { file, lock, descriptor, evidence } = this.#need();
    if (!file.passphrase && current !== null) throw new Refusal('passphraseWrong', fileWords.passphraseNotSet, { field: 'current' });
    if (!(await this.fits(current))) throw new Refusal('passphraseWrong', fileWords.currentPassphraseWrong, { field: 'current' });
    clearHalf(file.path);
    const copy = { path: halfOf(file.path), key: await keyOf(next, newSalt()), passphrase: next !== null };
    try {
      rekeyedCopy(db, file, copy, (copied) => this.record(copied, 'file.changePassphrase', { passphrase: next !== null }));
      evidence.copyUnder(copy.key);
    } catch (error) {
      clearHalf(file.path);
      evidence.dropCopy();
      throw error;
    }
    await this.#show(null);
    this.#held = null;
    evidence.close();
    let now = file;
    try {
      // With the log of the old file beside it, the new one would not be whole.
      const whole = closeWhole(db);
      if (descriptor !== null) closeSync(descriptor);
      if (!whole || !renamed(copy.path, file.path)) throw new Refusal('fileInUse', fileWords.beingRead);
      now = { ...copy, path: file.path };
    } finally {
      clearHalf(file.path);
      settleStores(now);
      this.#held = reconnected(now, lock);
      await this.#show(now);
    }
  }

  /** The thread that reads: opens what the other one has open, or lets go of it. */
  follow(file: LedgerFile | null): void {
    this.#letGo();
    if (file) this.#held = connected(file, null, null);
  }
}
