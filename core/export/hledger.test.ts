import { expect, test } from 'vitest';
import { Journal } from './hledger.ts';

test('names that older versions kept with two blanks, or over two lines, end neither a name nor a line', () => {
  const leg = { fund: null, category: 'other' } as const;
  const entry = {
    ...{ id: 1, day: '2026-05-01', who: 'Corner\n  shop', what: 'two  blanks\r\n; no comment', bankAccount: 'main', printed: null },
    legs: [
      { ...leg, heading: 'costs', planLine: 'Care  days', pence: 100 },
      { ...leg, heading: 'costs', planLine: 'Care days', pence: 100 },
      { ...leg, heading: 'bank', planLine: null, category: null, pence: -200 },
    ],
  } as const;
  const text = [...new Journal().account({ reference: 'DP  1', person: 'P', council: 'C' }, [entry])].join('');
  expect(text).toContain('2026-05-01 * (1) Corner shop | two blanks , no comment\n');
  expect(text).toContain('DP 1:expenses:Other:Care days  £1.00');
  expect(text).toContain('DP 1:expenses:Other:Care days 2  £1.00');
});
