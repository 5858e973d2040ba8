import { expect, test } from 'vitest';
import { facts, of, planLine, purchase, rules, whole } from '../../../tests/facts-builder.ts';
import { recordChange } from './record-change.ts';

const ON = '2026-05-31';
const account = whole(
  facts(
    { openingBalance: 100_000 },
    {
      councilRules: [rules({})],
      contributionRates: [{ from: '2026-04-06', weekly: 700 }],
      plan: [planLine({ amount: 1_000 })],
      purchases: [purchase({ day: '2026-05-05', amount: 3_000, planLine: 'Club' })],
      lines: [of('interest', ON, 1)],
    },
  ),
);
const buy = (day: string, amount: number) => ({ ...account.purchases[0], day, amount });
const moved = (...change: [type: Parameters<typeof recordChange>[3], id: number | null, fields: object | null]) => recordChange(account, ON, ON, ...change);

test('a purchase of a day that is told already is spent, and not there for a crisis', () => {
  expect(moved('purchases', null, buy('2026-05-20', 2_500))).toEqual({ asOf: ON, spent: 2_500, contribution: 0, ready: -2_500 });
});

test('one of a later day moves nothing yet', () => {
  expect(moved('purchases', null, buy('2026-06-01', 2_500))).toEqual({ asOf: ON, spent: 0, contribution: 0, ready: 0 });
});

test('corrected, it moves by the difference; taken away, by all of it', () => {
  expect(moved('purchases', 1, buy('2026-05-05', 3_500))).toMatchObject({ spent: 500, ready: -500 });
  expect(moved('purchases', 1, null)).toMatchObject({ spent: -3_000, ready: 3_000 });
});

test('a rate of the contribution from an earlier day moves what is owed of it', () => {
  // £2.00 more a week for the 35 days from 27 April to 31 May.
  expect(moved('contributionRates', null, { from: '2026-04-27', weekly: 900, paidEvery: null, firstDueOn: null })).toMatchObject({ contribution: 1_000 });
});

test('what is ready is not known where it was not', () => {
  const unknown = { ...account, councilRules: [], lines: [], bankAccounts: account.bankAccounts.map((one) => ({ ...one, nothingMoreUpTo: null })) };
  expect(recordChange(unknown, ON, ON, 'purchases', null, buy('2026-05-20', 2_500)).ready).toBeNull();
});
