/**
 * How an entry reads: who the money came from or went to, and what for. The ledger keeps the record or bank line an entry was posted
 * for, never a sentence, so that words may change without a single entry being touched. Made here, of the facts as they are (or were),
 * whenever a row is read; what is searched through is derived from it.
 */
import { TYPE_SETTLED } from './facts.ts';
import type {
  AccountFacts,
  BankAccount,
  Invoice,
  LinePart,
  OpeningAmount,
  Payment,
  Payslip,
  PersonId,
  Purchase,
  SettledType,
  Settles,
  StatementLine,
  SupplierId,
} from './facts.ts';
import { peopleCalled } from './people.ts';
import { suppliersCalled } from './suppliers.ts';
import type { Pence } from '../values/units.ts';
import type { DocumentRef } from '../figures/inputs/movements.ts';
import { folded } from '../values/text.ts';
import { categoryWords } from '../words/books/categories.ts';
import { entryWords } from '../words/books/entries.ts';
import { invoiceWords } from '../words/books/invoices.ts';

export interface Title {
  /** Who the money came from or went to, as the bank or the record says. */
  readonly who: string;
  /** What for, in words. */
  readonly what: string;
}

/** What an entry is posted for. */
export type EntrySource =
  | { readonly type: 'line'; readonly record: Pick<StatementLine, 'text' | 'parts'> }
  | { readonly type: 'bankAccounts'; readonly record: BankAccount }
  | { readonly type: 'opening'; readonly record: OpeningAmount }
  | { readonly type: 'payslips'; readonly record: Payslip }
  | { readonly type: 'invoices'; readonly record: Invoice }
  | { readonly type: 'purchases'; readonly record: Purchase }
  | { readonly type: 'payments'; readonly record: Payment };

/** The records that a title may have to name. */
export interface TitleRecords {
  /** Null: it is not there. */
  readonly find: <T extends SettledType>(type: T, id: number) => AccountFacts[T][number] | null;
  /** What a person is called; '' where they are not there. */
  readonly personCalled: (person: PersonId) => string;
  readonly supplierCalled: (supplier: SupplierId) => string;
  /** What a recorded payment settles; null: no document on file. */
  readonly paidBy: (payment: number) => DocumentRef | null;
}

/** What recorded payments settle, by their id; none: no document on file. */
export type PaymentsFor = ReadonlyMap<number, DocumentRef>;

/** The records of one moment's facts, by id. */
export class RecordsById implements TitleRecords {
  readonly #paymentsFor: PaymentsFor;
  readonly #people: ReadonlyMap<PersonId, string>;
  readonly #suppliers: ReadonlyMap<SupplierId, string>;
  readonly #byType: { readonly [T in SettledType]: ReadonlyMap<number, AccountFacts[T][number]> };

  constructor(facts: Pick<AccountFacts, SettledType | 'people' | 'suppliers'>, paymentsFor: PaymentsFor) {
    const byId = <T extends { readonly id: number }>(records: readonly T[]): ReadonlyMap<number, T> => new Map(records.map((record) => [record.id, record]));
    this.#paymentsFor = paymentsFor;
    this.#people = peopleCalled(facts.people);
    this.#suppliers = suppliersCalled(facts.suppliers);
    this.#byType = { payments: byId(facts.payments), payslips: byId(facts.payslips), invoices: byId(facts.invoices), purchases: byId(facts.purchases) };
  }

  find<T extends SettledType>(type: T, id: number): AccountFacts[T][number] | null {
    return this.#byType[type].get(id) ?? null;
  }

  personCalled(person: PersonId): string {
    return this.#people.get(person) ?? '';
  }

  supplierCalled(supplier: SupplierId): string {
    return this.#suppliers.get(supplier) ?? '';
  }

  paidBy(payment: number): DocumentRef | null {
    return this.#paymentsFor.get(payment) ?? null;
  }
}

export function titleOf(source: EntrySource, records: TitleRecords): Title {
  switch (source.type) {
    case 'line':
      return { who: source.record.text, what: whatOfLine(source.record.parts, records) };
    case 'bankAccounts':
      return { who: source.record.name, what: entryWords.opening };
    case 'opening': {
      const { what } = source.record;
      return { who: '', what: what === 'hmrc' || what === 'pension' ? entryWords.openingOf[what] : entryWords.opening };
    }
    case 'payslips':
      return { who: records.personCalled(source.record.person), what: entryWords.payslip(source.record.periodEnd) };
    case 'invoices':
      return { who: records.supplierCalled(source.record.supplier), what: whatOfInvoice(source.record) };
    case 'purchases':
      return { who: records.supplierCalled(source.record.supplier), what: entryWords.purchase(source.record.item) };
    case 'payments':
      return { who: source.record.to, what: whatOfPayment(source.record, source.record.amount, records) };
  }
}

/** What a part of a bank line was for, in words. */
export function partTitle(part: LinePart, records: TitleRecords): string {
  if (part.settles) return whatIsSettled(part.settles, part.amount, records);
  return part.category === null ? entryWords.notExplained : categoryWords[part.category];
}

function whatOfLine(parts: readonly LinePart[], records: TitleRecords): string {
  if (parts.length === 0) return entryWords.notExplained;
  return entryWords.joined([...new Set(parts.map((part) => partTitle(part, records)))]);
}

function whatOfInvoice(invoice: Invoice): string {
  return (invoice.amount < 0 ? entryWords.creditNote : entryWords.invoice)(invoiceWords.number(invoice));
}

function whatOfPurchase({ item, paidBy }: Purchase): string {
  return paidBy === null ? entryWords.purchase(item) : entryWords.repayment(item, paidBy);
}

function whatOfPayment(payment: Payment, moved: Pence, records: TitleRecords): string {
  const settles = records.paidBy(payment.id);
  return settles ? whatIsSettled(settles, moved, records) : categoryWords[payment.category];
}

/** What settling a document with `moved` pence (negative: out) is called. */
function whatIsSettled({ kind, id }: Settles, moved: Pence, records: TitleRecords): string {
  const type = TYPE_SETTLED[kind];
  const part = (whole: Pence, what: string): string => (Math.abs(moved) < Math.abs(whole) ? entryWords.partOf(what) : what);
  switch (type) {
    case 'payments': {
      const payment = records.find(type, id);
      return payment ? whatOfPayment(payment, moved, records) : entryWords.gone;
    }
    case 'payslips': {
      const payslip = records.find(type, id);
      return payslip ? part(payslip.net, entryWords.wages(records.personCalled(payslip.person), payslip.periodEnd)) : entryWords.gone;
    }
    case 'invoices': {
      const invoice = records.find(type, id);
      return invoice ? part(invoice.amount, whatOfInvoice(invoice)) : entryWords.gone;
    }
    case 'purchases': {
      const purchase = records.find(type, id);
      return purchase ? part(purchase.amount, whatOfPurchase(purchase)) : entryWords.gone;
    }
  }
}

/** What a row of Money is searched by: its words as texts are compared. */
export function searchText({ who, what }: Title): string {
  return folded(`${who} ${what}`);
}

/** Every word a title can be made of, in one text: where it differs, what was derived from titles is to be made anew. */
export function wordsOfTitles(): string {
  const [day, name, other] = ['2000-01-02', 'One', 'Another'];
  const made = [
    ...[
      entryWords.opening,
      entryWords.openingOf,
      entryWords.notExplained,
      entryWords.gone,
      entryWords.payslip(day),
      entryWords.wages(name, day),
      entryWords.partOf(name),
    ],
    ...[entryWords.invoice(name), entryWords.creditNote(name), entryWords.purchase(name), entryWords.purchase('')],
    ...[entryWords.repayment(name, other), entryWords.repayment('', other), entryWords.joined([name, other])],
  ];
  return JSON.stringify([categoryWords, made, searchText({ who: name, what: other })]);
}
