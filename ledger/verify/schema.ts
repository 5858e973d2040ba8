/**
 * Whether the file's tables, indexes, triggers and what the query planner is told are as the migrations make them. A trigger
 * that is gone lets rows change that must not; sizes that were altered make the program slow. Looks at no row of the user's.
 */
import Database from 'better-sqlite3';
import type { Finding } from '../../core/books/checks.ts';
import { Refusal } from '../../core/values/problem.ts';
import { fileWords } from '../../core/words/file.ts';
import { verifyWords } from '../../core/words/books/checks.ts';
import type { Migration } from '../disk/migrate.ts';
import { migrate } from '../disk/migrate.ts';
import type { LedgerFile } from '../disk/connection.ts';
import { connectBare } from '../disk/connection.ts';
import type { ReadDb } from '../runtime/statements.ts';

const MADE = `SELECT name, coalesce(sql, '') AS made FROM sqlite_schema
  UNION ALL SELECT concat_ws(' ', 'sqlite_stat1', tbl, idx), stat FROM sqlite_stat1
  UNION ALL SELECT concat_ws(' ', 'sqlite_stat4', tbl, idx), concat_ws(' ', neq, nlt, ndlt, hex(sample)) FROM sqlite_stat4`;

function madeIn(db: ReadDb): ReadonlyMap<string, string> {
  const rows = db.prepare<[], { name: string; made: string }>(MADE).all();
  const named = Map.groupBy(rows, ({ name }) => name);
  return new Map([...named].map(([name, same]) => [name, same.map(({ made }) => made).join('\n')]));
}

export function wrongSchema(db: ReadDb, migrations: readonly Migration[]): readonly Finding[] {
  const fresh = new Database(':memory:');
  try {
    migrate(fresh, migrations);
    const [wanted, found] = [madeIn(fresh), madeIn(db)];
    const names = new Set([...wanted.keys(), ...found.keys()]);
    return [...names]
      .filter((name) => wanted.get(name) !== found.get(name))
      .map((where) => ({ check: 'tables', account: null, where, message: verifyWords.schemaAltered }));
  } finally {
    fresh.close();
  }
}

/** Refuses a file that says it is of an older version and has not the tables of that version. @param migrations up to that version. */
export function refuseOtherTables(file: LedgerFile, migrations: readonly Migration[]): void {
  // One that only reads would leave an empty log behind.
  const db = connectBare(file, false);
  try {
    if (wrongSchema(db, migrations).length > 0) throw new Refusal('fileDamaged', fileWords.damaged);
  } finally {
    db.close();
  }
}
