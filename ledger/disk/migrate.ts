/**
 * Brings the tables of a file up to date: numbered SQL files, each with its version in one transaction, checked for
 * dangling references before it counts. The caller holds the lock and has made a copy (`copyBefore`) of a file with anything in it.
 * SQL files are frozen once released. Of our code they call only how texts are compared (`compareAsWe`), which must stay as it is for them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Day } from '../../core/values/units.ts';
import { holds, readText, squeeze, words } from '../../core/values/word-match.ts';
import { removeMade, temporaryBeside } from './beside.ts';
import { copyFile, giveNewName, isTaken } from './copy-file.ts';
import { APPLICATION_ID } from './connection.ts';
import type { WriteDb } from '../runtime/statements.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** Every `NNNN-what.sql` of the folder, in order. Throws where a number is missing or given twice. */
export function migrationsIn(folder: string): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .toSorted();
  return names.map((name, index) => {
    const version = Number(name.slice(0, 4));
    if (version !== index + 1) throw new Error(`migrations: expected number ${index + 1}, found ${name}`);
    return { version, name, sql: readFileSync(join(folder, name), 'utf8') };
  });
}

export function newest(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * A copy beside the file, named with its version and the day; never over another file. Returns its path. It is made under a temporary
 * name, so that a kill never leaves part of a copy under one to be trusted. No connection of this process may be open on the file (see `key.ts`).
 */
export function copyBefore(path: string, version: number, day: Day): string {
  const extension = extname(path);
  const half = temporaryBeside(path);
  try {
    copyFile(path, half, () => {});
    for (let again = 1; ; again += 1) {
      const name = `${basename(path, extension)} (version ${version}, ${day}${again === 1 ? '' : `, ${again}`})${extension}`;
      const copy = join(dirname(path), name);
      try {
        giveNewName(half, copy);
        return copy;
      } catch (error) {
        if (!isTaken(error)) throw error;
      }
    }
  } finally {
    removeMade(half);
  }
}

/** What SQL cannot say of texts: a number as it is compared, and whether the words of a name stand in a text. */
function compareAsWe(db: WriteDb): void {
  db.function('squeezed', { deterministic: true }, (number) => squeeze(String(number)));
  db.function('words_in', { deterministic: true }, (text, name) => Number(holds(readText(String(text)), words(String(name)))));
}

/**
 * Runs what the file lacks. Foreign keys are off meanwhile, as SQLite asks for when tables are rebuilt, and on again after.
 * @param last writes what belongs to the whole, in the transaction of the last SQL file: after a kill it is there or the file is not up to date.
 */
export function migrate(db: WriteDb, migrations: readonly Migration[], last?: () => void): void {
  const from = Number(db.pragma('user_version', { simple: true }));
  db.pragma('foreign_keys = OFF');
  compareAsWe(db);
  for (const { version, name, sql } of migrations.slice(from)) {
    db.exec('BEGIN IMMEDIATE');
    try {
      db.exec(sql);
      const dangling = db.prepare('PRAGMA foreign_key_check').all();
      if (dangling.length > 0) throw new Error(`${name}: ${dangling.length} rows refer to rows that are not there`);
      if (version === 1) db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${version}`);
      if (version === newest(migrations)) last?.();
      db.exec('COMMIT');
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }
  db.pragma('foreign_keys = ON');
  if (db.pragma('foreign_keys', { simple: true }) !== 1) throw new Error('SQLite did not take the setting foreign_keys');
}
