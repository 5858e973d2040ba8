/** Handlers of the methods about the program itself and its open file as a whole. No figures, no accounts. */
import Database from 'better-sqlite3';
import { existsSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { FileStatus, programMethods, Settings } from '../../core/api/program.ts';
import { EXAMPLE_DAYS } from '../../core/example/accounts.ts';
import { Refusal } from '../../core/values/problem.ts';
import { withoutRecent } from '../../core/host/settings.ts';
import { fileWords } from '../../core/words/file.ts';
import { EXTENSION, isLedgerName } from '../disk/beside.ts';
import type { Handlers } from '../runtime/contract.ts';
import { makeExample } from './example.ts';
import { newestFaults } from '../runtime/error-log.ts';
import { logIn } from '../runtime/log-file.ts';
import { keepSearchable, renewSearchLater } from '../posting/search.ts';
import type { Session } from './session.ts';
import { changeSettings, readSettings } from './settings.ts';
import { verify } from '../verify/verify.ts';

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
  const { who, theme, textSize, lockAfter, remind, recent } = readSettings(options.settingsFolder);
  return {
    who: who ?? options.systemUser,
    whoIsGuessed: who === undefined,
    theme,
    textSize,
    lockAfter,
    remind,
    recent: recent.map(({ path, openedAt }) => ({ path, name: nameOf(path), openedAt, missing: !existsSync(path) })),
  };
}

/** The file just opened, searchable in this program's words; refuses where there is none. */
export function opened(session: Session): FileStatus {
  const status = session.status();
  if (!status) throw new Refusal('noFileOpen', fileWords.noFileOpen);
  if (status.mode === 'write') keepSearchable(session.writable(), session.options);
  return status;
}

function ledgersIn(folder: string): readonly { path: string; name: string }[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => isLedgerName(name));
  return names.toSorted((a, b) => a.localeCompare(b)).map((name) => ({ path: join(folder, name), name: nameOf(name) }));
}

/** Where new example data goes: in place of the last, unless another program has that open, or it is a file of another kind by now. */
async function placeForExample(session: Session): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(session.options.filesFolder, `Example data${number === 1 ? '' : ` ${number}`}${EXTENSION}`);
    if (!existsSync(path)) return path;
    try {
      // To read first: a ledger of one's own that is called so stays as it is.
      await session.open(path, undefined, { readOnly: true, anyway: true }, () => {});
      if (session.info().example) {
        await session.open(path, undefined, { readOnly: false, anyway: true }, () => {});
        if (session.status()?.mode === 'write') {
          await session.discard();
          return path;
        }
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
    await session.close();
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
  'program.log': ({ session: { options } }) => ({ file: logIn(options.settingsFolder), faults: newestFaults(options.settingsFolder) }),
  'program.settings': ({ session }) => settings(session),
  'program.saveSettings': ({ session }, { who, theme, textSize, lockAfter, remind }) => {
    changeSettings(session.options.settingsFolder, (stored) => ({
      ...stored,
      ...(who === undefined ? {} : { who }),
      ...(theme === undefined ? {} : { theme }),
      ...(textSize === undefined ? {} : { textSize }),
      ...(lockAfter === undefined ? {} : { lockAfter }),
      ...(remind === undefined ? {} : { remind }),
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
  'file.open': async ({ session, progress }, { path, passphrase, readOnly = false, anyway = false }) => {
    await session.open(path, passphrase, { readOnly, anyway }, progress);
    return opened(session);
  },
  'file.openExample': async ({ session, call, addFile, now, progress }, { today = now.slice(0, 10) }) => {
    if (today < EXAMPLE_DAYS.first || today > EXAMPLE_DAYS.last) throw new Refusal('badInput', fileWords.exampleDay, { field: 'today' });
    // Closed first: the file open now may be the last example.
    await session.close();
    const path = await placeForExample(session);
    await session.create(path, undefined, true);
    try {
      await makeExample({ call, addFile }, today, now.slice(0, 10), progress);
    } catch (error) {
      await session.discard();
      throw error;
    }
    return opened(session);
  },
  'file.close': async ({ session }) => {
    await session.close();
    return null;
  },
  'file.discard': async ({ session }) => {
    await session.discard();
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
