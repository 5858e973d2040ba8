/** What Money says about where a row came from and who said what it was for. */
import { formatDay } from '../values/day.ts';
import type { Day } from '../values/units.ts';

export const moneyWords = {
  fromFile: (file: string, row: number, bankAccount: string): string => `${file}, row ${row}, bank account ‘${bankAccount}’`,
  recordedBy: (who: string, on: Day): string => `Recorded by ${who} on ${formatDay(on)}`,
  openingBalance: 'The balance the account was opened with',
  byRule: (contains: string): string => `The rule for ‘${contains}’`,
  byProgram: 'Found by Headroom',
  notThere: 'This row of money is not there.',
};
