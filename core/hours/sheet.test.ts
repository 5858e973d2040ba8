import { expect, test } from 'vitest';
import { facts, person } from '../../tests/facts-builder.ts';
import type { TimesheetKind } from '../books/facts.ts';
import type { Day } from '../values/units.ts';
import { hoursSheet, oddIn, weekToFill, withTyped } from './sheet.ts';

const row = (day: Day, hours: number, kind: TimesheetKind = 'worked', name = 'Kit Park') => ({ name, day, hours, kind });
const TODAY = '2026-05-14';

test('the week opened first is the one after the last with hours, none that is to come, and this one where there are none', () => {
  const filled = (...days: Day[]) => weekToFill(facts({}, { people: [person({})], timesheets: days.map((day) => row(day, 400)) }), TODAY);
  expect(filled()).toBe('2026-05-11');
  expect(filled('2026-04-20', '2026-04-26')).toBe('2026-04-27');
  expect(filled('2026-05-04')).toBe('2026-05-11');
  expect(filled('2026-05-12')).toBe('2026-05-11');
  expect(filled('2026-06-30')).toBe('2026-05-11');
});

test('whoever is employed in the week has a row, and whoever has hours in it', () => {
  const people = [
    person({ name: 'Kit Park' }),
    person({ name: 'Left Before', left: '2026-05-03' }),
    person({ name: 'Left Within', left: '2026-05-04' }),
    person({ name: 'Starts After', started: '2026-05-11' }),
    person({ name: 'Worked After Leaving', left: '2026-05-01' }),
  ];
  const sheet = hoursSheet(facts({}, { people, timesheets: [row('2026-05-05', 300, 'worked', 'Worked After Leaving')] }), '2026-05-07', TODAY);
  expect([sheet.from, sheet.to]).toEqual(['2026-05-04', '2026-05-10']);
  expect(sheet.people.map(({ name }) => name)).toEqual(['Kit Park', 'Left Within', 'Worked After Leaving']);
});

test('two rows of one day are both there', () => {
  const sheet = hoursSheet(facts({}, { people: [person({})], timesheets: [row('2026-05-05', 300), row('2026-05-05', 200, 'holiday')] }), '2026-05-05', TODAY);
  expect(sheet.people[0]?.days[1]?.rows).toEqual([
    { id: 1, hours: 300, kind: 'worked' },
    { id: 2, hours: 200, kind: 'holiday' },
  ]);
});

test('last week is a pattern of work: no holiday, no day with two rows, none to come and none after leaving', () => {
  const timesheets = [
    row('2026-05-04', 400),
    row('2026-05-05', 800, 'sleep_in'),
    row('2026-05-06', 400, 'holiday'),
    row('2026-05-07', 400),
    row('2026-05-07', 100),
    row('2026-05-08', 400),
    row('2026-05-04', 600, 'worked', 'Bryn Howell'),
    row('2026-05-06', 600, 'worked', 'Bryn Howell'),
  ];
  const people = [person({}), person({ name: 'Bryn Howell', left: '2026-05-11' })];
  const sheet = hoursSheet(facts({}, { people, timesheets }), TODAY, TODAY);
  expect(sheet.people.map(({ days }) => days.map(({ lastWeek }) => lastWeek?.hours ?? null))).toEqual([
    [400, 800, null, null, null, null, null],
    [600, null, null, null, null, null, null],
  ]);
});

test('what is typed takes the place of all of its day, and what is odd in it is told', () => {
  const account = facts({}, { people: [person({ started: '2026-05-05' })], timesheets: [row('2026-05-05', 300), row('2026-05-06', 200)] });
  const cells = [
    { person: 1, day: '2026-05-05', row: null },
    { person: 1, day: '2026-05-04', row: { hours: 400, kind: 'worked' } },
    { person: 1, day: '2026-05-07', row: { hours: 2500, kind: 'worked' } },
  ] as const;
  expect(withTyped(account, cells).timesheets.map(({ day, hours }) => [day, hours])).toEqual([
    ['2026-05-06', 200],
    ['2026-05-04', 400],
    ['2026-05-07', 2500],
  ]);
  expect(oddIn(account, cells).map(({ day }) => day)).toEqual(['2026-05-04', '2026-05-07']);
});

test('a shift past midnight is hours of each of its days, beside what is there', () => {
  const account = facts({}, { people: [person({})], timesheets: [row('2026-05-06', 200)] });
  const night = { hours: 900, kind: 'night', times: { starts: '22:00', ends: '07:00' } } as const;
  const cells = [{ person: 1, day: '2026-05-05', row: night }];
  expect(withTyped(account, cells).timesheets).toMatchObject([
    { day: '2026-05-06', hours: 200, kind: 'worked', starts: null, ends: null },
    { day: '2026-05-05', hours: 200, kind: 'night', starts: '22:00', ends: '24:00' },
    { day: '2026-05-06', hours: 700, kind: 'night', starts: '00:00', ends: '07:00' },
  ]);
});

const night = (day: Day, hours: number, starts: string, ends: string) => ({ ...row(day, hours, 'night'), starts, ends });

test('a shift past midnight is whole in last week\u2019s pattern, on the day it began, at the edges of the week as well', () => {
  const timesheets = [
    night('2026-05-03', 200, '22:00', '24:00'),
    night('2026-05-04', 700, '00:00', '07:00'),
    night('2026-05-06', 200, '22:00', '24:00'),
    night('2026-05-07', 700, '00:00', '07:00'),
    night('2026-05-07', 100, '23:00', '24:00'),
    night('2026-05-08', 600, '00:00', '06:00'),
    night('2026-05-10', 200, '22:00', '24:00'),
    night('2026-05-11', 700, '00:00', '07:00'),
  ];
  const [shown] = hoursSheet(facts({}, { people: [person({})], timesheets }), TODAY, '2026-05-31').people;
  const whole = (starts: string, ends: string, hours: number) => ({ hours, kind: 'night', times: { starts, ends } });
  expect(shown?.days.map(({ lastWeek }) => lastWeek && { hours: lastWeek.hours, kind: lastWeek.kind, times: lastWeek.times })).toEqual([
    null,
    null,
    whole('22:00', '07:00', 900),
    whole('23:00', '06:00', 700),
    null,
    null,
    whole('22:00', '07:00', 900),
  ]);
});

test('a night an hour longer for the clocks is as long as usual a week later', () => {
  const timesheets = [night('2026-10-24', 200, '22:00', '24:00'), night('2026-10-25', 800, '00:00', '07:00')];
  const [shown] = hoursSheet(facts({}, { people: [person({})], timesheets }), '2026-10-31', '2026-11-30').people;
  expect(shown?.days[5]?.lastWeek).toMatchObject({ hours: 900, times: { starts: '22:00', ends: '07:00' } });
});

test('another shift in place of a night takes its rest along, and other hours leave it and say so', () => {
  const timesheets = [night('2026-05-10', 200, '22:00', '24:00'), night('2026-05-11', 700, '00:00', '07:00')];
  const account = facts({}, { people: [person({})], timesheets });
  const typed = (cell: NonNullable<Parameters<typeof oddIn>[1][number]['row']> | null) => {
    const cells = [{ person: 1, day: '2026-05-10', row: cell }];
    return { rows: withTyped(account, cells).timesheets.map(({ day, hours }) => [day, hours]), said: oddIn(account, cells).map(({ message }) => message) };
  };
  expect(typed({ hours: 800, kind: 'night', times: { starts: '22:00', ends: '06:00' } })).toEqual({
    rows: [
      ['2026-05-10', 200],
      ['2026-05-11', 600],
    ],
    said: [],
  });
  expect(typed({ hours: 400, kind: 'worked', times: { starts: '09:00', ends: '13:00' } })).toEqual({
    rows: [['2026-05-10', 400]],
    said: ['The rest of the shift that was here, 00:00 to 07:00 on 11 May 2026, goes with it.'],
  });
  expect(typed(null)).toEqual({
    rows: [['2026-05-11', 700]],
    said: ['The rest of that shift, 00:00 to 07:00 on 11 May 2026, stays. Change it there too if it is wrong.'],
  });
});
