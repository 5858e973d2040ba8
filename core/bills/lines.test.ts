import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facts, invoice, planLine } from '../../tests/facts-builder.ts';
import type { InvoiceLine } from '../books/facts.ts';
import { INVOICE_LINE_FOR } from '../books/facts.ts';
import { checkRecord } from '../records/checks.ts';
import { hoursOfLines, productOf, readLines, sumOfLines, writeLines } from './lines.ts';

const line = (some: Partial<InvoiceLine>): InvoiceLine => ({ what: 'hour', quantity: null, price: null, amount: 0, words: '', ...some });

function smallProduct(of: Pick<InvoiceLine, 'quantity' | 'price'>): number | null {
  const product = productOf(of);
  return product !== null && product <= 1_000_000_000 ? product : null;
}

describe('lines as one text', () => {
  test('are read as people write them', () => {
    // 12 × 25.15 = 301.80; 30 × 0.45 = 13.50
    expect(readLines('hour 12 @ 25.15; mile 30 @ 0.45')).toEqual([
      line({ quantity: 1200, price: 2515, amount: 30_180 }),
      line({ what: 'mile', quantity: 3000, price: 45, amount: 1350 }),
    ]);
    expect(readLines(' Hours 2.5 @ £20 ; bank holiday hour 1 @ 40.00 = 41.00;other = -5 "Sorry; ""late"""')).toEqual([
      line({ quantity: 250, price: 2000, amount: 5000 }),
      line({ what: 'bank_holiday_hour', quantity: 100, price: 4000, amount: 4100 }),
      line({ what: 'other', amount: -500, words: 'Sorry; "late"' }),
    ]);
  });

  test.each(['', 'hour', 'hour 12', 'hour 12 @', 'day 2 @ 3.00', 'hour 12 @ 25.155', 'hour 1 @ 2.00 rubbish', 'hour 1 @ 2.00;; mile 1 @ 0.45', '12 @ 3.00'])(
    'are refused where nothing says what they come to, or what they are: %s',
    (text) => expect(readLines(text)).toBeNull(),
  );

  test('come back as they were written', () => {
    const money = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    const lines = fc.array(
      fc.record({
        what: fc.constantFrom(...INVOICE_LINE_FOR),
        quantity: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
        price: fc.option(fc.integer({ min: 0, max: 1_000_000_000 })),
        amount: money,
        words: fc.string({ maxLength: 40 }).map((text) => text.replaceAll(/\s+/g, ' ')),
      }),
      { minLength: 1, maxLength: 20 },
    );
    // Every other one comes to its product, as lines do that are not wrong.
    const given = lines.map((some) => some.map((one, index) => ({ ...one, amount: index % 2 === 0 ? one.amount : (smallProduct(one) ?? one.amount) })));
    fc.assert(
      fc.property(given, (some) => {
        expect(readLines(writeLines(some))).toEqual(some);
      }),
    );
  });
});

test('hours are those of every price of an hour; visits, nights and miles are none', () => {
  const all = INVOICE_LINE_FOR.map((what) => line({ what, quantity: 100, price: 1000, amount: 1000 }));
  expect([hoursOfLines(all), sumOfLines(all), hoursOfLines([line({ what: 'mile', quantity: 100 })])]).toEqual([300, 7000, null]);
});

const agreement = (what: (typeof INVOICE_LINE_FOR)[number], rate: number) =>
  ({ supplier: 'Harbour', what, from: '2026-04-06', to: null, rate, hoursPerWeek: null, planLine: null, note: null }) as const;

function notices(lines: readonly InvoiceLine[], more: object = {}): [string, string][] {
  const account = facts(
    {},
    {
      plan: [planLine({ line: 'Care', kind: 'agency_hours', hoursPerWeek: 500, rate: 2500 })],
      agreements: [agreement('hour', 2500), agreement('bank_holiday_hour', 5000), agreement('mile', 45)] as never,
      invoices: [invoice({ number: 'OLD', supplier: 'Harbour', day: '2026-01-01', amount: 1 })],
    },
  );
  const { id: _, ...one } = { ...account.invoices[0], id: 0 };
  const fields = { ...one, number: 'N1', day: '2026-05-31', due: null, amount: sumOfLines(lines), hours: hoursOfLines(lines), lines, planLine: 1, ...more };
  return checkRecord(account, 'invoices', null, fields as never).notices.map(({ field, message }) => [field, message]);
}

describe('lines beside what is agreed', () => {
  // Spring bank holiday 2026 is 25 May.
  const days = { serviceFrom: '2026-05-25', serviceTo: '2026-05-31' };

  test('prices as agreed, each for its own, are not told of', () => {
    const lines = [
      line({ quantity: 400, price: 2500, amount: 10_000 }),
      line({ what: 'bank_holiday_hour', quantity: 100, price: 5000, amount: 5000 }),
      line({ what: 'mile', quantity: 1000, price: 45, amount: 450 }),
      line({ what: 'visit', quantity: 100, price: 900, amount: 900 }),
    ];
    expect(notices(lines, days)).toEqual([]);
  });

  test('another price of a mile or a bank holiday is told, with how much more it is', () => {
    // 1 h × (55.00 - 50.00) = 5.00; 10 miles × (0.50 - 0.45) = 0.50
    const lines = [
      line({ what: 'bank_holiday_hour', quantity: 100, price: 5500, amount: 5500 }),
      line({ what: 'mile', quantity: 1000, price: 50, amount: 500 }),
    ];
    expect(notices(lines, days)).toEqual([
      ['lines', 'You agreed £50.00 an hour on a bank holiday. Line 1 asks for £55.00 an hour on a bank holiday: £5.00 more.'],
      ['lines', 'You agreed £0.45 a mile. Line 2 asks for £0.50 a mile: £0.50 more.'],
    ]);
  });

  test('a price of bank holidays in a week without one is beside that of any hour', () => {
    const lines = [line({ what: 'bank_holiday_hour', quantity: 200, price: 5000, amount: 10_000 })];
    expect(notices(lines, { serviceFrom: '2026-06-01', serviceTo: '2026-06-07' })).toEqual([
      ['lines', 'You agreed £25.00 an hour. Line 1 asks for £50.00 an hour on a bank holiday: £50.00 more.'],
    ]);
  });

  test('a line that does not come out, and lines that are not the amount, are told', () => {
    const lines = [line({ quantity: 400, price: 2500, amount: 10_100 })];
    expect(notices(lines, { ...days, amount: 12_000, hours: null })).toEqual([
      ['lines', 'Line 1 of it comes to £100.00, and says £101.00.'],
      ['amount', 'Its lines come to £101.00.'],
      ['hours', 'Its lines have 4 hours. Only hours written here count.'],
    ]);
  });
});
