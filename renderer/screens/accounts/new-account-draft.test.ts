import { expect, test } from 'vitest';
import { emptyAccount, readAccount } from './new-account-draft.ts';

const typed = {
  ...emptyAccount,
  person: ' Asha Bell ',
  reference: 'DP-7',
  council: 'Westbrook Council',
  openedOn: '2026-04-06',
  openingBalance: '-£12.50',
  planYearStart: '2026-04-06',
  weeklyGross: '1,210.05',
  firstPaymentOn: '2026-04-13',
  contributionWeekly: '28.40',
  surplusWeeks: '8.5',
  excludeRingFenced: true,
};

test('what was typed becomes whole pence, and blanks around names go', () => {
  const { input, faults } = readAccount(typed);
  expect(faults).toEqual({});
  expect(input).toMatchObject({
    person: 'Asha Bell',
    openingBalance: -1250,
    weeklyGross: 121005,
    contributionWeekly: 2840,
    surplusWeeks: 8.5,
    excludes: ['ring_fenced'],
  });
});

test('a contribution left empty is not known, and 0 is none', () => {
  expect(readAccount({ ...typed, contributionWeekly: ' ' }).input?.contributionWeekly).toBeNull();
  expect(readAccount({ ...typed, contributionWeekly: '0' }).input?.contributionWeekly).toBe(0);
});

test('every fault is named beside its own field, and nothing is made of the rest', () => {
  const { input, faults } = readAccount({ ...typed, person: '', weeklyGross: '12.345', contributionWeekly: '-1', openedOn: '', surplusWeeks: '8.555' });
  expect(input).toBeNull();
  expect(Object.keys(faults).toSorted()).toEqual(['contributionWeekly', 'openedOn', 'person', 'surplusWeeks', 'weeklyGross']);
});
