import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange, chainBreaks } from './order.ts';
import type { BankLine } from './types.ts';

const line = (row: number, day: string, amount: number, balance: number | null): BankLine => ({
  row,
  day,
  amount,
  text: '',
  balance,
  bankId: null,
  type: null,
});
const rowsOf = (lines: readonly BankLine[]): readonly number[] => lines.map((one) => one.row);

/** Lines with their true balances, oldest first, over several days: money comes in on 1 and on 9 October 2026. */
const statement = fc.array(fc.record({ day: fc.integer({ min: 1, max: 9 }), amount: fc.integer({ min: -500, max: 500 }) }), { maxLength: 12 }).map((moves) => {
  let balance = 10_000;
  const sorted = [{ day: 1, amount: 700 }, ...moves.toSorted((a, b) => a.day - b.day), { day: 9, amount: 800 }];
  return sorted.map(({ day, amount }, index) => {
    balance += amount;
    return line(index + 1, `2026-10-0${day}`, amount, balance);
  });
});

test('a true statement has an unbroken chain, and comes out as it happened, whichever way it is printed', () => {
  fc.assert(
    fc.property(statement, (lines) => {
      expect(chainBreaks(lines)).toEqual([]);
      for (const printed of [lines, lines.toReversed()]) {
        const arranged = arrange(printed, 'newest');
        expect(arranged.chain).toEqual({ ok: true, breaks: [] });
        expect(arranged.lines).toEqual(lines);
        expect(arranged.lastBalance).toEqual({ day: '2026-10-09', balance: lines.at(-1)?.balance });
      }
    }),
  );
});

test('lines of a day in any order are put so that each balance follows from the one before', () => {
  fc.assert(
    fc.property(statement, fc.array(fc.nat(), { minLength: 14, maxLength: 14 }), (lines, keys) => {
      const key = (one: BankLine): string => `${one.day} ${String(keys[one.row - 1]).padStart(10, '0')}`;
      const shuffled = lines.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
      const arranged = arrange(shuffled, 'oldest');
      expect(arranged.chain.ok).toBe(true);
      expect(arranged.lines.map((one) => one.day)).toEqual(lines.map((one) => one.day));
      expect(rowsOf(arranged.lines).toSorted((a, b) => a - b)).toEqual(rowsOf(lines));
    }),
  );
});

test('first days that come to nothing begin with what the next one begins with', () => {
  const [wages, back] = [line(1, '2026-10-01', -300, 9_700), line(2, '2026-10-01', 300, 10_000)];
  const rest = [line(3, '2026-10-09', 800, 10_800), line(4, '2026-10-09', -50, 10_750)];
  // By their balances alone the money could have come back first.
  expect(rowsOf(arrange([back, wages, ...rest.toReversed()], 'oldest').lines)).toEqual([1, 2, 3, 4]);
});

test('a file of one day is turned by its balances, and without them by what the bank usually does', () => {
  const lines = [line(1, '2026-10-05', -200, 700), line(2, '2026-10-05', -100, 900)];
  expect(rowsOf(arrange(lines, 'oldest').lines)).toEqual([2, 1]);
  const bare = lines.map((one) => ({ ...one, balance: null }));
  expect(rowsOf(arrange(bare, 'oldest').lines)).toEqual([1, 2]);
  expect(rowsOf(arrange(bare, 'newest').lines)).toEqual([2, 1]);
});

describe('the order of a newest-first file without balances', () => {
  test('is turned, within a day too', () => {
    const lines = [line(1, '2026-10-06', 1, null), line(2, '2026-10-05', 2, null), line(3, '2026-10-05', 3, null)];
    expect(rowsOf(arrange(lines, 'oldest').lines)).toEqual([3, 2, 1]);
  });
});

test('balances missing in between are added up; one that is wrong is named once', () => {
  const lines = [
    line(1, '2026-10-05', 100, 100),
    line(2, '2026-10-05', 50, null),
    line(3, '2026-10-06', 25, 175),
    line(4, '2026-10-07', 5, 190),
    line(5, '2026-10-08', 10, 200),
  ];
  expect(chainBreaks(lines)).toEqual([{ row: 4, expected: 180, found: 190 }]);
});

test('a day dated before its neighbours breaks no chain, and the last balance is of the newest day', () => {
  const lines = [line(1, '2026-06-30', 100, 100), line(2, '2026-06-02', 1, 101)];
  const arranged = arrange([line(9, '2026-06-01', 0, 0), ...lines], 'oldest');
  expect([rowsOf(arranged.lines), arranged.chain.ok, arranged.lastBalance]).toEqual([[9, 2, 1], true, { day: '2026-06-30', balance: 101 }]);
});

test('ten thousand lines of one day, shuffled, are put in order', () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => line(index, '2026-10-05', 1, index + 1));
  const shuffled = lines.toSorted((a, b) => ((a.row * 7919) % 10_007) - ((b.row * 7919) % 10_007));
  expect(arrange(shuffled, 'oldest').lines).toEqual(lines);
});
