/** The words of bringing hours in from a file. Days, hours and counts come in as they are to be read. */
import { rowsSaid as rows } from './parts/csv-file.ts';

export const hoursFileWords = {
  title: 'Hours from a file',
  lead: 'Bring in a CSV file of hours: one row for each assistant and day.',
  columns: 'Its columns: name, date, and hours or starts and ends. It may have kind too.',

  unknownTitle: 'Whose hours are these?',
  unknownLead: 'No assistant of yours, or more than one, has such a name. Say who it is.',
  who: (name: string, count: number): string => `‘${name}’, ${rows(count)}`,
  leaveOut: 'Nobody: leave these rows out',

  askedLead: 'These rows stay out unless you say that they are other work.',
  asked: (row: number, name: string, day: string, hours: string, message: string): string => `Row ${row}: ${name}, ${day}, ${hours}. ${message}`,
  other: (row: number): string => `Row ${row} is other work: bring it in too`,

  name: 'Assistant',
  day: 'Day',
  hours: 'Hours',
  done: (count: number, days: string): string => `Hours of ${days} brought in: ${rows(count)}.`,
  see: 'See these hours',
} as const;
