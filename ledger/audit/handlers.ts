/**
 * The audit trail as people read it: what was done, newest first, and one change in full. Each chain is read through its index;
 * only a search says every sentence of a chain, since what is found must be what is seen. What was renamed is found by the name it had as well.
 */
import type { auditMethods, ChangedThing, AuditEntry, AuditFilter, AuditEntryInFull } from '../../core/api/audit.ts';
import { settledByPayments } from '../../core/figures/inputs/movements.ts';
import { Refusal } from '../../core/values/problem.ts';
import { folded } from '../../core/values/text.ts';
import { RecordsById } from '../../core/books/titles.ts';
import { undoWords } from '../../core/words/audit/undo.ts';
import { historyWords } from '../../core/words/audit/history.ts';
import { ActingIn } from './acting.ts';
import { batchOf } from './batches.ts';
import { canNeverBeUndone, madeImport } from './undo.ts';
import type { Handlers } from '../runtime/contract.ts';
import type { AuditEntryRow } from './summary.ts';
import { AUDIT_COLUMNS, summaryOf, undone } from './summary.ts';
import { factsOf } from '../accounts/known-facts.ts';
import { auditHead, changeBetween, historyType, kindCalled } from './history.ts';
import { namesTakenAway } from './names-had.ts';
import { calledThen } from './names-then.ts';
import { takenAway } from './taken-away.ts';
import { lineOriginOf, changeOfLine } from '../bank/line-history.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import type { Row } from '../runtime/stored-json.ts';
import type { VersionedTable } from './versions.ts';
import { historyOf } from './versions.ts';

function entryOf(db: ReadDb, row: AuditEntryRow, actingIn = new ActingIn(db, row.account)): AuditEntry {
  const acting = actingIn.of(row);
  return { change: row.id, at: row.at, who: row.who, what: summaryOf(db, row), why: row.why, ...(acting && { acting }) };
}

const SPAN = 'account IS @account AND at >= @since AND at < @before';
const COUNT = `SELECT count(*) AS total FROM audit WHERE ${SPAN}`;
const WINDOW = `SELECT ${AUDIT_COLUMNS} FROM audit WHERE ${SPAN} ORDER BY id DESC LIMIT @limit OFFSET @offset`;

interface Span {
  readonly account: number | null;
  readonly since: string;
  readonly before: string;
}

function list(db: ReadDb, account: number | null, { find = '', since = '', before = '9999' }: AuditFilter, offset: number, limit: number) {
  const span: Span = { account, since, before };
  const window = (from: number, count: number): AuditEntryRow[] => prepare<[object], AuditEntryRow>(db, WINDOW).all({ ...span, offset: from, limit: count });
  const sought = folded(find).split(' ').filter(Boolean);
  const actingIn = new ActingIn(db, account);
  if (sought.length === 0) {
    const { total } = prepare<[object], { total: number }>(db, COUNT).get({ ...span }) ?? { total: 0 };
    return { total, rows: window(offset, limit).map((row) => entryOf(db, row, actingIn)) };
  }
  const renamed = account === null ? new Map<number, readonly string[]>() : namesTakenAway(db, account);
  const found = window(0, -1)
    .map((row) => entryOf(db, row, actingIn))
    .filter(({ change, who, what, why, acting }) => {
      const text = folded([who, what, why ?? '', acting?.sentence ?? '', ...(renamed.get(change) ?? [])].join('\n'));
      return sought.every((word) => text.includes(word));
    });
  return { total: found.length, rows: found.slice(offset, offset + limit) };
}

/** The change in force that took this one back; null: none. Taking back may be taken back in its turn. */
function takenBackBy(db: ReadDb, row: AuditEntryRow): AuditEntryRow | null {
  const laterUndos = prepare<[number | null, number], AuditEntryRow>(
    db,
    `SELECT ${AUDIT_COLUMNS} FROM audit WHERE account IS ? AND id > ? AND method IN ('changes.undo', 'changes.undoBatch') ORDER BY id`,
  ).all(row.account, row.id);
  const inForce = (change: number): AuditEntryRow | null =>
    laterUndos.findLast((undo) => undone(db, undo) === change && undo.id > change && inForce(undo.id) === null) ?? null;
  const file = prepare<[number], { undone_by: number | null }>(db, 'SELECT undone_by FROM import WHERE made_by = ? AND undone_by IS NOT NULL').get(row.id);
  const ofFile = madeImport(row.method) ? file?.undone_by : undefined;
  return inForce(row.id) ?? (typeof ofFile === 'number' ? (rowOfChange(db, ofFile) ?? null) : null);
}

function rowOfChange(db: ReadDb, change: number): AuditEntryRow | undefined {
  return prepare<[number], AuditEntryRow>(db, `SELECT ${AUDIT_COLUMNS} FROM audit WHERE id = ?`).get(change);
}

/** Which things a change wrote: records in the order it wrote them, then bank lines by number. */
const RECORDS = `SELECT table_name AS "table", record FROM record_version WHERE audit = ? AND table_name NOT IN ('statement_line', 'file_info')
  GROUP BY table_name, record ORDER BY min(n)`;
const LINES = `SELECT line.id AS line FROM import JOIN statement_line AS line ON line.import = import.id WHERE import.made_by = @change
  UNION SELECT line FROM line_part WHERE made_by = @change UNION SELECT line FROM line_part WHERE removed_by = @change
  UNION SELECT record FROM record_version WHERE audit = @change AND table_name = 'statement_line' ORDER BY 1`;

type Wrote = { readonly table: VersionedTable; readonly record: number };

function wrote(db: ReadDb, change: number): readonly Wrote[] {
  const records = prepare<[number], Wrote>(db, RECORDS).all(change);
  const lines = prepare<[object], { line: number }>(db, LINES).all({ change });
  return [...records, ...lines.map(({ line }) => ({ table: 'statement_line' as const, record: line }))];
}

class Things {
  readonly #db: ReadDb;
  readonly #row: AuditEntryRow;
  #records: RecordsById | null = null;

  constructor(db: ReadDb, row: AuditEntryRow) {
    this.#db = db;
    this.#row = row;
  }

  of({ table, record }: Wrote): readonly ChangedThing[] {
    const type = historyType(table);
    if (type === null) return [];
    if (type === 'line') return this.#line(record);
    const versions = historyOf(this.#db, table, record).filter(({ audit }) => audit === this.#row.id);
    const [before, after] = [versions[0]?.before ?? null, versions.at(-1)?.after ?? null];
    const row: Row | null = after ?? before;
    if (!row) return [];
    return [
      { type, id: record, title: kindCalled(type, row, calledThen(this.#db, this.#row.id + 1)), ...changeBetween(this.#db, type, before, after, this.#row) },
    ];
  }

  #line(id: number): readonly ChangedThing[] {
    const { account } = this.#row;
    const origin = account === null ? null : lineOriginOf(this.#db, account, id);
    const head = auditHead(this.#db, this.#row.id);
    if (account === null || !origin || !head) return [];
    if (!this.#records) {
      const facts = factsOf(this.#db, account);
      this.#records = new RecordsById(facts, settledByPayments(facts));
    }
    const { what, fields } = changeOfLine(this.#db, this.#records, id, origin, head);
    return [{ type: 'line', id, title: historyWords.line(origin.text, origin.day), what, fields }];
  }
}

/** One change, and a window of what it wrote. */
export function changeInFull(db: ReadDb, account: number | null, change: number, offset: number, limit: number): AuditEntryInFull {
  const row = rowOfChange(db, change);
  if (!row || row.account !== account) throw new Refusal('notFound', undoWords.none, { field: 'change' });
  const takenBack = takenBackBy(db, row);
  const all = wrote(db, change);
  const things = new Things(db, row);
  const batch = batchOf(db, change);
  return {
    done: entryOf(db, row),
    erased: row.what === null,
    takenBack: takenBack && entryOf(db, takenBack),
    ...(batch && { batch: { change: batch.change, accounts: batch.changes.map((one) => one.account) } }),
    undoable: account !== null && takenBack === null && all.length > 0 && !canNeverBeUndone(row.method),
    total: all.length,
    things: all.slice(offset, offset + limit).flatMap((thing) => things.of(thing)),
  };
}

export const auditHandlers = {
  'audit.list': ({ db }, { account, filter, offset, limit }) => list(db, account, filter, offset, limit),
  'audit.takenAway': ({ db }, { account, find, offset, limit }) => takenAway(db, account, find, offset, limit),
  'audit.change': ({ db }, { account, change, offset, limit }) => changeInFull(db, account, change, offset, limit),
} satisfies Handlers<typeof auditMethods>;
