import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENCODINGS } from '../../tests/bank-files.ts';
import { cleanText } from '../values/text.ts';
import { decode } from './decode.ts';

const textOf = (bytes: Uint8Array): string => {
  const decoded = decode(bytes);
  return decoded.ok ? decoded.text : `not read: ${decoded.what}`;
};

test.each(Object.entries(ENCODINGS))('a pound sign, an é and a no-break space survive %s', (_, encode) => {
  expect(textOf(encode('Paid out\u00a0£192.00, Café\nnext line here'))).toBe('Paid out\u00a0£192.00, Café\nnext line here');
});

test('any text comes back from UTF-8 and UTF-16 as it went in, and clean', () => {
  const text = fc.string({ unit: 'binary' }).filter((value) => !/[\p{Cc}\ufeff\ufffd]|Â[£\u00a0]/u.test(value));
  fc.assert(
    fc.property(text, (value) => {
      expect(textOf(new Uint8Array(Buffer.from(`x${value}`, 'utf8')))).toBe(cleanText(`x${value}`));
      expect(textOf(new Uint8Array(Buffer.from(`\ufeffx${value}`, 'utf16le')))).toBe(cleanText(`x${value}`));
    }),
  );
});

test('control signs become blanks, also those of the upper half, and hidden ones go', () => {
  expect(textOf(new Uint8Array(Buffer.from(`${'Paid out, '.repeat(60)}a\u007fb\u0085c\u200bd\u202ee\u0301`, 'utf8')))).toMatch(/, a b cd\u00e9$/);
});

test('one Windows-1252 byte in a UTF-8 file spoils neither pound sign', () => {
  const bytes = Buffer.concat([Buffer.from('£1.00,Café,', 'utf8'), Buffer.from('£2.00', 'latin1')]);
  expect(textOf(new Uint8Array(bytes))).toBe('£1.00,Café,£2.00');
});

test('a pound sign that another program spoilt is mended', () => {
  expect(textOf(new Uint8Array(Buffer.from('Â£192.00', 'utf8')))).toBe('£192.00');
});

test('Windows-1252 quotes and the euro sign are read; its unused bytes stand as unknown', () => {
  expect(textOf(Uint8Array.of(0x93, 0x41, 0x94, 0x80, 0x81))).toBe('“A”€\ufffd');
});

test('overlong and torn UTF-8 sequences are read byte by byte, never thrown at', () => {
  expect(textOf(Uint8Array.of(0x41, 0xc0, 0xaf))).toBe('AÀ¯');
  expect(textOf(Uint8Array.of(0x41, 0xe2, 0x82))).toBe('Aâ‚');
  expect(textOf(Uint8Array.of(0x41, 0xed, 0xa0, 0x80))).toBe('Aí\u00a0€');
});

test('all line ends become one', () => {
  expect(textOf(new Uint8Array(Buffer.from('a\r\nb\rc\nd')))).toBe('a\nb\nc\nd');
});

test.each([
  ['nothing', '', 'empty'],
  ['blanks', ' \r\n \n', 'empty'],
  ['a PDF', '%PDF-1.7 stream', 'pdf'],
  ['a spreadsheet', 'PK\u0003\u0004 sheet', 'spreadsheet'],
  ['an old spreadsheet', '\u00d0\u00cf\u0011\u00e0 sheet', 'spreadsheet'],
  ['a page of a bank', '\n<!DOCTYPE html><title>Log in</title>', 'webPage'],
  ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR', 'notText'],
  ['control characters', 'a\u0001\u0002\u0003b', 'notText'],
  ['a text with one nought in it', 'Date,Amount\n01/02/2026,1.00\u0000\n', 'notText'],
])('%s is refused', (_, text, what) => {
  expect(decode(new Uint8Array(Buffer.from(text, 'latin1')))).toEqual({ ok: false, what });
});

test('one stray control character, as at the end of an old file, is a blank', () => {
  expect(textOf(new Uint8Array(Buffer.from('Date,Amount\n01/02/2026,1.00\n\u001a')))).toBe('Date,Amount\n01/02/2026,1.00\n ');
});

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(decode(bytes)).toHaveProperty('ok');
    }),
  );
});
