import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyFacts } from '../../../tests/random-facts.ts';
import { facts, line, of, pays, payment, rules } from '../../../tests/facts-builder.ts';
import { overview } from '../overview.ts';
import { duePeriods } from './schedule.ts';
import { figuresOf } from '../figures.ts';
import { addDays } from '../../values/day.ts';
import { byFrom } from '../inputs/effective.ts';
import type { CouncilRules } from '../../books/facts.ts';
import type { Day } from '../../values/units.ts';

const due = (rows: readonly (CouncilRules | Omit<CouncilRules, 'id'>)[], day: Day) =>
  duePeriods(byFrom(rows.map((row, id) => ({ id, ...row }))), day).due.map(({ dueOn, from, to }) => `${dueOn} for ${from} to ${to}`);

test('£150 a week less £20, monthly by days: January £575.72, February £520.00, April £557.15', () => {
  const account = facts(
    { openedOn: '2026-01-01', planYearStart: '2026-01-01' },
    {
      councilRules: [rules({ from: '2026-01-01', paidEvery: 'monthly_by_days', firstPaymentOn: '2026-01-31', weeklyGross: 15_000 })],
      contributionRates: [{ from: '2026-01-01', weekly: 2000 }],
    },
  );
  const expected = (day: Day) => overview(account, day).directPayment.expectedToDate;
  expect(expected('2026-01-30')).toBe(0);
  expect(expected('2026-01-31')).toBe(57_572);
  // The due day February lacks is its last.
  expect(expected('2026-02-27')).toBe(57_572);
  expect(expected('2026-02-28')).toBe(57_572 + 52_000);
  expect(expected('2026-04-30') - expected('2026-04-29')).toBe(55_715);
});

test('£210 a week less £61.20, every four weeks: £595.20 in, £244.80 contribution', () => {
  const account = facts({}, { councilRules: [rules({ weeklyGross: 21_000 })], contributionRates: [{ from: '2026-04-06', weekly: 6120 }] });
  const figures = figuresOf(account, '2026-04-07');
  expect(figures.directPayment.due.map(({ pence }) => pence)).toEqual([59_520]);
  expect(figures.contribution.instalments.map(({ pence }) => pence)).toEqual([24_480]);
});

test('a contribution at or above the gross pays £0.00 and is said', () => {
  const account = facts({}, { councilRules: [rules({ weeklyGross: 5000 })], contributionRates: [{ from: '2026-04-06', weekly: 5000 }] });
  const figures = overview(account, '2026-05-30');
  expect(figures.directPayment.expectedToDate).toBe(0);
  expect(figures.notices.map(({ code }) => code)).toContain('contributionTakesAll');
  expect(overview(account, '2026-05-30').contribution.overdue).toBe(40_000);
});

test('where the council invoices the contribution it pays the gross', () => {
  const account = facts({}, { councilRules: [rules({ paymentModel: 'gross_invoiced' })], contributionRates: [{ from: '2026-04-06', weekly: 6120 }] });
  expect(overview(account, '2026-04-06').directPayment.expectedToDate).toBe(84_000);
});

test('each payment is cut where the net week changes, and rounded piece by piece', () => {
  // 10 days at £100.00 = £142.857.. and 18 days at £93.33 = £239.991..
  const account = facts({}, { councilRules: [rules({ weeklyGross: 10_000 })], contributionRates: [{ from: '2026-04-16', weekly: 667 }] });
  expect(overview(account, '2026-04-06').directPayment.expectedToDate).toBe(14_286 + 23_999);
});

test('monthly: gross is cut only where gross changes, the contribution only where it changes', () => {
  const account = facts(
    { openedOn: '2026-03-01', planYearStart: '2026-03-01' },
    {
      councilRules: [
        rules({ from: '2026-03-01', paidEvery: 'monthly_by_days', firstPaymentOn: '2026-03-01', weeklyGross: 10_000 }),
        rules({ from: '2026-03-20', paidEvery: 'monthly_by_days', firstPaymentOn: null, weeklyGross: 10_000, surplusWeeks: 4 }),
      ],
      contributionRates: [
        { from: '2026-03-01', weekly: 1000 },
        { from: '2026-03-11', weekly: 1100 },
      ],
    },
  );
  // Gross 31 days: 44285.71 -> 44286. Contribution 10 days: 1428.57 -> 1429; 21 days: 3300.
  expect(overview(account, '2026-03-01').directPayment.expectedToDate).toBe(44_286 - 1429 - 3300);
});

test('a first month that begins on a later day counts its own days', () => {
  expect(due([rules({ paidEvery: 'monthly_by_days', from: '2026-04-06', firstPaymentOn: '2026-04-28' })], '2026-06-01')).toEqual([
    '2026-04-28 for 2026-04-06 to 2026-04-30',
    '2026-05-28 for 2026-05-01 to 2026-05-31',
  ]);
});

test('weekly and two-weekly schedules pay in advance', () => {
  expect(due([rules({ paidEvery: 'weekly' })], '2026-04-13')).toEqual(['2026-04-06 for 2026-04-06 to 2026-04-12', '2026-04-13 for 2026-04-13 to 2026-04-19']);
  expect(due([rules({ paidEvery: '2_weekly' })], '2026-04-20')).toEqual(['2026-04-06 for 2026-04-06 to 2026-04-19', '2026-04-20 for 2026-04-20 to 2026-05-03']);
});

test('a new schedule cuts the last payment of the old one', () => {
  const rows = [rules({}), rules({ from: '2026-05-18', firstPaymentOn: '2026-05-18', paidEvery: 'weekly' })];
  expect(due(rows, '2026-05-25')).toEqual([
    '2026-04-06 for 2026-04-06 to 2026-05-03',
    '2026-05-04 for 2026-05-04 to 2026-05-17',
    '2026-05-18 for 2026-05-18 to 2026-05-24',
    '2026-05-25 for 2026-05-25 to 2026-05-31',
  ]);
});

test('days no old payment covers come with the first new payment', () => {
  const rows = [
    rules({ paidEvery: 'monthly_by_days', from: '2026-04-01', firstPaymentOn: '2026-04-20' }),
    rules({ from: '2026-06-10', firstPaymentOn: '2026-06-10', paidEvery: 'weekly' }),
  ];
  expect(due(rows, '2026-06-17')).toEqual([
    '2026-04-20 for 2026-04-01 to 2026-04-30',
    '2026-05-20 for 2026-05-01 to 2026-05-31',
    '2026-06-10 for 2026-06-01 to 2026-06-16',
    '2026-06-17 for 2026-06-17 to 2026-06-23',
  ]);
});

test('from weekly to monthly the first month is a part month', () => {
  const rows = [rules({ paidEvery: 'weekly' }), rules({ from: '2026-05-20', firstPaymentOn: '2026-05-20', paidEvery: 'monthly_by_days' })];
  expect(due(rows, '2026-06-20').slice(-3)).toEqual([
    '2026-05-18 for 2026-05-18 to 2026-05-19',
    '2026-05-20 for 2026-05-20 to 2026-05-31',
    '2026-06-20 for 2026-06-01 to 2026-06-30',
  ]);
});

test('a later row without a first payment day keeps the schedule and changes the sum', () => {
  const account = facts({}, { councilRules: [rules({ weeklyGross: 10_000 }), rules({ from: '2026-04-20', firstPaymentOn: null, weeklyGross: 14_000 })] });
  expect(overview(account, '2026-05-04').directPayment.expectedToDate).toBe(20_000 + 28_000 + 56_000);
});

test('a later row that repeats the first payment day changes nothing of the rhythm', () => {
  const once = [rules({}), rules({ from: '2026-05-10', firstPaymentOn: null })];
  const again = [rules({}), rules({ from: '2026-05-10', firstPaymentOn: '2026-04-06' })];
  expect(due(again, '2026-08-30')).toEqual(due(once, '2026-08-30'));
});

test('a new schedule may begin before the new sums do', () => {
  const rows = [rules({ paidEvery: 'weekly' }), rules({ from: '2026-05-04', firstPaymentOn: '2026-05-01', paidEvery: '4_weekly' })];
  expect(due(rows, '2026-05-10').slice(-2)).toEqual(['2026-04-27 for 2026-04-27 to 2026-04-30', '2026-05-01 for 2026-05-01 to 2026-05-28']);
});

test('a later row that repeats the first payment day with another rhythm changes no past payment', () => {
  const rows = [rules({}), rules({ from: '2026-05-10', firstPaymentOn: '2026-04-06', paidEvery: 'weekly' })];
  expect(due(rows, '2026-05-18')).toEqual([
    '2026-04-06 for 2026-04-06 to 2026-05-03',
    '2026-05-04 for 2026-05-04 to 2026-05-10',
    '2026-05-11 for 2026-05-11 to 2026-05-17',
    '2026-05-18 for 2026-05-18 to 2026-05-24',
  ]);
});

test('payments due before the opening are not expected', () => {
  const account = facts({ openedOn: '2026-04-10' }, { councilRules: [rules({ weeklyGross: 10_000 })] });
  expect(overview(account, '2026-05-03').directPayment.expectedToDate).toBe(0);
  expect(overview(account, '2026-05-04').directPayment.expectedToDate).toBe(40_000);
});

test('what the council owed at the opening is expected; recorded money in counts from its own day, the line that clears it not again', () => {
  const account = facts(
    {},
    {
      councilRules: [rules({ weeklyGross: 10_000 })],
      opening: [{ what: 'direct_payment', name: null, pence: 3000, hours: null }],
      payments: [payment({ day: '2026-04-08', to: 'Anyshire', amount: 43_000, category: 'direct_payment' })],
      lines: [pays('payment', 1, '2026-04-12', 43_000)],
    },
  );
  expect(overview(account, '2026-04-07').directPayment.missing).toBe(43_000);
  const recorded = overview(account, '2026-04-08');
  expect(recorded.directPayment.missing).toBe(0);
  expect(recorded.cash).toMatchObject({ statementBalance: 0, unclearedIn: 43_000, reconciled: 43_000 });
  const cleared = overview(account, '2026-04-12');
  expect(cleared.directPayment).toMatchObject({ received: 43_000, missing: 0 });
  expect(cleared.cash).toMatchObject({ statementBalance: 43_000, unclearedIn: 0, reconciled: 43_000 });
});

test('money in beyond what is due is paid ahead', () => {
  const account = facts({}, { councilRules: [rules({ weeklyGross: 10_000 })], lines: [of('direct_payment', '2026-04-06', 45_000)] });
  expect(overview(account, '2026-04-06').directPayment.missing).toBe(-5000);
});

test('a payment is late when it is not full three days after its due day, and stays in the list with the day it came', () => {
  const account = facts(
    {},
    {
      councilRules: [rules({ weeklyGross: 10_000 })],
      lines: [of('direct_payment', '2026-04-09', 39_000), of('direct_payment', '2026-04-14', 1000), of('direct_payment', '2026-05-07', 40_000)],
    },
  );
  const late = (day: Day) => overview(account, day).directPayment.late;
  expect(late('2026-04-08')).toEqual([]);
  expect(late('2026-04-09')).toEqual([{ dueOn: '2026-04-06', pence: 40_000, missing: 1000, receivedOn: null, state: 'known' }]);
  expect(late('2026-04-14')).toEqual([{ dueOn: '2026-04-06', pence: 40_000, missing: 0, receivedOn: '2026-04-14', state: 'known' }]);
  // The payment of 4 May came on the third day: not late.
  expect(late('2026-05-07')).toHaveLength(1);
});

test('receipts fill the oldest payment first', () => {
  const account = facts({}, { councilRules: [rules({ weeklyGross: 10_000 })], lines: [of('direct_payment', '2026-05-04', 40_000)] });
  expect(overview(account, '2026-05-08').directPayment.late).toEqual([
    { dueOn: '2026-04-06', pence: 40_000, missing: 0, receivedOn: '2026-05-04', state: 'known' },
    { dueOn: '2026-05-04', pence: 40_000, missing: 40_000, receivedOn: null, state: 'not_known' },
  ]);
});

test('an unexplained line is in cash and in no other figure', () => {
  const account = facts({ openingBalance: 1000 }, { councilRules: [rules({})], lines: [line('2026-04-07', -250), line('2026-04-08', 100)] });
  const figures = overview(account, '2026-04-08');
  expect(figures.cash.reconciled).toBe(850);
  expect(figures.plan).toMatchObject({ spentToDate: 0, outsidePlan: 0 });
  expect(figures.unexplained).toEqual({ count: 2, pence: 350 });
  expect(figures.liabilities.total).toBe(0);
  expect(overview(account, '2026-04-07').unexplained).toEqual({ count: 1, pence: 250 });
});

test('whatever schedules follow each other, each day is paid for once, in order, and the next payment comes after the day', () => {
  fc.assert(
    fc.property(anyFacts, ({ councilRules }) => {
      const { due: before, next } = duePeriods(byFrom(councilRules), '2027-06-30');
      const all = next ? [...before, next] : before;
      expect(all.slice(1).map(({ from }) => from)).toEqual(all.slice(0, -1).map(({ to }) => addDays(to, 1)));
      expect(all.map(({ dueOn }) => dueOn)).toEqual([...new Set(all.map(({ dueOn }) => dueOn))].toSorted());
      expect(before.every(({ dueOn, from, to }) => dueOn <= '2027-06-30' && from <= to)).toBe(true);
      expect(next === null || next.dueOn > '2027-06-30').toBe(true);
    }),
    { numRuns: 300 },
  );
});
