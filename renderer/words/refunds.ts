/** Money that came back: on the page of what was paid for, on the row of the money, and where it is chosen. Amounts come in as pence. */
import { formatDay } from '../../core/values/day.ts';
import { formatMoney } from '../../core/values/money.ts';

export const refundsWords = {
  cameBack: (back: number, paid: number): string => `${formatMoney(back)} of the ${formatMoney(paid)} paid came back:`,
  tooMuch: (back: number, paid: number): string => `More came back than was paid: ${formatMoney(back)} of ${formatMoney(paid)}. If that is right, leave it so.`,
  one: (amount: number, day: string, text: string): string => `${formatMoney(amount)} on ${formatDay(day)}, ${text}`,
  gives: 'It gives back:',
  unlink: 'Take the link off',
  unlinked: 'The link is taken off. The refund itself stays.',
  link: 'Say what it gives back',
  linkLead: 'Choose what was paid for before. No figure moves by it.',
  linked: (what: string): string => `${what}: kept.`,
  find: 'Find what was paid for',
  findHelp: 'A name, a number or an amount.',
  found: (total: number, shown: number): string =>
    total > shown ? `${shown} of ${total.toLocaleString('en-GB')} are shown, the newest first.` : total === 1 ? 'One is found.' : `${total} are found.`,
  none: 'Nothing that was paid before that day fits.',
  paid: (paid: number, back: number): string => `${formatMoney(paid)} paid${back === 0 ? '' : `, ${formatMoney(back)} came back already`}`,
  stop: 'Leave it',
  removing: 'Money came back of this. If you take it away, the refund stays, and no longer says what it gave back.',
  removeAnyway: 'Take it away',
  keep: 'Keep it',
  removeTitle: 'Take it away, though money came back of it?',
} as const;
