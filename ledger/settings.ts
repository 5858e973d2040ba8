/**
 * What the program remembers about itself on this computer: how it looks, who uses it, which files were open.
 * One JSON file, readable by its owner only, replaced whole. Never figures, names of accounts, or passphrases.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { TEXT_SIZES, THEMES } from '../core/api/program.ts';

const MOST_RECENT = 10;

const STORED = z.object({
  who: z.string().optional().catch(undefined),
  theme: z.enum(THEMES).catch('system'),
  textSize: z.literal(TEXT_SIZES).catch(100),
  recent: z.array(z.object({ path: z.string(), openedAt: z.string() })).catch([]),
});
export type Stored = z.output<typeof STORED>;

const fileIn = (folder: string): string => join(folder, 'settings.json');

/** Read anew each time: another Headroom on this computer may have saved. A missing or spoilt file, or part of one, means the usual settings. */
export function readSettings(folder: string): Stored {
  let stored: unknown = {};
  try {
    stored = JSON.parse(readFileSync(fileIn(folder), 'utf8'));
  } catch {
    // None yet, or spoilt: settings are never worth stopping for.
  }
  return STORED.catch(STORED.parse({})).parse(stored);
}

export function changeSettings(folder: string, change: (stored: Stored) => Stored): Stored {
  const next = change(readSettings(folder));
  mkdirSync(folder, { recursive: true });
  const half = `${fileIn(folder)}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(half, fileIn(folder));
  return next;
}

export function withRecent(stored: Stored, path: string, openedAt: string): Stored {
  return { ...stored, recent: [{ path, openedAt }, ...stored.recent.filter((file) => file.path !== path)].slice(0, MOST_RECENT) };
}

export function withoutRecent(stored: Stored, path: string): Stored {
  return { ...stored, recent: stored.recent.filter((file) => file.path !== path) };
}
