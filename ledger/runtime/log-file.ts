/**
 * The log on the disk: `log.txt` in the settings folder and, when that is full, `log-before.txt`, the one it took the place of. Every
 * thread of every Headroom on this computer writes to the same two. What may stand in them is decided in `error-log.ts`.
 * Nothing here throws or waits: a log is never worth stopping for.
 */
import { appendFileSync, closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes at which a new file is begun, and which none exceeds even where that cannot be done. */
const FULL = 100_000;
const MOST = 2 * FULL;
/** Nobody takes this long to begin a new file: who was at it has been killed. */
const STALE_MS = 10_000;

export const logIn = (settingsFolder: string): string => join(settingsFolder, 'log.txt');
const beforeIn = (settingsFolder: string): string => join(settingsFolder, 'log-before.txt');
const turningIn = (settingsFolder: string): string => join(settingsFolder, 'log-turning');

/** Appended in one piece, so that what several write at once never mixes. */
export function appendToLog(settingsFolder: string, text: string): void {
  const file = logIn(settingsFolder);
  const bytes = Buffer.from(text);
  try {
    mkdirSync(settingsFolder, { recursive: true });
    if (!isOurs(file)) return;
    if (sizeOf(file) + bytes.length > FULL) beginAnew(settingsFolder, bytes.length);
    if (sizeOf(file) + bytes.length <= MOST) appendFileSync(file, bytes, { mode: 0o600 });
  } catch {
    // Said on the terminal all the same, by whoever writes.
  }
}

/** All that both files hold, oldest first; empty where there is nothing to read. */
export function readLog(settingsFolder: string): string {
  return textOf(beforeIn(settingsFolder)) + textOf(logIn(settingsFolder));
}

/** One at a time: of two that rename at once, the second would put an almost empty file in the place of the full one. */
function beginAnew(settingsFolder: string, more: number): void {
  const turning = turningIn(settingsFolder);
  try {
    const since = statSync(turning, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > STALE_MS) rmSync(turning);
    closeSync(openSync(turning, 'wx', 0o600));
  } catch {
    return;
  }
  try {
    if (sizeOf(logIn(settingsFolder)) + more > FULL) renameSync(logIn(settingsFolder), beforeIn(settingsFolder));
  } catch {
    // The old one goes on, up to its limit.
  } finally {
    rmSync(turning, { force: true });
  }
}

/** What else has the name is neither read, written nor moved: opening a pipe would wait for ever. */
function isOurs(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() !== false;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function textOf(file: string): string {
  try {
    return isOurs(file) && sizeOf(file) <= MOST ? readFileSync(file, 'utf8') : '';
  } catch {
    return '';
  }
}
