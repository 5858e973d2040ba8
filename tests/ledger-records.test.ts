/** Records kept by hand: what may be saved, what follows from a correction, and taking changes back. */
import { describe, expect, test } from 'vitest';
import type { RecordType } from '../core/records/kinds.ts';
import { expectConsistent, expectVerified } from './ledger-consistency.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';

async function account(): Promise<{ ledger: TestLedger; id: number; save: (type: RecordType, fields: object, record?: number) => Promise<number> }> {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const save = async (type: RecordType, fields: object, record?: number): Promise<number> =>
    (await ledger.call('records.save', { account: id, type, ...(record !== undefined && { id: record }), fields: { ...fields } })).id;
  await save('plan', { line: 'PA support', outcome: '', kind: 'pa_hours', hoursPerWeek: 2000, rate: 1500, from: '2026-04-06', fund: 'main' });
  await save('people', { name: 'Bryn Howell', started: '2026-04-06', hoursPerWeek: 2000, planLine: 'PA support', holidayMethod: 'irregular' });
  return { ledger, id, save };
}

const invoice = { supplier: 'Harbour Homecare', number: 'INV1040', day: '2026-05-01', amount: 40_000 };
const payslip = {
  ...{ person: 'Bryn Howell', periodStart: '2026-04-06', periodEnd: '2026-05-03', paidOn: '2026-05-08', gross: 100_000, tax: 5000, employeeNi: 1000 },
  ...{ employerNi: 2000, employeePension: 3000, employerPension: 1500, net: 91_000 },
};
const payment = { day: '2026-05-02', to: 'Harbour Homecare', amount: -40_000, category: 'agency' };

describe('what cannot be saved is refused beside its field', () => {
  const cases: readonly [string, RecordType, object, string, RegExp][] = [
    ['a plan line that is not there', 'invoices', { ...invoice, planLine: 'Respite' }, 'fields.planLine', /no plan line called ‘Respite’/],
    ['nobody of that name', 'timesheets', { person: 'Nobody', day: '2026-05-01', hours: 100, kind: 'worked' }, 'fields.person', /no assistant called ‘Nobody’/],
    [
      'a fund that is not there',
      'rules',
      { position: 0, contains: 'SHOP', direction: 'out', category: 'other', fund: 'gift' },
      'fields.fund',
      /no fund called ‘gift’/,
    ],
    ['an invoice that is not there', 'payments', { ...payment, invoice: 'INV9' }, 'fields.invoice', /no invoice INV9/],
    ['days the wrong way round', 'payslips', { ...payslip, periodEnd: '2026-04-01' }, 'fields.periodEnd', /before the first day/],
    [
      'two versions of one plan line on one day',
      'plan',
      { line: 'PA support', outcome: '', kind: 'weekly', amount: 100, from: '2026-09-01' },
      'fields.from',
      /already has a version from 6 April 2026/,
    ],
    [
      'hours without a rate',
      'plan',
      { line: 'Agency', outcome: '', kind: 'agency_hours', hoursPerWeek: 100, from: '2026-05-01' },
      'fields.rate',
      /hours a week and a rate/,
    ],
    ['a name there is already', 'funds', { fund: 'MAIN', name: 'Again', ringFenced: false }, 'fields.fund', /already is one/],
    ['a second rate from one day', 'contributionRates', { from: '2026-04-06', weekly: 100 }, 'fields.from', /already is one from 6 April 2026/],
    ['holiday without hours', 'opening', { what: 'holiday', person: 'Bryn Howell', pence: 100 }, 'fields.hours', /given in hours/],
    [
      'a move from a line to itself',
      'planMoves',
      { day: '2026-05-01', fromLine: 'PA support', toLine: 'PA support', amount: 1, reason: '', agreedBy: 'A' },
      'fields.toLine',
      /two different/,
    ],
    ['nothing paid', 'payments', { ...payment, amount: 0 }, 'fields.amount', /must not be nought/],
    ['a field that is missing', 'invoices', { supplier: 'A', number: '1', day: '2026-05-01' }, 'fields.amount', /missing/],
    ['a field nobody knows', 'invoices', { ...invoice, colour: 'red' }, 'fields', /not known here: colour/],
  ];
  test.each(cases)('%s', async (_what, type, fields, field, sentence) => {
    const { ledger, id } = await account();
    const problem = await ledger.refused('records.save', { account: id, type, fields: { ...fields } });
    expect([problem.code, problem.field]).toEqual(['badInput', field === 'fields' ? problem.field : field]);
    expect(problem.message).toMatch(sentence);
    await expectVerified(ledger);
  });

  test('a record of another account is not there', async () => {
    const { ledger, id, save } = await account();
    const { account: other } = await ledger.call('accounts.create', plainAccount('DP-2'));
    const record = await save('invoices', invoice);
    expect((await ledger.refused('records.save', { account: other, type: 'invoices', id: record, fields: invoice })).code).toBe('notFound');
    expect((await ledger.refused('records.remove', { account: other, type: 'invoices', id: record })).code).toBe('notFound');
    expect((await ledger.refused('records.history', { account: other, type: 'invoices', id: record })).code).toBe('notFound');
    expect((await ledger.refused('changes.undo', { account: other, change: ledger.change })).code).toBe('notFound');
    expect((await ledger.call('records.list', { account: id, type: 'invoices' })).total).toBe(1);
  });
});

describe('what is odd but possible is saved and said', () => {
  test.each<[string, RecordType, object, RegExp]>([
    ['net pay that does not follow', 'payslips', { ...payslip, net: 90_000 }, /comes to £910.00/],
    ['an invoice number used twice', 'invoices', { ...invoice, number: 'inv 1' }, /already is an invoice/],
    ['hours times rate that is another sum', 'invoices', { ...invoice, hours: 1000, rate: 2500, amount: 40_000 }, /comes to £250.00/],
    ['hours after somebody left', 'timesheets', { person: 'Bryn Howell', day: '2026-04-01', hours: 100, kind: 'worked' }, /started on 6 April 2026/],
    ['a paper from before the opening', 'invoices', { ...invoice, day: '2026-04-01' }, /before the account was opened/],
    ['a contribution paid out of the account', 'payments', { ...payment, category: 'contribution' }, /own money/],
  ])('%s', async (_what, type, fields, sentence) => {
    const { ledger, id, save } = await account();
    await save('invoices', { ...invoice, number: 'INV1' });
    const { notices } = await ledger.call('records.save', { account: id, type, fields: { ...fields } });
    expect(notices.join('\n')).toMatch(sentence);
    await expectConsistent(ledger, id);
  });
});

test('a record just like one that is there is saved and said; a correction of that one is not', async () => {
  const { ledger, id } = await account();
  const hours = { person: 'bryn howell', day: '2026-05-01', hours: 350, kind: 'worked' };
  const purchase = { day: '2026-05-01', supplier: 'Shop', item: 'Stool', amount: 500 };
  const said = async (type: RecordType, fields: object, record?: number): Promise<readonly string[]> =>
    (await ledger.call('records.save', { account: id, type, ...(record !== undefined && { id: record }), fields: { ...fields } })).notices;
  const again = [expect.stringMatching(/just like this|hours like these on that day already/)];
  for (const [type, fields, other] of [
    ['timesheets', hours, { ...hours, hours: 400 }],
    ['timesheets', { ...hours, kind: 'holiday' }, { ...hours, day: '2026-05-02' }],
    ['payments', payment, { ...payment, amount: 100 }],
    ['purchases', purchase, { ...purchase, item: 'Another stool' }],
    ['contributionPaid', { day: '2026-05-01', amount: 2000, how: 'bank' }, { day: '2026-05-01', amount: 2100, how: 'bank' }],
  ] as const) {
    const first = await ledger.call('records.save', { account: id, type, fields: { ...fields } });
    expect([first.notices, await said(type, fields, first.id), await said(type, other), await said(type, fields)]).toEqual([[], [], [], again]);
  }
});

test('a list of records is searched by words, days, amounts and hours, each word by itself', async () => {
  const { ledger, id, save } = await account();
  const ids = {
    may: await save('invoices', { ...invoice, hours: 1650 }),
    june: await save('invoices', { ...invoice, number: 'INV1041', day: '2026-06-15', amount: 41_740 }),
    credit: await save('invoices', { ...invoice, supplier: 'Élan Cleaning', number: 'C-7', day: '2026-06-15', amount: -500 }),
  };
  const names = new Map(Object.entries(ids).map(([name, one]) => [one, name]));
  const found = async (find: string, offset = 0, limit = 200): Promise<[number, string[]]> => {
    const { total, records } = await ledger.call('records.list', { account: id, type: 'invoices', find, offset, limit });
    return [total, records.map(({ record }) => names.get(record.id) ?? '')];
  };
  for (const [find, wanted] of [
    ['', ['credit', 'june', 'may']],
    ['  harbour ', ['june', 'may']],
    ['HOMECARE inv1041', ['june']],
    ['élan', ['credit']],
    ['15 june 2026', ['credit', 'june']],
    ['2026-06-15', ['credit', 'june']],
    ['15/06/2026 harbour', ['june']],
    ['417.40', ['june']],
    ['£5', ['credit']],
    ['400.00 homecare', ['may']],
    ['16.5', ['may']],
    ['17.40', []],
    ['harbour cleaning', []],
  ] as const)
    expect([find, ...(await found(find))]).toEqual([find, wanted.length, wanted]);
  expect(await found('2026', 1, 1)).toEqual([3, ['june']]);
  await save('timesheets', { person: 'Bryn Howell', day: '2026-05-01', hours: 350, kind: 'sleep_in' });
  await save('payments', { ...payment, category: 'payroll_service' });
  const count = async (type: RecordType, find: string): Promise<number> => (await ledger.call('records.list', { account: id, type, find })).total;
  expect([await count('timesheets', 'sleep-in'), await count('timesheets', 'worked')]).toEqual([1, 0]);
  expect([await count('payments', 'payroll'), await count('people', 'bryn'), await count('councilRules', 'ring-fenced')]).toEqual([1, 1, 1]);
});

test('names are kept as their owner spells them', async () => {
  const { ledger, id, save } = await account();
  await save('invoices', { ...invoice, planLine: ' pa  SUPPORT ' });
  await save('payments', { ...payment, invoice: 'inv-1040' });
  const { records } = await ledger.call('records.list', { account: id, type: 'invoices' });
  const { records: payments } = await ledger.call('records.list', { account: id, type: 'payments' });
  expect([records[0]?.names, payments[0]?.record]).toMatchObject([{ planLine: 'PA support' }, { invoice: 1 }]);
});

describe('a correction', () => {
  test('keeps the reason given for it in the record’s own history, as taking it away does', async () => {
    const { ledger, id, save } = await account();
    const record = await save('payments', payment);
    const about = { account: id, type: 'payments', id: record } as const;
    await ledger.call('records.save', { ...about, fields: { ...payment, amount: 45_000 }, why: 'They sent a new bill' });
    await ledger.call('records.remove', { ...about, why: 'Paid twice' });
    await ledger.call('changes.undo', { account: id, change: ledger.change });
    const whys = [null, 'They sent a new bill', 'Paid twice', null];
    expect((await ledger.call('records.history', about)).map(({ why }) => why)).toEqual(whys);
    const { history } = await ledger.call('money.row', { account: id, source: { type: 'payments', id: record } });
    expect(history.map(({ why }) => why)).toEqual(whys);
  });

  test('reverses the entry and posts anew, and both stay to be seen', async () => {
    const { ledger, id, save } = await account();
    const record = await save('payments', payment);
    await save('payments', { ...payment, amount: -45_000 }, record);
    const { row, corrections, legs, history } = await ledger.call('money.row', { account: id, source: { type: 'payments', id: record } });
    expect([row.out, corrections.map((one) => [one.state, one.in, one.out])]).toEqual([
      45_000,
      [
        ['corrected', 0, 40_000],
        ['reversal', 40_000, 0],
      ],
    ]);
    expect(legs.reduce((sum, leg) => sum + leg.pence, 0)).toBe(0);
    expect(history.map(({ what, fields }) => [what, fields.find(({ field }) => field === 'amount')])).toEqual([
      ['added', { field: 'amount', before: null, after: '£400.00' }],
      ['changed', { field: 'amount', before: '£400.00', after: '£450.00' }],
    ]);
    await expectConsistent(ledger, id);
  });

  test('of a paper that no longer is what a line paid makes the line wait, and says so', async () => {
    const { ledger, id, save } = await account();
    const record = await save('invoices', invoice);
    await ledger.bring(id, lloyds('may.csv', [{ day: '2026-05-12', text: 'HARBOUR HOMECARE INV1040', amount: -40_000 }]));
    expect((await ledger.call('bank.unexplained', { account: id })).total).toBe(0);
    const kept = await ledger.call('records.save', { account: id, type: 'invoices', id: record, fields: { ...invoice, amount: 50_000 } });
    expect([kept.notices, (await ledger.call('bank.unexplained', { account: id })).total]).toEqual([[], 0]);
    const released = await ledger.call('records.save', { account: id, type: 'invoices', id: record, fields: { ...invoice, amount: 30_000 } });
    expect(released.notices).toEqual(['One bank line that paid this waits to be explained again.']);
    expect((await ledger.call('bank.unexplained', { account: id })).total).toBe(1);
    await expectConsistent(ledger, id);
  });

  test('of an assistant’s plan line moves what their wages cost', async () => {
    const { ledger, id, save } = await account();
    await save('plan', { line: 'Nights', outcome: '', kind: 'pa_hours', hoursPerWeek: 1000, rate: 1500, from: '2026-04-06' });
    await save('payslips', payslip);
    const spent = async (): Promise<unknown> =>
      (await ledger.call('figures.overview', { account: id, on: '2026-05-03' })).plan.lines.map(({ line, spentToDate }) => [line, spentToDate]);
    // £1,000.00 gross, £20.00 NI and £15.00 pension.
    expect(await spent()).toEqual([
      ['PA support', 103_500],
      ['Nights', 0],
    ]);
    const person = (await ledger.call('records.list', { account: id, type: 'people' })).records[0]?.record.id ?? 0;
    await save('people', { name: 'Bryn Howell', started: '2026-04-06', hoursPerWeek: 2000, planLine: 'Nights', holidayMethod: 'irregular' }, person);
    expect(await spent()).toEqual([
      ['PA support', 0],
      ['Nights', 103_500],
    ]);
    await expectConsistent(ledger, id);
  });
});

describe('taking a change back', () => {
  test('a record added goes, one changed is as it was, one removed is there again; and that can be taken back in turn', async () => {
    const { ledger, id, save } = await account();
    const undo = (change: number): Promise<{ what: string }> => ledger.call('changes.undo', { account: id, change });
    const amounts = async (): Promise<unknown> =>
      (await ledger.call('records.list', { account: id, type: 'invoices' })).records.map(({ record }) => ('amount' in record ? record.amount : null));
    const record = await save('invoices', invoice);
    const added = ledger.change;
    await save('invoices', { ...invoice, amount: 30_000 }, record);
    expect(await undo(ledger.change)).toEqual({ what: 'changed invoice' });
    expect(await amounts()).toEqual([40_000]);
    await undo(ledger.change);
    expect(await amounts()).toEqual([30_000]);
    await ledger.call('records.remove', { account: id, type: 'invoices', id: record });
    expect(await amounts()).toEqual([]);
    expect(await undo(ledger.change)).toEqual({ what: 'removed invoice' });
    expect(await amounts()).toEqual([30_000]);
    const problem = await ledger.refused('changes.undo', { account: id, change: added });
    expect([problem.code, problem.message]).toEqual(['cannotUndo', 'Something was changed later that stands on this. Take that back first.']);
    await save('invoices', invoice, record);
    await undo(added);
    expect(await amounts()).toEqual([]);
    const history = await ledger.call('records.history', { account: id, type: 'invoices', id: record });
    expect(history.map(({ what }) => what)).toEqual(['added', 'changed', 'undone', 'undone', 'removed', 'undone', 'changed', 'undone']);
    await expectConsistent(ledger, id);
    await expectVerified(ledger);
  });

  test('twice is refused', async () => {
    const { ledger, id, save } = await account();
    await save('invoices', invoice);
    const { change } = ledger;
    await ledger.call('changes.undo', { account: id, change });
    expect((await ledger.refused('changes.undo', { account: id, change })).message).toBe('This has been taken back already.');
  });

  test('is refused where a bank line has been explained with the record since', async () => {
    const { ledger, id, save } = await account();
    await save('invoices', invoice);
    const { change } = ledger;
    await ledger.bring(id, lloyds('may.csv', [{ day: '2026-05-12', text: 'HARBOUR HOMECARE INV1040', amount: -40_000 }]));
    expect((await ledger.refused('changes.undo', { account: id, change })).message).toMatch(/bank line has since been explained/);
    await expectConsistent(ledger, id);
  });

  test('is refused where what would come back does not fit what came since', async () => {
    const { ledger, id, save } = await account();
    const weekly = { line: 'Club', outcome: '', kind: 'weekly', amount: 2000, from: '2026-05-01' };
    const record = await save('plan', weekly);
    await ledger.call('records.remove', { account: id, type: 'plan', id: record });
    const { change } = ledger;
    await save('plan', { ...weekly, from: '2026-06-01' });
    expect((await ledger.refused('changes.undo', { account: id, change })).message).toMatch(/already is one called ‘Club’/);
  });

  test('an account stays once it is made', async () => {
    const ledger = await TestLedger.forThisTest();
    const { account: id } = await ledger.call('accounts.create', plainAccount('DP-1'));
    expect((await ledger.refused('changes.undo', { account: id, change: ledger.change })).code).toBe('cannotUndo');
  });
});

describe('two programs of one reference', () => {
  test('are not possible, whatever the letters’ case', async () => {
    const ledger = await TestLedger.forThisTest();
    await ledger.call('accounts.create', plainAccount('DP-1'));
    const problem = await ledger.refused('accounts.create', plainAccount('dp-1'));
    expect([problem.code, problem.field]).toEqual(['alreadyThere', 'reference']);
  });
});

test('a payslip from before the opening says that its tax, National Insurance and pension are left out, and where they belong', async () => {
  const { ledger, id } = await account();
  const early = { ...payslip, periodStart: '2026-03-09', periodEnd: '2026-04-05', paidOn: '2026-04-10' };
  const saved = (fields: object) => ledger.call('records.save', { account: id, type: 'payslips', fields: { ...fields } });
  const leftOut = /tax, National Insurance and pension are in no figure.*Owed or held at the start/;
  expect((await saved(early)).notices).toContainEqual(expect.stringMatching(leftOut));
  // It says what is: only the net pay is owed.
  const { liabilities } = await ledger.call('figures.overview', { account: id, on: '2026-04-06' });
  expect(liabilities).toMatchObject({ wages: early.net, hmrc: 0, pension: 0 });
  const { notices } = await saved({ ...early, gross: 500, tax: 0, employeeNi: 0, employerNi: 0, employeePension: 0, employerPension: 0, net: 500 });
  expect(notices.filter((notice) => leftOut.test(notice))).toEqual([]);
});

test('who approved or paid is a fact of the record: what was changed of it later is not lost by taking an earlier change back', async () => {
  const ledger = await TestLedger.forThisTest();
  const { account: made } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const chair = { day: '2026-05-01', supplier: 'Shop', item: 'Chair', amount: 1000, approvedBy: 'Jo' };
  const { id } = await ledger.call('records.save', { account: made, type: 'purchases', fields: chair });
  await ledger.call('records.save', { account: made, type: 'purchases', id, fields: { ...chair, amount: 1100 } });
  const corrected = ledger.change;
  await ledger.call('records.save', { account: made, type: 'purchases', id, fields: { ...chair, amount: 1100, approvedBy: 'Ann' } });
  expect(await ledger.refused('changes.undo', { account: made, change: corrected })).toMatchObject({ message: expect.stringContaining('later') });
  expect((await ledger.call('records.get', { account: made, type: 'purchases', id })).record).toMatchObject({ amount: 1100, approvedBy: 'Ann' });
});
