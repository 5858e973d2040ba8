import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from './file-names.ts';

test.each([
  ['Invoice INV1040.pdf', 'Invoice INV1040.pdf'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['a\\b:c?.jpg', 'a-b-c-.jpg'],
  ['CON.txt', '_CON.txt'],
  ['receipt.', 'receipt'],
  ['.hidden', 'hidden'],
  ['  ', '_'],
  [`${'é'.repeat(300)}.jpeg`, `${'é'.repeat(60)}.jpeg`],
])('%j is the file %j', (text, name) => {
  expect(fileName(text)).toBe(name);
});

test('whatever is typed, a name is one that every system takes, and stays as it is when it is named again', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('nul', 'aux.pdf', '..', 'a..', '\u{202e}gpj.exe')), (text) => {
      const name = fileName(text);
      expect(name).toMatch(/^[^/\\:*?"<>|\p{Cc}]*[^/\\:*?"<>|\p{Cc} .]$/u);
      expect(new TextEncoder().encode(name).length).toBeLessThan(255);
      expect(fileName(name)).toBe(name);
    }),
  );
});
