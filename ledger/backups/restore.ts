/**
 * Puts a backup in the place of a file, or where none is. A copy of it is made beside that place, brought up to date, checked, and takes
 * the name in one step, after what was there is whole in a folder of its own: a kill at any moment leaves the old file or the new one.
 * The backup itself is only read.
 */
import { existsSync, rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ProgramOptions } from '../../core/api/caller.ts';
import { readBackupName } from '../../core/host/backups.ts';
import { Refusal } from '../../core/values/problem.ts';
import { backupWords } from '../../core/words/backups.ts';
import { fileWords } from '../../core/words/file.ts';
import type { Chosen } from './preview.ts';
import { placeFor, unlockBackup } from './preview.ts';
import { lineageOf, trailEnd } from './trail.ts';
import { evidenceFileOf } from './folder.ts';
import type { ReadContext } from '../runtime/context.ts';
import { copyFile } from '../disk/copy-file.ts';
import { EvidenceStore, evidencePath, fillStore, nextPath, replacesStoreAt, stateOf, takeName } from '../evidence/store.ts';
import { isHeld, takeLock } from '../disk/lock.ts';
import type { Lock } from '../disk/lock.ts';
import { migrate, newest } from '../disk/migrate.ts';
import type { LedgerFile } from '../disk/connection.ts';
import { closeWhole, connect, inspect, isOpenElsewhere, refusalOf } from '../disk/connection.ts';
import type { Session } from '../file/session.ts';
import { logError } from '../runtime/error-log.ts';
import { isLedgerName, refuseInTheWay, removeMade, temporaryBeside, whatLies } from '../disk/beside.ts';
import { infoAdded } from '../file/held.ts';
import { placeForNew } from '../file/create.ts';
import { keepReplaced } from './replaced.ts';
import type { Kept } from './replaced.ts';
import { prepareWrite } from '../runtime/statements.ts';
import { refuseOtherTables } from '../verify/schema.ts';
import { dropOtherLog, takePlace } from '../disk/take-place.ts';
import { verify } from '../verify/verify.ts';

type Progress = ReadContext['progress'];

const MEGABYTE = 1024 * 1024;

function telling(progress: Progress): (bytes: number, of: number) => void {
  return (bytes, of) => progress(backupWords.copying, Math.ceil(bytes / MEGABYTE), Math.ceil(of / MEGABYTE));
}

/** The backup as the file it is to be: up to date, saying in its trail where it comes from, and with a uid of its own (see `lineageOf`). */
function prepareHalf(half: LedgerFile, backup: string, session: Session): void {
  const { migrations } = session;
  const from = inspect(half, newest(migrations), true);
  if (from < newest(migrations)) refuseOtherTables(half, migrations.slice(0, from));
  const db = connect(half, 'write');
  try {
    const { id: change } = trailEnd(db);
    const [uid = null] = lineageOf(db);
    migrate(db, migrations, () => session.record(db, 'file.migrate', { from, to: newest(migrations), copy: basename(backup) }, infoAdded));
    db.exec('BEGIN IMMEDIATE');
    const anew = (): unknown => prepareWrite(db, 'UPDATE file_info SET uid = lower(hex(randomblob(16)))').run();
    session.record(db, 'file.restore', { backup: basename(backup), uid, change }, (versions) => versions.changing('file_info', 1, anew));
    db.exec('COMMIT');
  } finally {
    closeWhole(db);
  }
}

/** A copy of the backup beside `path`. Refuses one that is not whole, unless it is marked as made of a file that was not. */
function makeHalf(backup: LedgerFile, path: string, session: Session, progress: Progress): LedgerFile {
  const half = { ...backup, path: temporaryBeside(path) };
  try {
    // What was replaced is kept with its log, and is gone back to like a backup: what was saved last is in that.
    for (const part of ['-wal', '-journal', ''])
      if (whatLies(`${backup.path}${part}`) === 'file') copyFile(`${backup.path}${part}`, `${half.path}${part}`, telling(progress));
    prepareHalf(half, backup.path, session);
    if (!isMarked(backup) && wrongIn(half, backup, session, progress)) throw new Refusal('fileDamaged', backupWords.notWhole);
    return half;
  } catch (error) {
    removeMade(half.path);
    throw error;
  }
}

/** Lost papers do not count: the accounts are whole without them, and may be all there is. */
function wrongIn(half: LedgerFile, backup: LedgerFile, { migrations }: Session, progress: Progress): boolean {
  return verify(half, migrations, progress, evidenceBeside(backup)).problems.some(({ check }) => check !== 'papers');
}

/** A ledger that is gone back to has papers of its own beside it; backups share theirs. */
function evidenceBeside(backup: LedgerFile): LedgerFile {
  return stateOf(evidencePath(backup.path), backup.key) === 'fits' ? backup : evidenceFileOf(backup);
}

const isMarked = (backup: LedgerFile): boolean => readBackupName(basename(backup.path))?.problems === true;

/**
 * Gives the file its papers before it has its name: under the key of the store that is there, what that lacks is added to it, which serves
 * the file replaced as well; under another key a store is made that takes the place of the other once the file has its name. Answers where they are.
 */
function bringEvidence(backup: LedgerFile, path: string, progress: Progress): string {
  const own = evidencePath(path);
  const state = stateOf(own, backup.key);
  const target = state === 'fits' ? own : nextPath({ path, key: backup.key });
  const store = new EvidenceStore(evidenceBeside(backup), 'read');
  try {
    // An empty one too, where another store is in the way.
    if (hasEvidence(store) || state === 'other') fillStore(target, backup.key, store, (done, of) => progress(backupWords.copyingPapers, done, of));
    // What has the name now was kept before this.
    if (state === 'other' && whatLies(own) === 'file') replacesStoreAt({ path: target, key: backup.key }, own);
    return target;
  } finally {
    store.close();
  }
}

/** A damaged store beside the backups keeps nobody from getting the accounts back: the status then tells that papers are missing. */
function hasEvidence(store: EvidenceStore): boolean {
  try {
    return store.isThere();
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

const isSecondName = (path: string): boolean => whatLies(path) === 'file' && statSync(path).nlink > 1;

function lockFor(path: string, session: Session): Lock {
  const lock = takeLock(path, { who: session.who, since: session.options.now() });
  if ('heldBy' in lock) throw new Refusal('fileInUse', fileWords.heldBy(lock.heldBy.who, lock.heldBy.since));
  return lock;
}

/** The place of the file to be. Refuses what no file can be put in the place of. */
function checkedPlace(session: Session, path: string): string {
  if (!isLedgerName(path)) throw new Refusal('badInput', fileWords.nameEnding, { field: 'to' });
  const place = placeForNew(session, path, 'to');
  if (whatLies(place) === 'other') throw new Refusal('badInput', fileWords.notAFile, { field: 'to' });
  refuseInTheWay(place, 'to');
  if (whatLies(evidencePath(place)) === 'other') throw new Refusal('fileExists', fileWords.inTheWay(basename(evidencePath(place))), { field: 'to' });
  return place;
}

/**
 * Restores and opens. Answers where what was replaced is kept; null where nothing was there. On a refusal, the file that was open is open
 * again and no file has changed.
 */
export async function restore(session: Session, chosen: Chosen, progress: Progress): Promise<string | null> {
  const before = session.status();
  const open = before && session.file;
  const backup = await unlockBackup(chosen, session);
  // A ledger in use is never whole in its one file.
  if (isHeld(backup.path)) throw new Refusal('fileInUse', fileWords.busy, { field: 'backup' });
  refuseInTheWay(backup.path, 'backup');
  const path = checkedPlace(session, placeOf(session, backup, chosen));
  // Under another name too, which has a lock of its own.
  if (open?.path !== path && isSecondName(path) && isOpenElsewhere({ ...backup, path })) throw new Refusal('fileInUse', fileWords.otherName, { field: 'to' });
  // Whoever else has the file keeps it: the lock of the open one is this program's already.
  let lock = open?.path === path ? null : lockFor(path, session);
  if (!lock) session.writable();
  let half: LedgerFile | null = null;
  let kept: Kept | null = null;
  let papers: string;
  const next = nextPath({ path, key: backup.key });
  const nextWasThere = whatLies(next) !== 'nothing';
  try {
    half = makeHalf(backup, path, session, progress);
    await session.close(lock !== null);
    lock ??= lockFor(path, session);
    dropOtherLog(path);
    kept = keepReplaced(path, session.options.now(), telling(progress));
    papers = bringEvidence(backup, path, progress);
    takePlace(half.path, path);
  } catch (error) {
    if (half) removeMade(half.path);
    if (!nextWasThere) removeMade(next);
    if (kept) rmSync(kept.folder, { recursive: true, force: true });
    lock?.release();
    if (open && !session.status()) await session.take(open, { readOnly: before.mode === 'read', anyway: before.unproven !== null, progress: () => {} });
    throw refusalOf(error) ?? error;
  }
  const cleared = clearReplaced(path, papers, session.options);
  await session.take({ ...backup, path }, { readOnly: false, anyway: isMarked(backup), proven: cleared, lock, progress });
  return kept?.path ?? null;
}

/** What lies beside is of the file replaced, and kept: its log would spoil the one that has its place. False: a part of it stayed, which opening then looks at. */
function clearReplaced(path: string, papers: string, options: ProgramOptions): boolean {
  try {
    dropOtherLog(path);
    if (papers !== evidencePath(path) && existsSync(papers)) takeName(papers, evidencePath(path));
    return true;
  } catch (error) {
    logError(options, 'what a restore replaced', error);
    return false;
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
