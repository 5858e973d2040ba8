/**
 * Names that stand in one file and are used in others: assistants, plan lines, funds, invoice numbers. Letter case and
 * blanks do not matter; every use becomes the spelling of the file that owns the name. A name nobody owns is a problem:
 * hours of somebody unknown, or a cost of a plan line that is not there, would be counted nowhere. So is one that two people
 * share; they are told apart as Headroom shows them.
 */
import { holds, readText, squeeze, words } from '../values/word-match.ts';
import { labelsOf } from '../books/people.ts';
import { folded } from '../values/text.ts';
import { expectedWords } from '../words/move-in.ts';
import type { Sheets } from './files.ts';
import { SHEETS } from './files.ts';
import type { Findings } from './problems.ts';
import type { SheetRow } from './sheet.ts';

/** Spellings by how names are compared; null where the owning file could not be read, which was told already. */
type Names = ReadonlyMap<string, string | Shared> | null;
/** A name that several people have: what each is called instead, and their row of people.csv. */
type Shared = readonly { readonly label: string; readonly row: number }[];

function namesOf(names: readonly (string | undefined)[]): ReadonlyMap<string, string> | null {
  if (names.length > 0 && names.every((name) => name === undefined)) return null;
  const known = new Map<string, string>();
  for (const name of names) if (name !== undefined && !known.has(folded(name))) known.set(folded(name), name);
  return known;
}

/** What each person of people.csv is called, in their order: their name or, where others have it, as they are told apart. */
export function peopleInFile(sheets: Pick<Sheets, 'people'>): string[] {
  return labelsOf(sheets.people.map(({ values: { name = '', started = null } }) => ({ name, started })));
}

function peopleNames(sheets: Sheets): Names {
  const own = namesOf(sheets.people.map((row) => row.values.name));
  const labels = peopleInFile(sheets);
  return (
    own &&
    new Map<string, string | Shared>([
      ...labels.map((label) => [folded(label), label] as const),
      ...[...own.keys()].map((name): [string, string | Shared] => {
        const same = sheets.people.flatMap(({ row, values }, index) => (folded(values.name ?? '') === name ? [{ label: labels[index] ?? '', row }] : []));
        return [name, same.length === 1 ? (same[0]?.label ?? '') : same];
      }),
    ])
  );
}

/** The fund that is there without being named: the direct payment itself. */
export const MAIN_FUND = 'main';

/** Every sheet with its names in their owners' spelling; each name nobody owns is a problem. */
export function named(sheets: Sheets, findings: Findings): Sheets {
  const funds = namesOf(sheets.funds.map((row) => row.values.fund));
  const lines = namesOf(sheets.plan.map((row) => row.values.line));
  const people = peopleNames(sheets);
  const allFunds: Names = funds && new Map([[MAIN_FUND, MAIN_FUND], ...funds]);

  const refer = <V, F extends keyof V & string>(
    file: string,
    rows: readonly SheetRow<V>[],
    field: F,
    column: string,
    names: Names,
    expected: string,
  ): SheetRow<V>[] =>
    rows.map((row) => {
      const name = row.values[field];
      if (typeof name !== 'string' || names === null) return row;
      const spelling = names.get(folded(name));
      if (spelling === undefined) findings.problem(file, row.row, column, row.cell(column), expected);
      else if (typeof spelling !== 'string')
        findings.problem(
          file,
          row.row,
          column,
          row.cell(column),
          expectedWords.oneOfPeople(spelling.map((one) => expectedWords.personInRow(one.label, one.row))),
        );
      return typeof spelling !== 'string' ? row : { ...row, values: { ...row.values, [field]: spelling } };
    });
  const person = expectedWords.inFile('a name', SHEETS.people.file);
  const line = expectedWords.inFile('a plan line', SHEETS.plan.file);
  const fund = expectedWords.inFile('a fund', SHEETS.funds.file);
  const ofPerson = <V extends { readonly name: string }>(file: string, rows: readonly SheetRow<V>[]): SheetRow<V>[] =>
    refer(file, rows, 'name', 'name', people, person);
  const ofLine = <V extends { readonly planLine: string | null }>(file: string, rows: readonly SheetRow<V>[]): SheetRow<V>[] =>
    refer(file, rows, 'planLine', 'plan_line', lines, line);
  const ofFund = <V extends { readonly fund: string | null }>(file: string, rows: readonly SheetRow<V>[]): SheetRow<V>[] =>
    refer(file, rows, 'fund', 'fund', allFunds, fund);

  const owner = { holiday: [people, person], fund: [allFunds, fund], spent: [lines, line] } as const;
  return {
    ...sheets,
    // Rows of one plan line may differ in letter case: they are versions of one line all the same.
    plan: ofFund(SHEETS.plan.file, refer(SHEETS.plan.file, sheets.plan, 'line', 'line', lines, line)),
    people: ofLine(SHEETS.people.file, sheets.people),
    opening: sheets.opening.flatMap((row) => {
      const { what, name } = row.values;
      if (what !== 'holiday' && what !== 'fund' && what !== 'spent') return [{ ...row, values: { ...row.values, name: null } }];
      const [names, expected] = owner[what];
      if (name === null) findings.problem(SHEETS.opening.file, row.row, 'name', '', expected);
      return refer(SHEETS.opening.file, [row], 'name', 'name', names, expected);
    }),
    payRates: ofPerson(SHEETS.payRates.file, sheets.payRates),
    timesheets: ofPerson(SHEETS.timesheets.file, sheets.timesheets),
    payslips: ofPerson(SHEETS.payslips.file, sheets.payslips),
    invoices: ofLine(SHEETS.invoices.file, sheets.invoices),
    purchases: ofLine(SHEETS.purchases.file, sheets.purchases),
    payments: ofInvoice(ofLine(SHEETS.payments.file, sheets.payments), sheets.invoices, findings),
    rules: ofFund(SHEETS.rules.file, ofLine(SHEETS.rules.file, sheets.rules)),
  };
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
    if (found.length === 0) findings.problem(SHEETS.payments.file, row.row, 'for', number, expectedWords.invoiceNumber);
    else if (suppliers.size > 1 && !found.some(({ supplier }) => holds(payee, words(supplier ?? ''))))
      findings.problem(SHEETS.payments.file, row.row, 'for', number, expectedWords.supplierToo);
    return { ...row, values: { ...row.values, for: found[0]?.number ?? number } };
  });
}
