/**
 * Every SQL statement of the ledger is prepared here, once for each connection, and remembered. So no call pays for
 * parsing twice, and a test can ask SQLite how it will run each one (`statementsOf`). Code that is given a `ReadDb` cannot write:
 * neither its connection nor the statements it prepares have a way to.
 * Do not `pluck`, `raw` or `expand` what you get unless the SQL text is yours alone: the statement is shared. Nor iterate one while the same text is being iterated.
 */
import type { Database, Statement } from 'better-sqlite3';

/** A statement that only reads. */
export interface Query<Params extends unknown[], Row> extends Pick<Statement<Params, Row>, 'get' | 'all' | 'iterate' | 'columns' | 'readonly'> {
  pluck(): this;
  raw(): this;
}

type Setting = 'foreign_keys' | 'synchronous' | 'temp_store' | 'journal_mode' | 'query_only';
type ReadPragma =
  | Setting
  | 'application_id'
  | 'user_version'
  | 'cipher_salt'
  | 'page_count'
  | 'integrity_check'
  | `integrity_check(${number})`
  | 'foreign_key_check';

/** A connection as code that only reads has it. */
export interface ReadDb extends Pick<Database, 'name' | 'inTransaction'> {
  prepare<Params extends unknown[], Row = unknown>(sql: string): Query<Params, Row>;
  /** Copies all of it into a file that is not there yet. */
  prepare(sql: 'VACUUM INTO ?'): Pick<Statement<[path: string]>, 'run'>;
  /** From `BEGIN` to `ROLLBACK` every statement sees the file as it is at the first of them. */
  exec(sql: 'BEGIN' | 'ROLLBACK'): unknown;
  pragma(source: ReadPragma, options?: { readonly simple: true }): unknown;
  close(): unknown;
}

/** A connection that writes: it does for reading too. */
export interface WriteDb extends ReadDb, Pick<Database, 'function'> {
  prepare<Params extends unknown[], Row = unknown>(sql: string): Statement<Params, Row>;
  exec(sql: string): unknown;
  pragma(source: string, options?: { readonly simple: true }): unknown;
}

const queries = new WeakMap<ReadDb, Map<string, Query<unknown[], unknown>>>();
const writes = new WeakMap<ReadDb, Map<string, Statement>>();

function remembered<S>(known: WeakMap<ReadDb, Map<string, S>>, db: ReadDb, sql: string, make: () => S): S {
  const ofDb = known.get(db) ?? new Map<string, S>();
  known.set(db, ofDb);
  const statement = ofDb.get(sql) ?? make();
  ofDb.set(sql, statement);
  return statement;
}

export function prepare<Params extends unknown[], Row = unknown>(db: ReadDb, sql: string): Query<Params, Row> {
  const statement = remembered(queries, db, sql, () => {
    const made = db.prepare<unknown[]>(sql);
    // Such as `DELETE ... RETURNING`: the types cannot tell.
    if (!made.readonly) throw new Error('a statement that writes was prepared for reading');
    return made;
  });
  return statement as Query<Params, Row>;
}

/** For statements that change rows. */
export function prepareWrite<Params extends unknown[], Row = unknown>(db: WriteDb, sql: string): Statement<Params, Row> {
  return remembered(writes, db, sql, () => db.prepare<unknown[]>(sql)) as Statement<Params, Row>;
}

/** The text of every statement prepared on this connection so far. */
export function statementsOf(db: ReadDb): readonly string[] {
  return [...(queries.get(db)?.keys() ?? []), ...(writes.get(db)?.keys() ?? [])];
}
