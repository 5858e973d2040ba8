/** What the person is to pay towards their support in a week, from a day on. */
import { formatDay } from '../../values/day.ts';
import { formatMoney } from '../../values/money.ts';
import { defineKind, need } from '../kind.ts';
import { AMOUNT, DAY } from '../natures.ts';

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
  },
  form: ['from', 'weekly'],
  once: ['from'],
  tells: [],
  start: () => ({}),
  row: ({ from, weekly }) => ({ day: from, title: 'Contribution', detail: `${formatMoney(weekly)} a week`, amount: weekly }),
  called: ({ from }) => `contribution from ${formatDay(from)}`,
  sheet: { file: 'contribution.csv', title: 'The contribution', example: { from: '06/04/2026', weekly: '48.25' } },
  posts: null,
});
