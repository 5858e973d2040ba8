/**
 * What of a working was written down or corrected after the day it is of. Records that came with the account are its beginning, and a bank
 * line comes after its day by nature: neither is marked as entered later.
 */
import type { FiledRow } from '../../core/api/figures.ts';
import type { WorkingRow } from '../../core/figures/breakdowns/working.ts';
import { isRecordType, KINDS } from '../../core/records/kinds.ts';
import { localDay } from '../../core/values/day.ts';
import type { Day } from '../../core/values/units.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';

const TOUCHED = `SELECT one.key AS place, audit.at, audit.method, version.before, version.after
  FROM json_each(?) AS one CROSS JOIN record_version AS version ON version.table_name = one.value ->> 0 AND version.record = one.value ->> 1
    JOIN audit ON audit.id = version.audit
  ORDER BY version.audit, version.n`;

/** How accounts begin. */
const BEGINS: ReadonlySet<string> = new Set(['accounts.create', 'moveIn.run']);

interface Touched {
  /** In the rows that are asked about. */
  readonly place: number;
  readonly at: string;
  readonly method: string;
  /** The row as JSON; null: it was not there yet. */
  readonly before: string | null;
  readonly after: string;
}

/** The rows, each with the day its record was entered or last changed on, where that is after `on`. */
export function markedLater(db: ReadDb, rows: readonly WorkingRow[], on: Day): FiledRow[] {
  const asked = rows.map(({ opens }) => (opens !== null && 'type' in opens && isRecordType(opens.type) ? [KINDS[opens.type].table, opens.id] : null));
  const then = new Map<number, string | null>();
  const later = new Map<number, NonNullable<FiledRow['later']>>();
  for (const { place, at, method, before, after } of prepare<[string], Touched>(db, TOUCHED).all(JSON.stringify(asked))) {
    const day = localDay(new Date(at));
    if (day <= on) continue;
    const was = then.has(place) ? (then.get(place) ?? null) : BEGINS.has(method) ? after : before;
    then.set(place, was);
    if (was === after) later.delete(place);
    // What was not there on that day is entered later, whatever was changed of it since.
    else if (later.get(place)?.what !== 'entered') later.set(place, { what: was === null ? 'entered' : 'changed', on: day });
  }
  return rows.map((row, place) => {
    const mark = later.get(place);
    return mark ? { ...row, later: mark } : row;
  });
}
