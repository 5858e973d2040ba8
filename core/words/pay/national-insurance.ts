/** How National Insurance on pay is told, step by step, and what is refused. */
import type { PayFrequency } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { formatMoney as money } from '../../values/money.ts';
import type { Day, Pence } from '../../values/units.ts';
import { percent } from './pay.ts';

const PAID: Readonly<Record<PayFrequency, string>> = { weekly: 'each week', '2_weekly': 'every 2 weeks', '4_weekly': 'every 4 weeks', monthly: 'each month' };

export const nationalInsuranceWords = {
  letter: (letter: string, frequency: PayFrequency, pay: Pence): string => `Letter ${letter}, paid ${PAID[frequency] ?? frequency}: ${money(pay)}.`,
  assistant: (from: Pence, upTo: Pence): string => `The assistant pays on what is above ${money(from)}, at a lower rate above ${money(upTo)}.`,
  employer: (from: Pence, upTo: Pence): string => `The employer pays on what is above ${money(from)}, at a rate of its own above ${money(upTo)}.`,
  part: (rate: number, pay: Pence, pence: Pence): string => `${percent(rate)} of ${money(pay)} is ${money(pence)}.`,
  notReached: 'The pay does not reach that, so there is nothing to pay.',
  rounding: 'Each sum is rounded by its third decimal: 0 to 5 down, 6 to 9 up.',
  total: (employee: Pence, employer: Pence): string => `Taken from the assistant: ${money(employee)}. Paid by the employer: ${money(employer)}.`,

  noRates: (taxYear: string): string =>
    `There are no rates of National Insurance for ${taxYear} on file. Nothing was worked out: use your payroll provider’s figure.`,
  noRatesOn: (day: Day): string => `There are no rates of National Insurance for ${formatDay(day)} on file. Use your payroll provider’s figure.`,
  changedWithin: (taxYear: string): string => `National Insurance changed within ${taxYear}. Say the payday too, as payday.`,
  paydayElsewhere: (taxYear: string): string => `That payday is not in ${taxYear}.`,
  noLetter: (letter: string, known: readonly string[]): string => `There are no rates for letter ${letter}. On file are ${known.join(', ')}.`,
} as const;
