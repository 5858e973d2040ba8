/** What the program says about what it writes out for other programs and for keeping, and inside it. Plain words: a stranger may read them years from now. */
import { formatDay } from '../values/day.ts';
import type { Day } from '../values/units.ts';

export const journalWords = {
  /** A level of an account's name where nothing of the name can be written. */
  noName: 'no name',
  head: (on: Day): readonly string[] => [
    `Written by Headroom on ${formatDay(on)}.`,
    'The program hledger, and others like it, can read this file.',
    'Money held or spent is above zero. Money owed or received is below zero.',
    'What was put right later stands here only as it is now.',
  ],
  fileName: (of: string | null, on: Day): string => `${of ?? 'All accounts'} ${on}.journal`,
  writing: 'Writing the journal',
};

export const exportWords = {
  fileName: (name: string, on: Day): string => `${name}, everything, ${on}.zip`,
  steps: { rows: 'Going through the records', papers: 'Going through the papers' },
  /** The folders that papers lie in, by what they belong to. */
  kinds: new Map([
    ['invoice', 'Invoices'],
    ['payslip', 'Payslips'],
    ['timesheet', 'Timesheets'],
    ['purchase', 'Purchases'],
    ['payment', 'Payments'],
    ['statement_line', 'Bank lines'],
    ['account', 'For nothing yet'],
  ]),
  otherPapers: 'Other papers',
  takenAway: 'Taken away',
  readme: (on: Day, lost: readonly string[]): readonly string[] => [
    `This is everything that was in a Headroom file on ${formatDay(on)}.`,
    '',
    'It is not locked. Anyone who has it can read it. Keep it where only you can get at it.',
    '',
    'evidence: your papers, in folders, by account.',
    'tables: everything you wrote down, as tables. Any spreadsheet opens them. Amounts are in pence, hours in hundredths.',
    'Payments you wrote down are above zero where you paid. Bank lines are above zero where money came in.',
    'headroom.json: the same once more, for programs.',
    'SHA256SUMS: tells whether a file was changed since.',
    '',
    'To bring it back, start Headroom and choose "Get everything back" on the first screen. Choose this ZIP, as it is.',
    'What you change in it does not come back.',
    ...(lost.length === 0 ? [] : ['', 'These papers could not be read and are not here:', ...lost]),
  ],

  tooLarge: 'All of this would be more than 2 GB, which is more than one ZIP can hold. Copy the file itself and the papers beside it instead.',
  tooMany: 'There are more than 65,000 papers, which is more than one ZIP can hold. Copy the file itself and the papers beside it instead.',
  notOurs: 'This is not a copy of everything from Headroom. Choose the ZIP as it was saved, without unpacking it.',
  cutShort: 'This ZIP is damaged or was cut short, so nothing was brought back. Take another copy of it.',
  tooMuchInside: 'Unpacked, this ZIP is far larger than a copy of everything can be, so nothing was brought back. Take the ZIP as it was saved.',
  altered: (path: string): string => `In this ZIP ${path} is missing or was changed, so nothing was brought back. Take the ZIP as it was saved.`,
  newer: 'This copy of everything was made by a newer version of Headroom. Install that version to bring it back.',
  notInOrder: (count: number, first: string): string =>
    `What is in this copy of everything does not hold together, so nothing was brought back. ${count === 1 ? 'This is wrong' : `${count} things are wrong. The first is`}: ${first}`,
};
