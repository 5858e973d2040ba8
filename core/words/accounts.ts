/** What the program says about making accounts, and changing them. */
import { formatDay } from '../values/day.ts';
import type { Day } from '../values/units.ts';

export const accountWords = {
  /** Whose it is, and by which number the council knows it: one person may have two. */
  called: (person: string, reference: string): string => `${person} (${reference})`,
  referenceTaken: (reference: string): string => `There already is an account ${reference} in this file. Nothing was changed.`,
  firstDayStays: (openedOn: Day): string =>
    `The first day stays ${formatDay(openedOn)} while bank lines are in this account: lines before it were left out. Take the bank files back first. Nothing was changed.`,
  problems: (count: number): string =>
    count === 1
      ? 'One thing in the folder has to be put right first. Nothing was changed.'
      : `${count} things in the folder have to be put right first. Nothing was changed.`,
  templatesFile: 'Empty sheets for Headroom.zip',
  mendedFile: 'Folder put right.zip',
  payHalfKnown: 'Give both what the council pays in a week and the day of a payment to count from, or neither.',
  mainFund: 'Direct payment',
  notEmpty: 'There is something in this account, so it stays. Take away first what is in it.',
};
