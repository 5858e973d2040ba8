/** How what goes to a student loan is told, and what is refused. */
import { formatMoney as money } from '../../values/money.ts';
import type { Pence } from '../../values/units.ts';

export const studentLoanWords = {
  above: (pay: Pence, level: Pence, counted: Pence): string => `Of pay of ${money(pay)}, ${money(counted)} is above ${money(level)}.`,
  taken: (percent: number, pence: Pence): string => `${percent}% of that, in whole pounds: ${money(pence)}.`,
  ofWeeks: 'Check this: for pay every two or four weeks HMRC’s tables may come to a few pounds less.',
  noRates: (taxYear: string): string => `There are no student loan rates for ${taxYear} on file. Nothing was worked out: use your payroll provider’s figure.`,
} as const;
