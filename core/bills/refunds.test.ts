import { expect, test } from 'vitest';
import { facts, invoice, of, payment, pays, planLine, purchase } from '../../tests/facts-builder.ts';
import type { AccountFacts, LinePart, Refunded } from '../books/facts.ts';
import { suggestions } from '../explain/suggestions.ts';
import { overview } from '../figures/overview.ts';
import { refundable, Returns } from './refunds.ts';

const ON = '2026-06-30';
const BEDS = { kind: 'purchase', id: 1 } as const;
const CARE = { kind: 'invoice', id: 1 } as const;

/** Line 1 pays the purchase of £80.00, line 2 the invoice of £300.00, line 3 £12.50 to a club without a paper; line 4 is `back`, £80.00 in. */
function account(back: Partial<LinePart> = {}, amount = 8000, text = 'MOBILITY STORE REFUND'): AccountFacts {
  const lines = [
    { ...pays('purchase', 1, '2026-05-03', -8000), text: 'MOBILITY STORE 11' },
    { ...pays('invoice', 1, '2026-05-06', -30_000), text: 'HARBOUR 7' },
    { ...of('activity', '2026-05-08', -1250), text: 'CORNER CLUB LEEDS' },
    { ...of('refund', '2026-06-10', amount), text },
  ];
  const told = facts(
    { openingBalance: 100_000 },
    {
      plan: [planLine({ line: 'Club', kind: 'yearly', amount: 52_000 }), planLine({ line: 'Things', kind: 'yearly', amount: 52_000 })],
      purchases: [purchase({ supplier: 'Mobility Store', item: 'Bed rail', day: '2026-05-02', amount: 8000, planLine: 'Things' })],
      invoices: [invoice({ supplier: 'Harbour', number: 'INV1', day: '2026-05-05', amount: 30_000, planLine: 'Club' })],
      lines,
    },
  );
  return { ...told, lines: told.lines.map((line, index) => (index === 3 ? { ...line, parts: line.parts.map((part) => ({ ...part, ...back })) } : line)) };
}

const returned = (told: AccountFacts, refunds: Refunded) => {
  const all = new Returns(told).of(refunds);
  return all && [all.paid, all.back, all.refunds.map(({ day, amount }) => [day, amount])];
};
/** Without what the line is: it waits. */
const waiting = (amount: number, text: string): AccountFacts => {
  const told = account({}, amount, text);
  return { ...told, lines: told.lines.map((line) => (line.id === 4 ? { ...line, parts: [] } : line)) };
};
const suggested = (told: AccountFacts) => {
  const line = told.lines.find(({ id }) => id === 4);
  const lineNames = new Map(told.planLines.map(({ id, name }) => [id, name]));
  return (line ? suggestions(told, line) : [])
    .filter(({ parts: [part] }) => part?.refunds !== undefined)
    .map(({ title, detail, fits, sure, parts: [part] }) => [title, detail, fits, sure, part?.refunds, lineNames.get(part?.planLine ?? 0)]);
};

test('what was paid and what came back of a purchase, an invoice and a line without a paper is told with its days', () => {
  expect(returned(account({ refunds: BEDS }), BEDS)).toEqual([8000, 8000, [['2026-06-10', 8000]]]);
  expect(returned(account({ refunds: BEDS }), CARE)).toEqual([30_000, 0, []]);
  expect(returned(account({ refunds: { kind: 'line', id: 3 } }, 1000), { kind: 'line', id: 3 })).toEqual([1250, 1000, [['2026-06-10', 1000]]]);
  // Money in is nothing that could come back, nor is what is not there.
  expect([returned(account(), { kind: 'line', id: 4 }), returned(account(), { kind: 'invoice', id: 9 })]).toEqual([null, null]);
});

test('what a payment written down paid counts as paid, before the bank shows it', () => {
  const told = facts({}, { invoices: [invoice({ number: 'INV1', amount: 5000 })], payments: [payment({ day: '2026-05-06', amount: -5000, invoice: 'INV1' })] });
  expect(returned(told, CARE)).toEqual([5000, 0, []]);
});

test('a link moves no figure; the refund takes its sum off its own plan line, on its own day, and a paid invoice stays paid', () => {
  const things = (told: AccountFacts, on: string) => overview(told, on).plan.lines.find(({ line }) => line === 'Things')?.spentToDate;
  const linked = account({ planLine: 2, refunds: BEDS });
  const plain = account({ planLine: 2 });
  expect(overview(linked, ON)).toEqual(overview(plain, ON));
  // £80.00 on 2 May; £80.00 back on 10 June.
  expect([things(linked, '2026-06-09'), things(linked, '2026-06-10')]).toEqual([8000, 0]);
  const ofInvoice = account({ planLine: 1, refunds: CARE });
  expect(overview(ofInvoice, ON).liabilities.invoices).toBe(0);
});

test('what came from a supplier and equals what was paid them is offered first, on the plan line it was paid from', () => {
  expect(suggested(waiting(8000, 'MOBILITY STORE REFUND'))[0]).toEqual([
    'Refund of Bed rail',
    'Mobility Store, 2 May 2026, £80.00 paid',
    ...[true, true, BEDS, 'Things'],
  ]);
  expect(suggested(waiting(30_000, 'HARBOUR CR'))[0]).toEqual(['Refund of invoice INV1', 'Harbour, 5 May 2026, £300.00 paid', true, true, CARE, 'Club']);
  // A part of it, and the sum alone from somebody who is not named.
  expect(suggested(waiting(2500, 'HARBOUR CR'))[0]?.slice(2, 5)).toEqual([false, true, CARE]);
  expect(suggested(waiting(8000, 'FASTER PAYMENT'))[0]?.slice(2, 5)).toEqual([true, true, BEDS]);
});

test('more than was paid, or than is left of it, is never suggested', () => {
  expect(suggested(waiting(8001, 'MOBILITY STORE REFUND'))).toEqual([]);
  const back = waiting(8000, 'MOBILITY STORE REFUND');
  const first = { id: 5, bankAccount: 1, day: '2026-06-01', amount: 5000, text: 'X', balance: null, doubtful: false };
  const parts = [{ amount: 5000, settles: null, category: 'refund' as const, planLine: 2, fund: null, refunds: BEDS }];
  expect(suggested({ ...back, lines: [...back.lines, { ...first, parts }] })).toEqual([]);
});

test('all that was paid up to the day of the money can be chosen, the newest first', () => {
  const told = account();
  const titles = (day: string, amount = 100) => refundable(told, { day, amount }).map(({ title, paid }) => [title, paid]);
  expect(titles('2026-06-10')).toEqual([
    ['Refund of ‘CORNER CLUB LEEDS’ of 8 May 2026', 1250],
    ['Refund of invoice INV1, Harbour', 30_000],
    ['Refund of Bed rail, Mobility Store', 8000],
  ]);
  expect([titles('2026-05-04'), titles('2026-06-10', -100)]).toEqual([[['Refund of Bed rail, Mobility Store', 8000]], []]);
});
