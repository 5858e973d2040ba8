/** Fees of a month: how many are charged, VAT, what is free, when none is asked for, and what is not known yet. */
import { expect, test } from 'vitest';
import type { FeeRule } from '../books/facts.ts';
import { addMonths } from '../values/day.ts';
import { feesOf } from './fees.ts';

const RULE: FeeRule = {
  ...{ id: 7, supplier: 3, what: 'Looking after the account', basis: 'month', amount: 1_500, beyond: null, vat: null },
  ...{ from: '2026-04-06', to: null, leastBalance: null, payer: 'account', planLine: null, clause: 'Part 4' },
};
type Facts = Parameters<typeof feesOf>[0];
const line = (day: string, amount: number, category = 'other') => ({ day, amount, parts: [{ category }] });

function fees(
  rule: Partial<FeeRule>,
  facts: object = {},
  { today = '2026-06-10', known = '2026-06-09', month = '2026-05' }: Readonly<{ today?: string; known?: string | null; month?: string }> = {},
) {
  const given = {
    ...{ suppliers: [{ id: 3, name: 'Meadow Support' }], invoices: [], payslips: [], funds: [], lines: [], bankAccounts: [{ openingBalance: 100_000 }] },
    ...{ feeRules: [{ ...RULE, ...rule }] },
    ...facts,
  };
  return feesOf(given as unknown as Facts, month, today, known);
}
const one = (...asked: Parameters<typeof fees>) => fees(...asked)[0];

test('so much a month, with VAT on top, under a number of its own', () => {
  // £15.00 and 20 per cent: £18.00.
  expect(one({ vat: 20 })).toMatchObject({ supplier: 'Meadow Support', count: 1, each: 1_500, vat: 300, amount: 1_800, number: 'FEE-7-2026-05', not: null });
  // 5 per cent of 10p is half a penny.
  expect(one({ amount: 10, vat: 5 })).toMatchObject({ vat: 1, amount: 11 });
});

test.each([
  ['begins on the last day of the month', { from: '2026-05-31' }, 1],
  ['begins after it', { from: '2026-06-01' }, 0],
  ['ended on its first day', { to: '2026-05-01' }, 1],
  ['ended before it', { to: '2026-04-30' }, 0],
])('one that %s', (_, rule, count) => {
  expect(fees(rule)).toHaveLength(count);
});

test('up to seven payments a month are free: of nine two are charged, and what goes between own accounts is none', () => {
  const lines = [
    ...Array.from({ length: 9 }, (_, at) => line(`2026-05-${10 + at}`, -100)),
    line('2026-05-20', -5_000, 'own_transfer'),
    line('2026-05-21', 100),
  ];
  expect(one({ basis: 'payment', amount: 50, beyond: 7 }, { lines })).toMatchObject({ count: 2, amount: 100, not: null });
  expect(one({ basis: 'payment', amount: 50, beyond: 9 }, { lines })).toMatchObject({ count: 0, amount: 0, not: 'Nothing of it in this month' });
});

test('what a tin of cash paid is no payment, and what is in it no money in the bank', () => {
  const bankAccounts = [
    { id: 1, what: null, openingBalance: 99_999 },
    { id: 2, what: 'cash', openingBalance: 500 },
  ];
  const lines = [
    { ...line('2026-05-10', -100), bankAccount: 1 },
    { ...line('2026-05-11', -100), bankAccount: 2 },
  ];
  expect(one({ basis: 'payment', amount: 50, beyond: 0 }, { lines, bankAccounts })).toMatchObject({ count: 1 });
  expect(one({ leastBalance: 100_000 }, { bankAccounts })?.not).toContain('£999.99');
});

test('by pay runs and payslips of the month: two assistants paid on one day are one run', () => {
  const payslips = [{ paidOn: '2026-05-01' }, { paidOn: '2026-05-01' }, { paidOn: '2026-05-29' }, { paidOn: '2026-06-26' }];
  expect(one({ basis: 'run', amount: 4_500 }, { payslips })).toMatchObject({ count: 2, amount: 9_000 });
  expect(one({ basis: 'document', amount: 300 }, { payslips })).toMatchObject({ count: 3, amount: 900 });
});

test('of a rule whose amount is 0 nothing is written down', () => {
  expect(one({ amount: 0, vat: 20 })).toMatchObject({ amount: 0, not: 'It comes to nothing' });
});

test('by payers of money beyond the first: three of them are two', () => {
  const funds = [{ payer: null }, { payer: 'NHS' }, { payer: 'Trust' }, { payer: 'NHS' }];
  expect(one({ basis: 'source', amount: 250, beyond: 1 }, { funds })).toMatchObject({ count: 2, amount: 500 });
});

test('£11.99 a month, and £30.00 a year more for the third payer, are £173.88 in a year', () => {
  const funds = [{ payer: null }, { payer: 'NHS' }, { payer: 'Trust' }];
  const feeRules = [
    { ...RULE, amount: 1_199 },
    { ...RULE, id: 8, basis: 'source', amount: 250, beyond: 2 },
  ];
  const months = Array.from({ length: 12 }, (_, at) => addMonths('2026-05-01', at).slice(0, 7));
  const asked = months.flatMap((month) => fees({}, { funds, feeRules }, { month, today: '2027-06-10', known: '2027-06-09' }));
  expect(asked.reduce((total, { amount }) => total + amount, 0)).toBe(17_388);
});

test('once, in the month it begins', () => {
  expect(one({ basis: 'once', from: '2026-05-12', amount: 18_900 })).toMatchObject({ count: 1, amount: 18_900, not: null });
  expect(one({ basis: 'once', from: '2026-04-12' })).toMatchObject({ count: 0, not: 'Nothing of it in this month' });
});

test('none while the bank holds less than £1,000.00 at the end of the month', () => {
  const least = { leastBalance: 100_000 };
  expect(one(least)).toMatchObject({ not: null });
  expect(one(least, { lines: [line('2026-05-31', -1)] })?.not).toBe('The bank held £999.99 at the end of the month, less than £1,000.00');
  expect(one(least, { lines: [line('2026-06-01', -1)] })).toMatchObject({ not: null });
});

test('what is not over, not known, written down already, or not paid by the account is not proposed', () => {
  expect(one({}, {}, { today: '2026-05-31' })?.not).toBe('The month is over on 31 May 2026');
  expect(one({ basis: 'payment' }, {}, { known: '2026-05-30' })).toMatchObject({ isKnown: false, not: 'The bank is known up to 30 May 2026' });
  expect(one({ leastBalance: 1 }, {}, { known: null })?.not).toBe('No bank line is on file');
  expect(one({}, {}, { known: null })).toMatchObject({ isKnown: true, not: null });
  expect(one({}, { invoices: [{ supplier: 3, number: 'FEE-7-2026-05' }] })?.not).toBe('Invoice FEE-7-2026-05 is written down');
  expect(one({ payer: 'person' })?.not).toBe('Only what the direct payment pays becomes an invoice here.');
});
