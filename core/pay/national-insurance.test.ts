import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PayFrequency } from '../books/facts.ts';
import { PAY_FREQUENCIES } from '../books/facts.ts';
import { CERTAINTIES } from '../rates/certainty.ts';
import tax from '../rates/income-tax.json' with { type: 'json' };
import table from '../rates/national-insurance.json' with { type: 'json' };
import { addDays } from '../values/day.ts';
import { divideUp } from '../values/division.ts';
import { dayOfRates, nationalInsurance, roundedByThird } from './national-insurance.ts';

const LETTERS = ['A', 'B', 'C', 'H', 'J', 'M', 'V', 'X', 'Z'] as const;
const both = (pay: number, letter: string = 'A', frequency: PayFrequency = '4_weekly', on = '2026-05-01'): readonly [number, number] => {
  const { employee, employer } = nationalInsurance({ on, letter, frequency, pay });
  return [employee, employer];
};

describe('worked by hand', () => {
  test('£1,080 every four weeks, by letter', () => {
    // 8%, 1.85% or 2% of 1,080 - 967 = 113; 15% of 1,080 - 385 = 695.
    expect(both(108_000, 'A')).toEqual([904, 10_425]);
    expect(both(108_000, 'B')).toEqual([209, 10_425]);
    expect(both(108_000, 'C')).toEqual([0, 10_425]);
    expect(both(108_000, 'J')).toEqual([226, 10_425]);
    for (const letter of ['H', 'M', 'V']) expect(both(108_000, letter)).toEqual([904, 0]);
    expect(both(108_000, 'Z')).toEqual([226, 0]);
    expect(both(108_000, 'X')).toEqual([0, 0]);
  });

  test('four weeks are not four times a week', () => {
    // 4 × £96 = £384 would make it £104.40.
    expect(both(108_000)[1]).toBe(10_425);
  });

  test('the third decimal alone rounds', () => {
    // 0.0048, 0.0056, 0.0064, 0.0256.
    expect([24_206, 24_207, 24_208, 24_232].map((pay) => both(pay, 'A', 'weekly')[0])).toEqual([0, 0, 1, 2]);
    // 0.0050 and 0.0060 of a pound; 0.00599.
    expect([roundedByThird(50, 100), roundedByThird(60, 100), roundedByThird(599, 10)]).toEqual([0, 1, 0]);
  });

  test('below the limit for benefits the employer pays all the same', () => {
    // £120 a week: 15% of 24.
    expect(both(12_000, 'A', 'weekly')).toEqual([0, 360]);
    expect(both(9600, 'A', 'weekly')).toEqual([0, 0]);
  });

  test('above the upper limit each band is rounded by itself', () => {
    // 8% of 4,189 - 1,048 = 251.28, 2% of 1,811 = 36.22; 15% of 3,772 = 565.80 and of 1,811 = 271.65.
    expect(both(600_000, 'A', 'monthly')).toEqual([28_750, 83_745]);
    for (const letter of ['H', 'M', 'V']) expect(both(600_000, letter, 'monthly')).toEqual([28_750, 27_165]);
    expect(both(600_000, 'C', 'monthly')).toEqual([0, 83_745]);
  });

  test('no pay and less than none', () => {
    expect([both(0), both(-5000)]).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  test('the day of payment fixes the rates, also within a tax year', () => {
    // £1,000 a week: 967 - 242 = 725 at 12% or 10%, 33 at 2%; 967 - 175 = 792 and 33 at 13.8%.
    expect(both(100_000, 'A', 'weekly', '2024-01-05')).toEqual([8766, 11_385]);
    expect(both(100_000, 'A', 'weekly', '2024-01-06')).toEqual([7316, 11_385]);
    // Married women at 3.85% from that day: 27.9125 and 0.66.
    expect(both(100_000, 'B', 'weekly', '2024-01-06')[0]).toBe(2857);
    // 5 July 2022: 13.25% of 967 - 190, and 3.25% of 33: 102.9525, 1.0725.
    expect(both(100_000, 'A', 'weekly', '2022-07-05')[0]).toBe(10_295 + 107);
    expect(both(100_000, 'A', 'weekly', '2022-07-06')[0]).toBe(9606 + 107);
  });
});

describe('what is refused', () => {
  test.each(['2021-04-05', '2027-04-06'])('%s, for it is not on file', (on) => {
    expect(() => both(100_000, 'A', 'weekly', on)).toThrow(/^There are no rates of National Insurance for \d+ April 20\d\d on file\./);
  });

  test('a letter without rates, also one that came later', () => {
    for (const letter of ['D', 'F', 'toString', '']) expect(() => both(100_000, letter)).toThrow(/^There are no rates for letter/);
    expect(() => both(100_000, 'V', 'weekly', '2021-05-01')).toThrow('There are no rates for letter V. On file are A, B, C, H, J, M, X, Z.');
  });

  test('a tax year within which rates changed, without a day', () => {
    expect(['2021-22', '2024-25', '2025-26', '2026-27'].map(dayOfRates)).toEqual(['2021-04-06', '2024-04-06', '2025-04-06', '2026-04-06']);
    for (const taxYear of ['2022-23', '2023-24']) expect(() => dayOfRates(taxYear)).toThrow(`National Insurance changed within ${taxYear}.`);
    expect(() => dayOfRates('2027-28')).toThrow(/^There are no rates of National Insurance for 2027-28/);
  });
});

describe('whatever the pay', () => {
  const given = {
    letter: fc.constantFrom(...LETTERS),
    frequency: fc.constantFrom(...PAY_FREQUENCIES),
    on: fc.constantFrom('2022-07-06', '2024-04-06', '2026-05-01'),
  };

  test('neither share goes down as pay rises, and each is a part of it', () => {
    fc.assert(
      fc.property(fc.record(given), fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 100_000 }), ({ letter, frequency, on }, pay, more) => {
        const [[employee, employer], [then, thenEmployer]] = [both(pay, letter, frequency, on), both(pay + more, letter, frequency, on)];
        expect(then >= employee && thenEmployer >= employer).toBe(true);
        expect(employee >= 0 && employer >= 0 && employee * 5 <= pay && employer * 5 <= pay).toBe(true);
      }),
    );
  });

  test('the working ends with what is given', () => {
    fc.assert(
      fc.property(fc.record(given), fc.integer({ min: 0, max: 99_999 }), ({ letter, frequency, on }, pay) => {
        const { employee, employer, working } = nationalInsurance({ on, letter, frequency, pay });
        expect(working.at(-1)).toBe(`Taken from the assistant: £${(employee / 100).toFixed(2)}. Paid by the employer: £${(employer / 100).toFixed(2)}.`);
      }),
    );
  });
});

test('rates run without a gap, each with a source and a certainty that is known', () => {
  for (const rows of [table.thresholds, table.rates]) expect(rows.slice(1).map(({ from }) => from)).toEqual(rows.slice(0, -1).map(({ to }) => addDays(to, 1)));
  for (const row of [...table.thresholds, ...table.rates, ...tax.years]) {
    expect(CERTAINTIES).toContain(row.certainty);
    expect(row.source[0]).toMatch(/^https?:/);
  }
});

test('thresholds of two and four weeks are shares of the year, up to whole pounds', () => {
  for (const { lower: _, ...row } of table.thresholds)
    for (const limits of [row.primary, row.secondary, row.upper])
      for (const weeks of [2, 4] as const) expect(limits[`${weeks}_weekly`]).toBe(divideUp(limits.yearly * weeks, 5200) * 100);
});
