/** The words of moving in from a folder: what to choose, what was found, what has to be put right, and the making. */
import { grouped } from '../../../core/values/count.ts';

const many = (count: number, one: string, more: string): string => `${grouped(count)} ${count === 1 ? one : more}`;

export const moveInWords = {
  title: 'Move in from a folder',
  lead: 'Bring in records you have kept in spreadsheets, with the files from your bank.',
  chooseTitle: 'Choose the folder',
  choose: 'Choose a folder',
  chooseAnother: 'Choose another folder',
  drop: 'Or drag a folder from your files and drop it here.',
  promise: 'Nothing is kept until you say so. Your own files are only read, never changed.',
  reading: 'Reading the folder',

  foundTitle: 'What was found',
  account: (person: string, reference: string, council: string): string => `The account of ${person}, ${reference}, ${council}.`,
  from: (day: string): string => `It begins on ${day}.`,
  bank: (lines: number, explained: number): string =>
    lines === 0
      ? 'There are no bank lines in it.'
      : `${many(lines, 'bank line', 'bank lines')}. ${explained === lines ? 'Every one explains itself.' : `${grouped(explained)} explain themselves; the other ${grouped(lines - explained)} wait for you.`}`,
  filesCaption: 'The files in the folder',
  file: 'File',
  what: 'What is in it',
  rows: 'Rows',

  problemsTitle: (count: number): string => (count === 1 ? 'One thing to put right first' : `${grouped(count)} things to put right first`),
  problemsLead: 'Nothing was kept. Put a cell right here, or put all right in your files and choose the folder again.',
  mendOf: (row: number, column: string): string => `Row ${row}, ${column}`,
  putRight: 'Put right',
  mendedTitle: (count: number): string => (count === 1 ? 'One cell is put right here' : `${grouped(count)} cells are put right here`),
  mendedLead: 'Your own files still say what they said. Save the folder as it now is, so that you have it too.',
  mendedSave: 'Save the folder put right',
  mendedCell: (file: string, row: number, column: string, value: string): string => `${file}, row ${row}, ${column}: ${value}`,
  mendedBack: 'Take it back',
  problemsCaption: (file: string): string => `To put right in ${file}`,
  row: 'Row',
  column: 'Column',
  value: 'It says',
  expected: 'It should be',
  atRow: (row: number): string => `Row ${row}`,
  wholeFile: 'The whole file',
  noValue: 'Nothing',

  noticesTitle: (count: number): string => (count === 1 ? 'One thing to know' : `${grouped(count)} things to know`),
  noticesLead: 'These are odd but possible. They need not be put right.',
  notice: (file: string, row: number | null, message: string): string => `${file}${row === null ? '' : `, row ${row}`}: ${message}`,

  answersTitle: 'What it comes to',
  answersLead: (day: string): string => `The three answers on ${day}, the last day for which all is here. Compare them with what you know.`,
  answersCaption: 'The three answers',
  answer: 'Answer',
  comesTo: 'It comes to',
  spent: 'Spent against the support plan',
  spentOf: (planned: string): string => `planned by then: ${planned}`,
  contribution: 'The person’s contribution, still to pay',
  crisis: 'Ready for a crisis',
  inBank: 'In the bank',
  notKnown: 'Not known yet',

  makeTitle: 'Make the account',
  makeLead: 'All of it is brought in, or none of it. While it runs you can stop it, and nothing is kept.',
  make: 'Make the account',
  making: 'Making the account',
  stopped: 'Stopped. Nothing was kept.',

  templatesTitle: 'No spreadsheets yet? Empty ones to fill in',
  templatesLead:
    'You get one ZIP with a sheet for each kind of record. Unpack it into a folder. Each sheet has one row as an example. Only account.csv is needed. Put your bank files into a folder called bank inside it.',
  save: 'Save the empty sheets',
} as const;
