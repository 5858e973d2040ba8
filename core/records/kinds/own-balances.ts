/** What one of the person's own accounts held at the end of a day. Of a joint one the whole: whose part is what no bank says. */
import { formatDay } from '../../values/day.ts';
import { ownMoneyWords as words } from '../../words/books/own-money.ts';
import { defineKind, need } from '../kind.ts';
import { BALANCE, DAY, REFERENCE } from '../natures.ts';

export const ownBalances = defineKind({
  table: 'own_balance',
  order: 'day',
  one: 'balance of an own account',
  title: 'Balance of an own account',
  plural: 'Balances of own accounts',
  lead: 'What each of the person’s own accounts held on a day: the first and last day of a report, and now and then between.',
  fields: {
    ownAccount: need(REFERENCE, { label: 'Own account', column: 'own_account', refers: 'ownAccount', stays: true }),
    day: need(DAY, { label: 'Day', column: 'date', stays: true }),
    amount: need(BALANCE, {
      label: 'Balance at the end of that day',
      help: 'As the statement says, with a minus before it if it was overdrawn. Of a joint account the whole balance.',
      column: 'balance',
    }),
  },
  form: ['ownAccount', 'day', 'amount'],
  notToCome: ['day'],
  tells: ['day'],
  start: (today) => ({ day: today }),
  row: ({ ownAccount, day, amount }) => ({ day, title: ownAccount, detail: '', amount }),
  called: ({ ownAccount, day }) => `balance of ‘${ownAccount}’ of ${formatDay(day)}`,
  check: ({ ownAccount, day, amount }, { ownAccounts, ownBalances: others }, found) => {
    if (others.some((one) => one.ownAccount === ownAccount && one.day === day)) found.faults.push({ field: 'day', message: words.onlyOnce });
    const closedOn = ownAccounts.find(({ id }) => id === ownAccount)?.closedOn ?? null;
    if (closedOn !== null && day > closedOn && amount !== 0) found.faults.push({ field: 'amount', message: words.afterClosed(closedOn) });
  },
  sheet: {
    file: 'own_balances.csv',
    title: 'Balances of the person’s own accounts',
    once: ['ownAccount', 'day'],
    example: { own_account: 'Savings', date: '05/04/2026', balance: '4200.00' },
  },
  posts: null,
});
