/** The contribution's statement through the ledger: of a whole account, and as its figures stand. */
import { expect, test } from 'vitest';
import { TestLedger } from './ledger.ts';

test('a statement comes to the overview’s figures of its day, each month to those of its end, and each cell opens', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.moveInScenario('one');
  const on = '2026-10-21';
  const told = await ledger.call('figures.contributionStatement', { account, on });
  const { contribution } = await ledger.call('figures.overview', { account, on });
  expect(told.owedAtOpening + told.charged).toBe(contribution.accrued);
  expect(told.received).toBe(contribution.received);
  expect(told.months.at(-1)?.balance).toBe(contribution.balance);
  expect(told.months.map(({ month }) => month)).toEqual(['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10']);
  for (const { month, to, charged, received, balance } of told.months) {
    const pence = async (figure: 'chargedInMonth' | 'receivedInMonth') =>
      (await ledger.call('figures.working', { account, on: to, figure: { figure, month } })).result;
    expect([month, await pence('chargedInMonth'), await pence('receivedInMonth')]).toEqual([month, { pence: charged }, { pence: received }]);
    expect((await ledger.call('figures.overview', { account, on: to })).contribution.balance).toBe(balance);
  }
  const none = await ledger.refused('figures.working', { account, on, figure: { figure: 'chargedInMonth', month: '2026-11' } });
  expect(none.code).toBe('notFound');
});
