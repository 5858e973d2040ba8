/**
 * Opening the SQLite file itself: finding its key, and connections with every setting made and read back. Refuses, with
 * one sentence each and before anything is written, a file that is missing, of another kind, damaged, newer or locked by
 * a passphrase. Which program may write is `lock.ts`'s matter, bringing older files up to date `migrate.ts`'s.
 */
import Database from 'better-sqlite3';
import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../../core/values/problem.ts';
import { fileWords } from '../../core/words/file.ts';
import { hasJournal, hasLog, whatLies } from './beside.ts';
import type { FileKey } from './key.ts';
import { FileHead, keyOf, PAGE, rawKey } from './key.ts';
import type { ReadDb, WriteDb } from '../runtime/statements.ts';
import { prepareWrite } from '../runtime/statements.ts';

/** "Head": says to tools that look at files what this one is. */
export const APPLICATION_ID = 0x48656164;

/** A file whose key is known. Plain data: it is sent between the threads. */
export interface LedgerFile {
  /** The real path, links followed. */
  readonly path: string;
  readonly key: FileKey;
  readonly passphrase: boolean;
}

/** What SQLite or the system says about a file, as a problem for the user; null where neither says anything about the file. */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof Database.SqliteError)) return refusalOfSystem(error);
  if (/^SQLITE_READONLY_(?:ROLLBACK|RECOVERY|CANTINIT)$/.test(error.code)) return new Refusal('readOnly', fileWords.unfinished);
  const code = error.code.split('_')[1];
  if (code === 'CORRUPT' || code === 'NOTADB') return new Refusal('fileDamaged', fileWords.damaged);
  if (code === 'FULL') return new Refusal('fileNotWritable', fileWords.noRoom);
  if (code === 'BUSY' || code === 'LOCKED') return new Refusal('fileInUse', fileWords.busy);
  if (code === 'IOERR') return new Refusal('fileNotWritable', fileWords.diskFailed);
  if (code === 'READONLY' || code === 'CANTOPEN' || code === 'PERM') return new Refusal('fileNotWritable', fileWords.notWritable);
  return null;
}

function refusalOfSystem(error: unknown): Refusal | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Refusal('fileNotWritable', fileWords.noRoom);
  if (code === 'EIO') return new Refusal('fileNotWritable', fileWords.diskFailed);
  if (code === 'ENAMETOOLONG') return new Refusal('fileNotWritable', fileWords.nameTooLong);
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return new Refusal('fileNotWritable', fileWords.notWritable);
  return null;
}

/** Which file lies at a path, whatever it is called; null where none does, or its drive is gone. */
export function identityOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return null;
  }
}

/** Whether the file may be written, and others beside it. */
export function writable(path: string): boolean {
  try {
    accessSync(dirname(path), constants.W_OK);
    if (existsSync(path)) accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether another program has the file open under another name (a second mount, for instance): under this name its index would lie beside
 * the file. A program that has a file open keeps a lock on the file itself, whatever its name. Call it before this program opens the file, and
 * not while a log or a journal lies beside it that a connection which may write would take in.
 */
export function isOpenElsewhere(file: LedgerFile): boolean {
  if (whatLies(`${file.path}-shm`) !== 'nothing' || hasLog(file.path) || hasJournal(file.path)) return false;
  const db = connectBare(file, false);
  try {
    db.pragma('busy_timeout = 0');
    db.pragma('locking_mode = EXCLUSIVE');
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return false;
  } catch (error) {
    if (error instanceof Database.SqliteError) return error.code.startsWith('SQLITE_BUSY') && whatLies(`${file.path}-shm`) === 'nothing';
    throw error;
  } finally {
    db.close();
  }
}

function headOf(path: string): { path: string; head: FileHead } {
  let real: string;
  try {
    real = realpathSync(path);
  } catch {
    throw new Refusal('fileMissing', fileWords.missing, { field: 'path' });
  }
  // A pipe would be waited for.
  if (!statSync(real).isFile()) throw new Refusal('fileNotHeadroom', fileWords.notHeadroom, { field: 'path' });
  try {
    return { path: real, head: new FileHead(real) };
  } catch {
    throw new Refusal('fileNotWritable', fileWords.notReadable, { field: 'path' });
  }
}

/** Finds the key of a file, by the published key first. Writes nothing. A passphrase given for a file without one is not needed and passed over. */
export async function unlock(path: string, passphrase: string | undefined): Promise<LedgerFile> {
  const { path: real, head } = headOf(path);
  if (!head.plausible) throw new Refusal('fileNotHeadroom', fileWords.notHeadroom, { field: 'path' });
  const tryKey = async (words: string | null): Promise<LedgerFile | null> => {
    const key = await keyOf(words, head.salt);
    const fit = head.fit(key);
    // A page half written when the power failed is whole in a journal beside the file: SQLite then mends it.
    if (fit === 'damaged' && !existsSync(`${real}-wal`) && !existsSync(`${real}-journal`)) throw new Refusal('fileDamaged', fileWords.damaged);
    return fit === 'no' ? null : { path: real, key, passphrase: words !== null };
  };
  const open = (await tryKey(null)) ?? (passphrase === undefined ? null : await tryKey(passphrase));
  if (open) return open;
  if (passphrase !== undefined) throw new Refusal('passphraseWrong', fileWords.passphraseWrong, { field: 'passphrase' });
  if (head.size % PAGE !== 0) throw new Refusal('fileNotHeadroom', fileWords.notHeadroom, { field: 'path' });
  throw new Refusal('passphraseNeeded', fileWords.passphraseNeeded, { field: 'passphrase' });
}

/** Settings of every connection. Each is read back: SQLite passes over a setting it does not know without a word. */
const SETTINGS = {
  foreign_keys: 1,
  synchronous: 2, // FULL: what was saved is on the disk
  temp_store: 2, // MEMORY: a sort spilled to disk would leave names in clear
  cache_size: -8192, // KiB, in each of two threads: all of an account of many years, four times over, and the way to any other among a thousand
  trusted_schema: 0,
} as const;

/** A connection with its key given and nothing else set. `path` may be an empty file, which then takes that key. */
export function connectBare(file: Pick<LedgerFile, 'path' | 'key'>, readonly: false): WriteDb;
export function connectBare(file: Pick<LedgerFile, 'path' | 'key'>, readonly: boolean): ReadDb;
export function connectBare(file: Pick<LedgerFile, 'path' | 'key'>, readonly: boolean): ReadDb {
  return keyed(file, readonly);
}

/** Typed as one that writes, so that settings can be made on it. */
function keyed(file: Pick<LedgerFile, 'path' | 'key'>, readonly: boolean): WriteDb {
  const db = new Database(file.path, { readonly, fileMustExist: true, timeout: 5000 });
  try {
    db.pragma("cipher = 'sqlcipher'");
    db.pragma('legacy = 4');
    db.pragma(`key = ${rawKey(file.key)}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * A connection that nobody else shares, for making copies on drives of any kind: it leaves a file that needs no second one, and no memory
 * that programs share, which network drives have not.
 */
export function connectAlone(file: Pick<LedgerFile, 'path' | 'key'>): WriteDb {
  const db = connectBare(file, false);
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('temp_store = MEMORY');
    if (db.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw new Error('SQLite did not take the setting journal_mode');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Of each connection, the file it was opened on. */
const openedOn = new WeakMap<ReadDb, string | null>();

/** Whether the file a connection has open still lies where it was opened. One moved or deleted can be written to, and what is written is lost. */
export function inPlace(db: ReadDb): boolean {
  const found = identityOf(db.name);
  return found !== null && found === openedOn.get(db);
}

/** A connection for work: `read` can change nothing. Throws SQLite's own errors (see `refusalOf`). */
export function connect(file: LedgerFile, mode: 'write'): WriteDb;
export function connect(file: LedgerFile, mode: 'write' | 'read'): ReadDb;
export function connect(file: LedgerFile, mode: 'write' | 'read'): ReadDb {
  const db = keyed(file, mode === 'read');
  try {
    const settings = { ...SETTINGS, query_only: mode === 'read' ? 1 : 0 };
    for (const [name, value] of Object.entries(settings)) {
      db.pragma(`${name} = ${value}`);
      if (db.pragma(name, { simple: true }) !== value) throw new Error(`SQLite did not take the setting ${name}`);
    }
    if (mode === 'write' && db.pragma('journal_mode = WAL', { simple: true }) !== 'wal') throw new Error('SQLite did not take the setting journal_mode');
    openedOn.set(db, identityOf(file.path));
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * The version of a file's tables. Refuses what is no Headroom file, what is newer than `newest`, and a file cut short. Sets nothing; but
 * with the lock held (`locked`) SQLite may finish what a killed program left half done.
 */
export function inspect(file: LedgerFile, newest: number, locked: boolean): number {
  const db = connectBare(file, !locked);
  try {
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new Refusal('fileNotHeadroom', fileWords.notHeadroom, { field: 'path' });
    const version = Number(db.pragma('user_version', { simple: true }));
    // No file was ever of a version before the first.
    if (version < 1) throw new Refusal('fileDamaged', fileWords.damaged);
    if (version > newest) throw new Refusal('fileNewer', fileWords.newer);
    // What opening reads, read once before anything is written: damage there leaves the file untouched and unopened.
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    db.prepare('SELECT * FROM file_info').all();
    const pages = Number(db.pragma('page_count', { simple: true }));
    if (!existsSync(`${file.path}-wal`) && statSync(file.path).size !== pages * PAGE) throw new Refusal('fileDamaged', fileWords.damaged);
    return version;
  } catch (error) {
    // A log left by a killed program is not read without writing an index beside it.
    const unread = error instanceof Database.SqliteError && error.code === 'SQLITE_CANTOPEN' && !locked && existsSync(`${file.path}-wal`);
    throw unread ? new Refusal('readOnly', fileWords.unfinished) : error;
  } finally {
    db.close();
  }
}

/** Takes the log into the file as far as that can be done: on a drive that is gone it cannot. */
export function emptyLog(db: WriteDb): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (!refusalOf(error)) throw error;
  }
}

/** Pages in the log past which it is taken into the file: as many as SQLite takes when nothing is said. */
const LONG_LOG = 1000;

/** From now on the log is taken in by `takeLongLog` alone: SQLite would do so within the very commit that somebody waits for. */
export function keepLog(db: WriteDb): void {
  db.pragma('wal_autocheckpoint = 0');
}

/** Takes a log that has grown long into the file as far as that can be done now. */
export function takeLongLog(db: WriteDb): void {
  try {
    const pages = prepareWrite<[], { log: number; checkpointed: number }>(db, 'PRAGMA wal_checkpoint(NOOP)').get();
    if (pages && pages.log - pages.checkpointed >= LONG_LOG) db.pragma('wal_checkpoint(PASSIVE)');
  } catch (error) {
    if (!refusalOf(error)) throw error;
  }
}

/**
 * Ends a writing connection so that one whole file is left: the log is taken in, and the file goes back to a journal that needs
 * no second file, so that it can be read from a disc that cannot be written to. False where another program still reads it: its log then stays beside it, empty.
 * Trap: going back to that journal deletes the log by its name, which after a move is the log of whatever took the place of the file. Where
 * nothing took it the log is still this file's own. False after a move in either case.
 */
export function closeWhole(db: WriteDb): boolean {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
    const there = inPlace(db);
    if (!there && whatLies(db.name) !== 'nothing') return false;
    return db.pragma('journal_mode = DELETE', { simple: true }) === 'delete' && there;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false;
    throw error;
  } finally {
    db.close();
  }
}
