import { expect, test } from 'vitest';
import { clockChangeOn, doOverlap, hoursBetween, parseTime, partsOfShift } from './time-of-day.ts';

test.each([
  ['7', '07:00'],
  [' 7:30 ', '07:30'],
  ['07.30', '07:30'],
  ['22:00', '22:00'],
  ['0', '00:00'],
  ['24', '24:00'],
  ['9am', '09:00'],
  ['9.30 pm', '21:30'],
  ['12 a.m.', '00:00'],
  ['12:15PM', '12:15'],
  ['09:00:00', '09:00'],
])('%j is a time of day', (text, time) => {
  expect(parseTime(text)).toBe(time);
});

test.each(['', '7:3', '7:60', '25', '24:01', '-1', '730', 'noon', '13pm', '0am', '9:00:30', '9 xm'])('%j is none', (text) => {
  expect(parseTime(text)).toBeNull();
});

test('hours are to the nearest hundredth', () => {
  expect(hoursBetween('09:00', '17:30', null)).toBe(850);
  // 20 minutes are 0.333 h, 40 are 0.667 h.
  expect([hoursBetween('22:40', '23:00', null), hoursBetween('23:20', '24:00', null)]).toEqual([33, 67]);
});

test('a shift that passes midnight is a part of each of its days', () => {
  expect(partsOfShift({ starts: '09:00', ends: '13:00' }, null)).toEqual([{ days: 0, times: { starts: '09:00', ends: '13:00' }, hours: 400 }]);
  expect(partsOfShift({ starts: '22:00', ends: '07:00' }, null)).toEqual([
    { days: 0, times: { starts: '22:00', ends: '24:00' }, hours: 200 },
    { days: 1, times: { starts: '00:00', ends: '07:00' }, hours: 700 },
  ]);
  for (const ends of ['24:00', '00:00']) expect(partsOfShift({ starts: '20:00', ends }, null)).toMatchObject([{ hours: 400, times: { ends: '24:00' } }]);
  expect([partsOfShift({ starts: '09:00', ends: '09:00' }, null), partsOfShift({ starts: '24:00', ends: '07:00' }, null)]).toEqual([null, null]);
});

test('parts that only touch do not overlap', () => {
  expect(doOverlap({ starts: '09:00', ends: '13:00' }, { starts: '13:00', ends: '17:00' })).toBe(false);
  expect(doOverlap({ starts: '09:00', ends: '13:00' }, { starts: '12:30', ends: '17:00' })).toBe(true);
  expect(doOverlap({ starts: '09:00', ends: '17:00' }, { starts: '12:00', ends: '13:00' })).toBe(true);
});

test('a shift past midnight is rounded once, and its parts add up to it', () => {
  // 22:40 to 6:20 is 7 h 40 min: 7.67 h. By themselves its parts are 1.33 and 6.33.
  expect(partsOfShift({ starts: '22:40', ends: '06:20' }, null)?.map(({ hours }) => hours)).toEqual([133, 634]);
});

test('the clocks change on the last Sunday of March and of October, and what is worked through it is shorter or longer', () => {
  const days = ['2026-03-22', '2026-03-29', '2026-03-30', '2026-10-25', '2027-03-28', '2027-10-31'];
  expect(days.map(clockChangeOn)).toEqual([null, 'forward', null, 'back', 'forward', 'back']);
  const between = (day: string) => [hoursBetween('00:00', '07:00', day), hoursBetween('02:00', '07:00', day), hoursBetween('00:00', '01:00', day)];
  expect(between('2026-03-29')).toEqual([600, 500, 100]);
  expect(between('2026-10-25')).toEqual([800, 500, 100]);
  expect(partsOfShift({ starts: '22:00', ends: '07:00' }, '2026-10-24')?.map(({ hours }) => hours)).toEqual([200, 800]);
});
