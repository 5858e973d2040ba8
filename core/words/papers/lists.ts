/** The words of lists and letters on paper: records, one letter, what is coming, what an auditor looks at. */
import { formatDay } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';

export const listPaperWords = {
  foot: (reference: string, day: Day): string => `${reference} · as on ${formatDay(day)} · Made with Headroom`,
  files: {
    records: (kind: string, reference: string, day: Day): string => `${kind}-${reference}-${day}`,
    letter: (reference: string, day: Day): string => `letter-${reference}-${day}`,
    reminders: (reference: string, day: Day): string => `coming-${reference}-${day}`,
    readiness: (reference: string, day: Day): string => `ready-${reference}-${day}`,
  },
  asOn: (day: Day): string => `As on ${formatDay(day)}.`,
  found: (find: string): string => `Only those found with ‘${find}’.`,
  noRecords: 'There is nothing of this kind.',
  tooMany: (most: number): string => `At most ${most.toLocaleString('en-GB')} rows fit on one paper. Search for fewer.`,
  rows: 'Each of them',
  day: 'Day',
  what: 'What',
  detail: 'More about it',
  paid: 'Paid?',
  amount: 'Amount',
  noDay: 'no day',
  about: 'What is written down of it',
  keptWith: 'Papers kept with it',
  noPapers: 'No paper is kept with it.',
  paper: 'Paper',
  addedOn: 'Added on',
};
