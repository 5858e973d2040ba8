/** Handlers for backups: what the screens, the hosts and the command line ask for. The work is in the files beside this one. */
import { accessSync, constants } from 'node:fs';
import { resolve } from 'node:path';
import type { backupMethods, BackupMade, BackupState } from '../../core/api/backups.ts';
import { Refusal } from '../../core/values/problem.ts';
import type { Stored } from '../../core/host/settings.ts';
import { backupWords as words } from '../../core/words/backups.ts';
import { destinations, isFolder, usualFolder } from './folder.ts';
import { listed } from './list.ts';
import { backUp } from './make.ts';
import { previewOf } from './preview.ts';
import type { Handlers, ProgramContext } from '../runtime/contract.ts';
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
  'backups.list': async ({ session }, { folder, offset, limit }) => {
    const into = folder === undefined ? destinations(session.options) : [{ folder: resolve(folder), second: false }];
    return {
      ...(await listed(session, into, offset, limit)),
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
