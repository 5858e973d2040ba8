/** How an invoice stands. */
import { formatDay } from '../../values/day.ts';
import { formatMoney } from '../../values/money.ts';

export const invoiceStandingWords = {
  disputed: 'Disputed: not due until it is settled',
  paid: 'Paid',
  partPaid: (left: number): string => `Part paid, ${formatMoney(left)} left.`,
  due: (day: string): string => `Due by ${formatDay(day)}`,
  late: (day: string): string => `Late: was due by ${formatDay(day)}`,
  comesBack: (day: string): string => `Comes back by ${formatDay(day)}`,
  backLate: (day: string): string => `Late: should have come back by ${formatDay(day)}`,
  notKnown: (day: string): string => `Not known yet: the statements do not reach ${formatDay(day)}`,
};
