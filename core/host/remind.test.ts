/** What a computer reminds of, and that it says it once a day. */
import { expect, test } from 'vitest';
import type { AccountDue } from '../api/reminders.ts';
import { toRemind } from './remind.ts';

const due = (some: Partial<AccountDue>): AccountDue => ({
  ...{ key: 'review', code: 'review', day: '2026-12-01', pence: 9_600, who: 'Ann Lee', title: null, from: null, toldBy: 'record', lacks: null, opens: null },
  ...{ state: 'coming', account: 1, reference: 'DP-1', person: 'Jo Sample' },
  ...some,
});
const NEVER = { day: '', accounts: new Set<number>() };
const TODAY = '2026-11-27';

test('what is due within a week, or late, is said once for each account', () => {
  const dues = [
    due({ day: '2026-10-01', state: 'overdue' }),
    due({ day: '2026-12-04' }),
    due({ day: '2026-12-05' }),
    due({ day: '2026-11-01', state: 'not_known' }),
    due({ account: 2, person: 'Margaret Example', reference: 'DP-2', day: TODAY }),
  ];
  const { say, reminded } = toRemind(dues, TODAY, NEVER);
  expect(say).toEqual([
    { text: '2 things are due within a week, or late: Jo DP-1', place: '#/1/reminders' },
    { text: 'One thing is due within a week, or late: Margaret DP-2', place: '#/2/reminders' },
  ]);
  expect(toRemind(dues, TODAY, reminded).say).toEqual([]);
  expect(toRemind(dues, '2026-11-28', reminded).say).toHaveLength(2);
});

test('an account that comes to have something due is told of on the same day, the others not again', () => {
  const { reminded } = toRemind([due({})], TODAY, NEVER);
  expect(toRemind([due({}), due({ account: 2, person: 'Joe', reference: 'X' })], TODAY, reminded).say).toMatchObject([{ place: '#/2/reminders' }]);
});

test('of many accounts one word is said', () => {
  const dues = [1, 2, 3, 4].map((account) => due({ account }));
  expect(toRemind(dues, TODAY, NEVER).say).toEqual([{ text: 'Things are due within a week, or late, in 4 accounts', place: '#/all-reminders' }]);
});

test('of nothing near nothing is said', () => {
  expect(toRemind([due({ day: '2027-01-01' })], TODAY, NEVER).say).toEqual([]);
});
