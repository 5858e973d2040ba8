/**
 * Keeps the program's own settings: one JSON file, readable by its owner only, replaced whole, by one
 * program at a time. What is in it is said in core/host/settings.ts.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stored } from '../../core/host/settings.ts';
import { storedSettings } from '../../core/host/settings.ts';
import { Refusal } from '../../core/values/problem.ts';
import { fileWords } from '../../core/words/file.ts';
import { alone } from '../disk/lock.ts';

const fileIn = (folder: string): string => join(folder, 'settings.json');

/** Null: there is none, or it may not be read. */
function textIn(folder: string, orThrow: boolean): string | null {
  try {
    return readFileSync(fileIn(folder), 'utf8');
  } catch (error) {
    if (!orThrow || (error instanceof Error && 'code' in error && error.code === 'ENOENT')) return null;
    throw new Refusal('fileNotWritable', fileWords.settingsNotReadable(fileIn(folder)));
  }
}

function parsed(text: string | null): Stored {
  try {
    return storedSettings(JSON.parse(text ?? '{}'));
  } catch {
    return storedSettings({});
  }
}

/** Read anew each time: another Headroom on this computer may have saved. A missing or spoilt file means the usual settings, and so does one that may not be read. */
export function readSettings(folder: string): Stored {
  return parsed(textIn(folder, false));
}

/** What another Headroom saves at the same time is kept. Refuses where there are settings that may not be read: written over, they would be lost. */
export function changeSettings(folder: string, change: (stored: Stored) => Stored): void {
  mkdirSync(folder, { recursive: true });
  alone(fileIn(folder), () => {
    const half = `${fileIn(folder)}.${process.pid}`;
    writeFileSync(half, `${JSON.stringify(change(parsed(textIn(folder, true))), null, 2)}\n`, { mode: 0o600, flush: true });
    renameSync(half, fileIn(folder));
  });
}
