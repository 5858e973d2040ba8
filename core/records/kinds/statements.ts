/** Statements of the bank that are kept as papers, or typed from one: which days each is of, and what it opens and closes with. */
import { addDays, formatDay, formatDays } from '../../values/day.ts';
import { formatMoney } from '../../values/money.ts';
import { recordWords } from '../../words/records.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import { BALANCE, DAY, NOTE, REFERENCE, whole, WORDS } from '../natures.ts';

export const statements = defineKind({
  table: 'statement',
  order: 'from',
  one: 'statement',
  title: 'Statement',
  plural: 'Statements',
  lead: 'Statements that came on paper or as a PDF. Keep the paper with it. Bank files show their days by themselves.',
  fields: {
    bankAccount: need(REFERENCE, { label: 'Of which bank account?', refers: 'bankAccount', stays: true }),
    from: need(DAY, { label: 'First day' }),
    to: need(DAY, { label: 'Last day' }),
    opening: may(BALANCE, {
      label: 'Balance it opens with',
      help: 'As it is printed, with a minus before it if it was overdrawn. Leave it empty where none is printed.',
    }),
    closing: may(BALANCE, { label: 'Balance it closes with', help: 'The same, at the end.' }),
    number: may(WORDS, { label: 'Number of the statement' }),
    pages: may(whole(1, 1000), { label: 'Pages' }),
    note: may(NOTE, { label: 'Note' }),
  },
  form: ['bankAccount', 'from', 'to', 'opening', 'closing', 'number', 'pages', 'note'],
  once: ['bankAccount', 'from', 'to', 'number'],
  inOrder: [['from', 'to']],
  tells: ['number'],
  start: (_today, newest) => ({ ...(newest && { bankAccount: String(newest.bankAccount), from: addDays(newest.to, 1) }) }),
  row: ({ bankAccount, from, to, closing, number }) => ({ day: from, title: formatDays(from, to), detail: joined(bankAccount, number), amount: closing }),
  called: ({ bankAccount, to }) => `statement of ‘${bankAccount}’ to ${formatDay(to)}`,
  check: ({ bankAccount, from, opening }, { bankAccounts, statements: others }, found) => {
    if (bankAccounts.some(({ id, what }) => id === bankAccount && what === 'cash'))
      found.faults.push({ field: 'bankAccount', message: recordWords.tinHasNone });
    const before = others.findLast((other) => other.bankAccount === bankAccount && addDays(other.to, 1) === from)?.closing ?? null;
    if (before === null || opening === null || before === opening) return;
    found.notices.push({ field: 'opening', message: recordWords.statementUnchained(formatMoney(before), formatMoney(opening)) });
  },
  sheet: null,
  posts: null,
});
