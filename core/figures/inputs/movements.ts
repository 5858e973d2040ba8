/**
 * All money in and out as one list: what the bank lines were explained as, and payments recorded by the user, each from its
 * own day (figures, section 5: cleared or not; the bank line that clears one does not count again).
 * Says what each settles. Unexplained money is not here: it is in cash and in no other figure.
 */
import { later } from '../../values/day.ts';
import type { AccountFacts, Category, FigureFacts, FundId, Payment, PlanLineId, Settles } from '../../books/facts.ts';
import type { Day, Pence } from '../../values/units.ts';
import { payslipPaid, purchasePaid, purchaseRepaid } from '../../explain/recorded.ts';
import { wordsForBuyers, wordsForPeople } from '../../books/people.ts';
import { phrasesForSuppliers } from '../../books/suppliers.ts';
import { opposite } from '../../values/money.ts';
import type { RecordRef } from '../breakdowns/figure-ids.ts';

/** A paper that money settles, whole or in part. */
export interface DocumentRef {
  readonly kind: 'payslip' | 'invoice' | 'purchase';
  readonly id: number;
}

export interface Movement {
  /** The day it counts from: its own, or the opening's for a payment recorded before it. */
  readonly day: Day;
  /** Positive in, negative out. */
  readonly amount: Pence;
  readonly category: Category | null;
  readonly planLine: PlanLineId | null;
  /** As said for a bank line; a recorded payment's fund is looked up where funds are added up. */
  readonly fund: FundId | null;
  readonly settles: DocumentRef | null;
  /** Recorded before the opening: it counts against what it is for, and is no cost and no income of this account. */
  readonly early: boolean;
  readonly payment: Payment | null;
  /** Who it came from or went to, or what the bank says. */
  readonly text: string;
  readonly source: RecordRef;
}

/** What says which paper a recorded payment is for; of the bank lines only what they settle. */
export type PaymentFacts = Pick<AccountFacts, 'people' | 'suppliers' | 'payments' | 'payslips' | 'purchases'> & {
  readonly lines: readonly { readonly day: Day; readonly parts: readonly { readonly settles: Settles | null }[] }[];
};

function grouped<T>(records: readonly T[], keyOf: (record: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const record of records) {
    const group = groups.get(keyOf(record));
    if (group) group.push(record);
    else groups.set(keyOf(record), [record]);
  }
  return groups;
}

/** The day each paper of a kind is first settled by a bank line. */
function firstSettled(facts: PaymentFacts, kinds: readonly string[]): Map<number, Day> {
  const first = new Map<number, Day>();
  for (const line of facts.lines) {
    for (const { settles } of line.parts) {
      if (!settles || !kinds.includes(settles.kind)) continue;
      const known = first.get(settles.id);
      if (known === undefined || line.day < known) first.set(settles.id, line.day);
    }
  }
  return first;
}

/** What each recorded payment settles, by its id; none for a payment that settles no paper. Goes by the payments' days, so that no later day changes what an earlier one says. */
export function settledByPayments(facts: PaymentFacts): Map<number, DocumentRef> {
  const settled = new Map<number, DocumentRef>();
  if (facts.payments.length === 0) return settled;
  const names = wordsForPeople(facts.people);
  const buyers = wordsForBuyers(facts.people);
  const suppliers = phrasesForSuppliers(facts.suppliers);
  const purchases = grouped(facts.purchases, (purchase) => purchase.amount);
  const payslips = grouped(facts.payslips, (slip) => slip.net);
  const purchaseLines = firstSettled(facts, ['purchase', 'repayment']);
  const payslipLines = firstSettled(facts, ['payslip']);
  const taken = { payslip: new Set<number>(), purchase: new Set<number>() };
  const inOrder = facts.payments.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id - b.id));
  for (const payment of inOrder) {
    if (payment.invoice !== null) {
      settled.set(payment.id, { kind: 'invoice', id: payment.invoice });
      continue;
    }
    const open = (kind: 'payslip' | 'purchase', lines: ReadonlyMap<number, Day>, id: number): boolean =>
      !taken[kind].has(id) && !((lines.get(id) ?? '9999') < payment.day);
    if (payment.category === 'purchase' || payment.category === 'other') {
      const unpaid = (purchases.get(opposite(payment.amount)) ?? []).filter(({ id }) => open('purchase', purchaseLines, id));
      const purchase = purchasePaid(payment, unpaid, suppliers) ?? purchaseRepaid(payment, unpaid, buyers);
      if (!purchase) continue;
      taken.purchase.add(purchase.id);
      settled.set(payment.id, { kind: 'purchase', id: purchase.id });
    } else if (payment.category === 'wages') {
      const unpaid = (payslips.get(opposite(payment.amount)) ?? []).filter(({ id }) => open('payslip', payslipLines, id));
      const slip = payslipPaid(payment, unpaid, names);
      if (!slip) continue;
      taken.payslip.add(slip.id);
      settled.set(payment.id, { kind: 'payslip', id: slip.id });
    }
  }
  return settled;
}

/** Everything dated up to `asOf`: the bank's explained lines from the opening on, then recorded payments. */
export function movementsOf(facts: FigureFacts, asOf: Day): Movement[] {
  const { openedOn } = facts.account;
  const movements: Movement[] = [];
  const clearedBefore = new Set<number>();
  for (const { day: ofSum, parts } of facts.lineSums ?? []) {
    if (ofSum < openedOn || ofSum > asOf) continue;
    // It leads nowhere: no working is made of sums.
    const source: RecordRef = { type: 'line', id: 0 };
    for (const part of parts) movements.push({ ...part, settles: null, early: false, payment: null, text: '', source });
  }
  for (const line of facts.lines) {
    if (line.day > asOf) continue;
    for (const { amount, settles, category, planLine, fund } of line.parts) {
      if (settles?.kind === 'payment') {
        if (line.day < openedOn) clearedBefore.add(settles.id);
        continue;
      }
      if (line.day < openedOn) continue;
      const document: DocumentRef | null = settles ? { kind: settles.kind === 'repayment' ? 'purchase' : settles.kind, id: settles.id } : null;
      const source: RecordRef = { type: 'line', id: line.id };
      movements.push({ day: line.day, amount, category, planLine, fund, settles: document, early: false, payment: null, text: line.text, source });
    }
  }
  const settled = settledByPayments(facts);
  for (const payment of facts.payments) {
    if (payment.day > asOf) continue;
    const settles = settled.get(payment.id) ?? null;
    const early = payment.day < openedOn;
    // Paid and cleared before the opening: the bank balance and what was owed then already know of it.
    if (early && settles === null && clearedBefore.has(payment.id)) continue;
    movements.push({
      day: later(payment.day, openedOn),
      amount: payment.amount,
      category: payment.category,
      planLine: payment.planLine,
      fund: null,
      settles,
      early,
      payment,
      text: payment.to,
      source: { type: 'payments', id: payment.id },
    });
  }
  return movements;
}
