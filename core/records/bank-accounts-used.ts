/** A bank account stays while lines are in it, and the last one of an account always: whichever way it would be taken away. */
import type { AccountFacts } from '../books/facts.ts';
import { recordWords } from '../words/records.ts';

/** Why a bank account of these facts cannot go; null: it can. */
export function whyBankAccountStays({ bankAccounts, lines }: Pick<AccountFacts, 'bankAccounts' | 'lines'>, id: number): string | null {
  if (!bankAccounts.some((one) => one.id !== id)) return recordWords.lastBankAccount;
  return lines.some((line) => line.bankAccount === id) ? recordWords.bankAccountUsed : null;
}
