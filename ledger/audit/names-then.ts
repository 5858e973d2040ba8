/**
 * What people, plan lines, funds and suppliers were called before a change: what is told of an earlier day has the names of that day. Looked up one
 * by one, through the versions kept of each.
 */
import { KINDS } from '../../core/records/kinds.ts';
import { LIST_OF } from '../../core/records/names.ts';
import type { CalledBy } from '../../core/records/names.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import { readRow, rowOf } from './versions.ts';

/** Later than every change. */
export const NOW = Number.MAX_SAFE_INTEGER;

/** The column that is its name, or its number. */
export const NAME_COLUMNS = { person: 'name', planLine: 'name', fund: 'fund', supplier: 'name', invoice: 'number' } as const;
/** What a change added has no version before it. */
const BEFORE = `SELECT before FROM record_version WHERE table_name = ? AND record = ? AND audit >= ? AND before IS NOT NULL ORDER BY audit, n LIMIT 1`;

/** @param until the number of the change before which they were called so. */
export function calledThen(db: ReadDb, until: number): CalledBy {
  return (refers, id) => {
    const { table } = KINDS[LIST_OF[refers]];
    const then = prepare<[string, number, number], { before: string }>(db, BEFORE).get(table, id, until);
    const row = then ? readRow(then.before) : rowOf(db, table, id);
    return String(row?.[NAME_COLUMNS[refers]] ?? '');
  };
}
