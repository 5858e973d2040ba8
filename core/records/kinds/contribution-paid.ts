/** What the person paid to the council from their own money, where it sends them a bill. Never in this account's cash. */
import { formatDay } from '../../values/day.ts';
import { alike, opened } from '../check-rules.ts';
import { blank, defineKind, need } from '../kind.ts';
import { DAY, MONEY, TEXT } from '../natures.ts';

export const contributionPaid = defineKind({
  table: 'contribution_paid',
  order: 'day',
  one: 'contribution paid',
  title: 'Contribution paid to the council',
  plural: 'Contribution paid to the council',
  lead: 'Where the council sends the person a bill: what they paid on it from their own money.',
  often: true,
  fields: {
    day: need(DAY, { label: 'Day', column: 'date' }),
    amount: need(MONEY, { label: 'Amount', column: 'amount' }),
    how: blank(TEXT, { label: 'How it was paid', column: 'how', stays: true }),
  },
  form: ['day', 'amount', 'how'],
  tells: [],
  start: (today) => ({ day: today }),
  row: ({ day, how, amount }) => ({ day, title: 'Contribution', detail: how, amount }),
  called: ({ day }) => `contribution paid on ${formatDay(day)}`,
  check: (fields, facts, found) => {
    alike(found, 'amount', fields, facts.contributionPaid);
    opened(found, facts, 'day', fields.day, false);
  },
  sheet: {
    file: 'contribution_paid.csv',
    title: 'Contributions paid to the council',
    example: { date: '04/05/2026', amount: '193.00', how: 'Direct debit from my own account' },
  },
  posts: null,
});
