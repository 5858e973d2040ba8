import { describe, expect, test } from 'vitest';
import { partOfPaper, restOf, steadyWords } from './parts.ts';

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

describe('words for a rule', () => {
  test('are those without figures that stand together', () => {
    expect(steadyWords('FAIRWAY MOBILITY 4471')).toBe('FAIRWAY MOBILITY');
    expect(steadyWords('CARD 4471 TESCO STORES LONDON 12OCT')).toBe('TESCO STORES LONDON');
    expect(steadyWords('REF 77 - GYM')).toBe('REF');
    expect(steadyWords('100012')).toBe('');
  });
});
