/**
 * Days of returns that are closed. Every write passes here once it is made and before it is kept, whichever call it came by: what the books held
 * when a return was closed is corrected only with a reason, and never taken away. What comes late (a bank file, a paper, what a waiting line was
 * for) is let in: it is told as a change of the return. Says nothing of what moves no money.
 */
import { RECORD_TYPES, KINDS } from '../../core/records/kinds.ts';
import { Refusal } from '../../core/values/problem.ts';
import type { Day } from '../../core/values/units.ts';
import { closedDaysWords as words } from '../../core/words/returns/closed-days.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';

/** What a change reversed in closed days. */
interface Reversed {
  readonly table: string;
  readonly id: number;
  /** The entry. */
  readonly entry: number;
  readonly return: number;
  readonly from: Day;
  readonly to: Day;
}

const REVERSED = `SELECT gone.source_table AS "table", gone.source_id AS id, gone.reverses AS entry, closed.id AS return, closed.first_day AS "from", closed.last_day AS "to"
  FROM entry AS gone JOIN council_return AS closed ON closed.account = gone.account AND gone.day BETWEEN closed.first_day AND closed.last_day
  WHERE gone.made_by = @change AND gone.account = @account AND gone.reverses IS NOT NULL AND closed.seal IS NOT NULL AND closed.removed_by IS NULL
  ORDER BY closed.id, gone.id`;
const ANY_CLOSED = 'SELECT 1 FROM council_return WHERE account = ? AND seal IS NOT NULL AND removed_by IS NULL LIMIT 1';
/** The change that closed it, the last time. */
const CLOSED_BY = `SELECT max(audit) AS change FROM record_version
  WHERE table_name = 'council_return' AND record = ? AND json_extract(after, '$.seal') IS NOT NULL AND json_extract(before, '$.seal') IS NULL`;
/** Entries of a source that stood when it was closed, or since, each as its day and legs. */
const STOOD = `SELECT entry.id, entry.made_by AS madeBy, entry.day,
    (SELECT json_group_array(json_array(heading, category, plan_line, fund, pence)) FROM leg WHERE leg.account = entry.account AND leg.entry = entry.id) AS legs
  FROM entry WHERE account = @account AND source_table = @table AND source_id = @id AND reverses IS NULL
    AND NOT EXISTS (SELECT 1 FROM entry AS reversal WHERE reversal.reverses = entry.id AND reversal.made_by < @closed) ORDER BY entry.id`;
const LIVE = 'SELECT id FROM live_entry WHERE account = ? AND source_table = ? AND source_id = ?';
const WAS_UNEXPLAINED = `SELECT 1 FROM leg WHERE account = ? AND entry = ? AND heading = 'unexplained'`;
const PARTS_GONE = 'SELECT 1 FROM line_part WHERE removed_by = ? AND line = ?';
const SAME_AS = 'SELECT same_as AS sameAs FROM statement_line WHERE id = ?';
/** Tables of records that the change altered, or took from. */
const ALTERED = 'SELECT DISTINCT table_name AS "table" FROM record_version WHERE audit = ? AND before IS NOT NULL';

const TABLES: ReadonlySet<string> = new Set(RECORD_TYPES.map((type) => KINDS[type].table));

interface Stood {
  readonly id: number;
  readonly madeBy: number;
  readonly day: Day;
  readonly legs: string;
}

/** The change by which a return was closed. */
export function closedBy(db: ReadDb, id: number): number {
  return prepare<[number], { change: number | null }>(db, CLOSED_BY).get(id)?.change ?? 0;
}

/** What became of something that was in the books when a return was closed. */
function becameOf(db: ReadDb, account: number, change: number, gone: Reversed): 'asItStood' | 'corrected' | 'taken' {
  const { table, id, entry, from, to } = gone;
  const closed = closedBy(db, gone.return);
  const stood = prepare<[object], Stood>(db, STOOD).all({ account, table, id, closed });
  const wasSealed = stood.some(({ madeBy, day }) => madeBy < closed && day >= from && day <= to);
  if (!wasSealed) return 'asItStood';
  const live = prepare<[number, string, number], { id: number }>(db, LIVE).get(account, table, id);
  if (!live) {
    const isDuplicate = table === 'statement_line' && (prepare<[number], { sameAs: number | null }>(db, SAME_AS).get(id)?.sameAs ?? null) !== null;
    return isDuplicate ? 'corrected' : 'taken';
  }
  const now = stood.find((one) => one.id === live.id);
  if (stood.some((one) => one.madeBy < change && one.day === now?.day && one.legs === now.legs)) return 'asItStood';
  if (table === 'statement_line') {
    if (prepare<[number, number]>(db, PARTS_GONE).get(change, id)) return 'corrected';
    // It waited, and is explained for the first time.
    if (prepare<[number, number]>(db, WAS_UNEXPLAINED).get(account, entry)) return 'asItStood';
  }
  // A paper that came late may have what was written down before pay it: nobody corrected anything.
  const altered = prepare<[number], { table: string }>(db, ALTERED).all(change);
  return altered.some((one) => TABLES.has(one.table)) ? 'corrected' : 'asItStood';
}

/** Refuses a change that takes out of closed days what the return holds, and one that corrects it without saying why. */
export function keepClosedDays(db: ReadDb, account: number, change: number, why: string | null): void {
  // Most accounts have none, and a change may reverse very many entries.
  if (!prepare<[number]>(db, ANY_CLOSED).get(account)) return;
  for (const gone of prepare<[object], Reversed>(db, REVERSED).all({ account, change })) {
    const became = becameOf(db, account, change, gone);
    if (became === 'taken') throw new Refusal('badInput', words.stays(gone.from, gone.to), { field: 'id' });
    if (became === 'corrected' && (why ?? '') === '') throw new Refusal('badInput', words.sayWhy(gone.from, gone.to), { field: 'why' });
  }
}
