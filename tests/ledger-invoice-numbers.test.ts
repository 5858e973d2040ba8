/** A recorded payment refers to the invoice it pays by id: typed and shown by its number, and kept when the number is corrected. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RecordType } from '../core/records/kinds.ts';
import { expectComesBack } from './comes-back.ts';
import { fixtures, lloyds, plainAccount, TestLedger, withBalances } from './ledger.ts';
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

test('an invoice may have no number: it is called by its day, found and paid all the same, and said to be there twice', async () => {
  const { ledger, id, save, numbers } = await account();
  const bare = { ...invoice, number: '' };
  await save('invoices', bare);
  const titles = async (): Promise<readonly string[]> =>
    (await ledger.call('records.list', { account: id, type: 'invoices' })).records.flatMap((one) => (one.type === 'invoices' ? [one.record.number] : []));
  expect(await titles()).toEqual(['']);
  expect(await ledger.call('records.check', { account: id, type: 'invoices', fields: bare })).toContainEqual({
    field: 'number',
    message: 'There already is an invoice of 1 May 2026 from Harbour Homecare.',
  });
  expect(await ledger.call('records.check', { account: id, type: 'invoices', fields: { ...bare, amount: 1 } })).toEqual([]);
  await save('payments', { ...payment, invoice: 'harbour homecare, 1 may 2026' });
  expect(await numbers()).toEqual(['Harbour Homecare, 1 May 2026']);
  const { rows } = await ledger.call('money.rows', { account: id, filter: { text: 'invoice' }, offset: 0, limit: 10 });
  expect(rows.map(({ what }) => what)).toEqual(['Invoice of 1 May 2026']);
  await save('invoices', { ...bare, amount: 12_345, due: '2026-05-15' });
  const doing = await ledger.call('figures.needsDoing', { account: id, on: '2026-05-10' });
  expect(doing.map(({ sentence }) => sentence).join(' ')).toContain('Invoice of 1 May 2026 of Harbour Homecare: £123.45, due on 15 May 2026.');
  const refused = await ledger.refused('records.remove', { account: id, type: 'invoices', id: 1 });
  expect(refused.message).toBe('‘Harbour Homecare, 1 May 2026’ is still used by payment to Harbour Homecare. Change that first.');
  await expectConsistent(ledger, id);
  await expectVerified(ledger);
});

test('a bank line of its supplier and amount may have paid an invoice without a number', async () => {
  const { ledger, id, save } = await account();
  await save('invoices', { ...invoice, number: '' });
  await ledger.bring(id, lloyds('a.csv', withBalances(100_000, [{ day: '2026-05-09', text: 'HARBOUR HOMECARE 00417', amount: -40_000 }])));
  const [line] = (await ledger.call('bank.unexplained', { account: id })).lines;
  const { answers } = await ledger.call('bank.suggestions', { account: id, line: line?.id ?? 0 });
  expect(answers[0]).toMatchObject({ title: 'Invoice of 1 May 2026' });
  await expectVerified(ledger);
});

test('it moves in without a number, the same bill twice is told, and an export of it comes back', async () => {
  const ledger = await TestLedger.forThisTest();
  const top = join(fixtures, 'scenarios', 'one');
  const paths = readdirSync(top, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.csv'));
  const folder = paths.map((path) => ({ path, text: readFileSync(join(top, path), 'utf8').replace(/^(Harbour Homecare),INV1044,(.*)$/m, '$1,,$2\n$1,,$2') }));
  const { account: id, notices } = await ledger.moveIn(folder);
  expect(notices.map(({ message }) => message).join(' ')).toContain('has an invoice of the same supplier, day and amount, without a number too.');
  const invoices = async (): Promise<readonly string[]> =>
    (await ledger.call('records.list', { account: id, type: 'invoices' })).records.flatMap((one) => (one.type === 'invoices' ? [one.record.number] : []));
  expect(await invoices()).toContain('');
  expect(await invoices()).not.toContain('INV1044');
  await expectConsistent(ledger, id);
  await expectVerified(ledger);
  await expectComesBack(ledger);
});
