/** A deputy's report to the Office of the Public Guardian: its days, and what only the deputy can tell of the person's own money. */
import { DEPUTY_AS } from '../../books/facts.ts';
import { formatDay, formatDays } from '../../values/day.ts';
import { deputyWords as words } from '../../words/books/deputy.ts';
import { overlapping } from '../check-rules.ts';
import { defineKind, fromTo, joined, may, need } from '../kind.ts';
import { BALANCE, choice, DAY, NOTE, PRICE, whole, YES } from '../natures.ts';

const { asked } = words;

export const deputyReports = defineKind({
  table: 'deputy_report',
  order: 'from',
  one: 'deputy’s report',
  title: 'Deputy’s report',
  plural: 'Deputy’s reports',
  lead: 'A report to the Office of the Public Guardian. Headroom says what of it this account holds, and what is missing.',
  fields: {
    as: need(choice(DEPUTY_AS, words.as), { label: 'As what are you the deputy?', column: 'as' }),
    from: need(DAY, { label: 'First day', help: 'Usually the day of the order, or the day after the last report.', column: 'from' }),
    to: need(DAY, { label: 'Last day', column: 'to' }),
    alsoHealth: need(YES, { label: 'It is for health and welfare too', column: 'also_health', empty: false }),
    dueDays: may(whole(1, 365), { label: 'Days to send it', help: 'Only if your letter says another number.', column: 'due_days', seldom: true }),
    assets: may(PRICE, { label: asked.assets, help: 'All together. The direct payment is the council’s money, so leave this account out.', column: 'assets' }),
    opening: may(BALANCE, { label: asked.opening, help: 'Without this account. Leave it empty where each own account has its balance.', column: 'opening' }),
    moneyIn: may(PRICE, { label: asked.moneyIn, column: 'money_in' }),
    moneyOut: may(PRICE, { label: asked.moneyOut, help: 'The contribution is part of it.', column: 'money_out' }),
    gifts: may(PRICE, { label: asked.gifts, help: '0 if there were none.', column: 'gifts' }),
    expenses: may(PRICE, { label: asked.expenses, help: '0 if there were none.', column: 'expenses' }),
    closing: may(BALANCE, { label: asked.closing, help: 'The same, at the end.', column: 'closing' }),
    whyDiffers: may(NOTE, { label: 'Why do the sums differ?', help: 'Only if they do.', column: 'why_differs', seldom: true }),
    contacts: may(NOTE, { label: asked.contacts, column: 'contacts' }),
    visits: may(NOTE, { label: asked.visits, column: 'visits' }),
    benefits: may(NOTE, { label: asked.benefits, column: 'benefits' }),
    debts: may(NOTE, { label: asked.debts, column: 'debts' }),
    nextYear: may(NOTE, { label: asked.nextYear, column: 'next_year' }),
    sentOn: may(DAY, { label: 'Sent on', help: 'Once it is sent.', column: 'sent_on' }),
  },
  form: [
    ...(['as', 'from', 'to', 'alsoHealth', 'assets', 'opening', 'moneyIn', 'moneyOut', 'gifts', 'expenses', 'closing'] as const),
    ...(['contacts', 'visits', 'benefits', 'debts', 'nextYear', 'sentOn', 'dueDays', 'whyDiffers'] as const),
  ],
  inOrder: [
    ['from', 'to'],
    ['to', 'sentOn'],
  ],
  notToCome: ['sentOn'],
  tells: [],
  check: (report, { deputyReports: others }, found) => {
    for (const { from, to } of overlapping(report, others)) found.notices.push({ field: 'from', message: words.overlaps(from, to) });
  },
  start: () => ({ as: 'lay', alsoHealth: false }),
  row: ({ as, from, to, sentOn }) => ({
    day: from,
    title: fromTo(formatDay(from), formatDay(to)),
    detail: joined(words.as[as].title, sentOn === null ? null : words.sent(sentOn)),
    amount: null,
  }),
  called: ({ from, to }) => `deputy’s report for ${formatDays(from, to)}`,
  sheet: {
    file: 'deputy_reports.csv',
    title: 'Deputy’s reports',
    example: {
      ...{ as: 'lay', from: '06/04/2026', to: '05/04/2027', also_health: 'no', due_days: '', assets: '18500.00', opening: '4200.00', money_in: '12400.00' },
      ...{ money_out: '11100.00', gifts: '50.00', expenses: '0.00', closing: '5450.00', why_differs: '', contacts: 'Her sister', visits: 'Every week' },
      ...{ benefits: 'March 2027', debts: 'None', next_year: 'None', sent_on: '' },
    },
  },
  posts: null,
});
