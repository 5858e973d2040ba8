/** What became of the days of a return after it was closed: which changes reached into them, and whether anything came of them. */
import type { LaterChange } from '../../core/api/returns.ts';
import type { Day } from '../../core/values/units.ts';
import { changeInFull } from '../audit/handlers.ts';
import type { ReadContext } from '../runtime/context.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import { closedBy } from './closed-days.ts';

const SINCE =
  'SELECT DISTINCT made_by AS change FROM entry WHERE account = @account AND day BETWEEN @from AND @to AND made_by > @closed AND made_by < @until ORDER BY 1';
/** A correction that was taken back comes to nothing. */
const MOVED = `SELECT 1 FROM entry JOIN leg ON leg.account = entry.account AND leg.entry = entry.id
  WHERE entry.account = @account AND entry.day BETWEEN @from AND @to AND entry.made_by > @closed
  GROUP BY source_table, source_id, entry.day, heading, category, plan_line, fund HAVING sum(pence) <> 0 LIMIT 1`;

interface Closed {
  readonly id: number;
  readonly from: Day;
  readonly to: Day;
}

/** Of a closed return. */
export function isChanged(db: ReadDb, account: number, { id, from, to }: Closed): boolean {
  return prepare<[object]>(db, MOVED).get({ account, from, to, closed: closedBy(db, id) }) !== undefined;
}

/** Of each change this many things are told. */
const MOST = 20;

/** The oldest first. @param until the return in whose place a later version was closed; null: up to now. */
export function laterChanges(ctx: Pick<ReadContext, 'db'>, account: number, { id, from, to }: Closed, until: number | null = null): LaterChange[] {
  const end = until === null ? 0 : closedBy(ctx.db, until);
  const given = { account, from, to, closed: closedBy(ctx.db, id), until: end === 0 ? Number.MAX_SAFE_INTEGER : end };
  const changes = prepare<[object], { change: number }>(ctx.db, SINCE).all(given);
  return changes.map(({ change }) => {
    const { done, things, total } = changeInFull(ctx.db, account, change, 0, MOST);
    return { ...done, things, total };
  });
}
