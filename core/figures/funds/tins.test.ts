import { expect, test } from 'vitest';
import { facts, line } from '../../../tests/facts-builder.ts';
import { accountIndexOf } from '../inputs/account-index.ts';
import { tinsOf } from './tins.ts';

const bankAccounts = [
  { name: 'main', openingBalance: 100_000 },
  { name: 'Tin', openingBalance: 5000, what: 'cash' as const, float: 6000 },
  { name: 'Card', openingBalance: -300, what: 'card' as const },
];
const account = facts(
  {},
  {
    bankAccounts,
    lines: [line('2026-05-01', -350, [], { bankAccount: 2 }), line('2026-05-03', -1250, [], { bankAccount: 2 })],
    printedBalances: [{ bankAccount: 2, day: '2026-05-02', balance: 4600, file: 'a count' }],
  },
);

test('a tin tells what should be in it, what fills it up, and what a count found missing; a bank is none', () => {
  // 50.00 - 3.50 - 12.50 = 34.00, and 60.00 - 34.00 = 26.00. On 2 May 46.50 should have been there: 50p are missing.
  expect(tinsOf(accountIndexOf(account, '2026-05-03'))).toEqual([
    {
      ...{ id: 2, name: 'Tin', float: 6000, what: 'cash', balance: 3400, topUp: 2600 },
      count: { day: '2026-05-02', counted: 4600, expected: 4650, difference: -50 },
    },
    { id: 3, name: 'Card', float: null, what: 'card', balance: -300, topUp: 0, count: null },
  ]);
});

test('before the count there is none, and a tin with more than its float needs nothing', () => {
  const [tin] = tinsOf(accountIndexOf({ ...account, bankAccounts: account.bankAccounts.map((one) => ({ ...one, float: 4000 })) }, '2026-05-01'));
  expect(tin).toMatchObject({ balance: 4650, topUp: 0, count: null });
});
