/** The words of what was done, on paper. */
import { formatDays } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';

export const donePaperWords = {
  title: 'What was done',
  whose: (person: string, reference: string, council: string): string => `${person}, ${reference}, ${council}`,
  days: (from: Day, to: Day): string => `Changes of ${formatDays(from, to)}, newest first.`,
  caption: 'Changes',
  none: 'Nothing was done in these days.',
  day: 'Day',
  what: 'What was done',
  who: 'Who',
  acting: 'Under which authority to act',
  whyIs: (why: string): string => `Why: ${why}`,
  tooMany: (most: number): string => `At most ${most.toLocaleString('en-GB')} changes fit on one paper. Choose fewer days.`,
  file: (reference: string, day: Day): string => `what-was-done-${reference}-${day}`,
} as const;
