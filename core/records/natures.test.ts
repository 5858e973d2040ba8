import { expect, test } from 'vitest';
import { categoriesFor } from './natures.ts';

test('kinds of money that usually go the same way come first, and none is left out', () => {
  expect(categoriesFor(true).slice(0, 5)).toEqual(['direct_payment', 'contribution', 'one_off_funding', 'refund', 'interest']);
  expect(categoriesFor(false)[0]).toBe('wages');
  expect(categoriesFor(false)).toHaveLength(categoriesFor(true).length);
});
