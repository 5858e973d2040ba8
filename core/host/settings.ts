/**
 * What the program remembers about itself on one computer: how it looks, who uses it, which files were open. Never
 * figures, names of accounts, or passphrases. Pure: the ledger keeps it in a file.
 */
import { z } from 'zod';
import { LOCK_AFTER, TEXT_SIZES, THEMES } from '../api/program.ts';
import { TROUBLES } from '../words/backups.ts';

const MOST_RECENT = 10;
const MOST_LEFT = 200;

/** What became of the backups of one file. Instants are ISO text. */
const BACKED_UP = z.object({
  /** Where the file was. */
  path: z.string(),
  last: z.string().optional(),
  /** In the second folder, which may be on a drive that is not plugged in. */
  lastSecond: z.string().optional(),
  /** On another drive than the file, in whichever folder. */
  lastElsewhere: z.string().optional(),
  trouble: z.enum(TROUBLES).optional(),
});
export type BackedUp = z.output<typeof BACKED_UP>;

const STORED = z.object({
  who: z.string().optional().catch(undefined),
  theme: z.enum(THEMES).catch('system'),
  textSize: z.literal(TEXT_SIZES).catch(100),
  lockAfter: z.literal(LOCK_AFTER).catch(15),
  remind: z.boolean().catch(false),
  backupFolder: z.string().optional().catch(undefined),
  secondBackupFolder: z.string().optional().catch(undefined),
  /** Where new papers arrive, by the uid of the file and the number of the account. */
  paperFolders: z.record(z.string(), z.string()).catch({}),
  /** Until then nobody is asked for a folder on another drive. */
  askForSecondAfter: z.string().optional().catch(undefined),
  /** By the uid of the file. */
  backups: z.record(z.string(), BACKED_UP).catch({}),
  recent: z.array(z.object({ path: z.string(), openedAt: z.string() })).catch([]),
  /** How files were when this program last closed them, newest first: one that is otherwise is checked before it is shown. */
  left: z.array(z.object({ path: z.string(), mark: z.string() })).catch([]),
});
export type Stored = z.output<typeof STORED>;

/** What is missing or spoilt becomes the usual setting: settings are never worth stopping for. */
export function storedSettings(json: unknown): Stored {
  return STORED.catch(STORED.parse({})).parse(json);
}

export function withRecent(stored: Stored, path: string, openedAt: string): Stored {
  return { ...stored, recent: [{ path, openedAt }, ...stored.recent.filter((file) => file.path !== path)].slice(0, MOST_RECENT) };
}

/** @param mark null: nothing is known of the file any more. */
export function withLeft(stored: Stored, path: string, mark: string | null): Stored {
  const others = stored.left.filter((file) => file.path !== path);
  return { ...stored, left: mark === null ? others : [{ path, mark }, ...others].slice(0, MOST_LEFT) };
}

export function withoutRecent(stored: Stored, path: string): Stored {
  return { ...stored, recent: stored.recent.filter((file) => file.path !== path) };
}
