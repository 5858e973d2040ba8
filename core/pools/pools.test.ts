/** Pooled money by the worked numbers of the figures it is held to: three sums that agree, one person's money never used for another, interest to the penny. */
import { describe, expect, test } from 'vitest';
import type { Explanation } from '../explain/lines.ts';
import { splitInterest } from './interest.ts';
import type { Pool, PoolPerson } from './pool.ts';
import { isHeld, shareNow, threeSums, waitingIn } from './pool.ts';
import { orExpected, proposalsFor } from './proposals.ts';

function person(account: number, openingBalance: number, more: Partial<PoolPerson> = {}): PoolPerson {
  return {
    ...{
      account,
      person: ['Ana Sample', 'Ben Brown', 'Cai Dale'][account - 1] ?? '',
      reference: `DP-${account}`,
      bankAccount: account,
      openedOn: '2026-04-01',
    },
    ...{ openingBalance, moves: [], allowed: null, ...more },
  };
}
const POOL: Pool = {
  ...{ id: 1, name: 'Client money', openedOn: '2026-04-01', openingBalance: 931_025, ownOpening: 0 },
  people: [person(1, 412_010), person(2, 290_565), person(3, 228_450)],
  ...{ lines: [], shares: [], printed: [{ day: '2026-04-30', balance: 931_025 }] },
};
const line = (id: number, day: string, amount: number, text = 'FASTER PAYMENT') => ({ id, day, amount, text, balance: null });

describe('three sums', () => {
  test('£4,120.10 and £2,905.65 and £2,284.50 are the £9,310.25 of the bank, with no difference', () => {
    expect(threeSums(POOL)).toEqual({
      ...{ day: '2026-04-30', bank: 931_025, book: 931_025, people: 931_025, own: 0, waiting: 0, waitingLines: 0 },
      ...{ bankDifference: 0, peopleDifference: 0 },
    });
  });

  test('£2,400.00 more out of the third is -£115.50: held until somebody gives a reason, and again where it goes further', () => {
    const out = [{ day: '2026-04-20', amount: -240_000 }];
    const third = person(3, 228_450, { moves: out });
    expect(shareNow(third)).toBe(-11_550);
    expect(isHeld(third)).toBe(true);
    expect(isHeld({ ...third, allowed: { to: -11_550, why: 'The council’s payment is on its way' } })).toBe(false);
    expect(isHeld({ ...third, allowed: { to: -11_549, why: 'The council’s payment is on its way' } })).toBe(true);
    expect(isHeld(person(3, 0))).toBe(false);
    const pool = {
      ...POOL,
      people: [...POOL.people.slice(0, 2), third],
      lines: [line(1, '2026-04-20', -240_000)],
      shares: [{ id: 1, line: 1, amount: -240_000, account: 3, why: null }],
      printed: [{ day: '2026-04-30', balance: 691_025 }],
    };
    expect(threeSums(pool)).toMatchObject({ bank: 691_025, book: 691_025, people: 691_025, peopleDifference: 0, bankDifference: 0 });
  });

  test('what is nobody’s yet waits, what is the service’s own stands apart, and what the bank has more is a difference', () => {
    const pool = {
      ...POOL,
      lines: [line(1, '2026-04-10', 5_000), line(2, '2026-04-11', -1_200), line(3, '2026-05-02', 700)],
      shares: [
        { id: 1, line: 1, amount: 2_000, account: null, why: 'Our float' },
        { id: 2, line: 2, amount: -1_200, account: 1, why: null },
      ],
      people: [person(1, 412_010, { moves: [{ day: '2026-04-11', amount: -1_200 }] }), ...POOL.people.slice(1)],
      printed: [{ day: '2026-04-30', balance: 934_826 }],
    };
    // £9,310.25 + £50.00 − £12.00; the bank prints a penny more.
    expect(threeSums(pool)).toEqual({
      ...{ day: '2026-04-30', bank: 934_826, book: 934_825, people: 929_825, own: 2_000, waiting: 3_000, waitingLines: 1 },
      ...{ bankDifference: 1, peopleDifference: 0 },
    });
    expect(waitingIn(pool).map(({ id, left }) => [id, left])).toEqual([
      [1, 3_000],
      [3, 700],
    ]);
  });

  test('a pool of which no file has told a balance says that the bank’s is not known', () => {
    expect(threeSums({ ...POOL, printed: [] })).toMatchObject({ day: '2026-04-01', bank: null, bankDifference: null, book: 931_025 });
  });

  test('who has left is counted on a day before they went, so that the sums agree until the bank’s next balance', () => {
    const pool = {
      ...POOL,
      people: POOL.people.slice(0, 2),
      lines: [line(1, '2026-05-02', -228_450)],
      shares: [{ id: 1, line: 1, amount: -228_450, account: 3, why: null }],
    };
    expect(threeSums(pool)).toMatchObject({ day: '2026-04-30', book: 931_025, people: 931_025, peopleDifference: 0 });
    expect(threeSums({ ...pool, printed: [{ day: '2026-05-02', balance: 702_575 }] })).toMatchObject({ book: 702_575, people: 702_575, peopleDifference: 0 });
  });

  test('a line typed into somebody’s share that the pool does not have is a difference', () => {
    const people = [person(1, 412_010, { moves: [{ day: '2026-04-02', amount: 100 }] }), ...POOL.people.slice(1)];
    expect(threeSums({ ...POOL, people }).peopleDifference).toBe(-100);
  });
});

describe('interest', () => {
  const amounts = (pool: Pool, amount: number, from = '2026-04-30', to = '2026-04-30') =>
    splitInterest(pool, amount, from, to)?.map((one) => [one.account, one.amount]);

  test('£3.10 by the balances of the last day is £1.37, £0.97 and £0.76', () => {
    expect(amounts(POOL, 310)).toEqual([
      [1, 137],
      [2, 97],
      [3, 76],
    ]);
  });

  test('goes by the days: who had £100.00 for half of the days gets half of what who had it for all of them gets', () => {
    const people = [person(1, 10_000), person(2, 0, { moves: [{ day: '2026-04-16', amount: 10_000 }] })];
    expect(splitInterest({ ...POOL, people }, 300, '2026-04-01', '2026-04-30')).toEqual([
      { account: 1, pennyDays: 300_000, average: 10_000, amount: 200 },
      { account: 2, pennyDays: 150_000, average: 5_000, amount: 100 },
    ]);
  });

  test('who was below nothing earns and pays nothing; the service has its part; a charge is split as it came', () => {
    const people = [person(1, 10_000), person(2, -5_000)];
    expect(amounts({ ...POOL, people, ownOpening: 10_000 }, -101)).toEqual([
      [1, -51],
      [2, 0],
      [null, -50],
    ]);
  });

  test('nobody had anything: there is nothing to go by', () => {
    expect(splitInterest({ ...POOL, people: [person(1, 0)] }, 310, '2026-04-01', '2026-04-30')).toBeNull();
  });
});

describe('whose a line may be', () => {
  const told = (pool: Pool, expected: ReadonlyMap<number, ReadonlyMap<number, Explanation>> = new Map()) =>
    proposalsFor(pool)
      .map((one) => orExpected(one, expected))
      .map(({ id, account, by }) => [id, account, by]);

  test('the reference, then the name, then what went before; two people in one text are nobody', () => {
    const lines = [
      line(1, '2026-04-02', 500, 'COUNCIL BACS DP1'),
      line(2, '2026-04-02', 500, 'Brown Ben wages'),
      line(3, '2026-04-02', 500, 'FROM BEN BROWN'),
      line(4, '2026-04-02', -90, 'MEADOW SUPPORT'),
      line(5, '2026-04-09', -95, 'Meadow Support'),
      line(6, '2026-04-09', -95, 'DP-1 and DP-2'),
      line(7, '2026-04-10', -95, 'HMRC CUMBERNAULD'),
      line(8, '2026-04-10', 500, 'CAI DALE FOR DP-1'),
      line(9, '2026-04-10', 500, 'DP-1 DP-2 BEN BROWN'),
    ];
    const shares = [{ id: 1, line: 4, amount: -90, account: 3, why: null }];
    expect(told({ ...POOL, lines, shares })).toEqual([
      [1, 1, 'reference'],
      [2, null, null],
      [3, 2, 'name'],
      [5, 3, 'earlier'],
      [6, null, null],
      [7, null, null],
      [8, null, null],
      [9, null, null],
    ]);
  });

  test('a short reference of numbers or letters alone, and a text without a word, tell nothing', () => {
    const people = [person(1, 412_010, { reference: '7' }), person(2, 0, { reference: 'AB' })];
    const lines = [
      line(1, '2026-04-02', -90, 'INVOICE 7'),
      line(2, '2026-04-02', -90, 'FLAT AB'),
      line(3, '2026-04-02', -90, '---'),
      line(4, '2026-05-02', -90, '***'),
    ];
    const shares = [{ id: 1, line: 3, amount: -90, account: 1, why: null }];
    expect(told({ ...POOL, people, lines, shares })).toEqual([1, 2, 4].map((id) => [id, null, null]));
  });

  test('the same words for several go by the sum, where that is one person’s; never where the service had it', () => {
    const lines = [
      line(1, '2026-04-02', 500, 'COUNCIL BACS'),
      line(2, '2026-04-02', 700, 'COUNCIL BACS'),
      line(3, '2026-05-02', 500, 'COUNCIL BACS'),
      line(4, '2026-05-02', 600, 'COUNCIL BACS'),
      line(5, '2026-04-02', -1, 'FEE'),
      line(6, '2026-05-02', -1, 'FEE'),
    ];
    const shares = [
      { id: 1, line: 1, amount: 500, account: 1, why: null },
      { id: 2, line: 2, amount: 700, account: 2, why: null },
      { id: 3, line: 5, amount: -1, account: null, why: 'Bank charge' },
    ];
    expect(told({ ...POOL, lines, shares })).toEqual([
      [3, 1, 'amount'],
      [4, null, null],
      [6, null, null],
    ]);
  });

  test('one account alone expects it', () => {
    const settled: Explanation = {
      parts: [{ amount: -90, settles: { kind: 'invoice', id: 1 }, category: 'agency', planLine: null, fund: null }],
      step: 2,
      rule: null,
    };
    const byRule: Explanation = { parts: [{ amount: -90, settles: null, category: 'agency', planLine: null, fund: null }], step: 4, rule: 1 };
    const lines = [line(1, '2026-04-02', -90, 'MEADOW SUPPORT INV 7')];
    expect(
      told(
        { ...POOL, lines },
        new Map([
          [1, new Map([[1, settled]])],
          [2, new Map([[1, byRule]])],
        ]),
      ),
    ).toEqual([[1, 1, 'expected']]);
    expect(told({ ...POOL, lines }, new Map([1, 2].map((account) => [account, new Map([[1, settled]])])))).toEqual([[1, null, null]]);
  });
});
