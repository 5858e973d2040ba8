/** What a loose paper may be for: by amount, day and name, with the reasons, and only sure where nothing else fits as well. */
import { describe, expect, test } from 'vitest';
import { facts, invoice, line, pays, payslip, purchase } from '../../tests/facts-builder.ts';
import { hasPaperIn } from './needed.ts';
import type { Proven } from './proof.ts';
import { candidatesOf, suggestFor, toldBy } from './suggest.ts';

type Lists = Parameters<typeof facts>[1];
const suggested = (lists: Lists, name: string, text = '', papers: readonly Proven[] = []): string | null => {
  const found = suggestFor(toldBy(name, text), candidatesOf(facts({}, lists), hasPaperIn(papers)));
  if (found === null) return null;
  const why = [found.amount && 'amount', found.day, found.word].filter(Boolean).join(', ');
  return `${found.of.type} ${found.of.id}: ${why}${found.sure ? ', sure' : ''}`;
};

test.each([
  ['Tesco £12.99 5 Oct 2026.pdf', [1_299], ['2026-10-05']],
  ['2026-10-05_1,234.50.pdf', [123_450], ['2026-10-05']],
  ['05-10-2026 receipt.jpg', [], ['2026-10-05']],
  ['IMG_20261005_1299.jpg', [], []],
  ['v1.25.3 19.10.2026.pdf', [], ['2026-10-19']],
])('%s tells its amounts and days', (name, amounts, days) => {
  const told = toldBy(name, '');
  expect([[...told.amounts], told.days]).toEqual([amounts, days]);
});

const shop = [line('2026-10-06', -1_299, [], { text: 'TESCO STORES 3344' }), line('2026-10-20', -1_299, [], { text: 'BOOTS' })];

describe('a receipt', () => {
  test('is for the line of its amount near its day', () => {
    expect(suggested({ lines: shop }, '2026-10-05 12.99.pdf')).toBe('line 1: amount, 2026-10-05, sure');
  });

  test('is for the line with the shop’s name, in its words as well as in its name', () => {
    expect(suggested({ lines: shop }, 'scan 3.pdf', 'Boots UK\nTotal £12.99')).toBe('line 2: amount, boots, sure');
  });

  test('of which only the amount is known is a guess, and two alike are not sure', () => {
    expect(suggested({ lines: shop.slice(1) }, '12.99.pdf')).toBe('line 1: amount');
    expect(suggested({ lines: shop }, '12.99.pdf')).toBe('line 1: amount');
    const twice = [line('2026-10-06', -1_299, [], { text: 'TESCO' }), line('2026-10-06', -1_299, [], { text: 'TESCO' })];
    expect(suggested({ lines: twice }, 'Tesco 12.99 2026-10-06.pdf')).toBe('line 1: amount, 2026-10-06, tesco');
  });

  test('of another amount is for nothing, unless day and name are both there', () => {
    expect(suggested({ lines: shop }, '2026-10-06 13.00.pdf')).toBeNull();
    expect(suggested({ lines: shop }, '2026-10-06 Tesco.pdf')).toBe('line 1: 2026-10-06, tesco');
  });

  test('goes to what has no paper yet before what has one', () => {
    expect(suggested({ lines: shop }, '12.99.pdf', '', [{ type: 'line', id: 1 }])).toBe('line 2: amount');
    expect(suggested({ lines: shop.slice(0, 1) }, 'Tesco 12.99.pdf', '', [{ type: 'line', id: 1 }])).toBe('line 1: amount, tesco');
  });
});

test('a paper of what a line paid is for that, by the day of either', () => {
  const lists = {
    invoices: [invoice({ supplier: 'Harbour Homecare', number: 'A1', day: '2026-09-01', amount: 9_000 })],
    lines: [pays('invoice', 1, '2026-10-02', -9_000)],
  };
  expect(suggested(lists, '90.00 2026-09-01.pdf')).toBe('invoices 1: amount, 2026-09-01, sure');
  expect(suggested(lists, 'paid 90.00 2026-10-02.pdf')).toBe('invoices 1: amount, 2026-10-02, sure');
});

describe('an invoice with a number', () => {
  const ofCare = (number: string, day: string, amount: number) => invoice({ supplier: 'Carefolk Ltd', number, day, amount });
  const october = [ofCare('CF-101', '2026-10-31', 50_300)];

  test('is sure where the paper names it, and where no number is in the paper', () => {
    expect(suggested({ invoices: october }, 'scan.pdf', 'Carefolk Ltd\nInvoice CF 101\nTotal 503.00')).toBe('invoices 1: amount, carefolk, sure');
    expect(suggested({ invoices: october }, 'Carefolk 503.00.pdf')).toBe('invoices 1: amount, carefolk, sure');
  });

  test('is never sure where the paper names another one made like it, such as the next one with what is left of this', () => {
    const next = 'Carefolk Ltd\nInvoice number: CF-104\nPeriod: 01/11/2026 to 26/11/2026\nTotal due 452.70\nPrevious balance 503.00';
    expect(suggested({ invoices: october }, 'scan.pdf', next)).toBe('invoices 1: amount, 2026-11-01, carefolk');
    expect(suggested({ invoices: october }, 'Carefolk CF-104 503.00.pdf')).toBe('invoices 1: amount, carefolk');
    expect(suggested({ invoices: october }, 'scan.pdf', `${next} of CF-101`)).toBe('invoices 1: amount, 2026-11-01, carefolk');
    const digits = [ofCare('20261', '2026-10-31', 50_300)];
    expect(suggested({ invoices: digits }, 'Carefolk 20264 503.00.pdf')).toBe('invoices 1: amount, carefolk');
  });

  test('is told from those of other months of the same amount by its number', () => {
    const months = [...october, ofCare('CF-102', '2026-11-30', 50_300)];
    expect(suggested({ invoices: months }, 'scan.pdf', 'Carefolk Ltd\nInvoice CF-102\nPrinted 31 October 2026\nTotal 503.00')).toBe(
      'invoices 2: amount, carefolk, sure',
    );
  });
});

test('a wage slip is for the payslip of its net pay, and a receipt for the purchase', () => {
  const lists = {
    payslips: [payslip({ paidOn: '2026-10-09', net: 40_140 })],
    purchases: [purchase({ day: '2026-10-05', supplier: 'Corner shop', item: 'Gloves', amount: 1_250 })],
  };
  expect(suggested(lists, 'slip.pdf', 'Pay date 09/10/2026\nNet pay 401.40')).toBe('payslips 1: amount, 2026-10-09, sure');
  expect(suggested(lists, 'Corner shop 12.50.jpg')).toBe('purchases 1: amount, corner, sure');
});

describe('is not sure', () => {
  const tesco = (day: string): ReturnType<typeof line> => line(day, -1_299, [], { text: 'CARD PAYMENT TO TESCO STORES 2026' });

  test('by words that stand in the bank’s text of anything, or by the year', () => {
    expect(suggested({ lines: [tesco('2026-10-06')] }, 'scan.pdf', 'Argos stores\nCard payment 12.99')).toBe('line 1: amount');
    expect(suggested({ lines: [tesco('2026-10-06')] }, 'Argos 2026 12.99.jpg')).toBe('line 1: amount');
  });

  test('where the day in the paper is another', () => {
    // Half a year off; and a receipt written two days after the bank had paid.
    expect(suggested({ lines: [tesco('2026-04-06')] }, 'Tesco 12.99 2026-10-05.pdf')).toBe('line 1: amount, tesco');
    expect(suggested({ lines: [tesco('2026-10-06')] }, 'Tesco 12.99 2026-10-08.pdf')).toBe('line 1: amount, 2026-10-08, tesco');
  });

  test('of two of one shop a day apart: the bank may have shown it a day later', () => {
    const lines = [tesco('2026-10-05'), tesco('2026-10-06')];
    expect(suggested({ lines }, 'Tesco 12.99 2026-10-05.pdf')).toBe('line 1: amount, 2026-10-05, tesco');
    // The same where one has its paper already: this may be the same receipt, scanned again.
    expect(suggested({ lines }, 'Tesco 12.99 2026-10-05.pdf', '', [{ type: 'line', id: 1 }])).not.toContain('sure');
    // A week apart it is told.
    expect(suggested({ lines: [tesco('2026-10-05'), tesco('2026-10-12')] }, 'Tesco 12.99 2026-10-05.pdf')).toContain('line 1: amount, 2026-10-05, tesco, sure');
  });

  test('where it is the money back', () => {
    const lines = [tesco('2026-10-05'), line('2026-10-07', 1_299, [], { text: 'TESCO STORES REFUND' })];
    expect(suggested({ lines }, 'Tesco 12.99 2026-10-05.pdf', '', [{ type: 'line', id: 1 }])).not.toContain('sure');
  });

  test('where the amount is of one thing on the paper, or a rate', () => {
    expect(suggested({ lines: [tesco('2026-10-06')] }, 'scan.pdf', 'Tesco 05/10/2026\n2 x 12.99\nTOTAL 25.98')).toBe('line 1: amount, 2026-10-05, tesco');
    const twenty = [line('2026-10-06', -2_000, [], { text: 'TESCO' })];
    expect(suggested({ lines: twenty }, 'scan.pdf', 'Tesco 04/10/2026\nVAT 20.00 %\n7.20')).toBeNull();
  });

  test('for the shop of the same amount and day where the paper names another', () => {
    const lines = [tesco('2026-10-06'), line('2026-08-01', -500, [], { text: 'BOOTS CHEMIST' })];
    expect(suggested({ lines }, 'Boots 12.99 2026-10-05.jpg')).toBe('line 1: amount, 2026-10-05');
  });

  test('for last week’s invoice where this week’s is not on file yet', () => {
    const invoices = [invoice({ supplier: 'Harbour Homecare', number: 'A1', day: '2026-09-01', amount: 9_000 })];
    expect(suggested({ invoices }, 'A2.pdf', 'Harbour Homecare\nInvoice A2 of 08/09/2026\nTotal 90.00')).toBe('invoices 1: amount, 2026-09-08, harbour');
    expect(suggested({ invoices }, 'A1.pdf', 'Harbour Homecare\nInvoice A1 of 01/09/2026\nTotal 90.00')).toContain('sure');
  });

  test('of a statement with many lines, whichever of them has no paper yet', () => {
    const lines = [line('2026-10-06', -1_299, [], { text: 'TESCO' }), line('2026-10-07', -850, [], { text: 'BOOTS' })];
    const text = '06/10/2026 TESCO 12.99\n07/10/2026 BOOTS 8.50';
    expect(suggested({ lines }, 'statement.pdf', text, [{ type: 'line', id: 1 }])).toBe('line 2: amount, 2026-10-07, boots');
  });
});
