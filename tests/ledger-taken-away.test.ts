/** What was taken away: listed until it is back, brought back by taking its change back, and found by its name. */
import { expect, test } from 'vitest';
import { plainAccount, TestLedger } from './ledger.ts';

test('records that were taken away are listed, the last first, and are back once their change is taken back', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const save = async (item: string): Promise<number> =>
    (await ledger.call('records.save', { account, type: 'purchases', fields: { day: '2026-05-01', supplier: 'A Shop', item, amount: 100 } })).id;
  const rows = async (find = '') => (await ledger.call('audit.takenAway', { account, find })).rows.map(({ title, why, alone }) => [title, why, alone]);
  const [stool, lamp] = [await save('Stool'), await save('Lamp')];
  await save('Chair');
  expect(await rows()).toEqual([]);
  await ledger.call('records.remove', { account, type: 'purchases', id: stool, why: 'Twice' });
  const { change } = ledger;
  await ledger.call('records.remove', { account, type: 'purchases', id: lamp });
  expect(await rows()).toEqual([
    ['purchase ‘Lamp’', null, true],
    ['purchase ‘Stool’', 'Twice', true],
  ]);
  expect(await rows('stool twice')).toEqual([['purchase ‘Stool’', 'Twice', true]]);
  expect(await rows('table')).toEqual([]);
  await ledger.call('changes.undo', { account, change });
  expect(await rows()).toEqual([['purchase ‘Lamp’', null, true]]);
  expect((await ledger.call('records.list', { account, type: 'purchases' })).records.length).toBe(2);
  // Of another account nothing is told.
  const { account: other } = await ledger.call('accounts.create', plainAccount('DP-2'));
  expect((await ledger.call('audit.takenAway', { account: other })).total).toBe(0);
});

test('what went with others is brought back with them: it does not stand alone', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const purchase = async (supplier: string): Promise<void> => {
    await ledger.call('records.save', { account, type: 'purchases', fields: { day: '2026-05-01', supplier, item: 'Lamp', amount: 100 } });
  };
  await purchase('A Shop');
  await purchase('The Shop');
  const suppliers = (await ledger.call('records.list', { account, type: 'suppliers' })).records;
  const [one = 0, other = 0] = suppliers.map(({ record }) => record.id);
  await ledger.call('suppliers.merge', { account, supplier: one, into: other });
  expect((await ledger.call('audit.takenAway', { account })).rows).toMatchObject([{ type: 'suppliers', alone: false }]);
});

test('a supplier that went with its last paper comes back with it, and is not listed beside it', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const fields = { day: '2026-05-01', supplier: 'A Shop', item: 'Lamp', amount: 100 };
  const { id } = await ledger.call('records.save', { account, type: 'purchases', fields });
  await ledger.call('records.remove', { account, type: 'purchases', id });
  const { rows } = await ledger.call('audit.takenAway', { account });
  expect(rows).toMatchObject([{ type: 'purchases', id, alone: true }]);
  await ledger.call('changes.undo', { account, change: rows[0]?.change ?? 0 });
  expect((await ledger.call('records.list', { account, type: 'suppliers' })).records.length).toBe(1);
});
