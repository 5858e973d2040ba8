/** Changes that were made in two or more accounts together: each is in its account's trail, under the number of the first of them. */
import { Refusal } from '../../core/values/problem.ts';
import { batchWords } from '../../core/words/api/batch.ts';
import type { ReadDb, WriteDb } from '../runtime/statements.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';

export interface Batch {
  /** The number of its first change. */
  readonly change: number;
  /** Its changes, each with its account, in the order they were made. */
  readonly changes: readonly { readonly change: number; readonly account: number }[];
}

/** Refuses what is asked of an account that the batch does not name: it would be left undone without a word. */
export function refuseUnnamed(accounts: readonly number[], asked: readonly { readonly account: number }[], field: string): void {
  const named = new Set(accounts);
  if (asked.some(({ account }) => !named.has(account))) throw new Refusal('badInput', batchWords.notNamed, { field });
}

/** What was asked of one account in a batch: rows of its lists that are of another are not its own, and would be kept as often as there are accounts. */
export function askedOf(account: number | null, input: unknown): Readonly<Record<string, unknown>> {
  const isOfAnother = (one: unknown): boolean => typeof one === 'object' && one !== null && 'account' in one && one.account !== account;
  return Object.fromEntries(
    Object.entries({ ...(input as object) }).map(([key, value]: [string, unknown]) => [
      key,
      Array.isArray(value) ? value.filter((one) => !isOfAnother(one)) : value,
    ]),
  );
}

/** Belongs to the change: to be called before its row in the trail is written. */
export function addToBatch(db: WriteDb, batch: number, change: number): void {
  prepareWrite<[number, number]>(db, 'INSERT INTO batch_change (change, batch) VALUES (?, ?)').run(change, batch);
}

/** The batch a change is one of; null: it was made in one account alone. */
export function batchOf(db: ReadDb, change: number): Batch | null {
  const batch = prepare<[number], { batch: number }>(db, 'SELECT batch FROM batch_change WHERE change = ?').get(change)?.batch;
  if (batch === undefined) return null;
  const sql = `SELECT audit.id AS change, audit.account FROM batch_change AS part CROSS JOIN audit ON audit.id = part.change
    WHERE part.batch = ? ORDER BY part.change`;
  const changes = prepare<[number], Batch['changes'][number]>(db, sql).all(batch);
  return { change: batch, changes };
}
