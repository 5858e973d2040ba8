/** What is said of changes in the days of a closed return. */
import { formatDay } from '../../core/values/day.ts';
import type { Day } from '../../core/values/units.ts';

export const laterWords = {
  changed: 'Changed since it was closed.',
  lead: 'What was done in these days since:',
  by: (moment: string, who: string, why: string | null): string => `${moment}, ${who}${why === null || why === '' ? '' : `: ${why}`}`,
  field: (field: string, before: string, after: string): string => `${field}: ${before} before, now ${after}`,
  more: (things: number): string => `And ${things.toLocaleString('en-GB')} more.`,
  chain: (from: Day, opening: string, closing: string): string =>
    `The return from ${formatDay(from)} opens with ${opening}. This one would now close with ${closing}.`,
};
