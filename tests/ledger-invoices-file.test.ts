/** Invoices from a CSV file: what comes in, what may be there already, what can't be read; one change, all of it or nothing. */
import { expect, test } from 'vitest';
import type { Input } from '../core/api/methods.ts';
import { expectVerified } from './ledger-consistency.ts';
import { plainAccount, TestLedger } from './ledger.ts';

type Choices = Partial<Omit<Input<'bills.readFile'>, 'account' | 'file'>>;

async function account(text: string) {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const save = async (type: 'suppliers' | 'planLines' | 'invoices', fields: object) =>
    (await ledger.call('records.save', { account: id, type, fields: { ...fields } })).id;
  const oak = await save('suppliers', { name: 'Oak Care', alsoKnownAs: 'Oak Homecare Ltd' });
  const line = await save('planLines', { name: 'Agency care' });
  await save('invoices', { supplier: oak, number: 'A1', day: '2026-09-01', amount: 4000 });
  const given = (choices: Choices) => ({ account: id, file: ledger.file({ path: 'invoices.csv', text }), twice: [], withoutUnread: false, ...choices });
  const rows = async () => {
    const { records } = await ledger.call('records.list', { account: id, type: 'invoices', limit: 1000 });
    return records.map(({ record }) => record as unknown as Record<string, unknown>).toReversed();
  };
  return { ledger, id, oak, line, given, rows };
}

test('a file comes in as one change, credit notes, lines and a new supplier with it, and is taken back whole', async () => {
  const text = [
    'supplier;number;date;due;amount;plan_line;service_from;service_to;lines;rota',
    'oak homecare ltd;A2;14/09/2026;28/09/2026;103,30;agency CARE;01/09/2026;07/09/2026;;B',
    'Elm Cleaning;;2026-09-15;;58.00;;;;;',
    'ELM cleaning;;2026-09-22;;58.00;;;;;',
    'Oak Care;C1;16/09/2026;;-25.15;Agency care;;;hour 1 @ 25.15;',
  ].join('\n');
  const { ledger, id, oak, line, given, rows } = await account(text.replace('103,30', '103.30'));
  const found = await ledger.call('bills.readFile', given({}));
  expect(found).toMatchObject({ rows: 4, ready: true, asked: [], unread: [], notices: [expect.stringMatching(/rota/)] });
  expect(found.comesIn.map(({ row, supplier, isNewSupplier, number, day, amount }) => [row, supplier, isNewSupplier, number, day, amount])).toEqual([
    [2, 'Oak Care', false, 'A2', '2026-09-14', 10330],
    [3, 'Elm Cleaning', true, '', '2026-09-15', 5800],
    [4, 'Elm Cleaning', true, '', '2026-09-22', 5800],
    [5, 'Oak Care', false, 'C1', '2026-09-16', -2515],
  ]);
  expect(await rows()).toHaveLength(1);
  expect(await ledger.call('bills.bringIn', given({}))).toEqual({ invoices: 4, from: '2026-09-14', to: '2026-09-22' });
  const { change } = ledger;
  const kept = await rows();
  expect(kept.slice(1)).toMatchObject([
    { supplier: oak, number: 'A2', due: '2026-09-28', amount: 10330, planLine: line, serviceFrom: '2026-09-01', serviceTo: '2026-09-07' },
    { number: '', day: '2026-09-15', amount: 5800, planLine: null },
    { number: 'C1', amount: -2515, planLine: line, lines: [{ what: 'hour', price: 2515 }] },
    { day: '2026-09-22', amount: 5800 },
  ]);
  // One new supplier, not one for each of its spellings.
  expect(kept[2]?.['supplier']).toBe(kept[4]?.['supplier']);
  // £40.00 + £103.30 + £58.00 + £58.00 - £25.15
  expect((await ledger.call('bills.toPay', { account: id, on: '2026-09-30' })).bills.reduce((sum, { left }) => sum + left, 0)).toBe(23415);
  const { rows: done } = await ledger.call('audit.list', { account: id, filter: {}, offset: 0, limit: 1 });
  expect(done[0]?.what).toBe('Brought 4 invoices in from a file');
  await expectVerified(ledger);
  await ledger.call('changes.undo', { account: id, change });
  expect(await rows()).toHaveLength(1);
  expect((await ledger.call('records.list', { account: id, type: 'suppliers' })).records).toHaveLength(1);
  await expectVerified(ledger);
});

test('what may be there already, on file or further up, stays out unless it is said to be another invoice', async () => {
  const text = [
    'supplier,number,date,amount',
    'Oak Care,a 1,08/09/2026,41.00',
    'Oak Care,A1,08/09/2026,-41.00',
    'Elm Cleaning,A1,08/09/2026,41.00',
    'Elm Cleaning,,09/09/2026,5.00',
    'Elm Cleaning,,09/09/2026,5.00',
    'Elm Cleaning,,09/09/2026,6.00',
  ].join('\n');
  const { ledger, given, rows } = await account(text);
  const found = await ledger.call('bills.readFile', given({}));
  expect(found.asked.map(({ row, message, comesIn }) => [row, message, comesIn])).toEqual([
    [2, 'There already is an invoice a 1 from Oak Care.', false],
    [6, expect.stringMatching(/^There already is an invoice .*9 September 2026.* from Elm Cleaning\.$/), false],
  ]);
  expect(found.comesIn.map(({ row }) => row)).toEqual([3, 4, 5, 7]);
  expect(await ledger.call('bills.bringIn', given({ twice: [6] }))).toMatchObject({ invoices: 5 });
  expect((await rows()).map(({ number, amount }) => [number, amount])).toEqual([
    ['A1', 4000],
    ['A1', -4100],
    ['A1', 4100],
    ['', 500],
    ['', 500],
    ['', 600],
  ]);
  // The same file again: all of it is there, so nothing comes in.
  const again = await ledger.call('bills.readFile', given({}));
  expect([again.ready, again.comesIn.length, again.asked.length]).toEqual([false, 0, 6]);
  expect(await ledger.refused('bills.bringIn', given({}))).toMatchObject({ code: 'badInput', field: 'file' });
});

test('what can’t be read is listed, cell by cell with what should be there, and nothing is half brought in', async () => {
  const text = [
    'supplier,number,date,amount,plan_line,service_from,service_to,lines',
    'Oak Care,B1,31/09/2026,4,,,,',
    'Oak Care,B2,15/09/2026,four,,,,',
    'Oak Care,B3,15/09/2026,4,Holidays,,,',
    'Oak Care,B4,15/09/2026,0.00,,,,',
    'Oak Care,B5,15/09/2026,4,,08/09/2026,07/09/2026,',
    'Oak Care,B6,15/09/2026,4,,,,some hours',
    ',B7,15/09/2026,4,,,,',
    'Oak Care,B8,16/09/2026,5,,,,',
  ].join('\n');
  const { ledger, given, rows } = await account(text);
  const { unread, ready, comesIn } = await ledger.call('bills.readFile', given({}));
  expect(unread.map(({ row, column, value, expected }) => [row, column, value, expected])).toEqual([
    [2, 'date', '31/09/2026', expect.stringMatching(/^a day such as/)],
    [3, 'amount', 'four', expect.stringMatching(/^money such as/)],
    [4, 'plan_line', 'Holidays', 'a plan line that is on file, or nothing'],
    [5, 'amount', '0.00', 'an amount other than 0'],
    [6, 'service_to', '07/09/2026', 'a day not before service_from'],
    [7, 'lines', 'some hours', expect.stringMatching(/^lines such as/)],
    [8, 'supplier', '', expect.stringMatching(/^some words/)],
  ]);
  expect([ready, comesIn.map(({ row }) => row)]).toEqual([false, [9]]);
  expect(await ledger.refused('bills.bringIn', given({}))).toMatchObject({ code: 'badInput' });
  expect(await rows()).toHaveLength(1);
  expect(await ledger.call('bills.bringIn', given({ withoutUnread: true }))).toEqual({ invoices: 1, from: '2026-09-16', to: '2026-09-16' });
});

test('a name that two suppliers on file have is no row that can be read, for nobody is guessed', async () => {
  const { ledger, id, given } = await account('supplier,date,amount\nEM Care,14/09/2026,4\n');
  for (const name of ['Elm Care', 'Elder Care'])
    await ledger.call('records.save', { account: id, type: 'suppliers', fields: { name, alsoKnownAs: 'EM Care' } });
  expect((await ledger.call('bills.readFile', given({}))).unread).toEqual([
    { row: 2, column: 'supplier', value: 'EM Care', expected: 'a name that only one supplier on file has' },
  ]);
});

test('what is odd in a row that comes in is told beside it, and keeps it from nothing', async () => {
  const text = 'supplier,number,date,due,amount\nOak Care,B1,14/09/2026,01/09/2026,4\n';
  const { ledger, given } = await account(text);
  const { comesIn, ready } = await ledger.call('bills.readFile', given({}));
  expect([ready, comesIn[0]?.notices.length]).toEqual([true, 1]);
});

test.each([
  ['no column of amounts', 'supplier,date\nOak Care,14/09/2026\n'],
  ['one column twice', 'supplier,date,amount,amount\nOak Care,15/09/2026,4,5\n'],
  ['nothing', ''],
  ['too many rows', `supplier,date,amount\n${'Oak Care,15/09/2026,1\n'.repeat(2001)}`],
])('a file with %s can’t come in, even without what can’t be read', async (_, text) => {
  const { ledger, given, rows } = await account(text);
  expect(await ledger.call('bills.readFile', given({ withoutUnread: true }))).toMatchObject({ ready: false });
  expect(await ledger.refused('bills.bringIn', given({ withoutUnread: true }))).toMatchObject({ code: 'badInput' });
  expect(await rows()).toHaveLength(1);
});

test('without a number a bill of the same day and amount may be there already, also where the one on file has its number', async () => {
  const rows = ['Oak Care,,2026-09-01,40.00', 'Oak Care,B7,2026-09-02,12.00', 'Oak Care,,2026-09-02,12.00', 'Oak Care,,2026-09-02,-12.00'];
  const { ledger, given } = await account(['supplier,number,date,amount', ...rows].join('\n'));
  const found = await ledger.call('bills.readFile', given({}));
  expect(found.asked.map(({ row, message }) => [row, message])).toEqual([
    [2, 'There already is an invoice of 1 September 2026 from Oak Care.'],
    [4, 'There already is an invoice of 2 September 2026 from Oak Care.'],
  ]);
  expect(found.comesIn.map(({ row }) => row)).toEqual([3, 5]);
});

test.each([
  ['commas', ','],
  ['semicolons', ';'],
  ['tabs', '\t'],
  ['pipes', '|'],
])('a file with %s between its cells is read', async (_, separator) => {
  const { ledger, given } = await account(
    [['supplier', 'number', 'date', 'amount'].join(separator), ['Oak Care', 'A2', '14/09/2026', '58.00'].join(separator)].join('\n'),
  );
  const { ready, comesIn } = await ledger.call('bills.readFile', given({}));
  expect({ ready, rows: comesIn.map(({ supplier, number, amount }) => [supplier, number, amount]) }).toEqual({ ready: true, rows: [['Oak Care', 'A2', 5800]] });
});
