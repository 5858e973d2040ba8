/** Money that came or went and is not on a statement yet. Positive is money in, negative out. */
import type { EntryBuilder } from '../../books/entries.ts';
import type { Payment } from '../../books/facts.ts';
import { categoryWords } from '../../words/books/categories.ts';
import { recordWords } from '../../words/records.ts';
import { alike, noAmount, opened } from '../check-rules.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import { byName, CATEGORY, countsForPlan, DAY, REFERENCE, PAID, PLAN_LINE, suggest, TEXT } from '../natures.ts';

export const payments = defineKind({
  table: 'payment',
  order: 'day',
  one: 'payment',
  title: 'Payment',
  plural: 'Money in and payments',
  lead: 'Money that came or went and is not on a statement yet. When the bank shows it, the bank line takes its place.',
  often: true,
  fields: {
    day: need(DAY, { label: 'Day', column: 'date', stays: true }),
    to: need(suggest('payee'), { label: 'Who paid, or who was paid?', column: 'to', stays: true }),
    amount: need(PAID, { label: 'Amount', column: 'amount' }),
    invoice: may(byName('invoice'), {
      label: 'Number of the invoice it pays',
      help: 'Only if it pays an invoice that is on file.',
      column: 'for',
      refers: 'invoice',
    }),
    category: need(CATEGORY, { label: 'Kind of money', column: 'category', stays: true }),
    planLine: may(REFERENCE, { ...PLAN_LINE, when: countsForPlan, stays: true }),
    reference: may(TEXT, {
      label: 'Reference',
      help: 'A cheque number or the words given to the bank. It helps to find the bank line.',
      column: 'reference',
    }),
  },
  way: {
    label: 'Which way did the money go?',
    options: [
      { value: 'out', title: 'Money out' },
      { value: 'in', title: 'Money in' },
    ],
    negative: 'out',
    stays: true,
  },
  form: ['way', 'day', 'to', 'amount', 'category', 'planLine', 'invoice', 'reference'],
  tells: ['to'],
  start: (today) => ({ way: 'out', day: today }),
  row: ({ day, to, amount, category, planLine, reference }) => ({ day, title: to, detail: joined(categoryWords[category], planLine, reference), amount }),
  called: ({ to, amount }) => (amount > 0 ? `money in from ${to}` : `payment to ${to}`),
  check: (fields, facts, found) => {
    noAmount(found, fields.amount);
    if (fields.category === 'contribution' && fields.amount < 0) found.notices.push({ field: 'category', message: recordWords.contributionOut });
    alike(found, 'amount', fields, facts.payments);
    opened(found, facts, 'day', fields.day, true);
  },
  sheet: {
    file: 'payments.csv',
    title: 'Payments written down',
    example: { date: '17/05/2026', to: 'Window cleaner', amount: '58.00', category: 'other', reference: 'CHQ 100012' },
  },
  posts: (builder: EntryBuilder, record: Payment) => builder.payment(record),
});
