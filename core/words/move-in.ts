/**
 * What the program says about a folder somebody moves in from: what each column should hold, what is wrong where, and what
 * is odd but possible. A problem names file, row, column, value and what is expected; a notice says what was done with it.
 */
import { formatDay } from '../values/day.ts';
import type { Day, HundredthHours, Pence } from '../values/units.ts';
import { MOST_HOURS, MOST_HOURS_ALTOGETHER, MOST_MONEY, MOST_MONEY_ALTOGETHER, MOST_RATE } from '../values/limits.ts';
import { formatMoney } from '../values/money.ts';
import { grouped } from '../values/count.ts';

const inHours = (hundredths: HundredthHours): string => `${grouped(hundredths / 100)} hours`;

/** What a cell should hold. Each completes "…: expected". */
export const expectedWords = {
  invoiceLines: 'lines such as hour 12 @ 25.15; mile 30 @ 0.45',
  text: (most: number): string => `some words, at most ${most.toLocaleString('en-GB')} characters`,
  day: 'a day such as 05/10/2026 or 2026-10-05',
  time: 'a time such as 7:30 or 22:00, from 0:00 to 24:00',
  money: `money such as 1,234.56, with at most two decimals and at most ${formatMoney(MOST_MONEY)}`,
  plusMoney: `money such as 1,234.56, with at most two decimals, not below 0 and at most ${formatMoney(MOST_MONEY)}`,
  rate: `money such as 15.15, with at most two decimals, not below 0 and at most ${formatMoney(MOST_RATE)}`,
  hours: `hours such as 7.5, with at most two decimals, not below 0 and at most ${inHours(MOST_HOURS)}`,
  signedHours: `hours such as 7.5, with at most two decimals and at most ${inHours(MOST_HOURS)}`,
  weeks: 'weeks such as 6 or 6.5, at most 104',
  whole: (from: number, to: number): string => `a whole number from ${from} to ${to}`,
  oneOf: (values: readonly string[]): string => `one of: ${values.join(', ')}`,
  listOf: (values: readonly string[]): string => `a list, with a semicolon between each, of: ${values.join(', ')}`,
  altogether: {
    money: `at most ${formatMoney(MOST_MONEY_ALTOGETHER)} in the whole file`,
    hours: `at most ${inHours(MOST_HOURS_ALTOGETHER)} in the whole file`,
  },
  column: (column: string): string => `a column headed ${column}`,
  columnOnce: (column: string): string => `one column headed ${column}`,
  key: (key: string): string => `one row whose key is ${key}`,
  notBefore: (column: string): string => `a day not before ${column}`,
  neededFor: (what: string, kind: string): string => `${what}, because the kind is ${kind}`,
  inRow: (label: string, row: number): string => `‘${label}’ in row ${row}`,
  oneSharing: (all: readonly string[], file: string): string => `one of ${all.join(', ')} of ${file}, who share this name`,
  inFile: (what: string, file: string): string => `${what} that is in ${file}`,
  invoiceNumber: 'the number of an invoice in invoices.csv, or nothing',
  supplierToo: 'the supplier’s name in to, because two suppliers use this invoice number',
  once: (what: string): string => `only one row for ${what}`,
  cells: 'no more cells than the header has (money with a comma in it needs quotation marks)',
  noLastDay: 'nothing: what has ended has no last day',
  endedOnce: 'suspended, for the direct payment can end only once',
  guarantee: 'the minimum income guarantee, which is not on file for that year',
  firstPayment: 'the day of the first payment, in the first row and wherever paid_every changes',
  noOverlap: (line: string): string => `a day after the row before of ‘${line}’ has ended`,
  anotherLine: 'another plan line than the one it comes from',
  bankAccount: 'a bank account named in bank_accounts.csv',
  anotherName: 'another name than main, which is the bank account of account.csv',
  oneBankAccount: 'bank files of one bank account',
  csv: 'a CSV file',
  readable: 'a row that can be read',
  bankFile: 'a bank file that can be read',
  oneFile: 'one file of this name',
  atMostRows: (most: number): string => `at most ${grouped(most)} rows`,
  anAmount: 'an amount other than 0',
  oneSupplier: 'a name that only one supplier on file has',
  planLineOnFile: 'a plan line that is on file, or nothing',
  thisFile: 'this file, with the keys of the account',
};

/** A file that comes into an account that is there. */
export const oneFileWords = {
  notReady: 'Some of this file is not settled yet. Nothing was brought in.',
} as const;

const SHOWN = 60;
function short(value: string): string {
  return value.length > SHOWN ? `${value.slice(0, SHOWN - 1)}…` : value;
}

/** The sentence for a problem. `row` null: the whole file. */
export function problemSentence(file: string, row: number | null, column: string | null, value: string | null, expected: string): string {
  const where = [file, row === null ? '' : `row ${row}`, column ?? ''].filter((part) => part !== '').join(', ');
  if (value === null) return `${where}: expected ${expected}.`;
  return value === '' ? `${where} is empty: expected ${expected}.` : `${where}: ‘${short(value)}’ is not right. Expected ${expected}.`;
}

export function rejectedSentence(file: string, row: number, reason: string): string {
  return `${file}, row ${row}: ${reason}`;
}

export function oneBankAccountSentence(file: string, accounts: readonly string[]): string {
  return `${file} and the files beside it are of more than one bank account: ${accounts.join(', ')}. Keep one in this folder, and put the others in bank_accounts.csv and a folder of their own.`;
}

const LISTED = 12;
/** "row 7", "rows 7, 8 and 9", "rows 2, 3, 4 and 96 more". */
function inRows(rows: readonly number[]): string {
  if (rows.length === 1) return `row ${rows[0]}`;
  const more = rows.length - LISTED;
  const last = more > 0 ? `${more} more` : String(rows.at(-1));
  return `rows ${rows.slice(0, more > 0 ? LISTED : -1).join(', ')} and ${last}`;
}

const many = (count: number, one: string, several: string): string => (count === 1 ? `1 ${one}` : `${count} ${several}`);

export const noticeWords = {
  unknownColumn: (column: string): string => `The column ‘${short(column)}’ is not known here. It was left alone.`,
  unknownKey: (key: string): string => `The key ‘${short(key)}’ is not known here. It was left alone.`,
  unknownFile: 'This file is not one of those Headroom reads. It was left alone.',
  empty: 'This file has no rows.',
  leftOut: (rows: readonly number[], openedOn: Day): string =>
    `${many(rows.length, 'row is', 'rows are')} dated before the account opens on ${formatDay(openedOn)} and left out: ${inRows(rows)}.`,
  owedAtOpening: (rows: readonly number[], openedOn: Day): string =>
    `${many(rows.length, 'row is', 'rows are')} dated before the account opens on ${formatDay(openedOn)}: ${inRows(rows)}. They count as still to pay, never as a cost. Take out what was paid before.`,
  deductionsAtOpening: (rows: readonly number[], openedOn: Day): string =>
    `The tax, National Insurance and pension in ${inRows(rows)} are not counted: the payslip is too old. If some was still to be paid on ${formatDay(openedOn)}, put the sum into opening.csv, as hmrc or pension.`,
  paymentOnItsWay: (to: string, openedOn: Day): string =>
    `This payment to ${to} is counted as not yet seen by the bank when the account opens on ${formatDay(openedOn)}.`,
  paymentCleared: (to: string, day: Day): string => `The bank shows this payment to ${to} on ${formatDay(day)}, before the account opens. It is left out.`,
  invoicePaidBefore: (number: string): string => `A payment the bank shows before the account opens paid this invoice, ${number}. It is left out.`,
  invoicePartPaidBefore: (number: string, paid: Pence): string =>
    `${formatMoney(paid)} of this invoice, ${number}, was paid before the account opens. The whole invoice is counted as still to pay; if less is owed, change its amount.`,
  outsideEmployment: (name: string, day: Day): string => `${formatDay(day)} is outside the days ${name} was employed. It was taken as it is.`,
  netOdd: (net: Pence, expected: Pence): string =>
    `Net pay is ${formatMoney(net)}; gross less tax, National Insurance and pension is ${formatMoney(expected)}. The payslip was taken as it is.`,
  negativePay: 'This payslip takes pay back: its gross or net pay is below 0. It was taken as it is.',
  longDay: (hours: string): string => `${hours} hours on one day is more than a day has. It was taken as it is.`,
  same: (rows: readonly number[]): string =>
    `${many(rows.length, 'row is', 'rows are')} the same as an earlier one: ${inRows(rows)}. All are counted; take out what is there twice by mistake.`,
  sameBill: (other: number): string => `Row ${other} has an invoice of the same supplier, day and amount, without a number too. Both are counted.`,
  sameNumber: (number: string, other: number): string => `Row ${other} has an invoice of the same supplier with the same number, ${number}. Both are counted.`,
  samePeriod: (name: string, other: number): string => `Row ${other} is a payslip of ${name} for some of the same days. Both are counted.`,
  noRate: (name: string): string => `There is no hourly rate for ${name}, so hours not yet on a payslip and holiday pay cannot be worked out.`,
  planOverMoney: (plan: Pence, money: Pence): string =>
    `From the opening to the end of the account year the plan costs ${formatMoney(plan)}, more than the ${formatMoney(money)} there is with the contribution.`,
  contributionOverGross: (weekly: Pence, gross: Pence, from: Day): string =>
    `From ${formatDay(from)} the contribution, ${formatMoney(weekly)} a week, is as much as the whole weekly payment of ${formatMoney(gross)} or more, so the council pays nothing.`,
  contributionPaidElsewhere: 'These payments count only where the council sends a bill for the contribution (gross_invoiced).',
  startsLate: (what: string, from: Day): string => `The first ${what} begins on ${formatDay(from)}, after the account opens.`,
  ruleWithoutWords: (contains: string): string =>
    `‘${short(contains)}’ never explains a line: ltd, limited, care, services and the are not looked for. Name another word the bank prints.`,
  kindChanges: (line: string): string => `The rows of ‘${line}’ are of different kinds. Each counts by its own kind.`,
  mainFund: 'The fund main was added, as a fund that is not ring-fenced.',
  noBankFiles: (name: string): string => `There are no bank files for the bank account ${name}.`,
  balanceBreak: (expected: Pence, found: Pence): string =>
    `The balance the bank prints here is ${formatMoney(found)}; with the lines before it, it should be ${formatMoney(expected)}. A line may be missing from the file.`,
  sameFile: (path: string, once: boolean): string =>
    once
      ? `This is the same file as ${path}. Its lines count once, so one of the two can go.`
      : `This is the same file as ${path}, which is of another bank account. Its lines count in both. Take out the one that is in the wrong folder.`,
  bankEmpty: 'This bank file has no lines.',
};

export const accountFileTitle = 'The account';
export const bankFileWord = (bank: string): string => `Bank file, ${bank}`;
