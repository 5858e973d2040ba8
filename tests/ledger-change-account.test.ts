/** What an account itself says can be changed and taken back, and its figures follow. */
import { expect, test } from 'vitest';
import { expectConsistent, expectVerified } from './ledger-consistency.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';

const { reference, person, council, openedOn, planYearStart, nation, employmentAllowance } = plainAccount('ONE');
const asMade = { reference, person, council, openedOn, planYearStart, nation, employmentAllowance };

test('its names change in every list, and back', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('ONE'));
  const changed = { reference: 'TWO', person: 'Ann Other Example', council: 'Other Council', nation: 'scotland', employmentAllowance: true } as const;
  await ledger.call('accounts.change', { account, ...asMade, ...changed });
  expect(await ledger.call('accounts.list', {})).toMatchObject([{ reference: 'TWO', person: 'Ann Other Example', council: 'Other Council' }]);
  expect((await ledger.call('accounts.setup', { account })).account).toMatchObject({ ...asMade, ...changed });
  await expectConsistent(ledger, account);
  const { what } = await ledger.call('changes.undo', { account, change: ledger.change });
  expect(what).toBe('changed what stands of the account itself');
  expect((await ledger.call('accounts.setup', { account })).account).toMatchObject(asMade);
  await expectVerified(ledger);
});

test('a reference that another account has is refused, when changed and when taken back', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('ONE'));
  await ledger.call('accounts.create', plainAccount('TWO'));
  const problem = await ledger.refused('accounts.change', { account, ...asMade, reference: 'two' });
  expect(problem).toMatchObject({ code: 'alreadyThere', field: 'reference' });
  await ledger.call('accounts.change', { account, ...asMade, reference: 'THREE' });
  const { change } = ledger;
  await ledger.call('accounts.create', plainAccount('ONE'));
  expect(await ledger.refused('changes.undo', { account, change })).toMatchObject({ code: 'alreadyThere' });
  await expectVerified(ledger);
});

test('with another first day the opening balance and what is older than it stand on that day; with bank lines in, it stays', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', { ...plainAccount('ONE'), openedOn: '2026-05-01', openingBalance: 10_000 });
  const invoice = {
    day: '2026-04-20',
    supplier: 'Harbour Homecare',
    number: 'INV1',
    from: null,
    to: null,
    amount: 4_000,
    planLine: null,
    hours: null,
    dueOn: null,
  };
  await ledger.call('records.save', { account, type: 'invoices', fields: invoice });
  await ledger.call('accounts.change', { account, ...asMade, openedOn: '2026-04-10' });
  const { change } = ledger;
  await expectConsistent(ledger, account);
  const { rows } = await ledger.call('money.rows', { account, filter: {}, offset: 0, limit: 10 });
  expect(rows.map(({ day, balance }) => [day, balance])).toEqual([['2026-04-10', 10_000]]);
  await ledger.call('changes.undo', { account, change });
  await expectConsistent(ledger, account);
  await ledger.call('changes.undo', { account, change: ledger.change });
  const { id } = await ledger.bring(account, lloyds('a.csv', [{ day: '2026-05-01', text: 'CORNER SHOP', amount: -310 }]));
  expect(await ledger.refused('accounts.change', { account, ...asMade, openedOn: '2026-05-01' })).toMatchObject({ field: 'openedOn' });
  expect(await ledger.refused('changes.undo', { account, change })).toMatchObject({ code: 'badInput', field: 'openedOn' });
  await ledger.call('bank.undoImport', { account, import: id });
  await ledger.call('accounts.change', { account, ...asMade, openedOn: '2026-05-01' });
  await expectConsistent(ledger, account);
  await expectVerified(ledger);
});
