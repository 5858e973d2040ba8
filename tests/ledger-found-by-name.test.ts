/** What is searched for is found by any name it has or had: rows of Money and records, of people, suppliers and plan lines. */
import { expect, test } from 'vitest';
import type { RecordType } from '../core/records/kinds.ts';
import { expectConsistent, expectVerified } from './ledger-consistency.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';

const pay = { periodStart: '2026-04-06', periodEnd: '2026-05-03', paidOn: '2026-05-08', hours: 7000, gross: 100_000, tax: 0, employeeNi: 0, employerNi: 0 };
const nothingElse = { employeePension: 0, employerPension: 0, net: 100_000 };

async function account() {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.call('accounts.create', plainAccount('A1'));
  const save = async (type: RecordType, fields: object, record?: number): Promise<number> =>
    (await ledger.call('records.save', { account: id, type, ...(record !== undefined && { id: record }), fields: { ...fields } })).id;
  const inMoney = async (text: string): Promise<readonly string[]> => {
    const found = await ledger.call('money.rows', { account: id, filter: { text }, offset: 0, limit: 50 });
    // All of it is of May: with a filter beside the words the same rows are found, in another way.
    expect(await ledger.call('money.rows', { account: id, filter: { text, month: '2026-05' }, offset: 0, limit: 50 })).toEqual(found);
    return found.rows.map(({ who, what }) => `${who}: ${what}`).toSorted();
  };
  const inList = async (type: RecordType, find: string): Promise<number> => (await ledger.call('records.list', { account: id, type, find })).total;
  return { ledger, id, save, inMoney, inList };
}

test('a supplier under its new name, its old one and one it was never written by', async () => {
  const { ledger, id, save, inMoney, inList } = await account();
  await save('invoices', { supplier: 'Harbour Homecare', number: 'INV1', day: '2026-05-01', amount: 5000 });
  await save('payments', { day: '2026-05-20', to: 'Harbour Homecare', amount: -700, category: 'agency' });
  await ledger.bring(
    id,
    lloyds('may.csv', [
      { day: '2026-05-04', text: 'HHC LTD INV1', amount: -5000 },
      { day: '2026-05-05', text: 'HARBOUR HOMECARE DEPOSIT', amount: -300 },
      { day: '2026-05-06', text: 'SOMETHING ELSE', amount: -100 },
    ]),
  );
  const [supplier] = (await ledger.call('records.list', { account: id, type: 'suppliers' })).records;
  await save('suppliers', { name: 'Seaside Care' }, supplier?.record.id);
  const rows = ['HARBOUR HOMECARE DEPOSIT: Not explained yet', 'HHC LTD INV1: Invoice INV1', 'Harbour Homecare: Agency'];
  expect(await inMoney('seaside')).toHaveLength(3);
  expect(await inMoney('Harbour')).toHaveLength(3);
  expect((await inMoney('seaside homecare')).map((row) => row.split(':')[0])).toEqual(rows.map((row) => row.split(':')[0]));
  expect(await inMoney('seaside else')).toEqual([]);
  expect(await Promise.all([inList('invoices', 'seaside'), inList('invoices', 'harbour'), inList('payments', 'seaside')])).toEqual([1, 1, 1]);
  // Also where the other name was taken out again by hand.
  await save('suppliers', { name: 'Seaside Care', alsoKnownAs: '' }, supplier?.record.id);
  expect(await inList('suppliers', 'harbour')).toBe(1);
  await expectVerified(ledger);
});

test('wages by whose they are, under a new name and told apart, and taken back', async () => {
  const { ledger, id, save, inMoney, inList } = await account();
  const person = await save('people', { name: 'Bryn Sample', started: '2026-04-06' });
  await save('payslips', { ...pay, ...nothingElse, person });
  await ledger.bring(id, lloyds('may.csv', [{ day: '2026-05-08', text: 'BRYN SAMPLE', amount: -100_000 }]));
  const said = (name: string) => [`BRYN SAMPLE: Wages of ${name} to 3 May 2026`];
  expect(await inMoney('wages of')).toEqual(said('Bryn Sample'));
  await save('people', { name: 'Bryn Other', started: '2026-04-06' }, person);
  expect([await inMoney('other'), await inMoney('bryn sample')]).toEqual([said('Bryn Other'), said('Bryn Other')]);
  expect(await inList('payslips', 'sample')).toBe(1);
  await expectConsistent(ledger, id);
  const twin = await ledger.program.call('records.save', { account: id, type: 'people', fields: { name: 'Bryn Other', started: '2026-05-01' } });
  expect(await inMoney('wages')).toEqual(said('Bryn Other (started 6 April 2026)'));
  const people = (await ledger.call('records.list', { account: id, type: 'people' })).records.map(({ names }) => names['name']);
  expect(people).toEqual(['Bryn Other (started 1 May 2026)', 'Bryn Other (started 6 April 2026)']);
  const done = (await ledger.call('audit.list', { account: id, filter: {}, offset: 0, limit: 1 })).rows.map(({ what }) => what);
  expect(done).toEqual(['Added assistant Bryn Other (started 1 May 2026)']);
  await expectConsistent(ledger, id);
  await ledger.call('changes.undo', { account: id, change: twin.ok ? (twin.change ?? 0) : 0 });
  expect(await inMoney('wages')).toEqual(said('Bryn Other'));
  await expectConsistent(ledger, id);
  await expectVerified(ledger);
});

test('records of a plan line by the name it had', async () => {
  const { save, inList } = await account();
  await save('plan', { line: 'Day club', outcome: '', kind: 'weekly', amount: 100, from: '2026-04-06' });
  await save('plan', { line: 'Afternoons out', outcome: '', kind: 'weekly', amount: 100, from: '2026-04-06' }, 1);
  expect([await inList('plan', 'day club'), await inList('plan', 'afternoons'), await inList('plan', 'mornings')]).toEqual([1, 1, 0]);
});

test('money by the name that its plan line has or had, in parts as well', async () => {
  const { ledger, id, save, inMoney } = await account();
  await save('plan', { line: 'Day club', outcome: '', kind: 'weekly', amount: 100, from: '2026-04-06' });
  await save('purchases', { day: '2026-05-03', supplier: 'Corner Shop', item: 'Paints', amount: 400, planLine: 'Day club' });
  await ledger.bring(
    id,
    lloyds('may.csv', [
      { day: '2026-05-04', text: 'VILLAGE HALL', amount: -5000 },
      { day: '2026-05-05', text: 'HALL AND OTHERS', amount: -300 },
      { day: '2026-05-06', text: 'CORNER SHOP', amount: -400 },
      { day: '2026-05-07', text: 'SOMETHING ELSE', amount: -100 },
    ]),
  );
  const { lines } = await ledger.call('bank.unexplained', { account: id });
  const line = (text: string): number => lines.find((one) => one.text === text)?.id ?? 0;
  const club = { settles: null, category: 'activity' as const, planLine: 'Day club', fund: null };
  await ledger.call('bank.explain', { account: id, lines: [{ line: line('VILLAGE HALL'), parts: [{ ...club, amount: -5000 }] }] });
  const split = [
    { ...club, amount: -100 },
    { ...club, amount: -200, category: 'other' as const, planLine: null },
  ];
  await ledger.call('bank.explain', { account: id, lines: [{ line: line('HALL AND OTHERS'), parts: split }] });
  const who = async (text: string): Promise<readonly (string | undefined)[]> => (await inMoney(text)).map((row) => row.split(':')[0]);
  const all = ['CORNER SHOP', 'HALL AND OTHERS', 'VILLAGE HALL'];
  expect(await who('day club')).toEqual(all);
  expect(await who('club hall')).toEqual(['HALL AND OTHERS', 'VILLAGE HALL']);
  await save('plan', { line: 'Afternoons out', outcome: '', kind: 'weekly', amount: 100, from: '2026-04-06' }, 1);
  expect([await who('afternoons'), await who('club')]).toEqual([all, all]);
  await expectVerified(ledger);
});

test('what was done to a name, sought by the name it took away', async () => {
  const { ledger, id, save } = await account();
  const person = await save('people', { name: 'Bryn Sample' });
  await save('people', { name: 'Bryn Other' }, person);
  await save('people', { name: 'Bryn Third' }, person);
  const found = async (find: string): Promise<readonly string[]> =>
    (await ledger.call('audit.list', { account: id, filter: { find }, offset: 0, limit: 9 })).rows.map(({ what }) => what);
  expect(await found('sample')).toEqual(['Changed assistant Bryn Other', 'Added assistant Bryn Sample']);
  expect(await found('third')).toEqual(['Changed assistant Bryn Third']);
});

test('what is odd is said of what is typed before it is saved', async () => {
  const { ledger, id, save } = await account();
  const check = (type: RecordType, fields: object) => ledger.call('records.check', { account: id, type, fields: { ...fields } });
  const invoice = { supplier: 'Harbour Homecare', number: 'INV1', day: '2026-05-01', hours: 100, rate: 2000, amount: 5000 };
  expect((await check('invoices', invoice)).map(({ field }) => field)).toEqual(['amount']);
  await save('invoices', invoice);
  expect((await check('invoices', invoice)).map(({ field }) => field)).toEqual(['number', 'amount']);
  expect(await check('invoices', { ...invoice, amount: 'much' })).toEqual([]);
  const person = await save('people', { name: 'Bryn Sample' });
  expect(await check('payslips', { ...pay, ...nothingElse, net: 90_000, person })).toEqual([
    { field: 'net', message: 'Gross less tax, National Insurance and pension comes to £1,000.00, not the net pay given.' },
  ]);
});
