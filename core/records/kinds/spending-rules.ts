/** Which spending the council asks about, and which it allows, from a day on: where its list differs from what is usual. */
import { ASKED_SPENDING, SPENDING_ANSWERS } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { spendingWords as words } from '../../words/books/spending.ts';
import { defineKind, fromTo, joined, may, need } from '../kind.ts';
import { choice, DAY, OTHER_NAMES, pick, WORDS } from '../natures.ts';

export const spendingRules = defineKind({
  table: 'spending_rule',
  order: 'from',
  one: 'rule on spending',
  title: 'Rule on spending',
  plural: 'Spending the council asks about',
  lead: 'Only where your council’s list differs from what is usual, or where you know the names of the household. Nothing is ever stopped: it is only asked about.',
  fields: {
    what: need(pick(ASKED_SPENDING, words.kinds), { label: 'What kind of spending?', column: 'what' }),
    answer: need(choice(SPENDING_ANSWERS, words.answers), { label: 'What does the council say?', column: 'answer' }),
    words: may(OTHER_NAMES, {
      label: 'Words or names it is known by',
      help: 'As the bank prints them, with commas between. Empty: the usual words.',
      when: ({ answer }) => answer !== 'allowed',
      column: 'words',
    }),
    from: need(DAY, { label: 'From which day?', column: 'from' }),
    source: may(WORDS, { label: 'Where is it written?', help: 'Such as: agreement of 6 April 2026, page 3.', column: 'source' }),
  },
  form: ['what', 'answer', 'words', 'from', 'source'],
  tells: ['words'],
  start: (today) => ({ what: 'household', answer: 'ask', from: today }),
  row: ({ what, answer, words: known, from, source }) => ({
    day: from,
    title: words.kinds[what].title,
    detail: joined(words.answers[answer].title, known, fromTo(formatDay(from), null), source),
    amount: null,
  }),
  called: ({ what, from }) => `rule on ‘${words.kinds[what].title}’ from ${formatDay(from)}`,
  check: ({ what, answer, words: known }, _facts, found) => {
    if ((what === 'words' || what === 'household') && answer === 'ask' && known === null) found.faults.push({ field: 'words', message: words.needsWords });
  },
  sheet: {
    file: 'spending_rules.csv',
    title: 'Spending the council asks about',
    example: { from: '06/04/2026', what: 'household', answer: 'ask', words: 'B Person', source: '' },
  },
  posts: null,
});
