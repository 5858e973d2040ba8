/**
 * Copies whole files in pieces, onto the disk and not only into the system's memory, and gives a file its name in a way that
 * outlasts a power cut. It copies by descriptor: opening and closing a ledger that this program has open would drop its locks (see `key.ts`).
 */
import { closeSync, fsyncSync, fstatSync, linkSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const PIECE = 1024 * 1024;

/** Copies all that `from` holds into a new file of its owner alone. @param copied is told after each piece; what it throws ends the copy. */
export function copyWhole(from: number, to: string, copied: (bytes: number, of: number) => void): void {
  const size = fstatSync(from).size;
  const target = openSync(to, 'wx', 0o600);
  try {
    const piece = Buffer.alloc(PIECE);
    for (let at = 0; at < size;) {
      const read = readSync(from, piece, 0, Math.min(PIECE, size - at), at);
      if (read === 0) throw new Error('the file became shorter while it was copied');
      for (let written = 0; written < read;) written += writeSync(target, piece, written, read - written, at + written);
      at += read;
      copied(at, size);
    }
    fsyncSync(target);
  } finally {
    closeSync(target);
  }
}

export function copyFile(from: string, to: string, copied: (bytes: number, of: number) => void): void {
  const source = openSync(from, 'r');
  try {
    copyWhole(source, to, copied);
  } finally {
    closeSync(source);
  }
}

/** Whether two files hold the same. */
export function sameBytes(one: string, other: string): boolean {
  const files = [openSync(one, 'r'), openSync(other, 'r')] as const;
  try {
    const size = fstatSync(files[0]).size;
    if (fstatSync(files[1]).size !== size) return false;
    const pieces = [Buffer.alloc(PIECE), Buffer.alloc(PIECE)] as const;
    for (let at = 0; at < size;) {
      const length = Math.min(PIECE, size - at);
      for (const index of [0, 1] as const) if (readSync(files[index], pieces[index], 0, length, at) < length) return false;
      if (pieces[0].compare(pieces[1], 0, length, 0, length) !== 0) return false;
      at += length;
    }
    return true;
  } finally {
    for (const file of files) closeSync(file);
  }
}

/** Renames over whatever has the name, in one step, and sees to it that the step is on the disk. */
export function giveName(half: string, path: string): void {
  syncFile(half);
  renameSync(half, path);
  syncFolder(dirname(path));
}

/** Whether a file could not be made or named because something has its name. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

/**
 * Gives a file a name that nothing has, in one step, and never over what came there since: then it throws the system's EEXIST. On drives
 * that know no second names an empty file takes the name first.
 */
export function giveNewName(half: string, path: string): void {
  syncFile(half);
  let linked = false;
  try {
    linkSync(half, path);
    linked = true;
    rmSync(half);
  } catch (error) {
    // It has the name: the first one is cleared away later.
    if (linked) return syncFolder(dirname(path));
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (['EEXIST', 'ENOSPC', 'EDQUOT', 'EROFS', 'EIO'].includes(code)) throw error;
    closeSync(openSync(path, 'wx', 0o600));
    try {
      renameSync(half, path);
    } catch (failed) {
      rmSync(path);
      throw failed;
    }
  }
  syncFolder(dirname(path));
}

/** The same of a folder, with all it names; nothing may have the name. */
export function giveFolderName(half: string, path: string): void {
  syncFolder(half);
  renameSync(half, path);
  syncFolder(dirname(path));
}

export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Windows keeps names by itself, and some network drives refuse. */
export function syncFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    // As said above.
  }
}
