/** Money set aside: what is kept for something that will come. Each row is the new total for its purpose. */
import type { Pot } from '../../books/facts.ts';
import { POTS } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { defineKind, need } from '../kind.ts';
import { AMOUNT, DAY, pick } from '../natures.ts';

const POT_TITLES: Readonly<Record<Pot, string>> = { redundancy: 'Redundancy pay', insurance: 'Insurance', tax: 'Tax', other: 'Something else' };

export const setAside = defineKind({
  table: 'set_aside',
  order: 'day',
  one: 'money set aside',
  title: 'Amount set aside',
  plural: 'Money set aside',
  lead: 'What is kept for something that will come. Each row is the new total for its purpose.',
  fields: {
    pot: need(pick(POTS, POT_TITLES), { label: 'What is it for?', column: 'pot' }),
    amount: need(AMOUNT, { label: 'New total', column: 'amount' }),
    day: need(DAY, { label: 'From this day', column: 'on' }),
  },
  form: ['pot', 'amount', 'day'],
  tells: [],
  start: (today) => ({ day: today }),
  row: ({ pot, amount, day }) => ({ day, title: POT_TITLES[pot], detail: '', amount }),
  called: ({ day }) => `money set aside from ${formatDay(day)}`,
  sheet: { file: 'set_aside.csv', title: 'Money set aside', example: { pot: 'redundancy', amount: '315.00', on: '30/04/2026' }, once: ['pot', 'day'] },
  posts: null,
});
