/** The words of one bank file for many accounts. */
import type { Pence } from '../../../core/values/units.ts';
import { formatMoney } from '../../../core/values/money.ts';

const count = (number: number, what: string): string => (number === 1 ? `1 ${what}` : `${number.toLocaleString('en-GB')} ${what}s`);

export const allBankWords = {
  title: 'One bank file for many accounts',
  lead: 'A file of your bank that holds the lines of several people. You see whose each part is before anything is kept.',
  choose: 'Choose a file',
  other: 'Choose another file',
  drop: 'A table of NatWest or RBS, OFX, MT940 or camt.053. Or drag it here.',
  reading: 'Reading the file',
  stopped: 'Stopped. Nothing was kept.',
  again: 'Read it again',
  about: (file: string, format: string, rows: number, accounts: number): string =>
    `${file}, read as ${format}: ${count(rows, 'row')} of ${count(accounts, 'bank account')}.`,
  caption: 'Tick whose lines come in.',
  whose: 'Whose it is',
  inFile: 'In the file',
  noName: 'not named',
  days: 'Days',
  fresh: 'New lines',
  there: 'There already',
  balance: 'Balance',
  look: 'To look at',
  notKnown: 'not known',
  none: 'none',
  whoseIs: (name: string): string => `Whose is ${name}?`,
  choice: (called: string, bankAccount: string): string => `${called}, ${bankAccount}`,
  agrees: (printed: Pence): string => `${formatMoney(printed)} agrees`,
  differs: (printed: Pence, ours: Pence): string => `The bank says ${formatMoney(printed)}, Headroom would have ${formatMoney(ours)}`,
  notPrinted: 'not in the file',
  doubtful: (lines: number): string => (lines === 1 ? '1 line may be there twice' : `${count(lines, 'line')} may be there twice`),
  before: (lines: number): string => `${count(lines, 'line')} from before the account was opened`,
  nothingNew: 'Nothing new',
  rejected: (rows: number): string =>
    rows === 1 ? '1 row can’t be read. It goes into nobody’s account.' : `${count(rows, 'row')} can’t be read. They go into nobody’s account.`,
  row: (row: number, text: string, reason: string): string => `Row ${row}: ${text}. ${reason}`,
  andMore: (rows: number): string => `And ${count(rows, 'row')} more.`,
  bringIn: (lines: number, accounts: number): string => `Bring in ${count(lines, 'line')} in ${count(accounts, 'account')}`,
  nothing: 'No account has new lines in this file.',
  bringing: 'Bringing the lines in',
  brought: (lines: number, accounts: number): string => `${count(lines, 'line')} in ${count(accounts, 'account')} brought in.`,
  happened: 'What came in',
  waits: (lines: number): string => (lines === 0 ? 'All explained' : `${count(lines, 'line')} to explain`),
  open: (called: string): string => `Bank of ${called}`,
} as const;
