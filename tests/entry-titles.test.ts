/** Entries hold facts: how they read is made when they are read, and searching looks through words that can be made anew. */
import { afterEach, expect, test } from 'vitest';
import type { RecordType } from '../core/records/kinds.ts';
import { categoryWords } from '../core/words/books/categories.ts';
import { expectConsistent, expectVerified } from './ledger-consistency.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';
import { tamper } from './tamper.ts';

const words = { ...categoryWords };
afterEach(() => void Object.assign(categoryWords, words));

async function account(): Promise<{ ledger: TestLedger; id: number; save: (type: RecordType, fields: object, record?: number) => Promise<number> }> {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const save = async (type: RecordType, fields: object, record?: number): Promise<number> =>
    (await ledger.call('records.save', { account: id, type, ...(record !== undefined && { id: record }), fields: { ...fields } })).id;
  return { ledger, id, save };
}

const entriesOf = (ledger: TestLedger): Promise<number> => ledger.reading((db) => Number(db.prepare('SELECT count(*) FROM entry').pluck().get()));

async function found(ledger: TestLedger, id: number, text: string, corrections = false): Promise<readonly string[]> {
  const { rows } = await ledger.call('money.rows', { account: id, filter: { text, corrections }, offset: 0, limit: 100 });
  return rows.map(({ who, what, state }) => `${who}: ${what}${state === 'corrected' || state === 'reversal' ? ` (${state})` : ''}`);
}

const payment = (n: number) => ({ day: '2026-05-02', to: `Club ${n}`, amount: -1000 - n, category: 'activity' });

test('a category that is called otherwise moves no entry, whatever is saved next', async () => {
  const { ledger, id, save } = await account();
  for (let n = 0; n < 20; n += 1) await save('payments', payment(n));
  const before = await entriesOf(ledger);
  Object.assign(categoryWords, { activity: 'Going out' });
  await save('contributionPaid', { day: '2026-05-01', amount: 2000, how: 'cheque' });
  expect((await entriesOf(ledger)) - before).toBe(0);
  expect((await ledger.call('money.rows', { account: id, filter: {}, offset: 0, limit: 1 })).rows[0]?.what).toBe('Going out');
});

test('what is called otherwise is found by its new name, with all that settles it, and by no other', async () => {
  const { ledger, id, save } = await account();
  const invoice = { supplier: 'Harbour Homecare', number: 'INV1040', day: '2026-05-01', amount: 40_000 };
  const bill = await save('invoices', invoice);
  const gloves = { day: '2026-05-01', supplier: 'Chemist', item: 'Gloves', amount: 900, paidBy: 'Jo Marsh' };
  const bought = await save('purchases', gloves);
  await save('payments', { day: '2026-05-03', to: 'Jo Marsh', amount: -900, category: 'other' });
  await ledger.bring(id, lloyds('may.csv', [{ day: '2026-05-12', text: 'HARBOUR HOMECARE INV1040', amount: -40_000 }]));
  const before = await entriesOf(ledger);
  await save('invoices', { ...invoice, number: 'B 77' }, bill);
  await save('purchases', { ...gloves, item: 'Masks', paidBy: 'Ann Marsh' }, bought);
  expect((await entriesOf(ledger)) - before).toBe(0);
  expect(await found(ledger, id, 'invoice b')).toEqual(['HARBOUR HOMECARE INV1040: Invoice B 77']);
  expect(await found(ledger, id, 'back to masks')).toEqual(['Jo Marsh: Paid back to Ann Marsh: Masks']);
  expect(await found(ledger, id, 'gloves', true)).toEqual([]);
  await expectConsistent(ledger, id);
  await expectVerified(ledger);
});

test('an entry that was corrected reads, and is found, as it did when it counted', async () => {
  const { ledger, id, save } = await account();
  const gloves = { day: '2026-05-01', supplier: 'Chemist', item: 'Gloves', amount: 900 };
  const bought = await save('purchases', gloves);
  const paid = await save('payments', { day: '2026-05-03', to: 'Chemist', amount: -900, category: 'purchase' });
  await save('purchases', { ...gloves, item: 'Masks' }, bought);
  // It no longer is what was paid: the payment is of another sum, for nothing on file.
  await save('payments', { day: '2026-05-03', to: 'Chemist', amount: -800, category: 'training' }, paid);
  await save('purchases', { ...gloves, item: 'Aprons' }, bought);
  const dead = ['Chemist: Masks (reversal)', 'Chemist: Masks (corrected)'];
  expect(await found(ledger, id, 'chemist', true)).toEqual(['Chemist: Training', ...dead]);
  expect(await found(ledger, id, 'masks', true)).toEqual(dead);
  const { corrections } = await ledger.call('money.row', { account: id, source: { type: 'payments', id: paid } });
  expect(corrections.map(({ what }) => what)).toEqual(['Masks', 'Masks']);
  await expectVerified(ledger);
});

test('after the words of the program changed, everything is found by the new ones once the file is opened', async () => {
  const { ledger, id, save } = await account();
  const record = await save('payments', payment(1));
  await save('payments', { ...payment(1), amount: -900 }, record);
  Object.assign(categoryWords, { activity: 'Going out' });
  // Words of another program are no fault of the file's.
  await expectVerified(ledger);
  await ledger.call('file.close', {});
  await ledger.call('file.open', { path: ledger.path });
  expect([await found(ledger, id, 'going'), await found(ledger, id, 'going', true)].map((rows) => rows.length)).toEqual([1, 3]);
  expect(await found(ledger, id, 'activity')).toEqual([]);
  await expectVerified(ledger);
});

test('words to search that were lost are told of by a check, and made anew when the file is opened again', async () => {
  const { ledger, id, save } = await account();
  await save('payments', payment(1));
  await ledger.call('file.close', {});
  await tamper(ledger.path, (db) => db.exec("UPDATE entry SET search = ''"));
  await ledger.call('file.open', { path: ledger.path });
  expect(await found(ledger, id, 'club')).toEqual([]);
  expect((await ledger.call('file.verify', {})).problems.map(({ check }) => check)).toContain('search');
  await ledger.call('file.close', {});
  await ledger.call('file.open', { path: ledger.path });
  expect(await found(ledger, id, 'club')).toEqual(['Club 1: Activity']);
  await expectVerified(ledger);
});

test('a bank line of £0.00 is explained without an entry being moved', async () => {
  const { ledger, id } = await account();
  await ledger.bring(id, lloyds('may.csv', [{ day: '2026-05-12', text: 'CARD CHECK', amount: 0 }]));
  const { lines } = await ledger.call('bank.unexplained', { account: id });
  const parts = [{ amount: 0, settles: null, category: 'bank_charge' as const, planLine: null, fund: null }];
  await ledger.call('bank.explain', { account: id, lines: [{ line: lines[0]?.id ?? 0, parts }] });
  expect(await found(ledger, id, 'bank charge')).toEqual(['CARD CHECK: Bank charge']);
  expect((await ledger.call('money.rows', { account: id, filter: { explained: false }, offset: 0, limit: 10 })).total).toBe(0);
  await expectConsistent(ledger, id);
  await expectVerified(ledger);
});
