import { describe, expect, test } from 'vitest';
import { employerCost, employmentAllowance, familyPayBack, needsPayeScheme, netPay } from './employer-cost.ts';
import { nationalInsurance } from './national-insurance.ts';
import { contributions } from './pension.ts';
import { readTaxCode } from './tax-codes.ts';
import { taxOn } from './tax.ts';

describe('an assistant paid every four weeks on 1257L, letter A and a pension with relief at source', () => {
  // Tax week, pay, pay and tax before -> tax, both shares of National Insurance, pension paid in and taken, net pay, cost before and after the allowance.
  test.each([
    // 1,080.00 - 22.40 - 9.04 - 24.00 = 1,024.56; 1,080.00 + 104.25 + 18.00 = 1,202.25.
    { week: 4, pay: 108_000, before: [0, 0], taken: [2240, 904, 10_425, 1800, 2400], net: 102_456, cost: [120_225, 109_800] },
    // 1,215.00 - 49.40 - 19.84 - 29.40 = 1,116.36; 1,215.00 + 124.50 + 22.05 = 1,361.55.
    { week: 8, pay: 121_500, before: [108_000, 2240], taken: [4940, 1984, 12_450, 2205, 2940], net: 111_636, cost: [136_155, 123_705] },
    // 400.00 + 71.80 given back; 400.00 + 15% of 15.00.
    { week: 12, pay: 40_000, before: [229_500, 7180], taken: [-7180, 0, 225, 0, 0], net: 47_180, cost: [40_225, 40_000] },
  ] as const)('week $week', ({ week, pay, before, taken, net, cost }) => {
    const code = readTaxCode('1257L');
    if (!code) throw new Error('no code');
    const given = { taxYear: '2026-27', frequency: '4_weekly', pay } as const;
    const { tax } = taxOn({ ...given, nation: 'rest-of-uk', code, basis: 'cumulative', period: week, payToDate: before[0], taxToDate: before[1] });
    const { employee, employer } = nationalInsurance({ on: '2026-05-01', letter: 'A', frequency: '4_weekly', pay });
    const pension = contributions({ ...given, relief: 'at_source' });
    expect([tax, employee, employer, pension.employer, pension.deducted]).toEqual(taken);
    expect(netPay(pay, { tax, employeeNi: employee, pension: pension.deducted, studentLoan: 0 })).toBe(net);
    const costs = [employer, 0].map((employerNi) => employerCost({ pay, employerNi, employerPension: pension.employer }).pence);
    expect(costs).toEqual(cost);
  });
});

describe('the Employment Allowance', () => {
  /** What is payable on each payday of a year. */
  function year(employerNi: number, paydays: number): { readonly payable: readonly number[]; readonly left: number } {
    const payable: number[] = [];
    let left = 1_050_000;
    for (let payday = 1; payday <= paydays; payday += 1) {
      const used = employmentAllowance({ on: '2026-11-30', employerNi, usedBefore: 1_050_000 - left });
      payable.push(used.payable);
      ({ left } = used);
    }
    return { payable, left };
  }

  test('covers one assistant all year', () => {
    // 13 × 104.25 = 1,355.25.
    expect(year(10_425, 13)).toEqual({ payable: Array.from({ length: 13 }, () => 0), left: 1_050_000 - 135_525 });
  });

  test('runs out with three assistants of £2,600', () => {
    // 3 × 15% of 2,215 = 996.75; 11 × that is 10,964.25: 464.25 too much. Then 2 × 996.75: 2,457.75 in the year.
    const { payable, left } = year(99_675, 13);
    expect(payable.slice(9)).toEqual([0, 46_425, 99_675, 99_675]);
    expect([payable.reduce((sum, one) => sum + one, 0), left]).toEqual([245_775, 0]);
  });

  test('is that of the day, and refused for a day that is not on file', () => {
    const left = (on: string): number => employmentAllowance({ on, employerNi: 0, usedBefore: 0 }).left;
    expect(['2022-04-05', '2022-04-06', '2025-04-06'].map(left)).toEqual([400_000, 500_000, 1_050_000]);
    expect(() => left('2027-04-06')).toThrow('There is no Employment Allowance for 6 April 2027 on file.');
  });
});

test('a PAYE scheme is needed from £96 a week or £417 a month on', () => {
  const needs = (pay: number, frequency: Parameters<typeof needsPayeScheme>[1], on = '2026-05-01'): boolean => needsPayeScheme(on, frequency, pay);
  expect([needs(12_000, 'weekly'), needs(9599, 'weekly'), needs(9600, 'weekly')]).toEqual([true, false, true]);
  expect([needs(19_199, '2_weekly'), needs(38_400, '4_weekly'), needs(41_699, 'monthly'), needs(41_700, 'monthly')]).toEqual([false, true, false, true]);
  // Before April 2025 from £123.
  expect([needs(12_000, 'weekly', '2025-04-05'), needs(12_300, 'weekly', '2025-04-05')]).toEqual([false, true]);
  expect(() => needs(12_000, 'weekly', '2027-04-06')).toThrow(/not on file for 6 April 2027/);
});

test('family pay comes back, all and a little more to a small employer', () => {
  const back = (on: string, lastYearsNi: number): number => familyPayBack({ on, familyPay: 19_432, lastYearsNi }).pence;
  // 194.32 × 109% = 211.8088, × 108.5% = 210.8372, × 92% = 178.7744.
  expect([back('2026-05-01', 4_500_000), back('2025-05-01', 0), back('2026-05-01', 4_500_001)]).toEqual([21_181, 21_084, 17_877]);
  expect(familyPayBack({ on: '2026-05-01', familyPay: 19_432, lastYearsNi: 0 }).toCheck).toHaveLength(1);
  expect(() => back('2027-04-06', 0)).toThrow(/not on file for 6 April 2027/);
});
