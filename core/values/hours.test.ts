import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatHours, parseHours } from './hours.ts';

test.each([
  ['7', 700],
  ['7.5', 750],
  ['.5', 50],
  ['7.25', 725],
  ['-1.5', -150],
  [' 7.500 ', 750],
  ['0', 0],
])('%j is %i hundredths', (text, hundredths) => {
  expect(parseHours(text)).toBe(hundredths);
});

test.each(['', '.', '7.', 'seven', '7:30', '7,5', '1e3', '--1'])('%j is no number of hours', (text) => {
  expect(parseHours(text)).toBeNull();
});

test.each(['1.234', '0.333', '70.125', '7.001', '-0.005'])('%s is refused and not rounded, as money is', (text) => {
  expect(parseHours(text)).toBeNull();
});

test('what is written is read as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (hundredths) => {
      expect(parseHours(formatHours(hundredths))).toBe(hundredths);
    }),
  );
});
