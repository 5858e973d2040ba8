/** What the screens of records kept by hand say of all kinds alike. What each kind and its fields are called is in core/records/kinds. */
import type { InvoiceLineFor } from '../../core/books/facts.ts';
import { agreementWords } from '../../core/words/books/agreements.ts';
import { formatDay } from '../../core/values/day.ts';
import { formatMoney } from '../../core/values/money.ts';
import { partsWords } from './parts/parts.ts';
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
  addOne: (title: string, plural: string): string => `Add ${article(title, plural)}`,
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
  add: (title: string, plural: string): string => `Add ${article(title, plural)}`,
  save: 'Save',
  saveChange: 'Save the change',
  saved: (name: string): string => `${name} saved.`,
  corrected: (name: string): string => `${name} corrected.`,
  paidWith: 'Paid so far:',
  paidOne: (pence: number, day: string, text: string): string =>
    `${formatMoney(Math.abs(pence))} ${pence < 0 ? 'came back ' : ''}on ${formatDay(day)}${text === '' ? '' : `, ${text}`}`,
  removed: (name: string): string => `${name} taken away.`,
  moneyFrom: (who: string): string => `Money in from ${who}`,
  paymentTo: (who: string): string => `Payment to ${who}`,
  open: 'Open what was saved',
  notices: 'Please look at this again',
  correct: 'Correct it',
  correctOne: (title: string, plural: string): string => `Correct ${article(title, plural)}`,
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
  needed: partsWords.needed,
  choose: 'Choose one.',
  notWhole: 'Write a whole number.',
  between: (least: number, most: number): string => `Write a number from ${count(least)} to ${count(most)}.`,
  notNegative: newAccountWords.notNegative,
  ofLine: (line: number, fault: string): string => `Line ${line}: ${fault}`,
  another: 'Add another',
  oddTitle: 'Is this right?',
  oddSave: 'Save it',
  moveTitle: (line: string): string => `Move this version to ‘${line}’?`,
  moveLead: (from: string, to: string): string =>
    `There is another plan line of that name. If you save, this version of ‘${from}’ becomes one of ‘${to}’. What was spent stays with ‘${from}’.`,
  move: 'Move it there',
  moveNot: 'Keep writing',
} as const;

/** "an invoice", "a payslip"; "pay details", of which there is no single one. */
function article(title: string, plural: string): string {
  const inside = `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  return title === plural ? inside : `${/^[aeiou]/i.test(title) ? 'an' : 'a'} ${inside}`;
}

const accounts = (number: number): string => (number === 1 ? 'one account' : `${count(number)} accounts`);

/** Saying that a supplier is the same as another one. */
export const sameSupplierWords = {
  open: 'This is the same as…',
  title: (name: string): string => `${name} is the same as another supplier`,
  lead: 'Its invoices, purchases, papers and names go over to the one you choose. This one is then taken away. You can take that back.',
  which: 'Which supplier is it?',
  save: 'Put them together',
  done: (gone: string, kept: string): string => `${gone} is now together with ${kept}.`,
} as const;

/** Changing one field of many records together. */
export const manyWords = {
  open: (total: number): string => `Change all ${count(total)} of these…`,
  lead: 'One thing is changed of all records in the list below. You see first what moves, and it is one change to take back.',
  field: 'What is to be changed?',
  value: 'To what?',
  nothing: 'None',
  would: (changes: number, same: number): string =>
    `${changes === 1 ? 'One record changes' : `${count(changes)} records change`}.${same === 0 ? '' : ` ${count(same)} ${same === 1 ? 'has' : 'have'} it already.`}`,
  cannot: 'This can’t be saved',
  refused: (title: string, message: string): string => `${title}: ${message}`,
  save: (changes: number): string => (changes === 1 ? 'Change one record' : `Change ${count(changes)} records`),
  saveNone: 'Change them',
  done: (changes: number): string => (changes === 1 ? 'One record changed.' : `${count(changes)} records changed.`),
} as const;

/** Using a rule of one account in others. */
export const ruleElsewhereWords = {
  open: 'Use in other accounts…',
  title: (contains: string): string => `Use the rule “${contains}” in other accounts`,
  lead: 'It goes behind the rules that are there. A plan line or fund in it must be there under the same name.',
  waiting: 'Lines that wait there are explained by it once you have them tried again.',
  find: 'Find an account',
  findHelp: 'Any part of the name, the reference or the council.',
  ofCouncil: (number: number, council: string): string => `Choose all ${count(number)} of ${council}`,
  list: 'Accounts',
  about: (reference: string, council: string): string => `${reference}, ${council}`,
  noneFound: 'No account fits that.',
  chosen: (number: number): string => (number === 0 ? 'No account chosen.' : number === 1 ? 'One account chosen.' : `${count(number)} accounts chosen.`),
  save: (number: number): string => (number === 0 ? 'Use it' : `Use it in ${accounts(number)}`),
  saving: 'Putting it into the accounts',
  choose: 'Choose at least one account.',
  done: (contains: string, number: number, had: number): string => {
    const already = had === 0 ? '' : had === 1 ? ' One had it already.' : ` ${count(had)} had it already.`;
    return `The rule “${contains}” is now in ${number === 1 ? 'one other account' : `${count(number)} other accounts`}.${already}`;
  },
  allHad: 'Each of these accounts had this rule already.',
} as const;

/** Which figures a record moves. */
export const movesWords = {
  moves: (day: string, parts: string): string => `By the end of ${day} this changes: ${parts}.`,
  removal: (day: string, parts: string): string => `Taking it away changes by the end of ${day}: ${parts}.`,
  spent: (size: string, isMore: boolean): string => `${size} ${isMore ? 'more' : 'less'} spent`,
  contribution: (size: string, isMore: boolean): string => `${size} ${isMore ? 'more' : 'less'} of the contribution owed`,
  ready: (size: string, isMore: boolean): string => `${size} ${isMore ? 'more' : 'less'} ready for a crisis`,
};

/** The lines of an invoice. Numbers and amounts come in as they are to be read, '' where there is none. */
export const invoiceLineWords = {
  whats: { ...agreementWords.whats, other: 'Something else' } satisfies Readonly<Record<InvoiceLineFor, string>>,
  line: (number: number): string => `Line ${number}`,
  what: 'For what?',
  quantity: 'How many',
  price: 'Price of one',
  amount: 'Amount of the line',
  said: 'In words',
  add: 'Add a line',
  takeAway: (number: number): string => `Take line ${number} away`,
  shown: (what: string, quantity: string, price: string, amount: string, said: string): string => {
    const many = quantity === '' ? what : `${what} × ${quantity}`;
    return `${many}${price === '' ? '' : ` at ${price}`}: ${amount}${said === '' ? '' : ` (${said})`}`;
  },
};
