/** Outcomes in the person's own words: what is to be better with the support. */
import { CARE_OUTCOMES } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { recordWords } from '../../words/records.ts';
import { defineKind, fromTo, may, need } from '../kind.ts';
import { DAY, marks, NOTE, WORDS } from '../natures.ts';
import { CARE_OUTCOME_TITLES } from './plan.ts';

export const outcomes = defineKind({
  table: 'outcome',
  order: null,
  one: 'outcome',
  title: 'Outcome',
  plural: 'Outcomes',
  lead: 'What is to be better with the support, in your own words. At each review you say how it is.',
  fields: {
    name: need(WORDS, {
      label: 'What is to be better?',
      help: 'In the words of the support plan, what was spent on it stands beside it.',
      column: 'outcome',
    }),
    careOutcomes: may(marks(CARE_OUTCOMES, CARE_OUTCOME_TITLES), {
      label: 'Outcomes of the Care Act it works towards',
      help: 'If you want to show them. Mark any number.',
      column: 'care_outcomes',
      seldom: true,
    }),
    from: need(DAY, { label: 'First day', column: 'from' }),
    to: may(DAY, { label: 'Last day', help: 'Only once it is no longer wanted.', column: 'to' }),
    note: may(NOTE, { label: 'Note', column: 'note' }),
  },
  form: ['name', 'from', 'to', 'note', 'careOutcomes'],
  once: ['name'],
  inOrder: [['from', 'to']],
  gives: { names: 'outcome', field: 'name', said: 'an outcome', missing: (name) => `There is no outcome ‘${name}’ on file. Add it first.` },
  tells: ['name'],
  start: (today) => ({ from: today }),
  row: ({ name, from, to }) => ({ day: from, title: name, detail: fromTo(formatDay(from), to === null ? null : formatDay(to)), amount: null }),
  called: ({ name }) => `outcome ‘${name}’`,
  check: ({ careOutcomes }, _facts, found) => {
    const unknown = careOutcomes?.find((word) => !CARE_OUTCOMES.some((one) => one === word));
    if (unknown !== undefined) found.faults.push({ field: 'careOutcomes', message: recordWords.unknownOutcome(unknown) });
  },
  sheet: {
    file: 'outcomes.csv',
    title: 'Outcomes',
    example: { outcome: 'Seeing friends', care_outcomes: 'relationships', from: '06/04/2026', to: '', note: '' },
  },
  posts: null,
});
