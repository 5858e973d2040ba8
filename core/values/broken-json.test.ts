import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenAt } from './broken-json.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test.each([
  ['', 1, 1],
  ['{', 1, 2],
  ['{"a":1', 1, 7],
  ['{"a":1,}', 1, 8],
  ['[1,]', 1, 4],
  ['[1 2]', 1, 4],
  ['{"a" 1}', 1, 6],
  ['{a:1}', 1, 2],
  ['{\n  "a": otter\n}', 2, 8],
  ['{"a":"otter', 1, 6],
  ['01', 1, 2],
  ['{} {}', 1, 4],
  ['{]', 1, 2],
])('%j breaks at line %i, column %i', (text, line, column) => {
  expect(brokenAt(text)).toEqual({ line, column });
});

test('whatever is JSON is not broken, and what is broken by one sign more, less or other is found', () => {
  fc.assert(
    fc.property(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '\\', '0', 'x', '-', ' ', '\n'),
      fc.boolean(),
      (json, where, sign, over) => {
        expect(brokenAt(json)).toBeNull();
        const at = where % (json.length + 1);
        const changed = json.slice(0, at) + sign + json.slice(at + (over ? 1 : 0));
        expect(brokenAt(changed) === null).toBe(isJson(changed));
      },
    ),
    { numRuns: 2000 },
  );
});

test('a very long text is walked over too', () => {
  const long = 'x'.repeat(20_000_000);
  expect(brokenAt(`{"a":"${long}"}`)).toBeNull();
  expect(brokenAt(`{"a":"${long}`)).toEqual({ line: 1, column: 6 });
});
