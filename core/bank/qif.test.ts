import { describe, expect, test } from 'vitest';
import { utf8 } from '../../tests/bank-files.ts';
import { readBankFile } from './read.ts';
import type { BankFile } from './types.ts';

function read(text: string): BankFile {
  const result = readBankFile(utf8(text), 'statement.qif');
  if (result.kind !== 'file') throw new Error(JSON.stringify(result));
  return result.file;
}
const days = (file: BankFile): readonly string[] => file.sections.flatMap(({ lines }) => lines.map(({ day }) => day));
const records = (...written: readonly string[]): string => written.map((day) => `D${day}\nT-1.00\nPShop\n^\n`).join('');

describe('QIF', () => {
  test.each([
    ['day first', ['05/10/2026', '07/10/2026'], ['2026-10-05', '2026-10-07']],
    ['blanks and an apostrophe', ["5/10' 6", "25/12'26"], ['2006-10-05', '2026-12-25']],
    ['month first where a day is past the twelfth', ['10/05/2026', '10/25/2026'], ['2026-10-05', '2026-10-25']],
    ['year first', ['2026-10-05', '2026-10-25'], ['2026-10-05', '2026-10-25']],
    ['two figures for the year', ['05.10.26', '25.10.26'], ['2026-10-05', '2026-10-25']],
  ])('reads days: %s', (_, written, expected) => {
    expect(days(read(`!Type:Bank\n${records(...written)}`))).toEqual(expected);
  });

  test('has a section for each account it names, and passes over what is no statement', () => {
    const file = read(
      `!Option:AutoSwitch\n!Account\nNCurrent\nTBank\n^\n!Type:Bank\n${records('05/10/2026')}!Account\nNCard\nTCCard\n^\n!Type:CCard\n${records('06/10/2026', '07/10/2026')}!Type:Cat\nNFood\nE\n^\n`,
    );
    expect(file.sections.map(({ account, lines }) => [account, lines.length])).toEqual([
      ['Current', 1],
      ['Card', 2],
    ]);
    expect(file.rows).toBe(3);
  });

  test('takes the total of a split, and its type from N', () => {
    const file = read('!Type:Bank\nD05/10/2026\nT-30.00\nNDD\nPCare and wages\nSCare\n$-10.00\nSWages\n$-20.00\n^\n');
    expect(file.sections[0]?.lines).toEqual([{ row: 2, day: '2026-10-05', amount: -3000, text: 'Care and wages', balance: null, bankId: null, type: 'DD' }]);
  });

  test('a record without its last mark is read; what cannot be read is rejected with its reason', () => {
    const file = read(
      '!Type:Bank\nD01/10/2026\nT500.00\nPOpening Balance\nL[Current]\n^\nDsoon\nT1\n^\nD05/10/2026\nPNothing\n^\nT5.00\n^\nD05/10/2026\nT7.00\nPLast',
    );
    expect(days(file)).toEqual(['2026-10-05']);
    expect(file.rejected.map(({ row, reason }) => `${row}: ${reason}`)).toEqual([
      '2: It is the balance the account began with, not a payment.',
      '7: “soon” is not a date that can be read.',
      '10: It has no amount.',
      '13: It has no date.',
    ]);
    expect(file.rows).toBe(5);
  });

  test('without a statement in it is said to be so', () => {
    expect(readBankFile(utf8('!Type:Cat\nNFood\nE\n^\n'), 'lists.qif')).toEqual({
      kind: 'problem',
      code: 'formatUnknown',
      message: 'lists.qif is a QIF file without a bank statement in it.',
    });
  });
});
