/**
 * Money as people read it: windows of rows with running balances, searched and filtered, and totals of them. Reads the rows that
 * posting keeps in order, month sums beside them, so that no window costs more for the rows before it. It writes nothing.
 */
import type { MoneyFilter, moneyMethods, MoneyMonth, MoneyRow } from '../../core/api/money.ts';
import { CATEGORIES } from '../../core/books/facts.ts';
import type { AccountFacts, Category, FundId, PlanLineId } from '../../core/books/facts.ts';
import { isCost } from '../../core/books/posting.ts';
import type { Day } from '../../core/values/units.ts';
import { daysOfFund, planLines } from '../../core/figures/inputs/plan-lines.ts';
import { withIds } from '../../core/records/names.ts';
import { parseMoney } from '../../core/values/money.ts';
import { Refusal } from '../../core/values/problem.ts';
import { folded } from '../../core/values/text.ts';
import type { Handlers } from '../runtime/contract.ts';
import { readAccount, readRecords } from '../accounts/facts.ts';
import { namedBy } from './named.ts';
import { moneyRowHandlers } from './row.ts';
import { searchRows } from './searched.ts';
import { Balances, deadRows, FUND_OF_LINE, moneyRows, monthsOf } from './rows.ts';
import type { MoneyFacts, MonthRow, RowCells } from './rows.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import { Titles } from '../posting/titles.ts';

function moneyFacts(db: ReadDb, account: number): MoneyFacts {
  const read = <T extends 'people' | 'planLines' | 'plan' | 'funds'>(type: T): AccountFacts[T][number][] => readRecords(db, account, type);
  return { account: readAccount(db, account), people: read('people'), planLines: read('planLines'), plan: read('plan'), funds: read('funds') };
}

interface Totals {
  readonly total: number;
  readonly in: number;
  readonly out: number;
  /** Newest first. */
  readonly months: readonly MoneyMonth[];
}

/** The sums of what is shown: what its months come to. */
function totalsOfMonths(all: readonly MonthRow[], shown: readonly Omit<MoneyMonth, 'balance'>[]): Totals {
  const balances = new Map<string, number>();
  let balance = 0;
  for (const { month, pence } of all) balances.set(month, (balance += pence));
  const months = shown.map((one) => ({ ...one, balance: balances.get(one.month) ?? 0 })).toSorted((a, b) => (a.month < b.month ? 1 : -1));
  const sum = (of: 'rows' | 'in' | 'out'): number => months.reduce((total, month) => total + month[of], 0);
  return { total: sum('rows'), in: sum('in'), out: sum('out'), months };
}

// ------------------------------------------------------------------------------------------------ filters

interface Where {
  /** Over `row` (money_row) and `entry`. */
  readonly sql: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Rows of several purposes are looked up in their entry's legs. */
function ofPurpose(condition: (table: string) => string): string {
  return `((row.split = 0 AND ${condition('row')}) OR (row.split = 1 AND EXISTS (SELECT 1 FROM leg
    WHERE leg.account = row.account AND leg.entry = row.entry AND leg.heading IN ('bank', 'recorded') AND ${condition('leg')})))`;
}

/** Never a cost, so never outside the plan. Wages are none by themselves, but as what a payslip cost they are of its plan line or of none. */
const NO_COSTS = ['', ...CATEGORIES.filter((category) => category !== 'wages' && !isCost(category))];

/** The days on which plan lines were of a fund. */
function linesOfFund(facts: MoneyFacts, fund: FundId): { line: PlanLineId; from: Day; to: Day | null }[] {
  return planLines(facts).flatMap((line) => daysOfFund(line, fund).map((days) => ({ line: line.line, ...days })));
}

/** Entries posted for one of a list of sources. */
const OF_THESE = (table: 'statement_line' | 'payment', ids: string): string =>
  `(entry.source_table = '${table}' AND entry.source_id IN (SELECT value FROM json_each(${ids})))`;

const listed = (values: Iterable<string | number>): string => JSON.stringify([...values]);

function escaped(word: string): string {
  return word.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

/** The plan line and fund that are asked for, by id. */
function referredTo(
  facts: MoneyFacts,
  { planLine, fund }: MoneyFilter,
): { readonly planLine: PlanLineId | null | undefined; readonly fund: FundId | undefined } {
  const { fields, faults } = withIds(facts, 'rules', { planLine, fund });
  const [fault] = faults;
  if (fault) throw new Refusal('badInput', fault.message, { field: `filter.${fault.field}` });
  const id = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
  return { planLine: planLine === null ? null : id(fields.planLine), fund: id(fields.fund) };
}

/** What is searched for, as typed and as folded words. */
function searchedFor(filter: MoneyFilter): { readonly text: string; readonly words: readonly string[] } {
  const text = filter.text?.trim() ?? '';
  return { text, words: folded(text).split(' ').slice(0, 10) };
}

function whereOf(db: ReadDb, facts: MoneyFacts, filter: MoneyFilter): Where {
  const { planLine, fund } = referredTo(facts, filter);
  const conditions: string[] = [];
  const values: Record<string, string | number> = {};
  if (filter.month !== undefined) {
    conditions.push('row.day >= @monthFrom AND row.day <= @monthTo');
    Object.assign(values, { monthFrom: `${filter.month}-01`, monthTo: `${filter.month}-31` });
  }
  if (filter.from !== undefined) {
    conditions.push('row.day >= @from');
    values['from'] = filter.from;
  }
  if (filter.to !== undefined) {
    conditions.push('row.day <= @to');
    values['to'] = filter.to;
  }
  if (filter.category !== undefined) {
    conditions.push(ofPurpose((table) => `${table}.category = @category`));
    values['category'] = filter.category;
  }
  if (planLine === null) {
    conditions.push(
      ofPurpose((table) => `${table}.plan_line IS NULL AND ${table}.category NOT IN (${NO_COSTS.map((category) => `'${category}'`).join(', ')})`),
    );
  } else if (planLine !== undefined) {
    conditions.push(ofPurpose((table) => `${table}.plan_line = @planLine`));
    values['planLine'] = planLine;
  }
  if (fund !== undefined) {
    const ofItsLine = (table: string): string =>
      `EXISTS (SELECT 1 FROM leg AS paid WHERE paid.account = row.account AND paid.entry = row.entry AND paid.plan_line = ${table}.plan_line AND ${FUND_OF_LINE})
         AND EXISTS (SELECT 1 FROM json_each(@fundLines) AS one WHERE one.value ->> 'line' = ${table}.plan_line AND row.day >= one.value ->> 'from' AND row.day < coalesce(one.value ->> 'to', '9999'))`;
    conditions.push(ofPurpose((table) => `(${table}.fund = @fund OR (${table}.fund IS NULL AND ${ofItsLine(table)}))`));
    Object.assign(values, { fund, fundLines: JSON.stringify(linesOfFund(facts, fund)) });
  }
  if (filter.explained !== undefined) conditions.push(`row.state ${filter.explained ? '<>' : '='} 'unexplained'`);
  const { text, words } = searchedFor(filter);
  if (text !== '') {
    const named = namedBy(db, facts.account.id, words);
    const has = words.map((word, index) => {
      values[`word${index}`] = `%${escaped(word)}%`;
      const inWords = `entry.search LIKE @word${index} ESCAPE '\\'`;
      const theirs = named[index];
      if (!theirs) return inWords;
      values[`planned${index}`] = listed(theirs.planLines);
      Object.assign(values, {
        [`lines${index}`]: listed(theirs.lines),
        [`payments${index}`]: listed(theirs.payments),
        [`names${index}`]: listed(theirs.names),
      });
      const byName = `(entry.source_table = 'statement_line' AND EXISTS (SELECT 1 FROM json_each(@names${index}) AS name WHERE instr(entry.search, name.value) > 0))`;
      const planned = ofPurpose((table) => `${table}.plan_line IN (SELECT value FROM json_each(@planned${index}))`);
      return `(${inWords} OR ${planned} OR ${OF_THESE('statement_line', `@lines${index}`)} OR ${OF_THESE('payment', `@payments${index}`)} OR ${byName})`;
    });
    const found = has.join(' AND ');
    const pence = parseMoney(text);
    conditions.push(pence === null ? found : `(abs(row.pence) = @pence OR (${found}))`);
    if (pence !== null) values['pence'] = Math.abs(pence);
  }
  return { sql: conditions.map((condition) => ` AND ${condition}`).join(''), values };
}

// ------------------------------------------------------------------------------------------------ rows

const CELLS =
  'row.day, row.place, row.entry, row.pence, row.to_here, row.dead_since, row.state, row.category, row.plan_line, row.fund, entry.source_table, entry.source_id';
const ENTRY = 'CROSS JOIN entry ON entry.account = row.account AND entry.day = row.day AND entry.id = row.entry';
const NEWEST_FIRST = 'ORDER BY row.day DESC, row.place DESC';

/** A window of all rows: month sums say where it begins, and each balance follows from the one above. */
function windowOfAll(facts: MoneyFacts, db: ReadDb, offset: number, limit: number): Totals & { rows: MoneyRow[] } {
  const account = facts.account.id;
  const months = monthsOf(db, account);
  const totals = totalsOfMonths(
    months,
    months.map(({ month, rows, pence_in: into, pence_out: out }) => ({ month, rows, in: into, out })),
  );
  let skip = offset;
  let at = months.length - 1;
  for (let month = months[at]; month && skip >= month.rows; month = months[--at]) skip -= month.rows;
  const newest = months[at];
  if (!newest) return { ...totals, rows: [] };
  const cells = prepare<[number, string, number, number], RowCells>(
    db,
    `SELECT ${CELLS} FROM (SELECT *, pence AS to_here, NULL AS dead_since FROM money_row AS row WHERE account = ? AND day <= ? ${NEWEST_FIRST} LIMIT ? OFFSET ?) AS row ${ENTRY} ${NEWEST_FIRST}`,
  ).all(account, `${newest.month}-31`, limit, skip);
  const [first] = cells;
  let balance = first ? new Balances(db, account, months).before(first.day, first.place) + first.to_here : 0;
  const rows = cells.map((row) => {
    const shown = { cells: row, balance };
    balance -= row.pence;
    return shown;
  });
  return { ...totals, rows: moneyRows(db, facts, new Titles(db, account), rows) };
}

/** A window of what is searched for by its words or amount alone, in any name that it has or had. */
function windowOfFound(facts: MoneyFacts, db: ReadDb, typed: string, offset: number, limit: number): Totals & { rows: MoneyRow[] } {
  const account = facts.account.id;
  const { text, words } = searchedFor({ text: typed });
  const pence = parseMoney(text);
  const named = namedBy(db, account, words);
  const asked = words.map((word, index) => ({ word, named: named[index] ?? null }));
  const { rows, months } = searchRows(db, account, asked, pence === null ? null : Math.abs(pence), offset, limit);
  const one = prepare<[number, string, number], RowCells>(
    db,
    `SELECT ${CELLS} FROM (SELECT *, pence AS to_here, NULL AS dead_since FROM money_row WHERE account = ? AND day = ? AND place = ?) AS row ${ENTRY}`,
  );
  const shown = rows.flatMap(({ day, place, balance }) => {
    const cells = one.get(account, day, place);
    return cells ? [{ cells, balance }] : [];
  });
  return { ...totalsOfMonths(monthsOf(db, account), months), rows: moneyRows(db, facts, new Titles(db, account), shown) };
}

const OF_DAYS = `SELECT ${CELLS} FROM (SELECT *, pence AS to_here, NULL AS dead_since FROM money_row WHERE account = ? AND day IN (SELECT value FROM json_each(?))) AS row
  ${ENTRY} ${NEWEST_FIRST}`;

/** The newest rows that hold these words or this amount, or are of one of these days. */
export function foundInMoney(
  db: ReadDb,
  account: number,
  text: string,
  days: readonly Day[],
  limit: number,
): { readonly total: number; readonly rows: readonly MoneyRow[] } {
  const facts = moneyFacts(db, account);
  const found = windowOfFound(facts, db, text, 0, limit);
  if (days.length === 0) return found;
  const cells = prepare<[number, string], RowCells>(db, OF_DAYS).all(account, JSON.stringify(days));
  const ofDays = cells.slice(0, limit).map((row) => ({ cells: row, balance: 0 }));
  const rows = [...moneyRows(db, facts, new Titles(db, account), ofDays), ...found.rows].slice(0, limit);
  return { total: cells.length + found.total, rows };
}

/** The months that have rows, oldest first. */
export function monthsShown(db: ReadDb, account: number): string[] {
  return monthsOf(db, account).map(({ month }) => month);
}

function windowOfSome(facts: MoneyFacts, db: ReadDb, filter: MoneyFilter, offset: number, limit: number): Totals & { rows: MoneyRow[] } {
  const account = facts.account.id;
  const { sql, values } = whereOf(db, facts, filter);
  // Which rows, their order and their number. Corrected entries and their reversals count in no sum.
  const source = filter.corrections
    ? `(SELECT *, sum(pence) OVER (PARTITION BY day, place ORDER BY entry) AS to_here FROM
         (SELECT account, day, place, entry, pence, state, category, plan_line, fund, split, NULL AS dead_since FROM money_row WHERE account = @account
          UNION ALL ${deadRows()}))`
    : '(SELECT *, pence AS to_here, NULL AS dead_since FROM money_row)';
  const from = (entry: string): string => `FROM ${source} AS row ${entry} WHERE row.account = @account${sql}`;
  const sums = prepare<[object], Omit<MoneyMonth, 'balance'>>(
    db,
    `SELECT substr(row.day, 1, 7) AS month, count(*) AS rows, sum(iif(row.state IN ('explained', 'unexplained', 'recorded'), max(row.pence, 0), 0)) AS "in",
       sum(iif(row.state IN ('explained', 'unexplained', 'recorded'), max(-row.pence, 0), 0)) AS out ${from(searchedFor(filter).text === '' ? '' : ENTRY)} GROUP BY 1`,
  ).all({ account, ...values });
  const cells = prepare<[object], RowCells>(
    db,
    `SELECT ${CELLS}, row.dead_since ${from(ENTRY)} ${NEWEST_FIRST}, row.entry DESC LIMIT @limit OFFSET @offset`,
  ).all({
    account,
    ...values,
    limit,
    offset,
  });
  const months = monthsOf(db, account);
  const balances = new Balances(db, account, months);
  const rows = cells.map((row) => ({ cells: row, balance: balances.before(row.day, row.place) + row.to_here }));
  return { ...totalsOfMonths(months, sums), rows: moneyRows(db, facts, new Titles(db, account), rows) };
}

const TOTALS = `SELECT substr(row.day, 1, 7) AS month, iif(row.state = 'unexplained', 'unexplained', row.category) AS category,
    sum(max(row.pence, 0)) AS "in", sum(max(-row.pence, 0)) AS out
  FROM money_row AS row WHERE row.account = @account AND row.state <> 'opening' AND row.split = 0 GROUP BY 1, 2
  UNION ALL
  SELECT substr(row.day, 1, 7), leg.category, sum(max(leg.pence, 0)), sum(max(-leg.pence, 0))
  FROM money_row AS row CROSS JOIN leg ON leg.account = row.account AND leg.entry = row.entry AND leg.heading = 'bank'
  WHERE row.account = @account AND row.split = 1 GROUP BY 1, 2`;

type TotalRow = ReturnType<Handlers<typeof moneyMethods>['money.totals']>[number];

function totalsOf(db: ReadDb, account: number): TotalRow[] {
  const sums = new Map<string, { month: string; category: TotalRow['category']; in: number; out: number }>();
  for (const row of prepare<[object], TotalRow>(db, TOTALS).all({ account })) {
    const key = `${row.month} ${row.category}`;
    const sum = sums.get(key);
    if (sum) {
      sum.in += row.in;
      sum.out += row.out;
    } else sums.set(key, { ...row });
  }
  return [...sums.values()].toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : a.category < b.category ? -1 : 1));
}

const CATEGORIES_MET = `SELECT category FROM money_row WHERE account = @account AND category <> ''
  UNION SELECT leg.category FROM money_row AS row CROSS JOIN leg ON leg.account = row.account AND leg.entry = row.entry AND leg.heading = 'bank'
    WHERE row.account = @account AND row.split = 1 ORDER BY 1`;

export const moneyHandlers = {
  ...moneyRowHandlers,
  'money.rows': ({ db }, { account, filter, offset, limit }) => {
    const facts = moneyFacts(db, account);
    const { text, ...others } = filter;
    if (Object.values(others).some((value) => value !== undefined && value !== false) || others.explained !== undefined)
      return windowOfSome(facts, db, filter, offset, limit);
    return text?.trim() ? windowOfFound(facts, db, text, offset, limit) : windowOfAll(facts, db, offset, limit);
  },
  'money.choices': ({ db, user }, { account }) => {
    const facts = moneyFacts(db, account);
    const period = user?.period ?? null;
    return {
      months: monthsOf(db, account)
        .map(({ month }) => month)
        .filter((month) => period === null || (month >= period.from.slice(0, 7) && month <= period.to.slice(0, 7)))
        .toReversed(),
      categories: prepare<[object], { category: Category }>(db, CATEGORIES_MET)
        .all({ account })
        .map(({ category }) => category),
      funds: facts.funds.map(({ id, fund }) => ({ id, name: fund })),
      planLines: planLines(facts).map(({ line, name }) => ({ id: line, name })),
    };
  },
  'money.totals': ({ db }, { account }) => {
    readAccount(db, account);
    return totalsOf(db, account);
  },
} satisfies Handlers<typeof moneyMethods>;
