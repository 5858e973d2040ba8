import { describe, expect, test } from 'vitest';
import { facts, payslip, person } from '../../tests/facts-builder.ts';
import type { AccountFacts } from '../books/facts.ts';
import { addDays } from '../values/day.ts';
import { differencesOf } from './differences.ts';
import { nextPayPeriod } from './next-period.ts';
import type { PayRunRow } from './run.ts';
import { payRun } from './run.ts';

const KIT = person({ name: 'Kit Park', started: '2025-01-06' });
const DETAILS = {
  ...({ name: 'Kit Park', from: '2026-04-06', frequency: '4_weekly', taxCode: '1257L', basis: 'cumulative', niLetter: 'A', loans: null } as const),
  ...({
    pension: 'at_source',
    employerShare: null,
    employeeShare: null,
    payBefore: null,
    taxBefore: null,
    workingDays: null,
    holidayWithPay: null,
    note: null,
  } as const),
};
const RATE = { name: 'Kit Park', from: '2025-01-06', rate: 1350, kind: 'standard' } as const;
const FIRST = { periodStart: '2026-04-06', periodEnd: '2026-05-03', paidOn: '2026-05-01' };
const SECOND = { periodStart: '2026-05-04', periodEnd: '2026-05-31', paidOn: '2026-05-29' };

type Kind = AccountFacts['timesheets'][number]['kind'];
const hours = (day: string, hundredths: number, kind: Kind = 'worked') => ({ name: 'Kit Park', day, hours: hundredths, kind });
/** So many working days from a Monday on, of nine or eight hours. */
const days = (from: string, count: number, each: number) =>
  Array.from({ length: count }, (_, index) => hours(addDays(from, Math.floor(index / 5) * 7 + (index % 5)), each));

function account(lists: Parameters<typeof facts>[1], own: Parameters<typeof facts>[0] = {}): AccountFacts {
  return facts(own, { people: [KIT], payRates: [RATE], payDetails: [DETAILS], ...lists });
}
function only(run: { readonly rows: readonly PayRunRow[] }): PayRunRow {
  const [row] = run.rows;
  if (!row || run.rows.length !== 1) throw new Error(`${run.rows.length} rows`);
  return row;
}

describe('the examples of a four-weekly payday', () => {
  // 80 h at £13.50 = £1,080.00, then 90 h = £1,215.00. Free pay is £241.92 a week.
  const slip = { ...FIRST, name: 'Kit Park', gross: 108_000, tax: 2240, employeeNi: 904, employerNi: 10_425, employeePension: 2400, employerPension: 1800 };
  const timesheets = [...days('2026-04-06', 10, 800), ...days('2026-05-04', 10, 900)];

  test('the first: tax 22.40, National Insurance 9.04 and 104.25, pension 24.00 and 18.00', () => {
    const row = only(payRun(account({ timesheets }), FIRST));
    expect(row.figures).toEqual({
      ...{ hours: 8000, gross: 108_000, tax: 2240, employeeNi: 904, employerNi: 10_425, employeePension: 2400, employerPension: 1800 },
      ...{ studentLoan: null, net: 102_456, holidayPay: null, sickPay: null },
    });
    // 1,080.00 + 104.25 + 18.00.
    expect(row.cost).toBe(120_225);
    expect(row.parts.map(({ part }) => part)).toEqual(['tax', 'nationalInsurance', 'pension']);
  });

  test('the second goes on from the payslip of the first: tax to date 71.80, so 49.40 now', () => {
    const { figures } = only(payRun(account({ timesheets, payslips: [payslip({ ...slip, net: 102_456 })] }), SECOND));
    expect(figures).toMatchObject({
      gross: 121_500,
      tax: 4940,
      employeeNi: 1984,
      employerNi: 12_450,
      employeePension: 2940,
      employerPension: 2205,
      net: 111_636,
    });
  });

  test('a P45 of the same pay and tax does what the payslip did, and payslips before its day are not added to it', () => {
    const payDetails = [{ ...DETAILS, from: '2026-05-04', payBefore: 108_000, taxBefore: 2240 }];
    for (const payslips of [[], [payslip({ ...slip, net: 102_456 })]])
      expect(only(payRun(account({ timesheets, payDetails, payslips }), SECOND)).figures?.tax).toBe(4940);
  });

  test('the Employment Allowance takes the employer’s National Insurance off: the cost is 1,098.00', () => {
    const row = only(payRun(account({ timesheets }, { employmentAllowance: true }), FIRST));
    expect([row.figures?.employerNi, row.cost, row.parts.at(-1)?.part]).toEqual([0, 109_800, 'allowance']);
  });

  test('a payslip for some of the days is named', () => {
    expect(only(payRun(account({ timesheets, payslips: [payslip({ ...slip, net: 1 })] }), FIRST)).payslip).toBe(1);
  });
});

describe('gross pay', () => {
  test('weekends and bank holidays have their rate, and each day is rounded by itself', () => {
    // 6 April 2026 is Easter Monday: 2.00 h at 20.00 = 40.00. Saturday 2.33 h at 15.01 = 34.9733 -> 34.97, twice = 69.94; 4.66 h would be 69.9466 -> 69.95.
    const payRates = [RATE, { ...RATE, rate: 1501, kind: 'weekend' as const }, { ...RATE, rate: 2000, kind: 'bank_holiday' as const }];
    const timesheets = [hours('2026-04-06', 200), hours('2026-04-11', 233), hours('2026-04-18', 233)];
    const { lines, figures } = only(payRun(account({ timesheets, payRates }), FIRST));
    expect(lines.map(({ rateKind, hours: own, pence }) => [rateKind, own, pence])).toEqual([
      ['weekend', 466, 6994],
      ['bank_holiday', 200, 4000],
    ]);
    expect(figures?.gross).toBe(10_994);
  });

  test('holiday of hours that change is paid by the average of paid weeks; of regular hours at the ordinary rate', () => {
    // 10 h at 13.50 = 135.00 and 5 h of a Saturday at 18.00 = 90.00: 225.00 in 15 h = 15.00 an hour; 4 h of holiday = 60.00.
    const payRates = [RATE, { ...RATE, rate: 1800, kind: 'weekend' as const }];
    const timesheets = [hours('2026-04-08', 1000), hours('2026-04-18', 500), hours('2026-04-22', 400, 'holiday')];
    const irregular = account({ timesheets, payRates, people: [{ ...KIT, holidayMethod: 'irregular' }] });
    expect(only(payRun(irregular, FIRST))).toMatchObject({ figures: { gross: 28_500, holidayPay: 6000 } });
    const regular = account({ timesheets, payRates, people: [{ ...KIT, holidayMethod: 'regular' }] });
    expect(only(payRun(regular, FIRST)).figures?.holidayPay).toBe(5400);
  });

  const earned = (gross: number) =>
    ['2026-02-13', '2026-03-13', '2026-04-10'].map((paidOn) => payslip({ name: 'Kit Park', periodEnd: addDays(paidOn, -7), paidOn, gross, net: gross }));

  test('sick pay of who works on three days and earns 120.00 a week: two days of 32.00', () => {
    // Worked example SSP-1: 480.00 for four weeks, twice, is 120.00 a week; 80% is 96.00, a third of it 32.00.
    const timesheets = [
      ...['2026-04-06', '2026-04-08', '2026-04-10'].map((day) => hours(day, 300)),
      ...['2026-04-13', '2026-04-15'].map((day) => hours(day, 300, 'sick')),
    ];
    const row = only(payRun(account({ timesheets, payslips: earned(48_000) }), { ...FIRST, periodStart: '2026-04-06', paidOn: '2026-05-08' }));
    expect(row.lines.find(({ what }) => what === 'sick')).toMatchObject({ pence: 6400, hours: 600 });
    expect(row.toCheck.some((sentence) => sentence.includes('Monday, Wednesday, Friday'))).toBe(true);
  });

  test('a spell over the end of a period is shared: both parts are the whole', () => {
    // Flat rate 123.25 a week, five days: 24.65 a day. Monday and Tuesday 49.30; all four days 98.60.
    const worked = days('2026-05-18', 5, 400);
    const sick = ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04'].map((day) => hours(day, 400, 'sick'));
    const own = account({ timesheets: [...worked, ...sick], payslips: earned(120_000) });
    const sickIn = (periodStart: string, periodEnd: string) => only(payRun(own, { periodStart, periodEnd, paidOn: '2026-07-03' })).figures?.sickPay;
    expect([sickIn('2026-05-06', '2026-06-02'), sickIn('2026-06-03', '2026-06-30')]).toEqual([4930, 4930]);
  });
});

describe('sick pay of linked spells and of a rota', () => {
  const paid = (paidOn: string, gross: number) =>
    payslip({ name: 'Kit Park', periodStart: addDays(paidOn, -27), periodEnd: paidOn, paidOn, gross, net: gross });

  test('the earnings are those before the first of two linked spells', () => {
    // 4 weeks at £1,200.00 before, £0 since: by the pay before the second spell alone the average would be less than the flat rate of £123.25.
    const sick = [...days('2026-05-04', 40, 400), ...days('2026-07-13', 10, 400)].map((row) => ({ ...row, kind: 'sick' as const }));
    const between = days('2026-06-29', 10, 400);
    const payslips = [paid('2026-03-06', 120_000), paid('2026-04-03', 120_000), paid('2026-05-01', 120_000), paid('2026-06-26', 0), paid('2026-07-10', 24_650)];
    const own = account({ timesheets: [...days('2026-04-27', 5, 400), ...sick, ...between], payslips });
    // Two whole weeks: 2 x £123.25.
    expect(only(payRun(own, { periodStart: '2026-07-13', periodEnd: '2026-08-09', paidOn: '2026-08-07' })).figures?.sickPay).toBe(24_650);
  });

  test('on a rota a whole week off sick is a whole week’s sick pay', () => {
    const worked = ['2026-05-04', '2026-05-06', '2026-05-08', '2026-05-12', '2026-05-14', '2026-05-16', '2026-05-18', '2026-05-19', '2026-05-20'];
    const sick = ['2026-05-25', '2026-05-28', '2026-05-30'].map((day) => hours(day, 400, 'sick'));
    const own = account({
      timesheets: [...worked.map((day) => hours(day, 400)), ...sick],
      payslips: [...['2026-03-06', '2026-04-03', '2026-05-01'].map((day) => paid(day, 120_000))],
    });
    const row = only(payRun(own, SECOND));
    expect(row.figures?.sickPay).toBe(12_325);
    expect(row.toCheck).toContain('Days of work change from week to week. Sick pay goes by the days on file in each week, worked or sick. Check this.');
    // The week is not over: Thursday and Saturday are not known yet, and three days a week are usual. A third of £123.25 is £41.0833.
    expect(only(payRun(own, { ...SECOND, periodEnd: '2026-05-27', periodStart: '2026-04-30' })).figures?.sickPay).toBe(4109);
  });
});

describe('what is missing is named, and nothing is guessed', () => {
  const timesheets = days('2026-04-06', 2, 800);
  const lacking = (lists: Parameters<typeof facts>[1]) => {
    const { figures, lacks } = only(payRun(account({ timesheets, ...lists }), FIRST));
    return [figures, lacks];
  };

  test('no pay details, no tax code, no rate, no hours, no payslip before a sickness', () => {
    expect(lacking({ payDetails: [] })).toEqual([null, ['No pay details on file. Add them first.']]);
    expect(lacking({ payDetails: [{ ...DETAILS, taxCode: null }] })).toEqual([null, ['No tax code on file. Ask HMRC, or see the P45.']]);
    expect(lacking({ payRates: [] })).toEqual([null, ['No pay rate on file for 6 April 2026.']]);
    expect(lacking({ timesheets: [] })).toEqual([null, ['No hours on file for these days. If there was no work, write 0 hours on one of them.']]);
    expect(lacking({ timesheets: [hours('2026-04-08', 300, 'sick')] })[0]).toBeNull();
  });

  test('a year whose rates are not on file', () => {
    const run = payRun(account({ timesheets: [hours('2030-05-06', 800)] }), { periodStart: '2030-05-06', periodEnd: '2030-06-02', paidOn: '2030-06-01' });
    expect(only(run).figures).toBeNull();
  });

  test('where the Employment Allowance is claimed and a payslip before has a letter without rates, too', () => {
    const payDetails = [
      { ...DETAILS, from: '2026-04-06', niLetter: 'Q' },
      { ...DETAILS, from: '2026-05-04' },
    ];
    const own = { timesheets: days('2026-05-04', 2, 800), payDetails, payslips: [payslip({ ...FIRST, name: 'Kit Park', gross: 50_000, net: 50_000 })] };
    const { figures, lacks } = only(payRun(account(own, { employmentAllowance: true }), SECOND));
    expect([figures, lacks.length]).toEqual([null, 1]);
  });

  test('who is paid at other times, or not employed, is not in the run', () => {
    expect(payRun(account({ timesheets, payDetails: [{ ...DETAILS, frequency: 'weekly' }] }), FIRST).rows).toEqual([]);
    expect(payRun(account({ timesheets, people: [{ ...KIT, left: '2026-04-05' }] }), FIRST).rows).toEqual([]);
  });
});

describe('who is in a run', () => {
  const MO = { ...KIT, name: 'Mo Ash', id: 2 };
  const both = (frequency: 'monthly' | '4_weekly') =>
    account({
      people: [KIT, MO],
      payRates: [RATE, { ...RATE, name: 'Mo Ash' }],
      payDetails: [DETAILS, { ...DETAILS, name: 'Mo Ash', frequency }],
      timesheets: days('2026-04-06', 10, 800),
    });
  const names = (facts_: AccountFacts, periodStart: string, periodEnd: string) =>
    payRun(facts_, { periodStart, periodEnd, paidOn: periodEnd }).rows.map(({ name }) => name);

  test('four weeks are of who is paid every four weeks, a month of who is paid by the month, also a February', () => {
    expect(names(both('monthly'), '2026-04-06', '2026-05-03')).toEqual(['Kit Park']);
    expect(names(both('monthly'), '2026-05-01', '2026-05-31')).toEqual(['Mo Ash']);
    expect(names(both('monthly'), '2027-02-01', '2027-02-28')).toEqual(['Mo Ash']);
    expect(names(both('monthly'), '2027-02-08', '2027-03-07')).toEqual(['Kit Park']);
    expect(names(both('4_weekly'), '2027-02-01', '2027-02-28')).toEqual(['Kit Park', 'Mo Ash']);
  });
});

test('of two weeks with one payday the second goes on from the first', () => {
  const details = { ...DETAILS, frequency: 'weekly', pension: 'none' } as const;
  const timesheets = [...days('2026-04-06', 5, 1000), ...days('2026-04-13', 5, 1000)];
  const first = { periodStart: '2026-04-06', periodEnd: '2026-04-12', paidOn: '2026-04-17' };
  const second = { ...first, periodStart: '2026-04-13', periodEnd: '2026-04-19' };
  const one = only(payRun(account({ timesheets, payDetails: [details] }), first)).figures;
  if (!one) throw new Error('not worked out');
  const slip = payslip({ ...first, ...one, name: 'Kit Park' });
  // 50 h = £675.00. Free pay of two weeks: £483.84. First: £675.00 − £483.84 = £191.16, whole pounds 191 at 20% = £38.20. Both: £1,350.00 − £483.84 = £866 at 20% = £173.20, so £135.00 more.
  expect([one.tax, only(payRun(account({ timesheets, payDetails: [details], payslips: [slip] }), second)).figures?.tax]).toEqual([3820, 13_500]);
});

test('a far payday and hours after the last day are to be checked', () => {
  const own = account({ timesheets: days('2026-04-06', 10, 800), people: [{ ...KIT, left: '2026-04-15' }] });
  expect(only(payRun(own, FIRST)).toCheck).toContain('The last day of work on file is 15 April 2026. There are hours after it.');
  expect(only(payRun(own, { ...FIRST, paidOn: '2026-07-10' })).toCheck).toContain(
    'The payday, 10 July 2026, is far from 3 May 2026, the last day it is for. Check it.',
  );
});

describe('the provider’s figures beside ours', () => {
  const own = account({ timesheets: days('2026-04-06', 10, 800) });
  const row = only(payRun(own, FIRST));
  const why = (change: object) => {
    if (!row.figures) throw new Error('not worked out');
    return differencesOf(own, row, { ...row.figures, ...change }, FIRST).map(({ field, ours, theirs, why: reason }) => [field, ours, theirs, reason]);
  };

  test('the same figures differ in nothing', () => {
    expect(why({})).toEqual([]);
  });

  test('tax by the basic rate, a letter, a pension left out, a penny', () => {
    // BR: 20% of £1,080 = £216.00. Letter C pays nothing.
    expect(why({ tax: 21_600 })).toEqual([['tax', 2240, 21_600, 'They may go by tax code BR.']]);
    expect(why({ employeeNi: 0 })).toEqual([['employeeNi', 904, 0, 'They may go by letter C.']]);
    expect(why({ employeePension: 0 })).toEqual([['employeePension', 2400, 0, 'They may leave the pension out.']]);
    expect(why({ employerPension: 1801 })).toEqual([['employerPension', 1800, 1801, 'It may be rounding.']]);
  });
});

describe('the next pay period', () => {
  const after = (periodStart: string, periodEnd: string, paidOn: string) =>
    nextPayPeriod(facts({}, { people: [KIT], payslips: [payslip({ name: 'Kit Park', periodStart, periodEnd, paidOn })] }), '2026-10-01');

  test('is as long as the last one; a month stays a month', () => {
    expect(after('2026-04-06', '2026-05-03', '2026-05-08')).toEqual({ periodStart: '2026-05-04', periodEnd: '2026-05-31', paidOn: '2026-06-05' });
    expect(after('2026-04-01', '2026-04-30', '2026-04-28')).toEqual({ periodStart: '2026-05-01', periodEnd: '2026-05-31', paidOn: '2026-05-28' });
  });

  test('a payday on the last day of a month, or of its period, stays there', () => {
    expect(after('2026-04-01', '2026-04-30', '2026-04-30')).toMatchObject({ periodEnd: '2026-05-31', paidOn: '2026-05-31' });
    expect(after('2026-03-06', '2026-04-05', '2026-02-28').paidOn).toBe('2026-03-28');
  });

  test('four weeks of February that are a month, too, are followed by four weeks', () => {
    const own = { name: 'Kit Park', periodStart: '2026-02-09', periodEnd: '2026-03-08', paidOn: '2026-03-06' };
    const next = { periodStart: '2026-03-09', periodEnd: '2026-04-05', paidOn: '2026-04-03' };
    for (const payDetails of [[{ ...DETAILS, from: '2026-01-05' }], []])
      expect(nextPayPeriod(facts({}, { people: [KIT], payDetails, payslips: [payslip(own)] }), '2026-10-01')).toEqual(next);
  });

  test('the last payslip of who left does not set that of others', () => {
    const own = { name: 'Kit Park', periodStart: '2026-04-06', periodEnd: '2026-05-03', paidOn: '2026-05-08' };
    const left = { name: 'Mo Ash', periodStart: '2026-05-04', periodEnd: '2026-05-12', paidOn: '2026-05-15' };
    const people = [KIT, { ...KIT, name: 'Mo Ash', left: '2026-05-12' }];
    expect(nextPayPeriod(facts({}, { people, payslips: [own, left].map(payslip) }), '2026-10-01')).toEqual({
      ...{ periodStart: '2026-05-04', periodEnd: '2026-05-31', paidOn: '2026-06-05' },
    });
  });

  test('without payslips is the last whole one before today', () => {
    // 1 October 2026 is a Thursday.
    expect(nextPayPeriod(account({}), '2026-10-01')).toEqual({ periodStart: '2026-08-31', periodEnd: '2026-09-27', paidOn: '2026-09-27' });
  });
});

test('hours that nobody approved, or that were changed since, are to be checked', () => {
  const timesheets = days('2026-04-06', 10, 800);
  const approval = { name: 'Kit Park', from: '2026-04-06', to: '2026-05-03', shifts: null, approvedBy: 'Jo', approvedOn: '2026-05-04', note: null };
  const toCheck = (hoursApprovals: NonNullable<Parameters<typeof facts>[1]>['hoursApprovals'] = []) =>
    only(payRun(account({ timesheets, hoursApprovals }), FIRST)).toCheck;
  expect(toCheck()).toContain('These hours are not approved yet.');
  expect(toCheck([{ ...approval, hours: 7900 }])).toContain('These hours were changed since they were approved.');
  expect(toCheck([{ ...approval, hours: 8000 }]).filter((sentence) => sentence.includes('approved'))).toEqual([]);
});

describe('holiday pay with each payday', () => {
  const details = { ...DETAILS, holidayWithPay: true };
  const irregular = { ...KIT, holidayMethod: 'irregular' as const };

  test('is 12.07% on top of the pay for work, by itself on the payslip, and holiday that is taken is not paid again', () => {
    // Worked example HOL-2: 74.5 hours at £13.50 are £1,005.75; 12.07% of it £121.39.
    const worked = [...days('2026-04-06', 9, 800), hours('2026-04-17', 250)];
    const own = account({ people: [irregular], payDetails: [details], timesheets: [...worked, hours('2026-04-20', 800, 'holiday')] });
    const row = only(payRun(own, FIRST));
    expect(row.figures).toMatchObject({ gross: 112_714, holidayPay: 12_139 });
    expect(row.toCheck).toContain('Holiday pay comes with each payday. So nothing is paid for the hours of holiday.');
  });

  test('is refused for the same hours each week', () => {
    const own = account({ people: [{ ...KIT, holidayMethod: 'regular' }], payDetails: [details], timesheets: days('2026-04-06', 2, 800) });
    expect(only(payRun(own, FIRST))).toMatchObject({
      figures: null,
      lacks: ['Only for hours that change from week to week, or work in part of the year. Others are paid when they are off.'],
    });
  });
});

test('sick pay goes by the days of work that are agreed, without a word to check', () => {
  // Agreed are four days a week, of which the hours show three: £123.25 / 4 = £30.8125, of two days £61.63.
  const payDetails = [{ ...DETAILS, workingDays: ['monday', 'tuesday', 'wednesday', 'friday'] }];
  const timesheets = [
    ...['2026-05-18', '2026-05-20', '2026-05-22'].map((day) => hours(day, 400)),
    ...['2026-05-25', '2026-05-26'].map((day) => hours(day, 400, 'sick')),
  ];
  const payslips = ['2026-03-06', '2026-04-03', '2026-05-01'].map((paidOn) =>
    payslip({ name: 'Kit Park', periodStart: addDays(paidOn, -27), periodEnd: paidOn, paidOn, gross: 120_000, net: 120_000 }),
  );
  const row = only(payRun(account({ payDetails, timesheets, payslips }), SECOND));
  expect(row.figures?.sickPay).toBe(6163);
  expect(row.toCheck.some((sentence) => sentence.includes('Working days'))).toBe(false);
});

test('nights awake on a bank holiday go by the rate for nights, and it is said which was not taken', () => {
  // Monday 25 May 2026 is a bank holiday: 7 h at £15.00, not £20.00.
  const rates = (holiday: number) => [RATE, { ...RATE, rate: 1500, kind: 'night' as const }, { ...RATE, rate: holiday, kind: 'bank_holiday' as const }];
  const night = (holiday: number, day: string) => only(payRun(account({ payRates: rates(holiday), timesheets: [hours(day, 700, 'night')] }), SECOND));
  const row = night(2000, '2026-05-25');
  expect(row.figures?.gross).toBe(10_500);
  expect(row.lines[0]?.working).toContain(
    '25 May 2026: a bank holiday. Nights awake go by the rate for nights, £15.00, whatever the day, and not by the one for bank holidays, £20.00.',
  );
  const isAsked = ({ toCheck }: PayRunRow) => toCheck.some((sentence) => sentence.startsWith('The rate for bank holidays is higher'));
  expect([isAsked(row), isAsked(night(1400, '2026-05-25')), isAsked(night(2000, '2026-05-26'))]).toEqual([true, false, false]);
  expect(night(2000, '2026-05-26').lines[0]?.working).toHaveLength(1);
});

test('a letter that is not for the age on the payday is told beside its pay', () => {
  // 21 on 20 May 2026.
  const own = (born: string | null) => account({ people: [{ ...KIT, born }], timesheets: [...days('2026-04-06', 2, 800), ...days('2026-05-04', 2, 800)] });
  const told = (born: string | null, period: typeof FIRST) => only(payRun(own(born), period)).toCheck.filter((sentence) => sentence.includes('letter A'));
  expect(told('2005-05-20', FIRST)).toEqual([
    expect.stringMatching(/^Kit Park is 20, and has National Insurance letter A, which is for people of 21 or over\./),
  ]);
  expect([told('2005-05-20', SECOND), told(null, FIRST)]).toEqual([[], []]);
});

test('of a year without student loan rates it is said so, net pay is not worked out, and the rest is', () => {
  const own = account(
    {
      payDetails: [{ ...DETAILS, from: '2025-04-06', loans: ['plan1'] as const }],
      timesheets: days('2026-02-09', 10, 800),
    },
    { openedOn: '2025-04-06' },
  );
  const row = only(payRun(own, { periodStart: '2026-02-09', periodEnd: '2026-03-08', paidOn: '2026-03-06' }));
  expect(row).toMatchObject({
    figures: null,
    lacks: ['There are no student loan rates for 2025-26 on file. So net pay is not worked out. The rest is, below: type the payroll provider’s figures.'],
  });
  expect(row.parts.map(({ part }) => part)).toEqual(['tax', 'nationalInsurance', 'pension']);
});
