/** What a bank line can be said to be for beside what was found for it: plan lines, kinds of money, people, suppliers. */
import type { Category } from '../../books/facts.ts';
import { formatMoney } from '../../values/money.ts';
import type { Pence } from '../../values/units.ts';
import { categoryWords } from '../books/categories.ts';

const outside = 'outside the plan';

export const choiceWords = {
  kind: (category: Category): string => categoryWords[category],
  /** A kind under the words people use for it; they are kept as the note. */
  everyday: {
    cash: { title: 'Cash taken out', also: 'cashpoint atm machine withdrawal petty' },
    mileage: { title: 'Mileage', also: 'miles car petrol fuel driving' },
    mistake: { title: 'My mistake, and I pay it back', also: 'wrong card own error accident personal' },
    mistakePaidBack: { title: 'I pay a mistake back', also: 'wrong card own error accident personal' },
  },
  detail: { cash: 'Counts as spent outside the plan.', mileage: '', mistake: 'Counts as spent outside the plan until you pay it back.', mistakePaidBack: '' },
  outside: `Counts as spent ${outside}.`,
  wagesOwed: 'Wages. Their payslip counts against this line.',
  planLine: (detail: string): string => `Plan line. ${detail}`,
  with: (title: string, planLine: string): string => `${title}, ${planLine}`,
  wagesOf: (name: string): string => `Wages of ${name}`,
  wagesDetail: 'Paid without a payslip on file yet.',
  bill: (supplier: string): string => `A new invoice from ${supplier}`,
  credit: (supplier: string): string => `A new credit note from ${supplier}`,
  billDetail: 'Write it down here, filled in from the bank line.',
  left: (pence: Pence): string => (pence >= 0 ? `${formatMoney(pence)} left` : `${formatMoney(-pence)} over`),
} as const;
