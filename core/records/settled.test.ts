import { describe, expect, test } from 'vitest';
import type { AccountFacts, LinePart, Settles, StatementLine } from '../books/facts.ts';
import { openDocuments, SettledDocuments, stillFits } from './settled.ts';

const settling = (settles: Settles, amount: number): StatementLine => {
  const parts: LinePart[] = [{ amount, settles, category: null, planLine: null, fund: null }];
  return { id: 1, bankAccount: 1, day: '2026-05-09', amount, text: '', balance: null, doubtful: false, parts };
};
const invoice = (amount: number) => ({ id: 1, supplier: 1, number: 'INV1', day: '2026-05-01', amount });

function facts(lines: readonly StatementLine[], more: object = {}): AccountFacts {
  return {
    people: [],
    suppliers: [{ id: 1, name: 'A', alsoKnownAs: null }],
    payments: [],
    payslips: [],
    invoices: [],
    purchases: [],
    lines,
    ...more,
  } as unknown as AccountFacts;
}

describe('whether what settles a paper fits', () => {
  const bill: Settles = { kind: 'invoice', id: 1 };
  test.each<[string, number, number, RegExp | null]>([
    ['the whole of it', 40_000, -40_000, null],
    ['part of it', 40_000, -1, null],
    ['more than it', 40_000, -40_001, /£0.01 more/],
    ['the wrong way', 40_000, 1, /other way/],
    ['a credit note paid in', -1000, 1000, null],
    ['a credit note paid out', -1000, -1000, /other way/],
    ['more than a credit note', -1000, 1500, /£5.00 more/],
  ])('%s', (_what, amount, paid, fault) => {
    const found = new SettledDocuments(facts([settling(bill, paid)], { invoices: [invoice(amount)] })).fault(bill);
    expect(found ?? 'fits').toMatch(fault ?? /^fits$/);
  });

  test('a purchase is paid for, or paid back, but not the other', () => {
    const purchase = { id: 1, day: '2026-05-01', supplier: 2, item: 'Tea', amount: 1200, paidBy: 'Sam' };
    const documents = new SettledDocuments(facts([], { purchases: [purchase] }));
    expect(documents.of({ kind: 'repayment', id: 1 })).toEqual({ amount: 1200, byLines: 0, byPayments: 0 });
    expect(documents.of({ kind: 'purchase', id: 1 })).toBeNull();
  });
});

describe('after a paper was changed by hand', () => {
  const lines = [settling({ kind: 'invoice', id: 1 }, -30_000)];
  test.each<[number, boolean]>([
    [30_000, true],
    [40_000, true],
    [29_999, false],
    [-30_000, false],
  ])('a line of £300.00 on a bill that now is %i pence: %s', (amount, fits) => {
    expect(stillFits('invoices', 1, { amount }, lines)).toBe(fits);
  });
});

test('only what is still open, and goes the same way as the line, is offered, the newest first', () => {
  const invoices = [
    { ...invoice(40_000), id: 1 },
    { ...invoice(5000), id: 2, number: 'INV2', day: '2026-06-01' },
    { ...invoice(-700), id: 3, number: 'CN3' },
  ];
  const all = facts([settling({ kind: 'invoice', id: 1 }, -40_000)], { invoices });
  expect(openDocuments(all, -100).map(({ title, stillToPay }) => [title, stillToPay])).toEqual([['Invoice INV2, A', 5000]]);
  expect(openDocuments(all, 100).map(({ title }) => title)).toEqual(['Credit note CN3, A']);
});
