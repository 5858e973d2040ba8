import { expect, test } from 'vitest';
import type { RecordType } from '../../core/records/kinds.ts';
import { RECORD_TYPES, kindOf } from '../../core/records/kinds.ts';
import { recordWords } from './records.ts';

test('a heading has an article only where there is one of a thing', () => {
  const heading = (type: RecordType): string => recordWords.add(kindOf(type).title, kindOf(type).plural);
  expect([heading('payDetails'), heading('employerDetails'), heading('payslips'), heading('invoices'), heading('councilRules')]).toEqual([
    'Add pay details',
    'Add employer’s details',
    'Add a payslip',
    'Add an invoice',
    'Add a set of council rules',
  ]);
  expect(RECORD_TYPES.map(heading).filter((title) => /^Add an? .*(?:details|rules|terms)$/.test(title) && !title.includes(' of '))).toEqual([]);
  expect(recordWords.correctOne(kindOf('payDetails').title, kindOf('payDetails').plural)).toBe('Correct pay details');
});
