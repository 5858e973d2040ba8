import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../values/day.ts';
import { averageOfDays, averageOfEightWeeks, averageOfMonths, roundedAverage } from './average-earnings.ts';
import type { Sickness } from './statutory-sick-pay.ts';
import { isLinked, statutorySickPay } from './statutory-sick-pay.ts';

const MON_TO_FRI = [1, 2, 3, 4, 5];
const MON_WED_FRI = [1, 3, 5];
/** @param average pence a week. */
const spell = (from: string, to: string, workingDays: readonly number[], average: number, more: Partial<Sickness> = {}) =>
  statutorySickPay({ from, to, workingDays, average: { pence: average, over: 1 }, linked: null, ...more });

describe('worked by hand', () => {
  test('since April 2026 low pay is paid at 80%, from the first day', () => {
    // Monday and Wednesday: 80% of 120 is 96, a third of it 32.0000.
    expect(spell('2026-04-13', '2026-04-15', MON_WED_FRI, 12_000)).toMatchObject({
      pence: 6400,
      waited: 0,
      paid: 2,
      weeks: [{ ends: '2026-04-18', days: 2, pence: 6400 }],
      working: ['Week to 18 April 2026: 2 days of work at £32.0000.', 'Rounded up to a penny: £64.00.', 'Statutory sick pay: £64.00.'],
      toCheck: [],
    });
  });

  test('a year before it was nothing', () => {
    const { pence, working } = spell('2025-04-14', '2025-04-16', MON_WED_FRI, 12_000);
    expect(pence).toBe(0);
    expect(working).toEqual([
      'Before 6 April 2026 sick pay begins with 4 days off in a row. This spell is shorter.',
      'Before 6 April 2026 average pay must be at least £125.00 a week. Here it is less.',
      'Statutory sick pay: £0.00.',
    ]);
  });

  test('the flat rate where 80% would be more', () => {
    // 123.25 / 5 = 24.65, four times.
    expect(spell('2026-06-01', '2026-06-04', MON_TO_FRI, 30_000).pence).toBe(9860);
    // 154.06 × 80% = 123.248, 154.07 × 80% = 123.256: of one day a week 123.25 both, 123.2480 rounded up.
    expect([15_405, 15_406, 15_407].map((average) => spell('2026-06-01', '2026-06-01', [1], average).pence)).toEqual([12_324, 12_325, 12_325]);
  });

  test('before, three days were waited for', () => {
    // Monday to Thursday: only the last is paid, 118.75 / 5.
    expect(spell('2025-06-02', '2025-06-05', MON_TO_FRI, 30_000)).toMatchObject({ pence: 2375, waited: 3, paid: 1 });
    // Three days in a row are no spell, four with a weekend in them are.
    expect(spell('2025-06-02', '2025-06-04', MON_TO_FRI, 30_000).pence).toBe(0);
    expect(spell('2025-06-06', '2025-06-12', MON_TO_FRI, 30_000)).toMatchObject({ pence: 4750, waited: 3, paid: 2 });
  });

  test('each week is rounded up, not each day and not the spell', () => {
    // 80% of 100.10 is 80.08, a third 26.6933: twice is 53.3866.
    expect(spell('2026-06-01', '2026-06-02', [1, 2, 3], 10_010).pence).toBe(5339);
    // Tuesday, Wednesday and Monday: 53.39 and 26.70, where the spell alone would be 80.08 and its days 26.70 each.
    expect(spell('2026-06-02', '2026-06-08', [1, 2, 3], 10_010).pence).toBe(8009);
  });

  test('earnings are a test on the day the spell begins, to the fraction of a penny', () => {
    expect(spell('2025-06-02', '2025-06-08', MON_TO_FRI, 0, { average: averageOfEightWeeks(100_000) }).pence).toBe(4750);
    // 999.99 over eight weeks is 124.99875.
    expect(spell('2025-06-02', '2025-06-08', MON_TO_FRI, 0, { average: averageOfEightWeeks(99_999) }).pence).toBe(0);
  });

  test('a new April brings its rate, within the week', () => {
    // From Tuesday: 3 waited for; Friday 4 April at 116.75 / 5 = 23.35 in the week to 5 April; then 2 days at 23.75.
    expect(spell('2025-04-01', '2025-04-08', MON_TO_FRI, 30_000).weeks).toEqual([
      { ends: '2025-04-05', days: 1, pence: 2335 },
      { ends: '2025-04-12', days: 2, pence: 4750 },
    ]);
  });
});

describe('a spell over 6 April 2026', () => {
  test('who was paid before keeps the flat rate', () => {
    // From Monday 30 March: 3 waited for, 2 and 3 April at 118.75 / 5, then 5 days at 123.25 / 5, where 80% of 130 would be 20.80 a day.
    const sick = spell('2026-03-30', '2026-04-10', MON_TO_FRI, 13_000);
    expect(sick.weeks).toEqual([
      { ends: '2026-04-04', days: 2, pence: 4750 },
      { ends: '2026-04-11', days: 5, pence: 12_325 },
    ]);
    expect(sick.toCheck).toEqual(['Check this: the rules changed on 6 April 2026, while this spell went on.']);
  });

  test('who was still waiting is paid from that day, by the new rules', () => {
    // Thursday and Friday waited for; from Monday 80% of 130 = 104 a week.
    expect(spell('2026-04-02', '2026-04-10', MON_TO_FRI, 13_000)).toMatchObject({ pence: 10_400, waited: 2, paid: 5 });
  });

  test('who earned too little is paid from that day', () => {
    expect(spell('2026-03-16', '2026-04-10', MON_TO_FRI, 12_000)).toMatchObject({ pence: 9600, waited: 0, paid: 5 });
  });

  test('too short a spell before it counts from that day', () => {
    // Friday and Monday.
    expect(spell('2026-04-05', '2026-04-06', MON_TO_FRI, 30_000)).toMatchObject({ pence: 2465, paid: 1 });
  });

  test('who was off without pay since before 22 September 2025 gets nothing', () => {
    const sick = spell('2025-09-21', '2026-04-10', MON_TO_FRI, 12_000);
    expect(sick.pence).toBe(0);
    expect(sick.toCheck).toHaveLength(2);
    expect(spell('2025-09-22', '2026-04-10', MON_TO_FRI, 12_000).pence).toBe(9600);
    // With pay since Wednesday 24 September: 28 weeks, the last two days of them 6 and 7 April.
    expect(spell('2025-09-19', '2026-04-10', MON_TO_FRI, 13_000).weeks.at(-1)).toEqual({ ends: '2026-04-11', days: 2, pence: 4930 });
  });
});

describe('spells that belong together', () => {
  test('are at most 56 days apart', () => {
    // 29 days of April and 27 of May lie between.
    expect([isLinked('2026-04-01', '2026-05-28'), isLinked('2026-04-01', '2026-05-29')]).toEqual([true, false]);
  });

  test('wait for days only once', () => {
    const linked = (waited: number, paid: number): number => spell('2025-06-02', '2025-06-06', MON_TO_FRI, 30_000, { linked: { waited, paid } }).pence;
    expect([linked(3, 2), linked(1, 0), linked(0, 0)]).toEqual([5 * 2375, 3 * 2375, 2 * 2375]);
  });

  test('are paid for 28 weeks altogether', () => {
    const year = spell('2026-04-06', '2027-04-05', [1, 2], 30_000);
    expect([year.paid, year.weeks.length]).toEqual([56, 28]);
    expect(spell('2026-06-01', '2026-06-12', [1, 2], 30_000, { linked: { waited: 0, paid: 54 } }).paid).toBe(2);
    expect(spell('2026-06-01', '2026-06-12', [1, 2], 30_000, { linked: { waited: 0, paid: 60 } }).pence).toBe(0);
  });
});

test('average earnings by how pay comes', () => {
  // 8 × £100; three months of £400: 1,200 × 12 / 52 / 3; £350 for 35 days.
  expect([averageOfEightWeeks(80_000), averageOfMonths(120_000, 3), averageOfDays(35_000, 35)].map(roundedAverage)).toEqual([10_000, 9231, 7000]);
});

test('days that are not on file, and no working days, are refused', () => {
  expect(() => spell('2021-04-05', '2021-04-09', MON_TO_FRI, 30_000)).toThrow(/^There are no rates of sick pay for 5 April 2021 on file\./);
  expect(() => spell('2027-04-01', '2027-04-06', MON_TO_FRI, 30_000)).toThrow(/for 6 April 2027/);
  expect(() => spell('2026-06-01', '2026-06-02', [], 30_000)).toThrow('Say which days of the week are worked. Agree on some where they change.');
});

test('a longer spell is never paid less, and no week more than the flat rate and a penny', () => {
  const workingDays = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 });
  const from = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2022-04-06', days));
  fc.assert(
    fc.property(from, workingDays, fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 60 }), (begins, worked, average, more) => {
      const pays = [more, more + 1].map((days) => spell(begins, addDays(begins, days), worked, average).pence);
      expect(pays[1]).toBeGreaterThanOrEqual(pays[0] ?? 0);
      for (const { pence } of spell(begins, addDays(begins, more), worked, average).weeks) expect(pence).toBeLessThanOrEqual(12_326);
    }),
  );
});
