/** Something to buy once: where it stands. */
import type { Pence } from '../../values/units.ts';
import { formatMoney } from '../../values/money.ts';

export const wishWords = {
  notAnswered: 'not agreed to yet',
  approvedOn: (day: string): string => `agreed on ${day}`,
  refusedOn: (day: string): string => `refused on ${day}`,
  withdrawnOn: (day: string): string => `no longer wanted since ${day}`,
  bothAnswers: 'It cannot be agreed to and refused. Empty one of the two days.',
  noLimit: 'It is agreed to, but not how much it may cost. Until that is written down, no money is shown as kept for it.',
  wasRefused: (what: string): string => `The wish ‘${what}’ was refused. Ask the council before you pay for it from this account.`,
  boughtBefore: (what: string): string => `The wish ‘${what}’ was not agreed to by this day. Write down who agreed to it, or ask the council.`,
  overLimit: (what: string, all: Pence, limit: Pence): string =>
    `For ‘${what}’ you have then spent ${formatMoney(all)}. The most it may cost is ${formatMoney(limit)}.`,
};
