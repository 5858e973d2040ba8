/** An account with nothing in it can be taken away; one with anything stays. */
import { expect, test } from 'vitest';
import { expectConsistent, expectVerified } from './ledger-consistency.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';

const NOT_EMPTY = 'There is something in this account, so it stays. Take away first what is in it.';

test('it is gone from every list, its number can be used again, and the file is in order', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account: stays } = await ledger.call('accounts.create', plainAccount('STAYS'));
  const { account } = await ledger.call('accounts.create', plainAccount('GOES'));
  await ledger.call('accounts.remove', { account });
  expect((await ledger.call('accounts.list', {})).map(({ reference }) => reference)).toEqual(['STAYS']);
  expect((await ledger.call('accounts.standings', {})).map(({ reference }) => reference)).toEqual(['STAYS']);
  expect(await ledger.refused('figures.overview', { account })).toMatchObject({ code: 'notFound' });
  expect(await ledger.refused('accounts.remove', { account })).toMatchObject({ code: 'notFound' });
  const again = await ledger.call('accounts.create', plainAccount('GOES'));
  expect(again.account).not.toBe(account);
  await expectConsistent(ledger, stays);
  await expectVerified(ledger);
});

test('one whose contribution is not known yet goes too, and does not come back', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', { ...plainAccount('GOES'), contributionWeekly: null, openingBalance: 0 });
  await ledger.call('accounts.remove', { account });
  const problem = await ledger.refused('changes.undo', { account, change: ledger.change });
  expect(problem.message).not.toBe('');
  await expectVerified(ledger);
});

test('a record, a bank line or a paper keeps it, and says so; without them again it goes', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('KEPT'));
  const { id } = await ledger.call('records.save', { account, type: 'people', fields: { name: 'Bryn Sample' } });
  expect(await ledger.refused('accounts.remove', { account })).toMatchObject({ message: NOT_EMPTY });
  await ledger.call('records.remove', { account, type: 'people', id });
  const { id: file } = await ledger.bring(account, lloyds('a.csv', [{ day: '2026-05-01', text: 'CORNER SHOP', amount: -310 }]));
  expect(await ledger.refused('accounts.remove', { account })).toMatchObject({ message: NOT_EMPTY });
  await ledger.call('bank.undoImport', { account, import: file });
  await ledger.call('accounts.remove', { account });
  expect(await ledger.call('accounts.list', {})).toEqual([]);
  await expectVerified(ledger);
});
