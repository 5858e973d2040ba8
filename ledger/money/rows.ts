/**
 * Rows of Money as SQL gives them and as people read them: with the balance after each. The balance is of the rows that count:
 * corrected entries and their reversals, shown on request, are rows before the one in their place, so that it runs through each pair.
 */
import type { MoneyRow } from '../../core/api/money.ts';
import type { AccountFacts, Category, FundId } from '../../core/books/facts.ts';
import { calledIn } from '../../core/records/names.ts';
import type { CalledBy } from '../../core/records/names.ts';

import { fundOn, planLines } from '../../core/figures/inputs/plan-lines.ts';
import type { Day } from '../../core/values/units.ts';
import { isPosted, KINDS } from '../../core/records/kinds.ts';
import { calledThen } from '../audit/names-then.ts';
import { countEvidence } from '../evidence/proof.ts';
import { placeSql, sourceType } from '../posting/entry-writer.ts';
import type { PostedTable } from '../posting/entry-writer.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import { DEAD_SINCE } from '../posting/titles.ts';
import type { Titles } from '../posting/titles.ts';

export interface RowCells {
  readonly day: string;
  readonly place: number;
  readonly entry: number;
  /** What it adds to the balance; of an entry that no longer counts, what it once moved. */
  readonly pence: number;
  /** What it and the rows shown before it in its own place add to the balance. */
  readonly to_here: number;
  readonly state: 'opening' | MoneyRow['state'];
  readonly category: Category | '';
  readonly plan_line: number | null;
  readonly fund: number | null;
  readonly source_table: PostedTable;
  readonly source_id: number;
  /** The change from which on it no longer counted; null: it counts. */
  readonly dead_since: number | null;
}

/**
 * Legs (`paid`) by which money for which no fund was said has the fund of its plan line: what pays a document does, and a recorded payment.
 * Another bank line has what was said of it alone (figures, section 6).
 */
export const FUND_OF_LINE = "paid.heading IN ('recorded', 'wages_owed', 'invoices_owed', 'owed_to_people') AND paid.fund IS NULL";

/** Of these entries those that have the fund of a plan line, each with the line. */
function ofLines(db: ReadDb, account: number, entries: readonly number[]): ReadonlySet<string> {
  const sql = `SELECT DISTINCT paid.entry, paid.plan_line AS line FROM json_each(?) AS one CROSS JOIN leg AS paid ON paid.account = ? AND paid.entry = one.value
    WHERE ${FUND_OF_LINE}`;
  const found = prepare<[string, number], { entry: number; line: number | null }>(db, sql).all(JSON.stringify(entries), account);
  return new Set(found.map(({ entry, line }) => `${entry} ${line}`));
}

export function tableOfType(type: MoneyRow['source']['type']): PostedTable | null {
  return type === 'line' ? 'statement_line' : isPosted(type) ? KINDS[type].table : null;
}

/**
 * Entries of an account (@account) that were corrected, and their reversals, as rows of Money where they once stood. A purpose is
 * told only where there was one.
 */
export function deadRows(): string {
  const money = `FROM leg WHERE leg.account = entry.account AND leg.entry = entry.id AND leg.heading IN ('bank', 'recorded')`;
  const one = (column: string, none: string): string =>
    `iif((SELECT count(DISTINCT coalesce(${column}, 0)) ${money}) = 1, (SELECT max(${column}) ${money}), ${none})`;
  return `SELECT entry.account, entry.day, ${placeSql('entry')} AS place, entry.id AS entry,
      coalesce((SELECT sum(pence) FROM leg WHERE leg.account = entry.account AND leg.entry = entry.id
        AND leg.heading = iif(entry.source_table = 'payment', 'recorded', 'bank')), 0) AS pence,
      iif(entry.reverses IS NULL, 'corrected', 'reversal') AS state, ${one('category', "''")} AS category, ${one('plan_line', 'NULL')} AS plan_line, ${one('fund', 'NULL')} AS fund,
      (SELECT count(*) > 1 ${money}) AS split, ${DEAD_SINCE} AS dead_since
    FROM entry WHERE entry.account = @account AND entry.source_table IN ('statement_line', 'payment', 'bank_account')
      AND NOT EXISTS (SELECT 1 FROM live_entry AS live WHERE live.account = entry.account AND live.day = entry.day AND live.id = entry.id)`;
}

export interface MonthRow {
  readonly month: string;
  readonly rows: number;
  readonly pence: number;
  readonly pence_in: number;
  readonly pence_out: number;
}

/** Oldest first. */
export function monthsOf(db: ReadDb, account: number): MonthRow[] {
  return prepare<[number], MonthRow>(db, 'SELECT month, rows, pence, pence_in, pence_out FROM money_month WHERE account = ? ORDER BY month').all(account);
}

/** The balance before a place: after every row of the days before it, and of its day up to it. */
export class Balances {
  readonly #db: ReadDb;
  readonly #account: number;
  readonly #months: readonly MonthRow[];

  constructor(db: ReadDb, account: number, months: readonly MonthRow[] = monthsOf(db, account)) {
    this.#db = db;
    this.#account = account;
    this.#months = months;
  }

  before(day: Day, place: number): number {
    const month = day.slice(0, 7);
    const months = this.#months.reduce((sum, one) => sum + (one.month < month ? one.pence : 0), 0);
    const sql = 'SELECT coalesce(sum(pence), 0) AS pence FROM money_row WHERE account = ? AND day >= ? AND (day, place) < (?, ?)';
    return months + (prepare<[number, string, string, number], { pence: number }>(this.#db, sql).get(this.#account, `${month}-01`, day, place)?.pence ?? 0);
  }
}

/** All of an account that its rows need: the rest would take longer to read than the rows. */
export type MoneyFacts = Pick<AccountFacts, 'account' | 'people' | 'planLines' | 'plan' | 'funds'>;

function sourceOf({ source_table: table, source_id: id }: RowCells): MoneyRow['source'] {
  return { type: sourceType(table), id };
}

/** The rows with the balance after each. */
export function moneyRows(db: ReadDb, facts: MoneyFacts, titles: Titles, rows: readonly { readonly cells: RowCells; readonly balance: number }[]): MoneyRow[] {
  const papersOf = countEvidence(
    db,
    facts.account.id,
    rows.map(({ cells }) => sourceOf(cells)),
  );
  const ofLine = ofLines(
    db,
    facts.account.id,
    rows.map(({ cells }) => cells.entry),
  );
  const lines = new Map(planLines(facts).map((line) => [line.line, line]));
  const now = calledIn(facts);
  return rows.map(({ cells, balance }) => {
    const called = cells.dead_since === null ? now : calledThen(db, cells.dead_since);
    const line = cells.plan_line !== null && ofLine.has(`${cells.entry} ${cells.plan_line}`) ? lines.get(cells.plan_line) : undefined;
    const fund = cells.fund ?? (line === undefined ? null : fundOn(line, cells.day));
    return moneyRow(called, titles, cells, fund, balance, papersOf(sourceOf(cells)));
  });
}

function moneyRow(called: CalledBy, titles: Titles, cells: RowCells, fund: FundId | null, balance: number, papers: number): MoneyRow {
  const opening = cells.state === 'opening';
  return {
    entry: cells.entry,
    day: cells.day,
    ...titles.of({ table: cells.source_table, id: cells.source_id }, cells.dead_since),
    category: cells.category || null,
    planLine: cells.plan_line === null ? null : called('planLine', cells.plan_line),
    fund: fund === null ? null : called('fund', fund),
    in: !opening && cells.pence > 0 ? cells.pence : 0,
    out: !opening && cells.pence < 0 ? -cells.pence : 0,
    balance,
    state: opening ? 'explained' : cells.state,
    source: sourceOf(cells),
    papers,
  };
}
