import { describe, expect, test } from 'vitest';
import type { WeekOfPay } from './holiday.ts';
import { accruedHours, averageWeek, firstYearDays, rolledUpPay, statutoryDays, statutoryHours } from './holiday.ts';

const IRREGULAR = { method: 'irregular', leaveYearFrom: '2026-04-01' } as const;
const weeks = (count: number, pay: number, hours: number): readonly WeekOfPay[] => Array.from({ length: count }, () => ({ pay, hours }));

describe('how much', () => {
  test('regular hours have 5.6 weeks, at most 28 days', () => {
    // 5.6 × 3 = 16.8 days of 6 hours; 5.6 × 5 = 28; 6 days would be 33.6.
    expect([statutoryDays(300), statutoryHours(300, 600)]).toEqual([1680, 10_080]);
    expect([statutoryDays(500), statutoryDays(600), statutoryDays(0)]).toEqual([2800, 2800, 0]);
  });

  test('irregular hours earn 12.07%, in whole hours', () => {
    // 74.5 h: 8.9922. 37 h: 4.4659. 37.3 h: 4.50211; 37.2 h: 4.49004.
    expect([7450, 3700, 3730, 3720, 0].map((hours) => accruedHours(IRREGULAR, hours))).toEqual([900, 400, 500, 400, 0]);
  });

  test('in the first year a twelfth a month, up to half a day', () => {
    // 16.8 / 12 = 1.4, 2.8, 4.2; after the twelfth the whole, up to half a day.
    expect([1, 2, 3, 12, 13].map((months) => firstYearDays(300, months))).toEqual([150, 300, 450, 1700, 1700]);
  });
});

describe('what it is paid', () => {
  test('rolled up, 12.07% of the pay for work', () => {
    // 74.5 × 13.50 = 1,005.75: 121.3940.
    expect(rolledUpPay(IRREGULAR, 100_575)).toBe(12_139);
  });

  test('the average of 52 paid weeks, over those without pay', () => {
    const mixed = [...weeks(20, 20_250, 1500), ...weeks(10, 0, 0), ...weeks(32, 20_250, 1500), ...weeks(40, 90_000, 1500)];
    // 10,530.00 / 52 and / 780 h.
    expect(averageWeek(mixed)).toEqual({
      weekPay: 20_250,
      hourly: 1350,
      paidWeeks: 52,
      working: ['£10,530.00 in 52 paid weeks is £202.50 a week.', '£10,530.00 for 780 hours is £13.50 an hour.'],
    });
  });

  test('no further back than 104 weeks, and of fewer weeks where there are fewer', () => {
    const late = [...weeks(103, 0, 0), ...weeks(1, 10_000, 800), ...weeks(5, 99_999, 800)];
    expect(averageWeek(late)).toMatchObject({ weekPay: 10_000, paidWeeks: 1 });
    expect(averageWeek(weeks(3, 10_001, 0))).toMatchObject({ weekPay: 10_001, hourly: null, paidWeeks: 3 });
    expect([averageWeek([]), averageWeek(weeks(104, 0, 0))]).toEqual([null, null]);
  });
});

test('regular hours have neither, nor have leave years before April 2024', () => {
  for (const job of [accruedHours, rolledUpPay]) {
    expect(() => job({ ...IRREGULAR, method: 'regular' }, 1000)).toThrow(/^Only for hours that change/);
    expect(() => job({ ...IRREGULAR, leaveYearFrom: '2024-03-31' }, 1000)).toThrow('Only in leave years that begin on 1 April 2024 or later.');
    expect(job({ ...IRREGULAR, leaveYearFrom: '2024-04-01' }, 10_000)).toBeGreaterThan(0);
  }
});
