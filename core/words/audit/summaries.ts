/** What was done, each change as one sentence without its full stop. Who and when stand beside it. */
import { grouped } from '../../values/count.ts';

const lines = (count: number): string => (count === 1 ? 'one bank line' : `${grouped(count)} bank lines`);
const records = (count: number): string => (count === 1 ? 'one record' : `${grouped(count)} records`);

export const summaryWords = {
  made: (person: string): string => `Made the account of ${person}`,
  changedAccount: 'Changed what stands of this account itself',
  removedAccount: (person: string): string => `Took the empty account of ${person} away`,
  movedIn: (person: string, recordCount: number, lineCount: number): string =>
    `Moved ${person} in from a folder: ${records(recordCount)} and ${lines(lineCount)}`,
  added: (called: string): string => `Added ${called}`,
  changed: (called: string): string => `Changed ${called}`,
  removed: (called: string): string => `Took away ${called}`,
  billsPaid: (count: number): string => `Wrote down that ${count === 1 ? 'one invoice was' : `${count} invoices were`} paid`,
  invoicesBroughtIn: (count: number): string => `Brought ${count === 1 ? 'one invoice' : `${grouped(count)} invoices`} in from a file`,
  payRun: (count: number): string => `Wrote down a pay run of ${count === 1 ? 'one payslip' : `${count} payslips`}`,
  hours: (days: string): string => `Wrote down the hours of ${days}`,
  hoursApproved: (days: string, by: string): string => `Approved the hours of ${days}, by ${by}`,
  noMoreHours: (names: string, day: string): string => `Said that no more was worked up to ${day} by ${names}`,
  tookBack: (what: string): string => `Took back: ${what}`,
  tookBackUnknown: 'Took back an earlier change',
  imported: (file: string, count: number): string => `Brought in ${lines(count)} from ${file}`,
  typedLines: (count: number): string => `Typed in ${lines(count)}`,
  lineGone: (text: string): string => `Took away the typed line ‘${text}’`,
  counted: (name: string, amount: string, day: string): string => `Counted ${amount} in ‘${name}’ on ${day}`,
  importUndone: (file: string): string => `Took back the bank file ${file}`,
  explained: (text: string): string => `Said what the bank line ‘${text}’ was for`,
  explainedMany: (count: number): string => `Said what ${lines(count)} were for`,
  withRule: (what: string, contains: string): string => `${what}, and made a rule for ‘${contains}’`,
  withLines: (saved: string, count: number): string =>
    count === 0 ? saved : `${saved}, and said what ${lines(count)} ${count === 1 ? 'was' : 'were'} for by it`,
  withPaper: (added: string, text: string): string => `${added}, and said that the bank line ‘${text}’ paid it`,
  waits: (text: string): string => `Made the bank line ‘${text}’ wait to be explained again`,
  refundOf: (text: string): string => `Said what the refund ‘${text}’ gives back`,
  again: (count: number): string => `Looked again at the bank lines that wait, and explained ${count === 0 ? 'none' : lines(count)}`,
  keptLine: (text: string): string => `Kept the bank line ‘${text}’, which looked like another one`,
  outLine: (text: string): string => `Took out the bank line ‘${text}’, which was there twice`,
  papersAdded: (count: number): string => `Added ${count} papers`,
  paperTied: (name: string, title: string): string => `Said what the paper ‘${name}’ is for: ${title}`,
  papersTied: (count: number): string => `Said what ${count} papers are for`,
  paperLoosed: (name: string): string => `Said that the paper ‘${name}’ belongs to nothing yet`,
  papersDestroyed: (names: readonly string[]): string =>
    names.length === 1 ? `Destroyed the paper ‘${names[0] ?? ''}’, past its date` : `Destroyed ${names.length} papers, past their date: ${names.join(', ')}`,
  paperTurned: (name: string): string => `Turned the picture ‘${name}’`,
  papersMended: 'Added again a paper that was lost',
  whatIfKept: (name: string): string => `Kept the what-if ‘${name}’`,
  whatIfRemoved: (name: string): string => `Took away the what-if ‘${name}’`,
  changedMany: (count: number): string => (count === 1 ? 'Changed one record' : `Changed ${count.toLocaleString('en-GB')} records together`),
  merged: (gone: string, kept: string): string => `Put ${gone} together with ${kept}`,
  hadRule: 'Added no rule, for it was there already',
  unknown: 'Made a change',

  fileMade: 'Made this file',
  broughtUpToDate: (copy: string): string => `Brought the file up to date for a newer Headroom. The file as it was is kept as ‘${copy}’`,
  broughtUpToDateErased: 'Brought the file up to date for a newer Headroom',
  passphraseSet: 'Set a new passphrase',
  passphraseRemoved: 'Took the passphrase away',
  separated: 'Found that this file and a copy of it went different ways, and kept their backups apart from then on',
  restored: (backup: string): string => `Went back to the backup ‘${backup}’`,
  restoredErased: 'Went back to a backup',
} as const;
