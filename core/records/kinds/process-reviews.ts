/** How it is to get and to run the budget, asked at a review: six questions that were found to matter most for how people fare. */
import { PROCESS_ANSWERS } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { outcomeWords as words } from '../../words/fairness/outcomes.ts';
import { defineKind, joined, may, need } from '../kind.ts';
import { choice, DAY, NOTE, TEXT } from '../natures.ts';

const answer = choice(PROCESS_ANSWERS, words.answers);

export const processReviews = defineKind({
  table: 'process_review',
  order: 'day',
  unlisted: true,
  one: 'review',
  title: 'Review',
  plural: 'Reviews',
  lead: 'How it is to get and to run the budget, asked once at each review.',
  fields: {
    day: need(DAY, { label: 'Day of the review', column: 'date' }),
    withWhom: may(TEXT, { label: 'Who was there?', column: 'with_whom' }),
    helpedToPlan: may(answer, { label: words.questions.helpedToPlan, column: 'helped_to_plan' }),
    viewsHeard: may(answer, { label: words.questions.viewsHeard, column: 'views_heard' }),
    easyToGet: may(answer, { label: words.questions.easyToGet, column: 'easy_to_get' }),
    easyToManage: may(answer, { label: words.questions.easyToManage, column: 'easy_to_manage' }),
    knowBudget: may(answer, { label: words.questions.knowBudget, column: 'know_budget' }),
    easyToComplain: may(answer, { label: words.questions.easyToComplain, column: 'easy_to_complain' }),
    note: may(NOTE, { label: 'Note', column: 'note' }),
  },
  form: ['day', 'withWhom', 'helpedToPlan', 'viewsHeard', 'easyToGet', 'easyToManage', 'knowBudget', 'easyToComplain', 'note'],
  once: ['day'],
  notToCome: ['day'],
  tells: ['day'],
  start: (today) => ({ day: today }),
  row: ({ day, withWhom, note }) => ({ day, title: formatDay(day), detail: joined(withWhom, note), amount: null }),
  called: ({ day }) => `review of ${formatDay(day)}`,
  sheet: {
    file: 'reviews.csv',
    title: 'Reviews',
    example: {
      ...{ date: '10/09/2026', with_whom: 'Social worker', helped_to_plan: 'yes', views_heard: 'partly', easy_to_get: 'no' },
      ...{ easy_to_manage: 'yes', know_budget: 'yes', easy_to_complain: 'no', note: '' },
    },
  },
  posts: null,
});
