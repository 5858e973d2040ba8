/**
 * What cannot be right within one file, though every cell can be read: days in the wrong order, a plan line without the
 * sums its kind needs, versions of one line that overlap, two rows where only one can hold. Only what would make a
 * figure wrong or undecided is refused here; what is merely odd is told of in notices.ts.
 */
import type { Day } from '../values/units.ts';
import { Altogether } from '../records/totals.ts';
import { folded } from '../values/text.ts';
import { expectedWords } from '../words/move-in.ts';
import { hours, money } from './cells.ts';
import type { RowOf, SheetName, Sheets } from './files.ts';
import { SHEET_NAMES, SHEETS } from './files.ts';
import type { Findings } from './problems.ts';
import type { SheetRow } from './sheet.ts';

export const MAIN_BANK_ACCOUNT = 'main';

export function checkSheets(sheets: Sheets, findings: Findings): void {
  checkDays(sheets, findings);
  checkPlan(sheets.plan, findings);
  checkOpening(sheets.opening, findings);
  checkCouncilRules(sheets.councilRules, findings);
  checkAltogether(sheets, findings);
  once('funds', sheets.funds, ({ fund }) => fund, 'fund', findings);
  once('councilRules', sheets.councilRules, ({ from }) => from, 'from', findings);
  once('contributionRates', sheets.contributionRates, ({ from }) => from, 'from', findings);
  once('payRates', sheets.payRates, ({ name, from, kind }) => name && from && kind && `${name}, ${kind}, ${from}`, 'from', findings);
  once('setAside', sheets.setAside, ({ pot, day }) => pot && day && `${pot}, ${day}`, 'on', findings);
  once('bankAccounts', sheets.bankAccounts, ({ name }) => name, 'name', findings);
  for (const { row, values, cell } of sheets.bankAccounts) {
    if (folded(values.name ?? '') === MAIN_BANK_ACCOUNT) findings.problem(SHEETS.bankAccounts.file, row, 'name', cell('name'), expectedWords.anotherName);
  }
}

/** Two rows for one thing: which of them holds cannot be known. */
function once<N extends SheetName>(
  name: N,
  rows: readonly SheetRow<RowOf<N>>[],
  keyOf: (values: Partial<RowOf<N>>) => string | undefined,
  column: string,
  findings: Findings,
): void {
  const seen = new Set<string>();
  for (const { row, values, cell } of rows) {
    const key = keyOf(values);
    if (key === undefined) continue;
    if (seen.has(folded(key))) findings.problem(SHEETS[name].file, row, column, cell(column), expectedWords.once(key));
    seen.add(folded(key));
  }
}

function checkDays(sheets: Sheets, findings: Findings): void {
  type MaybeDay = Day | null | undefined;
  const inOrder = <V>(
    file: string,
    rows: readonly SheetRow<V>[],
    [first, then]: readonly [string, string],
    days: (values: Partial<V>) => [MaybeDay, MaybeDay],
  ): void => {
    for (const { row, values, cell } of rows) {
      const [from, to] = days(values);
      if (from && to && to < from) findings.problem(file, row, then, cell(then), expectedWords.notBefore(first));
    }
  };
  inOrder(SHEETS.plan.file, sheets.plan, ['from', 'to'], ({ from, to }) => [from, to]);
  inOrder(SHEETS.people.file, sheets.people, ['started', 'left'], ({ started, left }) => [started, left]);
  inOrder(SHEETS.payslips.file, sheets.payslips, ['period_start', 'period_end'], ({ periodStart, periodEnd }) => [periodStart, periodEnd]);
  inOrder(SHEETS.invoices.file, sheets.invoices, ['service_from', 'service_to'], ({ serviceFrom, serviceTo }) => [serviceFrom, serviceTo]);
}

function checkPlan(rows: Sheets['plan'], findings: Findings): void {
  const { file } = SHEETS.plan;
  for (const { row, values, cell } of rows) {
    const { kind } = values;
    if (kind === undefined) continue;
    const needed = kind === 'pa_hours' || kind === 'agency_hours' ? (['hours_per_week', 'rate'] as const) : (['amount'] as const);
    const fields = { hours_per_week: values.hoursPerWeek, rate: values.rate, amount: values.amount };
    for (const column of needed) {
      if (fields[column] === null) findings.problem(file, row, column, cell(column), expectedWords.neededFor(column, kind));
    }
  }
  for (const [line, versions] of Map.groupBy(rows, (row) => row.values.line)) {
    if (line === undefined) continue;
    const dated = versions.flatMap(({ row, values, cell }) =>
      values.from === undefined || values.to === undefined ? [] : [{ row, from: values.from, to: values.to, cell }],
    );
    let before: { readonly to: Day | null } | null = null;
    for (const version of dated.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.row - b.row))) {
      if (before && (before.to === null || before.to >= version.from))
        findings.problem(file, version.row, 'from', version.cell('from'), expectedWords.noOverlap(line));
      // The one that reaches furthest: a later version may overlap one before the last.
      if (!before || (before.to !== null && (version.to === null || version.to > before.to))) before = version;
    }
  }
}

function checkOpening(rows: Sheets['opening'], findings: Findings): void {
  for (const { row, values, cell } of rows) {
    if (values.what === undefined || values.amount === undefined) continue;
    const kind = values.what === 'holiday' ? hours : money;
    if (kind.read(values.amount) === null) findings.problem(SHEETS.opening.file, row, 'amount', cell('amount'), kind.expected);
  }
}

/** No file holds more than can be added up exactly. */
function checkAltogether(sheets: Sheets, findings: Findings): void {
  for (const name of SHEET_NAMES) {
    const { file, columns } = SHEETS[name] as { file: string; columns: Record<string, { column: string }> };
    const altogether = new Altogether(name);
    for (const { row, values, cell } of sheets[name]) {
      const past = altogether.passes(name === 'opening' ? openingSum(values as Partial<RowOf<'opening'>>) : values);
      const column = past && (columns[past.field]?.column ?? 'amount');
      if (past && column !== null) findings.problem(file, row, column, cell(column), expectedWords.altogether[past.what]);
    }
  }
}

function openingSum({ what, amount = '' }: Partial<RowOf<'opening'>>): { readonly pence?: number | null; readonly hours?: number | null } {
  return what === 'holiday' ? { hours: hours.read(amount) } : { pence: money.read(amount) };
}

/** The first row begins a schedule, and so does every row that is paid in another rhythm than the one before. */
function checkCouncilRules(rows: Sheets['councilRules'], findings: Findings): void {
  const dated = rows.flatMap(({ row, values, cell }) => (values.from === undefined ? [] : [{ row, values, from: values.from, cell }]));
  let rhythm: string | undefined;
  for (const [index, { row, values, cell }] of dated.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.row - b.row)).entries()) {
    const begins = index === 0 || (values.paidEvery !== undefined && rhythm !== undefined && values.paidEvery !== rhythm);
    if (begins && values.firstPaymentOn === null)
      findings.problem(SHEETS.councilRules.file, row, 'first_payment_on', cell('first_payment_on'), expectedWords.firstPayment);
    rhythm = values.paidEvery ?? rhythm;
  }
}
