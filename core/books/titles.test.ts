import { describe, expect, test } from 'vitest';
import type { Invoice, LinePart, Payment, Payslip, Person, Purchase } from './facts.ts';
import type { PaymentsFor } from './titles.ts';
import { RecordsById, titleOf, wordsOfTitles } from './titles.ts';
import { categoryWords } from '../words/books/categories.ts';
import { entryWords } from '../words/books/entries.ts';

const payslip: Payslip = {
  ...{ id: 1, person: 1, periodStart: '2026-04-06', periodEnd: '2026-05-03', paidOn: '2026-05-08', hours: null, gross: 50_000 },
  ...{ tax: 0, employeeNi: 0, employerNi: 0, employeePension: 0, employerPension: 0, net: 50_000 },
  ...{ studentLoan: null, holidayPay: null, sickPay: null, figuresFrom: null },
};
const bryn: Person = {
  ...{ id: 1, name: 'Bryn Howell', alsoKnownAs: null, born: null, started: null, left: null, hoursPerWeek: null, planLine: null },
  ...{ holidayMethod: null, leaveYearStart: null, nothingMoreUpTo: null },
};
const invoice: Invoice = {
  ...{ id: 1, supplier: 1, number: 'INV1', day: '2026-05-01', due: null, serviceFrom: null, serviceTo: null },
  ...{ hours: null, rate: null, amount: 40_000, planLine: 1, disputedOn: null, disputeNote: null, lines: null },
};
const purchase: Purchase = {
  ...{ id: 1, day: '2026-05-01', supplier: 2, item: 'Tea', amount: 1200, planLine: null, approvedOn: null, approvedBy: null, paidBy: null, wish: null },
};
const payment: Payment = {
  id: 1,
  day: '2026-05-02',
  to: 'The Window Cleaner',
  amount: -5800,
  invoice: null,
  category: 'other',
  planLine: null,
  reference: null,
};
const suppliers = [
  { id: 1, name: 'Harbour Homecare', alsoKnownAs: null, careRegistration: null, payReference: null },
  { id: 2, name: 'Shop', alsoKnownAs: null, careRegistration: null, payReference: null },
];

function records(more: { readonly invoices?: readonly Invoice[]; readonly purchases?: readonly Purchase[] } = {}, paid: PaymentsFor = new Map()): RecordsById {
  return new RecordsById({ people: [bryn], suppliers, payslips: [payslip], invoices: [invoice], purchases: [purchase], payments: [payment], ...more }, paid);
}

const part = (kind: NonNullable<LinePart['settles']>['kind'], amount: number, id = 1): LinePart => ({
  amount,
  settles: { kind, id },
  category: null,
  planLine: null,
  fund: null,
});
const charge: LinePart = { amount: -1, settles: null, category: 'bank_charge', planLine: null, fund: null };

const line = (parts: readonly LinePart[], by = records()) => titleOf({ type: 'line', record: { text: 'TRANSFER', parts } }, by);

describe('what a bank line was for', () => {
  test.each<[string, readonly LinePart[], string]>([
    ['nothing yet', [], 'Not explained yet'],
    ['a whole wage', [part('payslip', -50_000)], 'Wages of Bryn Howell to 3 May 2026'],
    ['part of an invoice', [part('invoice', -10_000)], 'Part of invoice INV1'],
    ['a purchase', [part('purchase', -1200)], 'Tea'],
    ['a recorded payment', [part('payment', -5800)], 'Other'],
    ['two things', [part('invoice', -40_000), charge], 'Invoice INV1; Bank charge'],
    ['a record that is gone', [part('invoice', -10_000, 9)], 'A record that is no longer there'],
  ])('%s', (_what, parts, said) => {
    expect(line(parts)).toEqual({ who: 'TRANSFER', what: said });
  });

  test('a credit note and a repayment are called so', () => {
    const odd = records({ invoices: [{ ...invoice, amount: -1000, number: 'CN1' }], purchases: [{ ...purchase, paidBy: 'Sam' }] });
    expect(line([part('invoice', 1000)], odd).what).toBe('Credit note CN1');
    expect(line([part('repayment', -1200)], odd).what).toBe('Paid back to Sam: Tea');
  });
});

test('a recorded payment, and the line that clears it, are called after the paper it pays, whole or in part', () => {
  const paid = records({}, new Map([[1, { kind: 'invoice', id: 1 }]]));
  expect(titleOf({ type: 'payments', record: { ...payment, amount: -40_000 } }, paid)).toEqual({ who: 'The Window Cleaner', what: 'Invoice INV1' });
  expect(titleOf({ type: 'payments', record: payment }, paid).what).toBe('Part of invoice INV1');
  expect(line([part('payment', -40_000)], paid).what).toBe('Invoice INV1');
});

test('each word that a title may be made of is among those that say what was derived from titles', () => {
  const before = wordsOfTitles();
  for (const words of [categoryWords, entryWords] as unknown as Record<string, unknown>[]) {
    for (const [key, word] of Object.entries(words)) {
      words[key] = typeof word === 'function' ? () => 'changed' : typeof word === 'string' ? 'changed' : { hmrc: 'changed' };
      expect([key, wordsOfTitles() === before]).toEqual([key, false]);
      words[key] = word;
    }
  }
  expect(wordsOfTitles()).toBe(before);
});
