import { describe, expect, test } from 'vitest';
import type { Purchase, Wish } from '../books/facts.ts';
import { approvedNotSpent, wishesOf } from './wishes.ts';

const wish = (more: Partial<Wish> = {}): Wish => ({
  ...{ id: 1, what: 'Air conditioner', why: '', planLine: 1, careOutcomes: null, fund: null, wishedOn: '2026-05-02', limit: 42_000 },
  ...{
    approvedOn: null,
    approvedBy: null,
    approvedIn: null,
    refusedOn: null,
    refusedBy: null,
    refusedWhy: null,
    withdrawnOn: null,
    withdrawnBy: null,
    withdrawnWhy: null,
    inParts: null,
  },
  ...more,
});
const purchase = (id: number, amount: number, day = '2026-05-20'): Purchase => ({
  ...{ id, day, supplier: 1, item: 'Part', amount, planLine: 1, approvedOn: null, approvedBy: null, paidBy: null, wish: 1 },
});
const facts = (one: Wish, purchases: readonly Purchase[] = []) => ({
  ...{ wishes: [one], purchases, quotes: [], inventory: [], planLines: [{ id: 1, name: 'Equipment' }], planMoves: [], suppliers: [] },
});
const approved = { approvedOn: '2026-05-09' };
const seen = (one: Wish, purchases: readonly Purchase[], asOf: string, proved: readonly number[] = []) =>
  wishesOf(facts(one, purchases), asOf, (id) => proved.includes(id)).map(({ state, bought, left }) => [state, bought, left]);

describe('where a wish stands on a day', () => {
  test.each<[string, Wish, readonly Purchase[], readonly number[], unknown]>([
    ['nobody answered', wish(), [], [], ['wished', 0, null]],
    ['it is agreed to', wish(approved), [], [], ['approved', 0, 42_000]],
    ['it is agreed to later than the day', wish({ approvedOn: '2026-06-30' }), [], [], ['wished', 0, null]],
    ['it is agreed to without a limit', wish({ ...approved, limit: null }), [], [], ['approved', 0, null]],
    ['it is refused', wish({ refusedOn: '2026-05-09' }), [], [], ['refused', 0, null]],
    ['it was agreed to and is no longer wanted', wish({ ...approved, withdrawnOn: '2026-05-15' }), [], [], ['withdrawn', 0, null]],
    ['one purchase is all of it, for less than the limit', wish(approved), [purchase(1, 38_900)], [], ['bought', 38_900, null]],
    ['it is bought and a paper shows it', wish(approved), [purchase(1, 38_900)], [1], ['proved', 38_900, null]],
    // £420.00 less £389.00 = £31.00.
    ['it is bought in parts, and the first is not all', wish({ ...approved, inParts: true }), [purchase(1, 38_900)], [1], ['partBought', 38_900, 3_100]],
    ['in parts, up to the limit', wish({ ...approved, inParts: true }), [purchase(1, 38_900), purchase(2, 3_100)], [1], ['bought', 42_000, null]],
    ['it is bought after the day', wish(approved), [purchase(1, 38_900, '2026-06-02')], [], ['approved', 0, 42_000]],
  ])('%s', (_case, one, purchases, proved, expected) => {
    expect(seen(one, purchases, '2026-06-01', proved)).toEqual([expected]);
  });
});

test('approved and not spent yet is the limit less what was bought, for what is still open', () => {
  const many = {
    wishes: [
      wish(approved),
      wish({ id: 2, what: 'Bath seat', ...approved, limit: 20_000, inParts: true }),
      wish({ id: 3, what: 'Bed', limit: 90_000 }),
      wish({ id: 4, what: 'Stool', ...approved, limit: 5_000, inParts: true }),
    ],
    purchases: [
      { ...purchase(1, 12_500), wish: 2 },
      { ...purchase(2, 6_000), wish: 4 },
    ],
  };
  // 420.00 - 0; 200.00 - 125.00 = 75.00; the bed is not agreed to; the stool is over its limit, and done with.
  expect(approvedNotSpent(many, '2026-06-01').map(({ id, left }) => [id, left])).toEqual([
    [1, 42_000],
    [2, 7_500],
  ]);
});

test('what is still to be done stands first; the cheapest quote first; a move counts from the day of the wish', () => {
  const many = {
    ...facts(wish({ ...approved, id: 1 }), []),
    wishes: [wish({ id: 1, ...approved }), wish({ id: 2, refusedOn: '2026-05-04' }), wish({ id: 3 })],
    quotes: [
      { id: 1, wish: 1, seller: 'Dear Shop', amount: 45_000, day: '2026-05-03', note: null },
      { id: 2, wish: 1, seller: 'Fair Shop', amount: 38_900, day: '2026-05-04', note: null },
      { id: 3, wish: 2, seller: 'Other Shop', amount: 100, day: '2026-05-04', note: null },
    ],
    planLines: [
      { id: 1, name: 'Equipment' },
      { id: 2, name: 'Weekend hours' },
    ],
    planMoves: [
      { id: 1, day: '2026-05-01', fromLine: 2, toLine: 1, amount: 900, reason: '', agreedBy: 'x' },
      { id: 2, day: '2026-05-10', fromLine: 2, toLine: 1, amount: 42_000, reason: '', agreedBy: 'x' },
    ],
  };
  const found = wishesOf(many, '2026-06-01', () => false);
  expect(found.map(({ wish: { id } }) => id)).toEqual([3, 1, 2]);
  expect(found[1]?.quotes.map(({ seller }) => seller)).toEqual(['Fair Shop', 'Dear Shop']);
  expect(found[1]?.moves).toEqual([{ id: 2, day: '2026-05-10', from: 'Weekend hours', amount: 42_000 }]);
});
