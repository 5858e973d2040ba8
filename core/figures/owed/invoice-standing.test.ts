import { expect, test } from 'vitest';
import { facts, invoice, of, pays } from '../../../tests/facts-builder.ts';
import { duesOf } from '../due/dues.ts';
import { figuresOf } from '../figures.ts';
import { needsDoing } from '../known/needs-doing.ts';
import type { InvoiceStanding } from './invoice-standing.ts';
import { invoiceStandings } from './invoice-standing.ts';

const BANK = '2026-05-20';
const said = (all: readonly InvoiceStanding[]) => all.map(({ state, paid, left }) => [state, paid, left]);

/** The statements reach to 20 May: what is due after 17 May may have been paid. */
function account(invoices: readonly ReturnType<typeof invoice>[], lines: readonly ReturnType<typeof pays>[] = []) {
  return facts({}, { invoices: [...invoices], lines: [...lines, of('interest', BANK, 1)] });
}
test('due up to its day, late after it, not known where the statements do not reach', () => {
  const all = account([
    invoice({ number: 'A', amount: 100, day: '2026-05-01', due: '2026-05-17' }),
    invoice({ number: 'B', amount: 200, day: '2026-05-01', due: '2026-05-18' }),
    invoice({ number: 'C', amount: 300, day: '2026-05-01', due: '2026-05-25' }),
    invoice({ number: 'D', amount: 400, day: '2026-05-02', due: null }),
  ]);
  expect(said(invoiceStandings(all, '2026-05-25'))).toEqual([
    ['late', 0, 100],
    ['not_known', 0, 200],
    ['due', 0, 300],
    ['late', 0, 400],
  ]);
  expect(said(invoiceStandings(all, '2026-05-17', '2026-05-25')).map(([state]) => state)).toEqual(['due', 'due', 'due', 'late']);
});

test('paid, part paid, paid over, and a credit note', () => {
  const invoices = [
    invoice({ number: 'A', amount: 1000, day: '2026-05-01', due: '2026-05-15' }),
    invoice({ number: 'B', amount: 2000, day: '2026-05-01', due: '2026-05-15' }),
    invoice({ number: 'C', amount: 3000, day: '2026-05-01', due: '2026-05-15' }),
    invoice({ number: 'D', amount: -500, day: '2026-05-01', due: '2026-05-15' }),
  ];
  const paid = [pays('invoice', 1, '2026-05-10', -1000), pays('invoice', 2, '2026-05-10', -500), pays('invoice', 3, '2026-05-10', -3100)];
  const all = account(invoices, paid);
  expect(said(invoiceStandings(all, BANK))).toEqual([
    ['paid', 1000, 0],
    ['late', 500, 1500],
    ['paid', 3100, 0],
    ['late', 0, -500],
  ]);
});

test('where no statement is there nothing is late', () => {
  const all = facts({}, { invoices: [invoice({ number: 'A', amount: 100, day: '2026-05-01', due: '2026-05-02' })] });
  expect(said(invoiceStandings(all, BANK)).map(([state]) => state)).toEqual(['not_known']);
});

test('disputed it is not due, and still owed', () => {
  const all = account([invoice({ number: 'A', amount: 100, day: '2026-05-01', due: '2026-05-02', disputedOn: '2026-05-10' })]);
  expect(said(invoiceStandings(all, '2026-05-09', '2026-05-20'))).toEqual([['late', 0, 100]]);
  expect(said(invoiceStandings(all, BANK))).toEqual([['disputed', 0, 100]]);
  const figures = figuresOf(all, BANK, BANK);
  expect(figures.liabilities.parts.invoices).toBe(100);
  expect([...duesOf(figures), ...needsDoing(all, BANK, BANK)].filter(({ code }) => code === 'bill' || code === 'billDue')).toEqual([]);
});
