/** What the council would look at, told by the ledger: a check with nothing to look at is not called in order. */
import { expect, test } from 'vitest';
import { plainAccount, TestLedger } from './ledger.ts';

test('whether the agency is registered is asked once an agency of care by the hour has sent an invoice', async () => {
  const ledger = await TestLedger.forThisTest();
  const opened = '2026-04-06';
  const { account } = await ledger.call('accounts.create', { ...plainAccount('DP-1'), openedOn: opened, openingBalance: 100_000 });
  const registration = async (): Promise<unknown> =>
    (await ledger.call('readiness.view', { account, from: opened, to: '2026-06-30' })).checks.find(({ code }) => code === 'registration');
  expect(await registration()).toMatchObject({ state: 'none', findings: [] });

  const plan = { line: 'Agency', outcome: '', kind: 'agency_hours', hoursPerWeek: 300, rate: 2515, from: opened, fund: 'main' };
  await ledger.call('records.save', { account, type: 'plan', fields: plan });
  const invoice = { supplier: 'Harbour Homecare', number: 'A1', day: '2026-05-04', amount: 2515, planLine: 'Agency' };
  await ledger.call('records.save', { account, type: 'invoices', fields: invoice });
  expect(await registration()).toMatchObject({ state: 'open', findings: [{ sentence: 'No care registration number of Harbour Homecare is on file.' }] });
});
