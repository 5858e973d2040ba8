/**
 * What a folder becomes: the account, its records and its bank files, checked and in one spelling, before anything is
 * numbered or kept. Records are those of `core/books/facts.ts` without ids, in the order of their files;
 * where one refers to another it has the other's place in its list, from 1: what ids are once they are numbered.
 */
import type { BankStatement } from '../bank/types.ts';
import type { Account, AccountFacts, BankAccount } from '../books/facts.ts';
import type { RecordType } from '../records/kinds.ts';
import { RECORD_TYPES } from '../records/kinds.ts';
import { byKey } from '../values/own-keys.ts';

export type Unnumbered<T> = Omit<T, 'id'>;

/** Every kind of record beside the bank accounts, which bring their files. */
export type RecordName = Exclude<RecordType, 'bankAccounts'>;
export type MoveInRecords = { readonly [N in RecordName]: readonly Unnumbered<AccountFacts[N][number]>[] };
export const RECORD_NAMES: readonly RecordName[] = RECORD_TYPES.filter((type) => type !== 'bankAccounts');

export function noRecords(): MoveInRecords {
  return byKey<RecordName, never[]>(RECORD_NAMES, () => []);
}

export interface MoveInBankFile {
  readonly path: string;
  readonly statement: BankStatement;
}

/** The main one first, then the others as bank_accounts.csv lists them. Their files in the order of their days. */
export interface MoveInBankAccount extends Unnumbered<BankAccount> {
  readonly files: readonly MoveInBankFile[];
}

export interface MoveInAccount {
  readonly account: Unnumbered<Account>;
  readonly bankAccounts: readonly MoveInBankAccount[];
  readonly records: MoveInRecords;
}
