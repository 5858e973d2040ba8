/**
 * The second pair of eyes: which invoices wait for it, who wrote them down, and that somebody else looked. Only in a file that several people use,
 * and in which a sum is set.
 */
import type { LookedAt } from '../../core/bills/second-look.ts';
import { waitingBills } from '../../core/bills/second-look.ts';
import type { BillToPay } from '../../core/bills/to-pay.ts';
import type { WaitingBill } from '../../core/api/bills.ts';
import type { AccountFacts, SupplierId } from '../../core/books/facts.ts';
import { localDay } from '../../core/values/day.ts';
import type { Day, Pence } from '../../core/values/units.ts';
import { hasProfiles, secondLookIn } from '../access/profiles.ts';
import type { VersionedTable } from '../audit/versions.ts';
import { historyOf } from '../audit/versions.ts';
import type { ReadContext } from '../runtime/context.ts';
import { prepare } from '../runtime/statements.ts';
import type { ReadDb } from '../runtime/statements.ts';

/** The sum; null: nobody is asked. */
export function secondLookOver(db: ReadDb): Pence | null {
  return hasProfiles(db) ? secondLookIn(db) : null;
}

function lookedAtIn(db: ReadDb, account: number): readonly LookedAt[] {
  const sql = 'SELECT invoice, supplier, amount, reference FROM second_look WHERE account = ? AND removed_by IS NULL ORDER BY id';
  return prepare<[number], LookedAt>(db, sql).all(account);
}

interface Done {
  readonly who: string;
  readonly at: string;
}

function doneBy(db: ReadDb, change: number): Done {
  return prepare<[number], Done>(db, 'SELECT who, at FROM audit WHERE id = ?').get(change) ?? { who: '', at: '' };
}

/** Changes of a record that wrote this column otherwise, or any where none is named. */
function changesOf(db: ReadDb, table: VersionedTable, id: number, column?: string): readonly number[] {
  const all = historyOf(db, table, id);
  return all.filter(({ before, after }) => column === undefined || (before !== null && before[column] !== after?.[column])).map(({ audit }) => audit);
}

function referenceChanges(db: ReadDb, { suppliers }: AccountFacts): ReadonlyMap<SupplierId, Day> {
  return new Map(
    suppliers.flatMap(({ id }) => {
      const last = changesOf(db, 'supplier', id, 'pay_reference').at(-1);
      return last === undefined ? [] : [[id, localDay(new Date(doneBy(db, last).at))] as const];
    }),
  );
}

/** Every name the one who is in has had on the list. */
function namesOfUser({ db, user }: Pick<ReadContext, 'db' | 'user'>): ReadonlySet<string> {
  if (user === null) return new Set();
  const had = historyOf(db, 'profile', user.id).flatMap(({ before, after }) => [before, after]);
  return new Set(had.flatMap((row) => (row === null ? [] : [String(row['name'])])));
}

export function waitingIn(ctx: Pick<ReadContext, 'db' | 'user'>, facts: AccountFacts, bills: readonly BillToPay[]): readonly WaitingBill[] {
  const { db } = ctx;
  const over = secondLookOver(db);
  if (over === null) return [];
  const waiting = waitingBills(facts, bills, { over, lookedAt: lookedAtIn(db, facts.account.id), referenceChanged: referenceChanges(db, facts) });
  const own = namesOfUser(ctx);
  return bills.flatMap((bill) => {
    const why = waiting.get(bill.id);
    if (!why) return [];
    const changes = [
      ...changesOf(db, 'invoice', bill.id),
      ...(why.includes('new_payee') ? changesOf(db, 'supplier', bill.supplier) : []),
      ...(why.includes('new_reference') ? changesOf(db, 'supplier', bill.supplier, 'pay_reference') : []),
    ];
    const by = [...new Set(changes.map((change) => doneBy(db, change).who))];
    return [{ bill, why, by, isOwn: by.some((name) => own.has(name)) }];
  });
}
