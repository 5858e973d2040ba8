/** What a computer reminds of, and that it says it once a day. */
import { expect, test } from 'vitest';
import type { AccountDue } from '../api/reminders.ts';
import { storedReminded, toRemind } from './remind.ts';

const due = (some: Partial<AccountDue>): AccountDue => ({
  ...{ key: 'review', code: 'review', day: '2026-12-01', pence: 9_600, who: 'Ann Lee', title: null, from: null, toldBy: 'record', lacks: null, opens: null },
  ...{ state: 'coming', account: 1, reference: 'DP-1', person: 'Jo Sample' },
  ...some,
});
const NEVER = storedReminded({});
const FILE = '/home/jo/Jo.headroom';
const TODAY = '2026-11-27';

test('what is due within a week, or late, is said once for each account', () => {
  const dues = [
    due({ day: '2026-10-01', state: 'overdue' }),
    due({ day: '2026-12-04' }),
    due({ day: '2026-12-05' }),
    due({ day: '2026-11-01', state: 'not_known' }),
    due({ account: 2, person: 'Margaret Example', reference: 'DP-2', day: TODAY }),
  ];
  const { say, reminded } = toRemind(FILE, dues, TODAY, NEVER);
  expect(say).toEqual([
    { text: '2 things are due within a week, or late: Jo DP-1', place: '#/1/reminders' },
    { text: 'One thing is due within a week, or late: Margaret DP-2', place: '#/2/reminders' },
  ]);
  expect(toRemind(FILE, dues, TODAY, reminded).say).toEqual([]);
  expect(toRemind(FILE, dues, '2026-11-28', reminded).say).toHaveLength(2);
});

test('an account that comes to have something due is told of on the same day, the others not again', () => {
  const { reminded } = toRemind(FILE, [due({})], TODAY, NEVER);
  expect(toRemind(FILE, [due({}), due({ account: 2, person: 'Joe', reference: 'X' })], TODAY, reminded).say).toMatchObject([{ place: '#/2/reminders' }]);
});

test('of many accounts one word is said', () => {
  const dues = [1, 2, 3, 4].map((account) => due({ account }));
  expect(toRemind(FILE, dues, TODAY, NEVER).say).toEqual([{ text: 'Things are due within a week, or late, in 4 accounts', place: '#/all-reminders' }]);
});

test('of nothing near nothing is said', () => {
  expect(toRemind(FILE, [due({ day: '2027-01-01' })], TODAY, NEVER).say).toEqual([]);
});

test('what was said today is not said again by a program started anew, but it is of another file', () => {
  const { reminded } = toRemind(FILE, [due({})], TODAY, NEVER);
  const kept = storedReminded(JSON.parse(JSON.stringify(reminded)));
  expect(toRemind(FILE, [due({})], TODAY, kept).say).toEqual([]);
  expect(toRemind('/home/jo/Ann.headroom', [due({})], TODAY, kept).say).toHaveLength(1);
});

test('what was kept and is spoilt counts as nothing said', () => {
  for (const spoilt of [null, 'x', [], { file: FILE, day: TODAY }, { file: FILE, day: TODAY, accounts: ['1'] }]) {
    expect(toRemind(FILE, [due({})], TODAY, storedReminded(spoilt)).say).toHaveLength(1);
  }
});
