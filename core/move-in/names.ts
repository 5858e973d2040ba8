/**
 * Names that stand in one file and are used in others: assistants, plan lines, funds, suppliers, invoice numbers. Letter case and
 * blanks do not matter; every use becomes the spelling of the file that owns the name. A name nobody owns is a problem:
 * hours of somebody unknown, or a cost of a plan line that is not there, would be counted nowhere. So is one that two share: people of one
 * name are told apart as Headroom shows them, and whoever has another name in common by their own.
 */
import { nameMeans } from '../books/known-names.ts';
import type { Supplier } from '../books/facts.ts';
import type { Known } from '../books/known-names.ts';
import { labelsOf } from '../books/people.ts';
import { MAIN_FUND } from '../records/kinds/funds.ts';
import type { RecordType } from '../records/kinds.ts';
import { kindOf, RECORD_TYPES } from '../records/kinds.ts';
import { LIST_OF, USES } from '../records/names.ts';
import type { Referred } from '../records/natures.ts';
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
  /** Null where the file could not be read, which was told already. */
  readonly names: Spelling | null;
  readonly file: string;
  readonly expected: string;
}

/** A name that several have: what each is called instead, and their row. */
type Shared = readonly { readonly label: string; readonly row: number }[];
/** How the owner of a name spells it; several: who they are. Undefined: nobody has it. */
type Spelling = (name: string) => string | Shared | undefined;
type Owners = ReadonlyMap<Referred, Owner>;

function namesOf(names: readonly unknown[]): Map<string, string> | null {
  if (names.length > 0 && names.every((name) => name === undefined)) return null;
  const known = new Map<string, string>();
  for (const name of names) if (typeof name === 'string' && !known.has(folded(name))) known.set(folded(name), name);
  return known;
}

/** What each person of people.csv is called, in their order: their name or, where others have it, as they are told apart. */
export function peopleInFile({ people }: Pick<Sheets, 'people'>): string[] {
  return labelsOf(people.map(({ values: { name = '', started = null, alsoKnownAs = null } }) => ({ name, started, alsoKnownAs })));
}

/** One that a file lists, with what it is called. */
interface Listed extends Known {
  readonly label: string;
  readonly row: number;
}

/** What a name of those listed stands for. */
function spellings(listed: readonly Listed[]): Spelling {
  const means = nameMeans(listed, ({ label }) => label);
  return (name) => {
    const [one, another] = means(name);
    return another ? means(name) : one?.label;
  };
}

function peopleNames(sheets: Sheets): Spelling {
  const labels = peopleInFile(sheets);
  return spellings(
    sheets.people.flatMap(({ row, values: { name, alsoKnownAs = null } }, index) =>
      name === undefined ? [] : [{ name, alsoKnownAs, label: labels[index] ?? '', row }],
    ),
  );
}

/** Every supplier of a folder: those of suppliers.csv, then whoever else a paper is of, each once. Names are in one spelling already. */
export function suppliersInFolder({ suppliers, invoices, purchases }: Pick<Sheets, 'suppliers' | 'invoices' | 'purchases'>): Omit<Supplier, 'id'>[] {
  const nothing = { name: '', alsoKnownAs: null, careRegistration: null, payReference: null };
  const listed = suppliers.map(({ values }) => ({ ...nothing, ...values }));
  const known = new Set(listed.map(({ name }) => name));
  const others = [...invoices, ...purchases].flatMap(({ values }) => values.supplier ?? []).filter((name) => !known.has(name) && known.add(name));
  return [...listed, ...others.map((name) => ({ ...nothing, name }))];
}

/** The names of suppliers.csv, and those that only stand on papers: they make suppliers. */
function supplierNames({ suppliers, invoices, purchases }: Sheets): Spelling {
  const listed = new Map<string, Listed>();
  for (const { row, values } of suppliers) {
    const { name, alsoKnownAs = null } = values;
    if (name !== undefined && !listed.has(folded(name))) listed.set(folded(name), { name, alsoKnownAs, label: name, row });
  }
  const inFile = spellings([...listed.values()]);
  const made = namesOf([...invoices, ...purchases].map(({ values }) => values.supplier));
  return (name) => inFile(name) ?? made?.get(folded(name));
}

/** The sheet and field where the names of a kind stand: its own or, of one without, that of the records which make it. */
function placeOfNames(type: RecordType, field: string): { readonly type: RecordType; readonly field: string } {
  const maker = USES.find(({ refers, makes }) => makes && LIST_OF[refers] === type);
  return kindOf(type).sheet ? { type, field } : { type: maker?.type ?? type, field: maker?.field ?? field };
}

/** Invoices are told apart by their supplier too, and are looked up by themselves. */
function ownersOf(sheets: Sheets): Owners {
  const owners = RECORD_TYPES.flatMap((type) => {
    const { gives } = kindOf(type);
    if (!gives || gives.names === 'invoice') return [];
    const place = placeOfNames(type, gives.field);
    const known = namesOf(sheets[place.type].map(({ values }) => Reflect.get(values, place.field)));
    if (gives.names === 'fund') known?.set(MAIN_FUND, known.get(MAIN_FUND) ?? MAIN_FUND);
    const every = gives.names === 'person' ? peopleNames : gives.names === 'supplier' ? supplierNames : null;
    const file = fileOf(place.type);
    return [
      [
        gives.names,
        { names: known && (every?.(sheets) ?? ((name) => known.get(folded(name)))), file, expected: expectedWords.inFile(gives.said, file) },
      ] as const,
    ];
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
  const { fields, sheet } = kindOf(type);
  const values: Record<string, unknown> = { ...row.values };
  const spell = (field: string, column: string, refers: Referred, isNeeded: boolean): void => {
    const owner = owners.get(refers);
    const name = values[field];
    if (isNeeded && name === null) findings.problem(fileOf(type), row.row, column, '', owner?.expected ?? '');
    if (!owner?.names || typeof name !== 'string') return;
    const spelling = owner.names(name);
    if (typeof spelling === 'string') values[field] = spelling;
    else {
      const expected = spelling
        ? expectedWords.oneSharing(
            spelling.map((one) => expectedWords.inRow(one.label, one.row)),
            owner.file,
          )
        : owner.expected;
      findings.problem(fileOf(type), row.row, column, row.cell(column), expected);
    }
  };
  for (const [field, { refers, column }] of Object.entries(fields)) if (refers && column) spell(field, column.column, refers, false);
  if (sheet?.names) {
    const told = sheet.names(values);
    if (told) spell(told.column, told.column, told.refers, true);
    else values['name'] = null;
  }
  return { ...row, values };
}

/**
 * Payments with the number they are for as the invoice spells it. A number that is on no invoice is a problem, not a
 * payment for nothing: it would be a cost, and the invoice, when it comes, a second one.
 */
function ofInvoice(payments: Sheets['payments'], invoices: Sheets['invoices'], findings: Findings): Sheets['payments'] {
  const numbered = Map.groupBy(
    invoices.map((row) => row.values),
    ({ number }) => squeeze(number ?? ''),
  );
  return payments.map((row) => {
    const { invoice: number, to } = row.values;
    if (number === undefined || number === null) return row;
    const found = numbered.get(squeeze(number)) ?? [];
    const suppliers = new Set(found.map(({ supplier }) => words(supplier ?? '').join(' ')));
    const payee = readText(to ?? '');
    if (found.length === 0) findings.problem(fileOf('payments'), row.row, 'for', number, expectedWords.invoiceNumber);
    else if (suppliers.size > 1 && !found.some(({ supplier }) => holds(payee, words(supplier ?? ''))))
      findings.problem(fileOf('payments'), row.row, 'for', number, expectedWords.supplierToo);
    return { ...row, values: { ...row.values, invoice: found[0]?.number ?? number } };
  });
}
