/**
 * The facts that figures of one day are made of. Of an account with few lines: all of them. Of a large one the lines of months long done
 * come as the sums that posting keeps, and only those are read one by one whose own day, balance or record matters to a figure.
 */
import type { FigureFacts, LineSum, StatementLine } from '../../core/books/facts.ts';
import { BACKDATED_DAYS, LOOKED_BACK_DAYS } from '../../core/figures/funds/balance-check.ts';
import { accountYear } from '../../core/figures/inputs/plan-lines.ts';
import { addDays, earlier, later } from '../../core/values/day.ts';
import type { Day } from '../../core/values/units.ts';
import { factsOf, recordFactsOf } from '../accounts/known-facts.ts';
import { readLinesOfDays, readManyLines } from '../accounts/facts.ts';
import type { LineSumRow } from '../posting/line-sums.ts';
import { LineSums, lineSumOf } from '../posting/line-sums.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';

/** Up to so many lines all of them are read about as fast. */
const FEW_LINES = 4_000;

/** Those last asked about: more would be the account once more. */
const MONTHS_HELD = 24;

const SUMS = `SELECT bank_account, period, line, of, category, plan_line, fund, way, lines, pence FROM line_sum WHERE account = ? ORDER BY period, bank_account, line`;
const LINES_THERE = `SELECT sum(rows) AS lines FROM money_month WHERE account = ?`;
/** What settles a record, and what may be another line, stands by itself in figures. */
const BY_THEMSELVES = `SELECT line FROM line_part WHERE account = @account AND settles_kind IS NOT NULL AND removed_by IS NULL
  UNION SELECT line FROM doubt WHERE account = @account ORDER BY 1`;
const NEWEST_LINE = 'SELECT max(day) AS day FROM statement_line WHERE account = ? AND day BETWEEN ? AND ? AND bank_account = ? AND hidden_by IS NULL';
const NEWEST_WAITING = "SELECT max(day) AS day FROM money_row WHERE account = ? AND day BETWEEN ? AND ? AND state = 'unexplained'";

type Records = ReturnType<typeof recordFactsOf>;

/** What is the same whatever day is asked about. */
interface Steady {
  readonly sums: readonly LineSumRow[];
  /** In the order of facts. */
  readonly byThemselves: readonly StatementLine[];
  readonly months: Map<string, readonly StatementLine[]>;
}
const steadyOf = new WeakMap<Records, Steady>();

const inOrder = (a: StatementLine, b: StatementLine): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id - b.id);

function steady(db: ReadDb, records: Records): Steady {
  let known = steadyOf.get(records);
  if (!known) {
    const account = records.account.id;
    const ids = prepare<[object], { line: number }>(db, BY_THEMSELVES).all({ account });
    known = {
      sums: prepare<[number], LineSumRow>(db, SUMS).all(account),
      byThemselves: readManyLines(
        db,
        account,
        ids.map(({ line }) => line),
      ),
      months: new Map(),
    };
    steadyOf.set(records, known);
  }
  return known;
}

const monthOf = (day: Day): string => day.slice(0, 7);

/** The months of [from, to] that have lines. */
function monthsWithin(all: readonly string[], from: Day, to: Day): string[] {
  return all.filter((month) => month >= monthOf(from) && month <= monthOf(to));
}

/** The months in which a bank account has lines, the newest first. */
function monthsOf(sums: readonly LineSumRow[], bankAccount: number): string[] {
  const own = sums.flatMap((row) => (row.bank_account === bankAccount && row.of === 'lines' && row.lines !== 0 ? [monthOf(row.period)] : []));
  return [...new Set(own)].toSorted().toReversed();
}

/** The months of which every line stands by itself: days within them part one figure from another. */
function wholeMonths(db: ReadDb, records: Records, sums: readonly LineSumRow[], asOf: Day, today: Day): Set<string> {
  const all = [...new Set(sums.map(({ period }) => monthOf(period)))];
  const { openedOn, planYearStart } = records.account;
  const printed = records.printedBalances.filter(({ day }) => day <= asOf);
  // In the newest months that have any: a bank account without a line must not have all the others' looked through.
  const newest = (bankAccount: number, to: Day): Day | null => {
    for (const month of monthsOf(sums, bankAccount).filter((one) => one <= monthOf(to))) {
      const last = earlier(to, `${month}-31`);
      const found = prepare<[number, Day, Day, number], { day: Day | null }>(db, NEWEST_LINE).get(records.account.id, `${month}-01`, last, bankAccount);
      if (found?.day) return found.day;
    }
    return null;
  };
  // The newest line that is not of a later day than it can be says how far the bank account is known.
  const known = records.bankAccounts.flatMap(({ id }) => newest(id, later(asOf, today)) ?? []);
  const near = records.bankAccounts.flatMap(({ id: bankAccount }) => {
    const line = newest(bankAccount, asOf);
    const file = printed.filter((one) => one.bankAccount === bankAccount).map(({ day }) => day);
    return [...(line ? [line] : []), ...file.toSorted().slice(-1)];
  });
  return new Set([
    ...[openedOn, accountYear(planYearStart, asOf).from, asOf, ...known].map(monthOf),
    ...near.flatMap((day) => monthsWithin(all, addDays(day, -LOOKED_BACK_DAYS), addDays(day, BACKDATED_DAYS))),
    ...monthsWithin(all, today, '9999-12-31'),
  ]);
}

/** The facts as sums and the lines that must stand by themselves, however many there are. */
export function summedFacts(db: ReadDb, account: number, asOf: Day, today: Day): FigureFacts {
  const records = recordFactsOf(db, account);
  const { sums, byThemselves, months } = steady(db, records);
  const whole = wholeMonths(db, records, sums, asOf, today);
  const linesOf = (month: string): readonly StatementLine[] => {
    let lines = months.get(month);
    months.delete(month);
    months.set(month, (lines ??= readLinesOfDays(db, account, `${month}-01`, `${month}-31`)));
    return lines;
  };
  const outside = byThemselves.filter(({ day }) => !whole.has(monthOf(day)));
  const lines = [...outside, ...[...whole].flatMap(linesOf)].toSorted(inOrder);
  for (const [oldest] of months) if (months.size > MONTHS_HELD) months.delete(oldest);
  return { ...records, lines, lineSums: sumsOf(db, account, sums, whole, outside, later(asOf, records.account.openedOn)) };
}

/** @param upTo the day asked about, or the opening where that is later: lines before it are told of on any day. */
function sumsOf(db: ReadDb, account: number, rows: readonly LineSumRow[], whole: ReadonlySet<string>, outside: readonly StatementLine[], upTo: Day): LineSum[] {
  const rest = new LineSums();
  for (const row of rows) if (row.period <= upTo && !whole.has(monthOf(row.period))) rest.add(row);
  for (const line of outside) if (line.day <= upTo) rest.takeLine(line);
  const byMonth = Map.groupBy(
    rest.rows().filter(({ lines }) => lines !== 0),
    ({ period, bank_account: bankAccount }) => `${monthOf(period)} ${bankAccount}`,
  );
  const waits = [...byMonth].findLast(([, own]) => own.some(({ of }) => of === 'waiting'))?.[0].slice(0, 7);
  return [...byMonth].flatMap(([key, own]) => {
    const month = key.slice(0, 7);
    const newest =
      month === waits ? prepare<[number, Day, Day], { day: Day | null }>(db, NEWEST_WAITING).get(account, `${month}-01`, `${month}-31`)?.day : null;
    return lineSumOf(own, newest ?? `${month}-01`) ?? [];
  });
}

/** @param today the day of asking: lines up to it say how far the bank is known, and later ones are told of. */
export function figureFacts(db: ReadDb, account: number, asOf: Day, today: Day): FigureFacts {
  return hasFewLines(db, account) ? factsOf(db, account) : summedFacts(db, account, asOf, today);
}

export function hasFewLines(db: ReadDb, account: number): boolean {
  return (prepare<[number], { lines: number | null }>(db, LINES_THERE).get(account)?.lines ?? 0) <= FEW_LINES;
}
