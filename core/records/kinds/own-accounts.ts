/** The person's own bank accounts. They are no part of the direct payment: nothing is posted, and they are in none of its figures. */
import { OWN_ACCOUNT_KINDS } from '../../books/facts.ts';
import { ownMoneyWords as words } from '../../words/books/own-money.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import { DAY, LAST_DIGITS, pick, SORT_CODE, WORDS, YES } from '../natures.ts';

export const ownAccounts = defineKind({
  table: 'own_account',
  order: null,
  one: 'own account',
  title: 'Own account',
  plural: 'The person’s own accounts',
  lead: 'Accounts that hold the person’s own money, for a deputy’s report or an appointee. The direct payment is never in them.',
  fields: {
    name: need(WORDS, { label: 'Name', help: 'What you call it, such as her savings.', column: 'name' }),
    bank: may(WORDS, { label: 'Bank', help: 'As its statement says it.', column: 'bank' }),
    kind: need(pick(OWN_ACCOUNT_KINDS, words.kinds), { label: 'What kind is it?', column: 'kind' }),
    lastDigits: may(LAST_DIGITS, { label: 'Last four digits of its number', column: 'last_digits' }),
    sortCode: may(SORT_CODE, { label: 'Sort code', column: 'sort_code' }),
    joint: need(YES, { label: 'It belongs to somebody else too', column: 'joint', empty: false }),
    closedOn: may(DAY, { label: 'Closed on', help: 'Only once it is closed.', column: 'closed_on' }),
  },
  form: ['name', 'bank', 'kind', 'lastDigits', 'sortCode', 'joint', 'closedOn'],
  once: ['name'],
  notToCome: ['closedOn'],
  gives: { names: 'ownAccount', field: 'name', said: 'an own account', missing: (name) => `There is no own account ‘${name}’ on file. Add it first.` },
  tells: ['name'],
  start: () => ({ kind: 'current', joint: false }),
  row: ({ name, bank, kind, lastDigits, joint, closedOn }) => ({
    day: null,
    title: name,
    detail: joined(
      bank,
      words.kinds[kind],
      lastDigits === null ? null : words.endsWith(lastDigits),
      joint ? words.joint : null,
      closedOn === null ? null : words.closed(closedOn),
    ),
    amount: null,
  }),
  called: ({ name }) => `own account ‘${name}’`,
  sheet: {
    file: 'own_accounts.csv',
    title: 'The person’s own accounts',
    example: {
      ...{ name: 'Savings', bank: 'Example Bank', kind: 'savings', last_digits: '1234', sort_code: '00-11-22', joint: 'no', closed_on: '' },
    },
  },
  posts: null,
});
