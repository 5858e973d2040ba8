/**
 * The one file a program has open, and everything done to it as a whole: made, opened, closed, given another passphrase. Belongs to the
 * thread that writes; the thread that reads has a session too, which only follows (`show`). How a file is made, taken and re-keyed stands
 * in files of their own. Order matters here: whatever is refused is refused before the file open until then is let go.
 */
import { closeSync, existsSync, realpathSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { FileChange } from '../../core/api/audit.ts';
import type { ProgramOptions } from '../../core/api/caller.ts';
import type { FileStatus } from '../../core/api/program.ts';
import type { Json } from '../../core/values/json.ts';
import type { Profile } from '../../core/access/roles.ts';
import { localDay } from '../../core/values/day.ts';
import { Refusal } from '../../core/values/problem.ts';
import { withLeft, withoutRecent, withRecent } from '../../core/host/settings.ts';
import { fileWords } from '../../core/words/file.ts';
import { handoverWords } from '../../core/words/handover.ts';
import { hasProfiles, profileIn, secondLookIn } from '../access/profiles.ts';
import { Tries } from '../access/tries.ts';
import { appendAudit, nextChange } from '../audit/trail.ts';
import { separateIfParted } from '../backups/identity.ts';
import { isLedgerName, removeMade } from '../disk/beside.ts';
import { copyUnderNext, putInPlace } from './change-passphrase.ts';
import type { ReadContext } from '../runtime/context.ts';
import { evidencePath } from '../evidence/store.ts';
import type { EvidenceStore } from '../evidence/store.ts';
import { logError } from '../runtime/error-log.ts';
import type { FileInfo, Held, Keeper, Source } from './held.ts';
import { connected, infoOf, lookOf, reconnected, sourceOf } from './held.ts';
import { keyOf, sameKey } from '../disk/key.ts';
import { fillEmpty, makeFile } from './create.ts';
import type { Migration } from '../disk/migrate.ts';
import { migrationsIn } from '../disk/migrate.ts';
import type { Opening } from './open.ts';
import { hold } from './open.ts';
import type { LedgerFile } from '../disk/connection.ts';
import { closeWhole, emptyLog, identityOf, inPlace, refusalOf, takeLongLog, unlock } from '../disk/connection.ts';
import { backsUpByItself } from '../backups/daily.ts';
import { locationWarning } from '../disk/storage-location.ts';
import { noteLeft } from './prove.ts';
import { changeSettings, readSettings } from './settings.ts';
import type { ReadDb, WriteDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import { VersionKeeper } from '../audit/versions.ts';

/** Whether all of a closed file is in it, though somebody who reads it keeps its log there. */
function isEmptied(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0;
}

type Progress = ReadContext['progress'];

/** What the thread that reads is to know: which file to have open (without: as it is), and who is in it. */
export interface Shown {
  readonly file?: LedgerFile | null;
  readonly entered: number | null;
}

/** Tells the thread that reads, and waits until it has the file open (or has let go). */
export type Show = (shown: Shown) => Promise<void>;

/** Told of each file that was closed as a whole, while nobody else may write to it yet. Never throws. */
export type Closed = (source: Source, options: ProgramOptions) => void;

export class Session implements Keeper {
  readonly options: ProgramOptions;
  readonly #show: Show;
  readonly #closed: Closed;
  /** Counts wrong passphrases of those who use the file. */
  readonly tries = new Tries();
  #held: Held | null = null;
  /** Who is in; null: nobody yet, or the file has no list. */
  #entered: number | null = null;

  constructor(options: ProgramOptions, closed: Closed = () => {}, show: Show = () => Promise.resolve()) {
    this.options = options;
    this.#closed = closed;
    this.#show = show;
  }

  /** Who the audit trail names. */
  get who(): string {
    const user = this.#held ? this.user() : 'anybody';
    return typeof user === 'object' ? user.name : this.#userOfComputer;
  }

  get #userOfComputer(): string {
    return readSettings(this.options.settingsFolder).who ?? this.options.systemUser;
  }

  /** Who is in the open file. `anybody`: it has no list of who uses it, or none is open. `nobody`: it has one, and nobody said who they are. */
  user(): Profile | 'anybody' | 'nobody' {
    if (!this.#held || !hasProfiles(this.#held.db)) return 'anybody';
    const profile = this.#entered === null ? null : profileIn(this.#held.db, this.#entered);
    const isOver = profile !== null && profile.period !== null && profile.period.until < localDay(new Date(this.options.now()));
    return profile === null || isOver ? 'nobody' : profile;
  }

  /** @param profile null: whoever is in leaves. */
  async enter(profile: number | null): Promise<void> {
    this.#need();
    this.#entered = profile;
    await this.#show({ entered: profile });
  }

  get file(): LedgerFile {
    return this.#need().file;
  }

  get evidence(): EvidenceStore {
    return this.#need().evidence;
  }

  readable(): ReadDb {
    return this.#need().db;
  }

  writable(): WriteDb {
    const { writing, heldBy } = this.#need();
    if (heldBy) throw new Refusal('fileInUse', fileWords.heldBy(heldBy.who, heldBy.since));
    if (!writing) throw new Refusal('readOnly', lookOf(this.readable()) ? handoverWords.lookOnly : fileWords.readOnly);
    return writing;
  }

  #need(): Held {
    if (!this.#held) throw new Refusal('noFileOpen', fileWords.noFileOpen);
    const { db, writing, file } = this.#held;
    if (inPlace(db)) return this.#held;
    // Its log stayed behind: were the program killed now, it would be taken for the log of whatever lies there then.
    if (writing) emptyLog(writing);
    throw new Refusal('fileMissing', existsSync(file.path) ? fileWords.replaced : fileWords.gone);
  }

  get migrations(): readonly Migration[] {
    return migrationsIn(this.options.migrationsFolder);
  }

  status(): FileStatus | null {
    if (!this.#held) return null;
    const { file, db, lock, heldBy, evidence, unproven, setAside } = this.#held;
    const look = lookOf(db);
    const user = this.user();
    const papers = prepare<[], { newest: number | null }>(db, 'SELECT max(id) AS newest FROM evidence').get()?.newest ?? null;
    return {
      path: file.path,
      name: basename(file.path, extname(file.path)),
      mode: lock ? 'write' : 'read',
      heldBy,
      passphrase: file.passphrase,
      warning: locationWarning(file.path),
      papers: papers === null || look ? null : evidence.trouble(),
      example: infoOf(db).example,
      look,
      unproven: unproven ? fileWords.unproven : null,
      users: user === 'anybody' ? null : { entered: user === 'nobody' ? null : user, secondLookOver: secondLookIn(db) },
      setAside,
    };
  }

  /** Makes a new, empty file and opens it. */
  create(path: string, passphrase: string | undefined, example = false): Promise<void> {
    return this.createOf(path, passphrase, (half) => fillEmpty(this, half, example));
  }

  /** Makes a new file of what `fill` puts there and opens it (see `makeFile`). */
  async createOf(path: string, passphrase: string | undefined, fill: (half: LedgerFile) => void): Promise<void> {
    const { file, lock } = await makeFile(this, path, passphrase, fill);
    await this.take(file, { readOnly: false, proven: true, lock, progress: () => {} });
  }

  /** @param progress of the check of a file that is not as this program left it; it ends the check when the user cancelled. */
  async open(path: string, passphrase: string | undefined, how: { readonly readOnly: boolean; readonly anyway: boolean }, progress: Progress): Promise<void> {
    // What is gone from its place has nothing to be kept open for, and its lock would keep this program itself out.
    if (this.#held && !inPlace(this.#held.db)) await this.close();
    const held = this.#held;
    const opening = { ...how, progress };
    if (held && existsSync(path) && realpathSync(path) === held.file.path) {
      // Its key is known: reading the file here would drop our own locks on it (see `ledger/disk/key.ts`).
      if (held.file.passphrase && passphrase === undefined) throw new Refusal('passphraseNeeded', fileWords.passphraseNeeded, { field: 'passphrase' });
      const key = held.file.passphrase ? await keyOf(passphrase ?? null, held.file.key.salt) : held.file.key;
      if (!sameKey(key, held.file.key)) throw new Refusal('passphraseWrong', fileWords.passphraseWrong, { field: 'passphrase' });
      await this.close();
      await this.take(held.file, { ...opening, anyway: how.anyway || held.unproven });
      return;
    }
    if (!isLedgerName(path)) throw new Refusal('fileNotHeadroom', existsSync(path) ? fileWords.renameToOpen : fileWords.missing, { field: 'path' });
    // A second name of the open file: reading it would drop our own locks too.
    if (held && identityOf(path) === identityOf(held.file.path)) throw new Refusal('fileInUse', fileWords.moreNames, { field: 'path' });
    await this.take(await unlock(path, passphrase), opening);
  }

  /** Opens a file whose key is known in place of the one open until now. */
  async take(file: LedgerFile, opening: Opening): Promise<void> {
    const held = hold(this, file, opening);
    await this.close();
    this.#held = held;
    try {
      await this.#show({ file, entered: null });
    } catch (error) {
      this.#release();
      throw error;
    }
    this.#remember(file.path);
  }

  #remember(path: string): void {
    try {
      changeSettings(this.options.settingsFolder, (stored) => withRecent(stored, path, this.options.now()));
    } catch (error) {
      // The list of recent files is not worth refusing a file for.
      logError(this.options, 'recent files', error);
    }
  }

  /** One row in the file's own chain, inside the caller's transaction. @param write changes `file_info` with it. */
  record(db: WriteDb, method: FileChange, what: Json, write?: (versions: VersionKeeper) => void): void {
    const id = nextChange(db);
    write?.(new VersionKeeper(db, id));
    appendAudit(db, { id, account: null, at: this.options.now(), who: this.who, method, what, why: null });
  }

  /** @param backUp not where the file is about to be replaced, and kept beside the new one. */
  async close(backUp = true): Promise<void> {
    await this.#show({ file: null, entered: null });
    this.#release(backUp);
  }

  #release(backUp = false): void {
    if (!this.#held) return;
    const { file, db, writing, lock, descriptor, evidence, unproven } = this.#held;
    const source = backUp ? this.#sourceIfAny(this.#held) : null;
    this.#held = null;
    this.#entered = null;
    try {
      try {
        evidence.close();
      } finally {
        if (!writing) db.close();
        else {
          const whole = closeWhole(writing);
          if (whole && !unproven) noteLeft(file.path, this.options);
          if ((whole || isEmptied(file.path)) && source) this.#closed(source, this.options);
        }
      }
    } catch (error) {
      // No room, or the drive is gone: what was saved is whole in the log, which the next opening takes in.
      if (!refusalOf(error)) throw error;
    } finally {
      if (descriptor !== null) closeSync(descriptor);
      lock?.release();
    }
  }

  /** Closes the open file and removes it, with the lock held: a file that was made for something which then failed. Refuses one with anything in it, unless it is example data. */
  async discard(): Promise<void> {
    const db = this.writable();
    const { file } = this.#need();
    const filled = prepare<[], { filled: number }>(db, 'SELECT EXISTS (SELECT 1 FROM account) AS filled').get()?.filled === 1;
    if (filled && !infoOf(db).example) throw new Refusal('alreadyThere', fileWords.notEmpty);
    await this.#show({ file: null, entered: null });
    const held = this.#need();
    this.#held = null;
    this.#entered = null;
    try {
      held.evidence.close();
      closeWhole(db);
      removeMade(file.path);
      removeMade(evidencePath(file.path));
    } finally {
      if (held.descriptor !== null) closeSync(held.descriptor);
      held.lock?.release();
    }
    changeSettings(this.options.settingsFolder, (stored) => withLeft(withoutRecent(stored, file.path), file.path, null));
  }

  /** The uid of the open file, by which its backups are known, and whether it holds example data. */
  info(): FileInfo {
    return infoOf(this.readable());
  }

  /** Runs `job` while the open file stands still, all of it in the one file. Nothing may be waited for meanwhile. */
  still<T>(job: (source: Source) => T): T {
    const db = this.writable();
    separateIfParted(this, db, this.file);
    const log = db.prepare<[], { busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)').get();
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
      if (!held.writing || infoOf(held.db).example) return null;
      if (backsUpByItself(this.options)) separateIfParted(this, held.writing, held.file);
      return sourceOf(held);
    } catch (error) {
      logError(this.options, 'backup on closing', error);
      return null;
    }
  }

  /** To be called after each call, when it is answered: what it wrote is safe in the log, and nobody waits while the file takes that in. */
  answered(): void {
    if (this.#held?.writing) takeLongLog(this.#held.writing);
  }

  /** Whether this is the passphrase the open file has now; null where it has none. */
  async fits(passphrase: string | null): Promise<boolean> {
    const { file } = this.#need();
    if (file.passphrase === (passphrase === null)) return false;
    return sameKey(await keyOf(passphrase, file.key.salt), file.key);
  }

  /** Another passphrase, or none (see `change-passphrase.ts`). */
  async changePassphrase(current: string | null, next: string | null): Promise<void> {
    this.writable();
    const held = this.#need();
    if (!held.file.passphrase && current !== null) throw new Refusal('passphraseWrong', fileWords.passphraseNotSet, { field: 'current' });
    if (!(await this.fits(current))) throw new Refusal('passphraseWrong', fileWords.currentPassphraseWrong, { field: 'current' });
    const copy = await copyUnderNext(this, held, next);
    await this.#show({ file: null, entered: null });
    this.#held = null;
    let now = held.file;
    try {
      now = putInPlace(held, copy);
    } finally {
      this.#held = reconnected(now, held);
      await this.#show({ file: now, entered: this.#entered });
    }
  }

  /** The thread that reads: opens what the other one has open, or lets go of it, and lets in who is in there. */
  follow({ file, entered }: Shown): void {
    if (file !== undefined) this.#release();
    this.#entered = entered;
    if (file) this.#held = connected(file, { lock: null, heldBy: null, unproven: false, setAside: null });
  }
}
