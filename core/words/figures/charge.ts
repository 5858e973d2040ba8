/** The rows of the estimate of a charge, and what it needs. Money comes as pence and leaves as `£1,234.56`. */
import type { ChargeNeed } from '../../figures/council/charge-estimate.ts';
import { formatDay } from '../../values/day.ts';
import { formatMoney as money } from '../../values/money.ts';
import type { Day, Pence } from '../../values/units.ts';

export const chargeWords = {
  since: (day: Day): string => `as written down for ${formatDay(day)}`,
  income: 'Income that counts',
  tariff: 'Income counted from savings',
  tariffWhy: (capital: Pence, lower: Pence, step: Pence, perStep: Pence): string =>
    `savings of ${money(capital)}: ${money(perStep)} for each ${money(step)}, or part of it, above ${money(lower)}`,
  guarantee: 'Minimum income guarantee',
  byHand: 'the amount you wrote down',
  published: (source: string): string => `published: ${source}`,
  premiums: 'Premiums added to it',
  housing: 'Housing costs',
  disability: 'Costs because of a disability',
  notBelow: 'Never below £0.00',
  notBelowWhy: 'nothing is left to pay from',
  notAbove: 'Never more than the weekly budget',
  notAboveWhy: 'nobody pays more than their support costs',
  weekly: 'Estimate for a week',
  certainty: 'How sure the limits are',
  capital: 'Savings',
  aboveLimit: (upper: Pence): string => `above ${money(upper)}, so the person pays in full`,
  budget: 'The whole weekly budget',
  fullCost: 'what the council gives for a week',
  needs: {
    guarantee: 'The minimum income guarantee for this year is not on file. Ask your council, and write it down.',
    capital_limits: 'The limits for savings of that time are not on file here, so no estimate can be made.',
    budget: 'The person pays in full, but what the council gives for a week is not on file. Write down the council’s rules.',
  } satisfies Readonly<Record<ChargeNeed, string>>,
} as const;
