/** One box over everything of an account, over scenario one: what is best comes first, by words, amounts, days and old names. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';

let ledger: TestLedger;
let account = 0;

beforeAll(async () => {
  ledger = await TestLedger.start();
  ({ account } = await ledger.moveInScenario('one'));
});
afterAll(() => ledger.close());

const find = (text: string, of: number | null = account) => ledger.call('find.all', { account: of, find: text });

test('who is meant comes before what was paid to them', async () => {
  const { groups } = await find('harbour');
  expect(groups.slice(0, 2).map(({ kind }) => kind)).toEqual(['suppliers', 'money']);
  expect(groups[0]?.things[0]).toMatchObject({ of: { type: 'suppliers' }, title: 'Harbour Homecare' });
  const money = groups.find(({ kind }) => kind === 'money');
  const rows = await ledger.call('money.rows', { account, filter: { text: 'harbour' }, offset: 0, limit: 5 });
  expect([money?.total, money?.things.map(({ of }) => of)]).toEqual([rows.total, rows.rows.map(({ source }) => source)]);
  expect(groups.find(({ kind }) => kind === 'invoices')?.things).toHaveLength(5);
});

test('a number is found as the record that has it, first', async () => {
  const invoices = await ledger.call('records.list', { account, type: 'invoices', offset: 0, limit: 1 });
  const { record } = invoices.records[0] ?? {};
  const number = record && 'supplier' in record && 'number' in record ? record.number : '';
  const { groups } = await find(number);
  expect(groups.find(({ kind }) => kind === 'invoices')?.things[0]?.of).toEqual({ type: 'invoices', id: record?.id });
});

test.each(['2241.20', '£2,241.20'])('an amount: %s', async (text) => {
  const { groups } = await find(text);
  const money = groups.find(({ kind }) => kind === 'money');
  expect(money?.things.map(({ amount }) => amount)).toEqual(money?.things.map(() => 224_120));
  expect(money?.total).toBeGreaterThan(0);
});

test.each(['19 October', '19/10/2026', '19/10', '2026-10-19', '19 oct'])('a day: %s', async (text) => {
  const { groups } = await find(text);
  const money = groups.find(({ kind }) => kind === 'money');
  expect(money?.things[0]).toMatchObject({ day: '2026-10-19', title: 'WESTBROOK COUNCIL DIRECT PAYMENT', amount: 224_120 });
});

test('what was called otherwise before is found by that name too', async () => {
  const own = await TestLedger.forThisTest();
  const { account: id } = await own.call('accounts.create', plainAccount('A1'));
  const { id: person } = await own.call('records.save', { account: id, type: 'people', fields: { name: 'Bryn Sample' } });
  await own.call('find.all', { account: id, find: 'bryn' });
  await own.call('records.save', { account: id, type: 'people', id: person, fields: { name: 'Bryn Other' } });
  const { groups } = await own.call('find.all', { account: id, find: 'sample' });
  expect(groups).toMatchObject([{ kind: 'people', total: 1, things: [{ of: { type: 'people', id: person }, title: 'Bryn Other' }] }]);
});

test('papers by their name, with what they belong to', async () => {
  const own = await TestLedger.forThisTest();
  const { account: id } = await own.call('accounts.create', plainAccount('A1'));
  await own.bring(id, lloyds('may.csv', [{ day: '2026-05-04', text: 'SHOP', amount: -500 }]));
  const line = (await own.call('bank.unexplained', { account: id })).lines[0]?.id ?? 0;
  await own.call('evidence.add', { account: id, of: { type: 'line', id: line }, files: [own.file({ path: 'Till receipt 12.txt', text: 'Paid 5.00' })] });
  expect((await own.call('find.all', { account: id, find: 'receipt till' })).papers).toMatchObject({
    total: 1,
    things: [{ name: 'Till receipt 12.txt', of: { type: 'line', id: line } }],
  });
});

test('other accounts by name, and of them nothing else; nothing typed finds nothing', async () => {
  const { account: other } = await ledger.call('accounts.create', { ...plainAccount('OTHER-7'), person: 'Zed Elsewhere' });
  await ledger.bring(other, lloyds('other.csv', [{ day: '2026-05-01', text: 'ZEBRA SHOP', amount: -100 }]));
  expect(await find('zed else')).toEqual({
    groups: [],
    papers: { total: 0, things: [] },
    accounts: [expect.objectContaining({ id: other, person: 'Zed Elsewhere' })],
  });
  expect((await find('zebra')).groups).toEqual([]);
  expect((await find('zed', other)).accounts).toEqual([]);
  expect((await find('other-7', null)).accounts).toHaveLength(1);
  expect(await find('  ')).toEqual({ groups: [], papers: { total: 0, things: [] }, accounts: [] });
});
