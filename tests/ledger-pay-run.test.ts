/** A pay run of an account in a real file: previewed, posted as one change, taken back as one. What it works out is tested beside its rules. */
import { expect, test } from 'vitest';
import { addDays } from '../core/values/day.ts';
import { plainAccount, TestLedger } from './ledger.ts';

const PERIOD = { periodStart: '2026-04-06', periodEnd: '2026-05-03', paidOn: '2026-05-01' };
const THEIRS = {
  ...{ hours: 4000, gross: 54_000, tax: 0, employeeNi: 0, employerNi: 2325, employeePension: 0, employerPension: 0 },
  ...{ studentLoan: null, net: 54_000, holidayPay: null, sickPay: null },
};

/** Kit Park and Jo Lane, each with £13.50 an hour: Kit 80 hours, Jo 40 hours. */
async function employer() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', plainAccount('A1'));
  const save = async (type: 'people' | 'payRates' | 'payDetails' | 'timesheets', fields: object) =>
    (await ledger.call('records.save', { account, type, fields: { ...fields } })).id;
  const hired = async (name: string, count: number): Promise<number> => {
    const id = await save('people', { name, started: '2026-04-06', holidayMethod: 'regular' });
    await save('payRates', { person: id, from: '2026-04-06', rate: 1350, kind: 'standard' });
    const details = { frequency: '4_weekly', taxCode: '1257L', basis: 'cumulative', niLetter: 'A', pension: 'at_source' };
    await save('payDetails', { person: id, from: '2026-04-06', ...details });
    for (let day = 0; day < count; day += 1) await save('timesheets', { person: id, day: addDays('2026-04-07', day), hours: 800, kind: 'worked' });
    return id;
  };
  const [kit, jo] = [await hired('Kit Park', 10), await hired('Jo Lane', 5)];
  const run = (theirs: { person: number; figures: typeof THEIRS }[] = []) => ledger.call('pay.run', { account, ...PERIOD, theirs });
  const slips = async () =>
    (await ledger.call('records.list', { account, type: 'payslips' })).records.flatMap(({ record }) => ('gross' in record ? [record] : []));
  return { ledger, account, save, kit, jo, run, slips };
}

test('ours for one and the provider’s for the other become two payslips in one change, and one undo takes both back', async () => {
  const { ledger, account, kit, jo, run, slips } = await employer();
  const { seen, rows } = await run();
  // Kit: 80 h at 13.50 = 1,080.00, as in the worked example PAYE-1.
  expect(rows.find(({ person }) => person === kit)?.figures).toMatchObject({ gross: 108_000, tax: 2240, employeeNi: 904, net: 102_456 });
  const payslips = [
    { person: kit, figures: null },
    { person: jo, figures: THEIRS },
  ];
  await ledger.call('pay.post', { account, ...PERIOD, seen, payslips });
  const written = new Map((await slips()).map(({ person, net, figuresFrom }) => [person, [net, figuresFrom]]));
  expect([written.size, written.get(kit), written.get(jo)]).toEqual([2, [102_456, 'headroom'], [54_000, 'provider']]);
  const { liabilities } = await ledger.call('figures.overview', { account, on: '2026-05-03' });
  // The allowance covers Kit’s 104.25, not what the provider says: 22.40 + 9.04 + 23.25 = 54.69 to HMRC; 24.00 + 18.00 to the scheme; 1,024.56 + 540.00 of wages.
  expect([liabilities.hmrc, liabilities.pension, liabilities.wages]).toEqual([5469, 4200, 156_456]);
  const { rows: done } = await ledger.call('audit.list', { account, filter: {}, offset: 0, limit: 1 });
  expect(done[0]?.what).toBe('Wrote down a pay run of 2 payslips');
  await ledger.call('changes.undo', { account, change: ledger.change });
  expect(await slips()).toEqual([]);
});

test('a preview that no longer holds is not posted', async () => {
  const { ledger, account, save, kit, run, slips } = await employer();
  const { seen } = await run();
  await save('timesheets', { person: kit, day: '2026-05-02', hours: 100, kind: 'worked' });
  const refused = await ledger.refused('pay.post', { account, ...PERIOD, seen, payslips: [{ person: kit, figures: null }] });
  expect(refused.code).toBe('changedMeanwhile');
  expect(await slips()).toEqual([]);
});

test('who has a payslip for some of these days gets no second one, and then nobody gets one', async () => {
  const { ledger, account, kit, jo, run, slips } = await employer();
  await ledger.call('pay.post', { account, ...PERIOD, seen: (await run()).seen, payslips: [{ person: kit, figures: null }] });
  const { seen } = await run();
  for (const people of [
    [jo, kit],
    [jo, jo],
  ]) {
    const payslips = people.map((person) => ({ person, figures: null }));
    expect((await ledger.refused('pay.post', { account, ...PERIOD, seen, payslips })).message).toMatch(/has a payslip for some of these days/);
  }
  expect((await slips()).map(({ person }) => person)).toEqual([kit]);
});

test('figures of the provider are laid beside ours', async () => {
  const { jo, run } = await employer();
  // 40 h at 13.50 = 540.00; above 480.00 are 60.00, of which 5% less tax is 2.40. The allowance covers the employer’s National Insurance.
  const { rows } = await run([{ person: jo, figures: THEIRS }]);
  const found = rows.flatMap(({ differences }) => differences.map(({ field, ours, theirs }) => [field, ours, theirs]));
  expect(found).toEqual([
    ['employeePension', 240, 0],
    ['net', 53_760, 54_000],
    ['employerNi', 0, 2325],
    ['employerPension', 180, 0],
  ]);
});
