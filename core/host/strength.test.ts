import { expect, test } from 'vitest';
import { strengthOf, suggestWords } from './strength.ts';

test.each([
  ['password', 'hour'],
  ['Rosebud1', 'hour'],
  ['1234567890123456', 'hour'],
  ['margaret1952', 'hour'],
  ['a', 'hour'],
  ['xxxxxxxxxxxxxxxxxxxxxxxx', 'hour'],
  ['kX9#vQ2!', 'day'],
  ['llanfairpwll', 'year'],
  ['otter lantern gravel', 'longer'],
  ['jungle biscuit hammer violet', 'longer'],
])('%s could be guessed within: %s', (passphrase, within) => {
  expect(strengthOf(passphrase, [])).toBe(within);
});

test('what is known of its owner makes it weaker', () => {
  expect(strengthOf('tegwenfach', [])).not.toBe('hour');
  expect(strengthOf('tegwenfach', ['Tegwenfach'])).toBe('hour');
});

test('a very long one is judged at once', () => {
  const before = performance.now();
  expect(strengthOf('otter lantern gravel '.repeat(50), [])).toBe('longer');
  expect(performance.now() - before).toBeLessThan(1000);
});

test('four suggested words are strong, and drawn as they are asked for', () => {
  const drawn = [0, 1, 7775, 7775];
  const words = suggestWords(4, (below) => {
    expect(below).toBe(7776);
    return drawn.shift() ?? 0;
  });
  expect(words).toBe('abacus abdomen zoom zoom');
  let seed = 1;
  const any = suggestWords(4, (below) => (seed = (seed * 48_271) % 2_147_483_647) % below);
  expect(any.split(' ')).toHaveLength(4);
  expect(strengthOf(any, [])).toBe('longer');
});
