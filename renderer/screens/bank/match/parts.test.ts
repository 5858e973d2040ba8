import { describe, expect, test } from 'vitest';
import { partOfPaper, restOf, sharedBetween, steadyWords } from './parts.ts';

const invoice = { settles: { kind: 'invoice' as const, id: 7 }, title: 'Invoice INV1045', day: '2026-10-01', amount: 41_740, stillToPay: 1_500 };

describe('what is left of a line', () => {
  test('a paper takes no more than is still to pay on it, and the rest stays', () => {
    const part = partOfPaper(invoice, -4_000);
    expect(part.part.amount).toBe(-1_500);
    expect(restOf({ amount: -4_000 }, [part])).toBe(-2_500);
  });

  test('a paper of which more is to pay takes the whole line', () => {
    const part = partOfPaper(invoice, -1_200);
    expect(part.part.amount).toBe(-1_200);
    expect(restOf({ amount: -1_200 }, [part])).toBe(0);
  });

  test('money in pays off a credit note', () => {
    expect(partOfPaper({ ...invoice, amount: -2_000, stillToPay: -2_000 }, 820).part.amount).toBe(820);
  });
});

describe('a line shared between funds', () => {
  const funds = ['Council', 'Health', 'Gift'].map((name, index) => ({ id: index + 1, fund: name.toLowerCase(), name, ringFenced: false, payer: null }));
  const shared = (rest: number, ...shares: readonly (number | null)[]) =>
    sharedBetween(
      { funds },
      rest,
      'direct_payment',
      shares.map((share, index) => ({ fund: index + 1, share })),
    ).map(({ title, part }) => [title, part.amount, part.fund]);

  test('£192.00 as 60 and 40 is £115.20 and £76.80', () => {
    expect(shared(19_200, 6000, 4000)).toEqual([
      ['Direct payment, Council', 11_520, 1],
      ['Direct payment, Health', 7680, 2],
    ]);
  });

  test('£100.01 in three is £33.34, £33.34 and £33.33; a fund without a share has no part', () => {
    expect(shared(10_001, 100, 100, 100).map(([, amount]) => amount)).toEqual([3334, 3334, 3333]);
    expect(shared(-500, 0, 100, 100).map(([, amount, fund]) => [amount, fund])).toEqual([
      [-250, 2],
      [-250, 3],
    ]);
  });
});

describe('words for a rule', () => {
  test('are those without figures that stand together', () => {
    expect(steadyWords('FAIRWAY MOBILITY 4471')).toBe('FAIRWAY MOBILITY');
    expect(steadyWords('CARD 4471 TESCO STORES LONDON 12OCT')).toBe('TESCO STORES LONDON');
    expect(steadyWords('REF 77 - GYM')).toBe('REF');
    expect(steadyWords('100012')).toBe('');
  });
});
