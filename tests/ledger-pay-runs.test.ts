/** The pay of several accounts: what each comes to, written down as one change in all of them, and taken back the same way. Today is 5 October 2026. */
import { expect, test } from 'vitest';
import type { AccountPayRun } from '../core/api/pay.ts';
import { expectVerified } from './ledger-consistency.ts';
import { plainAccount, TestLedger } from './ledger.ts';

const LAST = { periodStart: '2026-08-10', periodEnd: '2026-09-06', paidOn: '2026-09-04' };
const ON = '2026-10-05';

/** Of those who are worked out. */
const toPost = ({ account, periodStart, periodEnd, paidOn, frequency, seen, rows }: AccountPayRun) => ({
  ...{ account, periodStart, periodEnd, paidOn, frequency, seen },
  people: rows.flatMap(({ person, net }) => (net === null ? [] : [person])),
});

async function accounts() {
  const ledger = await TestLedger.forThisTest();
  const one = async (reference: string, name: string, taxCode: string | null) => {
    const { account } = await ledger.call('accounts.create', { ...plainAccount(reference), person: `Owner of ${reference}` });
    const save = async (type: 'people' | 'payRates' | 'payDetails' | 'payslips' | 'timesheets', fields: object): Promise<number> =>
      (await ledger.call('records.save', { account, type, fields: { ...fields } })).id;
    const person = await save('people', { name, started: '2026-04-06', holidayMethod: 'regular' });
    await save('payRates', { person, from: '2026-04-06', rate: 1350, kind: 'standard' });
    await save('payDetails', { person, from: '2026-04-06', frequency: '4_weekly', taxCode, basis: 'cumulative', niLetter: 'A', pension: 'none' });
    const none = { tax: 0, employeeNi: 0, employerNi: 0, employeePension: 0, employerPension: 0 };
    await save('payslips', { person, ...LAST, ...none, gross: 10_000, net: 10_000 });
    await save('timesheets', { person, day: '2026-09-14', hours: 1000, kind: 'worked' });
    return { account, person };
  };
  const [first, second, third] = [await one('DP-1', 'Kit Park', '1257L'), await one('DP-2', 'Mo Ash', '1257L'), await one('DP-3', 'Bryn Howell', null)];
  await ledger.call('accounts.create', plainAccount('DP-4'));
  const slips = async () => {
    const lists = await Promise.all([first, second, third].map(({ account }) => ledger.call('records.list', { account, type: 'payslips' })));
    return lists.map(({ total }) => total);
  };
  const add = (account: number, type: 'people' | 'payRates' | 'payDetails' | 'timesheets' | 'employerDetails', fields: object) =>
    ledger.call('records.save', { account, type, fields: { ...fields } });
  return { ledger, first, second, third, slips, add };
}

test('each account whose pay period is over is there with what its assistants get, or what is missing', async () => {
  const { ledger, first, second, third } = await accounts();
  const runs = await ledger.call('pay.runs', { on: ON });
  // 10 hours at £13.50; nothing is taken off.
  expect(
    runs.map(({ account, owner, reference, periodEnd, rows }) => [account, owner, reference, periodEnd, rows.map(({ name, net, cost }) => [name, net, cost])]),
  ).toEqual([
    [first.account, 'Owner of DP-1', 'DP-1', '2026-10-04', [['Kit Park', 13_500, 13_500]]],
    [second.account, 'Owner of DP-2', 'DP-2', '2026-10-04', [['Mo Ash', 13_500, 13_500]]],
    [third.account, 'Owner of DP-3', 'DP-3', '2026-10-04', [['Bryn Howell', null, null]]],
  ]);
  expect(runs[2]?.rows[0]?.lacks).toEqual(['No tax code on file. Ask HMRC, or see the P45.']);
  expect(await ledger.call('pay.runs', { on: '2026-10-03' })).toEqual([]);
});

test('they are written down as one change in all of them, and taken back as one', async () => {
  const { ledger, slips } = await accounts();
  const ready = (await ledger.call('pay.runs', { on: ON })).filter(({ rows }) => rows.every(({ net }) => net !== null));
  const runs = ready.map(toPost);
  const made = await ledger.call('pay.postAll', { accounts: runs.map(({ account }) => account), runs });
  expect(made.map(({ payslips }) => payslips.length)).toEqual([1, 1]);
  expect(await slips()).toEqual([2, 2, 1]);
  expect((await ledger.call('pay.runs', { on: ON })).map(({ reference }) => reference)).toEqual(['DP-3']);
  await expectVerified(ledger);
  await ledger.call('changes.undoBatch', { accounts: runs.map(({ account }) => account), change: ledger.change });
  expect(await slips()).toEqual([1, 1, 1]);
  await expectVerified(ledger);
});

test('where one of them has changed meanwhile, none is written down', async () => {
  const { ledger, second, slips } = await accounts();
  const ready = (await ledger.call('pay.runs', { on: ON })).slice(0, 2);
  await ledger.call('records.save', {
    account: second.account,
    type: 'timesheets',
    fields: { person: second.person, day: '2026-09-15', hours: 100, kind: 'worked' },
  });
  const runs = ready.map(toPost);
  expect(await ledger.refused('pay.postAll', { accounts: runs.map(({ account }) => account), runs })).toMatchObject({ code: 'changedMeanwhile' });
  expect(await slips()).toEqual([1, 1, 1]);
});

test('who could not be paid with the others stays there until they are, also once the next days are over', async () => {
  const { ledger, first, add } = await accounts();
  const { id: bob } = await add(first.account, 'people', { name: 'Bob Rowe', started: '2026-04-06', holidayMethod: 'regular' });
  await add(first.account, 'payRates', { person: bob, from: '2026-04-06', rate: 1400, kind: 'standard' });
  const details = { person: bob, from: '2026-04-06', frequency: '4_weekly', basis: 'cumulative', niLetter: 'A', pension: 'none' };
  const { id } = await add(first.account, 'payDetails', { ...details, taxCode: null });
  await add(first.account, 'timesheets', { person: bob, day: '2026-09-15', hours: 500, kind: 'worked' });
  const found = async (on: string) =>
    (await ledger.call('pay.runs', { on })).flatMap(({ account, periodEnd, rows }) =>
      account === first.account ? [[periodEnd, ...rows.map(({ name, net }) => [name, net])]] : [],
    );
  expect(await found(ON)).toEqual([['2026-10-04', ['Kit Park', 13_500], ['Bob Rowe', null]]]);
  const ready = (await ledger.call('pay.runs', { on: ON })).find(({ account }) => account === first.account);
  if (!ready) throw new Error('no run');
  await ledger.call('pay.postAll', { accounts: [first.account], runs: [toPost(ready)] });
  expect(await found(ON)).toEqual([['2026-10-04', ['Bob Rowe', null]]]);
  await ledger.call('records.save', { account: first.account, type: 'payDetails', id, fields: { ...details, taxCode: '1257L' } });
  // Five hours at £14.00.
  expect(await found('2026-11-02')).toEqual([
    ['2026-10-04', ['Bob Rowe', 7_000]],
    ['2026-11-01', ['Kit Park', null], ['Bob Rowe', null]],
  ]);
});

test('assistants who are paid at different times are there each with their own, and who works out the pay is said', async () => {
  const { ledger, second, add } = await accounts();
  const { id: ida } = await add(second.account, 'people', { name: 'Ida Holt', started: '2026-09-28', holidayMethod: 'regular' });
  await add(second.account, 'payRates', { person: ida, from: '2026-09-28', rate: 1300, kind: 'standard' });
  const details = { person: ida, from: '2026-09-28', frequency: 'weekly', taxCode: '1257L', basis: 'period', niLetter: 'A', pension: 'none' };
  await add(second.account, 'payDetails', details);
  await add(second.account, 'timesheets', { person: ida, day: '2026-09-30', hours: 400, kind: 'worked' });
  await add(second.account, 'employerDetails', { from: '2026-04-06', hmrcEvery: 'month', payrollBy: 'Example Payroll' });
  const runs = (await ledger.call('pay.runs', { on: ON })).filter(({ account }) => account === second.account);
  expect(runs.map(({ frequency, periodStart, provider, rows }) => [frequency, periodStart, provider, rows.map(({ name, net }) => [name, net])])).toEqual([
    ['weekly', '2026-09-28', 'Example Payroll', [['Ida Holt', 5_200]]],
    ['4_weekly', '2026-09-07', 'Example Payroll', [['Mo Ash', 13_500]]],
  ]);
});

test('a run of an account that is not among those named, or a second one of an account, is refused', async () => {
  const { ledger, slips } = await accounts();
  const [first, other] = (await ledger.call('pay.runs', { on: ON })).map(toPost);
  if (!first || !other) throw new Error('no runs');
  for (const runs of [
    [first, other],
    [first, first],
  ])
    expect(await ledger.refused('pay.postAll', { accounts: [first.account], runs })).toMatchObject({
      code: 'badInput',
      message: expect.stringContaining('Each of these accounts has one pay run'),
    });
  expect(await slips()).toEqual([1, 1, 1]);
});
