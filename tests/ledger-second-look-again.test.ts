/** Ways round the second pair of eyes: what was looked at and is made into something else waits again, and so does a supplier whose money now goes elsewhere. */
import { expect, test } from 'vitest';
import { plainAccount, TestLedger } from './ledger.ts';
import { expectVerified } from './ledger-consistency.ts';

const ON = '2026-10-05';
const P = 'otter lantern gravel';

/** A bookkeeper who enters, and an approver. Above £500.00 somebody else looks; Harbour was paid before. */
async function withTwo() {
  const ledger = await TestLedger.forThisTest();
  await ledger.call('profiles.save', { name: 'Rosa', role: 'owner', passphrase: P });
  const { id: kit } = await ledger.call('profiles.save', { name: 'Kit', role: 'bookkeeper', passphrase: P });
  const { id: ann } = await ledger.call('profiles.save', { name: 'Ann', role: 'approver', passphrase: P });
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  await ledger.call('profiles.secondLook', { over: 50_000 });
  const enter = (profile: number) => ledger.call('profiles.enter', { profile, passphrase: P });
  const invoice = async (supplier: string, number: string, amount: number, id?: number): Promise<number> =>
    (await ledger.call('records.save', { account, type: 'invoices', ...(id !== undefined && { id }), fields: { supplier, number, day: '2026-09-01', amount } }))
      .id;
  const waiting = async () => (await ledger.call('bills.toPay', { account, on: ON })).waiting.map(({ bill, why }) => [bill.number, ...why]);
  const pay = (of: number, left: number) => ledger.call('bills.pay', { account, on: ON, bills: [{ invoice: of, left }] });
  const look = async (of: number, left: number) => {
    await enter(ann);
    await ledger.call('bills.lookedAt', { account, bills: [{ invoice: of, left }] });
    await enter(kit);
  };
  const supplier = async (name: string) => {
    const { records } = await ledger.call('records.list', { account, type: 'suppliers', find: name });
    const [found] = records.flatMap((one) => (one.type === 'suppliers' && one.record.name === name ? [one.record] : []));
    if (!found) throw new Error(`no supplier ${name}`);
    return found;
  };
  const changeSupplier = async (name: string, to: { readonly name?: string; readonly payReference?: string }) => {
    const { id, ...fields } = await supplier(name);
    await ledger.call('records.save', { account, type: 'suppliers', id, fields: { ...fields, ...to } });
  };
  await enter(kit);
  const first = await invoice('Harbour Homecare', 'H0', 1000);
  await look(first, 1000);
  await pay(first, 1000);
  return { ledger, account, invoice, waiting, pay, look, supplier, changeSupplier };
}

test('an invoice that was looked at and paid, and then is made larger, waits for what was written onto it', async () => {
  const { ledger, account, invoice, waiting, pay, look } = await withTwo();
  const of = await invoice('Harbour Homecare', 'H1', 60_000);
  await look(of, 60_000);
  await pay(of, 60_000);
  await invoice('Harbour Homecare', 'H1', 120_000, of);
  expect(await waiting()).toEqual([['H1', 'sum']]);
  const bills = [{ invoice: of, left: 60_000 }];
  expect((await ledger.refused('bills.pay', { account, on: ON, bills })).code).toBe('notAllowed');
  await look(of, 60_000);
  await pay(of, 60_000);
  await expectVerified(ledger);
});

test('a supplier who is called otherwise from then on waits again, looked at before or not', async () => {
  const { invoice, waiting, look, changeSupplier } = await withTwo();
  const large = await invoice('Harbour Homecare', 'H1', 60_000);
  await look(large, 60_000);
  expect(await waiting()).toEqual([]);
  await changeSupplier('Harbour Homecare', { name: 'Somebody Else' });
  expect(await waiting()).toEqual([['H1', 'sum', 'new_reference']]);
  await look(large, 60_000);
  expect(await waiting()).toEqual([]);
});

test('a new supplier does not become a paid one by being put together with one who was paid', async () => {
  const { ledger, account, invoice, waiting, supplier, changeSupplier } = await withTwo();
  await invoice('Quick Money', 'Q1', 40_000);
  await changeSupplier('Quick Money', { payReference: 'OTHER' });
  expect(await waiting()).toEqual([['Q1', 'new_payee']]);
  const [from, into] = [await supplier('Harbour Homecare'), await supplier('Quick Money')];
  await ledger.call('suppliers.merge', { account, supplier: from.id, into: into.id });
  expect(await waiting()).toEqual([['Q1', 'new_payee']]);
});

test('nor by having an invoice written over to it that was another one’s when it was paid', async () => {
  const { ledger, account, invoice, waiting } = await withTwo();
  await invoice('Quick Money', 'Q1', 40_000);
  const { records } = await ledger.call('records.list', { account, type: 'invoices', find: 'H0' });
  await invoice('Quick Money', 'H0', 1000, records[0]?.record.id);
  expect(await waiting()).toEqual([['Q1', 'new_payee']]);
});
