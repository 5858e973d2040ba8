/** The person's own accounts: kept like any record, in no figure of the payment, moved in from a folder, and said in a deputy's report. */
import { expect, test } from 'vitest';
import { plainAccount, TestLedger } from './ledger.ts';

const savings = { name: 'Savings', bank: 'Example Bank', kind: 'savings', lastDigits: '1234', sortCode: '001122', joint: false };

async function withSavings() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const save = (type: 'ownAccounts' | 'ownBalances', fields: Record<string, unknown>) => ledger.call('records.save', { account, type, fields });
  const { id } = await save('ownAccounts', savings);
  return { ledger, account, save, id };
}

test('own money posts no entry, and every figure of the payment stays as it was', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const seen = async () => [
    await ledger.call('figures.overview', { account, on: '2026-10-04' }),
    await ledger.call('money.totals', { account }),
    await ledger.call('figures.needsDoing', { account, on: '2026-10-04' }),
  ];
  const before = await seen();
  const { id } = await ledger.call('records.save', { account, type: 'ownAccounts', fields: savings });
  await ledger.call('records.save', { account, type: 'ownBalances', fields: { ownAccount: id, day: '2026-10-01', amount: 300_000 } });
  expect(await seen()).toEqual(before);
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
});

test('digits and sort code are kept in one way of writing, and others are refused', async () => {
  const { ledger, account } = await withSavings();
  const { records } = await ledger.call('records.list', { account, type: 'ownAccounts' });
  expect(records[0]?.record).toMatchObject({ lastDigits: '1234', sortCode: '00-11-22' });
  const refused = (fields: object) => ledger.refused('records.save', { account, type: 'ownAccounts', fields: { ...savings, name: 'Other', ...fields } });
  expect(await refused({ lastDigits: '12345' })).toMatchObject({ field: 'fields.lastDigits' });
  expect(await refused({ sortCode: '00-11-2' })).toMatchObject({ field: 'fields.sortCode' });
});

test('a balance is there once for a day, not of a day to come, and none after the account was closed but 0', async () => {
  const { ledger, account, save, id } = await withSavings();
  await save('ownBalances', { ownAccount: id, day: '2026-10-01', amount: 300_000 });
  const refused = (fields: object) => ledger.refused('records.save', { account, type: 'ownBalances', fields: { ownAccount: id, amount: 1, ...fields } });
  expect(await refused({ day: '2026-10-01' })).toMatchObject({ field: 'fields.day' });
  expect(await refused({ day: '2026-10-06' })).toMatchObject({ field: 'fields.day' });
  await ledger.call('records.save', { account, type: 'ownAccounts', id, fields: { ...savings, closedOn: '2026-10-02' } });
  expect(await refused({ day: '2026-10-03' })).toMatchObject({ field: 'fields.amount' });
  await save('ownBalances', { ownAccount: id, day: '2026-10-03', amount: 0 });
});

test('the page of who acts tells the sum against limits, and Overview what is gone over', async () => {
  const { ledger, account, save, id } = await withSavings();
  expect((await ledger.call('acting.view', { account })).savings).toMatchObject({ sum: null, limits: [{ stands: 'not_known' }, {}, {}, {}, {}] });
  await save('ownBalances', { ownAccount: id, day: '2026-10-01', amount: 610_000 });
  const { savings: seen } = await ledger.call('acting.view', { account });
  expect(seen).toMatchObject({ sum: 610_000, age: null, limits: [{ id: 'reportWorking', stands: 'over', by: 10_000 }, {}, {}, {}, {}] });
  const doing = await ledger.call('figures.needsDoing', { account, on: '2026-10-04' });
  expect(doing.filter(({ code }) => code === 'savings')).toMatchObject([{ pence: 610_000, day: '2026-10-01', opens: { type: 'ownAccounts', id } }]);
});

test('an account with balances is not taken away', async () => {
  const { ledger, account, save, id } = await withSavings();
  await save('ownBalances', { ownAccount: id, day: '2026-10-01', amount: 300_000 });
  expect((await ledger.refused('records.remove', { account, type: 'ownAccounts', id })).message).toContain('balance of ‘Savings’ of 1 October 2026');
});

test('they move in from a folder, and a deputy’s report takes its opening and closing from them', async () => {
  const ledger = await TestLedger.forThisTest();
  const texts = {
    'account.csv':
      'key,value\nreference,DP-9\nperson,A Person\ncouncil,Anyshire\nopened_on,06/04/2026\nopening_balance,0\nplan_year_start,06/04/2026\nrole,deputy\nemployment_allowance,no\n',
    'own_accounts.csv':
      'name,bank,kind,last_digits,sort_code,joint,closed_on\nSavings,Example Bank,savings,1234,001122,no,\nCurrent,Example Bank,current,4321,00 11 22,yes,\n',
    'own_balances.csv':
      'own_account,date,balance\nSavings,05/04/2026,4000.00\nCurrent,05/04/2026,-12.50\nSavings,30/09/2026,3500.00\ncurrent,30/09/2026,100.01\n',
    'deputy_reports.csv': 'as,from,to\nlay,06/04/2026,30/09/2026\n',
  };
  const files = Object.entries(texts).map(([path, text]) => ({ id: ledger.file({ path, text }), path }));
  const { account } = await ledger.call('moveIn.run', { files });
  const sheet = await ledger.call('acting.deputyReport', { account, report: 1 });
  expect(sheet).toMatchObject({ opening: 398_750, closing: 360_001, difference: null });
  expect(sheet.accounts.map(({ name, sortCode, joint, opening, closing }) => [name, sortCode, joint, opening, closing])).toEqual([
    ['Savings', '00-11-22', false, 400_000, 350_000],
    ['Current', '00-11-22', true, -1_250, 10_001],
  ]);
  expect((await ledger.call('file.verify', {})).problems).toEqual([]);
});

test('a deputy’s report that shares days with another is saved, and told of', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const save = (from: string, to: string, id?: number) =>
    ledger.call('records.save', { account, type: 'deputyReports', fields: { as: 'lay', from, to, alsoHealth: false }, ...(id !== undefined && { id }) });
  const { id } = await save('2026-04-06', '2026-06-30');
  expect((await save('2026-04-06', '2026-07-31', id)).notices).toEqual([]);
  expect((await save('2026-07-31', '2026-09-30')).notices).toEqual(['The report for 6 April to 31 July 2026 is of some of these days too.']);
});
