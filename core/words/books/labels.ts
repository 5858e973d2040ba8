/** How things of one name are told apart. */
import { formatDay } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';

export const labelWords = {
  /** A person, by the first day of work. */
  started: (name: string, started: Day): string => `${name} (started ${formatDay(started)})`,
  numbered: (name: string, number: number): string => `${name} (${number})`,
};
