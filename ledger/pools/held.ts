/** What other parts ask of pooled money: whether payments of an account wait, whether its money lies in a pool, whether a bank account is a share. */
import { isHeld, shareNow } from '../../core/pools/pool.ts';
import { Refusal } from '../../core/values/problem.ts';
import type { Pence } from '../../core/values/units.ts';
import { poolWords as words } from '../../core/words/pools.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import type { PersonKept } from './store.ts';
import { personIn } from './store.ts';

const POOLS_OF = `SELECT one.pool, pool.name FROM pool_person AS one JOIN pool ON pool.id = one.pool
  WHERE one.account = ? AND one.removed_by IS NULL`;

interface Share {
  readonly pool: number;
  readonly name: string;
  readonly person: PersonKept;
}

function sharesOf(db: ReadDb, account: number): readonly Share[] {
  return prepare<[number], { pool: number; name: string }>(db, POOLS_OF)
    .all(account)
    .flatMap(({ pool, name }) => {
      const person = personIn(db, pool, account);
      return person ? [{ pool, name, person }] : [];
    });
}

/** A share of the account that is below nothing without a reason given; null: none is. */
export function heldIn(db: ReadDb, account: number): { readonly pool: number; readonly name: string; readonly balance: Pence } | null {
  const found = sharesOf(db, account).find(({ person }) => isHeld(person));
  return found ? { pool: found.pool, name: found.name, balance: shareNow(found.person) } : null;
}

/** Refuses a payment while a share of the account is below nothing: it would be somebody else's money. */
export function refuseHeld(db: ReadDb, account: number): void {
  const found = heldIn(db, account);
  if (found) throw new Refusal('badInput', words.held(found.balance, found.name));
}

/** Refuses to let an account go while money of it lies in a pool. */
export function refusePooledMoney(db: ReadDb, account: number): void {
  const found = sharesOf(db, account).find(({ person }) => shareNow(person) !== 0);
  if (found) throw new Refusal('badInput', words.pooledMoney(shareNow(found.person), found.name));
}

/** Refuses to take an account away that has a share, be it of nothing. */
export function refuseInPool(db: ReadDb, account: number): void {
  const [one] = prepare<[number], { name: string }>(db, POOLS_OF).all(account);
  if (one) throw new Refusal('badInput', words.stillIn(one.name), { field: 'account' });
}

/** The name of the pool that a bank account is a share of; null: of none. */
export function poolOfBankAccount(db: ReadDb, bankAccount: number): string | null {
  const sql = 'SELECT pool.name FROM pool_person AS one JOIN pool ON pool.id = one.pool WHERE one.bank_account = ? AND one.removed_by IS NULL';
  return prepare<[number], { name: string }>(db, sql).get(bankAccount)?.name ?? null;
}

/** Refuses that a share becomes a tin: its money lies in a bank. */
export function refuseTin(db: ReadDb, bankAccount: number): void {
  if (poolOfBankAccount(db, bankAccount) !== null) throw new Refusal('badInput', words.tin, { field: 'what' });
}

/** Refuses what may not be done to a bank account that is a share. */
export function refuseShare(db: ReadDb, bankAccount: number): void {
  const pool = poolOfBankAccount(db, bankAccount);
  if (pool !== null) throw new Refusal('badInput', words.shareOf(pool), { field: 'bankAccount' });
}
