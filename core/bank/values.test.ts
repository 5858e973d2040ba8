import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, isBlank, otherCurrency, readAmount, readDay, readOfxDay } from './values.ts';

test.each([
  ['1190.40', 119040],
  ['1,190.40', 119040],
  ['£1,190.40', 119040],
  ['-£10.99', -1099],
  ['£-10.99', -1099],
  ['+£1.00', 100],
  ['(192.00)', -19200],
  ['192.00-', -19200],
  ['\u2212192.00', -19200],
  ['\u2013192.00', -19200],
  ['-192.00\u00a0GBP', -19200],
  ['GBP 12', 1200],
  ['12.5', 1250],
  ['12.5000', 1250],
  ['.50', 50],
  ['-192,00', -19200],
  ['1.190,40', 119040],
  ['1,190', 119000],
  ["'5.00", 500],
  ['20.00 CR', 2000],
  ['20.00 DR', -2000],
  ['20.00OD', -2000],
  ['-0.00', 0],
])('%j is %d pence', (text, pence) => {
  expect(readAmount(text)).toBe(pence);
});

test.each(['', '-', 'n/a', '1.234', '1,23,4', '--5', '-5 CR', '(-5)', '5-5', '1 of 2', '€5', '5 EUR', '1e5', '12.345,6'])('%j is no amount', (text) => {
  expect(readAmount(text)).toBeNull();
});

test('every sum of pence is read however a bank writes it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (pence) => {
      const sign = pence < 0 ? '-' : '';
      const [pounds, rest] = [Math.floor(Math.abs(pence) / 100), String(Math.abs(pence) % 100).padStart(2, '0')];
      const grouped = pounds.toLocaleString('en-GB');
      const forms = [
        `${sign}${pounds}.${rest}`,
        `${sign}£${grouped}.${rest}`,
        `${sign}${grouped}.${rest} GBP`,
        `${sign}${pounds},${rest}`,
        `${sign}${grouped.replaceAll(',', '.')},${rest}`,
      ];
      for (const form of forms) expect([form, readAmount(form)]).toEqual([form, pence]);
    }),
  );
});

test.each([
  ['05/10/2026', '2026-10-05'],
  ['5.10.26', '2026-10-05'],
  ['2026-10-05', '2026-10-05'],
  ['2026/10/05', '2026-10-05'],
  ['20261005', '2026-10-05'],
  ['05 Oct 2026', '2026-10-05'],
  ['29-Dec-26', '2026-12-29'],
  ['20 January 2022', '2022-01-20'],
  ['5th October 2026', '2026-10-05'],
  ['Mon, 5 Oct 2026', '2026-10-05'],
  ["'05/10/2026", '2026-10-05'],
  ['05/10/2026 14:30', '2026-10-05'],
  ['5 Oct 2026 2:30 pm', '2026-10-05'],
  ['2026-10-05T09:10:00', '2026-10-05'],
  ['2026-10-05T09:10:00Z', '2026-10-05'],
  // 23.30 UTC is half past midnight of the next day in summer time, and the same day in winter.
  ['2026-10-05T23:30:00Z', '2026-10-06'],
  ['2026-12-05T23:30:00Z', '2026-12-05'],
  ['2026-10-05 23:30:00 +0100', '2026-10-05'],
  ['2026-10-05 23:30:00 +0000 UTC', '2026-10-06'],
])('%j is %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each(['', '31/02/2026', '10/13/2026', '5 Okt 2026', 'Pending', '2026-13-01', '1190.40', '202610', '00/00/0000'])('%j is no day', (text) => {
  expect(readDay(text)).toBeNull();
});

test('the same figures are another day in another order', () => {
  expect(readDay('05/10/2026', 'mdy')).toBe('2026-05-10');
  expect(readDay('10/13/26', 'mdy')).toBe('2026-10-13');
  expect(readDay('26/10/05', 'ymd')).toBe('2026-10-05');
  expect(readDay('2026-10-05', 'mdy')).toBe('2026-10-05');
});

test.each([
  ['20261005', '2026-10-05'],
  ['20261005000000', '2026-10-05'],
  ['20261005235959', '2026-10-05'],
  ['20261005000000.000[0:GMT]', '2026-10-05'],
  ['20261004230000[0:GMT]', '2026-10-05'],
  ['20261005000000[+1:BST]', '2026-10-05'],
  ['20261005120000.000[-5:EST]', '2026-10-05'],
  ['20261225000000[0:GMT]', '2026-12-25'],
  ['20261005[0:GMT]', '2026-10-05'],
  ['20261332', null],
  ['soon', null],
])('the OFX date %j is %s', (text, day) => {
  expect(readOfxDay(text)).toBe(day);
});

test('clocks go forward on the last Sunday of March and back on that of October, at 1.00 UTC', () => {
  expect(readDay('2026-03-28T23:30:00Z')).toBe('2026-03-28');
  expect(readDay('2026-03-29T23:30:00Z')).toBe('2026-03-30');
  expect(readDay('2026-10-24T23:30:00Z')).toBe('2026-10-25');
  expect(readDay('2026-10-25T23:30:00Z')).toBe('2026-10-25');
});

test('blanks fold, an apostrophe in front goes, and a dash alone is nothing', () => {
  expect(foldText("'J SMITH \u00a0  CONTRIBUTION\n BGC ")).toBe('J SMITH CONTRIBUTION BGC');
  expect(['', ' ', '-', '\u2013', "'"].map(isBlank)).toEqual([true, true, true, true, true]);
  expect(isBlank('0')).toBe(false);
});

test('another currency is named as it is written', () => {
  expect([otherCurrency('€5'), otherCurrency('5.00 USD'), otherCurrency('£5'), otherCurrency('5.00 GBP')]).toEqual(['€', 'USD', null, null]);
});
