/**
 * What the program says about bank files: whose they are, why a row could not be taken, why a file could not be read.
 * Plain sentences that say what is the matter and, where there is something to do, what.
 */
import type { BankFormat } from '../../bank/types.ts';
import type { Pence } from '../../values/units.ts';
import { formatMoney } from '../../values/money.ts';

export const formatNames: Readonly<Record<BankFormat, string>> = {
  barclays: 'Barclays',
  lloyds: 'Lloyds, Halifax, Bank of Scotland or TSB',
  natwest: 'NatWest or RBS',
  hsbc: 'HSBC',
  first_direct: 'first direct',
  santander: 'Santander',
  nationwide: 'Nationwide',
  starling: 'Starling',
  monzo: 'Monzo',
  metro: 'Metro Bank',
  coop: 'The Co-operative Bank or smile',
  midata: 'Midata',
  ofx: 'OFX',
  qif: 'QIF',
  mt940: 'MT940',
  camt: 'camt.053',
  mapped: 'Columns you chose',
  typed: 'Typed by hand',
  pooled: 'Pooled money',
};

export const rowWords = {
  noDate: 'It has no date.',
  notUnderstood: 'It is not as a line of such a file is.',
  notBooked: 'The bank has not booked it yet.',
  badDate: (value: string): string => `“${short(value)}” is not a date that can be read.`,
  noAmount: 'It has no amount.',
  badAmount: (value: string): string => `“${short(value)}” is not an amount of money.`,
  badBalance: (value: string): string => `“${short(value)}” stands where the balance should be, and is not an amount of money.`,
  tooMuch: (value: string, most: Pence): string => `“${short(value)}” is more than ${formatMoney(most)}, the most there may be here.`,
  tooMuchAltogether: (most: Pence): string => `With it the lines of this account would come to more than ${formatMoney(most)}, the most Headroom adds up.`,
  bothWays: 'It has money in and money out at once.',
  minusIn: 'Its money in has a minus, so it can be read two ways.',
  minusOut: 'Its money out has a minus and that of other rows has none, so it can be read two ways.',
  badDirection: (value: string): string => `“${short(value)}” does not say whether it is money in or money out.`,
  signAndDirection: 'Its amount has a minus although another column says which way it went, so it can be read two ways.',
  tooManyCells: 'It has more columns than the heading, perhaps because of a comma in its description.',
  otherCurrency: (currency: string): string => `It is in ${currency}. Headroom keeps accounts in pounds (GBP) only.`,
  otherAccount: (account: string): string => `It belongs to another bank account, ${account}.`,
  openingBalance: 'It is the balance the account began with, not a payment.',
  twice: (what: string): string => `It gives its ${what} twice.`,
};

export const bankFileWords = {
  empty: (file: string): string => `${file} is empty.`,
  pdf: (file: string): string => `${file} is a PDF. Please download the statement from your bank as a CSV, text, OFX or QIF file.`,
  spreadsheet: (file: string): string => `${file} is a spreadsheet or a packed file. Please open it, save it as CSV, and choose that file.`,
  webPage: (file: string): string => `${file} is a web page, not a bank file. Please download the statement again.`,
  notText: (file: string): string => `${file} is not a bank file: it holds no text that can be read.`,
  noTable: (file: string): string => `${file} does not look like a bank file: it has no rows with a date and an amount.`,
  noStatement: (file: string, format: 'OFX' | 'QIF' | 'MT940' | 'camt.053'): string =>
    `${file} is ${/^[OM]/.test(format) ? 'an' : 'a'} ${format} file without a bank statement in it.`,
  otherCurrency: (file: string, currency: string): string => `${file} is in ${currency}. Headroom keeps accounts in pounds (GBP) only.`,
};

function short(value: string): string {
  return value.length > 40 ? `${value.slice(0, 39)}…` : value;
}
