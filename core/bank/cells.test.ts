import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DELIMITERS, namedDelimiter, readRows } from './cells.ts';

const cellsOf = (text: string): readonly (readonly string[])[] => readRows(text, ',').map((row) => row.cells);
const linesOf = (text: string): readonly number[] => readRows(text, ',').map((row) => row.line);

test('what is written as CSV is read as it was, each row with its line', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'B', '7', '"', ',', ';', '\t', '|', '\n', ' ', '£'), maxLength: 12 }).map((value) => value.trim());
  const row = fc.array(cell, { minLength: 1, maxLength: 5 }).filter((cells) => cells.some((value) => value !== ''));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), fc.constantFrom(...DELIMITERS), (rows, delimiter) => {
      const text = rows.map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter)).join('\n');
      const read = readRows(text, delimiter);
      expect(read.map((one) => one.cells)).toEqual(rows);
      const breaksBefore = (index: number): number => rows.slice(0, index).reduce((sum, cells) => sum + 1 + cells.join('').split('\n').length - 1, 1);
      expect(read.map((one) => one.line)).toEqual(rows.map((_, index) => breaksBefore(index)));
    }),
  );
});

test('empty rows and rows of nothing but separators are no rows, and lines are still counted', () => {
  expect(linesOf('a,b\n\n,,,\nc,d')).toEqual([1, 4]);
});

test('cells lose blanks around them, quoted or not, and a row may have any number of them', () => {
  expect(cellsOf(' a , "b " ,c\nd\ne,f,g,')).toEqual([['a', 'b', 'c'], ['d'], ['e', 'f', 'g', '']]);
});

test('a line break in a quoted cell belongs to the cell', () => {
  expect(cellsOf('1,"12 High Street\nAnytown",5.00\n2,x,6.00')).toEqual([
    ['1', '12 High Street\nAnytown', '5.00'],
    ['2', 'x', '6.00'],
  ]);
});

describe('a stray quotation mark swallows no row', () => {
  test('where it is never closed', () => {
    expect(cellsOf('01/02/2026,"5 INCH PIPE,-5.00\n02/02/2026,SHOP,-6.00')).toEqual([
      ['01/02/2026', '"5 INCH PIPE', '-5.00'],
      ['02/02/2026', 'SHOP', '-6.00'],
    ]);
  });
  test('where the next row has marks of its own', () => {
    expect(cellsOf('01/02/2026,"PIPE,-5.00\n02/02/2026,SHOP,"1,190.40"')).toEqual([
      ['01/02/2026', '"PIPE', '-5.00'],
      ['02/02/2026', 'SHOP', '1,190.40'],
    ]);
  });
  test('where the next row happens to close it', () => {
    expect(cellsOf('01/02/2026,"PIPE,-5.00\n02/02/2026,SHOP 5",-6.00')).toEqual([
      ['01/02/2026', '"PIPE', '-5.00'],
      ['02/02/2026', 'SHOP 5"', '-6.00'],
    ]);
  });
  test('where marks inside a quoted cell are not doubled', () => {
    expect(cellsOf('1,"THE "BEST" CLUB",-5.00\n2,x,-6.00')).toEqual([
      ['1', 'THE "BEST" CLUB', '-5.00'],
      ['2', 'x', '-6.00'],
    ]);
  });
  test('inside a cell it is a mark like any other', () => {
    expect(cellsOf('1,5" PIPE,-5.00')).toEqual([['1', '5" PIPE', '-5.00']]);
  });
});

test('a separator named on the first line is found', () => {
  expect(namedDelimiter('sep=;\na;b')).toBe(';');
  expect(namedDelimiter('Date;Amount')).toBeNull();
});

test('a line of nothing but marks and separators is read, and in no more time than a long line takes', () => {
  for (const piece of ['"', '""', ',"', '","', ',""x', '"x"",', '"\n']) expect(readRows(piece.repeat(20_000), ',').length).toBeGreaterThan(-1);
});
