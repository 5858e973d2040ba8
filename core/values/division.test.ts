import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divideDown, divideUp } from './division.ts';

test('down is down and up is up, also below nought', () => {
  expect([divideDown(7, 2), divideUp(7, 2), divideDown(-7, 2), divideUp(-7, 2)]).toEqual([3, 4, -4, -3]);
  expect([divideDown(6, 2), divideUp(6, 2), divideDown(0, 52), divideUp(0, 52)]).toEqual([3, 3, 0, 0]);
  // 2^53 - 1 = 9,007,199,254,740,991 = 111 × 81,145,939,231,900 + 91.
  expect(divideDown(Number.MAX_SAFE_INTEGER, 111)).toBe(81_145_939_231_900);
  expect(() => divideDown(2 ** 53, 2)).toThrow(RangeError);
  expect(() => divideUp(0.5, 2)).toThrow(RangeError);
});

test('they are those of exact arithmetic', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 10_000 }), (numerator, denominator) => {
      const down = divideDown(numerator, denominator);
      const up = divideUp(numerator, denominator);
      const over = BigInt(numerator) - BigInt(down) * BigInt(denominator);
      expect(over >= 0n && over < BigInt(denominator)).toBe(true);
      expect(up - down).toBe(over === 0n ? 0 : 1);
    }),
  );
});
