/** A return as a spreadsheet: what the form asks on the first sheet, its lines on the second. Sums are formulas, with what they have to come to beside them. */
import { datedFileName } from '../export/file-names.ts';
import { columnTotals, shownIn } from '../returns/columns.ts';
import type { LineColumn, ReturnField } from '../returns/fields.ts';
import { RETURN_FIELDS } from '../returns/fields.ts';
import type { FilledReturn } from '../returns/filled.ts';
import type { ReturnValue } from '../returns/figures.ts';
import type { FormPart, FormRow } from '../returns/form.ts';
import { answerTo } from '../returns/questions.ts';
import { isDay } from '../values/day.ts';
import { returnPaperWords as words } from '../words/papers/return.ts';
import { returnFormWords } from '../words/returns/form.ts';
import type { ReturnOf } from './return.ts';
import { valueText } from './return.ts';
import type { Sheet, SheetCell, Workbook } from './workbook.ts';

type Row = readonly SheetCell[];

const text = (shown: string): SheetCell => ({ kind: 'text', text: shown });
const EMPTY: SheetCell = { kind: 'empty' };

/** As CSV of one of the two sheets. */
export function returnWorkbook(filled: FilledReturn, of: ReturnOf, as: 'xlsx' | 'figures' | 'lines'): Workbook {
  const name = datedFileName(words.file, of.account.reference, of.to);
  const figures = figuresSheet(filled, of);
  const lines = linesSheet(filled);
  if (as === 'xlsx') return { fileName: name, as: 'xlsx', sheets: [figures, ...(filled.totalsOnly ? [] : [lines])] };
  return { fileName: `${name}-${as}`, as: 'csv', sheets: [as === 'figures' ? figures : lines] };
}

function figuresSheet(filled: FilledReturn, { account, toSay }: ReturnOf): Sheet {
  const rows: Row[] = [
    [text(words.title(filled.form.title, account.person))],
    ...toSay.map((sentence): Row => [text(sentence)]),
    ...filled.form.parts.flatMap((part, place) => rowsOf(part, place, filled)),
  ];
  return { name: words.sheets.figures, head: 1, rows };
}

function rowsOf(part: FormPart, place: number, { values, answers, ticks }: FilledReturn): Row[] {
  const head: Row[] = 'title' in part && part.title !== undefined ? [[], [text(part.title)]] : [];
  if (part.kind === 'fields') return [...head, ...part.rows.flatMap((row) => rowsOfField(row, values, answers))];
  if (part.kind === 'table') return [...head, ...rowsOfValue(part.from, part.title, values[part.from])];
  if (part.kind !== 'checklist') return [];
  const ticked = ticks.filter((tick) => tick.part === place);
  return [...head, ...ticked.map(({ option, pence }): Row => [text(part.options[option] ?? ''), pence === null ? text(words.yes) : { kind: 'pence', pence }])];
}

function rowsOfField(row: FormRow, values: FilledReturn['values'], answers: FilledReturn['answers']): Row[] {
  if (typeof row === 'string') return rowsOfValue(row, returnFormWords.fields[row], values[row]);
  if ('from' in row) return rowsOfValue(row.from, row.title, values[row.from]);
  const answer = answerTo(answers, row.id);
  if (row.answer === 'pence' && /^-?\d+$/.test(answer)) return [[text(row.question), { kind: 'pence', pence: Number(answer) }]];
  return [[text(row.question), row.answer === 'day' && isDay(answer) ? { kind: 'day', day: answer } : text(answer)]];
}

function rowsOfValue(field: ReturnField, title: string, value: ReturnValue): Row[] {
  if (value === null) return [[text(title), text(words.notKnown)]];
  if (typeof value === 'number') return [[text(title), { kind: 'pence', pence: value }]];
  if (typeof value === 'string') return [[text(title), RETURN_FIELDS[field] === 'day' ? { kind: 'day', day: value } : text(valueText(field, value))]];
  if (value.length === 0) return [[text(title), text(words.nothing)]];
  return value.map(({ label, pence, detail }) => [text(label), pence === null ? EMPTY : { kind: 'pence', pence }, ...(detail === '' ? [] : [text(detail)])]);
}

function columnsOf({ form }: FilledReturn): readonly LineColumn[] {
  const named = form.parts.flatMap((part) => (part.kind === 'lines' ? part.columns : []));
  return named.length > 0 ? [...new Set(named)] : ['date', 'payee', 'what', 'in', 'out', 'balance'];
}

function linesSheet(filled: FilledReturn): Sheet {
  const columns = columnsOf(filled);
  const lines = filled.totalsOnly ? [] : filled.lines;
  const [all, ...others] = columnTotals(filled.values, lines);
  const totals = (label: string, cell: (column: 'in' | 'out') => SheetCell): Row =>
    columns.map((column, index) => (index === 0 ? text(label) : column === 'in' || column === 'out' ? cell(column) : EMPTY));
  const rows: Row[] = [
    columns.map((column) => text(words.columns[column])),
    ...lines.map((line) => columns.map((column) => shownIn(column, line))),
    ...(all && lines.length > 0 ? [totals(all.label, (column) => ({ kind: 'sumFrom', row: 1, pence: all[column] }))] : []),
    ...(all && lines.length > 0 ? [totals(words.asInHeadroom, (column) => ({ kind: 'pence', pence: all[column] }))] : []),
    ...others.map((other) => totals(other.label, (column) => ({ kind: 'pence', pence: other[column] }))),
  ];
  return { name: words.sheets.lines, head: 1, rows };
}
