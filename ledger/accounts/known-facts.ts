/**
 * The facts of an account as the last change left them, remembered from call to call. What was changed since is read by its ids, so
 * that a save in an account of ten thousand lines reads the rows it wrote and no others. A change of bank files or of marks on lines
 * moves too much at once: after it everything is read anew.
 */
import type { RecordType } from '../../core/records/kinds.ts';
import { inOrderBy } from '../../core/records/order.ts';
import { KINDS, RECORD_TYPES } from '../../core/records/kinds.ts';
import type { AccountFacts } from '../../core/books/facts.ts';
import type { VersionedTable } from '../audit/versions.ts';
import { POOL_TABLES } from '../audit/versions.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import { readFacts, readLine, readLines, readManyLines, readRecord, readRecordFacts, readRecords } from './facts.ts';

/** Which rows of an account were written. */
export interface Changed {
  readonly records: readonly { readonly type: RecordType; readonly id: number }[];
  /** Lines whose parts changed, or that came or went. */
  readonly lines: ReadonlySet<number>;
}

type Ordered = { readonly id: number };

/** The list without the rows of these ids, and with those of them that are there, each in its place. */
function replaced<T extends Ordered>(list: readonly T[], ids: ReadonlySet<number>, fresh: readonly T[], field: string | null): T[] {
  const compare = inOrderBy(field);
  const next = list.filter(({ id }) => !ids.has(id));
  for (const row of fresh) {
    let [from, to] = [0, next.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = next[middle];
      if (other && compare(other, row) > 0) to = middle;
      else from = middle + 1;
    }
    next.splice(from, 0, row);
  }
  return next;
}

/** Past so many rows they are not read one by one. */
const MOST = 500;

function linesAfter(db: ReadDb, { account, lines: before }: AccountFacts, changed: ReadonlySet<number>): AccountFacts['lines'] {
  if (changed.size === 0) return before;
  if (changed.size > MOST) return [...before.filter(({ id }) => !changed.has(id)), ...readManyLines(db, account.id, changed)].toSorted(inOrderBy('day'));
  const fresh = [...changed].flatMap((id) => readLine(db, account.id, id) ?? []);
  return replaced(before, changed, fresh, 'day');
}

/** The facts after these rows were written, also in the midst of a change: no others are read. */
export function factsAfter(db: ReadDb, before: AccountFacts, { records, lines }: Changed): AccountFacts {
  const again = [...Map.groupBy(records, ({ type }) => type)].map(([type, rows]) => {
    const ids = new Set(rows.map(({ id }) => id));
    const fresh = [...ids].map((id): Ordered | null => readRecord(db, before.account.id, type, id)).filter((row) => row !== null);
    return [type, replaced<Ordered>(before[type], ids, fresh, KINDS[type].order)];
  });
  return { ...before, ...(Object.fromEntries(again) as Partial<Pick<AccountFacts, RecordType>>), lines: linesAfter(db, before, lines) };
}

const RECORDS_SINCE = `SELECT DISTINCT version.table_name AS "table", version.record AS id FROM audit CROSS JOIN record_version AS version ON version.audit = audit.id
  WHERE audit.account = ? AND audit.id > ? LIMIT ?`;
const LINES_SINCE = `SELECT part.line FROM audit CROSS JOIN line_part AS part ON part.made_by = audit.id WHERE audit.account = @account AND audit.id > @since
  UNION SELECT part.line FROM audit CROSS JOIN line_part AS part ON part.removed_by = audit.id WHERE audit.account = @account AND audit.id > @since LIMIT @most`;

const TYPES: ReadonlyMap<string, RecordType> = new Map(RECORD_TYPES.map((type) => [KINDS[type].table, type]));
/** Their rows are no facts. */
const NO_FACTS: ReadonlySet<VersionedTable> = new Set([
  'file_info',
  'bank_profile',
  'evidence',
  'no_paper',
  'council_return',
  'return_form',
  'ras_table',
  ...POOL_TABLES,
  'profile',
  'second_look',
]);

/** What the changes after `since` wrote; null: more than can be read row by row. */
function changedSince(db: ReadDb, account: number, since: number): Changed | null {
  const versions = prepare<[number, number, number], { table: VersionedTable; id: number }>(db, RECORDS_SINCE).all(account, since, MOST);
  const lines = prepare<[object], { line: number }>(db, LINES_SINCE).all({ account, since, most: MOST });
  if (versions.length === MOST || lines.length === MOST) return null;
  const records: { type: RecordType; id: number }[] = [];
  for (const { table, id } of versions) {
    const type = TYPES.get(table);
    if (type) records.push({ type, id });
    else if (!NO_FACTS.has(table)) return null;
  }
  return { records, lines: new Set(lines.map(({ line }) => line)) };
}

/** The account somebody is looking at and the one before, the last used last: each may take several megabytes. */
const REMEMBERED = 2;
const remembered = new WeakMap<ReadDb, Map<number, Held>>();

interface Held {
  readonly version: number;
  /** Without lines until somebody asked for them. */
  readonly facts: AccountFacts;
  readonly withLines: boolean;
}

function broughtUp(db: ReadDb, account: number, version: number, held: Held | undefined, withLines: boolean): AccountFacts {
  const changed = held && held.version < version ? changedSince(db, account, held.version) : null;
  const known =
    held && held.version !== version ? changed && factsAfter(db, held.facts, held.withLines ? changed : { ...changed, lines: new Set() }) : held?.facts;
  if (!known) return withLines ? readFacts(db, account) : readRecordFacts(db, account);
  return withLines && !held?.withLines ? { ...known, lines: readLines(db, account) } : known;
}

function factsHeld(db: ReadDb, account: number, linesToo: boolean): Held {
  const version = prepare<[number], { version: number | null }>(db, 'SELECT max(id) AS version FROM audit WHERE account = ?').get(account)?.version ?? 0;
  let known = remembered.get(db);
  if (!known) remembered.set(db, (known = new Map()));
  const held = known.get(account);
  known.delete(account);
  const withLines = linesToo || held?.withLines === true;
  const now = { version, facts: broughtUp(db, account, version, held, withLines), withLines };
  known.set(account, now);
  const [oldest] = known.keys();
  if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
  return now;
}

/**
 * The facts as the last change left them; not for use after writing in the same call. Every change to an account adds a row
 * to its audit chain, so the newest row's number is the version of its facts.
 */
export function factsOf(db: ReadDb, account: number): AccountFacts {
  return factsHeld(db, account, true).facts;
}

/** The same without bank lines, which take longest to read. The same version is given the same object. */
export function recordFactsOf(db: ReadDb, account: number): Omit<AccountFacts, 'lines'> {
  return factsHeld(db, account, false).facts;
}

/** After a change that was worked with and then not kept. */
export function forgetFacts(db: ReadDb): void {
  remembered.delete(db);
}

/** Records of some types, as they stand now: of an account that nobody looks at no others are read, and nothing is remembered. */
export function someRecordsOf<T extends RecordType>(db: ReadDb, account: number, types: readonly T[]): Pick<AccountFacts, T> {
  const known = remembered.get(db)?.has(account) ? recordFactsOf(db, account) : null;
  return Object.fromEntries(types.map((type) => [type, known ? known[type] : readRecords(db, account, type)])) as unknown as Pick<AccountFacts, T>;
}
