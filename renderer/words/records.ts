/** What the screens of records kept by hand say of all kinds alike. What each kind and its fields are called is in core/records/kinds. */
import { newAccountWords } from './accounts/new-account.ts';

const count = (number: number): string => number.toLocaleString('en-GB');

export const recordsWords = {
  title: 'Records',
  lead: 'Write down what you have on paper. It counts in every figure at once, and each change can be taken back.',
  often: 'Often needed',
  sometimes: 'Now and then',
  moneyIn: 'Money in',
  moneyInDetail: 'Money that came, or will come, before the bank shows it.',
  moneyOut: 'Payments made',
  moneyOutDetail: 'Money that went, or will go, before the bank shows it: a cheque, a transfer, cash.',
  contribution: 'Contribution received',
  contributionDetail: 'What the person paid in towards their support.',
  add: 'Add',
  addOne: (one: string): string => `Add ${article(one)}`,
  see: 'See all',
  none: 'There are none yet.',
  find: 'Find',
  findHelp: 'Words, a day such as 5/10/2026, or an amount such as 12.50.',
  found: (total: number): string => (total === 0 ? 'No record fits that.' : total === 1 ? 'One record found.' : `${count(total)} records found.`),
  caption: (plural: string): string => `All ${plural}`,
  day: 'Day',
  what: 'What',
  detail: 'More about it',
  amount: 'Amount',
  noDay: 'No day',
  more: 'More that may be on it',
} as const;

export const recordWords = {
  add: (one: string): string => `Add ${article(one)}`,
  save: 'Save',
  saveChange: 'Save the change',
  saved: (name: string): string => `${name} saved.`,
  corrected: (name: string): string => `${name} corrected.`,
  removed: (name: string): string => `${name} taken away.`,
  moneyFrom: (who: string): string => `Money in from ${who}`,
  paymentTo: (who: string): string => `Payment to ${who}`,
  open: 'Open what was saved',
  notices: 'Please look at this again',
  correct: 'Correct it',
  stop: 'Leave it as it is',
  why: 'Why is it changed?',
  whyHelp: 'It stands with the change in this record’s history and in What was done. You can leave this empty.',
  remove: 'Take it away',
  money: 'See its money',
  history: 'History',
  gone: 'This record was taken away.',
  yes: 'Yes',
  no: 'No',
  hours: (hours: string): string => `${hours} h`,
  none: 'None',
  /** Where one must be chosen. */
  noneYet: {
    people: 'Nobody is here yet. Add them first.',
    plan: 'There is no plan line yet. Add one first.',
    funds: 'There is no fund yet. Add one first.',
  },
  needed: 'Fill this in.',
  choose: 'Choose one.',
  notWhole: 'Write a whole number.',
  between: (least: number, most: number): string => `Write a number from ${count(least)} to ${count(most)}.`,
  notNegative: newAccountWords.notNegative,
  another: 'Add another',
  formTitle: 'What it says',
} as const;

/** "an invoice", "a payslip". */
function article(one: string): string {
  return `${/^[aeiou]/i.test(one) ? 'an' : 'a'} ${one.charAt(0).toLowerCase()}${one.slice(1)}`;
}
