/** Budgets the council told: first figures and what was decided, with the table, the points and the sum where they are known. They move no money. */
import { BUDGET_PERS, BUDGET_WHATS } from '../../books/facts.ts';
import { budgetWords as words } from '../../words/fairness/budgets.ts';
import { formatDay } from '../../values/day.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import { choice, DAY, LISTED, NOTE, PRICE, REFERENCE, TEXT } from '../natures.ts';

export const budgets = defineKind({
  table: 'budget',
  order: 'day',
  one: 'budget',
  title: 'Budget',
  plural: 'Budgets told and decided',
  lead: 'What the council said the budget may be, and what it decided. Both can then be compared over the years. No figure changes by it.',
  fields: {
    what: need(choice(BUDGET_WHATS, words.whats), { label: 'Which is it?', column: 'what' }),
    day: need(DAY, { label: 'Day', help: 'Of the letter that tells it, or on which it was told.', column: 'date' }),
    amount: need(PRICE, { label: 'Amount', column: 'amount' }),
    per: need(choice(BUDGET_PERS, words.pers), { label: 'For how long?', column: 'per' }),
    foundBy: may(TEXT, { label: 'By which table?', help: 'The council’s name for it.', column: 'found_by', seldom: true }),
    points: may(TEXT, { label: 'Points', column: 'points', seldom: true }),
    answers: may(LISTED, { label: 'Questions and answers', help: 'One on each line.', column: 'answers', seldom: true }),
    working: may(LISTED, { label: 'How it was worked out', help: 'One step on each line.', column: 'working', seldom: true }),
    letter: may(REFERENCE, { label: 'Letter that tells it', refers: 'letter' }),
    note: may(NOTE, { label: 'Note', column: 'note' }),
  },
  form: ['what', 'day', 'amount', 'per', 'letter', 'note', 'foundBy', 'points', 'answers', 'working'],
  tells: ['day'],
  start: (today) => ({ what: 'indicative', day: today, per: 'week' }),
  row: ({ what, day, amount, per, foundBy, letter }) => ({ day, title: words.whats[what].title, detail: joined(words.pers[per], foundBy, letter), amount }),
  called: ({ what, day }) => `budget of ${formatDay(day)} (${what === 'actual' ? 'decided' : 'a first figure'})`,
  sheet: {
    file: 'budgets.csv',
    title: 'Budgets told and decided',
    example: {
      ...{ what: 'indicative', date: '12/05/2026', amount: '112.21', per: 'week', found_by: 'Adults 2026', points: '22' },
      ...{ answers: '', working: '', note: '' },
    },
    record: (row) => ({ ...row, letter: null }),
  },
  posts: null,
});
