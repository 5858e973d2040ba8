/** Handlers for backups: what the screens, the hosts and the command line ask for. The work is in the files beside this one. */
import { accessSync, constants, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { backupMethods, BackupMade, BackupsOfFile, BackupState } from '../../core/api/backups.ts';
import { instantOf, keptFor, momentOf } from '../../core/host/backups.ts';
import { Refusal } from '../../core/values/problem.ts';
import type { Stored } from '../../core/host/settings.ts';
import { backupWords as words } from '../../core/words/backups.ts';
import { backupsIn, destinations, isFolder, ledgerFolders, usualFolder } from './folder.ts';
import type { Destination, FoundBackup } from './folder.ts';
import { backUp } from './make.ts';
import { previewOf } from './preview.ts';
import { lineageOf } from './trail.ts';
import type { Handlers, ProgramContext } from '../runtime/contract.ts';
import { FileHead, keyOf } from '../disk/key.ts';
import { rekeyBackups, underOtherKeys } from './rekey-backups.ts';
import { restore } from './restore.ts';
import type { Session } from '../file/session.ts';
import { changeSettings, readSettings } from '../file/settings.ts';

const A_WEEK = 7 * 24 * 60 * 60 * 1000;

function stateOf(session: Session): BackupState {
  const { options } = session;
  const stored = readSettings(options.settingsFolder);
  const status = session.status();
  const info = status && session.info();
  const known = info ? stored.backups[info.uid] : undefined;
  const asked = stored.askForSecondAfter === undefined || stored.askForSecondAfter <= options.now();
  return {
    file: status && {
      name: status.name,
      example: status.example,
      last: known?.last ?? null,
      lastSecond: known?.lastSecond ?? null,
      trouble: known?.trouble ? words.trouble[known.trouble] : null,
    },
    folder: stored.backupFolder ?? usualFolder(options),
    usualFolder: usualFolder(options),
    secondFolder: stored.secondBackupFolder ?? null,
    askForSecond: known?.last !== undefined && known.lastElsewhere === undefined && asked,
  };
}

function change({ session }: ProgramContext, how: (stored: Stored) => Stored): BackupState {
  changeSettings(session.options.settingsFolder, how);
  return stateOf(session);
}

/** A folder that is there and can be written to. */
function chosen(folder: string, field: string): string {
  if (!isFolder(folder)) throw new Refusal('fileMissing', words.noFolder, { field });
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Refusal('fileNotWritable', words.cannotWrite, { field });
  }
  return resolve(folder);
}

/** @param when `due`: where it is time, and never of example data; `always`: at once. */
function make({ session, progress }: ProgramContext, when: 'due' | 'always', only?: string): readonly BackupMade[] {
  const went = session.still((source) => backUp(source, when, { options: session.options, progress }, only));
  // One with problems was made all the same; the answer and the state say so.
  if (when === 'always' && went.trouble !== null && went.trouble !== 'problems' && went.trouble !== 'papers')
    throw new Refusal('fileNotWritable', words.trouble[went.trouble]);
  return went.made;
}

/** Whether it opens without being asked for anything. */
async function passphraseFor({ path }: FoundBackup, session: Session): Promise<'none' | 'same' | 'ask'> {
  const head = new FileHead(path);
  if (head.plausible && head.fit(await keyOf(null, head.salt)) !== 'no') return 'none';
  return session.status() && session.file.key.salt === head.salt ? 'same' : 'ask';
}

async function list(session: Session, into: readonly Destination[]): Promise<readonly BackupsOfFile[]> {
  const open = session.status() ? lineageOf(session.readable()) : [];
  const stored = readSettings(session.options.settingsFolder);
  const files = new Map<string, { -readonly [K in keyof BackupsOfFile]: BackupsOfFile[K] }>();
  for (const { folder, second } of into) {
    for (const { path: place, name, uid } of isFolder(folder) ? ledgerFolders(folder) : []) {
      const found = backupsIn(place);
      const kept = keptFor(
        found.map(({ moment }) => moment),
        momentOf(session.options.now()),
      );
      const known = Object.entries(stored.backups).find(([whole]) => whole.startsWith(uid))?.[1];
      const of = open.findIndex((whole) => whole.startsWith(uid));
      const file = files.get(uid) ?? { name, uid, open: of !== -1, current: of === 0, from: known?.path ?? null, backups: [] };
      const backups = await Promise.all(
        found.map(async (backup) => ({
          path: backup.path,
          at: instantOf(backup.moment),
          bytes: statSync(backup.path).size,
          problems: backup.problems,
          second,
          keptFor: kept.get(backup.moment) ?? 'day',
          passphrase: await passphraseFor(backup, session),
        })),
      );
      files.set(uid, { ...file, backups: [...file.backups, ...backups].toSorted((a, b) => (a.at < b.at ? 1 : -1)) });
    }
  }
  const newest = (file: BackupsOfFile): string => file.backups[0]?.at ?? '';
  return [...files.values()]
    .filter(({ backups }) => backups.length > 0)
    .toSorted((a, b) => Number(b.current) - Number(a.current) || Number(b.open) - Number(a.open) || (newest(a) < newest(b) ? 1 : -1));
}

export const backupHandlers = {
  'backups.state': ({ session }) => stateOf(session),
  'backups.setFolders': (ctx, { folder, second }) => {
    const first = typeof folder === 'string' ? chosen(folder, 'folder') : undefined;
    const other = typeof second === 'string' ? chosen(second, 'second') : undefined;
    return change(ctx, (stored) => ({
      ...stored,
      ...(folder === undefined ? {} : { backupFolder: first }),
      ...(second === undefined ? {} : { secondBackupFolder: other }),
    }));
  },
  'backups.askLater': (ctx) => change(ctx, (stored) => ({ ...stored, askForSecondAfter: new Date(Date.parse(ctx.now) + A_WEEK).toISOString() })),
  'backups.make': (ctx, { to }) => {
    if (ctx.session.status()?.example) throw new Refusal('readOnly', words.example);
    return make(ctx, 'always', to === undefined ? undefined : chosen(to, 'to'));
  },
  'backups.makeDue': (ctx) => {
    const status = ctx.session.status();
    return status?.mode !== 'write' || status.example ? [] : make(ctx, 'due');
  },
  'backups.list': async ({ session }, { folder }) => {
    const into = folder === undefined ? destinations(session.options) : [{ folder: resolve(folder), second: false }];
    return {
      files: await list(session, into),
      folders: into.map(({ folder: path, second }) => ({ path, second, there: isFolder(path) })),
    };
  },
  'backups.otherKeys': ({ session }) => ({ count: underOtherKeys(session).length }),
  'backups.rekey': ({ session, progress }, { old }) => rekeyBackups(session, old, progress),
  'backups.preview': ({ session }, input) => previewOf(session, input),
  'backups.restore': async (ctx, input) => {
    const { session } = ctx;
    const replaced = await restore(session, input, ctx.progress);
    const status = session.status();
    if (!status) throw new Error('the file restored is not open');
    return { ...status, replaced };
  },
} satisfies Handlers<typeof backupMethods>;
