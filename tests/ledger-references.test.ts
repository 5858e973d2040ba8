/**
 * Records refer to people, plan lines and funds by id: a name may change or be shared, in the past too, without an entry being moved or a
 * figure changing; what is in use stays; and what was told of an earlier day has the names of that day.
 */
import { describe, expect, test } from 'vitest';
import type { RecordType } from '../core/records/kinds.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';
import { expectConsistent, expectVerified } from './ledger-consistency.ts';

const DAY = '2026-06-30';
const pay = {
  ...{ periodStart: '2026-04-06', periodEnd: '2026-05-03', paidOn: '2026-05-08', gross: 100_000, tax: 5000, employeeNi: 1000 },
  ...{ employerNi: 2000, employeePension: 3000, employerPension: 1500, net: 91_000 },
};
const version = { outcome: '', kind: 'pa_hours', hoursPerWeek: 2000, rate: 1500, from: '2026-04-06', fund: 'main' };
const club = { outcome: '', kind: 'weekly', amount: 2250, from: '2026-04-06', fund: 'main' };

const ACCOUNT =
  'key,value\nreference,A1\nperson,P\ncouncil,C\nopened_on,06/04/2026\nopening_balance,0\nplan_year_start,06/04/2026\nrole,holder\nemployment_allowance,yes\n';

async function account() {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.call('accounts.create', plainAccount('DP-1'));
  const save = async (type: RecordType, fields: object, record?: number): Promise<number> =>
    (await ledger.call('records.save', { account: id, type, ...(record !== undefined && { id: record }), fields: { ...fields } })).id;
  const names = async (type: RecordType): Promise<readonly string[]> =>
    (await ledger.call('records.list', { account: id, type })).records.map(
      ({ names: { person = '', planLine = '', line = '' } }) => person || planLine || line,
    );
  return { ledger, id, save, names };
}

/** An assistant with pay, hours and a wage the bank shows, on a plan line that other records use as well. */
async function worked() {
  const all = await account();
  const { ledger, id, save } = all;
  await save('plan', { ...version, line: 'PA support' });
  await save('plan', { ...club, line: 'Club' });
  const maria = await save('people', { name: 'Maria Lopez', planLine: 'PA support', started: '2026-04-06' });
  await save('payRates', { person: maria, from: '2026-04-06', rate: 1300, kind: 'standard' });
  await save('timesheets', { person: 'maria lopez', day: '2026-06-02', hours: 700, kind: 'worked' });
  await save('opening', { what: 'holiday', person: maria, hours: 500 });
  await save('payslips', { ...pay, person: maria });
  await save('payments', { day: '2026-05-07', to: 'M Lopez', amount: -91_000, category: 'wages' });
  await save('invoices', { supplier: 'Harbour', number: '1', day: '2026-05-01', amount: 9900, planLine: 'Club' });
  await save('rules', { position: 0, contains: 'CLUB', direction: 'out', category: 'activity', planLine: 'Club', fund: 'main' });
  await ledger.bring(
    id,
    lloyds('may.csv', [
      { day: '2026-05-01', text: 'RIVERSIDE CLUB', amount: -2250 },
      { day: '2026-05-09', text: 'LOPEZ WAGES', amount: -91_000 },
    ]),
  );
  return { ...all, maria };
}

const entries = (ledger: TestLedger): Promise<number> => ledger.reading((db) => db.prepare<[], { n: number }>('SELECT count(*) AS n FROM entry').get()?.n ?? 0);
const without = (text: string, ...names: readonly string[]): string => names.reduce((rest, name) => rest.replaceAll(name, '…'), text);

describe('an assistant who marries', () => {
  test('has one past: no entry is touched, and every figure is the same under the new name', async () => {
    const { ledger, id, save, maria } = await worked();
    const overview = async (): Promise<string> =>
      without(JSON.stringify(await ledger.call('figures.overview', { account: id, on: DAY })), 'Maria Lopez', 'Maria Smith');
    const rows = async () => (await ledger.call('money.rows', { account: id, filter: {}, offset: 0, limit: 100 })).rows;
    const named = (all: Awaited<ReturnType<typeof rows>>) => all.map((row) => ({ ...row, what: without(row.what, 'Maria Lopez', 'Maria Smith') }));
    const [figures, money, count] = [await overview(), named(await rows()), await entries(ledger)];
    await save('people', { name: 'Maria Smith', planLine: 'PA support', started: '2026-04-06' }, maria);
    expect([await overview(), named(await rows()), await entries(ledger)]).toEqual([figures, money, count]);
    expect((await ledger.call('figures.overview', { account: id, on: DAY })).holiday).toMatchObject({ 'Maria Smith': { taken: '0' } });
    const list = await ledger.call('records.list', { account: id, type: 'payslips', find: 'smith' });
    expect(list.records.map(({ names }) => names)).toEqual([{ person: 'Maria Smith' }]);
    await expectConsistent(ledger, id);
    await expectVerified(ledger);
  });

  test('stays known by the name the bank still prints', async () => {
    const { ledger, id, save, maria } = await worked();
    await save('people', { name: 'Mary Smith', planLine: 'PA support' }, maria);
    expect((await ledger.call('records.get', { account: id, type: 'people', id: maria })).record).toMatchObject({ alsoKnownAs: 'Maria Lopez' });
    await save('payslips', { ...pay, person: maria, periodStart: '2026-05-04', periodEnd: '2026-05-31', paidOn: '2026-06-05' });
    const { explained } = await ledger.bring(id, lloyds('june.csv', [{ day: '2026-06-05', text: 'LOPEZ WAGES', amount: -91_000 }]));
    expect(explained).toBe(1);
    await expectConsistent(ledger, id);
  });

  test('is told of by the name she had on the day that is told of', async () => {
    const { ledger, id, save, maria } = await worked();
    const added = (await ledger.call('audit.list', { account: id, filter: { find: 'payslip' }, offset: 0, limit: 10 })).rows;
    await save('people', { name: 'Maria Smith', planLine: 'PA support' }, maria);
    const slip = (await ledger.call('records.list', { account: id, type: 'payslips' })).records[0]?.record.id ?? 0;
    await save('payslips', { ...pay, person: maria, tax: 4000, net: 92_000 }, slip);
    await ledger.call('records.remove', { account: id, type: 'payslips', id: slip });
    const person = (await ledger.call('records.history', { account: id, type: 'payslips', id: slip })).map(({ fields }) =>
      fields.find(({ field }) => field === 'person'),
    );
    expect(person).toEqual([{ field: 'person', before: null, after: 'Maria Lopez' }, undefined, { field: 'person', before: 'Maria Smith', after: null }]);
    expect((await ledger.call('records.history', { account: id, type: 'people', id: maria })).at(-1)?.fields).toContainEqual({
      ...{ field: 'name', before: 'Maria Lopez', after: 'Maria Smith' },
    });
    const said = (await ledger.call('audit.list', { account: id, filter: { find: 'payslip' }, offset: 0, limit: 10 })).rows.map(({ what }) => what);
    expect([added.map(({ what }) => what), said]).toEqual([
      ['Added payslip of Maria Lopez to 3 May 2026'],
      ['Took away payslip of Maria Smith to 3 May 2026', 'Changed payslip of Maria Smith to 3 May 2026', 'Added payslip of Maria Lopez to 3 May 2026'],
    ]);
  });
});

describe('an assistant who bought something with her own money', () => {
  const bought = { day: '2026-05-02', supplier: 'Chemist', item: 'Gloves', amount: 900 };

  test('is paid back under each name she has or had, however she was written down', async () => {
    const { ledger, id, save, maria } = await worked();
    await save('purchases', { ...bought, paidBy: 'maria LOPEZ' });
    await save('people', { name: 'Mary Smith', planLine: 'PA support' }, maria);
    await save('purchases', { ...bought, paidBy: 'Mary Smith', amount: 800 });
    await save('purchases', { ...bought, paidBy: 'Mary Smith', amount: 700 });
    await save('payments', { day: '2026-05-05', to: 'M Lopez', amount: -700, category: 'purchase' });
    await ledger.bring(
      id,
      lloyds('paid back.csv', [
        { day: '2026-05-10', text: 'LOPEZ', amount: -700 },
        { day: '2026-05-11', text: 'SMITH', amount: -900 },
        { day: '2026-05-12', text: 'LOPEZ', amount: -800 },
      ]),
    );
    const { toPay } = await ledger.call('figures.overview', { account: id, on: DAY });
    expect(toPay.purchases).toEqual([]);
    expect((await ledger.call('bank.unexplained', { account: id })).lines.map(({ text }) => text)).toEqual([]);
    await expectConsistent(ledger, id);
    await expectVerified(ledger);
  });

  test('is told from another of her name by her label, whose other words are nobody’s name', async () => {
    const { ledger, id, save } = await account();
    for (const started of ['2026-04-06', '2026-05-01']) await save('people', { name: 'Ann Lee', started });
    await save('purchases', { ...bought, paidBy: 'Ann Lee (started 1 May 2026)' });
    await ledger.bring(id, lloyds('may.csv', [{ day: '2026-05-10', text: 'JUST STARTED', amount: -900 }]));
    expect((await ledger.call('bank.unexplained', { account: id })).lines).toHaveLength(1);
  });
});

describe('a plan line that is renamed', () => {
  test.each(['by its name', 'by one of its versions'])('%s keeps all that is of it: no entry is touched, no figure changes', async (how) => {
    const { ledger, id, save, names } = await worked();
    const line = (await ledger.call('records.list', { account: id, type: 'planLines', find: 'club' })).records[0]?.record.id ?? 0;
    const first = (await ledger.call('records.list', { account: id, type: 'plan', find: 'club' })).records[0]?.record.id ?? 0;
    const overview = async (): Promise<string> => without(JSON.stringify(await ledger.call('figures.overview', { account: id, on: DAY })), 'Club', 'Swimming');
    const [figures, count] = [await overview(), await entries(ledger)];
    if (how === 'by its name') await save('planLines', { name: 'Swimming' }, line);
    else await save('plan', { ...club, line: 'Swimming' }, first);
    const renamed = ledger.change;
    expect([await overview(), await entries(ledger)]).toEqual([figures, count]);
    const { rows } = await ledger.call('money.rows', { account: id, filter: { planLine: line }, offset: 0, limit: 10 });
    expect(rows.map(({ planLine }) => planLine)).toEqual(['Swimming']);
    expect([await names('invoices'), await names('rules')]).toEqual([['Swimming'], ['Swimming']]);
    expect((await ledger.call('records.history', { account: id, type: 'invoices', id: 1 }))[0]?.fields).toContainEqual({
      field: 'planLine',
      before: null,
      after: 'Club',
    });
    await expectConsistent(ledger, id);
    await expectVerified(ledger);
    await ledger.call('changes.undo', { account: id, change: renamed });
    expect([await overview(), await names('invoices')]).toEqual([figures, ['Club']]);
    await expectVerified(ledger);
  });

  test('is refused where another has the name', async () => {
    const { ledger, id } = await worked();
    const fields = { name: 'pa support' };
    expect(await ledger.refused('records.save', { account: id, type: 'planLines', id: 2, fields })).toMatchObject({ field: 'fields.name' });
  });
});

describe('two assistants of one name', () => {
  test('are told apart in pay rates, timesheets, payslips and figures', async () => {
    const { ledger, id, save, names } = await account();
    await save('plan', { ...version, line: 'PA support' });
    const first = await save('people', { name: 'Ann Lee', started: '2026-04-06', planLine: 'PA support' });
    const again = { account: id, type: 'people' as const, fields: { name: 'ann lee', started: '2026-05-01', planLine: 'PA support' } };
    const { id: second, notices } = await ledger.call('records.save', again);
    expect(notices).toEqual([expect.stringMatching(/another assistant called ‘ann lee’/)]);
    for (const [person, rate] of [
      [first, 1300],
      [second, 2000],
    ] as const)
      await save('payRates', { person, from: '2026-04-06', rate, kind: 'standard' });
    await save('timesheets', { person: first, day: '2026-06-01', hours: 100, kind: 'worked' });
    await save('timesheets', { person: second, day: '2026-06-02', hours: 200, kind: 'worked' });
    await save('payslips', { ...pay, person: second });
    expect([await names('timesheets'), await names('payslips')]).toEqual([
      ['ann lee (started 1 May 2026)', 'Ann Lee (started 6 April 2026)'],
      ['ann lee (started 1 May 2026)'],
    ]);
    const overview = await ledger.call('figures.overview', { account: id, on: DAY });
    // 1 hour at £13.00 and 2 hours at £20.00; 12.07 % of each.
    expect(overview.liabilities.notYetOnAPayslip).toBe(1300 + 4000);
    expect(overview.holiday).toEqual({
      'Ann Lee (started 6 April 2026)': { worked: '1', taken: '0', pence: 157 },
      'ann lee (started 1 May 2026)': { worked: '2', taken: '0', pence: 483 },
    });
    const working = await ledger.call('figures.working', { account: id, on: DAY, figure: { figure: 'holidayOf', id: second } });
    expect(working.title).toBe('Holiday of ann lee (started 1 May 2026)');
    expect(
      await ledger.refused('records.save', { account: id, type: 'timesheets', fields: { person: 'Ann Lee', day: '2026-06-03', hours: 1, kind: 'worked' } }),
    ).toMatchObject({
      field: 'fields.person',
      message: 'More than one is called ‘Ann Lee’: Ann Lee (started 6 April 2026), ann lee (started 1 May 2026). Say which one.',
    });
    await expectConsistent(ledger, id);
    await expectVerified(ledger);
  });

  test('and a third who is really called as the second would be numbered are three: in figures, and where one is typed', async () => {
    const { ledger, id, save, names } = await account();
    await save('plan', { ...version, line: 'PA support' });
    const people = await Promise.all(['Ann Lee', 'Ann Lee', 'Ann Lee (2)'].map((name) => save('people', { name, planLine: 'PA support' })));
    for (const [index, person] of people.entries()) await save('timesheets', { person, day: '2026-06-01', hours: 100 * (index + 1), kind: 'worked' });
    const { holiday } = await ledger.call('figures.overview', { account: id, on: DAY });
    expect(holiday).toMatchObject({ 'Ann Lee (1)': { worked: '1' }, 'Ann Lee (3)': { worked: '2' }, 'Ann Lee (2)': { worked: '3' } });
    const typed = ['ann lee (1)', 'ann lee (3)', 'ann lee (2)'];
    for (const person of typed) await save('timesheets', { person, day: '2026-06-02', hours: 50, kind: 'worked' });
    expect((await names('timesheets')).slice(0, 3)).toEqual(['Ann Lee (2)', 'Ann Lee (3)', 'Ann Lee (1)']);
  });

  test('wait to be matched where a wage may be of either', async () => {
    const { ledger, id, save } = await account();
    const [first, second] = [await save('people', { name: 'Ann Lee' }), await save('people', { name: 'Ann Lee' })];
    for (const person of [first, second]) await save('payslips', { ...pay, person });
    const { explained } = await ledger.bring(id, lloyds('may.csv', [{ day: '2026-05-08', text: 'ANN LEE', amount: -91_000 }]));
    expect(explained).toBe(0);
    const [line] = (await ledger.call('bank.unexplained', { account: id })).lines;
    const titles = (await ledger.call('bank.suggestions', { account: id, line: line?.id ?? 0 })).answers.map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['Wages of Ann Lee (1)', 'Wages of Ann Lee (2)']));
  });

  test.each([
    ['2026-04-06', '2026-05-01', 'There is another assistant called ‘Ann Lee’. Headroom tells them apart by the day they started.'],
    [null, null, 'There is another assistant called ‘Ann Lee’. Headroom numbers them. Give each a first day of work, and it tells them apart by that.'],
    ['2026-04-06', null, 'There is another assistant called ‘Ann Lee’. Headroom numbers them. Give each a first day of work, and it tells them apart by that.'],
    ['2026-04-06', '2026-04-06', 'There is another assistant called ‘Ann Lee’. Headroom numbers them.'],
  ])('started on %s and %s: it is said how they are told apart', async (first, second, notice) => {
    const { ledger, id, save } = await account();
    await save('people', { name: 'Ann Lee', started: first });
    expect((await ledger.call('records.save', { account: id, type: 'people', fields: { name: 'Ann Lee', started: second } })).notices).toEqual([notice]);
  });

  test('move in told apart from a third who is called as the second would be numbered', async () => {
    const ledger = await TestLedger.forThisTest();
    const { account: id } = await ledger.moveIn([
      { path: 'account.csv', text: ACCOUNT },
      { path: 'people.csv', text: 'name\nAnn Lee\nAnn Lee\nAnn Lee (2)\n' },
      {
        path: 'timesheets.csv',
        text: 'name,date,hours,kind\nAnn Lee (1),02/05/2026,1,worked\nAnn Lee (2),02/05/2026,3,worked\nAnn Lee (3),02/05/2026,2,worked\n',
      },
    ]);
    const { records } = await ledger.call('records.list', { account: id, type: 'timesheets' });
    expect(records.toReversed()).toMatchObject([{ record: { person: 1 } }, { record: { person: 3 } }, { record: { person: 2 } }]);
  });

  test('move in told apart', async () => {
    const ledger = await TestLedger.forThisTest();
    const { account: id } = await ledger.moveIn([
      { path: 'account.csv', text: ACCOUNT },
      { path: 'people.csv', text: 'name,started\nAnn Lee,01/05/2025\nAnn Lee,01/05/2026\n' },
      { path: 'timesheets.csv', text: 'name,date,hours,kind\nAnn Lee (started 1 May 2026),02/05/2026,7,worked\n' },
    ]);
    const { records } = await ledger.call('records.list', { account: id, type: 'timesheets' });
    expect(records).toMatchObject([{ record: { person: 2 }, names: { person: 'Ann Lee (started 1 May 2026)' } }]);
  });
});

describe('what is in use', () => {
  test('is not taken away, and what uses it is named', async () => {
    const { ledger, id, save, maria } = await worked();
    const refusal = async (type: RecordType, record: number): Promise<string> =>
      (await ledger.refused('records.remove', { account: id, type, id: record })).message;
    expect(await refusal('people', maria)).toBe(
      '‘Maria Lopez’ stays, for 4 things use it. Among them are payslip of Maria Lopez to 3 May 2026, timesheet row of Maria Lopez for 2 June 2026, pay rate of Maria Lopez from 6 April 2026.',
    );
    const sentence = /^‘Club’ is still used by invoice 1 of Harbour, rule for ‘CLUB’, bank line ‘RIVERSIDE CLUB’ of 1 May 2026. Change those first/;
    expect(await refusal('plan', 2)).toMatch(sentence);
    expect(await refusal('planLines', 2)).toMatch(/invoice 1 of Harbour, plan line ‘Club’ from 6 April 2026/);
    expect(await refusal('funds', 1)).toMatch(/^‘main’ stays, for 4 things use it\. Among them are plan line ‘PA support’ from/);
    // A version can go where the line has another.
    await save('plan', { ...club, line: 'Club', to: '2026-05-31' }, 2);
    const later = await save('plan', { ...club, line: 'Club', from: '2026-06-01' });
    await ledger.call('records.remove', { account: id, type: 'plan', id: later });
    await expectVerified(ledger);
  });

  test('and a plan line goes with its last version, and comes back with it', async () => {
    const { ledger, id, save } = await account();
    const lines = async (): Promise<number> => (await ledger.call('records.list', { account: id, type: 'planLines' })).total;
    const first = await save('plan', { ...club, line: 'Club' });
    const added = ledger.change;
    await ledger.call('records.remove', { account: id, type: 'plan', id: first });
    expect(await lines()).toBe(0);
    await ledger.call('changes.undo', { account: id, change: ledger.change });
    expect(await lines()).toBe(1);
    await ledger.call('changes.undo', { account: id, change: added });
    expect([await lines(), (await ledger.call('records.list', { account: id, type: 'plan' })).total]).toEqual([0, 0]);
    await expectVerified(ledger);
  });

  test('nor by taking the change back that added it', async () => {
    const { ledger, id, save } = await account();
    const person = await save('people', { name: 'Ann Lee' });
    const { change } = ledger;
    await save('timesheets', { person, day: '2026-06-01', hours: 100, kind: 'worked' });
    expect((await ledger.refused('changes.undo', { account: id, change })).message).toMatch(/‘Ann Lee’ is still used by timesheet row of Ann Lee/);
  });

  test('an id of nothing is refused beside its field', async () => {
    const { ledger, id } = await account();
    const fields = { person: 9, day: '2026-06-01', hours: 100, kind: 'worked' };
    expect(await ledger.refused('records.save', { account: id, type: 'timesheets', fields })).toMatchObject({ code: 'badInput', field: 'fields.person' });
  });

  test.each([
    [1.5, '‘person’ must be a whole number.'],
    [true, '‘person’ must be a number.'],
    [-1, '‘person’ must be more than 0.'],
    [null, '‘person’ is missing.'],
    [undefined, '‘person’ is missing.'],
  ])('what is no id, such as %j, is said to be none', async (person, message) => {
    const { ledger, id } = await account();
    const fields = { person, day: '2026-06-01', hours: 100, kind: 'worked' };
    expect(await ledger.refused('records.save', { account: id, type: 'timesheets', fields })).toMatchObject({ field: 'fields.person', message });
  });

  test('what was taken away cannot be taken back without what it needs, and the refusal says so', async () => {
    const { ledger, id, save } = await account();
    const invoice = await save('invoices', { supplier: 'Harbour', number: 'INV1', day: '2026-05-01', amount: 9900 });
    const payment = await save('payments', { day: '2026-05-07', to: 'Harbour', amount: -9900, category: 'agency', invoice });
    await ledger.call('records.remove', { account: id, type: 'payments', id: payment });
    const { change } = ledger;
    await ledger.call('records.remove', { account: id, type: 'invoices', id: invoice });
    expect(await ledger.refused('changes.undo', { account: id, change })).toMatchObject({
      code: 'cannotUndo',
      message: 'This needs the invoice ‘INV1’, which is not there any more. Take back first what took that away.',
    });
    await ledger.call('changes.undo', { account: id, change: ledger.change });
    await ledger.call('changes.undo', { account: id, change });
    await expectVerified(ledger);
  });

  test('and no record refers to another account’s', async () => {
    const { ledger, id, save } = await account();
    const person = await save('people', { name: 'Ann Lee' });
    const { account: other } = await ledger.call('accounts.create', plainAccount('DP-2'));
    const fields = { person, day: '2026-06-01', hours: 100, kind: 'worked' };
    expect(await ledger.refused('records.save', { account: other, type: 'timesheets', fields })).toMatchObject({ field: 'fields.person' });
    expect(id).not.toBe(other);
  });
});
