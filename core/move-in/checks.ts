/**
 * What cannot be right within one file, though every cell can be read: days in the wrong order, two rows where only one can hold, and
 * what the kind of record says of its sheet. Only what would make a figure wrong or undecided is refused here; what is merely odd is
 * told of in notices.ts.
 */
import type { RecordType } from '../records/kinds.ts';
import { kindOf } from '../records/kinds.ts';
import { Altogether } from '../records/totals.ts';
import { folded } from '../values/text.ts';
import { expectedWords } from '../words/move-in.ts';
import type { Sheets } from './files.ts';
import { SHEETS } from './files.ts';
import type { Findings } from './problems.ts';
import type { Columns, SheetRow } from './sheet.ts';
import { wholeValues } from './sheet.ts';

type Rows = readonly SheetRow<object>[];
type Tell = (row: SheetRow<object>, column: string, expected: string) => void;

export function checkSheets(sheets: Sheets, findings: Findings): void {
  for (const { type, file, columns } of SHEETS) {
    const { inOrder = [], once = [], sheet } = kindOf(type);
    const rows: Rows = sheets[type];
    const tell: Tell = (row, column, expected) => findings.problem(file, row.row, column, row.cell(column), expected);
    for (const [first, then] of inOrder) checkDays(rows, columns, first, then, tell);
    sheet?.check?.(rows, tell);
    checkAltogether(type, rows, columns, tell);
    checkOnce(rows, columns, sheet?.once ?? once, tell);
  }
}

function valueIn(row: SheetRow<object>, field: string): unknown {
  return Reflect.get(row.values, field);
}

function headingOf(columns: Columns, field: string): string {
  return columns[field]?.column ?? field;
}

function checkDays(rows: Rows, columns: Columns, first: string, then: string, tell: Tell): void {
  for (const row of rows) {
    const [from, to] = [valueIn(row, first), valueIn(row, then)];
    if (typeof from === 'string' && typeof to === 'string' && to < from)
      tell(row, headingOf(columns, then), expectedWords.notBefore(headingOf(columns, first)));
  }
}

/** Two rows for one thing: which of them holds cannot be known. */
function checkOnce(rows: Rows, columns: Columns, fields: readonly string[], tell: Tell): void {
  const last = fields.at(-1);
  if (last === undefined) return;
  const seen = new Set<string>();
  for (const row of rows) {
    const values = fields.map((field) => valueIn(row, field));
    if (values.includes(undefined)) continue;
    const key = values.join(', ');
    if (seen.has(folded(key))) tell(row, headingOf(columns, last), expectedWords.once(key));
    seen.add(folded(key));
  }
}

/** No file holds more than can be added up exactly. */
function checkAltogether(type: RecordType, rows: Rows, columns: Columns, tell: Tell): void {
  const { sheet } = kindOf(type);
  const altogether = new Altogether(type);
  for (const [index, row] of rows.entries()) {
    const past = altogether.passes(row.whole && sheet?.record ? sheet.record(wholeValues(row), index) : row.values);
    // A field without a column of its own is made of another.
    const column = past && (columns[past.field] ?? Object.values(sheet?.more ?? {})[0]);
    if (past && column) tell(row, column.column, expectedWords.altogether[past.what]);
  }
}
