/** Handlers of the methods about the program itself and its open file as a whole. No figures, no accounts. */
import Database from 'better-sqlite3';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { FileStatus, programMethods, Settings } from '../core/api/program.ts';
import { Refusal } from '../core/problem.ts';
import { withoutRecent } from '../core/settings.ts';
import { fileWords } from '../core/words/files.ts';
import type { Handlers } from './context.ts';
import { evidencePath, removeStore } from './evidence-store.ts';
import { makeExample } from './example.ts';
import { takeLock } from './lock.ts';
import { keepSearchable, renewSearchLater } from './search.ts';
import type { Session } from './session.ts';
import { changeSettings, readSettings } from './settings.ts';
import { verify } from './verify.ts';

const EXTENSION = '.headroom';
const nameOf = (path: string): string => basename(path, extname(path));

function sqliteVersion(): string {
  const db = new Database(':memory:');
  try {
    return String(db.prepare('SELECT sqlite_version()').pluck().get());
  } finally {
    db.close();
  }
}

function settings({ options }: Session): Settings {
  const { who, theme, textSize, lockAfter, recent } = readSettings(options.settingsFolder);
  return {
    who: who ?? options.systemUser,
    whoIsGuessed: who === undefined,
    theme,
    textSize,
    lockAfter,
    recent: recent.map(({ path, openedAt }) => ({ path, name: nameOf(path), openedAt, missing: !existsSync(path) })),
  };
}

/** The file just opened, searchable in this program's words; refuses where there is none. */
export function opened(session: Session): FileStatus {
  const status = session.status();
  if (!status) throw new Refusal('noFileOpen', fileWords.noFileOpen);
  if (status.mode === 'write') keepSearchable(session.writable());
  return status;
}

function ledgersIn(folder: string): readonly { path: string; name: string }[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => extname(name) === EXTENSION);
  return names.toSorted((a, b) => a.localeCompare(b)).map((name) => ({ path: join(folder, name), name: nameOf(name) }));
}

/** Where new example data goes: in place of the last, unless another program has that open. */
function placeForExample({ options, who }: Session): string {
  for (let number = 1; ; number += 1) {
    const path = join(options.filesFolder, `Example data${number === 1 ? '' : ` ${number}`}${EXTENSION}`);
    if (!existsSync(path)) return path;
    const lock = takeLock(path, { who, since: options.now() });
    if ('heldBy' in lock) continue;
    rmSync(path);
    removeStore(evidencePath(path));
    lock.release();
    return path;
  }
}

export const programHandlers = {
  'program.about': ({ session: { options } }) => ({
    version: options.version,
    host: options.host,
    node: process.versions.node,
    electron: options.electronVersion ?? null,
    sqlite: sqliteVersion(),
    settingsFolder: options.settingsFolder,
    filesFolder: options.filesFolder,
  }),
  'program.settings': ({ session }) => settings(session),
  'program.saveSettings': ({ session }, { who, theme, textSize, lockAfter }) => {
    changeSettings(session.options.settingsFolder, (stored) => ({
      ...stored,
      ...(who === undefined ? {} : { who }),
      ...(theme === undefined ? {} : { theme }),
      ...(textSize === undefined ? {} : { textSize }),
      ...(lockAfter === undefined ? {} : { lockAfter }),
    }));
    return settings(session);
  },
  'program.forgetRecent': ({ session }, { path }) => {
    changeSettings(session.options.settingsFolder, (stored) => withoutRecent(stored, path));
    return settings(session);
  },
  'file.status': ({ session }) => ({ open: session.status() }),
  'file.list': ({ session: { options } }) => ({ folder: options.filesFolder, files: ledgersIn(options.filesFolder) }),
  'file.create': async ({ session }, { path, passphrase }) => {
    await session.create(path, passphrase);
    return opened(session);
  },
  'file.open': async ({ session }, { path, passphrase, readOnly }) => {
    await session.open(path, passphrase, readOnly ?? false);
    return opened(session);
  },
  'file.openExample': async ({ session, call, addFile, now, progress }, { today }) => {
    // Closed first: the file open now may be the last example.
    await session.close();
    const path = placeForExample(session);
    await session.create(path, undefined, true);
    try {
      await makeExample({ call, addFile }, today ?? now.slice(0, 10), progress);
    } catch (error) {
      await session.close();
      rmSync(path, { force: true });
      removeStore(evidencePath(path));
      changeSettings(session.options.settingsFolder, (stored) => withoutRecent(stored, path));
      throw error;
    }
    return opened(session);
  },
  'file.close': async ({ session }) => {
    await session.close();
    return null;
  },
  'file.changePassphrase': async ({ session }, { current, next }) => {
    await session.changePassphrase(current, next);
    return opened(session);
  },
  'file.checkPassphrase': async ({ session }, { passphrase }) => ({ fits: await session.fits(passphrase) }),
  'file.verify': ({ session, progress }) => {
    // What was written last must be seen, and a file open to read only has nothing to write.
    session.readable();
    const report = verify(session.file, session.migrations, progress);
    if (report.problems.some(({ check }) => check === 'search') && session.status()?.mode === 'write') renewSearchLater(session.writable());
    return report;
  },
} satisfies Handlers<typeof programMethods>;
