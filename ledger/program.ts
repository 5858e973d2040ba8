/** Handlers of the methods about the program itself and its open file. No figures, no accounts. */
import Database from 'better-sqlite3';
import type { programMethods } from '../core/api/program.ts';
import { Refusal } from '../core/problem.ts';
import { fileWords } from '../core/words/files.ts';
import type { Handlers } from './context.ts';

const soon = (): never => {
  throw new Refusal('noFileOpen', fileWords.noFileOpen);
};

function sqliteVersion(): string {
  const db = new Database(':memory:');
  try {
    return String(db.prepare('SELECT sqlite_version()').pluck().get());
  } finally {
    db.close();
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
  'program.settings': soon,
  'program.saveSettings': soon,
  'program.forgetRecent': soon,
  'file.status': () => ({ open: null }),
  'file.list': soon,
  'file.create': soon,
  'file.open': soon,
  'file.openExample': soon,
  'file.close': () => null,
  'file.changePassphrase': soon,
  'file.verify': soon,
} satisfies Handlers<typeof programMethods>;
