import { expect, test } from 'vitest';
import { facts, person, planLine } from '../../../tests/facts-builder.ts';
import type { RateKind, TimesheetKind } from '../../books/facts.ts';
import type { Day } from '../../values/units.ts';
import { overview } from '../overview.ts';
import { weekTotals } from './week.ts';

const rate = (kind: RateKind, pence: number, name = 'Kit Park') => ({ name, from: '2026-04-06', rate: pence, kind });
const row = (day: Day, hours: number, kind: TimesheetKind = 'worked', name = 'Kit Park') => ({ name, day, hours, kind });
const plan = [planLine({ line: 'PA', kind: 'pa_hours', hoursPerWeek: 1800, rate: 1500 })];
const MONDAY = '2026-05-04';
const SUNDAY = '2026-05-10';
const week = (account: ReturnType<typeof facts>) => weekTotals(account, MONDAY, SUNDAY);

test('hours stand against the contract, each kind apart, and pay against the plan', () => {
  const account = facts(
    {},
    {
      plan,
      people: [person({ planLine: 'PA', hoursPerWeek: 1800 }), person({ name: 'Bryn Howell', hoursPerWeek: null })],
      payRates: [rate('standard', 1000), rate('weekend', 1100), rate('standard', 1233, 'Bryn Howell')],
      // 4 May 2026 is the early May bank holiday; 9 May a Saturday.
      timesheets: [
        row('2026-05-03', 900),
        row('2026-05-05', 400),
        row('2026-05-06', 400),
        row('2026-05-09', 400),
        row('2026-05-07', 300, 'holiday'),
        row('2026-05-08', 600, 'sick'),
        row('2026-05-10', 333, 'worked', 'Bryn Howell'),
        row('2026-05-11', 900),
      ],
    },
  );
  expect(week(account)).toEqual({
    from: MONDAY,
    to: SUNDAY,
    people: [
      { person: 1, worked: 1200, night: 0, holiday: 300, sick: 600, sleepIn: 0, contract: 1800 },
      { person: 2, worked: 333, night: 0, holiday: 0, sick: 0, sleepIn: 0, contract: null },
    ],
    // 8 h x £10.00, 4 h x £11.00, 3 h of holiday x £10.00, 3.33 h x £12.33 = £41.0589.
    pay: 8000 + 4400 + 3000 + 4106,
    planned: 27_000,
    otherRates: [{ day: '2026-05-09', kind: 'weekend' }],
    withoutRate: [],
    unknownYears: [],
  });
});

test('the pay of a week is what the figures add for it as work not yet on a payslip', () => {
  const timesheets = [row(MONDAY, 433), row('2026-05-06', 725), row('2026-05-09', 350), row(SUNDAY, 800, 'sleep_in'), row('2026-05-08', 300, 'holiday')];
  const payRates = [rate('standard', 1233), rate('weekend', 1301), rate('bank_holiday', 1999), rate('sleep_in', 601)];
  const account = facts({}, { plan, people: [person({ planLine: 'PA' })], payRates, timesheets });
  expect(week(account).pay).toBe(overview(account, SUNDAY).liabilities.notYetOnAPayslip);
  expect(week(account).otherRates).toEqual([
    { day: MONDAY, kind: 'bank_holiday' },
    { day: '2026-05-09', kind: 'weekend' },
  ]);
});

test('pay without a rate on file has no sum and says whose rate is wanting; a sleep-in takes the standard rate and says so', () => {
  const working = facts({}, { plan, people: [person({})], timesheets: [row('2026-05-06', 400), row('2026-05-07', 400)] });
  expect(week(working)).toMatchObject({ pay: null, withoutRate: [{ name: 'Kit Park', day: '2026-05-06', kind: 'standard' }] });
  const sleeping = facts({}, { plan, people: [person({})], payRates: [rate('standard', 1000)], timesheets: [row('2026-05-06', 800, 'sleep_in')] });
  expect(week(sleeping)).toMatchObject({ pay: 8000, withoutRate: [{ name: 'Kit Park', day: '2026-05-06', kind: 'sleep_in' }] });
  const ill = facts({}, { plan, people: [person({})], timesheets: [row('2026-05-06', 800, 'sick')] });
  expect(week(ill)).toMatchObject({ pay: 0, withoutRate: [] });
});

test('a plan without hours of assistants that week expects nothing that is known', () => {
  const other = [
    planLine({ line: 'Club', kind: 'weekly', amount: 3000 }),
    planLine({ line: 'PA', kind: 'pa_hours', hoursPerWeek: 700, rate: 1500, from: '2026-05-11' }),
  ];
  expect(week(facts({}, { plan: other, people: [person({})] })).planned).toBeNull();
});

test('days before the opening, the start and the leaving are not counted', () => {
  const people = [person({ hoursPerWeek: 1400, started: '2026-05-06' }), person({ name: 'Bryn Howell', hoursPerWeek: 1400, left: '2026-05-07' })];
  const account = facts(
    { openedOn: '2026-05-05' },
    { plan, people, timesheets: [row(MONDAY, 400), row('2026-05-06', 500)], payRates: [rate('standard', 1000)] },
  );
  const totals = week(account);
  expect(totals.people.map(({ worked, contract }) => [worked, contract])).toEqual([
    [500, 1000],
    [0, 600],
  ]);
  expect(totals.pay).toBe(5000);
  // Six days of £270.00 a week: £231.428.
  expect(totals.planned).toBe(23_143);
});

test('a year whose bank holidays are not on file is said where a rate for them is', () => {
  const account = facts(
    {},
    { plan, people: [person({})], payRates: [rate('standard', 1000), rate('bank_holiday', 2000)], timesheets: [row('2099-05-06', 100)] },
  );
  expect(weekTotals(account, '2099-05-04', '2099-05-10').unknownYears).toEqual([{ name: 'Kit Park', years: ['2099'] }]);
});

test('a night awake is work, at its own rate whatever the day', () => {
  // A bank holiday and a Saturday; 2 h and 7 h at £15.00, 4 h at £11.00.
  const timesheets = [row(MONDAY, 200, 'night'), row('2026-05-09', 700, 'night'), row('2026-05-09', 400)];
  const payRates = [rate('standard', 1000), rate('weekend', 1100), rate('bank_holiday', 2000), rate('night', 1500)];
  const { people, pay, otherRates } = week(facts({}, { people: [person({})], payRates, timesheets }));
  expect(people[0]).toMatchObject({ worked: 1300, night: 900 });
  expect(pay).toBe(3000 + 10_500 + 4400);
  expect(otherRates).toEqual([
    { day: MONDAY, kind: 'night' },
    { day: '2026-05-09', kind: 'night' },
    { day: '2026-05-09', kind: 'weekend' },
  ]);
});
