/** Which months of an account its statements and bank files cover, by core's rule (`core/returns/coverage.ts`). */
import type { AccountFacts } from '../../core/books/facts.ts';
import type { CoverageInFull, StatementSpan } from '../../core/returns/coverage.ts';
import { coverageOf } from '../../core/returns/coverage.ts';
import { notArrived } from '../../core/returns/handover.ts';
import type { Day, Pence } from '../../core/values/units.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';

const FILES = `SELECT id, bank_account AS bankAccount, first_day AS first, last_day AS last, covers_to AS coversTo, rejected + before_opening AS left
  FROM import WHERE account = ? AND undone_by IS NULL AND format <> 'typed' ORDER BY id`;
/** In the order of the file: those it brought in, and those that were there already. */
const ROWS = `SELECT day, amount, balance FROM (
    SELECT row, day, amount, balance FROM statement_line WHERE import = @file
    UNION ALL SELECT seen.row, line.day, line.amount, seen.balance FROM seen_line AS seen JOIN statement_line AS line ON line.id = seen.line WHERE seen.import = @file
  ) ORDER BY row`;

interface FileRow {
  readonly id: number;
  readonly bankAccount: number;
  readonly first: Day | null;
  readonly last: Day | null;
  readonly coversTo: Day | null;
  /** Rows of the file that are not here. */
  readonly left: number;
}

interface LineRow {
  readonly day: Day;
  readonly amount: Pence;
  readonly balance: Pence | null;
}

/** What a file begins and ends with, by the balances beside its lines, whichever way round they stand; null where they don't say, or don't add up. */
function balancesOf(db: ReadDb, { id, left }: FileRow): { readonly opening: Pence | null; readonly closing: Pence | null } {
  const rows = prepare<[object], LineRow>(db, ROWS).all({ file: id });
  const [top, bottom] = [rows[0], rows.at(-1)];
  const none = { opening: null, closing: null };
  if (!top || !bottom || top.balance === null || bottom.balance === null) return none;
  const sum = rows.reduce((total, { amount }) => total + amount, 0);
  const ways = [
    { opening: top.balance - top.amount, closing: bottom.balance },
    { opening: bottom.balance - bottom.amount, closing: top.balance },
  ];
  const way = ways.find(({ opening, closing }) => closing - opening === sum);
  if (left === 0) return way ?? none;
  // What it begins with is before rows that are not here.
  return { opening: null, closing: (top.day <= bottom.day ? bottom : top).balance };
}

/** Statements, and bank files that have a line. */
function spansOf(db: ReadDb, { account, statements }: Pick<AccountFacts, 'account' | 'statements'>): StatementSpan[] {
  const papers = statements.map(({ id, bankAccount, from, to, opening, closing }): StatementSpan => {
    return { bankAccount, from, to, opening, closing, source: { type: 'statement', id } };
  });
  const files = prepare<[number], FileRow>(db, FILES)
    .all(account.id)
    .flatMap((file) => {
      const { id, bankAccount, first, last, coversTo } = file;
      if (first === null || last === null) return [];
      return [{ bankAccount, from: first, to: coversTo ?? last, ...balancesOf(db, file), source: { type: 'import', id } } as const];
    });
  return [...papers, ...files];
}

/** A tin has no statements. @param from the first day looked at, from the opening on. @param to the last. */
export function coverageFrom(db: ReadDb, facts: Pick<AccountFacts, 'account' | 'bankAccounts' | 'statements' | 'lines'>, from: Day, to: Day): CoverageInFull[] {
  const { account, bankAccounts } = facts;
  const banks = bankAccounts.filter(({ what }) => what !== 'cash');
  const all = coverageOf(banks, account.openedOn, to, spansOf(db, facts));
  return all.map((one) => {
    const bank = banks.find(({ id }) => id === one.bankAccount);
    return { ...one, months: one.months.filter(({ month }) => month >= from.slice(0, 7)), notArrived: bank ? notArrived(facts, bank, to) : 0 };
  });
}
