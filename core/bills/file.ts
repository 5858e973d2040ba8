/**
 * Invoices from a CSV file, with the columns of `invoices.csv`: what comes in, what may be there already, what can't be read. Whoever sent one
 * and is not on file becomes a supplier; a plan line is never made, nor guessed. Pure.
 */
import type { AccountFacts, Invoice, Supplier } from '../books/facts.ts';
import { invoiceThere } from '../books/invoices.ts';
import { suppliersCalled } from '../books/suppliers.ts';
import type { RowOf } from '../move-in/files.ts';
import type { FileChoices, FileRow, FoundInFile, UnreadCell } from '../move-in/one-file.ts';
import { OneFile } from '../move-in/one-file.ts';
import type { Columns, SheetRow } from '../move-in/sheet.ts';
import { wholeValues } from '../move-in/sheet.ts';
import { checkRecord } from '../records/checks.ts';
import type { Fault } from '../records/kind.ts';
import { kindOf } from '../records/kinds.ts';
import { withIds } from '../records/names.ts';
import type { Day, Pence } from '../values/units.ts';
import { recordWords } from '../words/records.ts';
import { expectedWords } from '../words/move-in.ts';

const COLUMNS: Columns = Object.fromEntries(
  Object.entries(kindOf('invoices').fields).flatMap(([field, { column }]) => (column ? [[field, column] as const] : [])),
);

interface InvoiceRow extends FileRow {
  readonly supplier: string;
  /** Is not on file, and becomes a supplier. */
  readonly isNewSupplier: boolean;
  /** '': it has none. */
  readonly number: string;
  readonly day: Day;
  /** Below 0: a credit note. */
  readonly amount: Pence;
  readonly planLine: string | null;
}

export type InvoicesFile = FoundInFile<InvoiceRow>;

type Facts = Omit<AccountFacts, 'lines'>;
/** With names where it refers to others. */
type NewInvoice = RowOf<'invoices'>;

/** What should be in the cell of a field that can't be saved as it is. */
function expectedOf({ field, message }: Fault): string {
  if (field === 'supplier') return expectedWords.oneSupplier;
  if (field === 'planLine') return expectedWords.planLineOnFile;
  if (field === 'serviceTo') return expectedWords.notBefore('service_from');
  if (field === 'hours') return expectedWords.altogether.hours;
  return message === recordWords.noAmount ? expectedWords.anAmount : expectedWords.altogether.money;
}

function unreadCell(row: SheetRow<object>, fault: Fault): Omit<UnreadCell, 'row'> {
  const column = COLUMNS[fault.field]?.column ?? '';
  return { column, value: row.cell(column), expected: expectedOf(fault) };
}

/** The number among others of what a name stands for; null: nothing on file, or no name was given. */
function idIn(fields: object, field: keyof NewInvoice): number | null {
  const id: unknown = Reflect.get(fields, field);
  return typeof id === 'number' ? id : null;
}

/** `records`: what is to be written down, in order of the file; only where the file is ready. */
export function readInvoicesFile(
  file: string,
  bytes: Uint8Array,
  facts: Facts,
  choices: FileChoices,
): { readonly found: InvoicesFile; readonly records: readonly NewInvoice[] } {
  const read = new OneFile<Columns, InvoiceRow, NewInvoice>(file, bytes, COLUMNS, choices);
  const known = new Set(facts.suppliers.map(({ id }) => id));
  // As the rows before leave them. What is made here has a number above all others.
  let working: AccountFacts = { ...facts, lines: [] };
  let next = Math.max(0, ...facts.suppliers.map(({ id }) => id), ...facts.invoices.map(({ id }) => id));
  for (const row of read.wholeRows as readonly SheetRow<NewInvoice>[]) {
    const named = wholeValues(row);
    const { fields, faults } = withIds(working, 'invoices', named);
    const onFile = idIn(fields, 'supplier');
    const made: Supplier = { id: ++next, name: named.supplier, alsoKnownAs: null, careRegistration: null, payReference: null };
    const beside = onFile === null ? { ...working, suppliers: [...working.suppliers, made] } : working;
    const supplier = onFile ?? made.id;
    const invoice: Omit<Invoice, 'id'> = { ...named, supplier, planLine: idIn(fields, 'planLine') };
    const checked = checkRecord(beside, 'invoices', null, invoice);
    const wrong = [...faults, ...checked.faults];
    for (const fault of wrong) read.cannotRead(row.row, unreadCell(row, fault));
    if (wrong.length > 0) continue;
    const asks = invoiceThere(working.invoices, invoice) ? checked.notices.filter(({ field }) => field === 'number') : [];
    const messages = asks.map(({ message }) => message);
    const shown = {
      ...{ row: row.row, supplier: suppliersCalled(beside.suppliers).get(supplier) ?? named.supplier, isNewSupplier: !known.has(supplier) },
      ...{ number: named.number, day: named.day, amount: named.amount, planLine: named.planLine },
      notices: checked.notices.flatMap((one) => (asks.includes(one) ? [] : [one.message])),
    };
    if (!read.take(shown, messages, [named])) continue;
    working = { ...beside, invoices: [...working.invoices, { id: ++next, ...invoice }] };
  }
  const found = read.found(true);
  return { found, records: found.ready ? read.records : [] };
}
