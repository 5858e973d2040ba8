import { expect, test } from 'vitest';
import { readTaxCode, starterCode } from './tax-codes.ts';

test.each([
  ['1257L', { text: '1257L', nation: null, isByItself: false, kind: 'allowance', number: 1257 }],
  [' s1257l ', { text: 'S1257L', nation: 'scotland', isByItself: false, kind: 'allowance', number: 1257 }],
  ['C1257 L M1', { text: 'C1257L M1', nation: 'wales', isByItself: true, kind: 'allowance', number: 1257 }],
  ['1257L W1/M1', { text: '1257L W1/M1', nation: null, isByItself: true, kind: 'allowance', number: 1257 }],
  ['1383M', { text: '1383M', nation: null, isByItself: false, kind: 'allowance', number: 1383 }],
  ['1131N', { text: '1131N', nation: null, isByItself: false, kind: 'allowance', number: 1131 }],
  ['500T', { text: '500T', nation: null, isByItself: false, kind: 'allowance', number: 500 }],
  ['0T', { text: '0T', nation: null, isByItself: false, kind: 'allowance', number: 0 }],
  ['S0TX', { text: 'S0T X', nation: 'scotland', isByItself: true, kind: 'allowance', number: 0 }],
  ['K475', { text: 'K475', nation: null, isByItself: false, kind: 'added', number: 475 }],
  ['SK630W1', { text: 'SK630 W1', nation: 'scotland', isByItself: true, kind: 'added', number: 630 }],
  ['BR', { text: 'BR', nation: null, isByItself: false, kind: 'flat', aboveBasic: 0 }],
  ['CD1', { text: 'CD1', nation: 'wales', isByItself: false, kind: 'flat', aboveBasic: 2 }],
  ['SD3', { text: 'SD3', nation: 'scotland', isByItself: false, kind: 'flat', aboveBasic: 4 }],
  ['NT', { text: 'NT', nation: null, isByItself: false, kind: 'none' }],
  ['nt x', { text: 'NT X', nation: null, isByItself: true, kind: 'none' }],
])('%s is read', (text, read) => {
  expect(readTaxCode(text)).toEqual(read);
});

test.each(['', 'L', '1257', '1257P', 'K', 'K475L', 'D4', 'D', 'SNT', 'B R 1', '12.57.L.K', '-1257L', 'W1', 'X', '1257L W2', 'T', 'XBR', '1234567L'])(
  '%j is no code',
  (text) => {
    expect(readTaxCode(text)).toBeNull();
  },
);

test('who has no P45 begins on the code that the checklist says', () => {
  expect((['A', 'B', 'C', null] as const).map((statement) => starterCode(statement, 'rest-of-uk'))).toEqual(['1257L', '1257L X', 'BR', '0T']);
  expect([starterCode('A', 'scotland'), starterCode('B', 'wales'), starterCode('C', 'scotland')]).toEqual(['S1257L', 'C1257L X', 'SBR']);
});
