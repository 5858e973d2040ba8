/** The words of a CSV file that comes into an account, whatever its rows are. Counts come in as they are to be read. */
import { grouped } from '../../../core/values/count.ts';

export const rowsSaid = (count: number): string => `${grouped(count)} ${count === 1 ? 'row' : 'rows'}`;

export const csvFileWords = {
  choose: 'Choose a file',
  chooseAnother: 'Choose another file',
  drop: 'Or drag a file here and drop it.',
  promise: 'Nothing is kept until you say so. Your own file is only read.',
  reading: 'Reading the file',
  found: (file: string, count: number): string => `${file}: ${rowsSaid(count)}`,

  askedTitle: 'There already?',

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
  odd: 'To check',
  more: (count: number): string => `And ${grouped(count)} more.`,
  notSettled: 'Settle what stands above first.',
  bringIn: 'Bring in',
} as const;
