/** How an invoice stands, in words: its list and its page say the same. */
import { formatDay } from '../../core/values/day.ts';
import { formatMoney } from '../../core/values/money.ts';

export const invoiceWords = {
  head: 'Paid?',
  addNext: 'Add the next like this',
  fillIn: (number: string): string => `Fill in the next like invoice ${number}`,
  filledIn: 'Filled in. Look at the days, the hours and the amount before you save.',
  disputed: 'Disputed: not due until it is settled',
  paid: 'Paid',
  partPaid: (left: number): string => `Part paid, ${formatMoney(left)} left.`,
  due: (day: string): string => `Due by ${formatDay(day)}`,
  late: (day: string): string => `Late: was due by ${formatDay(day)}`,
  comesBack: (day: string): string => `Comes back by ${formatDay(day)}`,
  backLate: (day: string): string => `Late: should have come back by ${formatDay(day)}`,
  notKnown: (day: string): string => `Not known yet: the statements do not reach ${formatDay(day)}`,
} as const;
