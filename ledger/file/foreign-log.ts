/**
 * What a kill left beside a file (a log, `-wal`; a journal, `-journal`) may be of another copy of it that was put back by hand, and SQLite
 * takes it in as soon as it may write. So it is tried first, on copies where SQLite would write; what belongs to another copy is set aside
 * under a name that says so. A file that is in order neither way is refused, and it and what lies beside it are untouched.
 */
import { renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { momentOf, plainName } from '../../core/host/backups.ts';
import { Refusal } from '../../core/values/problem.ts';
import { hasJournal, hasLog, removeMade, temporaryBeside, whatLies } from '../disk/beside.ts';
import type { LedgerFile } from '../disk/connection.ts';
import { closeWhole, connect, connectBare, inspect, refusalOf } from '../disk/connection.ts';
import { copyFile, syncFolder } from '../disk/copy-file.ts';
import { migrate, newest } from '../disk/migrate.ts';
import { refuseOtherTables } from '../verify/schema.ts';
import type { Proving } from './prove.ts';
import { prove } from './prove.ts';

type Log = '-wal' | '-journal';

interface Tried {
  /** Null: in order. */
  readonly refusal: Refusal | null;
  /** It can be opened, in order or not. */
  readonly opens: boolean;
}

/** What is the matter with the file, not with the disk or the wish of the user, which are thrown. */
function ofFile(error: unknown): Refusal {
  const refusal = refusalOf(error) ?? error;
  if (refusal instanceof Refusal && ['fileDamaged', 'fileNotHeadroom', 'fileNewer', 'fileNotInOrder'].includes(refusal.problem.code)) return refusal;
  throw refusal;
}

/** A copy of the file with these logs, opened as it would be and brought up to date. */
function tried(file: LedgerFile, logs: readonly Log[], proving: Proving): Tried {
  const copy = { ...file, path: temporaryBeside(file.path) };
  let opens = false;
  try {
    for (const part of [...logs, '']) copyFile(`${file.path}${part}`, `${copy.path}${part}`, () => {});
    const version = inspect(copy, newest(proving.migrations), true);
    opens = true;
    if (version < newest(proving.migrations)) {
      refuseOtherTables(copy, proving.migrations.slice(0, version));
      const db = connect(copy, 'write');
      try {
        migrate(db, proving.migrations);
      } finally {
        closeWhole(db);
      }
    }
    prove(copy, proving);
    return { refusal: null, opens };
  } catch (error) {
    return { refusal: ofFile(error), opens };
  } finally {
    removeMade(copy.path);
  }
}

/**
 * For whoever holds the lock, of a file beside which a journal lies, or a log while it is still to be brought up to date. Afterwards no
 * journal lies there, and a log only where it fits. Answers where what does not fit was set aside; null where all fits.
 * @param anyway also where the file is in order neither way: then without the journal if it opens so, which loses nothing.
 */
export function settleLogs(file: LedgerFile, now: string, proving: Proving, anyway: boolean): string | null {
  const log: readonly Log[] = hasLog(file.path) ? ['-wal'] : [];
  const journal: readonly Log[] = hasJournal(file.path) ? ['-journal'] : [];
  const all = [...log, ...journal];
  const choices = [...new Map([all, log, []].map((logs: readonly Log[]) => [logs.join(), logs])).values()];
  const found: { readonly logs: readonly Log[]; readonly tried: Tried }[] = [];
  for (const logs of choices) {
    const one = { logs, tried: tried(file, logs, proving) };
    found.push(one);
    if (one.tried.refusal === null) break;
  }
  const fits = found.find(({ tried: { refusal } }) => refusal === null);
  const chosen = fits ?? (anyway ? (found.find(({ logs, tried: { opens } }) => opens && !logs.includes('-journal')) ?? found[0]) : undefined);
  if (!chosen) throw found[0]?.tried.refusal ?? new Error('nothing was tried');
  const aside = setAside(
    file.path,
    all.filter((one) => !chosen.logs.includes(one)),
    now,
  );
  if (chosen.logs.includes('-journal')) rollBack(file);
  return aside;
}

/** SQLite rolls back with the first page it reads. */
function rollBack(file: LedgerFile): void {
  const db = connectBare(file, false);
  try {
    db.pragma('application_id');
  } finally {
    db.close();
  }
}

/**
 * Of a file with a log that is up to date, for whoever holds the lock: as it is in the common case, without a copy. Answers where a log of
 * another copy was set aside; null where it fits.
 */
export function proveWithLog(file: LedgerFile, now: string, proving: Proving): string | null {
  try {
    prove(file, proving);
    return null;
  } catch (error) {
    const refusal = ofFile(error);
    if (tried(file, [], proving).refusal !== null) throw refusal;
    return setAside(file.path, ['-wal'], now);
  }
}

function setAside(path: string, logs: readonly Log[], now: string): string | null {
  if (logs.length === 0) return null;
  const name = freeName(path, now);
  for (const log of logs) renameSync(`${path}${log}`, `${name}${log}`);
  if (logs.includes('-wal')) rmSync(`${path}-shm`, { force: true });
  syncFolder(dirname(path));
  return logs.map((log) => `${name}${log}`).join(', ');
}

function freeName(path: string, now: string): string {
  const name = plainName(basename(path, extname(path)));
  for (let again = 1; ; again += 1) {
    const aside = join(dirname(path), `${name} (changes set aside ${momentOf(now)}${again === 1 ? '' : `, ${again}`})${extname(path)}`);
    if (['-wal', '-journal'].every((log) => whatLies(`${aside}${log}`) === 'nothing')) return aside;
  }
}
