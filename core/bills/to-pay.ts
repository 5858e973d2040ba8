/**
 * Bills still to be paid on a day, by when (figures, sections 5 and 9), and a list to pay by: for each supplier what is due up to a day, less
 * the credit notes that are still open. What is disputed is owed and not due: it stands apart and is on no list.
 */
import type { FigureFacts, SupplierId } from '../books/facts.ts';
import { suppliersCalled } from '../books/suppliers.ts';
import type { InvoiceStanding } from '../figures/owed/invoice-standing.ts';
import { accountIndexOf } from '../figures/inputs/account-index.ts';
import { invoiceStandings } from '../figures/owed/invoice-standing.ts';
import { owedOf } from '../figures/owed/owed.ts';
import type { Day, Pence } from '../values/units.ts';

/**
 * `late`: its day is over, and the statement shows that it was not paid. `not_known`: its day is over, and the statement does not reach so far.
 * `soon`: due up to the last day of the list. `no_day`: nothing says by when, so it is due. `credit`: a credit note that is still open.
 */
export const BILL_GROUPS = ['late', 'not_known', 'soon', 'no_day', 'later', 'disputed', 'credit'] as const;
export type BillGroup = (typeof BILL_GROUPS)[number];

export interface BillToPay {
  /** Of the invoice. */
  readonly id: number;
  readonly supplier: SupplierId;
  readonly name: string;
  readonly number: string;
  readonly day: Day;
  /** As the paper says; null: it does not. */
  readonly due: Day | null;
  readonly disputedOn: Day | null;
  readonly disputeNote: string | null;
  /** Signed as the invoice is. */
  readonly amount: Pence;
  readonly paid: Pence;
  /** Never 0. */
  readonly left: Pence;
  readonly group: BillGroup;
}

/** One supplier on the list to pay by. */
export interface SupplierToPay {
  readonly supplier: SupplierId;
  readonly name: string;
  /** Those that are due, then open credit notes. */
  readonly bills: readonly BillToPay[];
  /** What they come to together: above 0. */
  readonly total: Pence;
  /** What to give the bank as a reference: what they want or, where that is not on file, the number where there is one alone; null: nothing is on file. */
  readonly reference: string | null;
}

/** What was bought and is not paid, or not paid back to whoever bought it. */
export interface PurchaseToPay {
  readonly id: number;
  readonly name: string;
  readonly item: string;
  readonly day: Day;
  /** Whom it is to be paid back to; null: the supplier is to be paid. */
  readonly paidBy: string | null;
  readonly amount: Pence;
  /** Above 0. */
  readonly left: Pence;
}

export interface BillsToPay {
  readonly on: Day;
  readonly until: Day;
  /** By the day they are due, then by id. */
  readonly bills: readonly BillToPay[];
  /** By name. */
  readonly payList: readonly SupplierToPay[];
  /** By day, then by id; on no list to pay by. */
  readonly purchases: readonly PurchaseToPay[];
}

const ON_LIST: ReadonlySet<BillGroup> = new Set<BillGroup>(['late', 'not_known', 'soon', 'no_day', 'credit']);

function groupOf({ state, left, dueOn }: InvoiceStanding, due: Day | null, until: Day): BillGroup {
  if (state === 'disputed') return 'disputed';
  if (left < 0) return 'credit';
  if (due === null) return 'no_day';
  if (state === 'late' || state === 'not_known') return state;
  return dueOn <= until ? 'soon' : 'later';
}

const byDue = (a: BillToPay, b: BillToPay): number => ((a.due ?? a.day) < (b.due ?? b.day) ? -1 : (a.due ?? a.day) > (b.due ?? b.day) ? 1 : a.id - b.id);

function payListOf(bills: readonly BillToPay[], references: ReadonlyMap<SupplierId, string | null>): SupplierToPay[] {
  const bySupplier = Map.groupBy(
    bills.filter(({ group }) => ON_LIST.has(group)),
    ({ supplier }) => supplier,
  );
  return [...bySupplier]
    .flatMap(([supplier, all]): SupplierToPay[] => {
      const due = all.filter(({ left }) => left > 0);
      const listed = [...due, ...all.filter(({ left }) => left < 0)];
      const total = listed.reduce((sum, { left }) => sum + left, 0);
      const [one, another] = due;
      if (one === undefined || total <= 0) return [];
      return [{ supplier, name: one.name, bills: listed, total, reference: references.get(supplier) ?? (another ? null : one.number || null) }];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

function purchasesToPay(facts: FigureFacts, on: Day, called: ReadonlyMap<SupplierId, string>): PurchaseToPay[] {
  const { onAccount, outOfPocket } = owedOf(accountIndexOf(facts, on));
  return [...onAccount, ...outOfPocket]
    .filter(({ left }) => left > 0)
    .map(({ purchase: { id, supplier, item, day, paidBy }, amount, left }) => ({ id, name: called.get(supplier) ?? '', item, day, paidBy, amount, left }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id - b.id));
}

/** The same list without what waits for something: it is owed, and on no list to pay by. */
export function withoutWaiting(list: BillsToPay, waiting: ReadonlySet<number>, facts: Pick<FigureFacts, 'suppliers'>): BillsToPay {
  const free = list.bills.filter(({ id }) => !waiting.has(id));
  return { ...list, payList: payListOf(free, referencesOf(facts)) };
}

function referencesOf({ suppliers }: Pick<FigureFacts, 'suppliers'>): ReadonlyMap<SupplierId, string | null> {
  return new Map(suppliers.map(({ id, payReference }) => [id, payReference]));
}

/** @param until the last day of the list. @param today the day it is asked on, as in `knownOf`. Bills dated after `on` are not owed yet and in neither. */
export function billsToPay(facts: FigureFacts, on: Day, until: Day, today: Day = on): BillsToPay {
  const standings = new Map(invoiceStandings(facts, on, today).map((one) => [one.id, one]));
  const called = suppliersCalled(facts.suppliers);
  const bills = facts.invoices
    .flatMap(({ id, supplier, number, day, due, disputedOn, disputeNote, amount }): BillToPay[] => {
      const standing = standings.get(id);
      if (standing === undefined || standing.left === 0 || day > on) return [];
      const { paid, left } = standing;
      return [
        { id, supplier, name: called.get(supplier) ?? '', number, day, due, disputedOn, disputeNote, amount, paid, left, group: groupOf(standing, due, until) },
      ];
    })
    .toSorted(byDue);
  const payList = payListOf(bills, referencesOf(facts));
  return { on, until, bills, payList, purchases: purchasesToPay(facts, on, called) };
}
