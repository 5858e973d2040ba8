/**
 * Takes a file to work on: its lock, what a killed program left beside it, the check of a file that is not as it was left, tables
 * brought up to date, and then its connections. Whatever is refused is refused with the lock given back and nothing changed.
 */
import { closeSync, lstatSync } from 'node:fs';
import { basename } from 'node:path';
import { localDay } from '../../core/values/day.ts';
import { Refusal } from '../../core/values/problem.ts';
import { fileWords } from '../../core/words/file.ts';
import { handoverWords } from '../../core/words/handover.ts';
import { dropMadeNames, hasJournal, hasLog, isLedgerName, refuseInTheWay, removeMade } from '../disk/beside.ts';
import type { ReadContext } from '../runtime/context.ts';
import { removeDestroyed } from '../evidence/destroyed.ts';
import { settleStores } from '../evidence/store.ts';
import type { Held, Keeper } from './held.ts';
import { connected, infoAdded, lookOf } from './held.ts';
import type { Lock } from '../disk/lock.ts';
import { isHeld, takeLock } from '../disk/lock.ts';
import { copyBefore, migrate, newest } from '../disk/migrate.ts';
import type { LedgerFile } from '../disk/connection.ts';
import { closeWhole, connect, inspect, isOpenElsewhere, refusalOf, writable } from '../disk/connection.ts';
import { proveWithLog, settleLogs } from './foreign-log.ts';
import type { Proving } from './prove.ts';
import { isAsLeft, noteLeft, prove } from './prove.ts';
import { dropOtherLog, hasOtherLog } from '../disk/take-place.ts';
import { refuseOtherTables } from '../verify/schema.ts';

export interface Opening {
  readonly readOnly: boolean;
  /** Also where it does not pass its check. */
  readonly anyway?: boolean;
  /** Was checked just now: it was made, or put back, by this program. */
  readonly proven?: boolean;
  /** The lock, where the caller has it already. It is given back here where the file is refused. */
  readonly lock?: Lock;
  readonly progress: ReadContext['progress'];
}

export function hold(keeper: Keeper, file: LedgerFile, opening: Opening): Held {
  let lock = opening.lock ?? null;
  try {
    if (!isLedgerName(file.path)) throw new Refusal('fileNotHeadroom', fileWords.renameToOpen, { field: 'path' });
    const locked = opening.readOnly ? { heldBy: null } : (lock ?? lockOf(keeper, file.path));
    const heldBy = 'heldBy' in locked ? locked.heldBy : null;
    if ('release' in locked) lock = locked;
    refuseInTheWay(file.path);
    if (lock) dropOtherLog(file.path);
    else if (hasOtherLog(file.path)) throw new Refusal('readOnly', fileWords.unfinished);
    if (lock) dropMadeNames(file.path);
    // Two names are two logs and two locks: what is saved under one would be lost under the other.
    if (lstatSync(file.path).nlink > 1) throw new Refusal('fileInUse', fileWords.moreNames, { field: 'path' });
    const journal = lock && hasJournal(file.path) ? settleLogs(file, keeper.options.now(), provingOf(keeper, opening), opening.anyway === true) : null;
    // Where nothing can be written, nobody writes under another name either.
    if (heldBy === null && writable(file.path) && isOpenElsewhere(file)) throw new Refusal('fileInUse', fileWords.otherName, { field: 'path' });
    const log = checked(keeper, file, opening, lock !== null) ?? journal;
    // Only with the lock: nobody else is making any of what a kill may have left.
    const papers = lock && settleStores(file, keeper.options.now());
    const setAside = [log, papers].filter((one) => one !== null).join(', ') || null;
    const held = onlyLooked(keeper, connected(file, { lock, heldBy, setAside, unproven: opening.anyway === true }));
    // What was destroyed may have stayed, or have come back with a backup.
    if (held.writing && !held.unproven) removeDestroyed(held.db, held.evidence);
    return held;
  } catch (error) {
    lock?.release();
    throw refusalOf(error) ?? error;
  }
}

/** A file to look at only is never open for writing, and after its last day not at all. Its lock, taken to bring it up to date, is given back. */
function onlyLooked({ options }: Keeper, held: Held): Held {
  const look = lookOf(held.db);
  if (!look) return held;
  const isOver = look.until < localDay(new Date(options.now()));
  if (!held.writing && !isOver) return held;
  if (held.writing) closeWhole(held.writing);
  else held.db.close();
  if (held.descriptor !== null) closeSync(held.descriptor);
  if (isOver) throw new Refusal('readOnly', handoverWords.lookOver(look.until), { field: 'path' });
  held.lock?.release();
  return connected(held.file, { ...held, lock: null, heldBy: null });
}

function lockOf(keeper: Keeper, path: string): Lock | { readonly heldBy: Held['heldBy'] } {
  if (!writable(path)) throw new Refusal('fileNotWritable', fileWords.notWritable, { field: 'path' });
  return takeLock(path, { who: keeper.who, since: keeper.options.now() });
}

/** Refuses a file that does not pass its check, and brings it up to date. Answers where a log that is not its own was set aside; null where none was. */
function checked(keeper: Keeper, file: LedgerFile, opening: Opening, locked: boolean): string | null {
  const { options, migrations } = keeper;
  const proving = provingOf(keeper, opening);
  // SQLite would take a log in as soon as it may write: what is in it is looked at first.
  const version = inspect(file, newest(migrations), locked && !hasLog(file.path));
  const needed = opening.anyway !== true && opening.proven !== true && (hasLog(file.path) || !isAsLeft(file.path, options.settingsFolder));
  if (version < newest(migrations)) {
    if (!locked) throw new Refusal('readOnly', fileWords.olderReadOnly);
    const aside = hasLog(file.path) ? settleLogs(file, options.now(), proving, opening.anyway === true) : null;
    // Without a log that was of another copy it may be of another version.
    const own = aside === null ? version : inspect(file, newest(migrations), true);
    if (own < newest(migrations)) bringUpToDate(keeper, file, own);
    if (needed) prove(file, proving);
    return aside;
  }
  // What another program holds was checked by that.
  if (!needed || (!locked && isHeld(file.path))) return null;
  if (locked && hasLog(file.path)) return proveWithLog(file, options.now(), proving);
  prove(file, proving);
  // Whoever only reads leaves it as it is.
  if (!locked && !hasLog(file.path)) noteLeft(file.path, options);
  return null;
}

const provingOf = ({ migrations }: Keeper, { progress }: Opening): Proving => ({ migrations, progress });

function bringUpToDate(keeper: Keeper, file: LedgerFile, version: number): void {
  const { migrations, options } = keeper;
  // What a killed program left in the log belongs in the copy too.
  if (hasLog(file.path)) closeWhole(connect(file, 'write'));
  refuseOtherTables(file, migrations.slice(0, version));
  const copy = copyBefore(file.path, version, options.now().slice(0, 10));
  const db = connect(file, 'write');
  let done = false;
  try {
    migrate(db, migrations, () => keeper.record(db, 'file.migrate', { from: version, to: newest(migrations), copy: basename(copy) }, infoAdded));
    done = true;
  } finally {
    // Where the first step failed the file is as it was, and the copy of no use.
    const still = !done && Number(db.pragma('user_version', { simple: true })) === version;
    closeWhole(db);
    if (still) removeMade(copy);
  }
}
