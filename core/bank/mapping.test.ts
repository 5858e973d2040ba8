import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleBytes, utf8 } from '../../tests/bank-files.ts';
import { MAPPING } from './mapping.ts';
import type { Mapping } from './mapping.ts';
import { readBankFile, readTable } from './read.ts';
import type { BankFile, UnknownTable } from './types.ts';

function tableOf(text: string): UnknownTable {
  const read = readBankFile(utf8(text), 'card.csv');
  if (read.kind !== 'unknown') throw new Error(JSON.stringify(read));
  return read.table;
}
function guessOf(text: string): Mapping {
  const { guess, headerKey } = tableOf(text);
  if (!guess) throw new Error('no guess');
  expect(MAPPING.parse(guess)).toEqual(guess);
  expect(guess.headerKey).toBe(headerKey);
  return guess;
}
function mapped(text: string, mapping: Mapping): BankFile {
  const read = readBankFile(utf8(text), 'card.csv', mapping);
  if (read.kind !== 'file') throw new Error(JSON.stringify(read));
  return read.file;
}
const linesOf = (file: BankFile): readonly (readonly [string, number, string, number | null])[] =>
  file.sections.flatMap((section) => section.lines.map((line) => [line.day, line.amount, line.text, line.balance] as const));

describe('the first guess', () => {
  test('is right for a prepaid card with loads and spends, semicolons and decimal commas', () => {
    const text = 'Card;Posted on;Merchant;Load;Spend;Card balance\n1234;05/10/2026;LOAD;100,00;;100,00\n1234;06/10/2026;CORNER SHOP;;20,50;79,50\n';
    expect(linesOf(mapped(text, guessOf(text)))).toEqual([
      ['2026-10-05', 10000, 'LOAD', 10000],
      ['2026-10-06', -2050, 'CORNER SHOP', 7950],
    ]);
  });
  test('is right for amounts whose direction stands beside them, and for American days', () => {
    const text = 'Date,Payee,Amount (GBP),DR/CR\n10/09/2026,ACME,12.00,DR\n10/13/2026,BOB,5.00,CR\n';
    expect(linesOf(mapped(text, guessOf(text)))).toEqual([
      ['2026-10-09', -1200, 'ACME', null],
      ['2026-10-13', 500, 'BOB', null],
    ]);
  });
  test('turns the signs where the balances say so', () => {
    const text = 'Day,What,Sum,Balance\n09/10/2026,A,5.00,100.00\n10/10/2026,B,-5.00,105.00\n11/10/2026,C,1.00,104.00\n';
    expect(guessOf(text).flipSign).toBe(true);
    expect(linesOf(mapped(text, guessOf(text))).map((line) => line[1])).toEqual([-500, 500, -100]);
  });
  test('goes by what stands in the columns where there are no headings', () => {
    const text = '05/10/2026,ABC,corner shop,-5.00,100.00\n06/10/2026,ABC,bus,-6.00,94.00\n';
    expect(tableOf(text).headerKey).toBe('5 columns without headings');
    expect(linesOf(mapped(text, guessOf(text)))).toEqual([
      ['2026-10-05', -500, 'corner shop', 10000],
      ['2026-10-06', -600, 'bus', 9400],
    ]);
  });
  describe('of the balance is the column that runs with the amounts, whatever its heading', () => {
    const rows = ['05/10/2026,A,-5.00,1.50,95.00', '06/10/2026,B,-6.00,1.50,89.00', '07/10/2026,C,20.00,0.00,109.00'];
    const columns = ({ amount, moneyIn, moneyOut, balance, flipSign }: Mapping) => ({ amount, moneyIn, moneyOut, balance, flipSign });
    const signed = { amount: 2, moneyIn: null, moneyOut: null, balance: 4, flipSign: false };

    test.each(['Left', 'Bal', 'What is left', 'Saldo'])('%s', (heading) => {
      const text = `Day,What,Sum,Fee,${heading}\n${rows.join('\n')}\n`;
      expect(columns(guessOf(text))).toEqual(signed);
      expect(columns(guessOf(`Day,What,Sum,Fee,${heading}\n${rows.toReversed().join('\n')}\n`))).toEqual(signed);
    });
    test('beside two columns of money, and with the signs it shows', () => {
      const two = 'Day,What,Load,Spend,Left\n05/10/2026,A,100.00,,100.00\n06/10/2026,B,,20.50,79.50\n07/10/2026,C,,9.50,70.00\n';
      expect(columns(guessOf(two))).toEqual({ amount: null, moneyIn: 2, moneyOut: 3, balance: 4, flipSign: false });
      const turned = 'Day,What,Sum,Left\n05/10/2026,A,5.00,100.00\n06/10/2026,B,-5.00,105.00\n07/10/2026,C,1.00,104.00\n';
      expect(columns(guessOf(turned))).toEqual({ ...signed, balance: 3, flipSign: true });
    });
    test('where it stands before the amount and no heading is known', () => {
      const text = 'Day,What,Left,Moved\n05/10/2026,A,95.00,-5.00\n06/10/2026,B,89.00,-6.00\n07/10/2026,C,109.00,20.00\n';
      expect(columns(guessOf(text))).toEqual({ ...signed, amount: 3, balance: 2 });
    });
    test('also where a line is missing from a longer file', () => {
      const longer = Array.from({ length: 24 }, (_, n) => `${String(n + 1).padStart(2, '0')}/10/2026,A,-1.00,${100 - n - (n < 12 ? 0 : 3)}.00`);
      expect(guessOf(`Day,What,Sum,Left\n${longer.join('\n')}\n`).balance).toBe(3);
    });
    test('but no column that does not run, or that never changes beside amounts of nought', () => {
      expect(guessOf('Day,What,Sum,Fee\n05/10/2026,A,-5.00,1.50\n06/10/2026,B,-6.00,1.50\n07/10/2026,C,20.00,0.00\n').balance).toBeNull();
      expect(guessOf('Day,What,Sum,Fee\n05/10/2026,A,0.00,1.50\n06/10/2026,B,0.00,1.50\n').balance).toBeNull();
      expect(guessOf('Day,What,X,Y\n05/10/2026,A,-5.00,1.50\n06/10/2026,B,-6.00,1.50\n').balance).toBeNull();
    });
    test('and in a table read without asking it proves the amounts, or has it asked about', () => {
      const plain = (amounts: readonly string[]) =>
        readBankFile(
          utf8(`Date,Description,Amount,Left\n05/10/2026,A,${amounts[0]},95.00\n06/10/2026,B,${amounts[1]},89.00\n07/10/2026,C,${amounts[2]},109.00\n`),
          'x',
        );
      const read = plain(['-5.00', '-6.00', '20.00']);
      expect(read.kind === 'file' && linesOf(read.file).map((line) => line[3])).toEqual([9500, 8900, 10_900]);
      expect(plain(['5.00', '6.00', '-20.00']).kind).toBe('unknown');
    });
  });
  test('is nothing where no column holds days', () => {
    expect(tableOf('When,Sum\nx,1.00\ny,2.00\nz,3.00\n01/02/2026,5.00\n').guess).toBeNull();
  });
  test('comes with the first rows as cells, the heading among them', () => {
    expect(tableOf('Title\nWhen,What,Sum\n05/10/2026,A,1.00\n').cells).toEqual([['Title'], ['When', 'What', 'Sum'], ['05/10/2026', 'A', '1.00']]);
  });
});

describe('columns the user chose', () => {
  const chosen: Mapping = {
    headerKey: 'when | who | ref | sum | id',
    delimiter: ',',
    hasHeader: true,
    date: 0,
    dateOrder: 'dmy',
    text: [1, 2],
    amount: 3,
    moneyIn: null,
    moneyOut: null,
    direction: null,
    balance: null,
    id: 4,
    flipSign: true,
  };
  const table = 'WHEN , Who,Ref,Sum,ID\n05/10/2026,ACME,INV 1,5.00,a1\n06/10/2026,ACME,INV 2,soon,a2\n';

  test('are found again under the same heading, whatever stands above it, and win over a layout', () => {
    const file = mapped(`Account Number:,****1234\n\n${table}`, chosen);
    expect(file.sections).toMatchObject([{ account: '****1234', lines: [{ row: 4, amount: -500, text: 'ACME INV 1', bankId: 'mapped:a1' }] }]);
    expect(file.rejected).toEqual([{ row: 5, text: '06/10/2026,ACME,INV 2,soon,a2', reason: '“soon” is not an amount of money.' }]);
    expect([file.format, file.rows]).toEqual(['mapped', 2]);
  });
  test('do not fit another table: it is unknown again', () => {
    expect(readBankFile(utf8(table.replace('Who', 'Whom')), 'x', chosen).kind).toBe('unknown');
  });
  test('reject a direction that says neither, and a minus against it', () => {
    const text = 'When,Who,Sum,Way\n05/10/2026,A,5.00,sideways\n05/10/2026,B,-5.00,credit\n05/10/2026,C,-5.00,debit\n';
    const file = mapped(text, { ...chosen, headerKey: 'when | who | sum | way', text: [1], amount: 2, direction: 3, id: null, flipSign: false });
    expect(file.rejected.map((row) => row.reason)).toEqual([
      '“sideways” does not say whether it is money in or money out.',
      'Its amount has a minus although another column says which way it went, so it can be read two ways.',
    ]);
    expect(linesOf(file)).toEqual([['2026-10-05', -500, 'C', null]]);
  });
  test('may be asked for of a bank we know', () => {
    expect(readTable(sampleBytes('lloyds.csv'))?.guess).toMatchObject({ date: 0, text: [4], moneyIn: 6, moneyOut: 5, balance: 7, dateOrder: 'dmy' });
    expect(readTable(utf8('%PDF'))).toBeNull();
  });
});

test('no choice of columns makes reading throw, and its rows add up', () => {
  const column = fc.integer({ min: 0, max: 6 });
  const maybe = fc.option(column);
  const mapping = fc.record({
    headerKey: fc.constantFrom('when | who | sum', '3 columns without headings'),
    delimiter: fc.constantFrom(',' as const, ';' as const),
    hasHeader: fc.boolean(),
    date: column,
    dateOrder: fc.constantFrom('dmy' as const, 'mdy' as const, 'ymd' as const),
    text: fc.array(column, { minLength: 1, maxLength: 3 }),
    amount: maybe,
    moneyIn: maybe,
    moneyOut: maybe,
    direction: maybe,
    balance: maybe,
    id: maybe,
    flipSign: fc.boolean(),
  });
  fc.assert(
    fc.property(mapping, (choice) => {
      const read = readBankFile(utf8('When,Who,Sum\n05/10/2026,A,5.00\n06/10/2026,B,x\n'), 'x', choice);
      if (read.kind !== 'file') return;
      expect(read.file.rejected.length + linesOf(read.file).length).toBe(read.file.rows);
    }),
  );
});
