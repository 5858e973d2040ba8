/** One row of Money in full: its parts and who said so, where it came from, its balanced entry, its history and corrections. */
import type { MoneyRow, MoneyRowDetail, moneyMethods } from '../../core/api/money.ts';
import { mayRefund } from '../../core/bills/refunds.ts';
import { EntryBuilder } from '../../core/books/entries.ts';
import { TYPE_SETTLED } from '../../core/books/facts.ts';
import type { AccountFacts, LinePart } from '../../core/books/facts.ts';
import { settledByPayments } from '../../core/figures/inputs/movements.ts';
import { Refusal } from '../../core/values/problem.ts';
import { calledIn } from '../../core/records/names.ts';
import type { CalledBy } from '../../core/records/names.ts';
import { partTitle, titleOf } from '../../core/books/titles.ts';
import { headingWords } from '../../core/words/books/entries.ts';
import { moneyWords } from '../../core/words/money.ts';
import type { Handlers } from '../runtime/contract.ts';
import { factsOf } from '../accounts/known-facts.ts';
import { historyOfRecord } from '../audit/history.ts';
import { lineOriginOf, historyOfLine, refundedCalled, saidBy } from '../bank/line-history.ts';
import { partOf, partsOf } from '../bank/line-parts.ts';
import type { RowCells } from './rows.ts';
import { Balances, deadRows, moneyRows, tableOfType } from './rows.ts';
import { legsOf, placeOf } from '../posting/entry-writer.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import { Titles } from '../posting/titles.ts';

type Parts = MoneyRowDetail['parts'];

/** A live entry as a row: what Money shows of it or, of a payment a line has cleared, all of it. */
const LIVE_ROW = `SELECT entry.day, coalesce(row.place, @place) AS place, entry.id AS entry, coalesce(row.pence, (SELECT coalesce(sum(pence), 0) FROM leg
      WHERE leg.account = entry.account AND leg.entry = entry.id AND leg.heading IN ('bank', 'recorded'))) AS pence, coalesce(row.pence, 0) AS to_here,
    coalesce(row.state, 'explained') AS state, coalesce(row.category, '') AS category, row.plan_line, row.fund,
    entry.source_table, entry.source_id, NULL AS dead_since
  FROM live_entry AS entry LEFT JOIN money_row AS row ON row.account = entry.account AND row.day = entry.day AND row.place = @place
  WHERE entry.account = @account AND entry.source_table = @table AND entry.source_id = @id`;

const DEAD_ROWS = `SELECT row.*, sum(row.pence) OVER (PARTITION BY row.day, row.place ORDER BY row.entry) AS to_here, entry.source_table, entry.source_id FROM (${deadRows()}
    AND entry.source_table = @table AND entry.source_id = @id) AS row JOIN entry ON entry.id = row.entry ORDER BY coalesce(entry.reverses, entry.id), entry.id`;

function detail(db: ReadDb, facts: AccountFacts, source: MoneyRow['source']): MoneyRowDetail {
  const table = tableOfType(source.type);
  const place = table && placeOf({ table, id: source.id });
  if (table === null || place === null) throw new Refusal('notFound', moneyWords.notThere, { field: 'source' });
  const account = facts.account.id;
  const key = { account, table, id: source.id, place };
  const corrections = prepare<[object], RowCells>(db, DEAD_ROWS).all(key);
  const cells = prepare<[object], RowCells>(db, LIVE_ROW).get(key) ?? corrections.findLast((row) => row.state === 'corrected');
  if (!cells) throw new Refusal('notFound', moneyWords.notThere, { field: 'source' });
  const balances = new Balances(db, account);
  const [row, ...corrected] = moneyRows(
    db,
    facts,
    new Titles(db, account),
    [cells, ...corrections].map((one) => ({ cells: one, balance: balances.before(one.day, one.place) + one.to_here })),
  );
  if (!row) throw new Error('the row just found is not there');
  const builder = new EntryBuilder(facts, settledByPayments(facts));
  return {
    row,
    origin: originOf(db, account, source),
    parts: partsShown(db, facts, builder, source),
    legs: legsOf(db, account, cells.entry).map(({ heading, pence }) => ({ heading: headingWords[heading], pence })),
    history: source.type === 'line' ? historyOfLine(db, account, builder.records, source.id) : historyOfRecord(db, account, source.type, source.id),
    corrections: corrected,
  };
}

function originOf(db: ReadDb, account: number, { type, id }: MoneyRow['source']): string {
  if (type === 'bankAccounts') return moneyWords.openingBalance;
  if (type === 'line') {
    const line = lineOriginOf(db, account, id);
    return line ? moneyWords.fromFile(line.file, line.row, line.bank_account) : '';
  }
  const [added] = historyOfRecord(db, account, type, id);
  return added ? moneyWords.recordedBy(added.who, added.at.slice(0, 10)) : '';
}

function namesOfPurpose(called: CalledBy, { planLine, fund }: Pick<LinePart, 'planLine' | 'fund'>): Pick<Parts[number], 'planLine' | 'fund'> {
  return { planLine: planLine === null ? null : called('planLine', planLine), fund: fund === null ? null : called('fund', fund) };
}

function purposeShown(
  builder: EntryBuilder,
  called: CalledBy,
  { amount, settles, category, planLine, fund }: LinePart,
): Omit<Parts[number], 'what' | 'by' | 'refunds' | 'mayRefund'> {
  if (!settles) return { amount, category, ...namesOfPurpose(called, { planLine, fund }), source: null };
  const settled = builder.settled(settles);
  return { amount, category: settled.category, ...namesOfPurpose(called, settled), source: { type: TYPE_SETTLED[settles.kind], id: settles.id } };
}

function partsShown(db: ReadDb, facts: AccountFacts, builder: EntryBuilder, { type, id }: MoneyRow['source']): Parts {
  const called = calledIn(facts);
  if (type === 'line') {
    const live = partsOf(db, id).filter((part) => part.removed_by === null);
    return live.map((row) => {
      const part = partOf(row);
      const refunds = part.refunds ? { title: refundedCalled(db, part.refunds, builder.records), of: part.refunds } : null;
      return { ...purposeShown(builder, called, part), what: partTitle(part, builder.records), by: saidBy(db, row), refunds, mayRefund: mayRefund(part) };
    });
  }
  const payment = type === 'payments' ? facts.payments.find((one) => one.id === id) : undefined;
  if (!payment) return [];
  const { category, planLine, fund } = builder.settled({ kind: 'payment', id });
  const paid = settledByPayments(facts).get(id);
  const by = historyOfRecord(db, facts.account.id, 'payments', id).at(-1)?.who ?? '';
  return [
    {
      amount: payment.amount,
      what: titleOf({ type: 'payments', record: payment }, builder.records).what,
      category,
      ...namesOfPurpose(called, { planLine, fund }),
      by,
      source: paid ? { type: TYPE_SETTLED[paid.kind], id: paid.id } : null,
      refunds: null,
      mayRefund: false,
    },
  ];
}

export const moneyRowHandlers = {
  'money.row': ({ db }, { account, source }) => detail(db, factsOf(db, account), source),
} satisfies Pick<Handlers<typeof moneyMethods>, 'money.row'>;
