/** What needs a receipt: counted and summed, with what proves it, what the council's rule says, and why there is none. */
import { describe, expect, test } from 'vitest';
import { facts, invoice, of, pays, payment, payslip, purchase } from '../../tests/facts-builder.ts';
import { hasPaperIn, papersNeeded } from './needed.ts';
import type { NoPaper } from './needed.ts';
import type { Proven } from './proof.ts';

type Lists = Parameters<typeof facts>[1];
const needed = (lists: Lists, papers: readonly Proven[] = [], none: Readonly<Record<string, NoPaper>> = {}) =>
  papersNeeded(facts({}, lists), '2026-04-06', '2026-12-31', hasPaperIn(papers), ({ type, id }) => none[`${type} ${id}`] ?? null);
const open = (lists: Lists, papers: readonly Proven[] = []): string[] =>
  needed(lists, papers).open.map((one) => `${one.of.type} ${one.of.id} ${one.pence} ${one.category}`);
const line = (id: number): Proven => ({ type: 'line', id });

test('of 41 lines 38 have a paper: 3 lines, £112.48, need a receipt', () => {
  // The three: 12.99 + 59.50 + 39.99 = 112.48.
  const amounts = [-1_299, -5_950, -3_999, ...Array.from({ length: 38 }, (_, index) => -100 - index)];
  const lines = amounts.map((amount) => of('activity', '2026-05-04', amount));
  // Lines are numbered from 1.
  const papers = amounts.slice(3).map((_, index) => line(index + 4));
  const { asked, proven, open: missing, openPence } = needed({ lines }, papers);
  expect([asked, proven, missing.length, openPence]).toEqual([41, 38, 3, 11_248]);
});

describe('without a rule of the council', () => {
  test('charges, interest, own transfers and money in need none; all else that goes out does', () => {
    const lines = [
      ...[of('bank_charge', '2026-05-01', -600), of('own_transfer', '2026-05-02', -5_000), of('interest', '2026-05-03', -3)],
      ...[of('direct_payment', '2026-05-04', 84_000), of('hmrc', '2026-05-05', -4_200), of('other', '2026-05-06', -700)],
    ];
    expect(open({ lines })).toEqual(['line 5 4200 hmrc', 'line 6 700 other']);
  });

  test('a line that nobody has explained yet needs one', () => {
    expect(open({ lines: [{ ...of('other', '2026-05-06', -700), parts: [] }] })).toEqual(['line 1 700 null']);
  });

  test('a payslip on file proves the wage it paid; a wage without one needs a paper', () => {
    const lines = [pays('payslip', 1, '2026-05-08', -40_140), of('wages', '2026-05-09', -1_000)];
    expect(open({ payslips: [payslip({ paidOn: '2026-05-08', net: 40_140 })], lines })).toEqual(['line 2 1000 wages']);
  });
});

describe('a paper', () => {
  const paid = pays('invoice', 1, '2026-05-20', -9_000);
  const lists = { invoices: [invoice({ supplier: 'Harbour', number: 'A1', day: '2026-05-10', amount: 9_000 })], lines: [paid] };

  test('on an invoice proves the line that paid it, which alone is asked about', () => {
    expect(open(lists)).toEqual(['line 1 9000 agency']);
    expect(open(lists, [{ type: 'invoices', id: 1 }])).toEqual([]);
    expect(open(lists, [line(1)])).toEqual([]);
  });

  test('proves its own part of a line and no other', () => {
    const split = {
      ...paid,
      amount: -10_000,
      parts: [...paid.parts, { amount: -1_000, settles: null, category: 'activity', planLine: null, fund: null } as const],
    };
    expect(open({ ...lists, lines: [split] }, [{ type: 'invoices', id: 1 }])).toEqual(['line 1 1000 activity']);
  });

  test('of an invoice proves the line that cleared the payment of it', () => {
    const cheque = payment({ day: '2026-05-12', to: 'Harbour', amount: -9_000, invoice: 'A1', category: 'agency' });
    const cleared = { ...lists, payments: [cheque], lines: [pays('payment', 1, '2026-05-20', -9_000)] };
    expect(open(cleared)).toHaveLength(1);
    expect(open(cleared, [{ type: 'invoices', id: 1 }])).toEqual([]);
  });

  test('is asked of what no line paid yet: an invoice and a purchase, and no credit note', () => {
    const own = { day: '2026-05-02', supplier: 'Corner shop', item: 'Gloves', amount: 1_250 };
    const credit = invoice({ supplier: 'Harbour', number: 'C1', day: '2026-05-11', amount: -500 });
    expect(open({ invoices: [...lists.invoices, credit], purchases: [purchase(own)] })).toEqual(['purchases 1 1250 purchase', 'invoices 1 9000 agency']);
  });
});

test('the council’s rule holds from its day on: never, always, or above a sum', () => {
  const rule = { from: '2026-05-01', over: null, source: null } as const;
  const lines = [
    ...[of('activity', '2026-04-30', -500), of('activity', '2026-05-02', -1_000), of('activity', '2026-05-03', -1_001)],
    ...[of('transport', '2026-05-04', -900), of('bank_charge', '2026-05-05', -600)],
  ];
  const paperRules = [
    { ...rule, category: 'activity', needed: 'over', over: 1_000 } as const,
    { ...rule, category: 'transport', needed: 'never' } as const,
    { ...rule, category: 'bank_charge', needed: 'always' } as const,
  ];
  expect(open({ lines, paperRules })).toEqual(['line 1 500 activity', 'line 3 1001 activity', 'line 5 600 bank_charge']);
});

test('what has none for a reason is told apart, with its sum', () => {
  const lines = [of('activity', '2026-05-01', -500), of('activity', '2026-05-02', -700)];
  const found = needed({ lines }, [], { 'line 2': { why: 'lost', note: null } });
  expect([found.open.length, found.openPence, found.without.length, found.withoutPence]).toEqual([1, 500, 1, 700]);
  expect(found.without[0]?.none).toEqual({ why: 'lost', note: null });
});
