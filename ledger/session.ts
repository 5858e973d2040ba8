/**
 * The one file a program has open, and everything done to it as a whole: made, opened, brought up to date, closed, given
 * another passphrase. Belongs to the thread that writes; the thread that reads has a session too, which only follows (`show`).
 * Order matters here: whatever is refused is refused before the file open until then is let go.
 */
import { closeSync, existsSync, mkdirSync, openSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import type { FileChange } from '../core/api/audit.ts';
import type { ProgramOptions } from '../core/api/caller.ts';
import type { FileStatus } from '../core/api/program.ts';
import type { Json } from '../core/json.ts';
import { Refusal } from '../core/problem.ts';
import { withRecent } from '../core/settings.ts';
import { fileWords } from '../core/words/files.ts';
import { appendAudit, nextChange } from './audit.ts';
import { EvidenceStore, settleStores } from './evidence-store.ts';
import { logFault } from './fault.ts';
import { keyOf, newSalt, sameKey } from './key.ts';
import type { Holder, Lock } from './lock.ts';
import { takeLock } from './lock.ts';
import type { Migration } from './migrate.ts';
import { copyBefore, migrate, migrationsIn, newest } from './migrate.ts';
import type { LedgerFile } from './open.ts';
import { closeWhole, connect, inspect, refusalOf, unlock, writable } from './open.ts';
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
}

/** A file being made, until it is whole and takes its name. */
const halfOf = (path: string): string => `${path}-new`;

/** Its journals too: SQLite would mend the next file of that name with them. */
function clearHalf(path: string): void {
  for (const journal of ['', '-journal', '-wal', '-shm']) rmSync(`${halfOf(path)}${journal}`, { force: true });
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

/** Tells the thread that reads which file to have open, and waits until it has (or has let go). */
export type Show = (file: LedgerFile | null) => Promise<void>;

export class Session {
  readonly options: ProgramOptions;
  readonly #show: Show;
  #held: Held | null = null;

  constructor(options: ProgramOptions, show: Show = () => Promise.resolve()) {
    this.options = options;
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
    return this.#held;
  }

  get migrations(): readonly Migration[] {
    return migrationsIn(this.options.migrationsFolder);
  }

  status(): FileStatus | null {
    if (!this.#held) return null;
    const { file, db, lock, heldBy, evidence } = this.#held;
    const papers = prepare<[], { newest: number | null }>(db, 'SELECT max(id) AS newest FROM evidence').get()?.newest ?? null;
    const info = prepare<[], { example: number }>(db, 'SELECT example FROM file_info WHERE id = 1').get();
    return {
      path: file.path,
      name: basename(file.path, extname(file.path)),
      mode: lock ? 'write' : 'read',
      heldBy,
      passphrase: file.passphrase,
      warning: placeWarning(file.path),
      papers: papers === null ? null : evidence.trouble(),
      example: info?.example === 1,
    };
  }

  /** Makes a new file and opens it. It is whole before it has its name: a kill leaves either nothing or an empty ledger. */
  async create(path: string, passphrase: string | undefined, example = false): Promise<void> {
    const wanted = resolve(path);
    if (dirname(wanted) === resolve(this.options.filesFolder)) mkdirSync(this.options.filesFolder, { recursive: true });
    if (existsSync(wanted)) throw new Refusal('fileExists', fileWords.exists, { field: 'path' });
    if (!existsSync(dirname(wanted))) throw new Refusal('fileNotWritable', fileWords.folderMissing, { field: 'path' });
    if (!writable(wanted)) throw new Refusal('fileNotWritable', fileWords.folderNotWritable, { field: 'path' });
    const file = { path: wanted, key: await keyOf(passphrase ?? null, newSalt()), passphrase: passphrase !== undefined };
    this.#make(file, example);
    await this.#take({ ...file, path: realpathSync(wanted) }, false);
  }

  #make(file: LedgerFile, example: boolean): void {
    const half = halfOf(file.path);
    clearHalf(file.path);
    try {
      closeSync(openSync(half, 'wx', 0o600));
      const db = connect({ ...file, path: half }, 'write');
      try {
        migrate(db, this.migrations);
        db.exec('BEGIN IMMEDIATE');
        prepare<[string, number]>(db, 'INSERT INTO file_info (id, uid, made_at, example) VALUES (1, lower(hex(randomblob(16))), ?, ?)').run(
          this.options.now(),
          example ? 1 : 0,
        );
        this.#record(db, 'file.create', {}, true);
        db.exec('COMMIT');
      } finally {
        closeWhole(db);
      }
      renameSync(half, file.path);
    } catch (error) {
      clearHalf(file.path);
      throw refusalOf(error) ?? error;
    }
  }

  async open(path: string, passphrase: string | undefined, readOnly: boolean): Promise<void> {
    const held = this.#held;
    if (held && existsSync(path) && realpathSync(path) === held.file.path) {
      // Its key is known: reading the file here would drop our own locks on it (see `key.ts`).
      if (held.file.passphrase && passphrase === undefined) throw new Refusal('passphraseNeeded', fileWords.passphraseNeeded, { field: 'passphrase' });
      const key = held.file.passphrase ? await keyOf(passphrase ?? null, held.file.key.salt) : held.file.key;
      if (!sameKey(key, held.file.key)) throw new Refusal('passphraseWrong', fileWords.passphraseWrong, { field: 'passphrase' });
      await this.close();
      await this.#take(held.file, readOnly);
      return;
    }
    await this.#take(await unlock(path, passphrase), readOnly);
  }

  /** Opens a file whose key is known in place of the one open until now. */
  async #take(file: LedgerFile, readOnly: boolean): Promise<void> {
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
      const mode = lock ? 'write' : 'read';
      return { file, db: connect(file, mode), lock, heldBy: 'heldBy' in locked ? locked.heldBy : null, evidence: new EvidenceStore(file, mode) };
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
      migrate(db, migrations, () => this.#record(db, 'file.migrate', { from: version, to: newest(migrations), copy: basename(copy) }, true));
    } finally {
      closeWhole(db);
    }
  }

  /** One row in the file's own chain, inside the caller's transaction; `info`: it made `file_info` what it now is. */
  #record(db: Db, method: FileChange, what: Json, info = false): void {
    const id = nextChange(db);
    if (info) new VersionKeeper(db, id).added('file_info', 1);
    appendAudit(db, { id, account: null, at: this.options.now(), who: this.who, method, what, why: null });
  }

  async close(): Promise<void> {
    await this.#show(null);
    this.#letGo();
  }

  #letGo(): void {
    if (!this.#held) return;
    const { db, lock, evidence } = this.#held;
    this.#held = null;
    try {
      evidence.close();
    } finally {
      try {
        if (lock) closeWhole(db);
        else db.close();
      } finally {
        lock?.release();
      }
    }
  }

  /**
   * Another passphrase, or none. A copy under the new key is made and checked beside the file, then takes its name in one step: a
   * kill at any moment leaves the old file or the new one, whole. The papers' store under the new key is there before that step and the
   * one under the old key until after it, so that whichever ledger is left finds its own. The lock is kept throughout.
   */
  async changePassphrase(current: string | null, next: string | null): Promise<void> {
    const db = this.writable();
    const { file, lock, evidence } = this.#need();
    if (!file.passphrase && current !== null) throw new Refusal('passphraseWrong', fileWords.passphraseNotSet, { field: 'current' });
    const given = await keyOf(file.passphrase ? (current ?? '') : null, file.key.salt);
    if (!sameKey(given, file.key)) throw new Refusal('passphraseWrong', fileWords.currentPassphraseWrong, { field: 'current' });
    clearHalf(file.path);
    const copy = { path: halfOf(file.path), key: await keyOf(next, newSalt()), passphrase: next !== null };
    try {
      rekeyedCopy(db, file, copy, (copied) => this.#record(copied, 'file.changePassphrase', { passphrase: next !== null }));
      evidence.copyUnder(copy.key);
    } catch (error) {
      clearHalf(file.path);
      evidence.dropCopy();
      throw error;
    }
    await this.#show(null);
    evidence.close();
    let now = file;
    try {
      // With the log of the old file beside it, the new one would not be whole.
      if (!closeWhole(db) || !renamed(copy.path, file.path)) throw new Refusal('fileInUse', fileWords.beingRead);
      now = { ...copy, path: file.path };
    } finally {
      clearHalf(file.path);
      settleStores(now);
      this.#held = { file: now, db: connect(now, 'write'), lock, heldBy: null, evidence: new EvidenceStore(now, 'write') };
      await this.#show(now);
    }
  }

  /** The thread that reads: opens what the other one has open, or lets go of it. */
  follow(file: LedgerFile | null): void {
    this.#letGo();
    if (file) this.#held = { file, db: connect(file, 'read'), lock: null, heldBy: null, evidence: new EvidenceStore(file, 'read') };
  }
}
