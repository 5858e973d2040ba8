/** The words of the bank screen: lines that wait to be explained, the question about one, and lines that may be there twice. */
import { formatMoney } from '../../../core/values/money.ts';

const count = (number: number): string => number.toLocaleString('en-GB');
const lines = (number: number): string => (number === 1 ? 'one line' : `${count(number)} lines`);
const size = (pence: number): string => formatMoney(Math.abs(pence));
const way = (pence: number): string => `${size(pence)} ${pence < 0 ? 'out' : 'in'}`;

export const bankWords = {
  title: 'Bank',
  waiting: (waits: number, all: number, pence: number): string =>
    `${count(waits)} of ${count(all)} lines still ${waits === 1 ? 'needs' : 'need'} explaining, ${formatMoney(pence)} in all.`,
  allExplained: (all: number): string => (all === 1 ? 'The only line is explained.' : `All ${count(all)} lines are explained.`),
  none: 'There are no bank lines yet.',
  noneLead: 'Download a statement from your bank as a CSV, text, OFX or QIF file. Then bring it in here. Your own file is only read, never changed.',
  bringIn: 'Bring in a statement',
  files: 'Files brought in',
  again: 'Try to explain them again',
  againHelp: 'New papers or rules may explain some of these lines by themselves.',
  againNone: 'Nothing new was found for them.',
  againDone: (done: number): string => `${lines(done)} explained.`.replace(/^o/, 'O'),

  explain: 'Lines to explain',
  keys: 'Arrow keys move between lines. A number chooses. Enter takes the first where it is marked. Ctrl+Z takes it back.',
  several: 'Choose several lines',
  severalHelp: 'Press Space, or press a line, to mark it. Then say what the marked lines were for.',
  marked: (number: number, pence: number): string => `${lines(number)} marked, ${way(pence)} in all.`.replace(/^o/, 'O'),
  markNone: 'No line is marked yet.',
  markOneWay: 'Mark only money in, or only money out.',
  goneLine: 'That line does not wait any more.',
  line: (text: string, pence: number): string => `${text}, ${way(pence)}`,
  doubtful: 'May be there twice',
} as const;

export const questionWords = {
  nothing: 'No words from the bank',
  what: 'What was this for?',
  whatSeveral: 'What were these for?',
  looking: 'Looking for what it may have been',
  fits: 'fits',
  answers: 'Answers',
  others: 'Other answers',
  /** The detail may be whole sentences. */
  offered: (line: string, first: string, detail: string): string =>
    `Next: ${line}. Enter takes: ${first}${detail === '' ? '' : `, ${detail.replace(/\.$/, '')}`}.`,
  noneSure: (line: string, number: number): string =>
    number === 0
      ? `Next: ${line}. Nothing is known of it.`
      : `Next: ${line}. Nothing is sure. ${number === 1 ? 'One answer has' : `${count(number)} answers have`} a number.`,
  find: 'Find: an invoice, an assistant, another kind…',
  newPaper: 'An invoice or purchase that is not on file…',
  split: 'Several things: split it up…',
  kind: 'Choose kind, plan line and fund…',
  putOff: 'I don’t know yet: leave it and go on',
  back: 'Back to the answers',
  restAs: (pence: number, as: string): string => `The other ${size(pence)}: ${as}.`,
  explained: (text: string, pence: number, as: string): string => `Explained: ${text}, ${way(pence)}. ${as}.`,
  explainedSeveral: (number: number, as: string): string => `Explained: ${lines(number)}. ${as}.`,
  byRule: (number: number): string => (number === 0 ? '' : ` The rule explained ${number === 1 ? 'one more line' : `${count(number)} more lines`}.`),
  ruleMade: (words: string): string => ` From now on lines with “${words}” are explained like this.`,

  always: (words: string): string => (words === '' ? 'Always do this for lines like this one' : `Always do this for “${words}”`),
  alwaysWords: 'Words in the bank’s text',
  alwaysHelp: 'Every line with these words, in this order, is explained in the same way. Leave out numbers that change.',
  alwaysNeeded: 'Write at least one word from the bank’s text.',
  notForRule: 'Not for a rule: a paper is paid only once.',

  addNote: 'Add a note',
  note: 'Note',
  noteHelp: 'Kept with your answer. Escape goes back to the line.',

  newPaperTitle: 'Write it down',
  findTitle: 'Find what it was for',
  paperTitle: 'Find what it paid',
  findLabel: 'Find',
  findHelp: 'A name, a number or an amount such as 12.50.',
  findNone: 'Nothing open on file fits that.',
  findNoneAtAll: 'There is nothing open on file that this money could have paid.',
  found: (all: number, shown: number): string =>
    all > shown
      ? `${count(all)} found. Here are ${count(shown)}; write a name or number to find the others.`
      : all === 1
        ? 'One found.'
        : `${count(all)} found.`,
  addPaper: 'Write down a new paper',
  open: (amount: number, left: number): string => (amount === left ? size(amount) : `${size(amount)}, ${size(left)} still to pay`),

  kindTitle: 'What kind of money is it?',
  category: 'Kind of money',
  categoryNeeded: 'Choose the kind of money.',
  planLine: 'Plan line',
  planLineHelp: 'The line of the support plan it belongs to.',
  noPlanLine: 'None: outside the plan',
  fund: 'Fund',
  fundHelp: 'Only where it is money kept for one purpose.',
  noFund: 'None',
  save: 'That is what it was for',
  add: 'Add this part',

  splitTitle: 'Split it up',
  splitLead: 'Add a part for each thing it paid, until nothing is left.',
  sharesTitle: 'Share it between funds',
  sharesLead: 'Write how large each fund’s share is: 60 and 40, or 1, 1 and 1. The parts add up to the penny.',
  shareKind: 'What kind of money is shared?',
  shareOf: (fund: string): string => `Share of ${fund}`,
  shareOut: 'Share it out',
  shareFault: 'Write a number, such as 60 or 1.5, or leave it empty.',
  shareNone: 'Write at least one share.',
  part: 'Part',
  parts: 'The parts so far',
  amount: 'Amount',
  partAmount: 'Amount of this part',
  partAmountHelp: 'Of an invoice no more is taken than is still to pay on it.',
  rest: 'Still to explain',
  restIs: (pence: number): string => `${size(pence)} still to explain.`,
  restNone: 'Nothing is left. You can save it now.',
  tooMuch: (pence: number): string => `The parts are ${size(pence)} more than the line. Take one away.`,
  remove: 'Take away',
  saveSplit: 'Save these parts',
  partZero: 'A part can’t be nothing.',
  partAgain: 'This is one of the parts already.',
} as const;

export const doubtfulWords = {
  title: (number: number): string => (number === 1 ? 'One line may be there twice' : `${count(number)} lines may be there twice`),
  lead: 'Two files have a line with the same day, amount and words. The bank prints no balance beside them, so only you can tell. Both count until you decide.',
  pair: (text: string, pence: number): string => `${text}, ${way(pence)}`,
  which: 'Which',
  this: 'This line',
  other: 'A line like it',
  day: 'Day',
  text: 'The bank’s words',
  amount: 'Amount',
  files: 'In the file',
  noFile: 'Not in a file',
  keep: 'Two payments: keep both',
  same: 'The same payment: count it once',
  kept: (text: string): string => `Kept: ${text} is a payment of its own.`,
  dropped: (text: string): string => `Counted once: ${text}.`,
  back: 'The lines before',
  on: 'More lines',
} as const;

/** Finding by typing what a line was for. */
export const findWords = {
  label: 'Find',
  help: 'A plan line, a kind of money, an assistant, a supplier, an invoice or an amount. Enter takes the first one.',
  list: 'Found',
  begin: 'Nothing open on file fits it. Type what it was for.',
  none: 'Nothing is called that.',
  found: (number: number): string => (number === 1 ? 'One found.' : `${count(number)} found.`),
} as const;

/** Writing down a bill or purchase that a line paid. */
export const paperWords = {
  title: 'The invoice or purchase it paid',
  type: 'What is it?',
  types: { invoices: 'An invoice', purchases: 'A purchase' },
  sender: 'Who sent it?',
  shop: 'Shop or seller',
  supplierNeeded: 'Write who it is from.',
  number: 'Invoice number',
  item: 'What was bought',
  planLine: 'Plan line',
  planLineNeeded: 'Choose the plan line, or none.',
  noPlanLine: 'None: outside the plan',
  billDay: 'Date of the invoice',
  day: 'Day',
  dayNeeded: 'Write the day.',
  amount: 'Amount',
  amountHelp: 'More than the bank line, where this paid only part of it.',
  less: (line: number): string => `The bank line is ${formatMoney(line)}. For less than that, split the line up.`,
  paidBy: 'Paid by someone from their own pocket?',
  paidByHelp: 'Their name, if this line pays them back.',
  save: 'Write it down: that is what it was for',
  called: (type: 'invoices' | 'purchases', moneyIn: boolean, supplier: string, name: string): string =>
    type === 'purchases'
      ? `Purchase ${name || supplier} written down`
      : `${moneyIn ? 'Credit note' : 'Invoice'}${name === '' ? '' : ` ${name}`}, ${supplier}, written down`,
} as const;
