/**
 * What must hold in a ledger file whatever was done to it, checked from outside: every record's entry is the one posting it
 * anew would make, and what entries add up to is what the figures say on a day past everything.
 */
import { KINDS, POSTED_TYPES } from '../core/records/kinds.ts';
import { expect } from 'vitest';
import { EntryBuilder } from '../core/books/entries.ts';
import type { AccountFacts } from '../core/books/facts.ts';
import { settledByPayments } from '../core/figures/inputs/movements.ts';
import { overview } from '../core/figures/overview.ts';
import { readFacts } from '../ledger/accounts/facts.ts';
import type { Title } from '../core/books/titles.ts';
import type { Source } from '../ledger/posting/entry-writer.ts';
import { legsOf, searchedBy } from '../ledger/posting/entry-writer.ts';
import { entryOf, titleBy } from '../ledger/posting/repost.ts';
import { Titles } from '../ledger/posting/titles.ts';
import type { TestLedger } from './ledger.ts';
import type { ReadDb } from '../ledger/runtime/statements.ts';
import { prepare } from '../ledger/runtime/statements.ts';

/** After every day of a test. */
export const PAST_EVERYTHING = '2035-01-01';

function livePosting(db: ReadDb, account: number, source: Source): unknown {
  const sql = 'SELECT day, id, search FROM live_entry WHERE account = ? AND source_table = ? AND source_id = ?';
  const live = prepare<[number, string, number], { day: string; id: number; search: string }>(db, sql).get(account, source.table, source.id);
  if (!live) return null;
  const legs = legsOf(db, account, live.id).map((leg) => [leg.heading, leg.category, leg.plan_line, leg.fund, leg.pence]);
  return { day: live.day, search: live.search, legs };
}

function entriesAsPostedAnew(db: ReadDb, facts: AccountFacts): void {
  const builder = new EntryBuilder(facts, settledByPayments(facts));
  const titles = new Titles(db, facts.account.id);
  const wanted = (source: Source, entry: ReturnType<EntryBuilder['line']>, title: Title): unknown => {
    // Looked up row by row, it reads as it does by the facts as a whole.
    expect(titles.of(source, null)).toEqual(title);
    return {
      day: entry.day,
      search: searchedBy(source, title),
      legs: entry.legs.map((leg) => [leg.heading, leg.category ?? '', leg.planLine, leg.fund, leg.pence]),
    };
  };
  for (const type of POSTED_TYPES) {
    for (const record of facts[type]) {
      const source = { table: KINDS[type].table, id: record.id };
      const anew = wanted(source, entryOf(builder, type, record as never), titleBy(builder, type, record));
      expect(livePosting(db, facts.account.id, source)).toEqual(anew);
    }
  }
  for (const line of facts.lines) {
    const source: Source = { table: 'statement_line', id: line.id };
    expect(livePosting(db, facts.account.id, source)).toEqual(wanted(source, builder.line(line), titleBy(builder, 'line', line)));
  }
}

function headingBalances(db: ReadDb, account: number): Readonly<Record<string, number>> {
  const rows = db.prepare<[number], { heading: string; pence: number }>('SELECT heading, pence FROM heading_balance WHERE account = ?').all(account);
  return Object.fromEntries(rows.map(({ heading, pence }) => [heading, pence]));
}

function entriesAsFigures(db: ReadDb, facts: AccountFacts): void {
  const { cash, liabilities } = overview(facts, PAST_EVERYTHING);
  const balances = headingBalances(db, facts.account.id);
  const owed = (heading: string): number => 0 - (balances[heading] ?? 0);
  expect({
    statementBalance: balances['bank'] ?? 0,
    uncleared: owed('recorded'),
    wages: owed('wages_owed'),
    hmrc: owed('hmrc_owed'),
    pension: owed('pension_owed'),
    invoices: owed('invoices_owed'),
    owedToPeople: owed('owed_to_people'),
  }).toEqual({
    statementBalance: cash.statementBalance,
    uncleared: cash.unclearedOut - cash.unclearedIn,
    wages: liabilities.wages,
    hmrc: liabilities.hmrc,
    pension: liabilities.pension,
    invoices: liabilities.invoices,
    owedToPeople: liabilities.owedToPeople,
  });
}

/** Every window of Money is a piece of one list, whose balances follow from each other and end at `reconciled`. */
async function moneyAddsUp(ledger: TestLedger, account: number, facts: AccountFacts): Promise<void> {
  const all = await ledger.call('money.rows', { account, filter: {}, offset: 0, limit: 1000 });
  expect(all.rows).toHaveLength(all.total);
  const opening = facts.bankAccounts.reduce((sum, one) => sum + one.openingBalance, 0);
  // Without a bank account there may be no row at all.
  const newest = all.rows[0]?.balance ?? 0;
  expect(newest).toBe(overview(facts, PAST_EVERYTHING).cash.reconciled);
  expect(all.in - all.out + opening).toBe(newest);
  expect(all.rows.reduce((sum, row) => sum + row.in, 0)).toBe(all.in);
  expect(all.rows.reduce((sum, row) => sum + row.out, 0)).toBe(all.out);
  for (const [index, row] of all.rows.entries()) {
    const before = all.rows[index + 1];
    if (before && row.source.type !== 'bankAccounts') expect(row.balance).toBe(before.balance + row.in - row.out);
  }
  const offset = Math.floor(all.total / 3);
  expect((await ledger.call('money.rows', { account, filter: {}, offset, limit: 7 })).rows).toEqual(all.rows.slice(offset, offset + 7));
  const unexplained = await ledger.call('money.rows', { account, filter: { explained: false }, offset: 0, limit: 1000 });
  expect(unexplained.rows).toEqual(all.rows.filter((row) => row.state === 'unexplained'));
}

/** The whole file by the program's own checks. */
export async function expectVerified(ledger: TestLedger): Promise<void> {
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
}

/** One account, from outside. */
export async function expectConsistent(ledger: TestLedger, account: number): Promise<AccountFacts> {
  const facts = await ledger.reading((db) => {
    const read = readFacts(db, account);
    entriesAsPostedAnew(db, read);
    entriesAsFigures(db, read);
    return read;
  });
  await moneyAddsUp(ledger, account, facts);
  return facts;
}
