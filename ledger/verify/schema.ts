/**
 * Whether the file's tables, indexes, triggers and what the query planner is told are as the migrations make them. A trigger
 * that is gone lets rows change that must not; sizes that were altered make the program slow. Looks at no row of the user's.
 */
import type { Finding } from '../../core/books/checks.ts';
import { Refusal } from '../../core/values/problem.ts';
import { fileWords } from '../../core/words/file.ts';
import { verifyWords } from '../../core/words/books/checks.ts';
import type { Migration } from '../disk/migrate.ts';
import type { LedgerFile } from '../disk/connection.ts';
import { connectBare } from '../disk/connection.ts';
import { madeIn, tablesOf } from '../disk/tables.ts';
import type { ReadDb } from '../runtime/statements.ts';

export function wrongSchema(db: ReadDb, migrations: readonly Migration[]): readonly Finding[] {
  const [wanted, found] = [tablesOf(migrations).made, madeIn(db)];
  const names = new Set([...wanted.keys(), ...found.keys()]);
  return [...names]
    .filter((name) => wanted.get(name) !== found.get(name))
    .map((where) => ({ check: 'tables', account: null, where, message: verifyWords.schemaAltered }));
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
