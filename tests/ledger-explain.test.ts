/** Saying what bank lines were for: matched whole, in part, one to many, many to one, by a category, by a rule; and what is refused. */
import { describe, expect, test } from 'vitest';
import type { Input } from '../core/api/methods.ts';
import type { Settles } from '../core/books/facts.ts';
import { expectConsistent } from './ledger-consistency.ts';
import type { Line } from './ledger.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';

async function account(lines: readonly Line[]) {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const save = async (type: 'invoices' | 'payments' | 'purchases' | 'people' | 'payslips', fields: object): Promise<number> =>
    (await ledger.call('records.save', { account: id, type, fields: { ...fields } })).id;
  const waiting = async (): Promise<{ id: number; text: string; amount: number }[]> => [...(await ledger.call('bank.unexplained', { account: id })).lines];
  await ledger.bring(id, lloyds('may.csv', lines));
  return { ledger, id, save, waiting };
}

type GivenPart = Input<'bank.explain'>['lines'][number]['parts'][number];

const settles = (kind: Settles['kind'], id: number, amount: number): GivenPart => ({
  amount,
  settles: { kind, id },
  category: null,
  planLine: null,
  fund: null,
});
const spent = (amount: number): GivenPart => ({ amount, settles: null, category: 'activity', planLine: null, fund: 'main' });
const invoice = (number: string, amount: number): object => ({ supplier: 'Harbour Homecare', number, day: '2026-04-20', amount });
const owed = async (ledger: TestLedger, id: number): Promise<number> =>
  (await ledger.call('figures.overview', { account: id, on: '2026-06-01' })).liabilities.invoices;

describe('a line is matched by hand', () => {
  test('to part of an invoice, the rest of it paid by another line', async () => {
    const { ledger, id, save, waiting } = await account([
      { day: '2026-05-01', text: 'TRANSFER A', amount: -30_000 },
      { day: '2026-05-02', text: 'TRANSFER B', amount: -10_000 },
    ]);
    const bill = await save('invoices', invoice('INV1', 40_000));
    const [one, two] = await waiting();
    await ledger.call('bank.explain', { account: id, lines: [{ line: one?.id ?? 0, parts: [settles('invoice', bill, -30_000)] }] });
    expect(await owed(ledger, id)).toBe(10_000);
    const [candidate] = (await ledger.call('bank.candidates', { account: id, line: two?.id ?? 0 })).candidates;
    expect(candidate).toMatchObject({ settles: { kind: 'invoice', id: bill }, amount: 40_000, stillToPay: 10_000 });
    await ledger.call('bank.explain', { account: id, lines: [{ line: two?.id ?? 0, parts: [settles('invoice', bill, -10_000)] }] });
    expect(await owed(ledger, id)).toBe(0);
    const { rows } = await ledger.call('money.rows', { account: id, filter: {}, offset: 0, limit: 10 });
    expect(rows.map((row) => row.what)).toEqual(['Part of invoice INV1', 'Part of invoice INV1', 'Opening balance']);
    await expectConsistent(ledger, id);
  });

  test('to two invoices and a category at once', async () => {
    const { ledger, id, save, waiting } = await account([{ day: '2026-05-01', text: 'TRANSFER', amount: -50_000 }]);
    const [first, second] = [await save('invoices', invoice('INV1', 20_000)), await save('invoices', invoice('INV2', 25_000))];
    const [line] = await waiting();
    const parts = [settles('invoice', first, -20_000), settles('invoice', second, -25_000), spent(-5000)];
    await ledger.call('bank.explain', { account: id, lines: [{ line: line?.id ?? 0, parts }] });
    expect(await owed(ledger, id)).toBe(0);
    const detail = await ledger.call('money.row', { account: id, source: { type: 'line', id: line?.id ?? 0 } });
    expect(detail.parts.map(({ amount, what, category, by }) => [amount, what, category, by])).toEqual([
      [-20_000, 'Invoice INV1', 'agency', 'tester'],
      [-25_000, 'Invoice INV2', 'agency', 'tester'],
      [-5000, 'Activity', 'activity', 'tester'],
    ]);
    for (const category of ['agency', 'activity'] as const) {
      expect((await ledger.call('money.rows', { account: id, filter: { category }, offset: 0, limit: 10 })).total).toBe(1);
    }
    expect(await ledger.call('money.totals', { account: id })).toEqual([
      { month: '2026-05', category: 'activity', in: 0, out: 5000 },
      { month: '2026-05', category: 'agency', in: 0, out: 45_000 },
    ]);
    await expectConsistent(ledger, id);
  });

  test('many lines to one invoice in one go, and all of it taken back at once', async () => {
    const lines = [1, 2, 3].map((day): Line => ({ day: `2026-05-0${day}`, text: `TRANSFER ${day}`, amount: -10_000 }));
    const { ledger, id, save, waiting } = await account(lines);
    const bill = await save('invoices', invoice('INV1', 30_000));
    const parts = [settles('invoice', bill, -10_000)];
    await ledger.call('bank.explain', { account: id, lines: (await waiting()).map((line) => ({ line: line.id, parts })) });
    expect(await owed(ledger, id)).toBe(0);
    expect(await ledger.call('changes.undo', { account: id, change: ledger.change })).toEqual({ what: 'explained 3 bank lines' });
    expect([await owed(ledger, id), (await waiting()).length]).toEqual([30_000, 3]);
    await expectConsistent(ledger, id);
  });

  test('to a recorded payment, which then is a row of Money no longer', async () => {
    const { ledger, id, save, waiting } = await account([{ day: '2026-05-20', text: 'CHEQUE', amount: -5800 }]);
    const cheque = await save('payments', { day: '2026-05-01', to: 'Window cleaner', amount: -5800, category: 'other' });
    const rows = async (): Promise<unknown> =>
      (await ledger.call('money.rows', { account: id, filter: {}, offset: 0, limit: 10 })).rows.map((row) => [row.day, row.state, row.out, row.balance]);
    expect(await rows()).toEqual([
      ['2026-05-20', 'unexplained', 5800, 88_400],
      ['2026-05-01', 'recorded', 5800, 94_200],
      ['2026-04-06', 'explained', 0, 100_000],
    ]);
    const [line] = await waiting();
    await ledger.call('bank.explain', { account: id, lines: [{ line: line?.id ?? 0, parts: [settles('payment', cheque, -5800)] }] });
    expect(await rows()).toEqual([
      ['2026-05-20', 'explained', 5800, 94_200],
      ['2026-04-06', 'explained', 0, 100_000],
    ]);
    await ledger.call('bank.unexplain', { account: id, line: line?.id ?? 0 });
    expect(await rows()).toHaveLength(3);
    await expectConsistent(ledger, id);
  });

  test('to a wage, a purchase, and what somebody paid from their own pocket', async () => {
    const { ledger, id, save, waiting } = await account([
      { day: '2026-05-08', text: 'FP 1', amount: -50_000 },
      { day: '2026-05-09', text: 'FP 2', amount: -2500 },
      { day: '2026-05-10', text: 'FP 3', amount: -1200 },
    ]);
    await save('people', { name: 'Bryn Howell' });
    const pay = { person: 'Bryn Howell', periodStart: '2026-04-06', periodEnd: '2026-05-03', paidOn: '2026-05-08' };
    const zero = { tax: 0, employeeNi: 0, employerNi: 0, employeePension: 0, employerPension: 0 };
    const wage = await save('payslips', { ...pay, ...zero, gross: 50_000, net: 50_000 });
    const stool = await save('purchases', { day: '2026-05-01', supplier: 'Mobility Store', item: 'Stool', amount: 2500 });
    const tea = await save('purchases', { day: '2026-05-01', supplier: 'Shop', item: 'Tea', amount: 1200, paidBy: 'Sam' });
    const [one, two, three] = await waiting();
    const lines = [
      { line: one?.id ?? 0, parts: [settles('payslip', wage, -50_000)] },
      { line: two?.id ?? 0, parts: [settles('purchase', stool, -2500)] },
      { line: three?.id ?? 0, parts: [settles('repayment', tea, -1200)] },
    ];
    await ledger.call('bank.explain', { account: id, lines });
    const { wages, invoices, owedToPeople } = (await ledger.call('figures.overview', { account: id, on: '2026-06-01' })).liabilities;
    expect([wages, invoices, owedToPeople]).toEqual([0, 0, 0]);
    await expectConsistent(ledger, id);
  });
});

test('what was said of a line twice is taken back step by step, and what was put back can be taken away again', async () => {
  const { ledger, id, waiting } = await account([{ day: '2026-05-01', text: 'TRANSFER', amount: -1000 }]);
  const [line] = await waiting();
  const say = async (category: 'activity' | 'insurance'): Promise<number> => {
    await ledger.call('bank.explain', { account: id, lines: [{ line: line?.id ?? 0, parts: [{ ...spent(-1000), category }] }] });
    return ledger.change;
  };
  const undo = async (change: number): Promise<number> => {
    await ledger.call('changes.undo', { account: id, change });
    return ledger.change;
  };
  const now = async () => (await ledger.call('money.row', { account: id, source: { type: 'line', id: line?.id ?? 0 } })).parts.map((part) => part.category);
  const first = await say('activity');
  const second = await say('insurance');
  expect((await ledger.refused('changes.undo', { account: id, change: first })).code).toBe('cannotUndo');
  await undo(second);
  expect(await now()).toEqual(['activity']);
  expect((await ledger.refused('changes.undo', { account: id, change: second })).code).toBe('cannotUndo');
  const away = await undo(first);
  expect(await waiting()).toHaveLength(1);
  await undo(away);
  expect(await now()).toEqual(['activity']);
  await undo(first);
  expect(await waiting()).toHaveLength(1);
  await expectConsistent(ledger, id);
});

test('an explanation is not put back on a line whose file has been taken back', async () => {
  const { ledger, id, save, waiting } = await account([{ day: '2026-05-01', text: 'TRANSFER', amount: -1000 }]);
  const payment = { day: '2026-05-01', to: 'Shop', amount: -2500, invoice: null, category: 'other', planLine: null, reference: null };
  const paid = await save('payments', payment);
  const [line] = await waiting();
  await ledger.call('bank.explain', { account: id, lines: [{ line: line?.id ?? 0, parts: [settles('payment', paid, -1000)] }] });
  await ledger.call('changes.undo', { account: id, change: ledger.change });
  const undo = ledger.change;
  const [file] = (await ledger.call('bank.imports', { account: id })).imports;
  await ledger.call('bank.undoImport', { account: id, import: file?.id ?? 0 });
  expect((await ledger.refused('changes.undo', { account: id, change: undo })).code).toBe('cannotUndo');
  await expectConsistent(ledger, id);
});

describe('what does not fit is refused, and nothing is written', () => {
  test.each<[string, (bill: number, note: number, paid: number) => GivenPart[], RegExp]>([
    ['parts that do not add up', () => [spent(-1)], /come to −£0.01, but the bank line is −£300.00/],
    ['more than is still to pay', (bill) => [settles('invoice', bill, -30_000)], /£50.00 more than is still to pay/],
    ['money the wrong way', (_bill, note) => [settles('invoice', note, -30_000)], /the other way/],
    ['a paper a recorded payment pays already', (_bill, _note, paid) => [settles('invoice', paid, -30_000)], /payment you recorded already pays this/],
    ['a paper that is not there', () => [settles('purchase', 99, -30_000)], /not there any more/],
    ['no purpose', () => [{ ...spent(-30_000), category: null }], /what each part was for/],
    ['two purposes', (bill) => [{ ...settles('invoice', bill, -30_000), category: 'agency' }], /not both/],
    ['a part of nought', () => [spent(-30_000), spent(0)], /must not be nought/],
    ['a fund that is not there', () => [{ ...spent(-30_000), fund: 'gift' }], /no fund called ‘gift’/],
  ])('%s', async (_what, parts, sentence) => {
    const { ledger, id, save, waiting } = await account([{ day: '2026-05-01', text: 'TRANSFER', amount: -30_000 }]);
    const [bill, note, paid] = [
      await save('invoices', invoice('INV1', 25_000)),
      await save('invoices', invoice('CN2', -30_000)),
      await save('invoices', invoice('INV3', 30_000)),
    ];
    await save('payments', { day: '2026-04-30', to: 'Harbour Homecare', amount: -30_000, invoice: 'INV3', category: 'agency' });
    const [line] = await waiting();
    const problem = await ledger.refused('bank.explain', { account: id, lines: [{ line: line?.id ?? 0, parts: parts(bill, note, paid) }] });
    expect([problem.code, problem.field]).toEqual(['badInput', expect.stringMatching(/^lines\.0/) as string]);
    expect(problem.message).toMatch(sentence);
    expect(await waiting()).toHaveLength(1);
  });
});

describe('a rule made from a line', () => {
  const LINES: readonly Line[] = [
    { day: '2026-05-01', text: 'RIVERSIDE CLUB', amount: -2250 },
    { day: '2026-05-08', text: 'RIVERSIDE CLUB', amount: -2250 },
    { day: '2026-05-09', text: 'RIVERSIDE CLUB REFUND', amount: 2250 },
    { day: '2026-05-10', text: 'CORNER SHOP', amount: -100 },
  ];

  test('explains the waiting lines it fits, the same way only, and those to come', async () => {
    const { ledger, id, waiting } = await account(LINES);
    const [line] = await waiting();
    const lines = [{ line: line?.id ?? 0, parts: [spent(-2250)] }];
    expect(await ledger.call('bank.explain', { account: id, lines, always: { contains: 'riverside' } })).toEqual({ explained: 1, byRule: 1, notices: [] });
    expect((await waiting()).map((one) => one.text)).toEqual(['RIVERSIDE CLUB REFUND', 'CORNER SHOP']);
    const { explained } = await ledger.bring(id, lloyds('june.csv', [{ day: '2026-06-01', text: 'RIVERSIDE CLUB', amount: -2250 }]));
    expect(explained).toBe(1);
    await expectConsistent(ledger, id);
  });

  test('and the lines it explained are taken back together', async () => {
    const { ledger, id, waiting } = await account(LINES);
    const [line] = await waiting();
    await ledger.call('bank.explain', { account: id, lines: [{ line: line?.id ?? 0, parts: [spent(-2250)] }], always: { contains: 'RIVERSIDE' } });
    await ledger.call('changes.undo', { account: id, change: ledger.change });
    expect([(await waiting()).length, (await ledger.call('records.list', { account: id, type: 'rules' })).total]).toEqual([4, 0]);
    await expectConsistent(ledger, id);
  });

  test('needs words of the bank’s text and one category', async () => {
    const { ledger, id, save, waiting } = await account(LINES);
    const [line] = await waiting();
    const one = line?.id ?? 0;
    const bill = await save('invoices', invoice('INV1', 2250));
    const ask = async (parts: GivenPart[], contains: string): Promise<string> =>
      (await ledger.refused('bank.explain', { account: id, lines: [{ line: one, parts }], always: { contains } })).message;
    expect(await ask([spent(-2250)], 'SHOP')).toMatch(/‘SHOP’ is not in the bank’s text/);
    expect(await ask([spent(-2250)], 'the')).toMatch(/at least one word/);
    expect(await ask([settles('invoice', bill, -2250)], 'RIVERSIDE')).toMatch(/one category/);
    expect(await waiting()).toHaveLength(4);
  });
});

test('a paper that comes after its bank line explains it when all waiting lines are tried again', async () => {
  const { ledger, id, save, waiting } = await account([{ day: '2026-05-01', text: 'HARBOUR HOMECARE INV1', amount: -40_000 }]);
  await save('invoices', invoice('INV1', 40_000));
  expect(await waiting()).toHaveLength(1);
  expect(await ledger.call('bank.explainAgain', { account: id })).toEqual({ explained: 1 });
  expect([(await waiting()).length, await owed(ledger, id)]).toEqual([0, 0]);
  await expectConsistent(ledger, id);
});

test('what is offered for a line fits it, and can be found by words or an amount', async () => {
  const { ledger, id, save, waiting } = await account([
    { day: '2026-05-01', text: 'TRANSFER', amount: -40_000 },
    { day: '2026-05-02', text: 'REFUND', amount: 1000 },
  ]);
  await save('invoices', invoice('INV1', 40_000));
  await save('invoices', invoice('CN2', -1000));
  await save('purchases', { day: '2026-05-01', supplier: 'Mobility Store', item: 'Stool', amount: 2500 });
  const [out, into] = await waiting();
  const titles = async (line: number, find = ''): Promise<string[]> =>
    (await ledger.call('bank.candidates', { account: id, line, find })).candidates.map(({ title }) => title);
  expect(await titles(out?.id ?? 0)).toEqual(['Stool, Mobility Store', 'Invoice INV1, Harbour Homecare']);
  expect(await titles(out?.id ?? 0, 'harbour inv1')).toEqual(['Invoice INV1, Harbour Homecare']);
  expect(await titles(out?.id ?? 0, '£25.00')).toEqual(['Stool, Mobility Store']);
  const window = { account: id, line: out?.id ?? 0, rest: -40_000, limit: 1 };
  expect(await ledger.call('bank.candidates', window)).toMatchObject({ total: 2, candidates: [{ title: 'Invoice INV1, Harbour Homecare' }] });
  expect(await ledger.call('bank.candidates', { ...window, offset: 1 })).toMatchObject({ total: 2, candidates: [{ title: 'Stool, Mobility Store' }] });
  expect(await titles(into?.id ?? 0)).toEqual(['Credit note CN2, Harbour Homecare']);
});

describe('a paper that is not on file is written down where a line is explained', () => {
  const bill = { supplier: 'Harbour Homecare', number: 'INV9', day: '2026-05-01', amount: 40_000 };

  test('in one change, taken back as one', async () => {
    const { ledger, id, waiting } = await account([{ day: '2026-05-01', text: 'HARBOUR HOMECARE', amount: -30_000 }]);
    const [line] = await waiting();
    const at = { account: id, line: line?.id ?? 0, type: 'invoices' as const };
    const written = await ledger.call('bank.explainByPaper', { ...at, fields: bill, why: 'The first half' });
    const { change } = ledger;
    expect(await owed(ledger, id)).toBe(10_000);
    expect(await waiting()).toEqual([]);
    const again = { ...at, fields: { ...bill, number: 'INV10' } };
    expect((await ledger.refused('bank.explainByPaper', again)).message).toBe('This bank line is explained already. Take that back first.');
    const [done] = (await ledger.call('audit.list', { account: id, filter: {}, offset: 0, limit: 1 })).rows;
    expect(done).toMatchObject({ change, what: 'Added invoice INV9 of Harbour Homecare, and said that the bank line ‘HARBOUR HOMECARE’ paid it' });
    const history = await ledger.call('records.history', { account: id, type: 'line', id: line?.id ?? 0 });
    expect(history.at(-1)?.why).toBe('The first half');
    await expectConsistent(ledger, id);
    await ledger.call('changes.undo', { account: id, change });
    expect(await owed(ledger, id)).toBe(0);
    expect(await waiting()).toHaveLength(1);
    expect(await ledger.refused('records.get', { account: id, type: 'invoices', id: written.id })).toMatchObject({ code: 'notFound' });
    expect((await ledger.call('accounts.setup', { account: id })).suppliers).toEqual([]);
    await expectConsistent(ledger, id);
  });

  test('and says what the estimate of care did, and that its number is there already, as saving it by itself does', async () => {
    const { ledger, id, waiting } = await account([
      { day: '2026-05-01', text: 'HARBOUR HOMECARE', amount: -30_000 },
      { day: '2026-05-02', text: 'HARBOUR HOMECARE', amount: -30_000 },
    ]);
    const agency = { outcome: '', amount: null, to: null, fund: null, bankingClause: null, from: '2026-04-06', kind: 'agency_hours' };
    await ledger.call('records.save', { account: id, type: 'plan', fields: { ...agency, line: 'Agency', hoursPerWeek: 700, rate: 2_000 } });
    const [one, two] = await waiting();
    const fields = { ...bill, amount: 30_000, planLine: 'Agency', serviceFrom: '2026-04-06', serviceTo: '2026-04-12' };
    const first = await ledger.call('bank.explainByPaper', { account: id, line: one?.id ?? 0, type: 'invoices', fields });
    expect(first.notices).toEqual([expect.stringMatching(/^The estimate of care not invoiced (fell|rose) by £/)]);
    const again = await ledger.call('bank.explainByPaper', { account: id, line: two?.id ?? 0, type: 'invoices', fields });
    expect(again.notices).toEqual([expect.stringMatching(/^There already is an invoice INV9/), 'Invoice INV9 already is for 6 to 12 April 2026.']);
    await expectConsistent(ledger, id);
  });

  test('not for less than the line, nor with a fault; nothing is kept then', async () => {
    const { ledger, id, waiting } = await account([{ day: '2026-05-01', text: 'HARBOUR HOMECARE', amount: -50_000 }]);
    const [line] = await waiting();
    const at = { account: id, line: line?.id ?? 0, type: 'invoices' as const };
    expect(await ledger.refused('bank.explainByPaper', { ...at, fields: bill })).toMatchObject({ code: 'badInput', field: 'fields.amount' });
    expect(await ledger.refused('bank.explainByPaper', { ...at, fields: { ...bill, supplier: '' } })).toMatchObject({ field: 'fields.supplier' });
    expect((await ledger.call('records.list', { account: id, type: 'invoices' })).total).toBe(0);
    expect(await waiting()).toHaveLength(1);
  });

  test('as a purchase somebody paid for, which is paid back; and as a credit note where money comes in', async () => {
    const { ledger, id, waiting } = await account([
      { day: '2026-05-01', text: 'ANN MARSH', amount: -5_000 },
      { day: '2026-05-02', text: 'HARBOUR HOMECARE', amount: 2_000 },
    ]);
    const [out, back] = await waiting();
    const lent = { supplier: 'Corner shop', item: 'Lamp', day: '2026-04-28', amount: 5_000, paidBy: 'Ann Marsh' };
    await ledger.call('bank.explainByPaper', { account: id, line: out?.id ?? 0, type: 'purchases', fields: lent });
    await ledger.call('bank.explainByPaper', { account: id, line: back?.id ?? 0, type: 'invoices', fields: { ...bill, number: 'CN1', amount: -2_000 } });
    const { liabilities } = await ledger.call('figures.overview', { account: id, on: '2026-06-01' });
    expect(liabilities).toMatchObject({ invoices: 0, owedToPeople: 0 });
    await expectConsistent(ledger, id);
  });
});

test('a note said with an answer stands in the line’s history', async () => {
  const { ledger, id, waiting } = await account([{ day: '2026-05-01', text: 'CASHPOINT', amount: -2_000 }]);
  const [line] = await waiting();
  await ledger.call('bank.explain', { account: id, lines: [{ line: line?.id ?? 0, parts: [spent(-2_000)] }], why: 'Cash taken out' });
  const history = await ledger.call('records.history', { account: id, type: 'line', id: line?.id ?? 0 });
  expect(history.at(-1)?.why).toBe('Cash taken out');
});

test('lines nobody knows yet stand behind the others, and still count', async () => {
  const { ledger, id, waiting } = await account([1, 2, 3].map((day): Line => ({ day: `2026-05-0${day}`, text: `ONE ${day}`, amount: -1_000 })));
  const [first, second, third] = (await waiting()).map((line) => line.id);
  const { lines, total, pence, place } = await ledger.call('bank.unexplained', { account: id, last: [second ?? 0, first ?? 0], line: first ?? 0 });
  expect(lines.map((line) => line.id)).toEqual([third, second, first]);
  expect({ total, pence, place }).toEqual({ total: 3, pence: 3_000, place: 2 });
});
