import { expect, test } from 'vitest';
import { facts, invoice, of, payment, pays, purchase } from '../../tests/facts-builder.ts';
import type { AccountFacts } from '../books/facts.ts';
import { overview } from '../figures/overview.ts';
import { billsToPay } from './to-pay.ts';

/** The statement reaches to 20 May: what was due by 17 May is known not to be paid. */
const BANK = of('interest', '2026-05-20', 1);
const ON = '2026-05-21';
const WEEK = '2026-05-28';

const groups = (account: AccountFacts, until = WEEK) => billsToPay(account, ON, until).bills.map(({ number, group, left }) => [number, group, left]);
const list = (account: AccountFacts, until = WEEK) =>
  billsToPay(account, ON, until).payList.map(({ name, total, bills, reference }) => [name, total, bills.map(({ number }) => number), reference]);

const seven = facts(
  {},
  {
    invoices: [
      invoice({ number: 'LATE', amount: 10_000, day: '2026-05-01', due: '2026-05-15' }),
      invoice({ number: 'MAYBE', amount: 5000, day: '2026-05-01', due: '2026-05-19' }),
      invoice({ number: 'WEEK', amount: 3000, day: '2026-05-01', due: '2026-05-28' }),
      invoice({ number: 'AFTER', amount: 2000, day: '2026-05-01', due: '2026-05-29' }),
      invoice({ number: 'NODAY', amount: 1000, day: '2026-05-18', due: null }),
      invoice({ number: 'HELD', amount: 7000, day: '2026-05-02', due: '2026-05-16', disputedOn: '2026-05-10' }),
      invoice({ number: 'BACK', amount: -400, day: '2026-05-12', due: null }),
      invoice({ number: 'AHEAD', amount: 900, day: '2026-05-22', due: '2026-05-23' }),
    ],
    lines: [pays('invoice', 1, '2026-05-18', -2500), BANK],
  },
);

test('each bill stands where its day and the statement put it, with what is left after a part payment', () => {
  expect(groups(seven)).toEqual([
    ['BACK', 'credit', -400],
    ['LATE', 'late', 7500],
    ['HELD', 'disputed', 7000],
    ['NODAY', 'no_day', 1000],
    ['MAYBE', 'not_known', 5000],
    ['WEEK', 'soon', 3000],
    ['AFTER', 'later', 2000],
  ]);
});

test('the list of a supplier: all that is due, less the credit note; not what is disputed, later, or dated ahead', () => {
  // 75.00 + 50.00 + 30.00 + 10.00 - 4.00 = 161.00
  expect(list(seven)).toEqual([['Harbour', 16_100, ['LATE', 'NODAY', 'MAYBE', 'WEEK', 'BACK'], null]]);
  // A day more, and AFTER is on it too.
  expect(list(seven, '2026-05-29')).toEqual([['Harbour', 18_100, ['LATE', 'NODAY', 'MAYBE', 'WEEK', 'AFTER', 'BACK'], null]]);
});

test('all bills together are what is owed on invoices, disputed ones with them', () => {
  const all = billsToPay(seven, ON, WEEK).bills.reduce((sum, { left }) => sum + left, 0);
  expect(all).toBe(overview(seven, ON).liabilities.invoices);
});

test('a recorded payment takes a bill off the list at once; one paid too much is no credit note', () => {
  const account = facts(
    {},
    {
      invoices: [invoice({ number: 'A', amount: 1000, day: '2026-05-01' }), invoice({ number: 'B', amount: 1000, day: '2026-05-01' })],
      payments: [payment({ day: ON, amount: -1000, invoice: 'A', to: 'Harbour' }), payment({ day: ON, amount: -1200, invoice: 'B', to: 'Harbour' })],
      lines: [BANK],
    },
  );
  expect(billsToPay(account, ON, WEEK)).toMatchObject({ bills: [], payList: [] });
});

test('the reference is what they want, else the number of the one bill; for several bills there is none', () => {
  const bill = (number: string, supplier: string) => invoice({ number, supplier, amount: 1000, day: '2026-05-01', due: ON });
  const invoices = [bill('N1', 'Harbour'), bill('B1', 'Beacon'), bill('C1', 'Castle'), bill('C2', 'Castle'), bill('', 'Dell')];
  const account = facts({}, { invoices, lines: [BANK] });
  const suppliers = account.suppliers.map((one) => (one.name === 'Harbour' ? { ...one, payReference: 'DP A PERSON' } : one));
  expect(list({ ...account, suppliers }).map(([name, , , reference]) => [name, reference])).toEqual([
    ['Beacon', 'B1'],
    ['Castle', null],
    ['Dell', null],
    ['Harbour', 'DP A PERSON'],
  ]);
});

test('a supplier whose credit notes are worth more than what is due is not on the list, and nothing is asked of anybody', () => {
  const invoices = [invoice({ number: 'A', amount: 1000, day: '2026-05-01', due: ON }), invoice({ number: 'C', amount: -1000, day: '2026-05-02', due: null })];
  expect(list(facts({}, { invoices, lines: [BANK] }))).toEqual([]);
});

test('what was bought and is not paid stands apart, with whom it is to be paid back to; what is paid does not', () => {
  const account = facts(
    {},
    {
      purchases: [
        purchase({ item: 'Kettle', amount: 2300, day: '2026-05-10', paidBy: 'Jo Lender' }),
        purchase({ item: 'Ramp', amount: 9000, day: '2026-05-02' }),
        purchase({ item: 'Stool', amount: 4000, day: '2026-05-03' }),
        purchase({ item: 'Ahead', amount: 100, day: '2026-05-22' }),
      ],
      lines: [pays('purchase', 2, '2026-05-18', -2500), pays('purchase', 3, '2026-05-18', -4000), BANK],
    },
  );
  // Of the ramp £90.00 - £25.00 is left.
  expect(billsToPay(account, ON, WEEK).purchases.map(({ item, paidBy, left }) => [item, paidBy, left])).toEqual([
    ['Ramp', null, 6500],
    ['Kettle', 'Jo Lender', 2300],
  ]);
});
