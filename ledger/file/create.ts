/**
 * Makes a new ledger file. It is made under a temporary name and is whole before it has its own, which it takes without ever replacing
 * what has come there since: a kill leaves either nothing or all of it. What fails removes only what it made.
 */
import { closeSync, existsSync, mkdirSync, openSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Refusal } from '../../core/values/problem.ts';
import { fileWords } from '../../core/words/file.ts';
import { refuseTaken, removeMade, temporaryBeside } from '../disk/beside.ts';
import { giveNewName, isTaken, syncFolder } from '../disk/copy-file.ts';
import { nextPath } from '../evidence/store.ts';
import type { Keeper } from './held.ts';
import { infoAdded } from './held.ts';
import { keyOf, newSalt } from '../disk/key.ts';
import type { Lock } from '../disk/lock.ts';
import { takeLock } from '../disk/lock.ts';
import { makeTables } from '../disk/tables.ts';
import type { LedgerFile } from '../disk/connection.ts';
import { closeWhole, connect, refusalOf, writable } from '../disk/connection.ts';
import { prepareWrite } from '../runtime/statements.ts';

export interface Made {
  readonly file: LedgerFile;
  /** Held since before the file had its name. */
  readonly lock: Lock;
}

/** The real path of a file to be, in a folder that is there and can be written to. The usual folder is made. */
export function placeForNew(keeper: Keeper, path: string, field = 'path'): string {
  const wanted = resolve(path);
  const { filesFolder } = keeper.options;
  if (dirname(wanted) === resolve(filesFolder)) mkdirSync(filesFolder, { recursive: true });
  if (!existsSync(dirname(wanted))) throw new Refusal('fileNotWritable', fileWords.folderMissing, { field });
  if (!statSync(dirname(wanted)).isDirectory()) throw new Refusal('fileNotWritable', fileWords.folderIsFile(basename(dirname(wanted))), { field });
  if (!writable(wanted)) throw new Refusal('fileNotWritable', fileWords.folderNotWritable, { field });
  return join(realpathSync(dirname(wanted)), basename(wanted));
}

/** @param fill puts everything into the temporary file. Refuses: `badInput`, `fileExists`, `fileNotWritable`, `fileInUse`, and what `fill` refuses. */
export async function makeFile(keeper: Keeper, path: string, passphrase: string | undefined, fill: (half: LedgerFile) => void): Promise<Made> {
  refuseTaken(resolve(path));
  const place = placeForNew(keeper, path);
  const file = { path: place, key: await keyOf(passphrase ?? null, newSalt()), passphrase: passphrase !== undefined };
  const lock = takeLock(place, { who: keeper.who, since: keeper.options.now() });
  if ('heldBy' in lock) throw new Refusal('fileInUse', fileWords.heldBy(lock.heldBy.who, lock.heldBy.since), { field: 'path' });
  try {
    make(file, fill);
    return { file, lock };
  } catch (error) {
    lock.release();
    throw refusalOf(error) ?? error;
  }
}

function make(file: LedgerFile, fill: (half: LedgerFile) => void): void {
  // Named so, its papers are found by the file as soon as that has its name; opening then gives them theirs.
  const half = { ...file, path: temporaryBeside(file.path, file.key.salt) };
  const papers = nextPath(file);
  try {
    closeSync(openSync(half.path, 'wx', 0o600));
    fill(half);
    syncFolder(dirname(file.path));
    refuseTaken(file.path);
    giveNewName(half.path, file.path);
  } catch (error) {
    removeMade(half.path);
    removeMade(papers);
    if (isTaken(error)) throw new Refusal('fileExists', fileWords.exists, { field: 'path' });
    throw error;
  }
}

/** What a new ledger holds: its tables, and that it was made. */
export function fillEmpty(keeper: Keeper, half: LedgerFile, example: boolean): void {
  const db = connect(half, 'write');
  try {
    db.exec('BEGIN IMMEDIATE');
    makeTables(db, keeper.migrations);
    prepareWrite<[string, number]>(db, 'INSERT INTO file_info (id, uid, made_at, example) VALUES (1, lower(hex(randomblob(16))), ?, ?)').run(
      keeper.options.now(),
      example ? 1 : 0,
    );
    keeper.record(db, 'file.create', {}, infoAdded);
    db.exec('COMMIT');
  } finally {
    closeWhole(db);
  }
}
