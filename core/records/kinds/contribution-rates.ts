/** What the person is to pay towards their support in a week, from a day on. */
import { formatDay } from '../../values/day.ts';
import { formatMoney } from '../../values/money.ts';
import { PAID_EVERY } from '../../books/facts.ts';
import { recordWords } from '../../words/records.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import { AMOUNT, DAY, pick } from '../natures.ts';
import { PAID_EVERY_TITLES } from './council-rules.ts';

export const contributionRates = defineKind({
  table: 'contribution_rate',
  order: 'from',
  one: 'contribution',
  title: 'Contribution rate',
  plural: 'Contribution rates',
  lead: 'What the person is to pay towards their support in a week, from a day on.',
  fields: {
    from: need(DAY, { label: 'From this day', column: 'from' }),
    weekly: need(AMOUNT, { label: 'Amount a week', column: 'weekly' }),
    paidEvery: may(pick(PAID_EVERY, PAID_EVERY_TITLES), {
      label: 'How often is it to be paid?',
      help: 'Only if it is not paid with the council’s payments. It then holds for later rates too.',
      column: 'paid_every',
      seldom: true,
    }),
    firstDueOn: may(DAY, {
      label: 'The day it is first to be paid',
      help: 'Only with the question before. What was due before that day stays as it was.',
      column: 'first_due_on',
      seldom: true,
    }),
  },
  form: ['from', 'weekly', 'paidEvery', 'firstDueOn'],
  once: ['from'],
  tells: [],
  start: () => ({}),
  row: ({ from, weekly, paidEvery }) => ({
    day: from,
    title: 'Contribution',
    detail: joined(`${formatMoney(weekly)} a week`, paidEvery === null ? null : recordWords.toPay(PAID_EVERY_TITLES[paidEvery].toLowerCase())),
    amount: weekly,
  }),
  called: ({ from }) => `contribution from ${formatDay(from)}`,
  check: ({ from, paidEvery, firstDueOn }, _facts, found) => {
    if ((paidEvery === null) !== (firstDueOn === null))
      found.faults.push({ field: paidEvery === null ? 'paidEvery' : 'firstDueOn', message: recordWords.bothOrNone });
    if (firstDueOn !== null && firstDueOn < from) found.faults.push({ field: 'firstDueOn', message: recordWords.dueBeforeRate });
  },
  sheet: { file: 'contribution.csv', title: 'The contribution', example: { from: '06/04/2026', weekly: '48.25', paid_every: '', first_due_on: '' } },
  posts: null,
});
