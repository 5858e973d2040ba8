import { expect, test } from 'vitest';
import { facts, rules } from '../../../tests/facts-builder.ts';
import { capitalLimitsOn } from '../../rates/charging.ts';
import { working } from '../breakdowns/working.ts';
import { figuresOf } from '../figures.ts';
import { chargeEstimateOf, chargeEstimateSaid, tariffIncome } from './charge-estimate.ts';

const assessed = {
  from: '2026-04-06',
  income: 33_000,
  capital: 1_601_000,
  guaranteeFor: 'single_pension_age' as const,
  guarantee: null,
  premiums: 0,
  housing: 2450,
  disability: 1085,
  note: null,
};
type Assessed = Omit<typeof assessed, 'guarantee' | 'guaranteeFor'> & {
  guarantee: number | null;
  guaranteeFor: 'single_pension_age' | 'single_25_to_pension_age';
};

const accountOf = (row: Partial<Assessed>, gross: number | null = 21_000) =>
  facts({}, { councilRules: gross === null ? [] : [rules({ weeklyGross: gross })], chargeAssessments: [{ ...assessed, ...row }] });
const estimate = (row: Partial<Assessed>, gross: number | null = 21_000) => chargeEstimateOf(figuresOf(accountOf(row, gross), '2026-06-01').accountIndex);

test('£1 for each £250 above £14,250.00, or part of it; above £23,250.00 in full', () => {
  const limits = capitalLimitsOn('2026-06-01');
  if (!limits) throw new Error('no limits');
  const of = [1_425_000, 1_425_001, 1_450_001, 1_601_000, 2_325_000, 2_325_001, 0];
  expect(of.map((capital) => tariffIncome(capital, limits))).toEqual([0, 100, 200, 800, 3600, null, 0]);
});

test('£330.00 + £8.00 - £241.45 - £24.50 - £10.85 = £61.20', () => {
  expect(estimate({})).toMatchObject({ tariff: 800, guarantee: 24_145, needs: [], weekly: 6120, isFullCost: false });
  const { rows, result } = working(accountOf({}), '2026-06-01', { figure: 'chargeEstimate' });
  expect(rows.filter(({ kind }) => kind !== 'fact').map(({ kind, pence }) => [kind, pence])).toEqual([
    ['add', 33_000],
    ['add', 800],
    ['less', 24_145],
    ['less', 2450],
    ['less', 1085],
    ['sum', 6120],
  ]);
  expect(result).toEqual({ pence: 6120 });
});

test('once April has set charges anew, an estimate of before it is told apart', () => {
  const isOld = (from: string, on: string) => chargeEstimateSaid(figuresOf(accountOf({ from }), on).accountIndex).isOfYearBefore;
  expect(isOld('2026-04-06', '2027-04-05')).toBe(false);
  expect(isOld('2026-04-06', '2027-04-06')).toBe(true);
  expect(isOld('2027-04-06', '2027-04-06')).toBe(false);
  expect(isOld('2027-04-07', '2027-04-06')).toBe(false);
});

test('it is never below nothing and never above the weekly budget, and above the limit it is all of it', () => {
  expect(estimate({ income: 10_000 })?.weekly).toBe(0);
  expect(estimate({}, 5000)?.weekly).toBe(5000);
  expect(estimate({ capital: 2_325_001 })).toMatchObject({ isFullCost: true, weekly: 21_000 });
  expect(estimate({ capital: 2_325_001 }, null)).toMatchObject({ needs: ['budget'], weekly: null });
  expect(estimate({}, null)?.weekly).toBe(6120);
});

test('a guarantee written down wins; one that is not on file is asked for, never worked out', () => {
  expect(estimate({ guarantee: 25_000 })).toMatchObject({ guarantee: 25_000, guaranteeSource: null, weekly: 5265 });
  // £112.50 is known for 2025 to 2026 alone.
  expect(estimate({ guaranteeFor: 'single_25_to_pension_age' })).toMatchObject({ guarantee: null, needs: ['guarantee'], weekly: null });
  expect(working(accountOf({ guaranteeFor: 'single_25_to_pension_age' }), '2026-06-01', { figure: 'chargeEstimate' }).result).toBeNull();
  expect(estimate({ guaranteeFor: 'single_25_to_pension_age', from: '2025-10-01' })?.guarantee).toBe(11_250);
});

test('of a past day only what was written down for then counts', () => {
  expect(chargeEstimateOf(figuresOf(accountOf({ from: '2026-07-01' }), '2026-06-01').accountIndex)).toBeNull();
});
