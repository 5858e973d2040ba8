/**
 * The second pair of eyes: which invoices wait for it, who wrote them down, and that somebody else looked. Only in a file that several people use,
 * and in which a sum is set.
 */
import type { LookedAt, SecondLook } from '../../core/bills/second-look.ts';
import { waitingBills } from '../../core/bills/second-look.ts';
import type { BillToPay } from '../../core/bills/to-pay.ts';
import type { WaitingBill } from '../../core/api/bills.ts';
import type { AccountFacts, SupplierId } from '../../core/books/facts.ts';
import { localDay } from '../../core/values/day.ts';
import type { Pence } from '../../core/values/units.ts';
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
  const sql = 'SELECT invoice, supplier, amount, reference, made_by AS change FROM second_look WHERE account = ? AND removed_by IS NULL ORDER BY id';
  return prepare<[number], LookedAt>(db, sql).all(account);
}

interface Done {
  readonly who: string;
  readonly at: string;
  readonly method: string;
}

function doneBy(db: ReadDb, change: number): Done {
  return prepare<[number], Done>(db, 'SELECT who, at, method FROM audit WHERE id = ?').get(change) ?? { who: '', at: '', method: '' };
}

function changesOf(db: ReadDb, table: VersionedTable, id: number): readonly number[] {
  return historyOf(db, table, id).map(({ audit }) => audit);
}

/** Changes of whom a supplier's money goes to. One put together with another has invoices, and payments, that were the other's. */
function payeeChangesOf(db: ReadDb, supplier: SupplierId): readonly number[] {
  return historyOf(db, 'supplier', supplier).flatMap(({ audit, before, after }) => {
    const isOther = ['name', 'pay_reference'].some((column) => before?.[column] !== after?.[column]);
    return before !== null && (isOther || doneBy(db, audit).method === 'suppliers.merge') ? [audit] : [];
  });
}

function payeeChanges(db: ReadDb, { suppliers }: AccountFacts): SecondLook['payeeChanged'] {
  return new Map(
    suppliers.flatMap(({ id }) => {
      const last = payeeChangesOf(db, id).at(-1);
      return last === undefined ? [] : [[id, { day: localDay(new Date(doneBy(db, last).at)), change: last }] as const];
    }),
  );
}

/** Of suppliers with something to be paid. */
function writtenOver(db: ReadDb, { invoices, purchases }: AccountFacts, bills: readonly BillToPay[]): ReadonlySet<string> {
  const suppliers = new Set(bills.map(({ supplier }) => supplier));
  const of = (kind: 'invoice' | 'purchase', records: readonly { readonly id: number; readonly supplier: SupplierId }[]): string[] =>
    records.flatMap(({ id, supplier }) =>
      suppliers.has(supplier) && historyOf(db, kind, id).some(({ before }) => before !== null && before['supplier'] !== supplier) ? [`${kind} ${id}`] : [],
    );
  return new Set([...of('invoice', invoices), ...of('purchase', purchases)]);
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
  const looks = { lookedAt: lookedAtIn(db, facts.account.id), payeeChanged: payeeChanges(db, facts), ofAnother: writtenOver(db, facts, bills) };
  const waiting = waitingBills(facts, bills, { over, ...looks });
  const own = namesOfUser(ctx);
  return bills.flatMap((bill) => {
    const why = waiting.get(bill.id);
    if (!why) return [];
    const changes = [
      ...changesOf(db, 'invoice', bill.id),
      ...(why.includes('new_payee') ? changesOf(db, 'supplier', bill.supplier) : []),
      ...(why.includes('new_reference') ? payeeChangesOf(db, bill.supplier) : []),
    ];
    const by = [...new Set(changes.map((change) => doneBy(db, change).who))];
    return [{ bill, why, by, isOwn: by.some((name) => own.has(name)) }];
  });
}
