import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayInMonth, dayNumber, dayOf, isDay, weekday, yearEnd, yearStart } from './day.ts';

test('every day from 1900 to 2199 is the day of its number, as the calendar of the machine has it', () => {
  const first = dayNumber('1900-01-01');
  const last = dayNumber('2199-12-31');
  expect(last - first + 1).toBe(109_573);
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), (number) => {
      const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
      return dayOf(number) === day && dayNumber(day) === number && isDay(day);
    }),
    { numRuns: 2000 },
  );
});

test('leap days are there in leap years only', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
  expect(isDay('2026-02-29')).toBe(false);
  expect(dayInMonth(2026, 2, 31)).toBe('2026-02-28');
});

test('a year that begins on 29 February begins on 28 February where there is none', () => {
  expect(yearStart('2024-02-29', '2026-02-28')).toBe('2026-02-28');
  expect(yearEnd('2024-02-29', '2027-02-28')).toBe('2028-02-28');
});

test('5 October 2026 is a Monday', () => expect(weekday('2026-10-05')).toBe(1));
