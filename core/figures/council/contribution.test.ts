import { expect, test } from 'vitest';
import { facts, of, payment, rules, whole } from '../../../tests/facts-builder.ts';
import { PAID_EVERY } from '../../books/facts.ts';
import { addDays, daysInclusive } from '../../values/day.ts';
import { accountIndexOf } from '../inputs/account-index.ts';
import { figuresOf } from '../figures.ts';
import { overview } from '../overview.ts';
import { contributionOf } from './contribution.ts';

const rates = [
  { from: '2026-04-06', weekly: 2840 },
  { from: '2026-06-01', weekly: 3115 },
];

test('£28.40 a week to 31 May, £31.15 to 4 October, six receipts of £113.60: £106.30 owed', () => {
  const days = ['2026-04-10', '2026-05-08', '2026-06-05', '2026-07-03', '2026-07-31', '2026-08-28'];
  const account = facts({}, { councilRules: [rules({})], contributionRates: rates, lines: days.map((day) => of('contribution', day, 11_360)) });
  expect(overview(account, '2026-10-04').contribution).toMatchObject({ weekly: 3115, accrued: 78_790, received: 68_160, balance: 10_630 });
});

test('an instalment is overdue the day after it is due, and may exceed what is owed so far', () => {
  const account = facts({}, { councilRules: [rules({})], contributionRates: rates });
  expect(overview(account, '2026-04-06').contribution).toMatchObject({ accrued: 406, overdue: 0 });
  const next = overview(account, '2026-04-07').contribution;
  expect(next).toMatchObject({ accrued: 811, balance: 811, overdue: 11_360 });
  // Paid in advance: what is to be paid is more than what has run up. The card leads with the first.
  expect(overview(whole(account), '2026-04-07', '2026-05-01').contribution).toMatchObject({ toPayNow: 11_360, overdueState: 'known', next: { pence: 11_360 } });
  expect(overview(whole(account), '2026-04-07', '2026-05-01').contribution.sentences).toEqual([
    'Pay £113.60 now: it was due already.',
    'Each time it is £113.60, every four weeks; next on 4 May 2026.',
  ]);
  const twice = { ...account, lines: facts({}, { lines: [of('contribution', '2026-04-07', 2 * 11_360)] }).lines };
  expect(overview(whole(twice), '2026-04-07', '2026-05-01').contribution.sentences.at(-1)).toBe(
    'Each time it is £113.60, every four weeks; that of 4 May 2026 is paid already.',
  );
  expect(next).toMatchObject({ toPayNow: 0, overdueState: 'not_known' });
  expect(next.sentences[0]).toBe('£113.60 was due by this day. Whether it is paid is known once your statement reaches that far.');
});

test('an instalment is not limited to the gross, and is cut where the contribution changes', () => {
  const account = facts({}, { councilRules: [rules({ weeklyGross: 1000, firstPaymentOn: '2026-05-18' })], contributionRates: rates });
  // Due 18 May for 18 May to 14 June: two weeks at each rate.
  expect(overview(account, '2026-05-19').contribution.overdue).toBe(2 * 2840 + 2 * 3115);
});

test('days before the first payment on or after the opening are run up and in no instalment', () => {
  const account = facts({ openedOn: '2026-04-27' }, { councilRules: [rules({})], contributionRates: rates });
  const before = overview(account, '2026-05-04').contribution;
  expect(before).toMatchObject({ accrued: 3246, overdue: 0 });
  expect(overview(account, '2026-05-05').contribution.overdue).toBe(11_360);
});

test('what was owed at the opening is run up and overdue from the first day', () => {
  const account = facts({}, { contributionRates: rates, opening: [{ what: 'contribution', name: null, pence: 5000, hours: null }] });
  expect(overview(account, '2026-04-06').contribution).toMatchObject({ accrued: 5406, balance: 5406, overdue: 5000 });
});

test('where the council invoices, only what was paid to the council counts', () => {
  const account = facts(
    {},
    {
      councilRules: [rules({ paymentModel: 'gross_invoiced' })],
      contributionRates: rates,
      contributionPaid: [
        { day: '2026-04-05', amount: 9999, how: 'cheque' },
        { day: '2026-04-20', amount: 10_000, how: 'card' },
      ],
      lines: [of('contribution', '2026-04-21', 700)],
    },
  );
  const figures = overview(account, '2026-04-26');
  expect(figures.contribution).toMatchObject({ accrued: 8520, received: 10_000, balance: -1480, overdue: 1360 });
  expect(figures.cash.reconciled).toBe(700);
  expect(figures.notices.map(({ code }) => code)).toContain('contributionPaidHere');
});

test('when the model changes, each day counts by its own', () => {
  const account = facts(
    {},
    {
      councilRules: [rules({}), rules({ from: '2026-05-04', firstPaymentOn: null, paymentModel: 'gross_invoiced' })],
      contributionRates: rates,
      contributionPaid: [{ day: '2026-05-10', amount: 400, how: '' }],
      lines: [of('contribution', '2026-04-10', 11_360)],
    },
  );
  expect(overview(account, '2026-05-10').contribution.received).toBe(11_760);
});

test('a payment out of this account marked contribution reduces nothing, costs nothing and warns', () => {
  const account = facts(
    { openingBalance: 50_000 },
    {
      councilRules: [rules({})],
      contributionRates: rates,
      lines: [of('contribution', '2026-04-10', -11_360)],
      payments: [payment({ day: '2026-04-11', to: 'Anyshire', amount: -200, category: 'contribution' })],
    },
  );
  const figures = overview(account, '2026-04-12');
  expect(figures.contribution.received).toBe(0);
  expect(figures.plan.outsidePlan).toBe(0);
  expect(figures.notices.find(({ code }) => code === 'contributionFromThisAccount')?.pence).toBe(11_560);
});

test('a standing order that stayed behind a rise is told, one in another rhythm is not', () => {
  const paid = (amount: number, days: readonly string[]) =>
    facts({}, { councilRules: [rules({})], contributionRates: rates, lines: days.map((day) => of('contribution', day, amount)) });
  const behind = overview(paid(11_360, ['2026-06-04', '2026-07-02']), '2026-07-10').contribution;
  expect(behind.standingOrder).toEqual({ amount: 11_360, needed: 12_460, every: '4_weekly', lastOn: '2026-07-02' });
  expect(overview(paid(3115, ['2026-06-25', '2026-07-02']), '2026-07-10').contribution.standingOrder).toBeNull();
  // £31.15 x 365 / 7 / 12 = £135.355 a month.
  expect(overview(paid(13_536, ['2026-06-01', '2026-07-01']), '2026-07-10').contribution.standingOrder).toBeNull();
  expect(overview(paid(13_000, ['2026-06-01', '2026-07-01']), '2026-07-10').contribution.standingOrder).toMatchObject({
    needed: 13_535,
    every: 'monthly_by_days',
  });
});

test('instalments on days of their own, from a rate on: what is due before goes by the council’s payments', () => {
  const own = { from: '2026-07-06', weekly: 6120, paidEvery: 'monthly_by_days', firstDueOn: '2026-08-01' } as const;
  const account = facts({}, { councilRules: [rules({})], contributionRates: [{ from: '2026-04-06', weekly: 6120 }, own] });
  const { instalments, nextInstalment } = contributionOf(accountIndexOf(account, '2026-08-15'));
  // Four of four weeks at £244.80; the five days from 27 July, £43.71; then all of August, £61.20 x 31 / 7 = £271.03.
  expect(instalments.map(({ dueOn, from, to, pence }) => [dueOn, from, to, pence])).toEqual([
    ['2026-04-06', '2026-04-06', '2026-05-03', 24_480],
    ['2026-05-04', '2026-05-04', '2026-05-31', 24_480],
    ['2026-06-01', '2026-06-01', '2026-06-28', 24_480],
    ['2026-06-29', '2026-06-29', '2026-07-26', 24_480],
    ['2026-07-27', '2026-07-27', '2026-07-31', 4371],
    ['2026-08-01', '2026-08-01', '2026-08-31', 27_103],
  ]);
  expect(nextInstalment).toMatchObject({ dueOn: '2026-09-01', every: 'monthly_by_days' });
  // A later rate without days keeps these; the direct payment stays on its own.
  const later = {
    ...account,
    contributionRates: [...account.contributionRates, { id: 3, from: '2026-09-01', weekly: 7000, paidEvery: null, firstDueOn: null }],
  };
  expect(contributionOf(accountIndexOf(later, '2026-08-15')).nextInstalment).toMatchObject({ dueOn: '2026-09-01', pence: 30_000 });
  expect(figuresOf(later, '2026-08-15').directPayment.due.map(({ dueOn }) => dueOn)).toContain('2026-07-27');
});

test('whatever the days, no day is in two instalments or in none between the first and the last', () => {
  for (const paidEvery of PAID_EVERY)
    for (let wait = 0; wait < 40; wait += 3) {
      const own = { from: '2026-07-06', weekly: 700, paidEvery, firstDueOn: addDays('2026-07-06', wait) };
      const account = facts({}, { councilRules: [rules({})], contributionRates: [{ from: '2026-04-06', weekly: 700 }, own] });
      const { instalments } = contributionOf(accountIndexOf(account, '2027-03-01'));
      const days = instalments.slice(1).map(({ from }) => from);
      expect(days).toEqual(instalments.slice(0, -1).map(({ to }) => addDays(to, 1)));
      // £1.00 a day: each comes to its days.
      expect(instalments.map(({ pence }) => pence)).toEqual(instalments.map(({ from, to }) => 100 * daysInclusive(from, to)));
    }
});

test('a change of the council’s days before the first of one’s own still counts until then', () => {
  const own = { from: '2026-07-06', weekly: 700, paidEvery: 'monthly_by_days', firstDueOn: '2026-09-01' } as const;
  const councilRules = [rules({}), rules({ from: '2026-07-27', firstPaymentOn: '2026-07-27', paidEvery: 'weekly' })];
  const account = facts({}, { councilRules, contributionRates: [{ from: '2026-04-06', weekly: 700 }, own] });
  const { instalments } = contributionOf(accountIndexOf(account, '2026-09-02'));
  expect(instalments.slice(4).map(({ dueOn, to }) => [dueOn, to])).toEqual([
    ['2026-07-27', '2026-08-02'],
    ['2026-08-03', '2026-08-09'],
    ['2026-08-10', '2026-08-16'],
    ['2026-08-17', '2026-08-23'],
    ['2026-08-24', '2026-08-30'],
    ['2026-08-31', '2026-08-31'],
    ['2026-09-01', '2026-09-30'],
  ]);
});
