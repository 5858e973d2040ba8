/**
 * Keeps the program's own settings: one JSON file, readable by its owner only, replaced whole. What is in it is said in core/host/settings.ts.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stored } from '../../core/host/settings.ts';
import { storedSettings } from '../../core/host/settings.ts';

const fileIn = (folder: string): string => join(folder, 'settings.json');

/** Read anew each time: another Headroom on this computer may have saved. A missing or spoilt file means the usual settings. */
export function readSettings(folder: string): Stored {
  try {
    return storedSettings(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
  } catch {
    return storedSettings({});
  }
}

export function changeSettings(folder: string, change: (stored: Stored) => Stored): void {
  mkdirSync(folder, { recursive: true });
  const half = `${fileIn(folder)}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify(change(readSettings(folder)), null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(half, fileIn(folder));
}
