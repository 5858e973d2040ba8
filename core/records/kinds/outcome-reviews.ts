/** How one outcome was at a review. All of one day are one review. */
import { OUTCOME_CHANGES } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { outcomeWords as words } from '../../words/fairness/outcomes.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import { choice, DAY, NOTE, REFERENCE } from '../natures.ts';

export const outcomeReviews = defineKind({
  table: 'outcome_review',
  order: 'day',
  unlisted: true,
  one: 'answer at a review',
  title: 'Answer at a review',
  plural: 'Outcomes at reviews',
  lead: 'How each outcome was at a review.',
  fields: {
    day: need(DAY, { label: 'Day of the review', column: 'date' }),
    outcome: need(REFERENCE, { label: 'Outcome', column: 'outcome', refers: 'outcome' }),
    change: need(choice(OUTCOME_CHANGES, words.changes), {
      label: 'How is it now?',
      help: 'Against the time before the support, or the last review.',
      column: 'change',
    }),
    achieved: may(NOTE, { label: 'What was achieved', help: 'In your own words.', column: 'achieved' }),
  },
  form: ['day', 'outcome', 'change', 'achieved'],
  notToCome: ['day'],
  tells: ['day'],
  start: (today) => ({ day: today, change: 'same' }),
  row: ({ day, outcome, change, achieved }) => ({ day, title: outcome, detail: joined(words.changes[change], achieved), amount: null }),
  called: ({ outcome, day }) => `answer about ‘${outcome}’ of ${formatDay(day)}`,
  check: ({ day, outcome }, { outcomes, outcomeReviews: others }, found) => {
    if (others.some((one) => one.day === day && one.outcome === outcome)) found.faults.push({ field: 'outcome', message: words.onlyOnce });
    const about = outcomes.find(({ id }) => id === outcome);
    if (about && day < about.from) found.faults.push({ field: 'day', message: words.beforeStart });
  },
  sheet: {
    file: 'outcome_reviews.csv',
    title: 'Outcomes at reviews',
    once: ['day', 'outcome'],
    example: { date: '10/09/2026', outcome: 'Seeing friends', change: 'better', achieved: 'Goes to the club each week' },
  },
  posts: null,
});
