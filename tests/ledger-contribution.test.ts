/** The contribution's statement through the ledger: of a whole account, and as its figures stand. */
import { expect, test } from 'vitest';
import { plainAccount, TestLedger } from './ledger.ts';

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

test('an estimate is saved from what is on file; an amount that is not on file is asked for', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const fields = { from: '2026-04-06', income: 33_000, capital: 1_601_000, premiums: 0, housing: 2450, disability: 1085 };
  const asked = await ledger.refused('records.save', { account, type: 'chargeAssessments', fields: { ...fields, guaranteeFor: 'single_25_to_pension_age' } });
  expect(asked).toMatchObject({ code: 'badInput', field: 'fields.guarantee' });
  await ledger.call('records.save', { account, type: 'chargeAssessments', fields: { ...fields, guaranteeFor: 'single_pension_age' } });
  const { charge } = await ledger.call('figures.contributionStatement', { account, on: '2026-06-01' });
  // The council charges £20.00.
  expect(charge).toMatchObject({ nation: 'england-and-wales', charged: 2000, difference: 2000 - 6120, estimate: { weekly: 6120 } });
  expect((await ledger.call('figures.contributionStatement', { account, on: '2026-04-05' })).charge).toMatchObject({ estimate: null, charged: null });
});

test('without a day it is of the last one that is known whole, as the overview is, and tells a rate that is to come', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.moveInScenario('one');
  await ledger.call('records.save', { account, type: 'contributionRates', fields: { from: '2027-04-06', weekly: 5000 } });
  const { asOf, contribution } = await ledger.call('figures.overview', { account });
  const told = await ledger.call('figures.contributionStatement', { account });
  expect([told.asOf, told.owedAtOpening + told.charged]).toEqual([asOf, contribution.accrued]);
  expect(told.rates.at(-1)).toMatchObject({ from: '2027-04-06', weekly: 5000 });
  expect((await ledger.call('figures.contributionStatement', { account, on: '2026-05-10' })).rates.every(({ from }) => from <= '2026-05-10')).toBe(true);
});
