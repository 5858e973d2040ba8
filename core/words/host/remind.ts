/** What a computer reminds of by itself. It may be seen by whoever is near: no names in full, no sums. */
import { grouped } from '../../values/count.ts';

export const remindWords = {
  title: 'Headroom',
  one: (count: number, account: string): string =>
    count === 1 ? `One thing is due within a week, or late: ${account}` : `${grouped(count)} things are due within a week, or late: ${account}`,
  many: (accounts: number): string => `Things are due within a week, or late, in ${grouped(accounts)} accounts`,
};
