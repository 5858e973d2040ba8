import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facts, of, rules, whole } from '../../../tests/facts-builder.ts';
import { anyDay, anyFacts } from '../../../tests/random-facts.ts';
import { figuresOf } from '../figures.ts';
import { paymentStatement } from './payment-statement.ts';

const told = (account: Parameters<typeof paymentStatement>[0], on: string) => paymentStatement(account, on, on, on);

test('each payment says its days and its sum; receipts fill them oldest first, with their lines', () => {
  const account = whole(
    facts(
      {},
      {
        // £210.00 less £61.20, every four weeks: £595.20.
        councilRules: [rules({})],
        contributionRates: [{ from: '2026-04-06', weekly: 6120 }],
        lines: [of('direct_payment', '2026-04-07', 59_520), of('direct_payment', '2026-05-20', 70_000)],
      },
    ),
  );
  const [council] = told(account, '2026-06-10').payers;
  expect(council).toMatchObject({ name: 'Anyshire', fund: null, expectedToDate: 178_560, received: 129_520, missing: 49_040 });
  expect(council?.due.map(({ dueOn, days, pence, state, missing }) => [dueOn, days, pence, state, missing])).toEqual([
    ['2026-04-06', { from: '2026-04-06', to: '2026-05-03', count: 28 }, 59_520, 'came', 0],
    ['2026-05-04', { from: '2026-05-04', to: '2026-05-31', count: 28 }, 59_520, 'came_late', 0],
    ['2026-06-01', { from: '2026-06-01', to: '2026-06-28', count: 28 }, 59_520, 'late', 49_040],
  ]);
  expect(council?.due.map(({ came }) => came.map(({ day, amount, opens }) => [day, amount, opens.id]))).toEqual([
    [['2026-04-07', 59_520, 1]],
    [['2026-05-20', 59_520, 2]],
    [['2026-05-20', 10_480, 2]],
  ]);
  expect(council?.due[0]?.why).toBe('6 April 2026 to 3 May 2026: 28 days at £148.80 a week');
  expect(council?.coming).toMatchObject([{ dueOn: '2026-06-29', pence: 59_520, isNext: true }]);
});

test('a part of a month goes by its days, each part of the sum at its own rate', () => {
  const account = facts(
    { openedOn: '2026-01-19', planYearStart: '2026-01-19' },
    {
      councilRules: [rules({ from: '2026-01-19', firstPaymentOn: '2026-01-31', paidEvery: 'monthly_by_days', weeklyGross: 15_000 })],
      contributionRates: [{ from: '2026-01-01', weekly: 2000 }],
    },
  );
  const [council] = told(account, '2026-04-30').payers;
  // 13 days of January: £278.57 less £37.14; then £520.00 for February, £575.72 for March and £557.15 for April.
  expect(council?.due.map(({ dueOn, days, pence }) => [dueOn, days?.count, pence])).toEqual([
    ['2026-01-31', 13, 24_143],
    ['2026-02-28', 28, 52_000],
    ['2026-03-31', 31, 57_572],
    ['2026-04-30', 30, 55_715],
  ]);
});

test('what is due after the day is told as not known yet up to today, then the next one', () => {
  const account = facts(
    {},
    {
      bankAccounts: [{ name: 'main', openingBalance: 0, nothingMoreUpTo: '2026-04-30' }],
      councilRules: [rules({})],
      lines: [of('direct_payment', '2026-04-06', 84_000)],
    },
  );
  const [council] = paymentStatement(account, '2026-04-30', '2026-06-10', '2026-06-10').payers;
  expect(council?.coming.map(({ dueOn, isNext }) => [dueOn, isNext])).toEqual([
    ['2026-05-04', false],
    ['2026-06-01', false],
    ['2026-06-29', true],
  ]);
  // On a day past the end of the statement nothing is late.
  expect(told(account, '2026-06-10').payers[0]?.due.map(({ state }) => state)).toEqual(['came', 'not_known', 'not_known']);
});

test('another payer’s money is told apart, and never fills the council’s', () => {
  const account = whole(
    facts(
      {},
      {
        councilRules: [rules({ weeklyGross: 27_500 })],
        funds: [{ fund: 'nhs', name: 'Health budget', ringFenced: false, payer: 'NHS' }],
        fundPayments: [{ fund: 'nhs', from: '2026-04-06', weekly: 4000, paidEvery: '4_weekly', firstPaymentOn: '2026-04-07' }],
        lines: [
          of('direct_payment', '2026-04-06', 110_000),
          of('direct_payment', '2026-05-04', 90_000),
          of('direct_payment', '2026-04-07', 16_000, { fund: 'nhs' }),
        ],
      },
    ),
  );
  const [council, nhs] = told(account, '2026-05-10').payers;
  expect(council).toMatchObject({ expectedToDate: 220_000, received: 200_000, missing: 20_000 });
  expect(nhs).toMatchObject({ name: 'NHS', fund: 1, expectedToDate: 32_000, received: 16_000, missing: 16_000 });
});

test('what came is all told, and what is late is what section 3 says, whatever the account', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (account, day) => {
      const figures = figuresOf(whole(account), day);
      const [council, ...others] = told(whole(account), day).payers;
      for (const [payer, own] of [[council, figures.directPayment] as const, ...others.map((one, index) => [one, figures.payers[index]] as const)]) {
        if (!payer || !own) throw new Error('a payer is not told');
        const came = [...payer.due.flatMap((due) => due.came), ...payer.beyond];
        expect(came.reduce((sum, { amount }) => sum + amount, 0)).toBe(own.received);
        const late = payer.due.filter(({ state, pence }) => pence > 0 && (state === 'late' || state === 'came_late'));
        expect(late.map(({ dueOn, missing }) => [dueOn, missing])).toEqual(own.late.map(({ dueOn, missing }) => [dueOn, missing]));
      }
    }),
    { numRuns: 100 },
  );
});
