/** How an employer's costs are told, and what is refused. */
import { formatDay } from '../../values/day.ts';
import { formatMoney as money } from '../../values/money.ts';
import type { Day, Pence } from '../../values/units.ts';
import { percent } from './pay.ts';

export const employerCostWords = {
  allowance: (whole: Pence, before: Pence): string =>
    `The Employment Allowance is ${money(whole)} for the tax year. Before this payday ${money(before)} of it was left.`,
  covered: (pence: Pence, covered: Pence): string => `It covers ${money(covered)} of ${money(pence)}.`,
  left: (left: Pence): string => `Left for the rest of the tax year: ${money(left)}.`,
  cost: (pay: Pence, insurance: Pence, pension: Pence, all: Pence): string =>
    `Pay ${money(pay)}, your National Insurance ${money(insurance)} and your pension part ${money(pension)}: ${money(all)}.`,
  relief: (share: number, pay: Pence, back: Pence): string => `HMRC gives back ${percent(share)} of ${money(pay)}: ${money(back)}.`,
  noAllowance: (day: Day): string => `There is no Employment Allowance for ${formatDay(day)} on file. Use your payroll provider’s figure.`,
  noScheme: (day: Day): string => `From what pay on a PAYE scheme is needed is not on file for ${formatDay(day)}. Look at gov.uk/register-employer.`,
  noRelief: (day: Day): string => `What HMRC gives back of family pay is not on file for ${formatDay(day)}. Use your payroll provider’s figure.`,
} as const;
