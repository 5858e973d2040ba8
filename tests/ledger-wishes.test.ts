/** Things to buy once, through the program: what is told of a purchase beside its wish, the paper that proves it, what is in use, and guarantees. */
import { expect, test } from 'vitest';
import { plainAccount, TestLedger } from './ledger.ts';

const START = { openedOn: '2026-04-06', planYearStart: '2026-04-06' };
const WISH = { what: 'Air conditioner', why: 'To stay well', wishedOn: '2026-09-01', limit: 42_000 };
const BOUGHT = { day: '2026-09-20', supplier: 'Cool Rooms', item: 'Air conditioner', amount: 38_900, wish: 1 };

async function account(ledger: TestLedger): Promise<number> {
  return (await ledger.call('accounts.create', { ...plainAccount('DP-1'), ...START })).account;
}

test('a purchase that was not agreed to, or comes to more than its wish may cost, is told of as it is saved', async () => {
  const ledger = await TestLedger.forThisTest();
  const id = await account(ledger);
  const save = (type: 'wishes' | 'purchases', fields: object, record?: number) =>
    ledger.call('records.save', { account: id, type, ...(record !== undefined && { id: record }), fields: { ...fields } });
  await save('wishes', WISH);
  expect((await save('purchases', BOUGHT)).notices).toEqual([
    'The wish ‘Air conditioner’ was not agreed to by this day. Write down who agreed to it, or ask the council.',
  ]);
  await save('wishes', { ...WISH, approvedOn: '2026-09-10', approvedBy: 'Social worker' }, 1);
  expect((await save('purchases', { ...BOUGHT, item: 'Pipe', amount: 3_100 })).notices).toEqual([]);
  // 389.00 + 31.00 + 0.01 = 420.01, of 420.00.
  expect((await save('purchases', { ...BOUGHT, item: 'Screw', amount: 1 })).notices).toEqual([
    'For ‘Air conditioner’ you have then spent £420.01. The most it may cost is £420.00.',
  ]);
});

test('a wish is proved once each purchase has a paper, of its own or on the bank line that paid it; and it is not taken from under them', async () => {
  const ledger = await TestLedger.forThisTest();
  const id = await account(ledger);
  const seen = async () => (await ledger.call('bills.wishes', { account: id, on: '2026-10-01' })).map(({ state, bought, left }) => [state, bought, left]);
  await ledger.call('records.save', { account: id, type: 'wishes', fields: { ...WISH, approvedOn: '2026-09-10' } });
  expect(await seen()).toEqual([['approved', 0, 42_000]]);
  expect((await ledger.call('figures.overview', { account: id, on: '2026-10-01' })).approvedNotSpent).toMatchObject({ pence: 42_000 });
  await ledger.call('records.save', { account: id, type: 'purchases', fields: BOUGHT });
  expect(await seen()).toEqual([['bought', 38_900, null]]);
  expect((await ledger.call('figures.overview', { account: id, on: '2026-10-01' })).approvedNotSpent).toEqual({ pence: 0, wishes: [] });
  await ledger.call('evidence.add', { account: id, of: { type: 'purchases', id: 1 }, files: [ledger.file({ path: 'receipt.txt', text: '389.00' })] });
  expect(await seen()).toEqual([['proved', 38_900, null]]);
  expect(await ledger.refused('records.remove', { account: id, type: 'wishes', id: 1 })).toMatchObject({ code: 'badInput' });
});

test('a guarantee stands in what is coming from 30 days before it ends, while the thing is there', async () => {
  const ledger = await TestLedger.forThisTest();
  const id = await account(ledger);
  // The tests’ clock stands at 5 October 2026.
  const things = [
    ['Stool', '2026-11-04', null],
    ['Bed', '2026-11-05', null],
    ['Chair', '2026-10-10', '2026-09-01'],
    ['Lamp', '2026-10-04', null],
  ] as const;
  for (const [item, guaranteeUntil, goneOn] of things)
    await ledger.call('records.save', { account: id, type: 'inventory', fields: { item, guaranteeUntil, goneOn } });
  const { dues } = await ledger.call('reminders.list', { account: id });
  expect(dues.flatMap(({ code, day, title }) => (code === 'guarantee' ? [[day, title]] : []))).toEqual([['2026-11-04', 'Stool']]);
});
