/**
 * Suppliers are records that papers refer to by id: they come and go with papers that name them, may be renamed without a figure changing,
 * and are known by all their names where bank lines and recorded payments are matched.
 */
import { describe, expect, test } from 'vitest';
import type { RecordType } from '../core/records/kinds.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';
import { expectConsistent, expectVerified } from './ledger-consistency.ts';

const DAY = '2026-06-30';
const invoice = { supplier: 'Harbour Homecare', number: 'INV1', day: '2026-05-01', amount: 40_000 };
const purchase = { day: '2026-05-02', supplier: 'Chemist', item: 'Gloves', amount: 900 };

async function account() {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const save = async (type: RecordType, fields: object, record?: number): Promise<number> =>
    (await ledger.call('records.save', { account: id, type, ...(record !== undefined && { id: record }), fields: { ...fields } })).id;
  const suppliers = async (): Promise<readonly unknown[]> => {
    const { records } = await ledger.call('records.list', { account: id, type: 'suppliers' });
    return records.map(({ record }) => Reflect.get(record, 'name') as unknown);
  };
  const suppliersOf = async (type: RecordType): Promise<readonly unknown[]> =>
    (await ledger.call('records.list', { account: id, type })).records.map(({ names }) => names['supplier']);
  const undo = () => ledger.call('changes.undo', { account: id, change: ledger.change });
  return { ledger, id, save, suppliers, suppliersOf, undo };
}

test('a name that is not there makes the supplier, in the same change, whatever its letter case and blanks', async () => {
  const { ledger, save, suppliers, suppliersOf, undo } = await account();
  await save('invoices', invoice);
  await save('purchases', { ...purchase, supplier: ' harbour  HOMECARE' });
  await save('invoices', { ...invoice, number: 'INV2', supplier: 1 });
  expect([await suppliers(), await suppliersOf('invoices'), await suppliersOf('purchases')]).toEqual([
    ['Harbour Homecare'],
    ['Harbour Homecare', 'Harbour Homecare'],
    ['Harbour Homecare'],
  ]);
  await save('purchases', purchase);
  expect(await suppliers()).toEqual(['Chemist', 'Harbour Homecare']);
  await undo();
  expect(await suppliers()).toEqual(['Harbour Homecare']);
  await expectVerified(ledger);
});

describe('a supplier that is renamed', () => {
  test('has one past: no figure changes, and history has the old name', async () => {
    const { ledger, id, save, suppliersOf } = await account();
    await save('invoices', invoice);
    await save('purchases', { ...purchase, supplier: 'Harbour Homecare' });
    const overview = async (): Promise<string> =>
      JSON.stringify(await ledger.call('figures.overview', { account: id, on: DAY })).replaceAll(/Harbour Homecare|Seaside Support/g, '…');
    const figures = await overview();
    await save('suppliers', { name: 'Seaside Support' }, 1);
    expect([await overview(), await suppliersOf('invoices'), await suppliersOf('purchases')]).toEqual([figures, ['Seaside Support'], ['Seaside Support']]);
    expect((await ledger.call('records.get', { account: id, type: 'suppliers', id: 1 })).record).toMatchObject({ alsoKnownAs: 'Harbour Homecare' });
    expect((await ledger.call('records.list', { account: id, type: 'invoices', find: 'seaside' })).total).toBe(1);
    expect((await ledger.call('records.history', { account: id, type: 'invoices', id: 1 }))[0]?.fields).toContainEqual({
      field: 'supplier',
      before: null,
      after: 'Harbour Homecare',
    });
    await expectConsistent(ledger, id);
    await expectVerified(ledger);
  });

  test('is found under both names in bank lines and in whom a payment was written down for', async () => {
    const { ledger, id, save } = await account();
    await save('invoices', invoice);
    await save('invoices', { ...invoice, number: 'INV2', amount: 50_000 });
    await save('purchases', { ...purchase, supplier: 'Harbour Homecare', amount: 1200 });
    await save('payments', { day: '2026-05-03', to: 'Harbour Homecare', amount: -1200, category: 'purchase' });
    await save('suppliers', { name: 'Seaside Support' }, 1);
    await ledger.bring(
      id,
      lloyds('may.csv', [
        { day: '2026-05-04', text: 'SEASIDE SUPPORT', amount: -1200 },
        { day: '2026-05-05', text: 'HARBOUR HOMECARE', amount: -40_000 },
        { day: '2026-05-06', text: 'SEASIDE SUPPORT', amount: -50_000 },
      ]),
    );
    expect((await ledger.call('bank.unexplained', { account: id })).lines).toEqual([]);
    const { rows } = await ledger.call('money.rows', { account: id, filter: {}, offset: 0, limit: 10 });
    expect(rows.map(({ what }) => what)).toEqual(expect.arrayContaining(['Invoice INV1', 'Invoice INV2', 'Gloves']));
    await expectConsistent(ledger, id);
    await expectVerified(ledger);
  });

  test('cannot have the name of another', async () => {
    const { ledger, id, save } = await account();
    await save('invoices', invoice);
    await save('purchases', purchase);
    for (const record of [undefined, 2]) {
      const refused = await ledger.refused('records.save', {
        account: id,
        type: 'suppliers',
        ...(record !== undefined && { id: record }),
        fields: { name: 'HARBOUR homecare' },
      });
      expect(refused).toMatchObject({ field: 'fields.name' });
    }
  });
});

describe('a supplier that papers use', () => {
  test('is not taken away', async () => {
    const { ledger, id, save } = await account();
    await save('invoices', invoice);
    await save('purchases', { ...purchase, supplier: 'Harbour Homecare' });
    const refused = await ledger.refused('records.remove', { account: id, type: 'suppliers', id: 1 });
    expect(refused.message).toBe('‘Harbour Homecare’ is still used by invoice INV1 of Harbour Homecare, purchase ‘Gloves’. Change those first.');
  });

  test('goes with the last that made it, and comes back with it or with its name', async () => {
    const { ledger, id, save, suppliers, suppliersOf, undo } = await account();
    await save('invoices', invoice);
    await ledger.call('records.remove', { account: id, type: 'invoices', id: 1 });
    const removed = ledger.change;
    expect(await suppliers()).toEqual([]);
    await undo();
    expect([await suppliers(), await suppliersOf('invoices')]).toEqual([['Harbour Homecare'], ['Harbour Homecare']]);
    await undo();
    expect(await suppliers()).toEqual([]);
    await save('invoices', { ...invoice, number: 'INV2' });
    await ledger.call('changes.undo', { account: id, change: removed + 2 });
    expect([await suppliers(), await suppliersOf('invoices')]).toEqual([['Harbour Homecare'], ['Harbour Homecare', 'Harbour Homecare']]);
    await save('invoices', { ...invoice, supplier: 'Acme' }, 1);
    await save('invoices', { ...invoice, number: 'INV2', supplier: 'Acme' }, 2);
    expect(await suppliers()).toEqual(['Acme']);
    await expectConsistent(ledger, id);
    await expectVerified(ledger);
  });

  test('stays where more is written of it than its name, or where others use it when its first paper is taken back', async () => {
    const { ledger, id, save, suppliers } = await account();
    await save('suppliers', { name: 'Chemist' });
    const paper = await save('purchases', purchase);
    await ledger.call('records.remove', { account: id, type: 'purchases', id: paper });
    await save('invoices', invoice);
    const first = ledger.change;
    await save('invoices', { ...invoice, number: 'INV2' });
    await ledger.call('changes.undo', { account: id, change: first });
    expect(await suppliers()).toEqual(['Harbour Homecare', 'Chemist']);
    await expectConsistent(ledger, id);
    await expectVerified(ledger);
  });
});

test('a folder may list suppliers with their other names; whoever is not there comes with their papers', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.moveIn([
    {
      path: 'account.csv',
      text: 'key,value\nreference,A1\nperson,P\ncouncil,C\nopened_on,06/04/2026\nopening_balance,0\nplan_year_start,06/04/2026\nrole,holder\nemployment_allowance,yes\n',
    },
    { path: 'suppliers.csv', text: 'name,also_known_as\nSeaside Support,Harbour Homecare\n' },
    { path: 'invoices.csv', text: 'supplier,number,date,amount\nharbour homecare,INV1,01/05/2026,400.00\nAcme,A1,01/05/2026,9.00\nACME,A2,01/05/2026,9.00\n' },
    lloyds('bank/may.csv', [{ day: '2026-05-05', text: 'HARBOUR HOMECARE', amount: -40_000 }]),
  ]);
  const { records } = await ledger.call('records.list', { account: id, type: 'invoices' });
  expect(records.map(({ names }) => names['supplier'])).toEqual(['Acme', 'Acme', 'Seaside Support']);
  expect((await ledger.call('bank.unexplained', { account: id })).lines).toEqual([]);
  expect((await ledger.call('records.list', { account: id, type: 'suppliers' })).total).toBe(2);
  await expectConsistent(ledger, id);
  await expectVerified(ledger);
});
