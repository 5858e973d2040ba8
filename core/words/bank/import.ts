/** What the program says about bringing bank files in and taking them back. */
import { formatDay } from '../../values/day.ts';
import type { Day, Pence } from '../../values/units.ts';
import { formatMoney } from '../../values/money.ts';
import { dayHere } from '../file.ts';

export const importWords = {
  steps: { read: 'Reading the file', write: 'Bringing lines in', post: 'Writing entries', undo: 'Taking lines back', records: 'Making the account' },
  balanceBreak: (row: number, expected: Pence, found: Pence): string =>
    `Row ${row} prints a balance of ${formatMoney(found)}; the lines before it make ${formatMoney(expected)}. A line may be missing from the file.`,
  sameFile: (file: string, at: string): string => `This is the same file as ${file}, brought in on ${dayHere(at)}. Nothing new is in it.`,
  allThere: 'Each line of this file is there already. Nothing new is in it.',
  future: (count: number, first: Day): string =>
    count === 1
      ? `One line is dated ${formatDay(first)}, after the day this file was read. Check that its day is right.`
      : `${count} lines are dated after the day this file was read, the first on ${formatDay(first)}. Check that their days are right.`,
  empty: 'The file holds no lines.',
  allBeforeOpening: 'Every line is dated before the account was opened.',
  doubtful: (count: number): string =>
    count === 1 ? 'One line may be the same as one that was there. Please decide.' : `${count} lines may be the same as ones that were there. Please decide.`,
  otherAccount: (file: string, found: string, known: string, bankAccount: string): string =>
    `${file} is of the account ${found}, but the files of ‘${bankAccount}’ so far are of ${known}.`,
  ofAnother: (file: string, found: string, bankAccount: string): string => `${file} is of the account ${found}, whose files belong to ‘${bankAccount}’.`,
  noSuchAccount: (file: string, account: string): string => `${file} holds no account ${account}.`,
  severalAccounts: (file: string, accounts: readonly string[]): string =>
    `${file} holds several bank accounts: ${accounts.join('; ')}. Choose which one to bring in.`,
  unknownTable: (file: string): string => `Headroom does not know the columns of ${file} yet. Say which column is what.`,
  noBankAccount: 'This bank account is not there any more.',
  typedFile: 'lines typed by hand',
  countFile: 'a count',
  toCome: 'That day is still to come. Give the day on which it was.',
  beforeOpening: (openedOn: Day): string => `The account was opened on ${formatDay(openedOn)}. Give that day or a later one.`,
  nothingMoved: 'An amount is needed.',
  notTyped: 'A bank file shows this line, so it stays. If it is wrong, take back the file, or say what it was for.',
  noImport: 'This bank file is not there any more.',
  notDoubtful: (row: number): string => `Row ${row} is not in doubt any more: another row may be the line that is there. Look at the file again.`,
  undoneAlready: 'This bank file has been taken back already.',
};
