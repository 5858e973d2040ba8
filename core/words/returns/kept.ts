/** What is said of returns that are kept. */
import { formatDays } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';

export const keptReturnWords = {
  closedAlready: (from: Day, to: Day): string => `The return of ${formatDays(from, to)} is closed. Make a new version of it where something has to change.`,
  overlaps: (from: Day, to: Day): string => `There is a return of ${formatDays(from, to)} already. Two returns can’t be of the same days.`,
  gap: (from: Day, to: Day): string => `No return is of ${formatDays(from, to)}, between the one before and this one.`,
  openNotSent: 'Close the return first: then it is kept as it was sent.',
  notSent: 'Say first when and how it was sent.',
  notClosed: 'This return is still open. Change it as it is.',
  sentAlready: 'It is written down already how this return was sent.',
  answeredAlready: 'It is written down already how this return was answered.',
  stillToCome: 'This day is still to come.',
  beforeClosed: 'This is before the day on which the return was closed.',
  replaced: 'There is a newer version of this return.',
  about: (title: string, from: Day, to: Day, version: number): string => `${title} of ${formatDays(from, to)}${version === 1 ? '' : `, version ${version}`}`,
  asked: (about: string): string => `Answer to: ${about}`,
};
