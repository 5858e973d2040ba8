/** What is said where a change reaches into the days of a return that is closed. */
import { formatDays } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';

export const closedDaysWords = {
  sayWhy: (from: Day, to: Day): string =>
    `The return of ${formatDays(from, to)} is closed, and this changes it. Say why, or put it right with a payment of today.`,
  stays: (from: Day, to: Day): string =>
    `The return of ${formatDays(from, to)} is closed and holds this, so it stays. Put it right with a payment the other way, dated today.`,
};
