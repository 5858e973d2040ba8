/** Whether a record or bank line is of some days, by the days its row says: what is looked at by whoever may look at those days only. */
import { rowOf, VERSIONED } from '../audit/versions.ts';
import { daysOf, isWithin } from '../handover/days.ts';
import type { Days } from '../handover/days.ts';
import type { ReadDb } from '../runtime/statements.ts';

/** Of these days, or of more that holds in them. */
export function isOfDays(db: ReadDb, { of_table: of, of_id: id }: { readonly of_table: string; readonly of_id: number }, days: Days): boolean {
  const table = VERSIONED.find((one) => one === of);
  const row = table && rowOf(db, table, id);
  const on = row && daysOf(row);
  return on !== null && on !== undefined && isWithin(on, days);
}
