/**
 * Tables of a file as they are, whole and across all accounts: read row by row to be written out, and put back into a new file.
 * What rows mean is not known here. Only for an export and its coming back.
 */
import type { Cell } from '../../core/export/csv.ts';
import type { TableRows } from '../../core/export/rows.ts';
import type { ReadDb, WriteDb } from '../runtime/statements.ts';

/** Every table but SQLite's own, by name. */
export function tablesOf(db: ReadDb): readonly string[] {
  const sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
  const rows = db.prepare<[], { name: string }>(sql).all();
  return rows.map(({ name }) => name);
}

export function countRows(db: ReadDb, table: string): number {
  return db.prepare<[], { rows: number }>(`SELECT count(*) AS rows FROM ${table}`).get()?.rows ?? 0;
}

/** In the order of the table's key. `step` is called for each row. */
export function rowsOf(db: ReadDb, table: string, step: () => void): TableRows {
  const read = db.prepare<[], readonly Cell[]>(`SELECT * FROM ${table}`).raw();
  function* rows(): Generator<readonly Cell[]> {
    for (const row of read.iterate()) {
      step();
      yield row;
    }
  }
  return { table, columns: read.columns().map(({ name }) => name), rows: rows() };
}

/** Inserts rows one by one, as they are. It throws, and the row it gives throws, where the table has no such columns or takes no such row. */
export function inserter(db: WriteDb, table: string, columns: readonly string[]): (cells: readonly Cell[]) => void {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const insert = db.prepare<Cell[]>(`INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`);
  return (cells) => void insert.run(...cells);
}
