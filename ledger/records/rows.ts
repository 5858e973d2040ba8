/** Puts records into their tables, changes and removes them, each kept as a version. Checks and postings are for the caller. */
import type { RecordType } from '../../core/records/kinds.ts';
import { KINDS } from '../../core/records/kinds.ts';
import type { WriteContext } from '../runtime/context.ts';
import { cellOf, columnOf, fieldsOf } from './tables.ts';
import { prepareWrite } from '../runtime/statements.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The new record's id. `fields`: every field of its kind. */
export function addRecord(ctx: WriteContext, account: number, type: RecordType, fields: Fields): number {
  const { table } = KINDS[type];
  const names = fieldsOf(type);
  const sql = `INSERT INTO ${table} (account, ${names.map(columnOf).join(', ')}) VALUES (?${', ?'.repeat(names.length)})`;
  const id = Number(prepareWrite(ctx.db, sql).run(account, ...names.map((name) => cellOf(name, fields[name]))).lastInsertRowid);
  ctx.added(table, id);
  return id;
}

export function changeRecord(ctx: WriteContext, type: RecordType, id: number, fields: Fields): void {
  const { table } = KINDS[type];
  const names = fieldsOf(type);
  const sql = `UPDATE ${table} SET ${names.map((name) => `${columnOf(name)} = ?`).join(', ')} WHERE id = ?`;
  ctx.changing(table, id, () => prepareWrite(ctx.db, sql).run(...names.map((name) => cellOf(name, fields[name])), id));
}

export function bringBackRecord(ctx: WriteContext, type: RecordType, id: number): void {
  const { table } = KINDS[type];
  ctx.changing(table, id, () => prepareWrite(ctx.db, `UPDATE ${table} SET removed_by = NULL WHERE id = ?`).run(id));
}

export function removeRecord(ctx: WriteContext, type: RecordType, id: number): void {
  const { table } = KINDS[type];
  ctx.changing(table, id, () => prepareWrite(ctx.db, `UPDATE ${table} SET removed_by = ? WHERE id = ?`).run(ctx.change, id));
}
