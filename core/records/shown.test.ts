import { expect, test } from 'vitest';
import { shownValue } from './shown.ts';

test.each<[string, unknown, string | null]>([
  ['amount', 123_456, '£1,234.56'],
  ['hours', 750, '7.5'],
  ['hoursPerWeek', 2700, '27'],
  ['surplusWeeks', 8, '8'],
  ['day', '2026-10-05', '5 October 2026'],
  ['category', 'repayment_to_council', 'Paid back to the council'],
  ['supplier', 'other', 'other'],
  ['ringFenced', true, 'yes'],
  ['excludes', ['liabilities', 'ring_fenced'], 'liabilities, ring_fenced'],
  ['excludes', [], null],
  ['planLine', null, null],
])('%s of %j is shown as %j', (field, value, shown) => {
  expect(shownValue('invoices', field, value)).toBe(shown);
});

test('what was paid is shown as people write it', () => {
  expect([shownValue('payments', 'amount', -5800), shownValue('payments', 'amount', 1250)]).toEqual(['£58.00', '−£12.50']);
});
