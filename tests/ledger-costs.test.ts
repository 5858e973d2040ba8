/** What everyday calls cost in an account that has grown: statements and rows of SQLite, counted, so that it holds on any computer. */
import { expect, test } from 'vitest';
import type { RecordType } from '../core/records/kinds.ts';
import { addDays } from '../core/values/day.ts';
import { CountedLedger, rowsOf, runsOn } from './counted-ledger.ts';
import { lloyds, plainAccount } from './ledger.ts';

const FIRST = '2026-04-06';

function payment(n: number, to = 'Corner shop') {
  return { day: addDays(FIRST, n % 150), to, amount: -1000 - n, invoice: null, category: 'other', planLine: null, reference: null };
}

/** An account with so many bank lines, payments and purchases, none of them of the same sum, and one looked at. */
async function grown(count: number): Promise<{ ledger: CountedLedger; account: number; save: (type: RecordType, fields: object) => Promise<number> }> {
  const ledger = await CountedLedger.start();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const save = async (type: RecordType, fields: object): Promise<number> => (await ledger.call('records.save', { account, type, fields: { ...fields } })).id;
  const lines = Array.from({ length: count }, (_, n) => ({ day: addDays(FIRST, Math.floor(n / 4)), text: `SHOP ${n}`, amount: -5_000 - n }));
  await ledger.call('bank.import', { account, file: ledger.file(lloyds('lines.csv', lines)) });
  for (let n = 0; n < count / 4; n += 1) {
    await save('payments', payment(n));
    await save('purchases', {
      ...{ day: addDays(FIRST, n), supplier: `Shop ${n}`, item: 'Stool', amount: 20_000 + n, planLine: null },
      ...{ approvedOn: null, approvedBy: null, paidBy: null },
    });
  }
  return { ledger, account, save };
}

test('papers of a whole list are counted by one statement', async () => {
  const { ledger, account } = await grown(40);
  const money = { account, filter: {}, offset: 0, limit: 50 };
  const source = (await ledger.call('money.rows', money)).rows.find((row) => row.source.type === 'line')?.source ?? { type: 'line' as const, id: 0 };
  const { records } = await ledger.call('records.list', { account, type: 'purchases' });
  for (const of of [source, { type: 'purchases' as const, id: records[0]?.record.id ?? 0 }]) {
    for (const name of ['one.txt', 'two.txt']) await ledger.call('evidence.add', { account, of, files: [ledger.file({ path: name, text: name })] });
  }

  const lists = [
    await ledger.runsOf('money.rows', money),
    await ledger.runsOf('money.rows', { ...money, filter: { corrections: true } }),
    await ledger.runsOf('records.list', { account, type: 'purchases' }),
  ];
  expect(lists.map((runs) => runsOn(runs, 'evidence').length)).toEqual([1, 1, 1]);
  const withPapers = (await ledger.call('money.rows', money)).rows.filter(({ papers }) => papers > 0);
  expect(withPapers.map((row) => [row.source, row.papers])).toEqual([[source, 2]]);
  expect((await ledger.call('records.list', { account, type: 'purchases' })).records.map(({ papers }) => papers)).toEqual([
    2,
    ...Array.from({ length: 9 }, () => 0),
  ]);
});

test('a save by hand reads no more in an account of many bank lines and payments than in one of few', async () => {
  const costs = async (count: number): Promise<readonly number[]> => {
    const { ledger, account, save } = await grown(count);
    const next = { account, type: 'payments' as const, fields: payment(9_000) };
    const added = await ledger.runsOf('records.save', next);
    const id = await save('payments', payment(9_001));
    const corrected = await ledger.runsOf('records.save', { ...next, id, fields: payment(9_002) });
    const removed = await ledger.runsOf('records.remove', { account, type: 'payments', id });
    const [line] = (await ledger.call('bank.unexplained', { account })).lines;
    const parts = [{ amount: line?.amount ?? 0, settles: null, category: 'other' as const, planLine: null, fund: null }];
    const explained = await ledger.runsOf('bank.explain', { account, lines: [{ line: line?.id ?? 0, parts }] });
    return [added, corrected, removed, explained].flatMap((runs) => [runs.length, rowsOf(runs)]);
  };
  expect(await costs(200)).toEqual(await costs(40));
});

test('recorded payments are looked at again only where a save can change what they pay', async () => {
  const { ledger, account, save } = await grown(40);
  const purchase = { supplier: 'Corner shop', item: 'Stool', planLine: null, approvedOn: null, approvedBy: null, paidBy: null };
  const posted = async (type: RecordType, fields: object): Promise<number> =>
    (await ledger.runsOf('records.save', { account, type, fields: { ...fields } })).filter(({ sql }) => sql.startsWith('INSERT INTO entry')).length;
  const looked = async (type: RecordType, fields: object): Promise<number> =>
    runsOn(await ledger.runsOf('records.save', { account, type, fields: { ...fields } }), 'live_entry').filter(({ sql }) =>
      sql.startsWith('SELECT entry.source_id'),
    ).length;

  // Of no payment's sum: its own entry alone is looked for.
  expect(await looked('purchases', { ...purchase, day: FIRST, amount: 777 })).toBe(1);
  expect(await looked('setAside', { pot: 'other', amount: 100, day: FIRST })).toBe(0);
  // Of the sum, the day and the name of one payment: that payment pays it from now on.
  const paid = payment(5_000, 'Harbour');
  await save('payments', { ...paid, category: 'purchase' });
  expect(await looked('purchases', { ...purchase, supplier: 'Harbour', day: paid.day, amount: -paid.amount })).toBe(2);
  expect(await posted('payments', payment(6_000))).toBe(1);
});

test('after a change, what is asked about a bank line and about a list is read by what changed, however much there is', async () => {
  const costs = async (count: number): Promise<readonly number[]> => {
    const { ledger, account, save } = await grown(count);
    const [line] = (await ledger.call('bank.unexplained', { account })).lines;
    const of = { account, line: line?.id ?? 0 };
    const runs = [];
    await save('payments', payment(9_000));
    runs.push(await ledger.runsOf('bank.suggestions', of));
    await save('payments', payment(9_001));
    runs.push(await ledger.runsOf('bank.candidates', { ...of, find: 'corner' }));
    await save('payments', payment(9_002));
    runs.push(await ledger.runsOf('bank.unexplained', { account, limit: 10 }));
    await save('payments', payment(9_003));
    runs.push(await ledger.runsOf('records.list', { account, type: 'payments', limit: 10 }));
    return runs.flatMap((one) => [one.length, rowsOf(one)]);
  };
  expect(await costs(200)).toEqual(await costs(40));
});
