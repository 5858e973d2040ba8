/**
 * The records that titles name, as they stand now or stood just before a change: an entry that was corrected is shown as it read when it
 * still counted. Looked up one by one, so that a window of Money does not read an account for it; only what a recorded payment pays
 * needs every paper it may have been for.
 */
import { KINDS } from '../../core/records/kinds.ts';
import type { AccountFacts, LinePart, SettledType, Settles } from '../../core/books/facts.ts';
import { settledByPayments } from '../../core/figures/inputs/movements.ts';
import type { PaymentFacts } from '../../core/figures/inputs/movements.ts';
import type { CalledBy } from '../../core/records/names.ts';
import type { PaymentsFor, TitleRecords } from '../../core/books/titles.ts';
import { readRecords } from '../accounts/facts.ts';
import type { PartRow } from '../bank/line-parts.ts';
import { PART_COLUMNS, partOf } from '../bank/line-parts.ts';
import { inOrderBy } from '../../core/records/order.ts';
import type { PostedType } from '../../core/records/kinds.ts';
import { recordOfRow } from '../records/tables.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import type { Row } from '../runtime/stored-json.ts';
import { calledThen, NOW } from '../audit/names-then.ts';
import { readRow, rowOf } from '../audit/versions.ts';

/** The first version from a change on says how the record stood before it; none: it stands so still. */
const BEFORE = 'SELECT before FROM record_version WHERE table_name = ? AND record = ? AND audit >= ? ORDER BY audit, n LIMIT 1';
/** The same of all records of a table that changes of an account wrote. */
const ALL_BEFORE = `SELECT version.record, version.before FROM audit CROSS JOIN record_version AS version ON version.audit = audit.id
  WHERE audit.account = ? AND audit.id >= ? AND version.table_name = ? ORDER BY version.audit, version.n`;
/** Parts in force, and those in force just before a change. */
const PARTS_NOW = `SELECT ${PART_COLUMNS} FROM line_part WHERE line = ? AND removed_by IS NULL ORDER BY n`;
const PARTS_THEN = `SELECT ${PART_COLUMNS} FROM line_part WHERE line = @line AND made_by < @until AND coalesce(removed_by, @until) >= @until ORDER BY n`;
const SETTLING = `SELECT line.day, part.settles_kind AS kind, part.settles_id AS id FROM line_part AS part JOIN statement_line AS line ON line.id = part.line
  WHERE part.account = @account AND part.settles_kind IN ('payslip', 'purchase', 'repayment')
    AND part.made_by < @until AND coalesce(part.removed_by, @until) >= @until`;

const isThere = (row: Row | null): row is Row => row !== null && row['removed_by'] === null;

export class RecordsThen implements TitleRecords {
  readonly #db: ReadDb;
  readonly #account: number;
  readonly #until: number;
  readonly #called: CalledBy;
  #paymentsFor: PaymentsFor | null = null;

  /** @param until the number of the change before which they stood so; `NOW`: as they stand. */
  constructor(db: ReadDb, account: number, until: number) {
    this.#db = db;
    this.#account = account;
    this.#until = until;
    this.#called = calledThen(db, until);
  }

  find<T extends SettledType>(type: T, id: number): AccountFacts[T][number] | null {
    return this.record(type, id);
  }

  paidBy(payment: number): ReturnType<TitleRecords['paidBy']> {
    this.#paymentsFor ??= settledByPayments(this.#paymentFacts());
    return this.#paymentsFor.get(payment) ?? null;
  }

  record<T extends PostedType>(type: T, id: number): AccountFacts[T][number] | null {
    const { table } = KINDS[type];
    const then = this.#until === NOW ? undefined : prepare<[string, number, number], { before: string | null }>(this.#db, BEFORE).get(table, id, this.#until);
    const row = then ? readRow(then.before) : rowOf(this.#db, table, id);
    return isThere(row) ? recordOfRow(type, row) : null;
  }

  personCalled(person: number): string {
    return this.#called('person', person);
  }

  supplierCalled(supplier: number): string {
    return this.#called('supplier', supplier);
  }

  parts(line: number): LinePart[] {
    const rows =
      this.#until === NOW
        ? prepare<[number], PartRow>(this.#db, PARTS_NOW).all(line)
        : prepare<[object], PartRow>(this.#db, PARTS_THEN).all({ line, until: this.#until });
    return rows.map(partOf);
  }

  #all<T extends SettledType | 'people' | 'suppliers'>(type: T): AccountFacts[T] {
    const records = new Map<number, AccountFacts[T][number]>();
    for (const record of readRecords(this.#db, this.#account, type)) records.set(record.id, record);
    if (this.#until !== NOW) this.#turnBack(type, records);
    return [...records.values()].toSorted(inOrderBy(KINDS[type].order)) as unknown as AccountFacts[T];
  }

  #turnBack<T extends SettledType | 'people' | 'suppliers'>(type: T, records: Map<number, AccountFacts[T][number]>): void {
    const versions = prepare<[number, number, string], { record: number; before: string | null }>(this.#db, ALL_BEFORE);
    const turned = new Set<number>();
    for (const { record, before } of versions.all(this.#account, this.#until, KINDS[type].table)) {
      if (turned.has(record)) continue;
      turned.add(record);
      const row = readRow(before);
      if (isThere(row)) records.set(record, recordOfRow(type, row));
      else records.delete(record);
    }
  }

  #paymentFacts(): PaymentFacts {
    const payments = this.#all('payments');
    // Of each kind of paper nothing is read where no payment can be for one.
    const others = payments.filter((payment) => payment.invoice === null);
    const wages = others.some(({ category }) => category === 'wages');
    const bought = others.some(({ category }) => category === 'purchase' || category === 'other');
    const settling = prepare<[object], Settles & { readonly day: string }>(this.#db, SETTLING);
    const lines = wages || bought ? settling.all({ account: this.#account, until: this.#until }) : [];
    return {
      people: wages ? this.#all('people') : [],
      suppliers: bought ? this.#all('suppliers') : [],
      payments,
      payslips: wages ? this.#all('payslips') : [],
      purchases: bought ? this.#all('purchases') : [],
      lines: lines.map(({ day, kind, id }) => ({ day, parts: [{ settles: { kind, id } }] })),
    };
  }
}
