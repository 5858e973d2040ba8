import { expect, test } from 'vitest';
import { periodOf } from './pay-period.ts';
import { firstDayOf, lastDayOf, readTaxYear, taxMonth, taxWeek, taxYearOf } from './tax-year.ts';

test('a tax year is written in several ways, and as one year in none', () => {
  for (const text of ['2026-27', '2026/27', '2026-2027', ' 2026 / 2027 ', '2026–27']) expect(readTaxYear(text)).toBe('2026-27');
  expect(readTaxYear('2099-00')).toBe('2099-00');
  for (const text of ['2026', '2026-28', '26-27', '2026-2026', '', 'next']) expect(readTaxYear(text)).toBeNull();
});

test('it begins on 6 April, and so do its weeks and months', () => {
  expect([taxYearOf('2026-04-05'), taxYearOf('2026-04-06'), taxYearOf('2027-01-01')]).toEqual(['2025-26', '2026-27', '2026-27']);
  expect([firstDayOf('2026-27'), lastDayOf('2026-27')]).toEqual(['2026-04-06', '2027-04-05']);
  expect(['2026-04-06', '2026-04-12', '2026-04-13', '2026-05-01', '2027-04-04', '2027-04-05'].map(taxWeek)).toEqual([1, 1, 2, 4, 52, 53]);
  // 2027-28 has 29 February 2028 in it: two days of week 53.
  expect(['2028-04-03', '2028-04-04', '2028-04-05'].map(taxWeek)).toEqual([52, 53, 53]);
  expect(['2026-04-06', '2026-05-05', '2026-05-06', '2026-12-31', '2027-01-05', '2027-01-06', '2027-04-05'].map(taxMonth)).toEqual([1, 1, 2, 9, 9, 10, 12]);
  expect([periodOf('4_weekly', '2026-05-29'), periodOf('monthly', '2026-05-29')]).toEqual([8, 2]);
});
