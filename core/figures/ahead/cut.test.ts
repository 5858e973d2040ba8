import { expect, test } from 'vitest';
import { facts, person, planLine, rules } from '../../../tests/facts-builder.ts';
import { addDays } from '../../values/day.ts';
import { figuresOf } from '../figures.ts';
import { cutOf, smaller } from './cut.ts';

type Lists = Parameters<typeof facts>[1];
const ON = '2026-11-30';

const cut = (before: number, after: number, lists: Lists = {}) => {
  const account = facts(
    { openedOn: '2026-04-06' },
    {
      plan: [
        planLine({ line: 'Agency', kind: 'agency_hours', hoursPerWeek: 500, rate: 2469 }),
        planLine({ line: 'PA', kind: 'pa_hours', hoursPerWeek: 1200, rate: 1375 }),
        planLine({ line: 'Club', kind: 'weekly', amount: 3000 }),
        planLine({ line: 'Insurance', kind: 'yearly', amount: 10_400 }),
        planLine({ line: 'Bed', kind: 'one_off', amount: 30_000 }),
      ],
      councilRules: [rules({ weeklyGross: before })],
      ...lists,
    },
  );
  return cutOf(figuresOf(account, ON), ON, before, after);
};

test('60 % less than £420.00 is £168.00 a week and £13,104.00 less a year: 10.2 agency hours or 18.3 with an assistant', () => {
  const { weekly, yearly, lost } = cut(42_000, 16_800);
  expect(weekly).toEqual({ before: 42_000, after: 16_800, less: 25_200, percent: '-60.00' });
  expect(yearly.less).toBe(1_310_400);
  expect(lost).toEqual([
    { kind: 'agency_hours', rate: 2469, hours: 1020 },
    { kind: 'pa_hours', rate: 1375, hours: 1830 },
  ]);
});

test('from £19,147.00 to £9,559.00 is £9,588.00 less, 50.08 %', () => {
  expect(smaller(1_914_700, 955_900)).toEqual({ before: 1_914_700, after: 955_900, less: 958_800, percent: '-50.08' });
  expect(smaller(4_000_000, 3_000_000).percent).toBe('-25.00');
  expect(smaller(0, 0).percent).toBe('0.00');
});

test('each line buys its share of the smaller sum, in hours at its rate, for a week and a year; a one-off is no part of it', () => {
  const { lines } = cut(42_000, 16_800);
  expect(lines).toEqual([
    // 5 hours become 2; £123.45 becomes £49.38.
    {
      line: 1,
      name: 'Agency',
      hours: { rate: 2469, before: 500, after: 200 },
      weekly: { before: 12_345, after: 4938 },
      yearly: { before: 641_940, after: 256_776 },
    },
    {
      line: 2,
      name: 'PA',
      hours: { rate: 1375, before: 1200, after: 480 },
      weekly: { before: 16_500, after: 6600 },
      yearly: { before: 858_000, after: 343_200 },
    },
    { line: 3, name: 'Club', hours: null, weekly: { before: 3000, after: 1200 }, yearly: { before: 156_000, after: 62_400 } },
    // £104.00 a year is £1.99 a week of 365 days.
    { line: 4, name: 'Insurance', hours: null, weekly: { before: 199, after: 80 }, yearly: { before: 10_400, after: 4160 } },
  ]);
});

const job = (row: Parameters<typeof person>[0], rate = 2250) =>
  cut(42_000, 16_800, { people: [person(row)], payRates: [{ name: 'Kit Park', from: '2026-04-06', rate, kind: 'standard' }] }).jobs[0];

test('notice and redundancy pay: aged 44, six full years, £270.00 a week', () => {
  expect(job({ started: '2020-06-01', born: '1982-05-01', hoursPerWeek: 1200 })).toEqual({
    person: 1,
    name: 'Kit Park',
    notice: { weeks: 6, pence: 162_000 },
    redundancy: { halfWeeks: 15, pence: 202_500 },
    needs: [],
  });
});

test('a week counts for no more than the cap, and under two full years there is no redundancy pay', () => {
  // 40 hours at £20.00 are £800.00; the cap is £751.00.
  expect(job({ started: '2020-06-01', born: '1982-05-01', hoursPerWeek: 4000 }, 2000)?.redundancy).toEqual({ halfWeeks: 15, pence: 563_250 });
  expect(job({ started: '2025-01-01', born: null, hoursPerWeek: 1200 })).toMatchObject({
    notice: { weeks: 1, pence: 27_000 },
    redundancy: { halfWeeks: 0, pence: 0 },
    needs: [],
  });
});

test('what is not on file is named, and who has left or not begun is not there', () => {
  expect(job({ started: null, born: null, hoursPerWeek: null })).toMatchObject({ notice: null, redundancy: null, needs: ['started', 'born', 'hoursPerWeek'] });
  expect(job({ started: '2020-06-01', born: null, hoursPerWeek: 1200 })).toMatchObject({ notice: { weeks: 6 }, redundancy: null, needs: ['born'] });
  expect(job({ started: '2020-06-01', left: '2026-11-01' })).toBeUndefined();
});

test('where hours change, a week is the average of the last twelve with pay; a week without any is passed over', () => {
  const started = { started: '2020-06-01', born: '1982-05-01', hoursPerWeek: 1200, holidayMethod: 'irregular' as const };
  // Mondays before 30 November 2026: twelve weeks of 10 hours, one of none between them, and an older one of 40 that no longer counts.
  const mondays = Array.from({ length: 14 }, (_, week) => addDays('2026-11-23', -7 * week)).filter((_, week) => week !== 3);
  const timesheets = mondays.map((day, index) => ({ name: 'Kit Park', day, hours: index === 12 ? 4000 : 1000, kind: 'worked' as const }));
  const payRates = [{ name: 'Kit Park', from: '2026-04-06', rate: 2250, kind: 'standard' as const }];
  // 10 hours at £22.50 = £225.00; 7.5 weeks of it = £1,687.50.
  expect(cut(42_000, 16_800, { people: [person(started)], payRates, timesheets }).jobs[0]).toMatchObject({
    notice: { weeks: 6, pence: 135_000 },
    redundancy: { halfWeeks: 15, pence: 168_750 },
  });
  // The same, paid the same hours each week, has the contract's.
  expect(cut(42_000, 16_800, { people: [person({ ...started, holidayMethod: 'regular' })], payRates, timesheets }).jobs[0]).toMatchObject({
    redundancy: { pence: 202_500 },
  });
});
