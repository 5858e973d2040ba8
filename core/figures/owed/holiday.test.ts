import { expect, test } from 'vitest';
import { facts, person } from '../../../tests/facts-builder.ts';
import type { Account, TimesheetKind } from '../../books/facts.ts';
import type { Day } from '../../values/units.ts';
import { overview } from '../overview.ts';

const row = (day: Day, hours: number, kind: TimesheetKind = 'worked') => ({ name: 'Kit Park', day, hours, kind });
const one = (who: Parameters<typeof person>[0], lists: Parameters<typeof facts>[1] = {}, account: Partial<Account> = {}) =>
  facts(account, { people: [person(who)], payRates: [{ name: 'Kit Park', from: '2026-04-06', rate: 1320, kind: 'standard' }], ...lists });
const holiday = (account: ReturnType<typeof facts>, day: Day) => overview(account, day).holiday['Kit Park'];

test('irregular hours earn 12.07 % of hours worked from the opening; the pot is rounded once', () => {
  const timesheets = [row('2026-04-05', 9900), row('2026-04-10', 51_700), row('2026-05-10', 1800, 'holiday'), row('2026-05-11', 800, 'sleep_in')];
  // 517 x 0.1207 = 62.4019; less 18 = 44.4019 h at £13.20 = £586.105..
  expect(holiday(one({}, { timesheets }), '2026-05-31')).toEqual({ worked: '517', taken: '18', pence: 58_611 });
});

test('regular hours earn 5.6 weeks a year by the days of each leave year', () => {
  // 10 hours a week: 56 hours a year. 6 April to 31 December 2026: 270 of 365 days; then 90 of 365 in the next leave year.
  const account = one({ holidayMethod: 'regular', hoursPerWeek: 1000, leaveYearStart: '2020-01-01' });
  // 56 x 270 / 365 = 41.4246.. h at £13.20 = £546.80..
  expect(holiday(account, '2026-12-31')?.pence).toBe(54_681);
  expect(holiday(account, '2027-03-31')?.pence).toBe(Math.round(((56 * 360) / 365) * 1320));
});

test('a leave year of 366 days earns by its own length', () => {
  const account = one(
    { holidayMethod: 'regular', hoursPerWeek: 1000, leaveYearStart: '2028-01-01' },
    { payRates: [{ name: 'Kit Park', from: '2020-01-01', rate: 1000, kind: 'standard' }] },
    { openedOn: '2028-01-01' },
  );
  expect(holiday(account, '2028-12-31')?.pence).toBe(56_000);
  expect(holiday(account, '2028-06-30')?.pence).toBe(Math.round((56 * 182 * 1000) / 366));
});

test('without a leave year of their own the account year counts, from the later of opening and start', () => {
  const account = one({ holidayMethod: 'regular', hoursPerWeek: 1000, started: '2026-05-06' });
  // 31 days of 365.
  expect(holiday(account, '2026-06-05')?.pence).toBe(Math.round((56 * 31 * 1320) / 365));
});

test('taken and lapsed hours go, opening hours come on top, and it is never below nought', () => {
  const timesheets = [row('2026-04-10', 10_000), row('2026-05-10', 400, 'holiday'), row('2026-05-12', 300, 'lapsed')];
  const opening = [{ what: 'holiday' as const, name: 'Kit Park', pence: null, hours: 650 }];
  // 12.07 + 6.5 - 4 - 3 = 11.57 h
  expect(holiday(one({}, { timesheets, opening }), '2026-05-31')?.pence).toBe(15_272);
  expect(holiday(one({}, { timesheets: [row('2026-05-10', 400, 'holiday')] }), '2026-05-31')?.pence).toBe(0);
});

test('what a leaver has left stays owed, at the rate of the day they left', () => {
  const payRates = [
    { name: 'Kit Park', from: '2026-04-06', rate: 1000, kind: 'standard' as const },
    { name: 'Kit Park', from: '2026-07-01', rate: 2000, kind: 'standard' as const },
  ];
  const account = one({ holidayMethod: 'regular', hoursPerWeek: 1000, left: '2026-06-17' }, { payRates });
  const pence = Math.round((56 * 73 * 1000) / 365);
  expect(holiday(account, '2026-06-17')?.pence).toBe(pence);
  expect(holiday(account, '2027-06-17')?.pence).toBe(pence);
});

test('hours whose holiday pay comes with their pay earn none to be paid later, and holiday taken then uses none up', () => {
  const details = {
    ...({ name: 'Kit Park', frequency: '4_weekly', taxCode: '1257L', basis: 'cumulative', niLetter: 'A', loans: null, pension: 'none' } as const),
    ...({ employerShare: null, employeeShare: null, payBefore: null, taxBefore: null, workingDays: null, note: null } as const),
  };
  const payDetails = [
    { ...details, from: '2026-04-06', holidayWithPay: null },
    { ...details, from: '2026-05-04', holidayWithPay: true },
  ];
  const timesheets = [row('2026-04-10', 10_000), row('2026-04-20', 200, 'holiday'), row('2026-05-10', 20_000), row('2026-05-11', 1_000, 'holiday')];
  // 100 x 0.1207 = 12.07; less 2 = 10.07 h at £13.20 = £132.924.
  expect(holiday(one({ holidayMethod: 'irregular' }, { timesheets, payDetails }), '2026-05-31')).toEqual({ worked: '100', taken: '2', pence: 13_292 });
});
