/** The words of bringing hours in from a file. Days, hours and counts come in as they are to be read. */
import { grouped } from '../../core/values/count.ts';

const rows = (count: number): string => `${grouped(count)} ${count === 1 ? 'row' : 'rows'}`;

export const hoursFileWords = {
  title: 'Hours from a file',
  lead: 'Bring in a CSV file of hours: one row for each assistant and day.',
  choose: 'Choose a file',
  chooseAnother: 'Choose another file',
  drop: 'Or drag a file here and drop it.',
  promise: 'Nothing is kept until you say so. Your own file is only read.',
  columns: 'Its columns: name, date, and hours or starts and ends. It may have kind too.',
  reading: 'Reading the file',
  found: (file: string, count: number): string => `${file}: ${rows(count)}`,

  unknownTitle: 'Whose hours are these?',
  unknownLead: 'No assistant of yours, or more than one, has such a name. Say who it is.',
  who: (name: string, count: number): string => `‘${name}’, ${rows(count)}`,
  leaveOut: 'Nobody: leave these rows out',

  askedTitle: 'There already?',
  askedLead: 'These rows stay out unless you say that they are other work.',
  asked: (row: number, name: string, day: string, hours: string, message: string): string => `Row ${row}: ${name}, ${day}, ${hours}. ${message}`,
  other: (row: number): string => `Row ${row} is other work: bring it in too`,

  unreadTitle: 'What can’t be read',
  unreadLead: 'Put it right in your file and choose it again, or leave these rows out.',
  unreadCaption: 'Rows that can’t be read',
  row: 'Row',
  column: 'Column',
  says: 'It says',
  shouldBe: 'It should be',
  wholeFile: 'The whole file',
  nothing: 'Nothing',
  withoutUnread: 'Bring in the rest without them',

  inTitle: (count: number): string => (count === 0 ? 'Nothing comes in yet' : count === 1 ? 'One row comes in' : `${grouped(count)} rows come in`),
  inCaption: 'Rows that come in',
  name: 'Assistant',
  day: 'Day',
  hours: 'Hours',
  odd: 'To check',
  more: (count: number): string => `And ${grouped(count)} more.`,
  notSettled: 'Settle what stands above first.',
  bringIn: 'Bring in',
  done: (count: number, days: string): string => `Hours of ${days} brought in: ${rows(count)}.`,
  see: 'See these hours',
} as const;
