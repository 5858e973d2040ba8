import { expect, test } from 'vitest';
import { studentLoan } from './student-loans.ts';

const loan = (pay: number, more: Partial<Parameters<typeof studentLoan>[0]> = {}): number =>
  studentLoan({ taxYear: '2026-27', plan: 'plan1', frequency: 'monthly', pay, ...more }).pence;

test('whole pounds of nine or six per cent above the level', () => {
  // 26,900 / 12 = 2,241.66; 9% of 258.34 is 23.25.
  expect(loan(250_000)).toBe(2300);
  // 29,385 / 52 = 565.09: 9% of 134.91 is 12.14. 33,795 / 12 = 2,816.25: 9% of 183.75 is 16.53. 25,000 / 12 = 2,083.33: 9% of 416.67 is 37.50.
  expect(loan(70_000, { plan: 'plan2', frequency: 'weekly' })).toBe(1200);
  expect(loan(300_000, { plan: 'plan4' })).toBe(1600);
  expect(loan(250_000, { plan: 'plan5' })).toBe(3700);
  // 21,000 / 12 = 1,750: 6% of 750 is 45.00, and a penny less of pay is 44.99.
  expect([loan(250_000, { plan: 'postgraduate' }), loan(249_999, { plan: 'postgraduate' })]).toEqual([4500, 4400]);
  expect([loan(224_166), loan(0), loan(-100)]).toEqual([0, 0, 0]);
});

test('four weeks have four times the level of a week, and are to be checked', () => {
  // 26,900 / 52 = 517.30; 4 × that is 2,069.20: 9% of 430.80 is 38.77.
  const { pence, toCheck } = studentLoan({ taxYear: '2026-27', plan: 'plan1', frequency: '4_weekly', pay: 250_000 });
  expect(pence).toBe(3800);
  expect(toCheck).toEqual([expect.stringMatching(/^Check this/)]);
  expect(studentLoan({ taxYear: '2026-27', plan: 'plan1', frequency: 'monthly', pay: 250_000 }).toCheck).toEqual([]);
});

test('a year that is not on file is refused', () => {
  expect(() => loan(250_000, { taxYear: '2025-26' })).toThrow(/^There are no student loan rates for 2025-26 on file\./);
});
