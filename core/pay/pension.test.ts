import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAY_FREQUENCIES } from '../books/facts.ts';
import { contributions, pensionStanding, qualifyingEarnings } from './pension.ts';

const FOUR_WEEKS = { taxYear: '2026-27', frequency: '4_weekly' } as const;
const MEMBER = { ...FOUR_WEEKS, relief: 'at_source' } as const;
const standing = (pay: number, age = 30, hasPensionAge = false): string => pensionStanding({ ...FOUR_WEEKS, pay, age, hasPensionAge }).standing;

describe('worked by hand', () => {
  test('who must be enrolled, and who may ask', () => {
    expect([76_800, 76_801, 48_000, 48_001, 60_000, 400_000].map((pay) => standing(pay))).toEqual(['opt_in', 'enrol', 'join', 'opt_in', 'opt_in', 'enrol']);
    // Just at the trigger law and GOV.UK differ.
    expect(pensionStanding({ ...FOUR_WEEKS, pay: 76_800, age: 30, hasPensionAge: false }).toCheck).toEqual([expect.stringMatching(/^Check this/)]);
    expect(pensionStanding({ ...FOUR_WEEKS, pay: 76_801, age: 30, hasPensionAge: false }).toCheck).toEqual([]);
  });

  test('age decides too', () => {
    expect([15, 16, 21, 22, 74, 75].map((age) => standing(100_000, age))).toEqual(['none', 'opt_in', 'opt_in', 'enrol', 'enrol', 'none']);
    expect([standing(100_000, 67, true), standing(40_000, 67, true), standing(40_000, 15)]).toEqual(['opt_in', 'join', 'none']);
  });

  test('what is paid in for a member, with a fifth of the assistant’s part from HMRC', () => {
    const of = (pay: number): readonly number[] => {
      const { qualifying, employer, employee, deducted } = contributions({ ...MEMBER, pay });
      return [qualifying, employer, employee, deducted];
    };
    // 768.00 - 480.00 = 288.00: 3% is 8.64, 5% is 14.40, of which four fifths are 11.52.
    expect(of(76_800)).toEqual([28_800, 864, 1440, 1152]);
    expect(of(76_801)).toEqual([28_801, 864, 1440, 1152]);
    expect(of(48_000)).toEqual([0, 0, 0, 0]);
    expect(of(60_000)).toEqual([12_000, 360, 600, 480]);
    // Up to 3,867.00: 3,387.00 counts.
    expect(of(400_000)).toEqual([338_700, 10_161, 16_935, 13_548]);
    expect(of(108_000)).toEqual([60_000, 1800, 3000, 2400]);
  });

  test('before tax nothing comes from HMRC, and pay is less by it when it is taxed', () => {
    expect(contributions({ ...FOUR_WEEKS, pay: 108_000, relief: 'net_pay' })).toMatchObject({ employer: 1800, employee: 3000, deducted: 3000, untaxed: 3000 });
    expect(contributions({ ...MEMBER, pay: 108_000 }).untaxed).toBe(0);
  });

  test('shares of one’s own, told where they are less than the law asks for', () => {
    expect(contributions({ ...MEMBER, pay: 108_000, shares: { employer: 800, employee: 0 } })).toMatchObject({ employer: 4800, employee: 0, toCheck: [] });
    expect(contributions({ ...MEMBER, pay: 108_000, shares: { employer: 200, employee: 600 } }).toCheck).toEqual([
      'Check this: the law asks for 8% in all, and 3% of it from you.',
    ]);
    expect(contributions({ ...MEMBER, pay: 108_000, shares: { employer: 300, employee: 400 } }).toCheck).toHaveLength(1);
  });
});

test('a year that is not on file is refused', () => {
  for (const job of [qualifyingEarnings, (given: typeof MEMBER & { pay: number }) => contributions(given)])
    expect(() => job({ ...MEMBER, taxYear: '2027-28', pay: 100 } as never)).toThrow(/^There are no pension levels for 2027-28 on file\./);
});

test('what counts and what is paid in never go down as pay rises', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PAY_FREQUENCIES), fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 100_000 }), (frequency, pay, more) => {
      const [less, greater] = [pay, pay + more].map((one) => contributions({ ...MEMBER, frequency, pay: one }));
      expect((greater?.employer ?? 0) >= (less?.employer ?? 0) && (greater?.deducted ?? 0) >= (less?.deducted ?? 0)).toBe(true);
      expect(less?.employer).toBeLessThanOrEqual(Math.ceil(pay * 0.03));
    }),
  );
});
