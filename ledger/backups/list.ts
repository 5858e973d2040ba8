/**
 * The list of backups, by the file they are of: found by names alone, and only those in the window are looked at for their size and for
 * whether they need a passphrase.
 */
import { statSync } from 'node:fs';
import type { Backup, BackupList, BackupsOfFile } from '../../core/api/backups.ts';
import { instantOf, keptFor, momentOf } from '../../core/host/backups.ts';
import type { Destination, FoundBackup } from './folder.ts';
import { backupsIn, isFolder, ledgerFolders, replacedIn } from './folder.ts';
import { needsPassphrase } from './passphrase.ts';
import { lineageOf } from './trail.ts';
import { readSettings } from '../file/settings.ts';
import type { Session } from '../file/session.ts';

interface Found extends Pick<Backup, 'path' | 'at' | 'problems' | 'second' | 'keptFor'> {}
type FoundOfFile = Omit<BackupsOfFile, 'backups'> & { readonly backups: readonly Found[] };

const newestFirst = (one: { readonly at: string }, other: { readonly at: string }): number => (one.at < other.at ? 1 : -1);

/** What is in one folder of one ledger. */
function found(backups: readonly FoundBackup[], second: boolean, now: string): readonly Found[] {
  const kept = keptFor(
    backups.map(({ moment }) => moment),
    momentOf(now),
  );
  return backups.map(({ path, moment, problems }) => ({ path, at: instantOf(moment), problems, second, keptFor: kept.get(moment) ?? 'day' }));
}

function filesIn(session: Session, into: readonly Destination[]): readonly FoundOfFile[] {
  const open = session.status() ? lineageOf(session.readable()) : [];
  const stored = readSettings(session.options.settingsFolder);
  const files = new Map<string, FoundOfFile>();
  const add = (key: string, start: Omit<FoundOfFile, 'backups'>, more: readonly Found[]): void => {
    const file = files.get(key) ?? { ...start, backups: [] };
    files.set(key, { ...file, backups: [...file.backups, ...more].toSorted(newestFirst) });
  };
  for (const { folder, second } of into.filter((one) => isFolder(one.folder))) {
    for (const { path, name, uid } of ledgerFolders(folder)) {
      const known = Object.entries(stored.backups).find(([whole]) => whole.startsWith(uid))?.[1];
      const of = open.findIndex((whole) => whole.startsWith(uid));
      add(uid, { name, uid, open: of !== -1, current: of === 0, from: known?.path ?? null }, found(backupsIn(path), second, session.options.now()));
    }
    for (const { path, name, moment } of replacedIn(folder))
      add(`replaced ${name}`, { name, uid: null, open: false, current: false, from: null }, [
        { path, at: instantOf(moment), problems: false, second, keptFor: 'replaced' },
      ]);
  }
  const newest = (file: FoundOfFile): string => file.backups[0]?.at ?? '';
  return [...files.values()]
    .filter(({ backups }) => backups.length > 0)
    .toSorted((a, b) => Number(b.current) - Number(a.current) || Number(b.open) - Number(a.open) || (newest(a) < newest(b) ? 1 : -1));
}

/** A window of the files that there are backups of, the open one first. */
export async function listed(session: Session, into: readonly Destination[], offset: number, limit: number): Promise<Pick<BackupList, 'total' | 'files'>> {
  const files = filesIn(session, into);
  const whole = async (backup: Found): Promise<Backup> => ({
    ...backup,
    bytes: statSync(backup.path).size,
    passphrase: await needsPassphrase(backup.path, session),
  });
  return {
    total: files.length,
    files: await Promise.all(files.slice(offset, offset + limit).map(async (file) => ({ ...file, backups: await Promise.all(file.backups.map(whole)) }))),
  };
}
