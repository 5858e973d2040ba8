/** One payday as a whole. The parts by themselves are tested beside their files. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { employerCost } from './employer-cost.ts';
import type { PayTerms, ToDate } from './payday.ts';
import { payOn } from './payday.ts';
import { readTaxCode } from './tax-codes.ts';

function terms(code: string, some: Partial<PayTerms> = {}): PayTerms {
  const read = readTaxCode(code);
  if (!read) throw new Error(`no code: ${code}`);
  return { frequency: '4_weekly', nation: 'rest-of-uk', code: read, basis: 'cumulative', letter: 'A', pension: { relief: 'at_source' }, loans: [], ...some };
}
const START: ToDate = { taxablePay: 0, tax: 0 };

test('three paydays of an assistant paid every four weeks, one after the other', () => {
  // payroll.md, PAYE-1 to PAYE-3: £1,080.00 on 1 May, £1,215.00 on 29 May, £400.00 on 26 June 2026, with tax given back on the third.
  const first = payOn('2026-05-01', 108_000, terms('1257L'), START);
  expect(first).toMatchObject({ tax: 2240, employeeNi: 904, employerNi: 10_425, employeePension: 2400, employerPension: 1800, net: 102_456, cost: 120_225 });
  const second = payOn('2026-05-29', 121_500, terms('1257L'), first.toDate);
  expect(second).toMatchObject({ tax: 4940, employeeNi: 1984, employerNi: 12_450, employeePension: 2940, employerPension: 2205, net: 111_636, cost: 136_155 });
  const third = payOn('2026-06-26', 40_000, terms('1257L'), second.toDate);
  expect(third).toMatchObject({ tax: -7180, employeeNi: 0, employerNi: 225, employeePension: 0, employerPension: 0, net: 47_180, cost: 40_225 });
  expect(third.toDate).toEqual({ taxablePay: 269_500, tax: 0 });
});

describe('what goes to a pension', () => {
  const monthly = (pension: PayTerms['pension']) => payOn('2026-04-30', 200_000, terms('1257L', { frequency: 'monthly', pension }), START);

  test('under net pay is not taxed, and National Insurance is on all pay all the same', () => {
    // 2,000.00 - 520.00 = 1,480.00 qualifies; 5% is 74.00. Taxed: 2,000.00 - 74.00 - 1,048.26 = 877.74, whole pounds 877 at 20% = 175.40.
    // National Insurance: 8% of 2,000.00 - 1,048.00 = 76.16. 2,000.00 - 175.40 - 76.16 - 74.00 = 1,674.44.
    expect(monthly({ relief: 'net_pay' })).toMatchObject({ tax: 17_540, employeeNi: 7616, employeePension: 7400, net: 167_444 });
    expect(monthly({ relief: 'net_pay' }).toDate.taxablePay).toBe(192_600);
  });

  test('with relief at source is taken after tax, a fifth less', () => {
    // 951 at 20% = 190.20; 74.00 less a fifth is 59.20. 2,000.00 - 190.20 - 76.16 - 59.20 = 1,674.44: the same reaches the assistant.
    expect(monthly({ relief: 'at_source' })).toMatchObject({ tax: 19_020, employeeNi: 7616, employeePension: 5920, net: 167_444 });
  });

  test('is nothing for who is in none', () => {
    expect(monthly(null)).toMatchObject({ employeePension: 0, employerPension: 0, net: 200_000 - 19_020 - 7616 });
  });
});

test('a student loan and a postgraduate loan are both taken, each cut to whole pounds', () => {
  const loans = ['plan2', 'postgraduate'] as const;
  const both = payOn('2026-04-30', 300_000, terms('1257L', { frequency: 'monthly', pension: null, loans }), START);
  const each = loans.map((plan) => payOn('2026-04-30', 300_000, terms('1257L', { frequency: 'monthly', pension: null, loans: [plan] }), START).studentLoan);
  expect(each.every((pence) => pence > 0 && pence % 100 === 0)).toBe(true);
  expect(both.studentLoan).toBe(each.reduce((sum, one) => sum + one, 0));
  expect(both.parts.map(({ part }) => part)).toEqual(['tax', 'nationalInsurance', 'studentLoan', 'studentLoan']);
});

test('whatever the pay, it is net pay and what is taken off, and costs what the employer pays on top', () => {
  const codes = ['1257L', 'S1257L', 'C0T', 'BR', 'K475', 'NT', '1257L M1'] as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...codes),
      fc.constantFrom('weekly' as const, '2_weekly' as const, '4_weekly' as const, 'monthly' as const),
      fc.constantFrom(null, { relief: 'at_source' as const }, { relief: 'net_pay' as const }),
      fc.nat(1_000_000),
      fc.nat(3_000_000),
      (code, frequency, pension, gross, taxablePay) => {
        const pay = payOn('2026-09-30', gross, terms(code, { frequency, pension, loans: ['plan1'] }), { taxablePay, tax: Math.floor(taxablePay / 5) });
        expect(pay.net + pay.tax + pay.employeeNi + pay.employeePension + pay.studentLoan).toBe(gross);
        expect(pay.cost).toBe(employerCost({ pay: gross, employerNi: pay.employerNi, employerPension: pay.employerPension }).pence);
        // Regulation 23: never more than half of the pay is taken as tax.
        expect(pay.tax).toBeLessThanOrEqual(gross / 2);
      },
    ),
  );
});

test('a payday of a year that is not on file is refused', () => {
  expect(() => payOn('2035-05-01', 108_000, terms('1257L'), START)).toThrow('There are no pension levels for 2035-36 on file.');
});
