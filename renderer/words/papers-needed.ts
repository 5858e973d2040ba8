/** What needs a receipt, and why some of it has none. */
import type { WhyNone } from '../../core/evidence/needed.ts';
import { grouped } from '../../core/values/count.ts';
import { formatDay, formatDays } from '../../core/values/day.ts';
import { formatMoney } from '../../core/values/money.ts';
import type { Day, Pence } from '../../core/values/units.ts';

export const neededWords = {
  title: 'Needs a receipt',
  needs: (count: number, pence: Pence): string => {
    if (count === 0) return 'Nothing needs a receipt';
    return count === 1 ? `1 line, ${formatMoney(pence)}, needs a receipt` : `${grouped(count)} lines, ${formatMoney(pence)}, need a receipt`;
  },
  badge: (count: number): string => `${grouped(count)} missing`,
  standing: (asked: number, proven: number, from: Day, to: Day): string =>
    asked === 0
      ? `${formatDays(from, to)}: nothing went out that needs a paper.`
      : `${formatDays(from, to)}: ${grouped(proven)} of ${grouped(asked)} that need a paper have one.`,
  list: 'What needs a receipt',
  one: (text: string, day: Day, pence: Pence): string => `${text}, ${formatDay(day)}, ${formatMoney(pence)}`,
  add: 'Add',
  none: 'There is none',
  notTaken: 'Not kept',
  before: 'Earlier ones',
  after: 'Later ones',
  why: 'Why is there no paper?',
  whys: { lost: 'It was lost', none_given: 'None was given', other: 'Something else' } satisfies Readonly<Record<WhyNone, string>>,
  note: 'In your words',
  noteHelp: 'You can leave this empty, if it says enough above.',
  needsNote: 'Say in a few words why there is none.',
  save: 'Save',
  leave: 'Leave it',
  said: (text: string): string => `Why ‘${text}’ has no paper is kept.`,
  without: (count: number, pence: Pence): string => `No paper, and why: ${grouped(count)}, ${formatMoney(pence)}`,
  more: (count: number): string => `And ${grouped(count)} more.`,
  askAgain: 'Look for one after all',
  asksAgain: (text: string): string => `‘${text}’ needs a receipt again.`,
  rules: 'Which money needs a paper',
} as const;
