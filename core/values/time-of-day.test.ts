import { expect, test } from 'vitest';
import { doOverlap, hoursBetween, parseTime, partsOfShift } from './time-of-day.ts';

test.each([
  ['7', '07:00'],
  [' 7:30 ', '07:30'],
  ['07.30', '07:30'],
  ['22:00', '22:00'],
  ['0', '00:00'],
  ['24', '24:00'],
])('%j is a time of day', (text, time) => {
  expect(parseTime(text)).toBe(time);
});

test.each(['', '7:3', '7:60', '25', '24:01', '-1', '730', 'noon'])('%j is none', (text) => {
  expect(parseTime(text)).toBeNull();
});

test('hours are to the nearest hundredth', () => {
  expect(hoursBetween('09:00', '17:30')).toBe(850);
  // 20 minutes are 0.333 h, 40 are 0.667 h.
  expect([hoursBetween('22:40', '23:00'), hoursBetween('23:20', '24:00')]).toEqual([33, 67]);
});

test('a shift that passes midnight is a part of each of its days', () => {
  expect(partsOfShift({ starts: '09:00', ends: '13:00' })).toEqual([{ days: 0, times: { starts: '09:00', ends: '13:00' }, hours: 400 }]);
  expect(partsOfShift({ starts: '22:00', ends: '07:00' })).toEqual([
    { days: 0, times: { starts: '22:00', ends: '24:00' }, hours: 200 },
    { days: 1, times: { starts: '00:00', ends: '07:00' }, hours: 700 },
  ]);
  for (const ends of ['24:00', '00:00']) expect(partsOfShift({ starts: '20:00', ends })).toMatchObject([{ hours: 400, times: { ends: '24:00' } }]);
  expect([partsOfShift({ starts: '09:00', ends: '09:00' }), partsOfShift({ starts: '24:00', ends: '07:00' })]).toEqual([null, null]);
});

test('parts that only touch do not overlap', () => {
  expect(doOverlap({ starts: '09:00', ends: '13:00' }, { starts: '13:00', ends: '17:00' })).toBe(false);
  expect(doOverlap({ starts: '09:00', ends: '13:00' }, { starts: '12:30', ends: '17:00' })).toBe(true);
  expect(doOverlap({ starts: '09:00', ends: '17:00' }, { starts: '12:00', ends: '13:00' })).toBe(true);
});
