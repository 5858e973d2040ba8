/**
 * What is open on a day while bank lines are gone through, oldest first: recorded payments not cleared, payslips not paid,
 * invoices, purchases and repayments with what is still to pay on each. Finds them by the words and numbers of a text.
 * It keeps the count and nothing else: whether a document explains a line is for the steps to say.
 */
import { TYPE_SETTLED } from '../books/facts.ts';
import type { AccountFacts, Invoice, LinePart, Payment, Payslip, PersonId, Purchase, SettledType } from '../books/facts.ts';
import type { Day, Pence } from '../values/units.ts';
import { opposite } from '../values/money.ts';
import type { BuyerWords } from '../books/people.ts';
import { wordsForBuyers, wordsForPeople } from '../books/people.ts';
import { namesKnown } from '../books/known-names.ts';
import { isSupplierIn, phrasesForSuppliers } from '../books/suppliers.ts';
import type { SupplierPhrases } from '../books/suppliers.ts';
import { invoicesByNumber, payslipPaid, purchasePaid, purchaseRepaid } from './recorded.ts';
import type { Text } from '../values/word-match.ts';
import { holds, joinedRuns, nameWords, readText, squeeze, words } from '../values/word-match.ts';

/** What lines are explained from. `lines`: those already there; the parts they have are settled and not settled again. */
export type ExplainContext = Pick<AccountFacts, 'people' | 'suppliers' | 'payments' | 'payslips' | 'invoices' | 'purchases' | 'rules' | 'lines'>;

export interface OpenDocument<T> {
  readonly record: T;
  /** Still to pay up to the day reached; negative: to come back. */
  left: Pence;
  /** Some bank line is for it. */
  touched: boolean;
}
export type OpenPayment = OpenDocument<Payment> & {
  /** The words that may stand for whom it was paid to: a supplier is known by every name. */
  readonly payee: ReadonlySet<string>;
  readonly reference: readonly string[];
  readonly number: string;
};
/** `phrases`: the words of every name the supplier is known by, of their own name first. */
type OpenBySupplier<T> = OpenDocument<T> & { readonly phrases: readonly (readonly string[])[] };
/** `buyer`: the words that may stand for whoever paid out of their own pocket. */
type OpenPurchase = OpenBySupplier<Purchase> & { readonly buyer: readonly string[] };
export type OpenInvoice = OpenBySupplier<Invoice> & { readonly number: string };

/** Documents under the words they may be found by; in each list by day, then id. */
type Shelf<T> = Map<string, T[]>;

function put<T>(shelf: Shelf<T>, keys: Iterable<string | undefined>, document: T): void {
  for (const key of keys) {
    if (key === undefined || key === '') continue;
    const list = shelf.get(key);
    if (list) list.push(document);
    else shelf.set(key, [document]);
  }
}

/** Each document once that stands under one of the keys and is wanted. */
function take<T>(shelf: Shelf<T>, keys: Iterable<string>, wanted: (document: T) => boolean): T[] {
  const found = new Set<T>();
  for (const key of keys) for (const document of shelf.get(key) ?? []) if (wanted(document)) found.add(document);
  return [...found];
}

/** Documents by a phrase that must stand in a text whole: looked for once, however many documents share it. */
class Phrases<T> {
  readonly #byFirstWord: Shelf<{ readonly phrase: readonly string[]; readonly papers: T[] }> = new Map();

  put(phrase: readonly string[], document: T): void {
    const [first] = phrase;
    const group = this.#byFirstWord.get(first ?? '')?.find((other) => other.phrase.join(' ') === phrase.join(' '));
    if (group) group.papers.push(document);
    else put(this.#byFirstWord, [first], { phrase, papers: [document] });
  }

  take(text: Text, wanted: (document: T) => boolean): T[] {
    const groups = take(this.#byFirstWord, text.has, ({ phrase }) => holds(text, phrase));
    // One known by several names may stand in the text under more than one.
    return [...new Set(groups.flatMap(({ papers: documents }) => documents.filter(wanted)))];
  }
}

function byDay<T extends { readonly day: Day; readonly id: number }>(records: readonly T[]): T[] {
  return records.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id - b.id));
}

export class OpenDocuments {
  readonly #payments: OpenPayment[];
  readonly #payslips: OpenDocument<Payslip>[];
  readonly #invoices: OpenInvoice[];
  readonly #creditNotes: readonly OpenInvoice[];
  readonly #purchases: OpenPurchase[];
  readonly #byId: { readonly [type in SettledType]: ReadonlyMap<number, OpenDocument<unknown>> };

  readonly #paymentsByPayee: Shelf<OpenPayment> = new Map();
  readonly #paymentsByReference = new Phrases<OpenPayment>();
  readonly #paymentsByNumber: Shelf<OpenPayment> = new Map();
  /** The words each person may be meant by. */
  readonly names: ReadonlyMap<PersonId, readonly string[]>;
  readonly suppliers: SupplierPhrases;
  readonly #payslipsByName: Shelf<OpenDocument<Payslip>> = new Map();
  readonly #invoicesBySupplier = new Phrases<OpenInvoice>();
  readonly #invoicesByNumber: Shelf<OpenInvoice> = new Map();
  readonly #purchasesBySupplier = new Phrases<OpenPurchase>();
  readonly #purchasesByBuyer: Shelf<OpenPurchase> = new Map();
  readonly #numbered: Map<string, Invoice[]>;
  readonly #longestNumber: number;
  readonly #buyers: BuyerWords;
  #day: Day = '';
  /** Recorded payments up to here count against what they are for. */
  #counted = 0;

  constructor(context: ExplainContext) {
    const invoices = byDay(context.invoices);
    this.names = wordsForPeople(context.people);
    this.#buyers = wordsForBuyers(context.people);
    this.suppliers = phrasesForSuppliers(context.suppliers);
    const numbers = new Map<number | null, string>(invoices.map(({ id, number }) => [id, number]));
    this.#payments = byDay(context.payments).map((record) => ({
      record,
      left: opposite(record.amount),
      touched: false,
      payee: new Set([...nameWords(record.to), ...this.#otherNames(record.to, context.suppliers)]),
      reference: words(record.reference ?? ''),
      number: squeeze(numbers.get(record.invoice) ?? ''),
    }));
    this.#payslips = context.payslips
      .toSorted((a, b) => (a.paidOn < b.paidOn ? -1 : a.paidOn > b.paidOn ? 1 : a.id - b.id))
      .map((record) => ({ record, left: record.net, touched: false }));
    this.#invoices = invoices.map((record) => ({
      record,
      left: record.amount,
      touched: false,
      phrases: this.suppliers.get(record.supplier) ?? [],
      number: squeeze(record.number),
    }));
    this.#purchases = byDay(context.purchases).map((record) => ({
      record,
      left: record.amount,
      touched: false,
      phrases: this.suppliers.get(record.supplier) ?? [],
      buyer: this.#buyers(record.paidBy ?? ''),
    }));
    this.#numbered = invoicesByNumber(invoices);
    this.#longestNumber = [...this.#numbered.keys()].reduce((longest, number) => Math.max(longest, number.length), 0);
    const ids = <T extends { readonly id: number }>(documents: readonly OpenDocument<T>[]): ReadonlyMap<number, OpenDocument<T>> =>
      new Map(documents.map((document) => [document.record.id, document]));
    this.#creditNotes = this.#invoices.filter(({ record }) => record.amount < 0);
    this.#byId = { payments: ids(this.#payments), payslips: ids(this.#payslips), invoices: ids(this.#invoices), purchases: ids(this.#purchases) };
    this.#shelve();
    for (const line of context.lines) for (const part of line.parts) this.settle(part);
  }

  /** The words of every name of the suppliers with other names that a payee may be. */
  #otherNames(payee: string, suppliers: ExplainContext['suppliers']): string[] {
    const known = suppliers.filter(({ alsoKnownAs }) => alsoKnownAs !== null);
    if (known.length === 0) return [];
    const text = readText(payee);
    return known.flatMap((supplier) => (isSupplierIn(text, this.suppliers, supplier.id) ? namesKnown(supplier).flatMap(nameWords) : []));
  }

  #shelve(): void {
    for (const document of this.#payments) {
      put(this.#paymentsByPayee, document.payee, document);
      this.#paymentsByReference.put(document.reference, document);
      put(this.#paymentsByNumber, [document.number], document);
    }
    for (const document of this.#payslips) put(this.#payslipsByName, this.names.get(document.record.person) ?? [], document);
    for (const document of this.#invoices) {
      for (const phrase of document.phrases) this.#invoicesBySupplier.put(phrase, document);
      put(this.#invoicesByNumber, [document.number], document);
    }
    for (const document of this.#purchases) {
      if (document.record.paidBy === null) for (const phrase of document.phrases) this.#purchasesBySupplier.put(phrase, document);
      else put(this.#purchasesByBuyer, document.buyer.length > 0 ? new Set(document.buyer) : words(document.record.paidBy).slice(0, 1), document);
    }
  }

  /** Goes on to a day, never back: recorded payments dated up to it now count against what they are for. */
  reach(day: Day): void {
    if (day < this.#day) throw new RangeError('bank lines are explained oldest first');
    this.#day = day;
    for (let next = this.#payments[this.#counted]; next && next.record.day <= day; next = this.#payments[++this.#counted]) {
      const paid = this.#paidBy(next.record);
      if (paid) paid.left += next.record.amount;
    }
  }

  /** What a recorded payment is for, as far as it is a document that nothing has paid before. */
  #paidBy(payment: Payment): OpenDocument<unknown> | undefined {
    if (payment.invoice !== null) return this.#byId.invoices.get(payment.invoice);
    const payee = readText(payment.to);
    const unpaid = <T>(document: OpenDocument<T> & { readonly record: { readonly amount: Pence } }): boolean =>
      document.left === document.record.amount && !document.touched;
    const bought = this.#purchasesBySupplier.take(payee, unpaid).map((document) => document.record);
    const lent = take(this.#purchasesByBuyer, payee.has, unpaid).map((document) => document.record);
    const purchase = purchasePaid(payment, bought, this.suppliers) ?? purchaseRepaid(payment, lent, this.#buyers);
    if (purchase) return this.#byId.purchases.get(purchase.id);
    const payslips = take(this.#payslipsByName, payee.has, (document) => document.left === document.record.net && !document.touched);
    const payslip = payslipPaid(
      payment,
      payslips.map((document) => document.record),
      this.names,
    );
    return payslip ? this.#byId.payslips.get(payslip.id) : undefined;
  }

  /** Counts one part of an explained line against the document it settles, if any. */
  settle(part: LinePart): void {
    if (!part.settles) return;
    const { kind, id } = part.settles;
    const document = this.#byId[TYPE_SETTLED[kind]].get(id);
    if (!document) return;
    document.left += part.amount;
    document.touched = true;
  }

  readonly #paymentOpen = (document: OpenPayment): boolean => !document.touched && document.record.day <= this.#day;
  readonly #payslipOpen = (document: OpenDocument<Payslip>): boolean => document.left > 0;
  readonly #invoiceOpen = (document: OpenInvoice): boolean =>
    document.record.day <= this.#day && (document.record.amount < 0 ? document.left < 0 : document.left > 0);
  readonly #purchaseOpen = (document: OpenPurchase): boolean => document.record.day <= this.#day && document.left > 0;

  /** Everything open on the day reached, for suggestions. */
  open(): { payments: OpenPayment[]; payslips: OpenDocument<Payslip>[]; invoices: OpenInvoice[]; purchases: OpenPurchase[] } {
    return {
      payments: this.#payments.filter(this.#paymentOpen),
      payslips: this.#payslips.filter(this.#payslipOpen),
      invoices: this.#invoices.filter(this.#invoiceOpen),
      purchases: this.#purchases.filter(this.#purchaseOpen),
    };
  }

  paymentsByPayee(text: Text): OpenPayment[] {
    return take(this.#paymentsByPayee, text.has, this.#paymentOpen);
  }

  paymentsByReference(text: Text): OpenPayment[] {
    return this.#paymentsByReference.take(text, this.#paymentOpen);
  }

  paymentsByNumber(numbers: readonly string[]): OpenPayment[] {
    return take(this.#paymentsByNumber, numbers, this.#paymentOpen);
  }

  payslipsByName(text: Text): OpenDocument<Payslip>[] {
    return take(this.#payslipsByName, text.has, this.#payslipOpen);
  }

  invoicesBySupplier(text: Text): OpenInvoice[] {
    return this.#invoicesBySupplier.take(text, this.#invoiceOpen);
  }

  /** Whether an open credit note of its supplier leaves just this much of an invoice to pay. */
  isLessCreditNote({ record: { supplier }, left }: OpenInvoice, size: Pence): boolean {
    return this.#creditNotes.some((note) => note.record.supplier === supplier && left + note.left === size && this.#invoiceOpen(note));
  }

  invoicesByNumber(numbers: readonly string[]): OpenInvoice[] {
    return take(this.#invoicesByNumber, numbers, this.#invoiceOpen);
  }

  purchasesBySupplier(text: Text): OpenPurchase[] {
    return this.#purchasesBySupplier.take(text, this.#purchaseOpen);
  }

  /** Bought out of somebody's own pocket, with a word of their name in the text; a name of short words alone must stand there whole. */
  purchasesByBuyer(text: Text): OpenPurchase[] {
    return take(
      this.#purchasesByBuyer,
      text.has,
      (document) => this.#purchaseOpen(document) && (document.buyer.length > 0 || holds(text, words(document.record.paidBy ?? ''))),
    );
  }

  /** The numbers of invoices on file, open or not, that stand in the text, squeezed. */
  numbersIn(text: Text): string[] {
    return [...new Set(joinedRuns(text, this.#longestNumber))].filter((joined) => this.#numbered.has(joined));
  }

  /** Whether a credit note on file, settled or not, has one of these numbers. */
  isCreditNote(numbers: readonly string[]): boolean {
    return numbers.some((number) => this.#numbered.get(number)?.some((invoice) => invoice.amount < 0));
  }
}
