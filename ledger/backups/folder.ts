/**
 * Where backups lie: in each chosen folder one folder for each ledger, known by the ledger's uid, in it one file for each backup. Reads
 * names and sizes only: what is in a backup needs its key, and who has lost a ledger may not have it at hand.
 */
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { ProgramOptions } from '../../core/api/caller.ts';
import type { Moment } from '../../core/host/backups.ts';
import { folderName, readBackupName, readFolderName, readReplacedName } from '../../core/host/backups.ts';
import { EXTENSION, whatLies } from '../disk/beside.ts';
import { FileHead } from '../disk/key.ts';
import type { LedgerFile } from '../disk/connection.ts';
import { readSettings } from '../file/settings.ts';

/** A folder that the user chose for backups, or the usual one. */
export interface Destination {
  readonly folder: string;
  readonly second: boolean;
}

export interface FoundBackup {
  readonly path: string;
  readonly moment: Moment;
  readonly problems: boolean;
}

export function usualFolder({ filesFolder }: ProgramOptions): string {
  return join(filesFolder, 'Backups');
}

export function destinations(options: ProgramOptions): readonly Destination[] {
  const { backupFolder, secondBackupFolder } = readSettings(options.settingsFolder);
  return [
    { folder: backupFolder ?? usualFolder(options), second: false },
    ...(secondBackupFolder === undefined ? [] : [{ folder: secondBackupFolder, second: true }]),
  ];
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The folders in `folder` whose name `read` knows; itself, where it is one. */
function foldersKnown<T>(folder: string, read: (name: string) => T | null): readonly (T & { readonly path: string })[] {
  const own = read(basename(resolve(folder)));
  if (own) return [{ ...own, path: folder }];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const known = entry.isDirectory() ? read(entry.name) : null;
    return known ? [{ ...known, path: join(folder, entry.name) }] : [];
  });
}

/** The folders of ledgers in `folder`; itself, where it is one. */
export function ledgerFolders(folder: string): readonly { readonly path: string; readonly name: string; readonly uid: string }[] {
  return foldersKnown(folder, readFolderName);
}

/** The ledgers that a restore took the place of, each kept in a folder of its own in `folder` (see `replaced.ts`). */
export function replacedIn(folder: string): readonly { readonly path: string; readonly name: string; readonly moment: Moment }[] {
  return foldersKnown(folder, readReplacedName).flatMap(({ path: place, name, moment }) => {
    const path = join(place, `${basename(resolve(place))}${EXTENSION}`);
    return whatLies(path) === 'file' ? [{ path, name, moment }] : [];
  });
}

/**
 * The folder for the backups of one ledger, made if need be. The usual folder is made too; a chosen one that is not there is on a drive
 * that is not plugged in, and making it would put the backups elsewhere. Throws the system's own errors.
 */
export function folderFor(folder: string, ledger: string, uid: string, options: ProgramOptions): string {
  if (folder === usualFolder(options)) mkdirSync(folder, { recursive: true });
  const known = ledgerFolders(folder).find((one) => uid.startsWith(one.uid));
  const path = known?.path ?? join(folder, folderName(basename(ledger, extname(ledger)), uid));
  if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
  return path;
}

/** The backups in the folder of one ledger, newest first. */
export function backupsIn(folder: string): readonly FoundBackup[] {
  const found = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    // A pipe would be waited for.
    const read = entry.isFile() ? readBackupName(entry.name) : null;
    return read ? [{ path: join(folder, entry.name), moment: read.moment, problems: read.problems }] : [];
  });
  return found.toSorted((one, other) => (one.moment < other.moment ? 1 : -1));
}

const PAPERS = /^Papers ([0-9a-f]{8})\.headroom-evidence$/;

/** A file that only lends its name: beside it lie the papers of all backups in the folder under one key, each piece once (see `evidencePath`). */
export function evidenceFileOf(backup: LedgerFile): LedgerFile {
  return { ...backup, path: join(dirname(backup.path), `Papers ${backup.key.salt.slice(0, 8)}.headroom`) };
}

/** A copy on its way. */
const HALF = /\.headroom-[0-9a-f]{16}-part$/;

/**
 * Paths of the stores of papers whose key no backup in the folder has any more: of before a change of passphrase. A copy on its way counts:
 * it is there before its papers, which another program may be filling.
 */
export function idleEvidenceFiles(folder: string): readonly string[] {
  const stores = readdirSync(folder).flatMap((file) => {
    const salt = PAPERS.exec(file)?.[1];
    return salt === undefined ? [] : [{ path: join(folder, file), salt }];
  });
  if (stores.length < 2) return [];
  const halves = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() && HALF.test(entry.name) ? [join(folder, entry.name)] : []));
  const salts = new Set([...halves, ...backupsIn(folder).map(({ path }) => path)].map((path) => new FileHead(path).salt.slice(0, 8)));
  return stores.filter(({ salt }) => !salts.has(salt)).map(({ path }) => path);
}
