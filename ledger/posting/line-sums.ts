/**
 * What bank lines come to by month and by what they were for, kept beside them by the transaction that posts: the figures of a large
 * account are made of these sums (`ledger/figures/facts.ts`). What settles a record is in none: such lines are always read one by one.
 */
import type { LineSum, StatementLine } from '../../core/books/facts.ts';
import type { Category } from '../../core/books/facts.ts';
import type { WriteDb } from '../runtime/statements.ts';
import { prepareWrite } from '../runtime/statements.ts';

/** One sum, without whose account it is of. */
export interface LineSumRow {
  readonly bank_account: number;
  readonly period: string;
  readonly line: number | null;
  readonly of: 'lines' | 'waiting' | 'parts';
  readonly category: Category | null;
  readonly plan_line: number | null;
  readonly fund: number | null;
  readonly way: number;
  readonly lines: number;
  readonly pence: number;
}

const OWN_DAY: ReadonlySet<Category> = new Set(['direct_payment', 'contribution']);

/** What one line adds to the sums. */
function rowsOf({ id, bankAccount, day, amount, parts }: StatementLine): LineSumRow[] {
  const month = day.slice(0, 7);
  const whole = { bank_account: bankAccount, period: month, line: null, category: null, plan_line: null, fund: null, lines: 1 };
  const rows: LineSumRow[] = [{ ...whole, of: 'lines', way: Math.sign(amount), pence: amount }];
  if (parts.length === 0) rows.push({ ...whole, of: 'waiting', way: Math.sign(amount), pence: amount });
  for (const { amount: pence, settles, category, planLine, fund } of parts) {
    if (settles || category === null) continue;
    const period = OWN_DAY.has(category) ? day : month;
    const line = category === 'contribution' ? id : null;
    rows.push({ ...whole, of: 'parts', period, line, category, plan_line: planLine, fund, way: Math.sign(pence), pence });
  }
  return rows;
}

/** Sums to be added up, each by what it is of. */
export class LineSums {
  readonly #sums = new Map<string, { row: LineSumRow; lines: number; pence: number }>();

  add(row: LineSumRow, sign: 1 | -1 = 1): void {
    const key = `${row.period} ${row.bank_account} ${row.line} ${row.of} ${row.category} ${row.plan_line} ${row.fund} ${row.way}`;
    const sum = this.#sums.get(key);
    if (sum) {
      sum.lines += sign * row.lines;
      sum.pence += sign * row.pence;
    } else this.#sums.set(key, { row, lines: sign * row.lines, pence: sign * row.pence });
  }

  /** What is left, in the order it came. */
  rows(): LineSumRow[] {
    return [...this.#sums.values()].map(({ row, lines, pence }) => ({ ...row, lines, pence }));
  }

  addLine(line: StatementLine): void {
    for (const row of rowsOf(line)) this.add(row);
  }

  takeLine(line: StatementLine): void {
    for (const row of rowsOf(line)) this.add(row, -1);
  }
}

const OF_ONE = `account = @account AND period = @period AND bank_account = @bank_account AND line IS @line AND of = @of AND category IS @category
  AND plan_line IS @plan_line AND fund IS @fund AND way = @way`;

/** Writes what has been gathered of one account. */
export function keepLineSums(db: WriteDb, account: number, sums: LineSums): void {
  for (const row of sums.rows()) {
    if (row.lines === 0 && row.pence === 0) continue;
    const values = { ...row, account };
    const { changes } = prepareWrite<[object]>(db, `UPDATE line_sum SET lines = lines + @lines, pence = pence + @pence WHERE ${OF_ONE}`).run(values);
    if (changes === 0) {
      prepareWrite<[object]>(
        db,
        `INSERT INTO line_sum (account, bank_account, period, line, of, category, plan_line, fund, way, lines, pence)
         VALUES (@account, @bank_account, @period, @line, @of, @category, @plan_line, @fund, @way, @lines, @pence)`,
      ).run(values);
    } else if (row.lines < 0) prepareWrite<[object]>(db, `DELETE FROM line_sum WHERE ${OF_ONE} AND lines = 0`).run(values);
  }
}

/** The same in SQL, of all lines there are: what is kept must be this. */
export const LINE_SUMS_MADE = `SELECT account, bank_account, substr(day, 1, 7) AS period, NULL AS line, 'lines' AS of, NULL AS category, NULL AS plan_line, NULL AS fund,
    sign(amount) AS way, count(*) AS lines, sum(amount) AS pence
  FROM statement_line WHERE hidden_by IS NULL GROUP BY 1, 2, 3, 9
  UNION ALL SELECT account, bank_account, substr(day, 1, 7), NULL, 'waiting', NULL, NULL, NULL, sign(amount), count(*), sum(amount)
  FROM statement_line AS waiting WHERE hidden_by IS NULL AND NOT EXISTS (SELECT 1 FROM line_part AS part WHERE part.line = waiting.id AND part.removed_by IS NULL)
  GROUP BY 1, 2, 3, 9
  UNION ALL SELECT line.account, line.bank_account, iif(part.category IN (${[...OWN_DAY].map((category) => `'${category}'`).join(', ')}), line.day, substr(line.day, 1, 7)),
    iif(part.category = 'contribution', line.id, NULL), 'parts', part.category, part.plan_line, part.fund, sign(part.amount), count(*), sum(part.amount)
  FROM line_part AS part JOIN statement_line AS line ON line.id = part.line
  WHERE part.removed_by IS NULL AND part.settles_kind IS NULL AND line.hidden_by IS NULL GROUP BY 1, 2, 3, 4, 6, 7, 8, 9`;

/** The sums of one month and bank account as core takes them; `newestWaiting`: see there. */
export function lineSumOf(rows: readonly LineSumRow[], newestWaiting: string): LineSum | null {
  const [first] = rows;
  if (!first) return null;
  let [lines, into, out, waiting, waitingPence] = [0, 0, 0, 0, 0];
  const day = `${first.period.slice(0, 7)}-01`;
  for (const row of rows) {
    if (row.of === 'lines') {
      lines += row.lines;
      if (row.way > 0) into += row.pence;
      else out -= row.pence;
    } else if (row.of === 'waiting') {
      waiting += row.lines;
      waitingPence += Math.abs(row.pence);
    }
  }
  const parts = rows.flatMap(({ of, period, category, plan_line: planLine, fund, pence, lines: count }) =>
    of === 'parts' && count !== 0 ? [{ day: period.length > 7 ? period : day, amount: pence, category, planLine, fund }] : [],
  );
  return {
    bankAccount: first.bank_account,
    day,
    lines,
    in: into,
    out,
    waiting: waiting > 0 ? { lines: waiting, pence: waitingPence, newest: newestWaiting } : null,
    parts,
  };
}
