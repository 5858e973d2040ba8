/**
 * Puts a backup in the place of a file, or where none is. A copy of it is made beside that place, brought up to date, checked, and takes
 * the name in one step, after what was there is whole under a name of its own: a kill at any moment leaves the old file or the new one.
 * The backup itself is only read.
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { momentOf, plainName, readBackupName } from '../core/backups.ts';
import { Refusal } from '../core/problem.ts';
import { backupWords } from '../core/words/backups.ts';
import { fileWords } from '../core/words/files.ts';
import type { Chosen } from './backup-preview.ts';
import { placeFor, unlockBackup } from './backup-preview.ts';
import { lineageOf, trailEnd } from './backup-trail.ts';
import { papersOf } from './backup-folder.ts';
import type { ReadContext } from './context.ts';
import { copyFile, giveName } from './copy-file.ts';
import { EvidenceStore, evidencePath, fillStore, nextPath, removeStore, stateOf } from './evidence-store.ts';
import { takeLock } from './lock.ts';
import type { Lock } from './lock.ts';
import { migrate, newest } from './migrate.ts';
import type { LedgerFile } from './open.ts';
import { closeWhole, connect, inspect, refusalOf, writable } from './open.ts';
import type { Session } from './session.ts';
import { clearHalf, halfOf, infoAdded } from './session.ts';
import { prepare } from './statements.ts';
import { verify } from './verify.ts';

type Progress = ReadContext['progress'];

const MEGABYTE = 1024 * 1024;
const JOURNALS = ['-wal', '-journal'];

function telling(progress: Progress): (bytes: number, of: number) => void {
  return (bytes, of) => progress(backupWords.copying, Math.ceil(bytes / MEGABYTE), Math.ceil(of / MEGABYTE));
}

/** The backup as the file it is to be: up to date, saying in its trail where it comes from, and with a uid of its own (see `lineageOf`). */
function prepareHalf(half: LedgerFile, backup: string, session: Session): void {
  const { migrations } = session;
  const from = inspect(half, newest(migrations), true);
  const db = connect(half, 'write');
  try {
    const { id: change } = trailEnd(db);
    const [uid = null] = lineageOf(db);
    migrate(db, migrations, () => session.record(db, 'file.migrate', { from, to: newest(migrations), copy: basename(backup) }, infoAdded));
    db.exec('BEGIN IMMEDIATE');
    const anew = (): unknown => prepare(db, 'UPDATE file_info SET uid = lower(hex(randomblob(16)))').run();
    session.record(db, 'file.restore', { backup: basename(backup), uid, change }, (versions) => versions.changing('file_info', 1, anew));
    db.exec('COMMIT');
  } finally {
    closeWhole(db);
  }
}

/** A copy of the backup under the half name of `path`. Refuses one that is not whole, unless it is marked as made of a file that was not. */
function makeHalf(backup: LedgerFile, path: string, session: Session, progress: Progress): LedgerFile {
  const half = { ...backup, path: halfOf(path) };
  clearHalf(path);
  copyFile(backup.path, half.path, telling(progress));
  prepareHalf(half, backup.path, session);
  const marked = readBackupName(basename(backup.path))?.problems === true;
  if (!marked && verify(half, session.migrations, progress, papersOf(backup)).problems.length > 0) throw new Refusal('fileDamaged', backupWords.notWhole);
  return half;
}

/** A name nobody has, that says what the file is. */
function replacedName(path: string, now: string): string {
  const name = plainName(basename(path, extname(path)));
  for (let again = 1; ; again += 1) {
    const file = join(dirname(path), `${name} (replaced ${momentOf(now)}${again === 1 ? '' : `, ${again}`})${extname(path)}`);
    if (!existsSync(file)) return file;
  }
}

/** What a restore that was killed left half copied. */
function clearReplacedHalves(path: string): void {
  const name = `${plainName(basename(path, extname(path)))} (replaced `;
  for (const file of readdirSync(dirname(path))) if (file.startsWith(name) && file.endsWith(`${extname(path)}-new`)) rmSync(join(dirname(path), file));
}

/**
 * Keeps the file at `path` under another name: copied, not renamed, so that until the next step it is still there. Its log, which a
 * program that was killed may have left, belongs to it and would spoil the file that takes its place.
 */
function keepReplaced(path: string, key: LedgerFile, now: string, progress: Progress): string {
  clearReplacedHalves(path);
  if (JOURNALS.some((journal) => existsSync(`${path}${journal}`))) {
    try {
      closeWhole(connect({ ...key, path }, 'write'));
    } catch {
      // Damaged, or under another key: kept as it is, log and all.
    }
  }
  const kept = replacedName(path, now);
  copyFile(path, `${kept}-new`, telling(progress));
  for (const journal of JOURNALS) copyIfThere(`${path}${journal}`, `${kept}${journal}`, progress);
  for (const part of ['', ...JOURNALS]) copyIfThere(`${evidencePath(path)}${part}`, `${evidencePath(kept)}${part}`, progress);
  giveName(`${kept}-new`, kept);
  clearJournals(path);
  return kept;
}

function copyIfThere(from: string, to: string, progress: Progress): void {
  if (existsSync(from)) copyFile(from, to, telling(progress));
}

function clearJournals(path: string): void {
  for (const journal of [...JOURNALS, '-shm']) rmSync(`${path}${journal}`, { force: true });
}

/**
 * Gives the file its papers before it has its name: under the key of the store that is there, what that lacks is added to it, which serves
 * the file replaced as well; under another key a store is made that takes its place when the file opens (`settleStores`).
 */
function bringPapers(backup: LedgerFile, path: string, progress: Progress): void {
  const store = new EvidenceStore(papersOf(backup), 'read');
  const state = stateOf(evidencePath(path), backup.key);
  const target = state === 'fits' ? evidencePath(path) : nextPath(path);
  try {
    if (state !== 'fits') removeStore(target);
    // An empty one too, where another store is in the way.
    if (store.isThere() || state === 'other') fillStore(target, backup.key, store, (done, of) => progress(backupWords.copyingPapers, done, of));
  } finally {
    store.close();
  }
}

function lockFor(path: string, session: Session): Lock {
  const lock = takeLock(path, { who: session.who, since: session.options.now() });
  if ('heldBy' in lock) throw new Refusal('fileInUse', fileWords.heldBy(lock.heldBy.who, lock.heldBy.since));
  return lock;
}

/** The place of the file to be, in a folder that is there and can be written to. */
function checkedPlace(path: string, { filesFolder }: { readonly filesFolder: string }): void {
  if (dirname(path) === resolve(filesFolder)) mkdirSync(filesFolder, { recursive: true });
  if (!existsSync(dirname(path))) throw new Refusal('fileNotWritable', fileWords.folderMissing, { field: 'to' });
  if (!writable(path)) throw new Refusal('fileNotWritable', fileWords.folderNotWritable, { field: 'to' });
}

/**
 * Restores and opens. Answers where the file replaced is kept; null where there was none. On a refusal, the file that was open is open
 * again and no file has changed.
 */
export async function restore(session: Session, chosen: Chosen, progress: Progress): Promise<string | null> {
  const open = session.status() ? session.file : null;
  const backup = await unlockBackup(chosen, session);
  const path = placeOf(session, backup, chosen);
  checkedPlace(path, session.options);
  if (open?.path === path) session.writable();
  // Whoever else has the file keeps it: the lock of the open one is this program's already.
  else lockFor(path, session).release();
  try {
    const half = makeHalf(backup, path, session, progress);
    await session.close(open?.path !== path);
    const lock = lockFor(path, session);
    let kept: string | null;
    try {
      kept = existsSync(path) ? keepReplaced(path, open?.path === path ? open : backup, session.options.now(), progress) : null;
      bringPapers(backup, path, progress);
      giveName(half.path, path);
      // Of the store that the next one takes the place of.
      if (existsSync(nextPath(path))) clearJournals(evidencePath(path));
    } finally {
      lock.release();
    }
    await session.take({ ...backup, path }, false);
    return kept;
  } catch (error) {
    clearHalf(path);
    if (open && !session.status()) await session.take(open, false);
    throw refusalOf(error) ?? error;
  }
}

function placeOf(session: Session, backup: LedgerFile, chosen: Chosen): string {
  const db = connect(backup, 'read');
  try {
    const [uid = ''] = lineageOf(db);
    if (chosen.to === undefined && !(session.status() && lineageOf(session.readable()).includes(uid)))
      throw new Refusal('badInput', backupWords.sayWhere, { field: 'to' });
    return placeFor(session, uid, chosen);
  } finally {
    db.close();
  }
}
