/** Spending that would be asked about and is all right: the clause or the approval that says so. */
import { ASKED_SPENDING } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { formatMoney } from '../../values/money.ts';
import { spendingWords as words } from '../../words/books/spending.ts';
import { defineKind, fromTo, joined, may, need } from '../kind.ts';
import { DAY, NOTE, pick, PRICE, WORDS } from '../natures.ts';

export const spendingAgreed = defineKind({
  table: 'spending_agreed',
  order: 'from',
  one: 'agreed spending',
  title: 'Agreed spending',
  plural: 'Agreed spending',
  lead: 'Spending that would be asked about, and why it is all right: the words of the plan, or who agreed to it.',
  fields: {
    what: need(pick(ASKED_SPENDING, words.kinds), { label: 'What kind of spending?', column: 'what' }),
    contains: may(WORDS, { label: 'Words in the bank’s text', help: 'Empty: all spending of this kind in these days.', column: 'contains' }),
    why: need(NOTE, { label: 'Why is it all right?', help: 'The words of the plan, or the letter that says so.', column: 'why' }),
    agreedBy: may(WORDS, { label: 'Who agreed to it?', column: 'agreed_by' }),
    agreedOn: may(DAY, { label: 'On which day?', column: 'agreed_on' }),
    from: need(DAY, { label: 'From which day?', column: 'from' }),
    to: may(DAY, { label: 'Last day', help: 'Empty if it goes on.', column: 'to' }),
    most: may(PRICE, { label: 'At most, each time', help: 'Only if it was agreed up to a sum.', column: 'most' }),
  },
  form: ['what', 'contains', 'why', 'agreedBy', 'agreedOn', 'from', 'to', 'most'],
  inOrder: [['from', 'to']],
  tells: ['why'],
  start: (today) => ({ what: 'cash', from: today }),
  row: ({ what, contains, why, from, to, most }) => ({
    day: from,
    title: words.kinds[what].title,
    detail: joined(contains, why, fromTo(formatDay(from), to === null ? null : formatDay(to)), most === null ? null : `up to ${formatMoney(most)}`),
    amount: null,
  }),
  called: ({ what, from }) => `agreed spending ‘${words.kinds[what].title}’ from ${formatDay(from)}`,
  sheet: {
    file: 'spending_agreed.csv',
    title: 'Agreed spending',
    example: {
      ...{ what: 'cash', from: '06/04/2026', to: '', contains: '', most: '20.00', why: 'Petty cash, agreed in the plan' },
      ...{ agreed_by: 'Social worker', agreed_on: '01/04/2026' },
    },
  },
  posts: null,
});
