/** Money as people read it, over scenario one: any window, filter and search gives what going through all rows by hand gives. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MoneyFilter, MoneyRow } from '../core/api/money.ts';
import { lloyds, plainAccount, TestLedger, withBalances } from './ledger.ts';

let ledger: TestLedger;
let account = 0;
let all: readonly MoneyRow[] = [];

async function rowsOf(filter: MoneyFilter, offset = 0, limit = 1000) {
  return ledger.call('money.rows', { account, filter, offset, limit });
}

beforeAll(async () => {
  ledger = await TestLedger.start();
  ({ account } = await ledger.moveInScenario('one'));
  all = (await rowsOf({})).rows;
});
afterAll(() => ledger.close());

test('begins with the opening balance and ends with the money that can be counted on', async () => {
  const { cash } = await ledger.call('figures.overview', { account, on: '2026-10-21' });
  expect(all.at(-1)).toMatchObject({ day: '2026-04-06', what: 'Opening balance', in: 0, out: 0, balance: 474_015, source: { type: 'bankAccounts' } });
  expect(all[0]?.balance).toBe(cash.reconciled);
  // The cheque of 17 October is not on the statement yet; the council's payment of the 19th is.
  expect(all.slice(0, 2).map((row) => [row.day, row.who, row.state, row.in, row.out, row.balance])).toEqual([
    ['2026-10-19', 'WESTBROOK COUNCIL DIRECT PAYMENT', 'explained', 224_120, 0, 1_210_596],
    ['2026-10-17', 'Window cleaner', 'recorded', 0, 5800, 986_476],
  ]);
});

test('any window is a piece of the whole', async () => {
  for (const [offset, limit] of [
    [0, 1],
    [1, 10],
    [37, 20],
    [75, 100],
    [all.length - 1, 5],
    [all.length, 5],
    [10_000, 5],
  ] as const) {
    const window = await rowsOf({}, offset, limit);
    expect(window.rows).toEqual(all.slice(offset, offset + limit));
    expect(window.total).toBe(all.length);
  }
});

const holds = (row: MoneyRow, words: string): boolean =>
  words
    .toLowerCase()
    .split(' ')
    .every((word) => `${row.who} ${row.what}`.toLowerCase().includes(word));
const isRow = (row: MoneyRow): boolean => row.source.type !== 'bankAccounts';

const FILTERS: readonly [string, MoneyFilter, (row: MoneyRow) => boolean][] = [
  ['a month', { month: '2026-06' }, (row) => row.day.startsWith('2026-06')],
  ['a category', { category: 'agency' }, (row) => row.category === 'agency'],
  ['a plan line', { planLine: 'Community club' }, (row) => row.planLine === 'Community club'],
  ['a fund', { fund: 'respite' }, (row) => row.fund === 'respite'],
  ['another fund', { fund: 'main' }, (row) => row.fund === 'main'],
  ['what is not explained', { explained: false }, (row) => row.state === 'unexplained'],
  ['what is explained', { explained: true }, (row) => row.state !== 'unexplained'],
  ['a word', { text: 'harbour' }, (row) => holds(row, 'harbour')],
  ['words from both who and what for', { text: 'bryn wages' }, (row) => holds(row, 'bryn wages')],
  ['a sign that means something to the search', { text: '100%' }, () => false],
  ['an amount, whichever way', { text: '22.50' }, (row) => row.in === 2250 || row.out === 2250],
  ['an amount with a pound sign', { text: '£2,241.20' }, (row) => row.in === 224_120 || row.out === 224_120],
  [
    'several at once',
    { month: '2026-06', category: 'wages', text: 'amara' },
    (row) => row.day.startsWith('2026-06') && row.category === 'wages' && holds(row, 'amara'),
  ],
];

/** The months of these rows, each with the balance after the newest row of all in it. */
function monthsBy(rows: readonly MoneyRow[]) {
  const monthOf = ({ day }: MoneyRow): string => day.slice(0, 7);
  return [...Map.groupBy(rows, monthOf)].map(([month, ones]) => ({
    month,
    rows: ones.length,
    in: ones.reduce((sum, row) => sum + row.in, 0),
    out: ones.reduce((sum, row) => sum + row.out, 0),
    balance: all.find((row) => monthOf(row) === month)?.balance,
  }));
}

describe('filtered and searched', () => {
  test.each(FILTERS)('by %s', async (_what, filter, wanted) => {
    const expected = all.filter(wanted);
    const found = await rowsOf(filter);
    expect(found.rows).toEqual(expected);
    expect([found.total, found.in, found.out]).toEqual([
      expected.length,
      expected.reduce((sum, row) => sum + row.in, 0),
      expected.reduce((sum, row) => sum + row.out, 0),
    ]);
    const some = await rowsOf(filter, 2, 3);
    expect(some.rows).toEqual(expected.slice(2, 5));
    expect([found.months, some.months]).toEqual([monthsBy(expected), monthsBy(expected)]);
  });

  test('nothing chosen: every month with its sums and the balance at its end', async () => {
    const { months } = await rowsOf({});
    expect(months).toEqual(monthsBy(all));
    expect(months).toHaveLength(7);
    expect(months[0]?.balance).toBe(all[0]?.balance);
  });

  test('what is outside the plan is money for costs without a plan line', async () => {
    const { rows } = await rowsOf({ planLine: null });
    expect(new Set(rows.map((row) => row.category))).toEqual(new Set(['other', 'respite']));
    expect(rows.map((row) => row.planLine)).toEqual(rows.map(() => null));
  });
});

test('totals are the sums of the rows', async () => {
  const sums = new Map<string, [number, number]>();
  for (const row of all.filter(isRow)) {
    const key = `${row.day.slice(0, 7)} ${row.category}`;
    const [into, out] = sums.get(key) ?? [0, 0];
    sums.set(key, [into + row.in, out + row.out]);
  }
  const totals = await ledger.call('money.totals', { account });
  expect(new Map(totals.map((row) => [`${row.month} ${row.category}`, [row.in, row.out]]))).toEqual(sums);
});

test('what there is to filter by', async () => {
  const choices = await ledger.call('money.choices', { account });
  expect(choices.months).toEqual(['2026-10', '2026-09', '2026-08', '2026-07', '2026-06', '2026-05', '2026-04']);
  expect(new Set(choices.categories)).toEqual(new Set(all.filter(isRow).map((row) => row.category)));
  expect(choices.funds).toEqual([
    { id: 1, name: 'main' },
    { id: 2, name: 'respite' },
  ]);
  expect(choices.planLines.map(({ name }) => name)).toEqual(['PA support', 'Weekend agency', 'Community club', 'Running costs', 'Perching stool']);
});

test('a row in full says where it came from, what it was for and its balanced entry', async () => {
  const wage = all.find((row) => row.category === 'wages');
  if (!wage) throw new Error('no wage in the scenario');
  const detail = await ledger.call('money.row', { account, source: wage.source });
  expect(detail.row).toEqual(wage);
  expect(detail.origin).toMatch(/^bank\/lloyds-second-half\.csv, row \d+, bank account ‘main’$/);
  expect(detail.parts).toMatchObject([{ amount: -wage.out, category: 'wages', planLine: 'PA support', by: 'Found by Headroom', source: { type: 'payslips' } }]);
  expect(detail.legs).toEqual([
    { heading: 'In the bank', pence: -wage.out },
    { heading: 'Wages still to pay', pence: wage.out },
  ]);
  expect(detail.corrections).toEqual([]);
});

test('a row that is not there is refused', async () => {
  for (const source of [
    { type: 'line' as const, id: 99_999 },
    { type: 'timesheets' as const, id: 1 },
  ]) {
    expect((await ledger.refused('money.row', { account, source })).code).toBe('notFound');
  }
});

test('with corrected rows shown the balance runs through them, in any window and under any filter', async () => {
  const own = await TestLedger.forThisTest();
  const { account: id } = await own.call('accounts.create', plainAccount('DP-7'));
  const payment = { day: '2026-05-02', to: 'Corner shop', amount: 1250, category: 'other' };
  const save = async (fields: object, record?: number): Promise<number> =>
    (await own.call('records.save', { account: id, type: 'payments', ...(record !== undefined && { id: record }), fields: { ...fields } })).id;
  const corrected = await save(payment);
  await save({ ...payment, amount: 1300 }, corrected);
  await save({ ...payment, amount: 1400 }, corrected);
  const moved = await save({ ...payment, to: 'Barber' });
  await save({ ...payment, to: 'Barber', day: '2026-05-20' }, moved);
  const removed = await save({ ...payment, to: 'Cinema' });
  await own.call('records.remove', { account: id, type: 'payments', id: removed });
  const lines = withBalances(100_000, [
    { day: '2026-05-02', text: 'CORNER SHOP', amount: -1400 },
    { day: '2026-05-03', text: 'BUS', amount: -200 },
  ]);
  const { id: file } = await own.bring(id, lloyds('may.csv', lines));
  await own.call('bank.undoImport', { account: id, import: file });
  await own.bring(id, lloyds('may.csv', lines));

  const rowsWith = async (filter: MoneyFilter, offset = 0, limit = 1000) =>
    (await own.call('money.rows', { account: id, filter: { ...filter, corrections: true }, offset, limit })).rows;
  const whole = await rowsWith({});
  expect(whole.filter(({ state }) => state === 'reversal').length).toBeGreaterThan(5);
  const balances = whole.slice(0, -1).map(({ balance }) => balance);
  expect(balances).toEqual(whole.slice(0, -1).map((row, index) => (whole[index + 1]?.balance ?? NaN) + row.in - row.out));
  const plain = await own.call('money.rows', { account: id, filter: {}, offset: 0, limit: 1000 });
  const live = whole.filter(({ state }) => state !== 'corrected' && state !== 'reversal');
  expect(live).toEqual(plain.rows);
  expect(await rowsWith({}, 3, 4)).toEqual(whole.slice(3, 7));
  expect(await rowsWith({ text: 'shop' })).toEqual(whole.filter((row) => holds(row, 'shop')));
  // A row that was taken away opens at the balance it has in the list.
  const gone = await own.call('money.row', { account: id, source: { type: 'payments', id: removed } });
  expect([gone.row, ...gone.corrections]).toEqual([
    gone.corrections[0],
    ...whole.filter(({ source }) => source.id === removed && source.type === 'payments').toReversed(),
  ]);
});

test('a row has the fund that figures count it for: of a plan line only where it pays a document or is recorded without one', async () => {
  const own = await TestLedger.forThisTest();
  const { account: id } = await own.call('accounts.create', plainAccount('DP-9'));
  const save = async (type: 'funds' | 'plan' | 'invoices' | 'payments', fields: object): Promise<number> =>
    (await own.call('records.save', { account: id, type, fields: { ...fields } })).id;
  const respite = await save('funds', { fund: 'respite', name: 'Respite', ringFenced: true });
  const line = { line: 'Breaks', outcome: '', kind: 'weekly', hoursPerWeek: null, rate: null, amount: 1000, from: '2026-04-06', to: null };
  await save('plan', { ...line, fund: 'respite', bankingClause: null });
  const bill = await save('invoices', {
    ...{ supplier: 'Hotel', number: 'H1', day: '2026-04-20', due: null, amount: 300, planLine: 'Breaks' },
    ...{ serviceFrom: null, serviceTo: null, hours: null, rate: null },
  });
  await save('payments', { day: '2026-05-05', to: 'Ferry', amount: -700, invoice: null, category: 'other', planLine: 'Breaks', reference: null });
  await own.bring(
    id,
    lloyds('may.csv', [
      { day: '2026-05-01', text: 'SAID BY HAND', amount: -100 },
      { day: '2026-05-02', text: 'SAID WITH FUND', amount: -200 },
      { day: '2026-05-03', text: 'PAYS A BILL', amount: -300 },
      { day: '2026-05-04', text: 'BOTH', amount: -900 },
    ]),
  );
  const lines = new Map((await own.call('bank.unexplained', { account: id })).lines.map((one) => [one.text, one.id]));
  const part = (amount: number, fund: string | null) => ({ amount, settles: null, category: 'other' as const, planLine: 'Breaks', fund });
  const pays = (amount: number) => ({ amount, settles: { kind: 'invoice' as const, id: bill }, category: null, planLine: null, fund: null });
  for (const [text, parts] of [
    ['SAID BY HAND', [part(-100, null)]],
    ['SAID WITH FUND', [part(-200, 'respite')]],
    ['PAYS A BILL', [pays(-300)]],
    ['BOTH', [part(-400, null), { ...part(-500, null), category: 'transport' as const }]],
  ] as const)
    await own.call('bank.explain', { account: id, lines: [{ line: lines.get(text) ?? 0, parts: [...parts] }] });
  const rows = async (filter: MoneyFilter) => (await own.call('money.rows', { account: id, filter, offset: 0, limit: 100 })).rows;
  const funds = Object.fromEntries((await rows({})).map(({ who, fund }) => [who, fund]));
  expect(funds).toMatchObject({ 'SAID BY HAND': null, 'SAID WITH FUND': 'respite', 'PAYS A BILL': 'respite', BOTH: null, Ferry: 'respite' });
  expect((await rows({ fund: 'respite' })).map(({ out }) => out)).toEqual([700, 300, 200]);
  const { rows: counted } = await own.call('figures.working', { account: id, on: '2026-06-01', figure: { figure: 'fund', id: respite } });
  expect(counted.filter(({ kind }) => kind === 'less').map(({ label, pence }) => [label, pence])).toEqual([
    ['SAID WITH FUND', 200],
    ['PAYS A BILL', 300],
    ['Ferry', 700],
  ]);
});

test('no account sees another’s rows', async () => {
  const { account: other } = await ledger.call('accounts.create', plainAccount('OTHER'));
  await ledger.bring(other, lloyds('other.csv', [{ day: '2026-05-01', text: 'CORNER SHOP', amount: -100 }]));
  const [line] = (await ledger.call('bank.unexplained', { account: other })).lines;
  expect((await rowsOf({ text: 'CORNER SHOP' })).total).toBe(0);
  expect((await ledger.refused('money.row', { account, source: { type: 'line', id: line?.id ?? 0 } })).code).toBe('notFound');
  expect(
    (
      await ledger.refused('bank.explain', {
        account,
        lines: [{ line: line?.id ?? 0, parts: [{ amount: -100, settles: null, category: 'other', planLine: null, fund: null }] }],
      })
    ).code,
  ).toBe('notFound');
});
