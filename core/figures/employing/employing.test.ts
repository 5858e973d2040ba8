import { describe, expect, test } from 'vitest';
import { facts, of, pays, payslip, person } from '../../../tests/facts-builder.ts';
import type { AccountFacts } from '../../books/facts.ts';
import type { Day } from '../../values/units.ts';
import { figuresOf } from '../figures.ts';
import { assistantCosts } from './account-costs.ts';
import { employerChecks } from './checks.ts';
import { assistantCost } from './costs.ts';
import { dutiesOf } from './duties.ts';
import { leavingOf } from './leaving.ts';
import { potsOf } from './pots.ts';
import { taxYearPay } from './tax-year.ts';

const figures = (account: AccountFacts, on: Day) => figuresOf(account, on, on);
const kit = { born: '1982-03-01', started: '2021-06-01', hoursPerWeek: 1200 } as const;
const rate = { name: 'Kit Park', from: '2020-01-01', rate: 1271, kind: 'standard' } as const;

test('pots: redundancy by service and age, the next insurance as it grows, and what is owed kept by itself', () => {
  // Aged 44 with 5 full years: 3 at 1.5 and 2 at 1 = 6.5 weeks of £152.52 = £991.38. Insurance of £73.00: 73 of 365 days are £14.60.
  const lists = { people: [person(kit)], payRates: [rate], setAside: [{ pot: 'redundancy', amount: 40_000, day: '2026-06-01' }] } as const;
  const { pots, insurance } = potsOf(figures(facts({}, { ...lists, lines: [of('insurance', '2026-06-01', -7_300)] }), '2026-08-13'));
  expect(insurance).toEqual({ premium: 7_300, paidOn: '2026-06-01' });
  expect(pots.filter(({ byItself }) => !byItself).map(({ pot, needed, kept, toMove }) => [pot, needed, kept, toMove])).toEqual([
    ['redundancy', 99_138, 40_000, 59_138],
    ['insurance', 1_460, 0, 1_460],
  ]);
  const unborn = potsOf(figures(facts({}, { ...lists, people: [person({ ...kit, born: null })] }), '2026-08-13'));
  expect(unborn.pots.find(({ pot }) => pot === 'redundancy')).toMatchObject({ needed: null, toMove: null });
});

test('costs: 12 hours a week at £12.71', () => {
  const cost = assistantCost('2026-11-23', {
    rate: 1271,
    hoursPerWeek: 1200,
    frequency: '4_weekly',
    letter: 'A',
    born: '1982-03-01',
    inPension: false,
    shares: null,
    byHours: false,
  });
  // £152.52 x 52 = £7,931.04; less £5,000 at 15 % = £439.66; 5.6 of 52 weeks = £854.11; £8,370.70 / 624 h = £13.41.
  expect(cost.year).toEqual({ pay: 793_104, employerNi: 43_966, employerPension: 0, all: 837_070 });
  expect([cost.holiday, cost.hour, cost.hourWithAllowance, cost.yearWithAllowance]).toEqual([85_411, 1341, 1271, 793_104]);
  // Four weeks: £610.08, less £385 at 15 % = £33.76 (33.762). Under the trigger of £768: may opt in.
  expect([cost.period, cost.pension]).toEqual([{ pay: 61_008, employerNi: 3_376, employerPension: 0, all: 64_384 }, 'opt_in']);
});

test('costs by hours worked: 12.07 % of pay for holiday comes on top', () => {
  const given = { rate: 1271, hoursPerWeek: 1200, frequency: '4_weekly', letter: 'A', born: '1982-03-01', inPension: false, shares: null } as const;
  const cost = assistantCost('2026-11-23', { ...given, byHours: true });
  // £7,931.04 and 12.07 % of it, £957.28: £8,888.32; less £5,000 at 15 % = £583.25; £9,471.57 / 624 h = £15.18; without National Insurance £14.24.
  expect([cost.year.pay, cost.year.employerNi, cost.holiday, cost.year.all]).toEqual([888_832, 58_325, 95_728, 947_157]);
  expect([cost.hour, cost.hourWithAllowance, cost.period.pay]).toEqual([1518, 1424, 61_008]);
});

describe('costs go by the pay details on file', () => {
  const details = {
    ...({
      name: 'Kit Park',
      from: '2026-04-06',
      frequency: 'weekly',
      taxCode: null,
      basis: 'cumulative',
      niLetter: 'J',
      loans: null,
      pension: 'at_source',
    } as const),
    ...({ employerShare: 800, employeeShare: 500, payBefore: null, taxBefore: null, workingDays: null, holidayWithPay: null, note: null } as const),
  } as const;
  const staff = { people: [person({ ...kit, hoursPerWeek: 1400, holidayMethod: 'regular' })], payRates: [{ ...rate, rate: 1300 }] } as const;
  const costOn = (payDetails: readonly (Omit<typeof details, 'frequency'> & { frequency: 'weekly' | 'monthly' })[], day: Day) =>
    assistantCosts(figures(facts({}, { ...staff, payDetails }), day).accountIndex, undefined)[0]?.cost;

  test('how often, the pension and its shares', () => {
    // 14 h at £13.00 = £182.00 a week; less £96 at 15 % = £12.90; above £120 is £62.00, 8 % of it £4.96.
    expect(costOn([details], '2026-06-05')).toMatchObject({
      frequency: 'weekly',
      pension: 'member',
      period: { pay: 18_200, employerNi: 1_290, employerPension: 496 },
    });
    expect(costOn([{ ...details, frequency: 'monthly' }], '2026-06-05')?.frequency).toBe('monthly');
  });

  test('the letter, and without details the one of the age', () => {
    const young = { ...staff, people: [person({ ...kit, born: '2007-01-01', hoursPerWeek: 1400, holidayMethod: 'regular' })] } as const;
    const niOf = (payDetails: readonly (typeof details)[]) =>
      assistantCosts(figures(facts({}, { ...young, payDetails }), '2026-06-05').accountIndex, undefined)[0]?.cost?.period.employerNi;
    // Under 21 an employer pays nothing on this pay; letter J is charged at any age.
    expect([niOf([]), niOf([details])]).toEqual([0, 1_290]);
  });
});

test('State Pension age ends the duty to enrol on its own day, in costs as in the checks', () => {
  // Born on 6 July 1960: 66 years and 4 months, on 6 November 2026. 30 h at £12.71 is above the trigger.
  const costOn = (day: Day) => assistantCost(day, { rate: 1271, hoursPerWeek: 3000, frequency: '4_weekly', letter: 'A', born: '1960-07-06', ...NONE });
  const NONE = { inPension: false, shares: null, byHours: false };
  expect([costOn('2026-11-05').pension, costOn('2026-11-06').pension]).toEqual(['enrol', 'opt_in']);
});

test('costs of an account: tried at another rate, and what is missing named', () => {
  const people = [person(kit), person({ name: 'Bo Lee', hoursPerWeek: null })];
  const { accountIndex } = figures(facts({}, { people, payRates: [rate, { ...rate, name: 'Bo Lee' }] }), '2026-11-23');
  // 13.71 x 12 h x 52 = £8,555.04, and 12.07 % of it on top: £1,032.59.
  expect(assistantCosts(accountIndex, { person: 1, rate: 1371 }).map(({ cost, lacks }) => [cost?.year.pay ?? null, lacks])).toEqual([
    [958_763, null],
    [null, 'No usual hours a week are on file.'],
  ]);
  expect(assistantCosts(figures(facts({}, { people: [person(kit)], payRates: [rate] }), '2027-06-01').accountIndex, undefined)[0]).toMatchObject({
    cost: null,
  });
});

describe('checks', () => {
  const found = (account: AccountFacts, on: Day) => employerChecks(figures(account, on)).map(({ code, pence }) => [code, pence]);
  const insured = { what: 'insurance', title: null, day: '2027-03-31', everyMonths: 12, name: null, doneOn: null, note: null } as const;
  const employer = {
    from: '2026-04-06',
    payeReference: '000/EX1',
    accountsOffice: null,
    hmrcEvery: 'month',
    payrollBy: null,
    pensionScheme: null,
    employer: null,
    note: null,
  } as const;
  const inOrder = { people: [person(kit)], payRates: [rate], reminders: [insured], employerDetails: [employer] };

  test('nothing is found where all is in order', () => {
    expect(found(facts({}, inOrder), '2026-08-03')).toEqual([]);
  });

  test('net pay on the payslip against what left the bank', () => {
    const slips = [payslip({ periodEnd: '2026-06-28', net: 40_140, gross: 40_140 })];
    const account = facts({}, { ...inOrder, payslips: slips, lines: [pays('payslip', 1, '2026-07-01', -41_040)] });
    const [check] = employerChecks(figures(account, '2026-08-03'));
    expect([check?.code, check?.pence, check?.sentence]).toEqual([
      'netDiffers',
      900,
      'Kit Park was paid £410.40; the payslip says £401.40. That is £9.00 too much.',
    ]);
  });

  test('pay of a period below the minimum wage, a premium not counted', () => {
    const payRates = [
      { ...rate, rate: 1200 },
      { ...rate, rate: 1500, kind: 'weekend' as const },
    ];
    const day = (date: Day, hours: number) => ({ name: 'Kit Park', day: date, hours, kind: 'worked' as const });
    // 60 weekday hours at £12.00 and 20 weekend hours at £15.00: £1,020.00, of which £60.00 does not count; 80 x £12.71 = £1,016.80.
    const timesheets = [day('2026-06-01', 2000), day('2026-06-02', 2000), day('2026-06-03', 2000), day('2026-06-06', 2000)];
    const slips = [payslip({ periodStart: '2026-06-01', periodEnd: '2026-06-28', gross: 102_000, net: 102_000, employerPension: 500 })];
    const account = facts({}, { ...inOrder, payRates, timesheets, payslips: slips });
    expect(found(account, '2026-06-28').filter(([code]) => code === 'belowMinimumWage')).toEqual([['belowMinimumWage', 5_680]]);
  });

  test('nights: what is paid above the ordinary rate does not count, and neither do hours asleep and their pay', () => {
    const payRates = [
      { ...rate, rate: 1200 },
      { ...rate, rate: 1500, kind: 'night' as const },
      { ...rate, rate: 500, kind: 'sleep_in' as const },
    ];
    const row = (day: Day, hours: number, kind: 'worked' | 'night' | 'sleep_in') => ({ name: 'Kit Park', day, hours, kind });
    // NMW-2: 60 h at £12.00 and 20 h at £15.00 are £1,020.00, of which £60.00 does not count; 80 x £12.71 = £1,016.80. Asleep: 36 h at £5.00.
    const timesheets = [row('2026-06-01', 6000, 'worked'), row('2026-06-02', 2000, 'night'), row('2026-06-03', 3600, 'sleep_in')];
    const slips = [payslip({ periodStart: '2026-06-01', periodEnd: '2026-06-28', gross: 120_000, net: 120_000, employerPension: 500 })];
    const account = facts({}, { ...inOrder, payRates, timesheets, payslips: slips });
    expect(found(account, '2026-06-28').filter(([code]) => code === 'belowMinimumWage')).toEqual([['belowMinimumWage', 5_680]]);
  });

  test('a rise that is needed has its cost and a letter', () => {
    const account = facts({}, { ...inOrder, payRates: [{ ...rate, from: '2026-02-01', rate: 1250 }] });
    const rise = employerChecks(figures(account, '2026-08-03')).find(({ code }) => code === 'rateRise');
    // 21p for 12 hours in 52 weeks: £131.04.
    expect(rise?.pence).toBe(13_104);
    expect(rise?.letter).toContain('costs £131.04 more a year');
  });

  test('no scheme, no insurance, no date of birth, nothing in a pension', () => {
    const people = [person({ ...kit, hoursPerWeek: 3000 }), person({ name: 'Bo Lee' })];
    const slips = [payslip({ periodStart: '2026-06-01', periodEnd: '2026-06-28', gross: 152_520, net: 152_520 })];
    expect(found(facts({}, { people, payRates: [rate], payslips: slips }), '2026-07-03').map(([code]) => code)).toEqual([
      'noInsurance',
      'payeScheme',
      'pensionMissing',
      'noBirth',
    ]);
  });
});

test('the diary: from the first job to the last P45, each with its day, and done where it is on file', () => {
  const account = facts(
    { openedOn: '2026-04-06' },
    {
      people: [person({ started: '2026-05-04', left: '2026-09-25', born: '1990-01-01' })],
      payslips: [payslip({ periodEnd: '2026-05-31', tax: 2_000 })],
      lines: [of('hmrc', '2026-06-20', -2_000), of('interest', '2026-09-30', 1)],
      dutiesDone: [{ duty: 'written_terms', dueOn: '2026-05-04', name: 'Kit Park', doneOn: '2026-05-01', note: null }],
    },
  );
  expect(dutiesOf(figures(account, '2026-09-30')).map(({ what, dueOn, state, pence }) => [what, dueOn, state, pence])).toEqual([
    ['insurance', '2026-05-04', 'not_known', null],
    ['paye_scheme', '2026-05-04', 'not_known', null],
    ['right_to_work', '2026-05-04', 'not_known', null],
    ['written_terms', '2026-05-04', 'done', null],
    ['pay_report', '2026-05-31', 'not_known', null],
    ['pension_letter', '2026-06-15', 'not_known', null],
    ['hmrc', '2026-06-22', 'done', 2_000],
    ['p45', '2026-09-25', 'not_known', null],
    ['pension_declaration', '2026-10-04', 'due', null],
  ]);
});

describe('duties that are none', () => {
  const dutyDays = (account: AccountFacts, on: Day, what: string) => dutiesOf(figures(account, on)).flatMap((one) => (one.what === what ? one.dueOn : []));

  test('no P60 for a tax year without a payday', () => {
    const paidFrom = (paidOn: Day) =>
      facts(
        { openedOn: '2025-09-01' },
        { people: [person({ started: '2026-03-09' })], payslips: [payslip({ periodStart: '2026-03-09', periodEnd: '2026-04-03', paidOn })] },
      );
    expect(dutyDays(paidFrom('2026-04-24'), '2026-05-05', 'p60')).toEqual([]);
    expect(dutyDays(paidFrom('2026-04-03'), '2026-05-05', 'p60')).toEqual(['2026-05-31']);
    // At work and paid before the account began: its paydays need not be on file.
    const before = facts({ openedOn: '2026-03-30' }, { people: [person({ started: '2020-01-06' })], payslips: [payslip({ periodEnd: '2026-04-24' })] });
    expect(dutyDays(before, '2026-05-05', 'p60')).toEqual(['2026-05-31']);
  });

  test('nothing about pensions from before the account began, or from before the duty did', () => {
    const begun = (started: Day) => facts({ openedOn: '2026-04-06' }, { people: [person({ started })] });
    expect(dutyDays(begun('2010-03-01'), '2026-11-28', 'pension_letter')).toEqual([]);
    expect(dutyDays(begun('2010-03-01'), '2026-11-28', 'pension_declaration')).toEqual([]);
    // Third anniversaries of 8 January 2018, and five months: 2024 is before the account, 2027 within a year.
    expect(dutyDays(begun('2018-01-08'), '2026-11-28', 'pension_declaration')).toEqual(['2027-06-08']);
  });

  test('each payday is reported by itself, and stays until it is marked', () => {
    const slips = ['2026-05-03', '2026-05-31', '2026-06-28'].map((periodEnd) => payslip({ periodEnd }));
    const dutiesDone = [{ duty: 'pay_report', dueOn: '2026-05-31', name: null, doneOn: '2026-05-30', note: null }] as const;
    const account = facts({}, { people: [person({ started: '2026-04-06' })], payslips: slips, dutiesDone });
    expect(dutiesOf(figures(account, '2026-07-03')).flatMap(({ what, dueOn, state }) => (what === 'pay_report' ? [[dueOn, state]] : []))).toEqual([
      ['2026-05-03', 'not_known'],
      ['2026-05-31', 'done'],
      ['2026-06-28', 'not_known'],
    ]);
    // A payroll provider reports: the newest alone stands there.
    const employerDetails = [
      {
        from: '2026-04-06',
        payeReference: null,
        accountsOffice: null,
        hmrcEvery: 'month',
        payrollBy: 'A Bureau',
        pensionScheme: null,
        employer: null,
        note: null,
      },
    ] as const;
    expect(dutyDays({ ...account, employerDetails: [{ id: 1, ...employerDetails[0] }] }, '2026-07-03', 'pay_report')).toEqual(['2026-06-28']);
  });
});

describe('leaving', () => {
  const staff = {
    people: [person({ ...kit, holidayMethod: 'regular' })],
    payRates: [rate],
    setAside: [{ pot: 'redundancy', amount: 40_000, day: '2026-06-01' }],
  } as const;

  test('when the job itself ends: work, holiday, notice and redundancy pay', () => {
    const leaving = leavingOf(figures(facts({}, staff), '2026-08-13'), 1, 'redundant');
    // 130 days since 6 April. Work, no hours written down: 12 h x 130 / 7 at £12.71 = £2,832.51. Holiday: 5.6 x 12 h x 130 / 365 = 23.93 h, £304.20.
    expect(leaving).toMatchObject({ work: { pence: 283_251, isEstimate: true }, holiday: { hours: 2393, pence: 30_420 } });
    // Five full years: five weeks of notice at £152.52; redundancy as in the pots.
    expect(leaving).toMatchObject({ notice: { weeks: 5, pence: 76_260 }, redundancy: { halfWeeks: 13, pence: 99_138 } });
    // The £400.00 that are kept go into the redundancy pay; who resigns leaves them free.
    expect([leaving?.due, leaving?.released]).toEqual([283_251 + 30_420 + 99_138, 0]);
    expect(leavingOf(figures(facts({}, staff), '2026-08-13'), 1, 'resigns')?.released).toBe(40_000);
  });

  test('two years are full with the last day of the second', () => {
    const later = { ...staff, people: [person({ ...kit, started: '2024-11-30', holidayMethod: 'regular' })] } as const;
    const on = (day: Day) => leavingOf(figures(facts({}, later), day), 1, 'redundant');
    expect(on('2026-11-28')).toMatchObject({ notice: { weeks: 1 }, redundancy: { pence: 0 } });
    // Aged 44: three weeks of £152.52.
    expect(on('2026-11-29')).toMatchObject({ notice: { weeks: 2 }, redundancy: { halfWeeks: 6, pence: 45_756 } });
  });

  test('work of days that a payslip holds is not told again, though its last day is still to come', () => {
    const slip = payslip({ periodStart: '2026-08-03', periodEnd: '2026-08-30' });
    const day = (date: Day) => ({ name: 'Kit Park', day: date, hours: 1000, kind: 'worked' }) as const;
    const workOn = (lists: Parameters<typeof facts>[1]) =>
      leavingOf(figures(facts({}, { ...staff, payslips: [slip], ...lists }), '2026-08-13'), 1, 'resigns')?.work;
    // 10 h at £12.71 before the payslip begins; those within it are on it.
    expect(workOn({ timesheets: [day('2026-07-20'), day('2026-08-04')] })).toEqual({ pence: 12_710, isEstimate: false });
    expect(workOn({ timesheets: [day('2026-08-04')] })).toEqual({ pence: 0, isEstimate: false });
    // No hours written down: 119 days to 2 August, 12 h x 17 at £12.71.
    expect(workOn({})).toEqual({ pence: 259_284, isEstimate: true });
  });

  test('who resigns has no redundancy pay; holiday taken ahead is below nothing and takes nothing off', () => {
    const timesheets = [{ name: 'Kit Park', day: '2026-05-04', hours: 3000, kind: 'holiday' }] as const;
    const leaving = leavingOf(figures(facts({}, { ...staff, timesheets }), '2026-08-13'), 1, 'resigns');
    // 23.934 - 30 = -6.066 h at £12.71 = -£77.10. The 30 hours are on no payslip: £381.30.
    expect(leaving).toMatchObject({
      holiday: { hours: -607, pence: -7_710 },
      redundancy: { pence: 0 },
      work: { pence: 38_130, isEstimate: false },
      due: 38_130,
    });
  });

  test('without a date of birth the sum is not known; and nobody leaves who is not there', () => {
    const unborn = { ...staff, people: [person({ ...kit, born: null })] };
    expect(leavingOf(figures(facts({}, unborn), '2026-08-13'), 1, 'redundant')).toMatchObject({ redundancy: null, due: null, needs: ['born'] });
    expect(leavingOf(figures(facts({}, staff), '2021-05-01'), 1, 'resigns')).toBeNull();
    expect(leavingOf(figures(facts({}, staff), '2026-08-13'), 9, 'resigns')).toBeNull();
  });
});

test('a tax year is what its paydays say', () => {
  const slips = [
    payslip({ periodEnd: '2026-04-05', gross: 100, net: 100 }),
    payslip({ periodEnd: '2026-05-03', gross: 5_000, tax: 1_000, studentLoan: 300, net: 3_700 }),
  ];
  const year = taxYearPay(figures(facts({}, { people: [person({})], payslips: slips }), '2026-06-01'));
  expect(year).toMatchObject({ taxYear: '2026-27', p60By: '2027-05-31', all: { gross: 5_000, tax: 1_000, studentLoan: 300, net: 3_700 } });
  expect(year.people).toMatchObject([{ name: 'Kit Park', payslips: 1 }]);
});
