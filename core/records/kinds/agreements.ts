/** Prices agreed with a supplier, such as an agency: each from a day on. Invoices are looked at beside them. */
import { AGREED_FOR } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { formatHours } from '../../values/hours.ts';
import { formatMoney } from '../../values/money.ts';
import { agreementWords as words } from '../../words/books/agreements.ts';
import { defineKind, fromTo, joined, may, need } from '../kind.ts';
import { choice, DAY, HOURS, NOTE, RATE, REFERENCE, PLAN_LINE } from '../natures.ts';

export const agreements = defineKind({
  table: 'agreement',
  order: 'from',
  one: 'agreed price',
  title: 'Agreed price',
  plural: 'Agreed prices',
  lead: 'What you agreed with an agency or another supplier. An invoice that asks for more is told as it is written down.',
  fields: {
    supplier: need(REFERENCE, { label: 'With whom?', column: 'supplier', refers: 'supplier', stays: true }),
    what: need(choice(AGREED_FOR, words.whats), { label: 'For what?', column: 'what', stays: true }),
    from: need(DAY, { label: 'From this day', column: 'from' }),
    to: may(DAY, { label: 'Last day', help: 'Only if it ends.', column: 'to' }),
    rate: need(RATE, { label: 'Price', column: 'rate' }),
    hoursPerWeek: may(HOURS, { label: 'Hours booked a week', help: 'Only if you booked so many.', column: 'hours_per_week' }),
    planLine: may(REFERENCE, PLAN_LINE),
    note: may(NOTE, { label: 'Note', help: 'Such as the notice to give.', column: 'note' }),
  },
  form: ['supplier', 'what', 'from', 'to', 'rate', 'hoursPerWeek', 'planLine', 'note'],
  once: ['supplier', 'what', 'planLine', 'from'],
  inOrder: [['from', 'to']],
  tells: ['supplier'],
  start: (today) => ({ what: 'hour', from: today }),
  row: ({ supplier, what, from, to, rate, hoursPerWeek }) => ({
    day: from,
    title: supplier,
    detail: joined(
      `${formatMoney(rate)} ${words.per[what]}`,
      hoursPerWeek === null ? null : words.booked(formatHours(hoursPerWeek)),
      fromTo(formatDay(from), to === null ? null : formatDay(to)),
    ),
    amount: rate,
  }),
  called: ({ supplier, from }) => `price agreed with ${supplier} from ${formatDay(from)}`,
  sheet: {
    file: 'agreements.csv',
    title: 'Agreed prices',
    example: {
      ...{ supplier: 'Example Homecare', what: 'hour', from: '06/04/2026', to: '', rate: '25.15', hours_per_week: '4', plan_line: 'Personal assistant' },
      note: '',
    },
  },
  posts: null,
});
