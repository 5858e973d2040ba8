/** Published averages, a week. */
import { expect, test } from 'vitest';
import { BENCHMARKS } from './benchmarks.ts';

test('£7,300 and £3,900 a year are £140.38 and £75.00 a week; each has its year and source', () => {
  expect(BENCHMARKS.slice(0, 2).map(({ weekly }) => weekly)).toEqual([14_038, 7500]);
  // £229.46 × 12 ÷ 52
  expect(BENCHMARKS.find(({ id }) => id === 'moray-2016')?.weekly).toBe(5295);
  expect(BENCHMARKS.every(({ year, source }) => /\d{4}/.test(year) && source !== '')).toBe(true);
});
