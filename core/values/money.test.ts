import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divideRounded, formatMoney, parseMoney, productRounded, readMoney } from './money.ts';

describe('a product that is rounded', () => {
  const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });

  test('is what dividing the product gives, where that is exact', () => {
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 1, max: 1000 }), (one, other, below) => {
        expect(productRounded([one, other], below)).toBe(divideRounded(one * other, below));
      }),
    );
  });

  test.each([
    [[94_906_267, 94_906_267, 3], 1000, 27_021_598_547_626],
    [[-94_906_267, 94_906_267, 3], 1000, -27_021_598_547_626],
    [[1, 1], 2, 1],
    [[-1, 1], 2, -1],
    [[0, -5], 3, 0],
  ])('%j over %i is %i', (factors, below, rounded) => {
    expect(productRounded(factors, below)).toBe(rounded);
  });

  test('is a fault where it is no exact number, never another one', () => {
    expect(() => productRounded([2 ** 40, 2 ** 40], 1)).toThrow(RangeError);
  });
});

test('money above the most there may be is told from what is no money', () => {
  expect(parseMoney('10,000,000.00')).toBe(1_000_000_000);
  expect(parseMoney('10,000,000.01')).toBeNull();
  expect(readMoney('10,000,000.01', 1_000_000_000)).toBe('tooMuch');
  expect(readMoney('-90071992547409.93', 1_000_000_000)).toBe('tooMuch');
  expect(readMoney('9'.repeat(400), 1_000_000_000)).toBe('tooMuch');
  expect(readMoney('lots', 1_000_000_000)).toBeNull();
});

test('what is written is read as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (pence) => {
      expect(parseMoney(formatMoney(pence))).toBe(pence);
    }),
  );
});
