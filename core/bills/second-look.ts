/**
 * Which invoices wait for a second pair of eyes before they are paid: because of the sum, because nobody has paid this supplier before, or because
 * their name or the reference they want changed since they were last paid. What was looked at waits no more, as long as it is as it was then.
 */
import type { AccountFacts, SupplierId } from '../books/facts.ts';
import { settledByPayments } from '../figures/inputs/movements.ts';
import type { Day, Pence } from '../values/units.ts';
import type { BillToPay } from './to-pay.ts';

const WHY_WAITING = ['sum', 'new_payee', 'new_reference'] as const;
export type WhyWaiting = (typeof WHY_WAITING)[number];

/** That somebody else looked: at an invoice of this sum, of this supplier, by this reference; `change`: when, as the number of a change of the file. */
export interface LookedAt {
  readonly invoice: number;
  readonly supplier: SupplierId;
  /** Of the invoice as a whole: what was paid of it by then counts too, so that more written onto it later is more. */
  readonly amount: Pence;
  readonly reference: string | null;
  readonly change: number;
}

export interface SecondLook {
  /** What of one supplier comes to more than this waits. */
  readonly over: Pence;
  readonly lookedAt: readonly LookedAt[];
  /** When it was last changed whom a supplier's money goes to, of one that was on file before: their name, their reference, or another one put together with them. */
  readonly payeeChanged: ReadonlyMap<SupplierId, { readonly day: Day; readonly change: number }>;
  /** Invoices and purchases that were another supplier's, as `invoice 1`: what was paid of them says nothing of whose they are now. */
  readonly ofAnother: ReadonlySet<string>;
}

/** The last day each supplier was paid on, by bank lines and by payments written down. */
function lastPaid(facts: AccountFacts, ofAnother: SecondLook['ofAnother']): ReadonlyMap<SupplierId, Day> {
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
    const key = settles ? `${settles.kind} ${settles.id}` : '';
    const supplier = supplierOf.get(key);
    if (supplier !== undefined && !ofAnother.has(key) && day > (last.get(supplier) ?? '')) last.set(supplier, day);
  }
  return last;
}

/** Those that wait, each with why. Credit notes and what is disputed never do. */
export function waitingBills(
  facts: AccountFacts,
  bills: readonly BillToPay[],
  { over, lookedAt, payeeChanged, ofAnother }: SecondLook,
): ReadonlyMap<number, readonly WhyWaiting[]> {
  const references = new Map(facts.suppliers.map(({ id, payReference }) => [id, payReference]));
  const paidOn = lastPaid(facts, ofAnother);
  const isOfNow = (one: LookedAt, supplier: SupplierId): boolean =>
    one.supplier === supplier && one.reference === references.get(supplier) && one.change > (payeeChanged.get(supplier)?.change ?? 0);
  const isSeen = ({ id, supplier, amount }: BillToPay): boolean => lookedAt.some((one) => one.invoice === id && amount <= one.amount && isOfNow(one, supplier));
  const open = bills.filter((bill) => bill.left > 0 && bill.group !== 'disputed' && !isSeen(bill));
  const waiting = new Map<number, readonly WhyWaiting[]>();
  for (const [supplier, some] of Map.groupBy(open, (bill) => bill.supplier)) {
    const paid = paidOn.get(supplier);
    const changed = payeeChanged.get(supplier)?.day;
    const wasSeen = lookedAt.some((one) => isOfNow(one, supplier));
    const why: WhyWaiting[] = [];
    // Together: two invoices paid at once are one sum.
    if (some.reduce((sum, { left }) => sum + left, 0) > over) why.push('sum');
    if (paid === undefined) why.push('new_payee');
    else if (changed !== undefined && changed >= paid && !wasSeen) why.push('new_reference');
    if (why.length > 0) for (const { id } of some) waiting.set(id, why);
  }
  return waiting;
}
