import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facts, of, rules, whole } from '../../../tests/facts-builder.ts';
import { anyDay, anyFacts } from '../../../tests/random-facts.ts';
import { formatMoney } from '../../values/money.ts';
import { working } from '../breakdowns/working.ts';
import { figuresOf } from '../figures.ts';
import { contributionStatement } from './contribution-statement.ts';

const rates = [
  { from: '2026-04-06', weekly: 2840 },
  { from: '2026-06-01', weekly: 3115 },
];
const days = ['2026-04-10', '2026-05-08', '2026-06-05', '2026-07-03', '2026-07-31', '2026-08-28'];
const lines = days.map((day) => of('contribution', day, 11_360));

test('£28.40 a week to 31 May, £31.15 to 4 October, six receipts of £113.60, month by month', () => {
  const account = whole(facts({}, { councilRules: [rules({})], contributionRates: rates, lines }));
  const { months, charged, received } = contributionStatement(account, '2026-10-04', '2026-10-04');
  expect(months.map((one) => [one.from, one.to, one.charged, one.received, one.balance])).toEqual([
    ['2026-04-06', '2026-04-30', 10_143, 11_360, -1217],
    ['2026-05-01', '2026-05-31', 12_577, 11_360, 0],
    ['2026-06-01', '2026-06-30', 13_350, 11_360, 1990],
    ['2026-07-01', '2026-07-31', 13_795, 22_720, -6935],
    ['2026-08-01', '2026-08-31', 13_795, 11_360, -4500],
    ['2026-09-01', '2026-09-30', 13_350, 0, 8850],
    ['2026-10-01', '2026-10-04', 1780, 0, 10_630],
  ]);
  expect([charged, received]).toEqual([78_790, 68_160]);
  // Instalments of £113.60 on 6 April and 4 May; of £124.60 every four weeks from 1 June.
  expect(months.map(({ overdue }) => overdue.toPayNow)).toEqual([0, 0, 13_560, 3300, 4400, 16_860, 16_860]);
});

test('a rate is rounded once for all its days, so that months add up and one may be a penny less than its days', () => {
  const account = facts({}, { contributionRates: [{ from: '2026-04-06', weekly: 100 }] });
  const { months } = contributionStatement(account, '2026-07-31', '2026-07-31');
  // 25, 56, 86 and 117 days come to £3.57, £8.00, £12.29 and £16.71; 31 days alone would be £4.43.
  expect(months.map(({ charged }) => charged)).toEqual([357, 443, 429, 442]);
  const july = working(account, '2026-07-31', { figure: 'chargedInMonth', month: '2026-07' });
  expect(july.rows.map(({ kind, why, pence }) => [kind, why, pence])).toEqual([
    ['add', '£1.00 a week, 31 days', 442],
    ['sum', '', 442],
  ]);
});

test('a month that the statement does not reach is not known, and nothing of it is overdue', () => {
  const account = facts(
    {},
    { bankAccounts: [{ name: 'main', openingBalance: 0, nothingMoreUpTo: '2026-05-31' }], councilRules: [rules({})], contributionRates: rates, lines: [] },
  );
  const { months } = contributionStatement(account, '2026-06-20', '2026-06-20');
  expect(months.map(({ state }) => state)).toEqual(['known', 'known', 'not_known']);
  expect(months.map(({ overdue }) => overdue)).toEqual([
    { toPayNow: 11_360, notKnown: 0 },
    { toPayNow: 22_720, notKnown: 0 },
    // Due on 1 June, when the statement has ended.
    { toPayNow: 22_720, notKnown: 12_460 },
  ]);
});

test('rates are those in force on a past day; today, those to come too; and each has its last day', () => {
  const account = facts({}, { contributionRates: rates });
  expect(contributionStatement(account, '2026-05-10', '2026-05-20').rates).toEqual([{ id: 1, from: '2026-04-06', to: '2026-05-31', weekly: 2840 }]);
  expect(contributionStatement(account, '2026-05-20', '2026-05-20').rates.map(({ to }) => to)).toEqual(['2026-05-31', null]);
});

test('what left this account is told with its line, and each model from its day', () => {
  const account = facts(
    {},
    {
      councilRules: [rules({}), rules({ from: '2026-05-04', firstPaymentOn: null, paymentModel: 'gross_invoiced' })],
      contributionRates: rates,
      contributionPaid: [{ day: '2026-05-10', amount: 400, how: '' }],
      lines: [of('contribution', '2026-04-10', -11_360), of('contribution', '2026-05-11', 700)],
    },
  );
  const told = contributionStatement(account, '2026-05-31', '2026-05-31');
  expect(told.models).toEqual([
    { from: '2026-04-06', model: 'net' },
    { from: '2026-05-04', model: 'gross_invoiced' },
  ]);
  expect(told.paidFromThisAccount).toMatchObject([{ day: '2026-04-10', amount: -11_360, opens: { type: 'line', id: 1 } }]);
  expect(told.paidHereWhileInvoiced).toMatchObject([{ day: '2026-05-11', amount: 700, opens: { type: 'line', id: 2 } }]);
  expect(told.months.map(({ received }) => formatMoney(received))).toEqual(['£0.00', '£4.00']);
});

test('the months add up to section 4, and each ends as section 4 stands on that day, whatever the account', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (account, day) => {
      const { contribution } = figuresOf(account, day);
      const { months, charged, received, owedAtOpening } = contributionStatement(account, day, day);
      expect(owedAtOpening + charged).toBe(day < account.account.openedOn ? owedAtOpening : contribution.accrued);
      expect(received).toBe(contribution.received);
      expect(months.reduce((sum, month) => sum + month.received, 0)).toBe(received);
      for (const { month, to, balance, overdue, ...own } of months) {
        const then = figuresOf(account, to, day).contribution;
        expect([month, balance, overdue.toPayNow + overdue.notKnown]).toEqual([month, then.balance, then.overdue]);
        expect(working(account, to, { figure: 'chargedInMonth', month }, day).result).toEqual({ pence: own.charged });
        expect(working(account, to, { figure: 'receivedInMonth', month }, day).result).toEqual({ pence: own.received });
      }
    }),
    { numRuns: 60 },
  );
});
