import { expect, test } from 'vitest';
import { noticeWeeks, redundancyHalfWeeks, weeklyCapOn, yearsOfService } from './ending-employment.ts';

test('service has its first and its last day in it', () => {
  // From 30 November 2024 the second year is full at the end of 29 November 2026.
  expect(['2026-11-28', '2026-11-29', '2026-11-30'].map((last) => yearsOfService('2024-11-30', last))).toEqual([1, 2, 2]);
  expect(yearsOfService('2024-02-29', '2026-02-28')).toBe(2);
});

test('notice is a week after a month, then a week for each full year, at most twelve', () => {
  const told = '2026-11-30';
  expect(noticeWeeks('2026-11-02', told)).toBe(0);
  expect(noticeWeeks('2026-11-01', told)).toBe(1);
  expect(noticeWeeks('2024-12-02', told)).toBe(1);
  expect(noticeWeeks('2024-12-01', told)).toBe(2);
  expect(noticeWeeks('2020-06-01', told)).toBe(6);
  expect(noticeWeeks('2000-01-01', told)).toBe(12);
});

test('redundancy pay is by age, counted back for each full year, from two to twenty', () => {
  // Aged 44 after 6 years: three of a week and a half, three of a week.
  expect(redundancyHalfWeeks(44, 6)).toBe(15);
  expect(redundancyHalfWeeks(63, 25)).toBe(60);
  expect(redundancyHalfWeeks(30, 1)).toBe(0);
  expect(redundancyHalfWeeks(22, 2)).toBe(2);
});

test('the cap on a week is that of the nation and the year, and none where that year is not on file', () => {
  expect(weeklyCapOn('england-and-wales', '2026-11-30')).toBe(75_100);
  expect(weeklyCapOn('northern-ireland', '2026-11-30')).toBe(78_300);
  expect(weeklyCapOn('scotland', '2027-04-06')).toBeNull();
});
