/**
 * From the facts of an account to its entries: which posting a record or bank line makes. Joins what posting rules need (the
 * assistant's plan line, what a payment pays, the fund of a rule); it writes nothing and computes no figure. How an entry reads
 * is not here but in `titles.ts`.
 */
import { holds, readText, words } from '../values/word-match.ts';
import { TYPE_SETTLED } from './facts.ts';
import type {
  AccountFacts,
  BankAccount,
  FundId,
  Invoice,
  OpeningAmount,
  Payment,
  Payslip,
  PersonId,
  PlanLineId,
  Purchase,
  SettledType,
  Settles,
  StatementLine,
} from './facts.ts';
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
import type { PaymentsFor } from './titles.ts';
import { RecordsById } from './titles.ts';

export interface Entry extends Posting {
  /** False for a bank line that waits to be explained. */
  readonly explained: boolean;
}

export type EntryFacts = Pick<AccountFacts, 'account' | 'people' | 'suppliers' | 'payslips' | 'invoices' | 'purchases' | 'payments' | 'rules'>;

/** Makes entries of one moment's facts. A reference to a record that is not there is a fault of the caller's and throws. */
export class EntryBuilder {
  /** The records there are, by id. */
  readonly records: RecordsById;
  readonly #openedOn: string;
  readonly #planLines: ReadonlyMap<PersonId, PlanLineId | null>;
  readonly #rules: readonly { readonly phrase: readonly string[]; readonly fund: FundId | null }[];

  constructor(facts: EntryFacts, paymentsFor: PaymentsFor) {
    this.records = new RecordsById(facts, paymentsFor);
    this.#openedOn = facts.account.openedOn;
    this.#planLines = new Map(facts.people.map((person) => [person.id, person.planLine]));
    this.#rules = facts.rules.toSorted((a, b) => a.position - b.position || a.id - b.id).map(({ contains, fund }) => ({ phrase: words(contains), fund }));
  }

  bankAccount(record: BankAccount): Entry {
    return { ...postBankAccount(record, this.#openedOn), explained: true };
  }

  openingAmount(record: OpeningAmount): Entry {
    return { ...postOpeningAmount(record, this.#openedOn), explained: true };
  }

  payslip(record: Payslip): Entry {
    return { ...postPayslip(record, this.#planLineOf(record), this.#openedOn), explained: true };
  }

  invoice(record: Invoice): Entry {
    return { ...postInvoice(record, this.#openedOn), explained: true };
  }

  purchase(record: Purchase): Entry {
    return { ...postPurchase(record, this.#openedOn), explained: true };
  }

  payment(record: Payment): Entry {
    return { ...postPayment(record, this.#paymentSettled(record), this.#openedOn), explained: true };
  }

  line(record: StatementLine): Entry {
    return { ...postLine(record, (settles) => this.settled(settles)), explained: record.parts.length > 0 };
  }

  /** What a bank line's part is booked against when it settles a document. */
  settled(settles: Settles): Settled {
    if (settles.kind !== 'payment') return this.#document(settles);
    const payment = this.#found('payments', settles.id);
    const { category, planLine, fund } = this.#paymentSettled(payment);
    return { ...settledPayment({ category: category ?? payment.category, planLine }, fund) };
  }

  #document({ kind, id }: Settles): Settled {
    const type = TYPE_SETTLED[kind];
    if (type === 'payslips') return settledPayslip(this.#planLineOf(this.#found(type, id)));
    if (type === 'invoices') return settledInvoice(this.#found(type, id));
    return settledPurchase(this.#found('purchases', id));
  }

  /** A reference to nothing is a fault of the program's and is never guessed at. */
  #found<T extends SettledType>(type: T, id: number): AccountFacts[T][number] {
    const record = this.records.find(type, id);
    if (record === null) throw new Error(`no record ${id} to settle`);
    return record;
  }

  #paymentSettled(payment: Payment): Settled {
    const settles = this.records.paidBy(payment.id);
    if (settles) return this.#document(settles);
    return settledNothing({ category: payment.category, planLine: payment.planLine, fund: this.fundOfPayee(payment.to) });
  }

  #planLineOf(payslip: Payslip): PlanLineId | null {
    return this.#planLines.get(payslip.person) ?? null;
  }

  /** A recorded payment that settles nothing has the fund of the first rule whose text is in its `to` (figures, section 6). */
  fundOfPayee(to: string): FundId | null {
    const text = readText(to);
    return this.#rules.find((rule) => holds(text, rule.phrase))?.fund ?? null;
  }
}
