import { expect, test } from 'vitest';
import { facts, payslip, person, planLine } from '../../../tests/facts-builder.ts';
import type { RateKind, TimesheetKind } from '../../books/facts.ts';
import type { Day } from '../../values/units.ts';
import { overview } from '../overview.ts';
import { spendByPeriod } from '../plan/periods.ts';

const rate = (kind: RateKind, pence: number, from: Day = '2026-04-06') => ({ name: 'Kit Park', from, rate: pence, kind });
const rates = [rate('standard', 1000), rate('weekend', 1100), rate('bank_holiday', 2000), rate('sleep_in', 600)];
const row = (day: Day, hours: number, kind: TimesheetKind = 'worked') => ({ name: 'Kit Park', day, hours, kind });
const plan = [planLine({ line: 'PA', kind: 'pa_hours', hoursPerWeek: 700, rate: 1500 })];
const one = (lists: Parameters<typeof facts>[1], who: Parameters<typeof person>[0] = {}) =>
  facts({}, { plan, people: [person({ planLine: 'PA', ...who })], payRates: rates, ...lists });
const unpaid = (account: ReturnType<typeof facts>, day: Day) => overview(account, day).liabilities.notYetOnAPayslip;

test('hours since the last payslip are owed at the rate of their day, and cost on it', () => {
  const account = one({
    timesheets: [row('2026-05-03', 500), row('2026-05-05', 333), row('2026-05-06', 333), row('2026-05-30', 100)],
    payslips: [payslip({ periodEnd: '2026-05-03', net: 5000 }), payslip({ periodEnd: '2026-05-31', net: 5000 })],
    payRates: [...rates, rate('standard', 1250, '2026-05-06')],
  });
  // 3.33 x £10.00 = £33.30; 3.33 x £12.50 = £41.625 -> £41.63.
  expect(unpaid(account, '2026-05-05')).toBe(3330);
  expect(unpaid(account, '2026-05-06')).toBe(3330 + 4163);
  expect(overview(account, '2026-05-06').plan.spentToDate).toBe(5000 + 3330 + 4163);
  // On the payslip from its last day.
  expect(unpaid(account, '2026-05-31')).toBe(0);
});

test('a weekend, a bank holiday, holiday and a sleep-in each take their own rate; sick and lapsed none', () => {
  // 9 May 2026 is a Saturday, 10 May a Sunday, 25 May the spring bank holiday.
  expect(unpaid(one({ timesheets: [row('2026-05-09', 100), row('2026-05-10', 100)] }), '2026-05-31')).toBe(2200);
  expect(unpaid(one({ timesheets: [row('2026-05-25', 100)] }), '2026-05-31')).toBe(2000);
  expect(unpaid(one({ timesheets: [row('2026-05-09', 100, 'holiday'), row('2026-05-25', 100, 'holiday')] }), '2026-05-31')).toBe(2000);
  expect(unpaid(one({ timesheets: [row('2026-05-25', 800, 'sleep_in')] }), '2026-05-31')).toBe(4800);
  expect(unpaid(one({ timesheets: [row('2026-05-11', 800, 'sick'), row('2026-05-12', 800, 'lapsed')] }), '2026-05-31')).toBe(0);
});

test('a night awake without a night rate counts as other work of its day, and that is said; it is work for plan and holiday', () => {
  // A Saturday: 9 h at £11.00.
  const account = one({ timesheets: [row('2026-05-09', 900, 'night')] }, { holidayMethod: 'irregular' });
  expect(unpaid(account, '2026-05-31')).toBe(9900);
  expect(unpaid(one({ timesheets: [row('2026-05-09', 900, 'night')], payRates: [...rates, rate('night', 1300)] }), '2026-05-31')).toBe(11_700);
  const told = overview(account, '2026-05-31');
  expect(told.notices.map(({ sentence }) => sentence)).toContain(
    'No night rate of pay is on file for Kit Park on 9 May 2026. The rate for other work of that day is used.',
  );
  expect(told.hours.worked).toBe('9');
  // 9 h x 12.07 % x £10.00 = £10.863.
  expect(told.liabilities.holiday).toBe(1086);
});

test('where a dearer rate is not in force the next one holds', () => {
  const timesheets = [row('2026-05-09', 100), row('2026-05-25', 100)];
  expect(unpaid(one({ timesheets, payRates: [rate('standard', 1000)] }), '2026-05-31')).toBe(2000);
  expect(unpaid(one({ timesheets, payRates: [rate('standard', 1000), rate('weekend', 1100, '2026-05-10')] }), '2026-05-31')).toBe(2000);
  // Boxing Day 2026 is a Saturday; the bank holiday for it is Monday the 28th.
  const boxing = one({ timesheets: [row('2026-12-26', 100), row('2026-12-28', 100)] });
  expect(unpaid(boxing, '2026-12-31')).toBe(1100 + 2000);
});

test('bank holidays are those of the nation', () => {
  const { account, ...lists } = one({ timesheets: [row('2026-07-13', 100)] });
  expect(unpaid({ ...lists, account }, '2026-07-31')).toBe(1000);
  expect(unpaid({ ...lists, account: { ...account, nation: 'northern-ireland' } }, '2026-07-31')).toBe(2000);
});

test('a missing rate is said; a sleep-in then counts at the standard rate, other work at nothing', () => {
  const sleeping = one({ timesheets: [row('2026-05-11', 100, 'sleep_in')], payRates: [rate('standard', 1000)] });
  expect(unpaid(sleeping, '2026-05-31')).toBe(1000);
  expect(overview(sleeping, '2026-05-31').notices.map(({ code }) => code)).toContain('noRate');
  const working = one({ timesheets: [row('2026-05-11', 100)], payRates: [] });
  expect(unpaid(working, '2026-05-31')).toBe(0);
  expect(overview(working, '2026-05-31').notices.map(({ code }) => code)).toContain('noRate');
});

test('a year whose bank holidays are not on file is said', () => {
  const account = one({ timesheets: [row('2031-05-11', 100)] });
  expect(overview(account, '2031-05-31').notices.map(({ code }) => code)).toContain('bankHolidaysUnknown');
});

test('without any timesheet it is an estimate from weekly hours, from the last payslip or the start to the day or the end', () => {
  const nobody = (more: Parameters<typeof person>[0], lists: Parameters<typeof facts>[1] = {}) => one({ ...lists }, { hoursPerWeek: 1050, ...more });
  // 10.5 x £10.00 x 5 / 7 = £75.00.
  expect(unpaid(nobody({}), '2026-04-10')).toBe(7500);
  expect(unpaid(nobody({ started: '2026-04-08' }), '2026-04-10')).toBe(4500);
  expect(unpaid(nobody({ left: '2026-04-07' }), '2026-04-10')).toBe(3000);
  expect(unpaid(nobody({}, { payslips: [payslip({ periodEnd: '2026-04-08', net: 1 })] }), '2026-04-10')).toBe(3000);
  expect(overview(nobody({}), '2026-04-10').estimates).toEqual([{ part: 'notYetOnAPayslip', name: 'Kit Park', pence: 7500 }]);
  // One row of any kind, and there is nothing to estimate.
  expect(unpaid(nobody({}, { timesheets: [row('2026-04-07', 100, 'sick')] }), '2026-04-10')).toBe(0);
});

test('an estimate is cut where the standard rate changes, and costs on its own days', () => {
  const account = one({ payRates: [rate('standard', 1000), rate('standard', 1333, '2026-05-01')] }, { hoursPerWeek: 1000 });
  // 25 days: 10 x £10.00 x 25 / 7 = £357.142.. -> £357.14; 5 days at £13.33: £95.214.. -> £95.21.
  expect(unpaid(account, '2026-05-05')).toBe(35_714 + 9521);
  expect(overview(account, '2026-05-05').plan.spentToDate).toBe(35_714 + 9521);
  const months = spendByPeriod(account, '2026-04-06', '2026-05-05', 'month');
  expect(months.map(({ from, lines }) => [from, lines[0]?.pence])).toEqual([
    ['2026-04-06', 35_714],
    ['2026-05-01', 9521],
  ]);
});

test('an estimate that spans two account years is shared between them first, then evenly over their days', () => {
  const account = one({ payRates: [rate('standard', 1221)] }, { hoursPerWeek: 1000, started: '2027-03-15' });
  // 10 x £12.21 x 37 / 7 = £645.39: 22 days of the year before, 15 of this one. 22/37 of it is £383.745.., 15/37 £261.644..
  expect(unpaid(account, '2027-04-20')).toBe(64_539);
  expect(overview(account, '2027-04-20').plan.spentToDate).toBe(26_164);
  const spent = (from: Day): number => spendByPeriod(account, from, '2027-04-20', 'month').reduce((sum, { lines }) => sum + (lines[0]?.pence ?? 0), 0);
  expect(spent('2026-04-06') - spent('2027-04-06')).toBe(38_375);
  // £261.64 over 15 days is £17.44 a day, and a penny more on the first four.
  expect(spent('2027-04-10')).toBe(11 * 1744);
});

test('each rate of an estimate is shared by itself where the years meet', () => {
  const account = one({ payRates: [rate('standard', 1221), rate('standard', 1333, '2027-04-19')] }, { hoursPerWeek: 1000, started: '2027-03-17' });
  // £12.21 for 33 days: £575.61, of which 13/33 is £226.755.. and 20/33 £348.854..; £13.33 for 2 days: £38.085.. -> £38.09.
  expect(overview(account, '2027-04-20').plan.spentToDate).toBe(22_676 + 3809);
});

test('hours before the opening are left out and said', () => {
  const account = one({ timesheets: [row('2026-04-05', 900), row('2026-04-07', 100)] });
  expect(unpaid(account, '2026-04-07')).toBe(1000);
  expect(overview(account, '2026-04-07').notices.map(({ code }) => code)).toContain('beforeOpening');
});

test('the same hours twice for one person and day are said, once for each person; other hours of that day are not', () => {
  const twice = (timesheets: ReturnType<typeof row>[], on: Day = '2026-05-31') =>
    overview(one({ timesheets }), on).notices.flatMap(({ code, day, sentence }) => (code === 'hoursTwice' ? [[day, sentence]] : []));
  const shift = row('2026-05-05', 350);
  expect(twice([shift, row('2026-05-05', 400), row('2026-05-05', 350, 'sick'), row('2026-05-06', 350), { ...shift, name: 'Sam Reed' }])).toEqual([]);
  expect(twice([shift, shift])).toEqual([['2026-05-05', expect.stringContaining('Kit Park has 3.5 hours twice on 5 May 2026.')]]);
  expect(twice([shift, shift, shift])[0]?.[1]).toContain('3 times');
  expect(twice([shift, shift], '2026-05-04')).toEqual([]);
  const several = twice([shift, shift, row('2026-05-06', 100), row('2026-05-06', 100), { ...shift, name: 'Sam Reed' }, { ...shift, name: 'Sam Reed' }]);
  expect(several).toEqual([
    ['2026-05-05', expect.stringContaining('2 days')],
    ['2026-05-05', expect.stringContaining('Sam Reed')],
  ]);
  // Of an account year that is over, nothing can be put right by it any more.
  expect(twice([shift, shift], '2027-05-31')).toEqual([]);
});
