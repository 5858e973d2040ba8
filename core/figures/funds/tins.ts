/**
 * Money kept in a tin or on a card, whose lines are typed by hand: what should be in it, what fills it up, and how the last count came
 * out. A count is a printed balance like that of a bank (figures, section 1); nothing here changes a figure.
 */
import type { BankAccount } from '../../books/facts.ts';
import type { Day, Pence } from '../../values/units.ts';
import type { AccountIndex } from '../inputs/account-index.ts';
import { cashOf } from './cash.ts';

interface TinCount {
  readonly day: Day;
  readonly counted: Pence;
  /** What the lines say should have been in it at the end of that day. */
  readonly expected: Pence;
  /** Counted less expected: negative where some is missing. */
  readonly difference: Pence;
}

export interface Tin extends Pick<BankAccount, 'id' | 'name' | 'float'> {
  readonly what: 'card' | 'cash';
  /** At the end of the day asked for. */
  readonly balance: Pence;
  /** What brings it to its float; 0: it is full, or nothing is agreed. */
  readonly topUp: Pence;
  /** Null: it was never counted. */
  readonly count: TinCount | null;
}

/** Of an account, in the order of its bank accounts. */
export function tinsOf(accountIndex: AccountIndex): readonly Tin[] {
  const { accounts, checks } = cashOf(accountIndex);
  return accounts.flatMap(({ bankAccount: { id, name, what, float }, balance }): Tin[] => {
    if (what !== 'card' && what !== 'cash') return [];
    const check = checks.find(({ bankAccount }) => bankAccount === name);
    const count = check && { day: check.day, counted: check.printed, expected: check.ours, difference: check.printed - check.ours };
    return [{ id, name, float, what, balance, topUp: float === null ? 0 : Math.max(0, float - balance), count: count ?? null }];
  });
}
