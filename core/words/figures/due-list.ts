/** The list of what is coming: its groups, and what is said beside a row. On screen and on paper. */
import type { Due, DueNow } from '../../figures/due/due.ts';

export const dueListWords = {
  title: 'What is coming',
  lead: 'All that has a day within a year: what is to be paid, reviews, returns, insurance and checks.',
  groups: { overdue: 'Late', coming: 'Coming', not_known: 'May be done by now' } satisfies Readonly<Record<DueNow['state'], string>>,
  captions: {
    overdue: 'Their day is over, and they are not done.',
    coming: 'The soonest first.',
    not_known: 'Their day is over. Whether they are done is not written down here, or the statement does not reach that far.',
  } satisfies Readonly<Record<DueNow['state'], string>>,
  nothing: 'Nothing is coming within a year.',
  nothingOfThese: 'There is nothing of this kind.',
  what: 'What',
  day: 'Day',
  amount: 'Amount',
  lacks: {
    age: 'No date of birth is on file. It is so if they are 21 or older.',
    replyDays: 'How many days you have to reply is not in the council’s rules here.',
    review: 'No review is written down here.',
  } satisfies Readonly<Record<NonNullable<Due['lacks']>, string>>,
  tooLittle: 'Too little paid so far, for the usual hours.',
  minimumWage: (day: string): string => `The minimum wage is known here up to ${day}. Nothing is said of pay on later days.`,
};
