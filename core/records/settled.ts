/**
 * How bank lines and recorded payments settle documents, and whether they fit: the right way, and never more than the document comes
 * to. Said for a line being explained, for a document being changed, and for a change being taken back. Nothing is bent to fit.
 */
import type { RecordType } from './kinds.ts';
import { TYPE_SETTLED } from '../books/facts.ts';
import type { AccountFacts, Settles, StatementLine } from '../books/facts.ts';
import { peopleCalled } from '../books/people.ts';
import { suppliersCalled } from '../books/suppliers.ts';
import type { Day, Pence } from '../values/units.ts';
import { settledByPayments } from '../figures/inputs/movements.ts';
import { opposite } from '../values/money.ts';
import { candidateWords, settledWords } from '../words/bank/explain.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a document comes to: positive is to be paid. */
function amountOf(type: RecordType, fields: Fields): Pence {
  const amount = Number(type === 'payslips' ? fields['net'] : fields['amount']);
  return type === 'payments' ? opposite(amount) : amount;
}

/** `lines`: those that settle the document `id`, whose `fields` are about to be saved. */
export function stillFits(type: RecordType, id: number, fields: Fields, lines: readonly StatementLine[]): boolean {
  const amount = amountOf(type, fields);
  const wanted = type === 'purchases' ? (fields['paidBy'] === null ? 'purchase' : 'repayment') : null;
  let paid = 0;
  for (const line of lines) {
    for (const part of line.parts) {
      if (!isSettled(type, id, part.settles)) continue;
      if (wanted !== null && part.settles.kind !== wanted) return false;
      paid -= part.amount;
    }
  }
  return amount >= 0 ? paid >= 0 && paid <= amount : paid <= 0 && paid >= amount;
}

/** Whether a line part settles this record. */
export function isSettled(type: RecordType, id: number, settles: Settles | null): settles is Settles {
  return settles?.id === id && TYPE_SETTLED[settles.kind] === type;
}

/** A document as bank lines and recorded payments settle it. Positive is to be paid. */
interface SettledDocument {
  readonly amount: Pence;
  /** By bank lines. */
  readonly byLines: Pence;
  /** By recorded payments, cleared or not. */
  readonly byPayments: Pence;
}

function keyOf({ kind, id }: Settles): string {
  return `${TYPE_SETTLED[kind]} ${id}`;
}

/** All of an account that tells what settles its documents. */
export type SettlingFacts = Pick<AccountFacts, 'people' | 'suppliers' | 'payments' | 'payslips' | 'invoices' | 'purchases' | 'lines'>;

/** What settles each document of an account, asked for one at a time. */
export class SettledDocuments {
  readonly #amounts = new Map<string, Pence>();
  readonly #byLines = new Map<string, Pence>();
  readonly #byPayments = new Map<string, Pence>();

  constructor(facts: SettlingFacts) {
    for (const { id, amount } of facts.payments) this.#amounts.set(`payment ${id}`, opposite(amount));
    for (const { id, net } of facts.payslips) this.#amounts.set(`payslip ${id}`, net);
    for (const { id, amount } of facts.invoices) this.#amounts.set(`invoice ${id}`, amount);
    for (const { id, amount, paidBy } of facts.purchases) this.#amounts.set(`${paidBy === null ? 'purchase' : 'repayment'} ${id}`, amount);
    const add = (sums: Map<string, Pence>, key: string, pence: Pence): void => void sums.set(key, (sums.get(key) ?? 0) + pence);
    for (const line of facts.lines) for (const part of line.parts) if (part.settles) add(this.#byLines, keyOf(part.settles), -part.amount);
    const paid = settledByPayments(facts);
    for (const payment of facts.payments) {
      const paper = paid.get(payment.id);
      if (paper) add(this.#byPayments, keyOf(paper), -payment.amount);
    }
  }

  /** Null: there is no such document (or a purchase is settled as what it is not). */
  of(settles: Settles): SettledDocument | null {
    const amount = this.#amounts.get(`${settles.kind} ${settles.id}`);
    if (amount === undefined) return null;
    return { amount, byLines: this.#byLines.get(keyOf(settles)) ?? 0, byPayments: this.#byPayments.get(keyOf(settles)) ?? 0 };
  }

  /** What is wrong with what settles this document, as a sentence; null: nothing. */
  fault(settles: Settles): string | null {
    const document = this.of(settles);
    if (!document) return settledWords.gone;
    const { amount, byLines, byPayments } = document;
    const size = Math.abs(amount);
    const way = amount < 0 ? -1 : 1;
    if (byLines * way < 0) return settledWords.otherWay;
    if (byLines * way > size) return settledWords.tooMuch(byLines * way - size);
    if ((byLines + byPayments) * way > size) return settledWords.paidByPayment;
    return null;
  }
}

/** A document with something still to pay, as it is offered for a bank line. */
interface OpenDocument {
  readonly settles: Settles;
  readonly title: string;
  readonly day: Day;
  readonly amount: Pence;
  readonly stillToPay: Pence;
}

/** Documents still open that money of this sign could settle, newest first. `lineAmount` 0: none. */
export function openDocuments(facts: AccountFacts, lineAmount: Pence): OpenDocument[] {
  const documents = new SettledDocuments(facts);
  const called = peopleCalled(facts.people);
  const suppliers = suppliersCalled(facts.suppliers);
  const open = (settles: Settles, day: Day, title: () => string): OpenDocument[] => {
    const document = documents.of(settles);
    if (!document) return [];
    const left = document.amount - document.byLines - document.byPayments;
    const fits = lineAmount < 0 ? document.amount > 0 && left > 0 : lineAmount > 0 && document.amount < 0 && left < 0;
    return fits ? [{ settles, title: title(), day, amount: document.amount, stillToPay: left }] : [];
  };
  return [
    ...facts.payments.flatMap(({ id, day, to }) => open({ kind: 'payment', id }, day, () => candidateWords.payment(to))),
    ...facts.payslips.flatMap(({ id, person, periodEnd, paidOn }) =>
      open({ kind: 'payslip', id }, paidOn, () => candidateWords.payslip(called.get(person) ?? '', periodEnd)),
    ),
    ...facts.invoices.flatMap(({ id, supplier, number, amount, day }) =>
      open({ kind: 'invoice', id }, day, () => candidateWords.invoice(suppliers.get(supplier) ?? '', number, amount)),
    ),
    ...facts.purchases.flatMap(({ id, supplier, item, paidBy, day }) =>
      open({ kind: paidBy === null ? 'purchase' : 'repayment', id }, day, () => candidateWords.purchase(suppliers.get(supplier) ?? '', item, paidBy)),
    ),
  ].toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}
