/** The program itself: what it is, how it looks, who uses it, and which file is open. No figures, no accounts. */
import { z } from 'zod';
import type { Profile } from '../access/roles.ts';
import type { Scope } from './method.ts';
import { program } from './method.ts';
import { passphrase } from './passphrase.ts';
import type { HistoryType } from './records.ts';
import { name, path } from './values.ts';

const nothing = z.strictObject({});
export const THEMES = ['system', 'light', 'dark'] as const;
export const TEXT_SIZES = [100, 125, 150, 200] as const;
/** Minutes without a key or the mouse after which a file with a passphrase is locked; 0: never. */
export const LOCK_AFTER = [0, 5, 15, 30] as const;

export interface About {
  readonly version: string;
  readonly host: 'electron' | 'web' | 'cli' | 'direct';
  readonly node: string;
  readonly electron: string | null;
  readonly sqlite: string;
  /** Where the program keeps its settings; never figures or names. */
  readonly settingsFolder: string;
  /** Where new ledger files are put unless the user chooses. */
  readonly filesFolder: string;
}

export interface RecentFile {
  readonly path: string;
  readonly name: string;
  readonly openedAt: string;
  readonly missing: boolean;
}

export interface Settings {
  /** Who is using the program, written in the audit trail. */
  readonly who: string;
  readonly whoIsGuessed: boolean;
  readonly theme: (typeof THEMES)[number];
  /** Per cent. */
  readonly textSize: (typeof TEXT_SIZES)[number];
  /** Minutes. */
  readonly lockAfter: (typeof LOCK_AFTER)[number];
  /** This computer reminds of what is due within a week. */
  readonly remind: boolean;
  readonly recent: readonly RecentFile[];
}

export interface FileStatus {
  readonly path: string;
  readonly name: string;
  readonly mode: 'write' | 'read';
  /** Set when another program holds the file for writing. */
  readonly heldBy: { readonly who: string; readonly since: string } | null;
  readonly passphrase: boolean;
  /** A plain sentence where the folder is synced or on a network. */
  readonly warning: string | null;
  /** A plain sentence where papers are kept with this file and the file that holds them is not there. */
  readonly papers: string | null;
  readonly example: boolean;
  /** Of a file to look at only: for whom it was made, the last day on which it opens, and the days whose words are in it. */
  readonly look: { readonly to: string; readonly until: string; readonly from: string | null; readonly upTo: string | null } | null;
  /** A plain sentence where the file did not pass its check and was opened all the same. */
  readonly unproven: string | null;
  /** Where the file has a list of who uses it: who of them is in, or nobody yet; and above which sum (pence) a second pair of eyes looks before invoices are paid, null: of none. Null: it has none, and whoever opens it is its owner. */
  readonly users: { readonly entered: Profile | null; readonly secondLookOver: number | null } | null;
  /** Where changes are kept that lay beside the file when it was opened and are of another copy of it; null: there were none. */
  readonly setAside: string | null;
}

export interface VerifyReport {
  /** How many things are wrong. */
  readonly found: number;
  /** The first hundred of each kind of check. */
  readonly problems: readonly {
    readonly check: string;
    /** Null: the file itself. */
    readonly account: number | null;
    /** The account's reference and what in it: "DP-0001, invoice INV1046 of Harbour Homecare". */
    readonly where: string;
    readonly message: string;
    /** What to do about it. */
    readonly advice: string;
    /** What shows it; null: nothing does. */
    readonly opens: { readonly type: HistoryType | 'change'; readonly id: number } | null;
  }[];
  readonly checked: { readonly accounts: number; readonly entries: number; readonly changes: number };
}

/** What went wrong inside the program, on this computer. */
export interface Log {
  /** Where it is kept; there is no file while nothing has gone wrong. */
  readonly file: string;
  /** The newest hundred, newest first: number, moment, method, kind, code and the places it went through. Never names, figures or what was typed. */
  readonly faults: readonly string[];
}

/** Another file is open: what the program remembers of files changes too. */
const OTHER_FILE: readonly Scope[] = ['program', 'file'];

export const programMethods = {
  'program.about': program('What this program is and where it keeps things.', nothing).gives<About>(),
  'program.log': program('What went wrong inside the program, and where that is written down.', nothing).gives<Log>(),
  'program.settings': program('Text size, theme, who is using it, when the file is locked, recent files.', nothing).gives<Settings>(),
  'program.saveSettings': program(
    'Changes the settings given, leaves the others.',
    z.strictObject({
      who: name.optional(),
      theme: z.enum(THEMES).optional(),
      textSize: z.union([z.literal(100), z.literal(125), z.literal(150), z.literal(200)]).optional(),
      lockAfter: z.literal(LOCK_AFTER).optional(),
      remind: z.boolean().optional(),
    }),
    ['program'],
  ).gives<Settings>(),
  'program.forgetRecent': program('Takes a file off the list of recent files; the file stays.', z.strictObject({ path }), ['program']).gives<Settings>(),
  'file.status': program('The open file, or null.', nothing).gives<{ open: FileStatus | null }>(),
  'file.list': program('Headroom files in the usual folder.', nothing).gives<{ folder: string; files: readonly { path: string; name: string }[] }>(),
  'file.create': program(
    'Makes a new, empty ledger file and opens it. Refuses a path that exists.',
    z.strictObject({ path, passphrase: passphrase.optional() }),
    OTHER_FILE,
  ).gives<FileStatus>(),
  'file.open': program(
    'Opens a ledger file, for writing unless another program holds it or `readOnly` is set. One that is not as this computer left it is checked first, and refused where it is not in order unless `anyway` is set.',
    z.strictObject({ path, passphrase: passphrase.optional(), readOnly: z.boolean().optional(), anyway: z.boolean().optional() }),
    OTHER_FILE,
  ).gives<FileStatus>(),
  'file.openExample': program(
    'Makes three invented accounts, eighteen months up to the day before `today`, and opens them.',
    z.strictObject({ today: z.iso.date().optional() }),
    OTHER_FILE,
  ).gives<FileStatus>(),
  'file.discard': program('Closes the open file and removes it: one that was made and has no account in it yet.', nothing, OTHER_FILE).gives<null>(),
  'file.close': program('Closes the open file; one whole file is left.', nothing, ['file']).gives<null>(),
  'file.changePassphrase': program(
    'Sets, changes or (with `next` null) takes away the passphrase of the open file.',
    z.strictObject({ current: passphrase.nullable(), next: passphrase.nullable() }),
    ['file'],
  ).gives<FileStatus>(),
  'file.checkPassphrase': program('Whether this is the passphrase of the open file.', z.strictObject({ passphrase })).gives<{ fits: boolean }>(),
  'file.verify': program('Checks the open file from end to end: damage, entries that do not add up, a broken audit trail.', nothing).gives<VerifyReport>(),
};
