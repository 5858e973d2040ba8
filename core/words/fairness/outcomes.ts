/** Outcomes: how each is at a review, and how it is to get and run the budget. In our own words. */
import type { OutcomeChange, ProcessAnswer } from '../../books/facts.ts';

export const outcomeWords = {
  changes: {
    a_lot_better: 'A lot better',
    better: 'Better',
    same: 'The same',
    worse: 'Worse',
    a_lot_worse: 'A lot worse',
    not_apply: 'Does not apply',
  } satisfies Readonly<Record<OutcomeChange, string>>,
  answers: { yes: 'Yes', partly: 'Partly', no: 'No' } satisfies Readonly<Record<ProcessAnswer, string>>,
  questions: {
    helpedToPlan: 'Were you helped to plan?',
    viewsHeard: 'Was what you said heard?',
    easyToGet: 'Was it easy to get the budget?',
    easyToManage: 'Is it easy to run?',
    knowBudget: 'Do you know how much it is?',
    easyToComplain: 'Would it be easy to complain?',
  },
  onlyOnce: 'This outcome has an answer of that day. Correct that one.',
  beforeStart: 'This is before the outcome’s first day.',
} as const;
