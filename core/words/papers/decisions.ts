/** The words of decisions on paper. */
import { formatDay } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';

export const decisionPaperWords = {
  title: 'Decisions for the person',
  one: (title: string): string => `Decision: ${title}`,
  whose: (person: string, reference: string, council: string): string => `${person}, ${reference}, ${council}`,
  none: 'No decision is written down for these days.',
  heading: (title: string, day: Day): string => `${title}, ${formatDay(day)}`,
  day: 'Decided on',
  amount: 'Amount',
  planLine: 'Plan line',
  capacity: 'Can the person decide this?',
  lookAgainOn: 'That is looked at again on',
  under: 'Under which authority to act',
  reviewOn: 'The decision is looked at again on',
  missing: 'Not written down.',
  file: (reference: string, day: Day): string => `decisions-${reference}-${day}`,
};
