/** Days on which what the bank printed was the same as what is here. They are made where the two are compared, and move no money. */
import { formatDay } from '../../values/day.ts';
import { formatMoney } from '../../values/money.ts';
import { recordWords } from '../../words/records.ts';
import { defineKind, may, need } from '../kind.ts';
import { BALANCE, DAY, NOTE, REFERENCE } from '../natures.ts';

export const reconciliations = defineKind({
  table: 'reconciliation',
  order: 'day',
  unlisted: true,
  one: 'balance compared',
  title: 'Balance compared',
  plural: 'Balances compared',
  lead: 'Days on which the bank’s own balance was the same as yours.',
  fields: {
    bankAccount: need(REFERENCE, { label: 'Of which bank account?', refers: 'bankAccount' }),
    day: need(DAY, { label: 'Day' }),
    balance: need(BALANCE, { label: 'Balance as it is printed' }),
    note: may(NOTE, { label: 'Note' }),
  },
  form: ['bankAccount', 'day', 'balance', 'note'],
  once: ['bankAccount', 'day'],
  notToCome: ['day'],
  tells: [],
  start: (today) => ({ day: today }),
  row: ({ bankAccount, day, balance }) => ({ day, title: bankAccount, detail: formatDay(day), amount: balance }),
  called: ({ bankAccount, day }) => `balance of ‘${bankAccount}’ compared on ${formatDay(day)}`,
  check: ({ bankAccount, day, balance }, { bankAccounts, lines }, found) => {
    const opening = bankAccounts.find(({ id }) => id === bankAccount)?.openingBalance ?? 0;
    const here = lines.reduce((sum, line) => (line.bankAccount === bankAccount && line.day <= day ? sum + line.amount : sum), opening);
    if (here !== balance) found.notices.push({ field: 'balance', message: recordWords.notReconciled(formatMoney(here)), asks: true });
  },
  sheet: null,
  posts: null,
});
