/**
 * A file takes the name of another while the log of that one still lies beside it, and SQLite would play that log into the new file. The
 * log cannot go first: a kill would then leave the old file without its last changes. So a mark is on the disk before the name is given:
 * its name says which file, by its first page (with a nonce of its own in each file), and it lists the logs that do not belong to that
 * file. Whoever opens the file with the lock drops those logs, then the mark. A mark of a file that never got the name fits nothing.
 * Trap: both read the file (see `key.ts`), so never while this program has it open.
 */
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { firstBytes, replacedMark, whatLies } from './beside.ts';
import { giveName, syncFolder } from './copy-file.ts';
import { PAGE } from './key.ts';

const LOGS = ['-wal', '-journal'] as const;

/** Enough of a log too: it begins with numbers drawn for it. */
const digestOf = (path: string): string => createHash('sha256').update(firstBytes(path, PAGE)).digest('hex');

const logsBeside = (path: string): readonly string[] => LOGS.map((log) => `${path}${log}`).filter((log) => whatLies(log) === 'file');

function writeMark(mark: string, lines: readonly string[]): void {
  const file = openSync(mark, 'wx', 0o600);
  try {
    writeSync(file, lines.join('\n'));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  syncFolder(dirname(mark));
}

/** Gives `half` the name `path`, over what has it. Throws with nothing changed. The lock is held, and the log of what is replaced is kept elsewhere. */
export function takePlace(half: string, path: string): void {
  const mark = replacedMark(path, digestOf(half));
  const logs = logsBeside(path);
  try {
    if (logs.length > 0) writeMark(mark, logs.map(digestOf));
    giveName(half, path);
  } catch (error) {
    rmSync(mark, { force: true });
    throw error;
  }
}

/** Whether a log may lie beside the file that belongs to the one it replaced. */
export function hasOtherLog(path: string): boolean {
  return whatLies(path) === 'file' && whatLies(replacedMark(path, digestOf(path))) === 'file';
}

/** For whoever holds the lock, before the file is opened. Throws where the mark cannot go: left behind, it must not outlive the first change. */
export function dropOtherLog(path: string): void {
  if (!hasOtherLog(path)) return;
  const mark = replacedMark(path, digestOf(path));
  const dropped = readFileSync(mark, 'utf8').split('\n');
  for (const log of logsBeside(path)) if (dropped.includes(digestOf(log))) rmSync(log, { force: true });
  if (whatLies(`${path}-wal`) === 'nothing') rmSync(`${path}-shm`, { force: true });
  syncFolder(dirname(path));
  rmSync(mark);
  syncFolder(dirname(path));
}
