/** That bills were paid, as the program keeps it. Which bills are due is tested beside core/bills. */
import { expect, test } from 'vitest';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';
import { expectConsistent, expectVerified } from './ledger-consistency.ts';

const ON = '2026-05-21';

async function withBills() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const save = async (number: string, amount: number): Promise<number> =>
    (await ledger.call('records.save', { account, type: 'invoices', fields: { supplier: 'Harbour Homecare', number, day: '2026-05-01', amount } })).id;
  const ids = [await save('A1', 10_000), await save('A2', 5000), await save('C1', -2000)];
  const toPay = (on = ON) => ledger.call('bills.toPay', { account, on });
  return { ledger, account, ids, toPay };
}

test('a whole list is paid in one change: owed and cash fall at once, and one undo brings all of it back', async () => {
  const { ledger, account, toPay } = await withBills();
  const before = await ledger.call('figures.overview', { account, on: ON });
  const [supplier] = (await toPay()).payList;
  // £100.00 + £50.00 - £20.00
  expect(supplier).toMatchObject({ name: 'Harbour Homecare', total: 13_000 });
  const bills = (supplier?.bills ?? []).map(({ id, left }) => ({ invoice: id, left }));
  await ledger.call('bills.pay', { account, on: ON, bills });
  const { change } = ledger;
  expect(await toPay()).toMatchObject({ bills: [], payList: [] });
  const after = await ledger.call('figures.overview', { account, on: ON });
  expect([after.liabilities.invoices, after.cash.reconciled - before.cash.reconciled, after.plan]).toEqual([0, -13_000, before.plan]);
  await expectConsistent(ledger, account);
  await ledger.call('changes.undo', { account, change });
  expect((await toPay()).bills).toHaveLength(3);
  expect(await ledger.call('figures.overview', { account, on: ON })).toEqual(before);
  await expectVerified(ledger);
});

test('what was paid or changed meanwhile is not paid again, and nothing of the list is kept', async () => {
  const { ledger, account, ids, toPay } = await withBills();
  await ledger.call('bills.pay', { account, on: ON, bills: [{ invoice: ids[0] ?? 0, left: 10_000 }] });
  const bills = [
    { invoice: ids[1] ?? 0, left: 5000 },
    { invoice: ids[0] ?? 0, left: 10_000 },
  ];
  expect(await ledger.refused('bills.pay', { account, on: ON, bills })).toMatchObject({ code: 'changedMeanwhile', field: 'bills.1' });
  expect((await toPay()).bills.map(({ number }) => number)).toEqual(['A2', 'C1']);
});

test('a day still to come is refused', async () => {
  const { ledger, account, ids } = await withBills();
  const bills = [{ invoice: ids[0] ?? 0, left: 10_000 }];
  expect(await ledger.refused('bills.pay', { account, on: '2150-01-01', bills })).toMatchObject({ code: 'badInput', field: 'on' });
});

test('the bank line of one payment takes its place by itself', async () => {
  const { ledger, account, ids } = await withBills();
  await ledger.call('bills.pay', { account, on: ON, bills: [{ invoice: ids[0] ?? 0, left: 10_000 }] });
  await ledger.bring(account, lloyds('may.csv', [{ day: '2026-05-22', text: 'HARBOUR HOMECARE A1', amount: -10_000 }]));
  const overview = await ledger.call('figures.overview', { account, on: '2026-05-22' });
  expect([overview.cash.unclearedOut, overview.liabilities.invoices]).toEqual([0, 3000]);
});

async function withLent() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const save = async (fields: object): Promise<number> =>
    (await ledger.call('records.save', { account, type: 'purchases', fields: { supplier: 'Corner shop', paidBy: 'Jo Lender', ...fields } })).id;
  return { ledger, account, save };
}

test('what is paid back to whoever bought it is owed no more, costs nothing again, and one undo brings it back', async () => {
  const { ledger, account, save } = await withLent();
  const kettle = await save({ item: 'Kettle', day: '2026-05-01', amount: 2300 });
  const before = await ledger.call('figures.overview', { account, on: ON });
  expect((await ledger.call('bills.toPay', { account, on: ON })).purchases).toMatchObject([{ id: kettle, paidBy: 'Jo Lender', left: 2300 }]);
  await ledger.call('bills.payBack', { account, on: ON, purchase: kettle, left: 2300 });
  const { change } = ledger;
  expect((await ledger.call('bills.toPay', { account, on: ON })).purchases).toEqual([]);
  const after = await ledger.call('figures.overview', { account, on: ON });
  expect([before.liabilities.owedToPeople, after.liabilities.owedToPeople, after.cash.reconciled - before.cash.reconciled, after.plan]).toEqual([
    2300,
    0,
    -2300,
    before.plan,
  ]);
  await expectConsistent(ledger, account);
  await ledger.call('changes.undo', { account, change });
  expect(await ledger.call('figures.overview', { account, on: ON })).toEqual(before);
  await expectVerified(ledger);
});

test('a payment back that might be for another purchase is not kept, nor one of what was paid back meanwhile', async () => {
  const { ledger, account, save } = await withLent();
  const kettle = await save({ item: 'Kettle', day: '2026-05-01', amount: 2300 });
  const iron = await save({ item: 'Iron', day: '2026-05-02', amount: 2300 });
  const stool = await save({ item: 'Stool', day: '2026-05-20', amount: 4000 });
  const back = (purchase: number, left: number, on = ON) => ({ account, on, purchase, left });
  expect(await ledger.refused('bills.payBack', back(kettle, 2300))).toMatchObject({ code: 'badInput', field: 'on' });
  // Before it was bought.
  expect(await ledger.refused('bills.payBack', back(stool, 4000, '2026-05-19'))).toMatchObject({ code: 'badInput', field: 'on' });
  expect(await ledger.refused('bills.payBack', back(stool, 3900))).toMatchObject({ code: 'changedMeanwhile', field: 'purchase' });
  expect((await ledger.call('records.list', { account, type: 'payments' })).records).toEqual([]);
  await ledger.call('records.remove', { account, type: 'purchases', id: iron });
  await ledger.call('bills.payBack', back(kettle, 2300));
  expect(await ledger.refused('bills.payBack', back(kettle, 2300))).toMatchObject({ code: 'changedMeanwhile' });
  expect((await ledger.call('bills.toPay', { account, on: ON })).purchases.map(({ item }) => item)).toEqual(['Stool']);
});

test('an invoice tells what paid it so far: bank lines, payments written down, and what came back', async () => {
  const { ledger, account, ids } = await withBills();
  const of = { kind: 'invoice', id: ids[0] ?? 0 } as const;
  expect(await ledger.call('bills.paid', { account, of })).toEqual([]);
  await ledger.bring(account, lloyds('may.csv', [{ day: '2026-05-22', text: 'HARBOUR HOMECARE A1', amount: -6000 }]));
  const rest = { to: 'Harbour Homecare', day: '2026-06-01', amount: -4000, invoice: 'A1', category: 'agency' };
  await ledger.call('records.save', { account, type: 'payments', fields: rest });
  // £60.00 by the bank and £40.00 written down are the £100.00 of A1.
  expect((await ledger.call('bills.paid', { account, of })).map(({ source, day, pence, text }) => [source.type, day, pence, text])).toEqual([
    ['line', '2026-05-22', 6000, 'HARBOUR HOMECARE A1'],
    ['payments', '2026-06-01', 4000, 'Harbour Homecare'],
  ]);
});

test('an invoice dated ahead of today is kept, and said to be', async () => {
  const { ledger, account } = await withBills();
  const save = async (day: string): Promise<readonly string[]> =>
    (await ledger.call('records.save', { account, type: 'invoices', fields: { supplier: 'Oak Care', number: day, day, amount: 100 } })).notices;
  // The tests’ clock stands at 5 October 2026.
  expect(await save('2026-10-05')).toEqual([]);
  expect(await save('2026-10-06')).toEqual(['It is dated 6 October 2026, which is still to come. If that is right, leave it so.']);
});
