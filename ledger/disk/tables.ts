/**
 * What the migrations make of an empty file, worked out once in memory for as long as the program runs: to write that down in a new file takes
 * a fifth of the time, and one transaction. A check of a file compares it with the same.
 */
import Database from 'better-sqlite3';
import type { ReadDb, WriteDb } from '../runtime/statements.ts';
import { prepareWrite } from '../runtime/statements.ts';
import { APPLICATION_ID } from './connection.ts';
import type { Migration } from './migrate.ts';
import { migrate, newest } from './migrate.ts';

interface Tables {
  /**
   * In the order in which they were made. SQLite makes its own by itself. With a view after all tables, `integrity_check` would pass over pages that
   * nothing uses: it takes what comes first in its list, the last made, for the one table that is asked for, and a view has no page.
   */
  readonly statements: readonly string[];
  /** What the query planner is told. */
  readonly sizes: readonly [table: string, index: string | null, stat: string][];
  readonly made: Made;
}

/** Of each table, index, trigger and view, and of each size: how it was made. */
export type Made = ReadonlyMap<string, string>;

const STATEMENTS = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY rowid";

const MADE = `SELECT name, coalesce(sql, '') AS made FROM sqlite_schema
  UNION ALL SELECT concat_ws(' ', 'sqlite_stat1', tbl, idx), stat FROM sqlite_stat1
  UNION ALL SELECT concat_ws(' ', 'sqlite_stat4', tbl, idx), concat_ws(' ', neq, nlt, ndlt, hex(sample)) FROM sqlite_stat4`;

export function madeIn(db: ReadDb): Made {
  const rows = db.prepare<[], { name: string; made: string }>(MADE).all();
  const named = Map.groupBy(rows, ({ name }) => name);
  return new Map([...named].map(([name, same]) => [name, same.map(({ made }) => made).join('\n')]));
}

/** By the text of all of them. */
const known = new Map<string, Tables>();

export function tablesOf(migrations: readonly Migration[]): Tables {
  const text = migrations.map(({ sql }) => sql).join('\n');
  const tables = known.get(text) ?? inMemory(migrations);
  known.set(text, tables);
  return tables;
}

function inMemory(migrations: readonly Migration[]): Tables {
  const db = new Database(':memory:');
  try {
    migrate(db, migrations);
    return {
      statements: db.prepare<[], string>(STATEMENTS).pluck().all(),
      sizes: db.prepare<[], Tables['sizes'][number]>('SELECT tbl, idx, stat FROM sqlite_stat1').raw().all(),
      made: madeIn(db),
    };
  } finally {
    db.close();
  }
}

/** Gives an empty file its tables, in the caller's transaction. */
export function makeTables(db: WriteDb, migrations: readonly Migration[]): void {
  const { statements, sizes } = tablesOf(migrations);
  db.exec('ANALYZE');
  for (const statement of statements) db.exec(statement);
  const told = prepareWrite<Tables['sizes'][number]>(db, 'INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)');
  for (const size of sizes) told.run(...size);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma(`user_version = ${newest(migrations)}`);
}
