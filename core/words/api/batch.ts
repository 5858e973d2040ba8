/** What the program says of what is done in several accounts together. */
import { grouped } from '../../values/count.ts';
const accounts = (count: number): string => `${grouped(count)} accounts`;

export const batchWords = {
  step: 'Going from account to account',
  /** @param refused what stands against it in that account, as a sentence. */
  refusedIn: (account: string, refused: string): string => `${account}: ${refused} Nothing was changed in any account.`,
  together: (what: string, count: number): string => `${what}, in ${accounts(count)} together`,
  onlyTogether: (count: number): string =>
    `This was done in ${accounts(count)} together. Open it under ‘What was done’ and take it back there, in all of them at once.`,
  notThese: 'These are not the accounts in which this was done. Name all of them, and no other.',
  notNamed: 'Something is asked of an account that is not among those named.',
  oncePerAccount: 'More than one is asked of an account. One can be done at a time.',
} as const;
