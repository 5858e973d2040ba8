/** Backups of the open file: made, listed, looked into, and one put in the place of a file that was lost or spoilt. */
import { z } from 'zod';
import type { KeptFor } from '../host/backups.ts';
import { program } from './method.ts';
import { passphrase } from './passphrase.ts';
import type { FileStatus } from './program.ts';
import { limit, offset, path } from './values.ts';

export interface BackupState {
  /** Null: no file is open. */
  readonly file: {
    readonly name: string;
    /** Example data is not backed up. */
    readonly example: boolean;
    /** When the newest backup that passed its check was made, ISO text; null: never, as far as this computer knows. */
    readonly last: string | null;
    /** The same in the second folder. */
    readonly lastSecond: string | null;
    /** Why the last one failed, in a sentence; null where none has failed since one was made. */
    readonly trouble: string | null;
  } | null;
  readonly folder: string;
  readonly usualFolder: string;
  readonly secondFolder: string | null;
  /** Whether to ask for a folder on another drive: no backup of this file is on one, and nobody has said "later". */
  readonly askForSecond: boolean;
}

export interface BackupMade {
  readonly path: string;
  readonly at: string;
  readonly bytes: number;
  /** What the check found wrong; 0: it is good. */
  readonly problems: number;
}

export interface Backup {
  readonly path: string;
  readonly at: string;
  readonly bytes: number;
  /** The file did not pass its check when this was made. */
  readonly problems: boolean;
  readonly second: boolean;
  /** `replaced`: it is no backup, but what going back to one took the place of. */
  readonly keptFor: KeptFor | 'replaced';
  /** `none`: it opens as it is. `same`: as the open file. `ask`: with the passphrase of when it was made. */
  readonly passphrase: 'none' | 'same' | 'ask';
}

export interface BackupsOfFile {
  readonly name: string;
  /** Tells one ledger's backups from another's: the beginning of its uid. Null: files that were replaced, known by their name alone. */
  readonly uid: string | null;
  /** They are of the file that is open, also from before it was brought back from a backup or went another way than its copy. */
  readonly open: boolean;
  /** The next backup of the file that is open goes here. */
  readonly current: boolean;
  /** Where that file was when this computer last made one; null: not known here. */
  readonly from: string | null;
  /** Newest first. */
  readonly backups: readonly Backup[];
}

export interface BackupList {
  /** How many files there are backups of, of which `files` are one window. */
  readonly total: number;
  readonly files: readonly BackupsOfFile[];
  /** The folders looked into; `there` is false where one cannot be reached now. */
  readonly folders: readonly { readonly path: string; readonly second: boolean; readonly there: boolean }[];
}

export interface ChangeLine {
  readonly at: string;
  readonly who: string;
  /** Whose account; null: of the file. */
  readonly person: string | null;
  readonly what: string;
}

export interface BackupPreview {
  readonly name: string;
  readonly at: string;
  readonly accounts: readonly {
    readonly reference: string;
    readonly person: string;
    readonly balance: number;
    /** The day of the newest bank line; null: none. */
    readonly bankTo: string | null;
    readonly entries: number;
  }[];
  /** Pieces of evidence it names. */
  readonly evidence: number;
  /** Its last change. */
  readonly lastChange: string;
  /**
   * How the file it would replace compares. `none`: there is no such file. `unreadable`: it is damaged or locked, so what would be lost is
   * not known. `other`: it is another file altogether. `parted`: each has changes that the other has not.
   */
  readonly present: 'none' | 'unreadable' | 'other' | 'same' | 'newer' | 'older' | 'parted';
  /** The file that would be replaced, or where the new one would be. */
  readonly to: string;
  /** Changes that only the present file has: newest first, at most a hundred of them, and how many there are. */
  readonly lost: { readonly count: number; readonly changes: readonly ChangeLine[] };
  /** How many changes only the backup has. */
  readonly gained: number;
}

const nothing = z.strictObject({});
const one = z.strictObject({
  backup: path,
  passphrase: passphrase.optional(),
  /** The file to replace or to make. Without it: the open file, when the backup is of it. */
  to: path.optional(),
});

export const backupMethods = {
  'backups.state': program('When the open file was last backed up, where to, and what went wrong.', nothing).gives<BackupState>(),
  'backups.setFolders': program(
    'Chooses the folders for backups; null: the usual one, and no second one.',
    z.strictObject({ folder: path.nullable().optional(), second: path.nullable().optional() }),
    ['file'],
  ).gives<BackupState>(),
  'backups.askLater': program('Leaves the question for a folder on another drive for a week.', nothing, ['file']).gives<BackupState>(),
  'backups.make': program(
    'Backs the open file up now, checks the copy, and clears away what the rule no longer keeps. `to`: into that folder alone.',
    z.strictObject({ to: path.optional() }),
    ['file'],
  ).gives<readonly BackupMade[]>(),
  'backups.makeDue': program('The same, where the newest backup is older than a day and something has changed since.', nothing, ['file']).gives<
    readonly BackupMade[]
  >(),
  'backups.list': program(
    'The backups in the chosen folders, or in `folder`, by file, a window of files at a time. Needs no open file and no passphrase.',
    z.strictObject({ folder: path.optional(), offset: offset.default(0), limit: limit.default(200) }),
  ).gives<BackupList>(),
  'backups.otherKeys': program('How many backups of the open file do not have the passphrase it has now.', nothing).gives<{ count: number }>(),
  'backups.rekey': program(
    'Gives the passphrase of the open file to those of its backups that `old` opens; null: to those that have none.',
    z.strictObject({ old: passphrase.nullable() }),
    ['file'],
  ).gives<{ changed: number; /** Those that `old` does not open. */ left: number }>(),
  'backups.preview': program('What a backup holds, and what would be lost by restoring it.', one).gives<BackupPreview>(),
  'backups.restore': program('Puts a backup in the place of the open file, or of the file at `to`, and opens it. The file replaced is kept beside it.', one, [
    'program',
    'file',
  ]).gives<FileStatus & { /** Where the file replaced is now; null: there was none. */ readonly replaced: string | null }>(),
};
