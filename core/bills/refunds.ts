/**
 * What came back of what was paid: money in that is linked to the invoice, the purchase or the bank line it refunds. A link says what
 * came back and moves no figure: a refund in is a negative cost of its own day and plan line (figures, section 2), and a paid invoice
 * stays paid. Pure.
 */
import type { AccountFacts, FundId, LinePart, PlanLineId, Refunded, StatementLine } from '../books/facts.ts';
import { isCost } from '../books/posting.ts';
import { suppliersCalled } from '../books/suppliers.ts';
import { fundOn, planLines } from '../figures/inputs/plan-lines.ts';
import type { SettlingFacts } from '../records/settled.ts';
import { SettledDocuments } from '../records/settled.ts';
import type { Day, Pence } from '../values/units.ts';
import { refundWords } from '../words/books/entries.ts';
import { invoiceWords } from '../words/books/invoices.ts';

/** One bank line, with what of it came back for one thing. */
export interface Refund {
  readonly line: number;
  readonly day: Day;
  readonly text: string;
  /** Above 0. */
  readonly amount: Pence;
}

export interface Returned {
  /** What was paid for it, by the bank or by payments written down; never below 0. */
  readonly paid: Pence;
  readonly back: Pence;
  /** In the order of the bank’s lines. */
  readonly refunds: readonly Refund[];
}

export function isRefunded(part: LinePart, { kind, id }: Refunded): boolean {
  return part.refunds?.kind === kind && part.refunds.id === id;
}

/** Whether a part may say what it refunds: money in that is a refund, pays a credit note, or is a payment written down before. */
export function mayRefund({ amount, category, settles }: Pick<LinePart, 'amount' | 'category' | 'settles'>): boolean {
  return amount > 0 && (category === 'refund' || settles?.kind === 'invoice' || settles?.kind === 'payment');
}

/** What of a bank line went out for costs without a paper; 0: nothing that could come back to it. */
export function spentByLine({ parts }: Pick<StatementLine, 'parts'>): Pence {
  return parts.reduce((sum, { amount, category }) => (amount < 0 && category !== null && isCost(category) ? sum - amount : sum), 0);
}

/** What was paid and what came back of each thing, asked for one at a time. */
export class Returns {
  readonly #documents: SettledDocuments;
  readonly #facts: SettlingFacts;
  readonly #refunds = new Map<string, Refund[]>();

  constructor(facts: SettlingFacts) {
    this.#facts = facts;
    this.#documents = new SettledDocuments(facts);
    for (const { id, day, text, parts } of facts.lines) {
      for (const { refunds, amount } of parts) {
        if (!refunds) continue;
        const key = `${refunds.kind} ${refunds.id}`;
        this.#refunds.set(key, [...(this.#refunds.get(key) ?? []), { line: id, day, text, amount }]);
      }
    }
  }

  /** Null: there is no such thing that money could come back of. */
  of({ kind, id }: Refunded): Returned | null {
    const paid = kind === 'line' ? this.#spent(id) : this.#paid(kind, id);
    if (paid === null) return null;
    const refunds = this.#refunds.get(`${kind} ${id}`) ?? [];
    return { paid: Math.max(0, paid), back: refunds.reduce((sum, { amount }) => sum + amount, 0), refunds };
  }

  #spent(id: number): Pence | null {
    const line = this.#facts.lines.find((one) => one.id === id);
    return line && line.amount < 0 ? spentByLine(line) : null;
  }

  #paid(kind: 'invoice' | 'purchase', id: number): Pence | null {
    const document = this.#documents.of({ kind, id }) ?? (kind === 'purchase' ? this.#documents.of({ kind: 'repayment', id }) : null);
    return document && document.amount > 0 ? document.byLines + document.byPayments : null;
  }
}

/** What is called how in the midst of a sentence; '' where it is not there. */
export function refundedTitle({ invoices, purchases, lines }: Pick<AccountFacts, 'invoices' | 'purchases' | 'lines'>, { kind, id }: Refunded): string {
  const { refunded } = refundWords;
  if (kind === 'invoice') {
    const invoice = invoices.find((one) => one.id === id);
    return invoice ? refunded.invoice(invoiceWords.number(invoice)) : '';
  }
  if (kind === 'purchase') {
    const purchase = purchases.find((one) => one.id === id);
    return purchase ? refunded.purchase(purchase.item) : '';
  }
  const line = lines.find((one) => one.id === id);
  return line ? refunded.line(line.text, line.day) : '';
}

/** Something paid for that a line of money in may refund. */
export interface Refundable {
  readonly refunds: Refunded;
  readonly title: string;
  readonly day: Day;
  readonly paid: Pence;
  readonly back: Pence;
  readonly planLine: PlanLineId | null;
  /** Of the plan line on the day of the refund. */
  readonly fund: FundId | null;
}

/** What was paid up to the day of a line of money in, newest first. */
export function refundable(facts: AccountFacts, line: Pick<StatementLine, 'amount' | 'day'>): Refundable[] {
  if (line.amount <= 0) return [];
  const returns = new Returns(facts);
  const called = suppliersCalled(facts.suppliers);
  const plan = new Map(planLines(facts).map((one) => [one.line, one]));
  const fundOf = (planLine: PlanLineId | null): FundId | null => {
    const found = planLine === null ? undefined : plan.get(planLine);
    return found ? fundOn(found, line.day) : null;
  };
  const offered = (refunds: Refunded, day: Day, planLine: PlanLineId | null, fund: FundId | null, supplier: string): Refundable[] => {
    const returned = day <= line.day ? returns.of(refunds) : null;
    if (!returned || returned.paid === 0) return [];
    const title = [refundWords.of(refundedTitle(facts, refunds)), supplier].filter(Boolean).join(', ');
    return [{ refunds, title, day, paid: returned.paid, back: returned.back, planLine, fund }];
  };
  return [
    ...facts.invoices.flatMap(({ id, day, planLine, supplier }) =>
      offered({ kind: 'invoice', id }, day, planLine, fundOf(planLine), called.get(supplier) ?? ''),
    ),
    ...facts.purchases.flatMap(({ id, day, planLine, supplier }) =>
      offered({ kind: 'purchase', id }, day, planLine, fundOf(planLine), called.get(supplier) ?? ''),
    ),
    ...facts.lines.flatMap(({ id, day, parts }) => {
      const cost = parts.find(({ category, amount }) => amount < 0 && category !== null && isCost(category));
      return cost ? offered({ kind: 'line', id }, day, cost.planLine, cost.fund, '') : [];
    }),
  ].toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}
