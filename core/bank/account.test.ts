import { expect, test } from 'vitest';
import { utf8 } from '../../tests/bank-files.ts';
import { sameAccount, sectionFor, statementOf } from './account.ts';
import { readBankFile } from './read.ts';

test.each([
  ['30-00-00 12345678', '300000 12345678', 'same'],
  ['30-00-00 12345678', '12345678', 'same'],
  ['600000-12345678', '12345678', 'same'],
  ['FlexAccount ****45678', '12345678', 'same'],
  ['FlexAccount 2 ****45678', '30-00-00 12345678', 'same'],
  ['XXXX XXXX XXXX 5678', '30-00-00 12345678', 'same'],
  ['XXXX5678', '****45678', 'same'],
  ['GB29 NWBK 6016 1331 9268 19', '601613 31926819', 'same'],
  ['1234567', '30-00-00 01234567', 'same'],
  ['30-00-00 12345678', '30-00-00 12345679', 'other'],
  ['30-00-00 12345678', '60-00-00 12345678', 'other'],
  ['FlexAccount ****45678', '12345679', 'other'],
  [null, '12345678', 'unknown'],
  ['FlexAccount', '12345678', 'unknown'],
  ['****78', '12345678', 'unknown'],
] as const)('%j and %j are %s', (a, b, verdict) => {
  expect([sameAccount(a, b), sameAccount(b, a)]).toEqual([verdict, verdict]);
});

test('one account’s part of a file counts the lines of the others as rejected', () => {
  const read = readBankFile(
    utf8(
      'Date, Type, Description, Value, Balance, Account Name, Account Number\n02/10/2026,A,MINE,1.00,1.00,X,600000-12345678\n01/10/2026,A,OTHER,2.00,2.00,X,600000-87654321\nnever,A,B,2.00,2.00,X,600000-87654321\n',
    ),
    'x',
  );
  if (read.kind !== 'file') throw new Error('not read');
  expect(sectionFor(read.file, null)).toBeNull();
  expect(sectionFor(read.file, '****99999')).toBeNull();
  const section = sectionFor(read.file, '****45678');
  if (!section) throw new Error('not found');
  const statement = statementOf(read.file, section);
  expect(statement.lines.map((line) => line.text)).toEqual(['MINE']);
  expect(statement.rejected.map((row) => `${row.row}: ${row.reason}`)).toEqual([
    '3: It belongs to another bank account, 600000-87654321.',
    '4: “never” is not a date that can be read.',
  ]);
  expect(statement.lines.length + statement.rejected.length).toBe(statement.rows);
});
