import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PayFrequency } from '../books/facts.ts';
import { PAY_FREQUENCIES } from '../books/facts.ts';
import table from '../rates/income-tax.json' with { type: 'json' };
import type { TaxNation } from '../rates/income-tax.ts';
import { TAX_NATIONS } from '../rates/income-tax.ts';
import { lastPeriod } from './pay-period.ts';
import type { TaxCode } from './tax-codes.ts';
import { readTaxCode } from './tax-codes.ts';
import type { TaxablePay, Taxed } from './tax.ts';
import { adjustmentOfOne, taxOn } from './tax.ts';

function code(text: string): TaxCode {
  const read = readTaxCode(text);
  if (read === null) throw new Error(`no code: ${text}`);
  return read;
}

const PLAIN = { taxYear: '2026-27', nation: 'rest-of-uk', basis: 'cumulative', frequency: '4_weekly', period: 4, payToDate: 0, taxToDate: 0 } as const;
const tax = (pay: number, text: string, more: Partial<TaxablePay> = {}): number => taxOn({ ...PLAIN, code: code(text), pay, ...more }).tax;

/** One payday after another on one code: what each takes. */
function year(pays: readonly number[], given: Omit<TaxablePay, 'pay' | 'period' | 'payToDate' | 'taxToDate'>, periods: readonly number[]): readonly Taxed[] {
  let payToDate = 0;
  let taxToDate = 0;
  return pays.map((pay, index) => {
    const taxed = taxOn({ ...given, pay, period: periods[index] ?? index + 1, payToDate, taxToDate });
    payToDate += pay;
    ({ taxToDate } = taxed);
    return taxed;
  });
}

describe('worked by hand', () => {
  test('what is free of tax in a week and in a month', () => {
    // 12579 / 52 = 241.9038 in the tables of a whole number: two steps of 500 at 96.16, and (257 × 10 + 9) / 52 = 49.5961, up to 49.60.
    expect(adjustmentOfOne(1257, 52)).toBe(24_192);
    // 2 × 416.67, and 2579 / 12 = 214.9166, up to 214.92.
    expect(adjustmentOfOne(1257, 12)).toBe(104_826);
    // 500 is still the first step: 5009 / 52 = 96.3269; 501 is 96.16 and 19 / 52 = 0.3653.
    expect([adjustmentOfOne(500, 52), adjustmentOfOne(501, 52), adjustmentOfOne(0, 52)]).toEqual([9633, 9653, 0]);
  });

  test('three four-weekly paydays on 1257L, the last with a refund', () => {
    // 1,080.00 - 4 × 241.92 = 112.32: 20% of 112. 2,295.00 - 8 × 241.92 = 359.64: 20% of 359 is 71.80. 2,695.00 - 12 × 241.92 is below nought.
    const paydays = year([108_000, 121_500, 40_000], { ...PLAIN, code: code('1257L') }, [4, 8, 12]);
    expect(paydays.map((one) => one.tax)).toEqual([2240, 4940, -7180]);
    expect(paydays.map((one) => one.taxToDate)).toEqual([2240, 7180, 0]);
  });

  test('the same paydays by themselves give nothing back', () => {
    for (const text of ['1257L W1', '1257L M1', '1257LX', '1257l w1/m1']) expect([tax(108_000, text), tax(40_000, text)]).toEqual([2240, 0]);
    expect(tax(40_000, '1257L', { basis: 'period', payToDate: 229_500, taxToDate: 7180, period: 12 })).toBe(0);
  });

  test('a second job on BR', () => {
    expect(tax(40_000, 'BR')).toBe(8000);
    // 400.99: whole pounds are taxed.
    expect(tax(40_099, 'BR')).toBe(8000);
  });

  test('£2,000 a month in Scotland and elsewhere', () => {
    const months = (text: string): readonly number[] =>
      year([200_000, 200_000, 200_000], { ...PLAIN, frequency: 'monthly', code: code(text) }, [1, 2, 3]).map((one) => one.tax);
    // 951 - 330.5833 = 620.4167; 62.8108 + 20% of it = 186.8941.
    expect(months('S1257L')).toEqual([18_689, 18_709, 18_710]);
    expect(months('1257L')).toEqual([19_020, 19_040, 19_040]);
  });

  test('a K code adds to pay, with the £9 of every code', () => {
    // (4750 + 9) / 12 = 396.5833, up to 396.59; 1,896 × 20%.
    expect(tax(150_000, 'K475', { frequency: 'monthly', period: 1 })).toBe(37_920);
  });

  test('no more than half of the pay is taken, and what was not taken is asked for on the next payday', () => {
    // K2000 a month: 3 × 416.67 and (500 × 10 + 9) / 12 = 417.4166, up to 417.42: 1,667.43. 100.01 + 1,667.43: 20% of 1,767 is 353.40; half of 100.01 is 50.00.
    const [first, second] = year([10_001, 300_000], { ...PLAIN, frequency: 'monthly', code: code('K2000') }, [1, 2]);
    expect(first?.tax).toBe(5000);
    // 3,100.01 + 3,334.86 = 6,434.87. 6,283.3333 at 20% is 1,256.6666, and 40% of 150.6667 is 60.2666: 1,316.93, less 50.00.
    expect(second?.tax).toBe(126_693);
    expect(first?.working).toContain('No more than half of the pay may be taken: £50.00.');
  });

  test('codes of one rate, by nation', () => {
    // £1,000 each.
    const rate = (text: string, more: Partial<TaxablePay> = {}): number => tax(100_000, text, more) / 1000;
    expect(['BR', 'D0', 'D1', 'CBR', 'CD0', 'CD1'].map((text) => rate(text))).toEqual([20, 40, 45, 20, 40, 45]);
    expect(['SBR', 'SD0', 'SD1', 'SD2', 'SD3'].map((text) => rate(text))).toEqual([20, 21, 42, 45, 48]);
    // Before 2024-25 Scotland had one band less.
    expect(['SD0', 'SD1', 'SD2'].map((text) => rate(text, { taxYear: '2023-24' }))).toEqual([21, 42, 47]);
    expect(rate('NT')).toBe(0);
  });

  test('no tax gives back what was taken, each payday by itself does not', () => {
    expect(tax(10_000, 'NT', { taxToDate: 12_345, payToDate: 500_000 })).toBe(-12_345);
    expect(tax(10_000, 'NT M1', { taxToDate: 12_345, payToDate: 500_000 })).toBe(0);
  });

  test('0T has nothing free of tax', () => {
    // 37,700 / 12 = 3,141.6666: 20% is 628.3333; 40% of the other 858.3334 is 343.3333. 971.66.
    expect(tax(400_000, '0T', { frequency: 'monthly', period: 1 })).toBe(97_166);
  });

  test('the letter in front of a code comes before the nation that is said, which is for codes without one', () => {
    expect(tax(200_000, 'S1257L', { frequency: 'monthly', period: 1 })).toBe(18_689);
    expect(tax(200_000, '1257L', { frequency: 'monthly', period: 1, nation: 'scotland' })).toBe(18_689);
    expect(tax(200_000, 'C1257L', { frequency: 'monthly', period: 1, nation: 'scotland' })).toBe(19_020);
  });

  test('no pay, and pay taken back', () => {
    expect(tax(0, '1257L')).toBe(0);
    expect(tax(0, '1257L', { payToDate: 108_000, taxToDate: 2240, period: 8 })).toBe(-2240);
    // £100.00 too much was paid: 980.00 - 967.68 = 12.32.
    expect(tax(-10_000, '1257L', { payToDate: 108_000, taxToDate: 2240 })).toBe(240 - 2240);
    expect([tax(-10_000, 'BR'), tax(-10_000, '1257L X'), tax(0, 'K475')]).toEqual([0, 0, 0]);
  });
});

describe('which weeks count', () => {
  test('a fortnight and four weeks go by their last week, wherever in them the payday is', () => {
    const weeks = (frequency: PayFrequency, period: number): string => taxOn({ ...PLAIN, frequency, period, code: code('1257L'), pay: 0 }).working[1] ?? '';
    expect(weeks('weekly', 3)).toMatch(/week 3\.$/);
    expect([1, 2, 3, 52].map((week) => /week (\d+)\.$/.exec(weeks('2_weekly', week))?.[1])).toEqual(['2', '2', '4', '52']);
    expect([1, 4, 5, 49].map((week) => /week (\d+)\.$/.exec(weeks('4_weekly', week))?.[1])).toEqual(['4', '4', '8', '52']);
  });

  test('a payday beyond week 52 is by itself, as one, two or four weeks', () => {
    const last = (frequency: PayFrequency, period: number): number => tax(108_000, '1257L', { frequency, period, payToDate: 5_000_000, taxToDate: 700_000 });
    // 1,080.00 less 241.92 is 838.08: 20% of a week's 725 and 40% of 113. Less 483.84 it is 596.16, less 967.68 it is 112.32, all at 20%.
    expect(last('weekly', 53)).toBe(19_020);
    expect([53, 54].map((week) => last('2_weekly', week))).toEqual([11_920, 11_920]);
    expect([53, 56].map((week) => last('4_weekly', week))).toEqual([2240, 2240]);
  });

  test.each([
    ['weekly', 54],
    ['2_weekly', 55],
    ['4_weekly', 57],
    ['monthly', 13],
    ['monthly', 0],
    ['weekly', 1.5],
  ] as const)('%s pay has no period %d', (frequency, period) => {
    expect(() => tax(100, '1257L', { frequency, period })).toThrow(/go from 1 to (?:12|53|54|56)\./);
  });
});

describe('what is refused', () => {
  test.each(['2020-21', '2027-28'])('%s, for it is not on file', (taxYear) => {
    expect(() => tax(100_000, '1257L', { taxYear })).toThrow(
      `There are no rates of income tax for ${taxYear} on file. Nothing was worked out: use your payroll provider’s figure.`,
    );
  });

  test('a rate that the nation does not have', () => {
    for (const text of ['D2', 'CD3']) expect(() => tax(100_000, text)).toThrow(`There is no rate for the tax code ${text} in that year.`);
    expect(() => tax(100_000, 'SD3', { taxYear: '2023-24' })).toThrow(/SD3/);
  });
});

test('a rate that was found in one place only is to be checked', () => {
  const single = table.years.filter(({ certainty }) => certainty === 'single');
  const marked = table.years.filter(({ taxYear, taxNation }) => {
    const nation = TAX_NATIONS.find((one) => one === taxNation);
    return nation !== undefined && taxOn({ ...PLAIN, taxYear, nation, code: code('1257L'), pay: 100 }).toCheck.length > 0;
  });
  expect(single.length).toBeGreaterThan(0);
  expect(marked).toEqual(single);
});

describe('whatever the pay', () => {
  const taxYear = fc.constantFrom(...new Set(table.years.map((row) => row.taxYear)));
  const nation = fc.constantFrom<TaxNation>(...TAX_NATIONS);
  const frequency = fc.constantFrom(...PAY_FREQUENCIES);
  const someCode = fc.oneof(
    fc.constantFrom('BR', 'D0', 'D1', '0T', 'NT', 'S1257L', 'SBR', 'SD0', 'CD1'),
    fc.integer({ min: 0, max: 9999 }).map((number) => `${number}L`),
    fc.integer({ min: 1, max: 9999 }).map((number) => `K${number}`),
  );
  const pay = fc.integer({ min: 0, max: 30_000_000 });
  const basis = fc.constantFrom('cumulative', 'period');
  const anything = fc
    .record({ taxYear, nation, frequency, code: someCode.map(code), basis, payToDate: pay, taxToDate: fc.integer({ min: 0, max: 10_000_000 }) })
    .chain((given) => fc.integer({ min: 1, max: lastPeriod(given.frequency) }).map((period) => ({ ...given, period })));

  test('tax never goes down as pay rises, and never takes more than half of it', () => {
    fc.assert(
      fc.property(anything, pay, fc.integer({ min: 1, max: 500_000 }), (given, lower, more) => {
        const [less, greater] = [taxOn({ ...given, pay: lower }).tax, taxOn({ ...given, pay: lower + more }).tax];
        expect(greater).toBeGreaterThanOrEqual(less);
        expect(less * 2).toBeLessThanOrEqual(lower);
      }),
      { numRuns: 1000 },
    );
  });

  test('a payday by itself does not depend on what was before, and nothing comes back', () => {
    fc.assert(
      fc.property(anything, pay, (given, now) => {
        const alone = taxOn({ ...given, basis: 'period', pay: now });
        expect(alone.tax).toBe(taxOn({ ...given, basis: 'period', pay: now, payToDate: 0, taxToDate: 0 }).tax);
        expect(alone.tax).toBeGreaterThanOrEqual(0);
        expect(alone.taxToDate).toBe(given.taxToDate + alone.tax);
      }),
    );
  });

  test('added up, the months of a year take what its last month says of the whole, however the pay was spread', () => {
    const spread = fc.array(fc.integer({ min: 50_000, max: 400_000 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(spread, taxYear, nation, (pays, ofYear, where) => {
        const given = { ...PLAIN, taxYear: ofYear, nation: where, frequency: 'monthly', code: code('1257L') } as const;
        const months = year(pays, given, []);
        const all = pays.reduce((sum, one) => sum + one, 0);
        const atOnce = taxOn({ ...given, period: 12, pay: all, payToDate: 0, taxToDate: 0 });
        expect(months.at(-1)?.taxToDate).toBe(atOnce.tax);
        expect(months.reduce((sum, one) => sum + one.tax, 0)).toBe(atOnce.tax);
      }),
    );
  });

  test('the working ends with the tax that is given', () => {
    fc.assert(
      fc.property(anything, pay, (given, now) => {
        const { tax: taken, working } = taxOn({ ...given, pay: now });
        const said = (Math.abs(taken) / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 });
        expect(working.at(-1)).toBe(taken < 0 ? `Tax to give back: £${said}.` : `Tax to take: £${said}.`);
        expect(working.join('')).not.toMatch(/undefined|NaN/);
      }),
    );
  });
});
