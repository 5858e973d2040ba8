/**
 * The person's own accounts over the days of a deputy's report: what each held as the first day began and as the last one ended. A balance
 * that is not on file is null, and then so is the sum of all: never 0. A joint account is there whole.
 */
import type { AccountFacts, OwnAccount, OwnBalance } from '../books/facts.ts';
import { addDays } from '../values/day.ts';
import type { Day, Pence } from '../values/units.ts';

export interface OwnAccountOver extends OwnAccount {
  readonly opening: Pence | null;
  readonly closing: Pence | null;
}

/** What the report asks for of an account and is not on file. Only a bank's own account is sure to have a sort code. */
export function lacksOf({ kind, ...account }: OwnAccount): ('bank' | 'sortCode' | 'lastDigits')[] {
  const asked = kind === 'current' ? (['bank', 'sortCode', 'lastDigits'] as const) : kind === 'court_funds' ? [] : (['bank', 'lastDigits'] as const);
  return asked.filter((one) => account[one] === null);
}

export interface OwnAccountsOver {
  readonly accounts: readonly OwnAccountOver[];
  /** Null: one of them is not known, or there is no account. */
  readonly opening: Pence | null;
  readonly closing: Pence | null;
}

/** @param pence of one account each; null: there is none, or one is not known. */
export function sumOf(pence: readonly (Pence | null)[]): Pence | null {
  if (pence.length === 0) return null;
  return pence.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}

export function ownAccountsOver({ ownAccounts, ownBalances }: Pick<AccountFacts, 'ownAccounts' | 'ownBalances'>, from: Day, to: Day): OwnAccountsOver {
  const on = (id: number, day: Day): Pence | null => ownBalances.find((one: OwnBalance) => one.ownAccount === id && one.day === day)?.amount ?? null;
  const accounts = ownAccounts
    .filter(({ closedOn }) => closedOn === null || closedOn >= from)
    .map((account): OwnAccountOver => {
      const { id, closedOn } = account;
      // What the day before ended with is what the first day began with.
      const opening = on(id, addDays(from, -1)) ?? on(id, from);
      return { ...account, opening, closing: on(id, to) ?? (closedOn !== null && closedOn <= to ? 0 : null) };
    });
  return { accounts, opening: sumOf(accounts.map((one) => one.opening)), closing: sumOf(accounts.map((one) => one.closing)) };
}
