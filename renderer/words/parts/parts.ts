/** The words of the small parts that every screen is made of. Short, plain, said the same way everywhere. */
import { MOST_HOURS, MOST_MONEY } from '../../../core/values/limits.ts';
import { formatMoney } from '../../../core/values/money.ts';

export const partsWords = {
  reading: 'Getting this ready',
  readAgain: 'Try again',
  troubleTitle: 'This did not work',
  unexpected: 'Something went wrong in the program itself. Nothing was changed.',
  optional: 'You can leave this empty.',
  calendar: 'Open the calendar',
  monthBefore: 'The month before',
  monthAfter: 'The month after',
  chooseOne: 'Choose one',
  close: 'Close',
  cancel: 'Cancel',
  nothingFound: 'Nothing found.',
  showSuggestions: 'Show suggestions',
  faults: (count: number): string => (count === 1 ? 'There is one thing to put right.' : `There are ${count} things to put right.`),
  takeBack: 'Take it back',
  takeBackKeys: 'Ctrl+Z',
  takingBack: 'Taking it back',
  takenBack: (said: string): string => `Taken back: ${said}`,
  progress: (done: number, total: number): string => `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`,
  part: (from: number, to: number, all: number): string => `${from.toLocaleString('en-GB')} to ${to.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')}`,
  trail: 'Where you are',
  notMoney: `Write an amount in pounds and pence, such as 12.50. The most is ${formatMoney(MOST_MONEY)}.`,
  notDay: 'Give the whole date: day, month and year.',
  notHours: `Write hours as a number with at most two decimals, such as 7 or 7.5. The most is ${(MOST_HOURS / 100).toLocaleString('en-GB')}.`,
} as const;
