/** A recorded payment refers to the invoice it pays by id: typed and shown by its number, and kept when the number is corrected. */
import { expect, test } from 'vitest';
import type { RecordType } from '../core/records/kinds.ts';
import { plainAccount, TestLedger } from './ledger.ts';
import { expectConsistent, expectVerified } from './ledger-consistency.ts';

const invoice = { supplier: 'Harbour Homecare', number: 'INV1046', day: '2026-05-01', amount: 40_000 };
const payment = { day: '2026-05-03', to: 'Harbour Homecare', amount: -40_000, category: 'agency', invoice: 'inv 1046' };

async function account() {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const save = async (type: RecordType, fields: object, record?: number): Promise<number> =>
    (await ledger.call('records.save', { account: id, type, ...(record !== undefined && { id: record }), fields: { ...fields } })).id;
  const numbers = async (): Promise<readonly unknown[]> =>
    (await ledger.call('records.list', { account: id, type: 'payments' })).records.map(({ names }) => names['invoice']);
  const stillToPay = async (): Promise<readonly unknown[]> =>
    (await ledger.call('figures.overview', { account: id, on: '2026-06-30' })).toPay.invoices.map(({ number, pence }) => `${number} ${pence}`);
  return { ledger, id, save, numbers, stillToPay };
}

test('an invoice whose number is corrected keeps its payment, and history has the number of its day', async () => {
  const { ledger, id, save, numbers, stillToPay } = await account();
  await save('invoices', invoice);
  await save('payments', payment);
  expect([await numbers(), await stillToPay()]).toEqual([['INV1046'], []]);
  await save('invoices', { ...invoice, number: 'INV1064' }, 1);
  expect([await numbers(), await stillToPay()]).toEqual([['INV1064'], []]);
  expect((await ledger.call('records.list', { account: id, type: 'payments', find: '1064' })).total).toBe(1);
  expect((await ledger.call('records.history', { account: id, type: 'payments', id: 1 }))[0]?.fields).toContainEqual({
    field: 'invoice',
    before: null,
    after: 'INV1046',
  });
  expect((await ledger.call('money.rows', { account: id, filter: { text: '1064' }, offset: 0, limit: 10 })).total).toBe(1);
  await expectConsistent(ledger, id);
  await expectVerified(ledger);
});

test('an invoice that a payment is for is not taken away, also where another has its number', async () => {
  const { ledger, id, save } = await account();
  await save('invoices', invoice);
  await save('payments', payment);
  await save('invoices', { ...invoice, supplier: 'Acme' });
  const refused = await ledger.refused('records.remove', { account: id, type: 'invoices', id: 1 });
  expect(refused.message).toBe('‘INV1046 of Harbour Homecare’ is still used by payment to Harbour Homecare. Change that first.');
  await expectVerified(ledger);
});

test('where two suppliers use one number the payee tells, or else the supplier must be said', async () => {
  const { ledger, id, save, numbers } = await account();
  await save('invoices', invoice);
  await save('invoices', { ...invoice, supplier: 'Acme' });
  await save('payments', payment);
  const fields = { ...payment, to: 'Mum', amount: -10_000 };
  expect(await ledger.refused('records.save', { account: id, type: 'payments', fields })).toMatchObject({
    field: 'fields.invoice',
    message: expect.stringMatching(/INV1046 of Harbour Homecare.*INV1046 of Acme/),
  });
  await save('payments', { ...fields, invoice: 'inv1046 of acme' });
  expect(await numbers()).toEqual(['INV1046 of Acme', 'INV1046 of Harbour Homecare']);
  await save('invoices', { ...invoice, amount: -500 });
  await save('payments', { ...payment, amount: 500 });
  expect((await numbers())[0]).toBe('Credit note INV1046 of Harbour Homecare');
  await expectConsistent(ledger, id);
  await expectVerified(ledger);
});
