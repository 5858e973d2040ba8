/**
 * From the facts of an account to its entries: which posting a record or bank line makes, and in whose name and for what
 * it is shown. Joins what posting rules need (the assistant's plan line, what a payment pays, the fund of a rule); it
 * writes nothing and computes no figure.
 */
import { holds, readText, words } from './explain/words.ts';
import type { DocumentRef } from './figures/movements.ts';
import type { AccountFacts, BankAccount, Invoice, LinePart, OpeningAmount, Payment, Payslip, Purchase, Settles, StatementLine } from './facts.ts';
import type { Posting, Settled } from './posting.ts';
import {
  postBankAccount,
  postInvoice,
  postLine,
  postOpeningAmount,
  postPayment,
  postPayslip,
  postPurchase,
  settledInvoice,
  settledNothing,
  settledPayment,
  settledPayslip,
  settledPurchase,
} from './posting.ts';
import { categoryWords } from './words/categories.ts';
import { entryWords } from './words/entries.ts';

export interface Entry extends Posting {
  /** Who the money came from or went to, as the bank or the record says. */
  readonly who: string;
  /** What for, in words. */
  readonly what: string;
  /** False for a bank line that waits to be explained. */
  readonly explained: boolean;
}

export type EntryFacts = Pick<AccountFacts, 'account' | 'people' | 'payslips' | 'invoices' | 'purchases' | 'payments' | 'rules'>;

/** What a recorded payment settles, by its id; none: it pays no document on file. */
export type PaymentsFor = ReadonlyMap<number, DocumentRef>;

const byId = <T extends { readonly id: number }>(records: readonly T[]): ReadonlyMap<number, T> => new Map(records.map((record) => [record.id, record]));

/** Makes entries of one moment's facts. A reference to a record that is not there is a fault of the caller's and throws. */
export class Entries {
  readonly #openedOn: string;
  readonly #paymentsFor: PaymentsFor;
  readonly #planLines: ReadonlyMap<string, string | null>;
  readonly #payslips: ReadonlyMap<number, Payslip>;
  readonly #invoices: ReadonlyMap<number, Invoice>;
  readonly #purchases: ReadonlyMap<number, Purchase>;
  readonly #payments: ReadonlyMap<number, Payment>;
  readonly #rules: readonly { readonly phrase: readonly string[]; readonly fund: string | null }[];

  constructor(facts: EntryFacts, paymentsFor: PaymentsFor) {
    this.#openedOn = facts.account.openedOn;
    this.#paymentsFor = paymentsFor;
    this.#planLines = new Map(facts.people.map((person) => [person.name, person.planLine]));
    this.#payslips = byId(facts.payslips);
    this.#invoices = byId(facts.invoices);
    this.#purchases = byId(facts.purchases);
    this.#payments = byId(facts.payments);
    this.#rules = facts.rules.toSorted((a, b) => a.position - b.position || a.id - b.id).map(({ contains, fund }) => ({ phrase: words(contains), fund }));
  }

  bankAccount(record: BankAccount): Entry {
    return { ...postBankAccount(record, this.#openedOn), who: record.name, what: entryWords.opening, explained: true };
  }

  openingAmount(record: OpeningAmount): Entry {
    const what = record.what === 'hmrc' || record.what === 'pension' ? entryWords.openingOf[record.what] : entryWords.opening;
    return { ...postOpeningAmount(record, this.#openedOn), who: '', what, explained: true };
  }

  payslip(record: Payslip): Entry {
    return { ...postPayslip(record, this.#planLineOf(record), this.#openedOn), who: record.name, what: entryWords.payslip(record.periodEnd), explained: true };
  }

  invoice(record: Invoice): Entry {
    return { ...postInvoice(record, this.#openedOn), who: record.supplier, what: invoiceTitle(record), explained: true };
  }

  purchase(record: Purchase): Entry {
    return { ...postPurchase(record, this.#openedOn), who: record.supplier, what: entryWords.purchase(record.item), explained: true };
  }

  payment(record: Payment): Entry {
    const settles = this.#paymentsFor.get(record.id);
    return {
      ...postPayment(record, this.#paymentSettled(record), this.#openedOn),
      who: record.to,
      what: settles ? this.title(settles, -record.amount) : categoryWords[record.category],
      explained: true,
    };
  }

  line(record: StatementLine): Entry {
    const what = record.parts.length === 0 ? entryWords.notExplained : entryWords.joined([...new Set(record.parts.map((part) => this.partTitle(part)))]);
    return { ...postLine(record, (settles) => this.settled(settles)), who: record.text, what, explained: record.parts.length > 0 };
  }

  /** What a part of a bank line was for, in words. */
  partTitle(part: LinePart): string {
    if (part.settles) return this.title(part.settles, part.amount);
    return part.category === null ? entryWords.notExplained : categoryWords[part.category];
  }

  /** Whether a record to settle is (still) there. */
  knows({ kind, id }: Settles): boolean {
    const records = { payment: this.#payments, payslip: this.#payslips, invoice: this.#invoices, purchase: this.#purchases, repayment: this.#purchases }[kind];
    return records.has(id);
  }

  /** What settling a document with `moved` pence (negative: out) is called. */
  title({ kind, id }: Settles, moved: number): string {
    if (kind === 'payment') {
      const payment = found(this.#payments, id);
      const settles = this.#paymentsFor.get(id);
      return settles ? this.title(settles, moved) : categoryWords[payment.category];
    }
    const part = (whole: number, what: string): string => (Math.abs(moved) < Math.abs(whole) ? entryWords.partOf(what) : what);
    if (kind === 'payslip') {
      const payslip = found(this.#payslips, id);
      return part(payslip.net, entryWords.wages(payslip.periodEnd));
    }
    if (kind === 'invoice') {
      const invoice = found(this.#invoices, id);
      return part(invoice.amount, invoiceTitle(invoice));
    }
    const purchase = found(this.#purchases, id);
    const what = purchase.paidBy === null ? entryWords.purchase(purchase.item) : entryWords.repayment(purchase.item, purchase.paidBy);
    return part(purchase.amount, what);
  }

  /** What a bank line's part is booked against when it settles a document. */
  settled(settles: Settles): Settled {
    if (settles.kind !== 'payment') return this.#document(settles);
    const payment = found(this.#payments, settles.id);
    const { category, planLine, fund } = this.#paymentSettled(payment);
    return { ...settledPayment({ category: category ?? payment.category, planLine }, fund) };
  }

  #document({ kind, id }: Settles): Settled {
    if (kind === 'payslip') return settledPayslip(this.#planLineOf(found(this.#payslips, id)));
    if (kind === 'invoice') return settledInvoice(found(this.#invoices, id));
    return settledPurchase(found(this.#purchases, id));
  }

  #paymentSettled(payment: Payment): Settled {
    const settles = this.#paymentsFor.get(payment.id);
    if (settles) return this.#document(settles);
    return settledNothing({ category: payment.category, planLine: payment.planLine, fund: this.#fundOfPayee(payment.to) });
  }

  #planLineOf(payslip: Payslip): string | null {
    return this.#planLines.get(payslip.name) ?? null;
  }

  /** A recorded payment that settles nothing has the fund of the first rule whose text is in its `to` (figures, section 6). */
  #fundOfPayee(to: string): string | null {
    const text = readText(to);
    return this.#rules.find((rule) => holds(text, rule.phrase))?.fund ?? null;
  }
}

function invoiceTitle(invoice: Invoice): string {
  return invoice.amount < 0 ? entryWords.creditNote(invoice.number) : entryWords.invoice(invoice.number);
}

function found<T>(records: ReadonlyMap<number, T>, id: number): T {
  const record = records.get(id);
  if (!record) throw new Error(`no record ${id} to settle`);
  return record;
}
