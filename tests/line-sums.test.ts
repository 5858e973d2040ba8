/**
 * The figures of a large account are made of sums that posting keeps and of the lines that must stand by themselves. On every day they
 * are, to the last word, those made of every line.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleFolders } from '../core/example/accounts.ts';
import { ahead } from '../core/figures/ahead/ahead.ts';
import { accountIndexOf } from '../core/figures/inputs/account-index.ts';
import { lastWholeDay } from '../core/figures/known/known.ts';
import { needsDoing } from '../core/figures/known/needs-doing.ts';
import { overview } from '../core/figures/overview.ts';
import { spendByPeriod } from '../core/figures/plan/periods.ts';
import type { AccountFacts } from '../core/books/facts.ts';
import { addDays } from '../core/values/day.ts';
import type { Day } from '../core/values/units.ts';
import { readFacts } from '../ledger/accounts/facts.ts';
import { summedFacts } from '../ledger/figures/facts.ts';
import type { ReadDb } from '../ledger/runtime/statements.ts';
import { expectVerified } from './ledger-consistency.ts';
import { keptFacts } from './kept-facts.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';
import { anyDay, anyFacts } from './random-facts.ts';

/** Which days are asked about: every so many of [from, to]. */
function days(from: Day, to: Day, step: number): Day[] {
  const all: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, step)) all.push(day);
  return all;
}

/** Every figure, how far it is known, what needs doing and the months. Returns how many lines were left to sums. */
function expectSameOn(db: ReadDb, account: number, whole: AccountFacts, day: Day, today: Day): number {
  const summed = summedFacts(db, account, day, today);
  const asked = { day, today };
  expect({ asked, ...overview(summed, day, today) }).toEqual({ asked, ...overview(whole, day, today) });
  expect({ asked, doing: needsDoing(summed, day, today) }).toEqual({ asked, doing: needsDoing(whole, day, today) });
  expect(ahead(summed, day, today)).toEqual(ahead(whole, day, today));
  const { from } = accountIndexOf(whole, day).year;
  expect(spendByPeriod(summed, from, day, 'month')).toEqual(spendByPeriod(whole, from, day, 'month'));
  expect({ today, opensOn: lastWholeDay(summedFacts(db, account, today, today), today) }).toEqual({ today, opensOn: lastWholeDay(whole, today) });
  return whole.lines.length - summed.lines.length;
}

const aside = (day: Day): Day[] => [day, addDays(day, -70), addDays(day, 70), addDays(day, 900)];

async function expectSame(ledger: TestLedger, account: number, asked: readonly Day[]): Promise<void> {
  await ledger.reading((db) => {
    const whole = readFacts(db, account);
    const summed = asked.flatMap((day) => aside(day).map((today) => expectSameOn(db, account, whole, day, today)));
    // Else nothing would have been tried.
    expect(Math.max(...summed)).toBeGreaterThan(0);
  });
}

describe.each(exampleFolders('2026-10-31').map(({ reference, files }, index) => [reference, files, index + 1] as const))('%s', (_, files, step) => {
  test('figures made of sums are those made of lines', { timeout: 120_000 }, async () => {
    const ledger = await TestLedger.forThisTest();
    const { account } = await ledger.moveIn(files);
    await expectSame(ledger, account, days('2025-04-01', '2027-01-10', 6 + step));
    await expectVerified(ledger);
  });
});

test.each(['one', 'two'])('and in scenario %s', { timeout: 120_000 }, async (name) => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.moveInScenario(name);
  const { openedOn } = await ledger.reading((db) => readFacts(db, account).account);
  await expectSame(ledger, account, days(addDays(openedOn, -40), addDays(openedOn, 500), 5));
});

test('and of any account, with several payers, whatever its records, also before it is opened', { timeout: 120_000 }, () => {
  let summed = 0;
  fc.assert(
    fc.property(anyFacts, fc.array(anyDay, { minLength: 3, maxLength: 5 }), fc.nat(200), (facts, asked, later) => {
      const openedOn = addDays(facts.account.openedOn, later);
      const { db, account } = keptFacts({ ...facts, account: { ...facts.account, openedOn } });
      try {
        const whole = readFacts(db, account);
        expect(whole.lines).toHaveLength(facts.lines.length);
        for (const day of asked) for (const today of aside(day)) summed += expectSameOn(db, account, whole, day, today);
      } finally {
        db.close();
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 40) },
  );
  expect(summed).toBeGreaterThan(0);
});

test('sums follow whatever is done to lines: explained, made to wait, brought in, taken back, taken for one', { timeout: 120_000 }, async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-9'));
  const texts = ['RIVERSIDE CLUB', 'WESTBROOK COUNCIL', 'STANDING ORDER', 'CORNER SHOP', 'HARBOUR HOMECARE INV1'];
  const lines = days('2026-04-06', '2027-12-20', 3).map((day, index) => ({
    day,
    text: `${texts[index % texts.length]} ${index}`,
    amount: index % texts.length === 1 ? 40_000 + index : index % texts.length === 2 ? 2_000 : -1_000 - index,
  }));
  const first = await ledger.bring(account, lloyds('first.csv', lines.slice(0, 120)));
  const second = await ledger.bring(account, lloyds('second.csv', lines.slice(110)));
  expect(first.imported + second.imported).toBe(lines.length);
  const all = days('2026-04-01', '2028-02-01', 11);
  await expectSame(ledger, account, all);

  const { lines: waiting } = await ledger.call('bank.unexplained', { account, limit: 1000 });
  const part = (amount: number, category: 'activity' | 'direct_payment' | 'contribution' | 'refund') => ({
    amount,
    settles: null,
    category,
    planLine: null,
    fund: null,
  });
  const startingWith = (text: string) => waiting.filter((line) => line.text.startsWith(text));
  const [club] = startingWith('RIVERSIDE');
  const [council] = startingWith('WESTBROOK');
  const [order] = startingWith('STANDING');
  const [shop] = startingWith('CORNER');
  if (!club || !council || !order || !shop) throw new Error('the lines did not come in');
  const explain = (line: typeof club, parts: readonly ReturnType<typeof part>[], contains?: string) =>
    ledger.call('bank.explain', { account, lines: [{ line: line.id, parts: [...parts] }], ...(contains !== undefined && { always: { contains } }) });
  await explain(club, [part(club.amount, 'activity')], 'riverside club');
  await explain(council, [part(council.amount, 'direct_payment')], 'westbrook council');
  await explain(order, [part(order.amount, 'contribution')], 'standing order');
  await explain(shop, [part(shop.amount - 500, 'activity'), part(500, 'refund')]);
  await expectSame(ledger, account, all);
  const bills = startingWith('HARBOUR');
  for (const [index, { amount, id }] of bills.slice(0, 9).entries()) {
    const fields = {
      supplier: 'Harbour Homecare',
      number: `N${index}`,
      day: '2026-05-01',
      due: null,
      serviceFrom: null,
      serviceTo: null,
      hours: null,
      rate: null,
    };
    const { id: invoice } = await ledger.call('records.save', { account, type: 'invoices', fields: { ...fields, amount: -amount, planLine: null } });
    await ledger.call('bank.explain', {
      account,
      lines: [{ line: id, parts: [{ ...part(amount, 'refund'), category: null, settles: { kind: 'invoice', id: invoice } }] }],
    });
  }
  await ledger.call('bank.unexplain', { account, line: club.id });
  await expectSame(ledger, account, all);
  // The same days from another account of the bank's: every line may be one that is there.
  await ledger.bring(
    account,
    lloyds(
      'third.csv',
      lines.slice(40, 60).map((line) => ({ ...line, text: `${line.text} OTHER` })),
    ),
  );
  await expectSame(ledger, account, all);
  await expectVerified(ledger);
  await ledger.call('bank.undoImport', { account, import: second.id });
  await ledger.bring(account, lloyds('second.csv', lines.slice(110)));
  await ledger.call('bank.explainAgain', { account });
  await ledger.call('changes.undo', { account, change: ledger.change });
  await expectSame(ledger, account, all);
  await expectVerified(ledger);
});
