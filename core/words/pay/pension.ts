/** How workplace pensions are told, step by step, and what is refused. */
import { formatMoney as money } from '../../values/money.ts';
import type { Pence } from '../../values/units.ts';
import { percent } from './pay.ts';

export const pensionWords = {
  levels: (pay: Pence, lower: Pence, trigger: Pence): string =>
    `Pay is ${money(pay)}. The levels for this pay period are ${money(lower)} and ${money(trigger)}.`,
  standing: {
    enrol: 'You must enrol this assistant in a pension, and pay in.',
    opt_in: 'This assistant may ask to join. If they do, you must pay in.',
    join: 'This assistant may ask to join. You need not pay in.',
    none: 'There is no pension duty at this age.',
  },
  justTheTrigger: 'Check this: the pay is just at the level for enrolling. The law says more than that, GOV.UK says at least that.',
  qualifying: (pay: Pence, lower: Pence, qualifying: Pence): string =>
    `Pay ${money(pay)}, of which ${money(qualifying)} counts: what is above ${money(lower)}.`,
  employer: (share: number, pence: Pence): string => `You pay in ${percent(share)}: ${money(pence)}.`,
  employee: (share: number, pence: Pence): string => `The assistant’s part is ${percent(share)}: ${money(pence)}.`,
  atSource: (pence: Pence): string => `A fifth of that comes from HMRC, so ${money(pence)} is taken from pay after tax.`,
  netPay: (pence: Pence): string => `${money(pence)} is taken from pay before tax.`,
  tooLow: 'Check this: the law asks for 8% in all, and 3% of it from you.',
  noRates: (taxYear: string): string => `There are no pension levels for ${taxYear} on file. Nothing was worked out: use your payroll provider’s figure.`,
} as const;
