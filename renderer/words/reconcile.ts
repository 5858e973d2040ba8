/** What the screen says that compares the bank’s balance with what is here. */
import { formatDay } from '../../core/values/day.ts';
import { formatMoney } from '../../core/values/money.ts';
import type { Likely } from '../../core/returns/reconcile.ts';
import type { Day, Pence } from '../../core/values/units.ts';

export const reconcileWords = {
  title: 'Compare with the bank',
  lead: 'Take a statement. Type its last day and the balance it closes with. Headroom says if its own lines come to the same.',
  bankAccount: 'Bank account',
  day: 'Last day of the statement',
  dayHelp: undefined,
  balance: 'Balance it closes with',
  balanceHelp: 'As it is printed, with a minus before it if it was overdrawn. Leave it empty to take it from a statement written down here.',
  compare: 'Compare',
  of: (account: string, day: Day): string => `${account} at the end of ${formatDay(day)}`,
  standing: (difference: Pence | null): string => {
    if (difference === null) return 'No balance is known of that day. Type what is printed.';
    return difference === 0 ? 'They agree, to the penny.' : `They differ by ${formatMoney(Math.abs(difference))}.`;
  },
  printed: 'The bank printed',
  lines: 'Bank lines here, together',
  difference: 'Difference',
  notKnown: 'not known',
  ours: (payments: number): string => (payments === 1 ? 'With one payment on its way' : `With ${payments} payments on their way`),
  keep: 'Keep it as right',
  kept: (day: Day): string => `Kept: the balance of ${formatDay(day)} is right.`,
  isKept: 'This is kept as right. If a line up to that day changes, it is told here.',
  causes: 'Look here first:',
  noCause: 'No single line explains it. Look for a line that is not here: is the bank file whole?',
  cause: {
    sameAmount: 'This line is of just that amount. Is it on the statement?',
    halfAmount: 'This line is of half that amount. Did it go the other way?',
    swapped: 'The difference can be divided by 9. Two digits may be swapped, in what you typed or in a line.',
    twice: 'This line is there twice. Is it twice on the statement?',
    nextDays: 'This line is of just that amount, with a later day. Is it on the statement already?',
  } satisfies Readonly<Record<Likely['cause'], string>>,
  line: (text: string, day: Day, amount: Pence): string => `${text}, ${formatDay(day)}, ${formatMoney(amount)}`,
  toBank: 'Bring in a file, or look at lines that may be there twice',
  onTheWay: 'Not on the statement yet',
  onTheWayLead: 'You wrote these down, and no statement up to that day shows them. They stay here until one does.',
  dayHead: 'Day',
  who: 'Who',
  reference: 'Reference',
  amount: 'Amount',
  before: 'Compared before',
  wasRight: (day: Day, balance: Pence): string => `${formatDay(day)}: ${formatMoney(balance)}.`,
  moved: (moved: Pence): string => `Lines up to that day have changed since, by ${formatMoney(Math.abs(moved))}.`,
  history: 'Who and when',
  paper: 'Save as PDF',
  paperLead: 'On paper: the printed balance, what is not on the statement yet, and our balance. Send it with a return where the council asks for it.',
  saved: (file: string): string => `Saved ${file}.`,
  notSaved: 'It was not saved.',
};
