/** Which months have a statement, by the bank files that came in: gaps are named, and told to who looks at the account. */
import { expect, test } from 'vitest';
import { lloyds, plainAccount, TestLedger, withBalances } from './ledger.ts';

test('bank files cover from their first line to their last, and the days between where their balances carry on', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', { ...plainAccount('DP-1'), openedOn: '2026-04-06', openingBalance: 100_000 });
  const club = (day: string) => ({ day, text: 'RIVERSIDE CLUB', amount: -1_000 });
  const months = async (): Promise<string[]> =>
    (await ledger.call('returns.coverage', { account, to: '2026-07-31' }))[0]?.months.map(({ month, state, without }) => {
      return `${month} ${state}${without ? ` ${without.from} to ${without.to}` : ''}`;
    }) ?? [];
  expect(await months()).toEqual([
    '2026-04 missing 2026-04-06 to 2026-04-30',
    '2026-05 missing 2026-05-01 to 2026-05-31',
    '2026-06 missing 2026-06-01 to 2026-06-30',
    '2026-07 missing 2026-07-01 to 2026-07-31',
  ]);
  await ledger.bring(account, lloyds('spring.csv', withBalances(100_000, [club('2026-04-09'), club('2026-05-12')])));
  // It opens with £970.00 where £980.00 was left: a line is missing between.
  await ledger.bring(account, lloyds('july.csv', withBalances(97_000, [club('2026-07-02'), club('2026-07-31')])));
  expect(await months()).toEqual([
    '2026-04 covered',
    '2026-05 part 2026-05-13 to 2026-05-31',
    '2026-06 missing 2026-06-01 to 2026-06-30',
    '2026-07 part 2026-07-01 to 2026-07-01',
  ]);
  const { checks } = await ledger.call('readiness.view', { account, from: '2026-04-06', to: '2026-07-31' });
  const statements = checks.find(({ code }) => code === 'statements');
  expect(statements?.findings.map(({ sentence }) => sentence)).toEqual(
    expect.arrayContaining(['No statement covers 13 to 31 May 2026.', 'No statement covers 1 to 30 June 2026.', 'No statement covers 1 July 2026.']),
  );
  await ledger.bring(account, lloyds('between.csv', withBalances(98_000, [club('2026-06-15')])));
  expect(await months()).toEqual(['2026-04 covered', '2026-05 covered', '2026-06 covered', '2026-07 covered']);
});
