/**
 * A return as a spreadsheet: what the form asks on the first sheet, its lines on the second, then the papers of each line, pay, and the sum of what
 * the council's rule asks back. Sums are formulas, with what they have to come to beside them.
 */
import { datedFileName } from '../export/file-names.ts';
import { columnTotals, shownIn } from '../returns/columns.ts';
import type { LineColumn, ReturnField } from '../returns/fields.ts';
import { RETURN_FIELDS } from '../returns/fields.ts';
import type { FilledReturn } from '../returns/filled.ts';
import type { ReturnValue } from '../returns/figures.ts';
import type { FormPart, FormRow } from '../returns/form.ts';
import type { ReturnLine } from '../returns/lines.ts';
import { answerTo } from '../returns/questions.ts';
import { isDay } from '../values/day.ts';
import type { Pence } from '../values/units.ts';
import { paperWords } from '../words/papers/paper.ts';
import { returnPaperWords as words } from '../words/papers/return.ts';
import { returnFormWords } from '../words/returns/form.ts';
import type { ReturnOf } from './return.ts';
import { inRange, valueText } from './return.ts';
import type { Sheet, SheetCell, Workbook } from './workbook.ts';

type Row = readonly SheetCell[];

const text = (shown: string): SheetCell => ({ kind: 'text', text: shown });
const EMPTY: SheetCell = { kind: 'empty' };

export interface SheetsOf extends ReturnOf {
  /** The version of the program that worked it out. */
  readonly program: string;
  /** What is in the papers that show its lines, by their numbers. */
  readonly papers: readonly { readonly number: number; readonly sha256: string }[];
}

/** As CSV of one of the first two sheets. */
export function returnWorkbook(filled: FilledReturn, of: SheetsOf, as: 'xlsx' | 'figures' | 'lines'): Workbook {
  const name = datedFileName(words.file, of.account.reference, of.to);
  const figures = figuresSheet(filled, of);
  const lines = linesSheet(filled);
  const shared = filled.totalsOnly ? [] : [lines, evidenceSheet(filled, of)];
  if (as === 'xlsx') return { fileName: name, as: 'xlsx', sheets: [figures, ...shared, ...paySheet(filled), ...workingSheet(filled)] };
  return { fileName: `${name}-${as}`, as: 'csv', sheets: [as === 'figures' ? figures : lines] };
}

function figuresSheet(filled: FilledReturn, { account, toSay, seal, program }: SheetsOf): Sheet {
  const rows: Row[] = [
    [text(words.title(filled.form.title, account.person))],
    ...toSay.map((sentence): Row => [text(sentence)]),
    [text(words.form), text(words.formVersion(filled.form.title, filled.form.version))],
    [text(words.program), text(program)],
    [text(words.seal), text(seal ?? words.noSeal)],
    ...filled.form.parts.flatMap((part, place) => rowsOf(part, place, filled)),
  ];
  return { name: words.sheets.figures, head: 1, rows };
}

function rowsOf(part: FormPart, place: number, filled: FilledReturn): Row[] {
  const { values, ticks } = filled;
  const head: Row[] = 'title' in part && part.title !== undefined ? [[], [text(part.title)]] : [];
  if (part.kind === 'fields') return [...head, ...part.rows.flatMap((row) => rowsOfField(row, filled))];
  if (part.kind === 'table') return [...head, ...rowsOfValue(part.from, part.title, values[part.from])];
  if (part.kind !== 'checklist') return [];
  const ticked = ticks.filter((tick) => tick.part === place);
  return [...head, ...ticked.map(({ option, pence }): Row => [text(part.options[option] ?? ''), pence === null ? text(words.yes) : { kind: 'pence', pence }])];
}

function rowsOfField(row: FormRow, filled: FilledReturn): Row[] {
  const { values, answers } = filled;
  if (typeof row === 'string' || 'from' in row) {
    const [from, title] = typeof row === 'string' ? [row, returnFormWords.fields[row]] : [row.from, row.title];
    const ends = inRange(from, title, filled).map(({ label, pence }): Row => [text(label), { kind: 'pence', pence }]);
    return [...rowsOfValue(from, title, values[from]), ...ends];
  }
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

// ------------------------------------------------------------------------------------------------ what stands behind it

const money = (pence: Pence | null): SheetCell => (pence === null ? EMPTY : { kind: 'pence', pence });

/** A row for each paper of a line, and for each payment that has none. */
function evidenceSheet({ lines }: FilledReturn, { papers }: SheetsOf): Sheet {
  const digests = new Map(papers.map(({ number, sha256 }) => [number, sha256]));
  const { date, payee, what, in: into, out, reasonIfNone, evidenceNo } = words.columns;
  const ofLine = (line: ReturnLine, number: number | null): Row => [
    text(number === null ? words.noPaper : words.paper(number)),
    ...[shownIn('date', line), shownIn('payee', line), shownIn('what', line), money(line.in), money(line.out)],
    ...[text(number === null ? '' : (digests.get(number) ?? '')), shownIn('reasonIfNone', line)],
  ];
  return {
    ...{ name: words.sheets.evidence, head: 1 },
    rows: [
      [evidenceNo, date, payee, what, into, out, words.digest, reasonIfNone].map(text),
      ...lines.flatMap((line) =>
        line.evidence.length > 0 ? line.evidence.map((number) => ofLine(line, number)) : line.out === null ? [] : [ofLine(line, null)],
      ),
    ],
  };
}

/** Nobody was paid, or it was not kept: there is no such sheet. */
function paySheet({ pay = [] }: FilledReturn): Sheet[] {
  if (pay.length === 0) return [];
  const sums = ['gross', 'tax', 'employeeNi', 'employeePension', 'net', 'employerNi', 'employerPension'] as const;
  const columns = ['person', 'paidOn', 'from', 'to', 'hours', ...sums] as const;
  const slips = pay.map((slip): Row => [
    text(slip.person),
    ...[slip.paidOn, slip.from, slip.to].map((day): SheetCell => ({ kind: 'day', day })),
    slip.hours === null ? EMPTY : { kind: 'hours', hours: slip.hours },
    ...sums.map((of) => money(slip[of])),
  ]);
  const total = (of: (typeof sums)[number]): Pence => pay.reduce((sum, slip) => sum + slip[of], 0);
  const totals = (label: string, cell: (pence: Pence) => SheetCell): Row => [text(label), EMPTY, EMPTY, EMPTY, EMPTY, ...sums.map((of) => cell(total(of)))];
  return [
    {
      ...{ name: words.sheets.pay, head: 1 },
      rows: [
        columns.map((column) => text(words.pay[column])),
        ...slips,
        totals(paperWords.total, (pence) => ({ kind: 'sumFrom', row: 1, pence })),
        totals(words.asInHeadroom, money),
      ],
    },
  ];
}

/** What the council's rule asks back, step by step. */
function workingSheet({ surplusSteps }: FilledReturn): Sheet[] {
  if (surplusSteps === undefined || surplusSteps === null) return [];
  const rows = surplusSteps.map(({ label, why, kind, pence }): Row => [
    text(kind === 'sum' ? words.comesTo(label) : label),
    money(pence === null ? null : kind === 'less' && pence !== 0 ? -pence : pence),
    text(why),
  ]);
  const head = [words.steps(returnFormWords.fields['surplus.asked']), words.amount, words.more].map(text);
  return [{ name: words.sheets.working, head: 1, rows: [head, ...rows] }];
}
