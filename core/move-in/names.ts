/**
 * Names that stand in one file and are used in others: assistants, plan lines, funds, invoice numbers. Letter case and
 * blanks do not matter; every use becomes the spelling of the file that owns the name. A name nobody owns is a problem:
 * hours of somebody unknown, or a cost of a plan line that is not there, would be counted nowhere.
 */
import { MAIN_FUND } from '../records/kinds/funds.ts';
import type { RecordType } from '../records/kinds.ts';
import { kindOf, RECORD_TYPES } from '../records/kinds.ts';
import type { Named } from '../records/natures.ts';
import { byKey } from '../values/own-keys.ts';
import { holds, readText, squeeze, words } from '../values/word-match.ts';
import { folded } from '../values/text.ts';
import { expectedWords } from '../words/move-in.ts';
import type { Sheets } from './files.ts';
import { fileOf } from './files.ts';
import type { Findings } from './problems.ts';
import type { SheetRow } from './sheet.ts';

/** The names of a file and what is expected where one is used. */
interface Owner {
  /** Spellings by how names are compared; null where the file could not be read, which was told already. */
  readonly names: ReadonlyMap<string, string> | null;
  readonly expected: string;
}

type Owners = ReadonlyMap<Named, Owner>;

function namesOf(names: readonly unknown[]): Map<string, string> | null {
  if (names.length > 0 && names.every((name) => name === undefined)) return null;
  const known = new Map<string, string>();
  for (const name of names) if (typeof name === 'string' && !known.has(folded(name))) known.set(folded(name), name);
  return known;
}

/** Invoices are told apart by their supplier too, and are looked up by themselves. */
function ownersOf(sheets: Sheets): Owners {
  const owners = RECORD_TYPES.flatMap((type) => {
    const { gives } = kindOf(type);
    if (!gives || gives.names === 'invoice') return [];
    const names = namesOf(sheets[type].map(({ values }) => Reflect.get(values, gives.field)));
    if (gives.names === 'fund') names?.set(MAIN_FUND, names.get(MAIN_FUND) ?? MAIN_FUND);
    return [[gives.names, { names, expected: expectedWords.inFile(gives.said, fileOf(type)) }] as const];
  });
  return new Map(owners);
}

/** Every sheet with its names in their owners' spelling; each name nobody owns is a problem. */
export function named(sheets: Sheets, findings: Findings): Sheets {
  const owners = ownersOf(sheets);
  const spelled = byKey(RECORD_TYPES, (type) => sheets[type].map((row: SheetRow<object>) => spelledRow(type, row, owners, findings))) as unknown as Sheets;
  return { ...spelled, payments: ofInvoice(spelled.payments, sheets.invoices, findings) };
}

function spelledRow(type: RecordType, row: SheetRow<object>, owners: Owners, findings: Findings): SheetRow<object> {
  const { fields, gives } = kindOf(type);
  const values: Record<string, unknown> = { ...row.values };
  for (const [field, { refers, column }] of Object.entries(fields)) {
    // Rows that give a name may differ in letter case: versions of one plan line are of one line all the same.
    const names = typeof refers === 'function' ? refers(values) : (refers ?? (field === gives?.field ? gives.names : undefined));
    const owner = names && owners.get(names);
    const name = values[field];
    const problem = (text: string): void => findings.problem(fileOf(type), row.row, column?.column ?? field, text, owner?.expected ?? '');
    if (typeof refers === 'function' && !owner) values[field] = null;
    else if (typeof refers === 'function' && name === null) problem('');
    else if (owner?.names && typeof name === 'string') {
      const spelling = owner.names.get(folded(name));
      if (spelling === undefined) problem(row.cell(column?.column ?? field));
      else values[field] = spelling;
    }
  }
  return { ...row, values };
}

/**
 * Payments with the number they are `for` as the invoice spells it. A number that is on no invoice is a problem, not a
 * payment for nothing: it would be a cost, and the invoice, when it comes, a second one.
 */
function ofInvoice(payments: Sheets['payments'], invoices: Sheets['invoices'], findings: Findings): Sheets['payments'] {
  const numbered = Map.groupBy(
    invoices.map((row) => row.values),
    ({ number }) => squeeze(number ?? ''),
  );
  return payments.map((row) => {
    const { for: number, to } = row.values;
    if (number === undefined || number === null) return row;
    const found = numbered.get(squeeze(number)) ?? [];
    const suppliers = new Set(found.map(({ supplier }) => words(supplier ?? '').join(' ')));
    const payee = readText(to ?? '');
    if (found.length === 0) findings.problem(fileOf('payments'), row.row, 'for', number, expectedWords.invoiceNumber);
    else if (suppliers.size > 1 && !found.some(({ supplier }) => holds(payee, words(supplier ?? ''))))
      findings.problem(fileOf('payments'), row.row, 'for', number, expectedWords.supplierToo);
    return { ...row, values: { ...row.values, for: found[0]?.number ?? number } };
  });
}
