/** What the history of a record or bank line says that is not in the record itself. */
import { formatDay, formatDays } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';

const joined = (numbers: readonly number[]): string => numbers.join(', ');

export const historyWords = {
  councilReturn: (from: string, to: string): string => `return of ${formatDays(from, to)}`,
  returnForm: (title: string): string => `form ‘${title}’`,
  rasTable: (council: string): string => `table of ${council}`,
  columns: (numbers: readonly number[]): string => (numbers.length === 1 ? `column ${joined(numbers)}` : `columns ${joined(numbers)}`),
  profile: 'How to read bank files with these columns',
  paper: (name: string): string => `paper ‘${name}’`,
  line: (text: string, day: Day): string => `${text}, ${formatDay(day)}`,
  ofWhat: (refund: string, what: string): string => `${refund}, of ${what}`,
  real: 'Real, though another line looks the same',
  twice: 'Taken out: it was there twice',
  takenAway: 'Taken away: it was typed by hand',
  tookBack: 'Taken back with its bank file',
} as const;
