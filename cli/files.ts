/** Reads and writes files and folders for the commands that take one. Names only: what a file means is for the program. */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { RunningProgram } from '../core/api/caller.ts';
import type { FileHandle } from '../core/host/host.ts';

/** Registers every file in a folder, with paths as the folder has them; null where it is no folder. */
export function addFolder(program: RunningProgram, folder: string): FileHandle[] | null {
  const top = resolve(folder);
  if (statSync(top, { throwIfNoEntry: false })?.isDirectory() !== true) return null;
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((onDisk) => program.addFile({ path: relative(top, onDisk).split(sep).join('/'), onDisk }));
}

/** Writes files into a folder, made if need be. Gives the names of those that are there already; then none is written. */
export function writeFolder(folder: string, files: readonly { readonly name: string; readonly text: string }[]): string[] {
  const there = files.map(({ name }) => name).filter((name) => statSync(join(folder, name), { throwIfNoEntry: false }) !== undefined);
  if (there.length > 0) return there;
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of files) writeFileSync(join(folder, name), text, { flag: 'wx', mode: 0o600 });
  return [];
}

/** Registers one file; null where there is none. */
export function addFile(program: RunningProgram, path: string): FileHandle | null {
  const onDisk = resolve(path);
  if (statSync(onDisk, { throwIfNoEntry: false })?.isFile() !== true) return null;
  return program.addFile({ path: basename(onDisk), onDisk });
}

/** Writes a file that only its owner can read; false, and nothing is written, where there is one of that name. */
export function writeNew(path: string, bytes: Uint8Array): boolean {
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) return false;
  writeFileSync(path, bytes, { flag: 'wx', mode: 0o600 });
  return true;
}
