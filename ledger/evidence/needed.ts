/** What needs a paper and has none, by core's rule (`core/evidence/needed.ts`), and why there is none, which is kept here. */
import type { EvidenceOwner } from '../../core/api/evidence.ts';
import type { NoPaper, PapersNeeded, WantsPaper, WhyNone } from '../../core/evidence/needed.ts';
import { hasPaperIn, papersNeeded } from '../../core/evidence/needed.ts';
import type { Proven } from '../../core/evidence/proof.ts';
import { provenKey } from '../../core/evidence/proof.ts';
import { accountYear } from '../../core/figures/inputs/plan-lines.ts';
import type { StatementLine } from '../../core/books/facts.ts';
import { inOrderBy } from '../../core/records/order.ts';
import { later, localDay } from '../../core/values/day.ts';
import { Refusal } from '../../core/values/problem.ts';
import type { Day } from '../../core/values/units.ts';
import { recordWords } from '../../core/words/records.ts';
import { readLinesOfDays, readManyLines } from '../accounts/facts.ts';
import { recordFactsOf } from '../accounts/known-facts.ts';
import { historyType } from '../audit/history.ts';
import { isVersioned } from '../audit/versions.ts';
import type { ReadContext, WriteContext } from '../runtime/context.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';
import { linesPaying, tableOf } from './proof.ts';

const OWNERS = 'SELECT DISTINCT of_table AS "table", of_id AS id FROM evidence WHERE account = ? AND removed_by IS NULL';
const REASONS = 'SELECT id, of_table AS "table", of_id AS of, why, note FROM no_paper WHERE account = ? AND removed_by IS NULL';
const REASON = 'SELECT id FROM no_paper WHERE account = ? AND of_table = ? AND of_id = ? AND removed_by IS NULL';

interface ReasonRow {
  readonly table: string;
  readonly of: number;
  readonly why: WhyNone;
  readonly note: string | null;
}

function provenOf(table: string, id: number): Proven {
  return { type: (isVersioned(table) ? historyType(table) : null) ?? table, id };
}

/** Why there is no paper, by `provenKey`. */
export function reasonsNone(db: ReadDb, account: number): ReadonlyMap<string, NoPaper> {
  const rows = prepare<[number], ReasonRow>(db, REASONS).all(account);
  return new Map(rows.map(({ table, of, why, note }): [string, NoPaper] => [provenKey(provenOf(table, of)), { why, note }]));
}

/** The lines of these days, and those of other days that paid what was bought in them. Never all of an account: the menu asks on every page. */
function linesFor(db: ReadDb, { account, invoices, purchases }: ReturnType<typeof recordFactsOf>, from: Day, to: Day): StatementLine[] {
  const within = ({ day }: { readonly day: Day }): boolean => day >= from && day <= to;
  const bought: Proven[] = [
    ...invoices.filter(within).map(({ id }) => ({ type: 'invoices', id }) as const),
    ...purchases.filter(within).map(({ id }) => ({ type: 'purchases', id }) as const),
  ];
  const lines = readLinesOfDays(db, account.id, from, to);
  const here = new Set(lines.map(({ id }) => id));
  const others = linesPaying(db, account.id, bought).filter((line) => !here.has(line));
  return [...lines, ...readManyLines(db, account.id, others)].toSorted(inOrderBy('day'));
}

/** @param from @param to the days looked at; without them the account year of today, up to today. */
export function neededOf({ db, now }: Pick<ReadContext, 'db' | 'now'>, account: number, from: Day | undefined, to: Day | undefined): PapersNeeded {
  const records = recordFactsOf(db, account);
  const last = to ?? localDay(new Date(now));
  const first = from ?? later(accountYear(records.account.planYearStart, last).from, records.account.openedOn);
  if (to !== undefined && first > last) throw new Refusal('badInput', recordWords.endBeforeStart, { field: 'to' });
  const facts = { ...records, lines: linesFor(db, records, first, last) };
  const owners = prepare<[number], { table: string; id: number }>(db, OWNERS).all(account);
  const reasons = reasonsNone(db, account);
  const none = (of: WantsPaper['of']): NoPaper | null => reasons.get(provenKey(of)) ?? null;
  return papersNeeded(facts, first, last, hasPaperIn(owners.map(({ table, id }) => provenOf(table, id))), none);
}

function reasonOf(db: ReadDb, account: number, of: EvidenceOwner): number | undefined {
  return prepare<[number, string, number], { id: number }>(db, REASON).get(account, tableOf(of.type), of.id)?.id;
}

/** Says why there is no paper, or that one is looked for after all. */
export function sayWhyNone(ctx: WriteContext, account: number, of: EvidenceOwner, none: NoPaper | null): void {
  const known = reasonOf(ctx.db, account, of);
  if (none === null) {
    if (known === undefined) throw new Refusal('notFound', recordWords.noRecord, { field: 'of' });
    ctx.changing('no_paper', known, () => prepareWrite(ctx.db, 'UPDATE no_paper SET removed_by = ? WHERE id = ?').run(ctx.change, known));
    return;
  }
  const { why, note } = none;
  if (known !== undefined) {
    ctx.changing('no_paper', known, () => prepareWrite(ctx.db, 'UPDATE no_paper SET why = ?, note = ? WHERE id = ?').run(why, note, known));
    return;
  }
  const sql = 'INSERT INTO no_paper (account, of_table, of_id, why, note) VALUES (?, ?, ?, ?, ?)';
  ctx.added('no_paper', Number(prepareWrite<unknown[]>(ctx.db, sql).run(account, tableOf(of.type), of.id, why, note).lastInsertRowid));
}
