import { describe, expect, test } from 'vitest';
import { facts, pays, payslip, person } from '../../../tests/facts-builder.ts';
import type { AccountFacts, TimesheetKind } from '../../books/facts.ts';
import { payRun } from '../../pay/run.ts';
import { hasStatePensionAge } from '../../rates/state-pension-age.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';
import { figuresOf } from '../figures.ts';
import { employerChecks } from './checks.ts';
import type { EmployerCheck } from './finding.ts';

const kit = { born: '1980-01-01', started: '2025-01-06', hoursPerWeek: 2000, holidayMethod: 'regular' } as const;
const standard = (rate: Pence, from: Day = '2025-01-06') => ({ name: 'Kit Park', from, rate, kind: 'standard' }) as const;
const weekend = (rate: Pence) => ({ ...standard(rate), kind: 'weekend' }) as const;
const hours = (day: Day, count: HundredthHours, kind: TimesheetKind = 'worked') => ({ name: 'Kit Park', day, hours: count, kind });
const details = {
  ...({
    name: 'Kit Park',
    from: '2025-04-06',
    frequency: '4_weekly',
    taxCode: '1257L',
    basis: 'cumulative',
    niLetter: 'A',
    loans: null,
    pension: 'none',
  } as const),
  ...({ employerShare: null, employeeShare: null, payBefore: null, taxBefore: null, workingDays: null, holidayWithPay: null, note: null } as const),
} as const;

const found = (account: AccountFacts, on: Day, code: EmployerCheck['code']): EmployerCheck[] =>
  employerChecks(figuresOf(account, on, on)).filter((check) => check.code === code);

describe('pay of a payslip under the minimum wage', () => {
  const days = { periodStart: '2026-04-06', periodEnd: '2026-05-03', paidOn: '2026-05-08' } as const;
  const below = (lists: Parameters<typeof facts>[1], slip: Partial<Parameters<typeof payslip>[0]>): (Pence | null)[] => {
    const account = facts(
      { openedOn: '2025-04-06' },
      { people: [person(kit)], payRates: [standard(1271)], ...lists, payslips: [payslip({ ...days, ...slip })] },
    );
    return found(account, '2026-06-10', 'belowMinimumWage').map(({ pence }) => pence);
  };

  test('holiday pay is left out as the payslip names it, more or less than the rate of today', () => {
    const timesheets = [hours('2026-04-07', 3000), hours('2026-04-27', 2000, 'holiday')];
    // 30 h at £12.71 = £381.30 for work; holiday by an average of £12.24 = £244.80.
    expect(below({ timesheets }, { gross: 62_610, holidayPay: 24_480 })).toEqual([]);
    // 30 h at £12.21 = £366.30, £15.00 too little; holiday by an average of £19.49 = £389.80.
    expect(below({ timesheets }, { gross: 75_610, holidayPay: 38_980 })).toEqual([1_500]);
    // Not named: 20 h at £12.71 are taken off, and £375.00 are left of £629.20.
    expect(below({ timesheets }, { gross: 62_920 })).toEqual([630]);
  });

  test('a pay run of our own at just the minimum, with holiday by the average, finds nothing', () => {
    const weeks = Array.from({ length: 43 }, (_, index) => new Date(Date.UTC(2025, 5, 2 + 7 * index)).toISOString().slice(0, 10));
    const lists = {
      people: [person({ ...kit, holidayMethod: 'irregular' })],
      payRates: [standard(1221), standard(1271, '2026-04-01')],
      payDetails: [details],
      timesheets: [...weeks.map((day) => hours(day, 1000)), hours('2026-04-07', 3000), hours('2026-04-27', 2000, 'holiday')],
    } as const;
    const [row] = payRun(facts({ openedOn: '2025-04-06' }, lists), days).rows;
    expect(row?.figures?.holidayPay).toBeLessThan(2000 * 12.71);
    expect(below(lists, row?.figures ?? {})).toEqual([]);
  });

  test('with sickness by the sick pay that is named, and not at all where none is', () => {
    const timesheets = [hours('2026-04-07', 3000), hours('2026-04-27', 800, 'sick')];
    // £381.30 less £15.00 for work, and £64.00 of sick pay.
    expect(below({ timesheets }, { gross: 43_030, sickPay: 6_400 })).toEqual([1_500]);
    expect(below({ timesheets }, { gross: 43_030 })).toEqual([]);
  });

  test('what rounding takes, half a penny a row at most, is no finding', () => {
    const thirds = ['2026-04-07', '2026-04-08', '2026-04-09'].map((day) => hours(day, 433));
    // 4.33 h at £12.71 = £55.0343, three times £55.03; 12.99 h are £165.10.
    expect(below({ timesheets: thirds }, { gross: 16_509 })).toEqual([]);
    expect(below({ timesheets: thirds }, { gross: 16_508 })).toEqual([2]);
    // One row: a penny is missing.
    expect(below({ timesheets: [hours('2026-04-07', 8000)] }, { gross: 101_679 })).toEqual([1]);
    // 4.33 h on a Saturday at £15.00 = £64.95, of which £55.03 count.
    const saturdays = ['2026-04-11', '2026-04-18'].map((day) => hours(day, 433));
    expect(below({ payRates: [standard(1271), weekend(1500)], timesheets: saturdays }, { gross: 12_990 })).toEqual([]);
  });
});

test('net pay is compared with what was paid, also before the days of the payslip are over', () => {
  const slip = payslip({ periodStart: '2026-05-04', periodEnd: '2026-05-31', paidOn: '2026-06-05', net: 95_000 });
  const paid = (pence: Pence, on: Day) =>
    found(facts({}, { people: [person(kit)], payslips: [slip], lines: [pays('payslip', 1, '2026-05-29', -pence)] }), on, 'netDiffers').map(
      (check) => check.pence,
    );
  expect(paid(95_000, '2026-05-30')).toEqual([]);
  expect(paid(96_000, '2026-05-30')).toEqual([1_000]);
  // A part before the payday is no difference yet.
  expect([paid(50_000, '2026-05-30'), paid(50_000, '2026-06-05')]).toEqual([[], [-45_000]]);
});

describe('a pay rate under the minimum wage', () => {
  const rises = (lists: Parameters<typeof facts>[1], openedOn: Day = '2026-01-05', on: Day = '2026-11-28') =>
    found(facts({ openedOn }, { people: [person(kit)], payRates: [standard(1200)], ...lists }), on, 'rateRise');

  test('the sum and the day are those of now, not of the first day on which it was low', () => {
    // Low since before 2026, by 21p; since 1 April 2026 by 71p: 20 h x 52 x 71p = £738.40.
    const [rise, ...more] = rises({});
    expect([more, rise?.day, rise?.pence]).toEqual([[], '2026-04-01', 73_840]);
    expect(rise?.sentence).toBe('Pay of Kit Park has been below the minimum wage since 1 April 2026. To reach it costs £738.40 a year.');
    expect(rise?.letter).toContain('From 1 April 2026 the minimum wage is £12.71 an hour. Kit Park is paid £12.00 an hour from this direct payment.');
    expect(rise?.letter).toContain('from 1 April 2026, and tell us in writing.');
  });

  test('the day of the minimum is that of the published rate, whenever the account began or the rate was given', () => {
    expect(rises({}, '2026-06-15')[0]?.letter).toContain('From 1 April 2026 the minimum wage is £12.71 an hour.');
    const [lowered] = rises({ payRates: [standard(1300), standard(1200, '2026-09-01')] });
    expect(lowered?.sentence).toContain('since 1 September 2026.');
    expect(lowered?.letter).toContain('From 1 April 2026 the minimum wage is £12.71 an hour.');
    expect(lowered?.letter).toContain('by this from 1 September 2026, and tell us in writing.');
    // A rate that is enough now is no finding, though it was too low before.
    expect(rises({ payRates: [standard(1200), standard(1271, '2026-10-01')] })).toEqual([]);
  });

  test('at a birthday the age is named', () => {
    // 21 on 10 January 2027: 20 h x 52 x £1.71 = £1,778.40.
    const [rise] = rises({ people: [person({ ...kit, born: '2006-01-10' })], payRates: [standard(1100)] });
    expect(rise?.sentence).toBe('Pay of Kit Park falls below the minimum wage on 10 January 2027, at the age of 21. To reach it costs £1,778.40 a year.');
    expect(rise?.letter).toContain('From 10 January 2027 the minimum wage for Kit Park, at the age of 21, is £12.71 an hour.');
  });

  test('of weekends and bank holidays no sum is made, for the hours on them are not on file', () => {
    const [rise, ...more] = rises({ payRates: [standard(1300), weekend(1200)] });
    expect([more, rise?.pence, rise?.letter]).toEqual([[], null, null]);
    expect(rise?.sentence).toBe('Pay of Kit Park at weekends has been below the minimum wage since 1 April 2026.');
  });

  test('without a date of birth it says which rate it goes by, and what cannot be checked', () => {
    const unborn = { people: [person({ ...kit, born: null })], payRates: [standard(1100)] };
    expect(rises(unborn)[0]?.sentence).toContain('No date of birth is on file, so this goes by the rate from the age of 21.');
    const [check] = found(facts({}, unborn), '2026-11-28', 'noBirth');
    expect(check?.sentence).toBe('No date of birth is on file for Kit Park. Without it payslips cannot be checked for the minimum wage and the pension.');
  });
});

describe('how often somebody is paid is taken from their pay details', () => {
  const missing = (slip: Parameters<typeof payslip>[0], frequency: 'monthly' | null, on: Day) => {
    const payDetails = frequency === null ? [] : [{ ...details, frequency }];
    const account = facts({ openedOn: '2025-04-06' }, { people: [person(kit)], payRates: [standard(1300)], payDetails, payslips: [payslip(slip)] });
    return found(account, on, 'pensionMissing').length;
  };

  test('a month of 28 days, and a first one of 10, are judged by the month', () => {
    // The levels are £833 a month, £768 for four weeks, £384 for two.
    const february = { periodStart: '2026-02-01', periodEnd: '2026-02-28', gross: 80_000, net: 80_000 };
    expect([missing(february, 'monthly', '2026-03-05'), missing(february, null, '2026-03-05')]).toEqual([0, 0]);
    expect(missing({ ...february, periodStart: '2026-01-26', periodEnd: '2026-02-22' }, null, '2026-03-05')).toBe(1);
    const first = { periodStart: '2026-05-22', periodEnd: '2026-05-31', gross: 40_000, net: 40_000 };
    expect([missing(first, 'monthly', '2026-06-05'), missing(first, null, '2026-06-05')]).toEqual([0, 1]);
  });
});

test('a PAYE scheme is asked for by payslips, too: their sum, or tax taken off', () => {
  const schemes = (slip: Parameters<typeof payslip>[0]) => {
    const people = [person({ ...kit, holidayMethod: 'irregular', hoursPerWeek: null })];
    const days = { periodStart: '2026-05-04', periodEnd: '2026-05-31' };
    return found(facts({}, { people, payRates: [standard(1300)], payslips: [payslip({ ...days, ...slip })] }), '2026-06-05', 'payeScheme').map(
      ({ sentence }) => sentence,
    );
  };
  // £96 a week: £384 for four.
  expect(schemes({ gross: 120_000 })).toEqual([
    'Kit Park was paid £1,200.00 for 4 to 31 May 2026. From £96.00 a week you need a PAYE scheme with HMRC, and no PAYE reference is on file.',
  ]);
  expect([schemes({ gross: 38_399 }).length, schemes({ gross: 38_400 }).length]).toEqual([0, 1]);
  expect(schemes({ gross: 30_000, tax: 6_000 })).toEqual([
    expect.stringMatching(/^Tax or National Insurance was taken off the pay of Kit Park for 4 to 31 May 2026\./),
  ]);
});

test('a letter of National Insurance that the age does not have is told', () => {
  const told = (born: Day, niLetter: string) =>
    found(facts({}, { people: [person({ ...kit, born })], payDetails: [{ ...details, niLetter }] }), '2026-06-05', 'niLetter').map(({ sentence }) => sentence);
  expect(told('1980-01-01', 'M')).toEqual([
    'Kit Park is 46, and has National Insurance letter M, which is for people under 21. Ask HMRC or your payroll provider, and add new pay details.',
  ]);
  const faults = (born: Day, letters: string) =>
    Array.from(letters)
      .filter((letter) => told(born, letter).length > 0)
      .join('');
  expect(faults('1980-01-01', 'ABCHJMVXZ')).toBe('CHMZ');
  expect(faults('2008-01-01', 'ABCHJMVXZ')).toBe('ABCJ');
  expect(faults('1950-01-01', 'ABCHJMVXZ')).toBe('ABHJMZ');
  // 22: still an apprentice's age. 21 today.
  expect(faults('2004-01-01', 'AHM')).toBe('M');
  expect([faults('2005-06-05', 'AM'), faults('2005-06-06', 'AM')]).toEqual(['M', 'A']);
});

test('State Pension age rises by the day of birth from 66 to 67', () => {
  // The first row of the Act: 66 years and a month. Its last: 66 years and 11 months, then 67.
  const reached = (born: Day) => ['2026-05-05', '2026-05-06', '2028-01-05', '2028-03-05', '2028-03-06'].find((day) => hasStatePensionAge(born, day));
  expect([reached('1960-04-05'), reached('1960-04-06'), reached('1961-02-06'), reached('1961-03-06')]).toEqual([
    '2026-05-05',
    '2026-05-06',
    '2028-03-05',
    '2028-03-06',
  ]);
  expect(['2027-09-29', '2027-09-30'].map((day) => hasStatePensionAge('1960-12-31', day))).toEqual([false, true]);
});
