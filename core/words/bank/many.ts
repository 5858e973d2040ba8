/** What is said of a bank file of many accounts. */
import type { Pence } from '../../values/units.ts';
import { formatMoney } from '../../values/money.ts';

export const bankManyWords = {
  noName: 'The file does not say which bank account these lines are of. Bring them in from the person’s own Bank.',
  nobodys: 'No account here has had a file of this bank account yet. Say whose it is.',
  several: (names: readonly string[]): string => `${names.join(' and ')} have had files of this bank account. Say whose these lines are.`,
  breaks: (row: number, expected: Pence, found: Pence): string =>
    `At row ${row} the balance should be ${formatMoney(expected)}, and the file says ${formatMoney(found)}. A line may be missing. Look at it in the person’s own Bank.`,
  wrongBankAccount: 'This account has no such bank account, or it is a tin.',
  notInFile: (name: string): string => `The file has no bank account ${name}.`,
  otherAccount: (found: string, known: string): string =>
    `Files of ${known} came into this bank account before, and these lines are of ${found}. Say whose they are. If they are right, bring them in from the person’s own Bank.`,
  twoInto: 'Two bank accounts of the file would go into this one. Say whose each is.',
  notTwice: (name: string): string => `${name} is named for two accounts.`,
};
