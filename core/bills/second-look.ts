/**
 * Which invoices wait for a second pair of eyes before they are paid: because of the sum, because nobody has paid this supplier before, or because
 * the reference they want changed since they were last paid. What was looked at waits no more, as long as it is as it was then.
 */
import type { AccountFacts, SupplierId } from '../books/facts.ts';
import { settledByPayments } from '../figures/inputs/movements.ts';
import type { Day, Pence } from '../values/units.ts';
import type { BillToPay } from './to-pay.ts';

const WHY_WAITING = ['sum', 'new_payee', 'new_reference'] as const;
export type WhyWaiting = (typeof WHY_WAITING)[number];

/** That somebody else looked: at this sum, to this supplier, by this reference. */
export interface LookedAt {
  readonly invoice: number;
  readonly supplier: SupplierId;
  readonly amount: Pence;
  readonly reference: string | null;
}

export interface SecondLook {
  /** What of one supplier comes to more than this waits. */
  readonly over: Pence;
  readonly lookedAt: readonly LookedAt[];
  /** The day a supplier's reference was last changed, by somebody who had it on file before. */
  readonly referenceChanged: ReadonlyMap<SupplierId, Day>;
}

/** The last day each supplier was paid on, by bank lines and by payments written down. */
function lastPaid(facts: AccountFacts): ReadonlyMap<SupplierId, Day> {
  const supplierOf = new Map<string, SupplierId>([
    ...facts.invoices.map(({ id, supplier }) => [`invoice ${id}`, supplier] as const),
    ...facts.purchases.map(({ id, supplier }) => [`purchase ${id}`, supplier] as const),
  ]);
  const byPayment = settledByPayments(facts);
  const paid = [
    ...facts.lines.flatMap(({ day, parts }) => parts.map(({ settles }) => ({ day, settles }))),
    ...facts.payments.map(({ id, day }) => ({ day, settles: byPayment.get(id) ?? null })),
  ];
  const last = new Map<SupplierId, Day>();
  for (const { day, settles } of paid) {
    const supplier = settles ? supplierOf.get(`${settles.kind} ${settles.id}`) : undefined;
    if (supplier !== undefined && day > (last.get(supplier) ?? '')) last.set(supplier, day);
  }
  return last;
}

/** Those that wait, each with why. Credit notes and what is disputed never do. */
export function waitingBills(
  facts: AccountFacts,
  bills: readonly BillToPay[],
  { over, lookedAt, referenceChanged }: SecondLook,
): ReadonlyMap<number, readonly WhyWaiting[]> {
  const references = new Map(facts.suppliers.map(({ id, payReference }) => [id, payReference]));
  const paidOn = lastPaid(facts);
  const isSeen = ({ id, supplier, left }: BillToPay): boolean =>
    lookedAt.some((one) => one.invoice === id && one.supplier === supplier && left <= one.amount && one.reference === references.get(supplier));
  const open = bills.filter((bill) => bill.left > 0 && bill.group !== 'disputed' && !isSeen(bill));
  const waiting = new Map<number, readonly WhyWaiting[]>();
  for (const [supplier, some] of Map.groupBy(open, (bill) => bill.supplier)) {
    const paid = paidOn.get(supplier);
    const changed = referenceChanged.get(supplier);
    const wasSeen = lookedAt.some((one) => one.supplier === supplier && one.reference === references.get(supplier));
    const why: WhyWaiting[] = [];
    // Together: two invoices paid at once are one sum.
    if (some.reduce((sum, { left }) => sum + left, 0) > over) why.push('sum');
    if (paid === undefined) why.push('new_payee');
    else if (changed !== undefined && changed >= paid && !wasSeen) why.push('new_reference');
    if (why.length > 0) for (const { id } of some) waiting.set(id, why);
  }
  return waiting;
}
