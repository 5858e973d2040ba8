/** What a difference from the bank may come from. Every sum is by hand, in pence. */
import { expect, test } from 'vitest';
import type { StatementLine } from '../books/facts.ts';
import { likelyCauses } from './reconcile.ts';

const DAY = '2026-06-30';
let id = 0;
function line(day: string, amount: number, text = 'CLUB'): StatementLine {
  id += 1;
  return { id, bankAccount: 1, day, amount, text, balance: null, doubtful: false, parts: [] };
}
const causes = (lines: readonly StatementLine[], difference: number, since: string | null = null): string[] =>
  likelyCauses(lines, since, DAY, difference).map(({ cause, line: one }) => `${cause}${one ? ` ${one.day} ${one.amount}` : ''}`);

test('a payment that the statement does not have leaves the bank with more: the line is of just the difference', () => {
  // Here £22.50 went out that the bank does not show: it prints £22.50 more.
  expect(causes([line('2026-06-10', -2250), line('2026-06-11', 2250)], 2250)).toEqual(['sameAmount 2026-06-10 -2250', 'swapped']);
});

test('a sum that went the other way differs by twice itself', () => {
  // £40.01 came in and is here as going out: the bank has £80.02 more.
  expect(causes([line('2026-06-10', -4001)], 8002)).toEqual(['halfAmount 2026-06-10 -4001']);
});

test('swapped digits differ by a sum that 9 divides', () => {
  // £192.00 typed as £129.00: £63.00, 9 x £7.00.
  expect(causes([], 6300)).toEqual(['swapped']);
  expect(causes([], 6301)).toEqual([]);
});

test('two lines alike within three days are named, and a line dated after the day that the statement may have', () => {
  const lines = [line('2026-06-10', -500, 'BUS'), line('2026-06-12', -500, 'BUS'), line('2026-07-01', -1000, 'SHOP'), line('2026-07-20', -1000, 'LATE')];
  expect(causes(lines, -1000)).toEqual(['twice 2026-06-12 -500', 'nextDays 2026-07-01 -1000']);
});

test('what was right before is not asked about again', () => {
  expect(causes([line('2026-05-10', -2251), line('2026-06-10', -2251)], 2251, '2026-05-31')).toEqual(['sameAmount 2026-06-10 -2251']);
});
