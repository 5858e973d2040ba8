import { expect, test } from 'vitest';
import { redundancyPay } from './redundancy.ts';

const leaver = { nation: 'england-and-wales', on: '2026-11-30', age: 44, years: 6, weekPay: 27_000 } as const;

test('weeks by age and service, each at most the cap', () => {
  // 3 × 1.5 + 3 × 1 = 7.5 weeks: at 270, and at 751 of 800.
  expect(redundancyPay(leaver)).toEqual({
    halfWeeks: 15,
    pence: 202_500,
    working: ['A week is £270.00. At most £751.00 counts, so £270.00 does.', '7.5 weeks by age and service, at £270.00: £2,025.00.'],
  });
  expect(redundancyPay({ ...leaver, weekPay: 80_000 }).pence).toBe(563_250);
  // The most there is: 20 × 1.5 × 751.
  expect(redundancyPay({ ...leaver, age: 63, years: 25, weekPay: 90_000 })).toMatchObject({ halfWeeks: 60, pence: 2_253_000 });
  expect(redundancyPay({ ...leaver, nation: 'northern-ireland', age: 63, years: 25, weekPay: 90_000 }).pence).toBe(2_349_000);
  expect(redundancyPay({ ...leaver, age: 30, years: 1, weekPay: 30_000 }).pence).toBe(0);
});

test('a year whose cap is not on file is refused', () => {
  expect(() => redundancyPay({ ...leaver, on: '2027-04-06' })).toThrow(/^What a week counts for at most is not on file for 6 April 2027\./);
});
