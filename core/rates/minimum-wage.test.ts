import { expect, test } from 'vitest';
import { addDays } from '../values/day.ts';
import table from './minimum-wage.json' with { type: 'json' };
import { minimumWageOn } from './minimum-wage.ts';

test('the minimum wage is that of the year and the age, as published', () => {
  const pence = (day: string, age: number): number | undefined => minimumWageOn(day, age)?.pence;
  expect([pence('2026-03-31', 21), pence('2026-04-01', 21)]).toEqual([1221, 1271]);
  expect([16, 17, 18, 20, 21, 22, 23, 70].map((age) => pence('2026-11-27', age))).toEqual([800, 800, 1085, 1085, 1271, 1271, 1271, 1271]);
  // Until April 2024 the highest rate began at 23.
  expect([21, 22, 23].map((age) => pence('2024-03-31', age))).toEqual([1018, 1018, 1042]);
  expect(minimumWageOn('2026-04-01', 21)).toMatchObject({ from: '2026-04-01', to: '2027-03-31' });
});

test('a year that is not on file is not guessed, nor is there one below school leaving age', () => {
  expect(minimumWageOn('2021-03-31', 30)).toBeNull();
  expect(minimumWageOn('2027-04-01', 30)).toBeNull();
  expect(minimumWageOn('2026-11-27', 15)).toBeNull();
});

test('each year follows the one before without a gap, and says where it is from', () => {
  expect(table.years.slice(1).map(({ from }) => from)).toEqual(table.years.slice(0, -1).map(({ to }) => addDays(to, 1)));
  for (const { source } of table.years) expect(source).toMatch(/^https:/);
});
