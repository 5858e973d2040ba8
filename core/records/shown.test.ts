import { expect, test } from 'vitest';
import type { RecordType } from './kinds.ts';
import { shownValue } from './shown.ts';

test.each<[RecordType, string, unknown, string | null]>([
  ['invoices', 'amount', 123_456, '£1,234.56'],
  ['timesheets', 'hours', 750, '7.5'],
  ['people', 'hoursPerWeek', 2700, '27'],
  ['councilRules', 'surplusWeeks', 8, '8'],
  ['invoices', 'day', '2026-10-05', '5 October 2026'],
  ['payments', 'category', 'repayment_to_council', 'Paid back to the council'],
  ['invoices', 'supplier', 'other', 'other'],
  ['funds', 'ringFenced', true, 'yes'],
  ['councilRules', 'excludes', ['liabilities', 'ring_fenced'], 'liabilities, ring_fenced'],
  ['councilRules', 'excludes', [], null],
  ['invoices', 'planLine', null, null],
])('of %s: %s of %j is shown as %j', (type, field, value, shown) => {
  expect(shownValue(type, field, value)).toBe(shown);
});

test('what was paid is shown as people write it', () => {
  expect([shownValue('payments', 'amount', -5800), shownValue('payments', 'amount', 1250)]).toEqual(['£58.00', '−£12.50']);
});
