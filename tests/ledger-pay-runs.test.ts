/** The pay of several accounts: what each comes to, written down as one change in all of them, and taken back the same way. Today is 5 October 2026. */
import { expect, test } from 'vitest';
import { expectVerified } from './ledger-consistency.ts';
import { plainAccount, TestLedger } from './ledger.ts';

const LAST = { periodStart: '2026-08-10', periodEnd: '2026-09-06', paidOn: '2026-09-04' };
const ON = '2026-10-05';

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
  return { ledger, first, second, third, slips };
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
  const runs = ready.map(({ account, periodStart, periodEnd, paidOn, seen, rows }) => ({
    account,
    periodStart,
    periodEnd,
    paidOn,
    seen,
    people: rows.map(({ person }) => person),
  }));
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
  const runs = ready.map(({ account, periodStart, periodEnd, paidOn, seen, rows }) => ({
    account,
    periodStart,
    periodEnd,
    paidOn,
    seen,
    people: rows.map(({ person }) => person),
  }));
  expect(await ledger.refused('pay.postAll', { accounts: runs.map(({ account }) => account), runs })).toMatchObject({ code: 'changedMeanwhile' });
  expect(await slips()).toEqual([1, 1, 1]);
});
