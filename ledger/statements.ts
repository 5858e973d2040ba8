/**
 * Every SQL statement of the ledger is prepared here, once for each connection, and remembered. So no call pays for
 * parsing twice, and a test can ask SQLite how it will run each one (`statementsOf`).
 * Do not `pluck`, `raw` or `expand` what you get unless the SQL text is yours alone: the statement is shared. Nor iterate one while the same text is being iterated.
 */
import type { Database, Statement } from 'better-sqlite3';
import { folded } from '../core/text.ts';

/** An open connection. */
export type Db = Database;

const prepared = new WeakMap<Db, Map<string, Statement>>();

export function prepare<Params extends unknown[], Row = unknown>(db: Db, sql: string): Statement<Params, Row> {
  let known = prepared.get(db);
  if (!known) {
    known = new Map();
    prepared.set(db, known);
  }
  let statement = known.get(sql);
  if (!statement) {
    statement = db.prepare(sql);
    known.set(sql, statement);
  }
  return statement as Statement<Params, Row>;
}

const knowsFolded = new WeakSet<Db>();

/** Lets SQL on this connection say `folded(text)`, as core/text compares texts. Not while a statement is being iterated. */
export function teachFolded(db: Db): void {
  if (knowsFolded.has(db)) return;
  db.function('folded', { deterministic: true }, (text) => folded(String(text)));
  knowsFolded.add(db);
}

/** The text of every statement prepared on this connection so far. */
export function statementsOf(db: Db): readonly string[] {
  return [...(prepared.get(db)?.keys() ?? [])];
}
