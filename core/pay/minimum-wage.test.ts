import { describe, expect, test } from 'vitest';
import type { CountedHours, CountedPay } from './minimum-wage.ts';
import { arrears, minimumRate, minimumWageCheck } from './minimum-wage.ts';

const check = (hours: Partial<CountedHours>, pay: Partial<CountedPay>, born = '1992-01-31') =>
  minimumWageCheck({
    from: '2026-06-01',
    born,
    hours: { work: 0, travel: 0, awake: 0, ...hours },
    pay: { gross: 0, premium: 0, expenses: 0, taken: 0, ...pay },
  });

describe('worked by hand', () => {
  test('travel between people that is not paid', () => {
    // 80 h at 12.80 is 1,024.00; 86 h at 12.71 is 1,093.06.
    expect(check({ work: 8000, travel: 600 }, { gross: 102_400 })).toMatchObject({ hours: 8600, required: 109_306, shortfall: 6906 });
  });

  test('a night rate that hides it', () => {
    // 60 h at 12.00 and 20 h at 15.00: 1,020.00, of which 20 × 3.00 is premium; 80 h at 12.71 is 1,016.80.
    expect(check({ work: 8000 }, { gross: 102_000, premium: 6000 })).toMatchObject({
      counted: 96_000,
      shortfall: 5680,
      working: [
        '80 hours count, with 0 of travel and 0 awake on sleep-ins.',
        'At £12.71, the minimum on 1 June 2026, they come to £1,016.80.',
        'Of pay of £1,020.00, £60.00 does not count. That leaves £960.00.',
        'Pay is £56.80 below the minimum wage.',
      ],
    });
    expect(check({ work: 8000 }, { gross: 102_000 }).shortfall).toBe(0);
  });

  test('of a sleep-in only time awake for work', () => {
    expect(check({ awake: 300 }, {})).toMatchObject({ hours: 300, required: 3813, toCheck: [expect.stringMatching(/^Check this/)] });
  });

  test('expenses and what is taken for a uniform do not count', () => {
    // 10 h at 12.71.
    expect(check({ work: 1000 }, { gross: 13_710, expenses: 500, taken: 500 })).toMatchObject({ counted: 12_710, shortfall: 0 });
    expect(check({ work: 1000 }, { gross: 13_710, expenses: 500, taken: 501 }).shortfall).toBe(1);
  });

  test('the first day of the period fixes the rate, for birthdays and for April', () => {
    expect(['2026-05-04', '2026-06-01'].map((from) => minimumRate(from, '2008-05-20'))).toEqual([800, 1085]);
    expect(['2026-03-23', '2026-04-20'].map((from) => minimumRate(from, '1990-01-01'))).toEqual([1221, 1271]);
    expect([minimumRate('2026-05-19', '2008-05-20'), minimumRate('2026-05-20', '2008-05-20')]).toEqual([800, 1085]);
  });

  test('what was too little is made good at the rate of today', () => {
    // 40 × (12.21 - 11.50) = 28.40; / 12.21 × 12.71 = 29.5630. A rate that did not rise takes nothing away.
    expect([arrears(2840, 1221, 1271), arrears(2840, 1271, 1221)]).toEqual([2956, 2840]);
  });
});

test('a day or an age without a rate is refused', () => {
  expect(() => minimumRate('2027-04-01', '1990-01-01')).toThrow('There is no minimum wage on file for 1 April 2027 at the age of 37.');
  expect(() => minimumRate('2026-06-01', '2012-01-01')).toThrow(/at the age of 14\.$/);
});
