/** What stands on the paper that compares the bank’s balance with ours. */
import { formatDay } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';

export const reconciliationWords = {
  file: (reference: string, day: string): string => `${reference} balance compared ${day}`,
  title: (bankAccount: string, person: string): string => `Balance of ${bankAccount} compared with the bank, ${person}`,
  notPrinted: 'Nobody has said yet what the bank printed.',
  differs: 'The two do not agree. The difference is still to be found.',
  notKnown: 'not known',
  printed: (day: Day): string => `Balance on the statement of ${formatDay(day)}`,
  outLeft: 'Less payments not on the statement yet',
  inLeft: 'And money in that is not on the statement yet',
  ours: 'Our balance',
  difference: 'Difference',
  lines: 'Bank lines here, together',
  outList: 'Payments not on the statement yet',
  inList: 'Money in that is not on the statement yet',
  who: 'Who',
  day: 'Day',
  reference: 'Reference',
  amount: 'Amount',
  together: 'Together',
  preparedBy: 'Prepared by',
  date: 'Date',
  by: (who: string, on: Day): string => `${who}, ${formatDay(on)}`,
  foot: (reference: string, day: Day): string => `${reference}, balance of ${formatDay(day)}`,
};
