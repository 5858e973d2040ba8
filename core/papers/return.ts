/** A council's return on paper: the parts of its form, in order, filled in. */
import type { Account } from '../books/facts.ts';
import { datedFileName } from '../export/file-names.ts';
import type { LineColumn, ReturnField } from '../returns/fields.ts';
import { RETURN_FIELDS } from '../returns/fields.ts';
import { columnTotals, shownIn } from '../returns/columns.ts';
import type { FilledReturn } from '../returns/filled.ts';
import { notExplainedBy, returnableInRange } from '../returns/filled.ts';
import type { ReturnRow, ReturnValue } from '../returns/figures.ts';
import { isRows } from '../returns/figures.ts';
import type { FormPart, FormRow } from '../returns/form.ts';
import type { ReturnLine } from '../returns/lines.ts';
import { answerTo } from '../returns/questions.ts';
import { formatDay, formatMonth, isDay } from '../values/day.ts';
import { formatMoney } from '../values/money.ts';
import type { Day, Pence } from '../values/units.ts';
import { paperWords } from '../words/papers/paper.ts';
import { returnPaperWords as words } from '../words/papers/return.ts';
import { returnFormWords } from '../words/returns/form.ts';
import type { Paper, PaperBlock, PaperTable } from './paper.ts';

type Part<K extends FormPart['kind']> = Extract<FormPart, { readonly kind: K }>;

/** More columns than these do not fit on a page that stands, where letters are large. */
const MOST_UPRIGHT = 5;

export interface ReturnOf {
  readonly account: Pick<Account, 'person' | 'reference'>;
  readonly from: Day;
  readonly to: Day;
  /** Said under the title, such as that it is a draft. */
  readonly toSay: readonly string[];
  /** Set before the parts of the form: what changed since the version before. */
  readonly front?: readonly PaperBlock[];
  /** The digest of its seal; none: it is open. */
  readonly seal?: string;
  /** An instant. */
  readonly madeAt: string;
}

export function returnPaper(filled: FilledReturn, { account, from, to, toSay, front = [], seal, madeAt }: ReturnOf): Paper {
  const { form } = filled;
  return {
    fileName: datedFileName(words.file, account.reference, to),
    title: words.title(form.title, account.person),
    toSay,
    blocks: [...front, ...form.parts.flatMap((part, place) => blocksOf(part, place, filled)), ...attachments(filled)],
    foot: words.foot(account.reference, shortDay(from), shortDay(to), seal ?? null),
    isPaired: true,
    madeAt,
  };
}

function blocksOf(part: FormPart, place: number, filled: FilledReturn): PaperBlock[] {
  switch (part.kind) {
    case 'fields':
      return [
        ...titled(part),
        { kind: 'facts', rows: part.rows.flatMap((row) => factsOf(row, filled)), isNumber: part.rows.every(isAmount) },
        ...part.rows.flatMap((row) => stepsOf(row, filled)),
      ];
    case 'table':
      return [rowsTable(part.title, filled.values[part.from])];
    case 'lines':
      return linesOf(part, filled);
    case 'text':
      return [...titled(part), { kind: 'text', text: part.text ?? '' }];
    case 'checklist':
      return [checklist(part, place, filled)];
    case 'declaration':
      return [
        { kind: 'heading', text: words.declaration },
        { kind: 'text', text: part.text === 'own' ? words.own : part.text },
      ];
    case 'signatures':
      return [
        ...(part.who.length > 1 ? [{ kind: 'text', text: words.whoSigns } as const] : []),
        {
          ...{ kind: 'table', caption: words.signatures, isForm: true },
          columns: words.toSign.map((title) => ({ title })),
          rows: part.who.map((who) => [words.signatories[who], ...words.toSign.slice(1).map(() => '')]),
        },
      ];
  }
}

function titled({ title, who }: Part<'fields' | 'text'>): PaperBlock[] {
  return title === undefined ? [] : [{ kind: 'heading', text: who === 'council' ? words.byCouncil(title) : title }];
}

// ------------------------------------------------------------------------------------------------ values

function isAmount(row: FormRow): boolean {
  if (typeof row === 'object' && 'question' in row) return row.answer === 'pence';
  const kind = RETURN_FIELDS[typeof row === 'string' ? row : row.from];
  return kind === 'pence' || kind === 'number';
}

function factsOf(row: FormRow, filled: FilledReturn): (readonly [string, string])[] {
  const { values, answers } = filled;
  if (typeof row === 'object' && 'question' in row) return [[row.question, answered(row.answer, answerTo(answers, row.id))]];
  const from = typeof row === 'string' ? row : row.from;
  const title = typeof row === 'string' ? returnFormWords.fields[row] : row.title;
  const value = values[from];
  if (!isRows(value)) return [[title, valueText(from, value)], ...inRange(from, title, filled).map(({ label, pence }) => [label, formatMoney(pence)] as const)];
  return value.length === 0 ? [[title, words.nothing]] : value.map(({ label, pence, detail }) => [label, pence === null ? detail : formatMoney(pence)]);
}

/** Below what may be asked back: what it would be at either end of the form's own range, whichever the rule in force says. */
export function inRange(field: ReturnField, title: string, filled: FilledReturn): readonly { readonly label: string; readonly pence: Pence }[] {
  if (field !== 'surplus.returnable') return [];
  return returnableInRange(filled).map(({ weeks, pence }) => ({ label: words.keeping(title, weeks), pence }));
}

/** What a field comes to, in words. */
export function valueText(field: ReturnField, value: Exclude<ReturnValue, readonly ReturnRow[]>): string {
  if (value === null) return words.notKnown;
  if (typeof value === 'number') return formatMoney(value);
  if (field === 'held.moreOrLess' && (value === 'more' || value === 'less' || value === 'equal')) return returnFormWords.moreOrLess[value];
  return RETURN_FIELDS[field] === 'day' ? formatDay(value) : value;
}

function answered(kind: 'text' | 'yesNo' | 'day' | 'pence', answer: string): string {
  if (answer === '') return '';
  if (kind === 'yesNo') return answer === 'yes' ? words.yes : words.no;
  if (kind === 'day') return isDay(answer) ? formatDay(answer) : answer;
  return kind === 'pence' && /^-?\d+$/.test(answer) ? formatMoney(Number(answer)) : answer;
}

function rowsTable(caption: string, value: ReturnValue): PaperBlock {
  const rows = isRows(value) ? value : [];
  if (rows.length === 0) return { kind: 'facts', rows: [[caption, words.nothing]] };
  const hasPence = rows.some(({ pence }) => pence !== null);
  const hasDetail = rows.some(({ detail }) => detail !== '');
  const total = rows.reduce((sum, { pence }) => sum + (pence ?? 0), 0);
  return {
    ...{ kind: 'table', caption },
    columns: [{ title: words.what }, ...(hasPence ? [{ title: words.amount, isNumber: true }] : []), ...(hasDetail ? [{ title: words.more }] : [])],
    rows: rows.map(({ label, pence, detail }) => [label, ...(hasPence ? [pence === null ? '' : formatMoney(pence)] : []), ...(hasDetail ? [detail] : [])]),
    ...(hasPence && rows.length > 1 && { totals: [[paperWords.total, formatMoney(total), ...(hasDetail ? [''] : [])]] }),
  };
}

/** The sum behind what the council's rule asks back, below the part that names it. */
function stepsOf(row: FormRow, { surplusSteps }: FilledReturn): PaperBlock[] {
  const title = typeof row === 'string' ? returnFormWords.fields[row] : 'from' in row ? row.title : '';
  if (
    surplusSteps === undefined ||
    surplusSteps === null ||
    (row !== 'surplus.asked' && !(typeof row === 'object' && 'from' in row && row.from === 'surplus.asked'))
  )
    return [];
  return [
    {
      ...{ kind: 'table', caption: words.steps(title) },
      columns: [{ title: words.what }, { title: words.amount, isNumber: true }, { title: words.more }],
      rows: surplusSteps.map(({ label, why, kind, pence }) => [
        kind === 'sum' ? words.comesTo(label) : label,
        ...[pence === null ? '' : formatMoney(kind === 'less' && pence !== 0 ? -pence : pence), why],
      ]),
    },
  ];
}

// ------------------------------------------------------------------------------------------------ lines

function linesOf(part: Part<'lines'>, filled: FilledReturn): PaperBlock[] {
  const { lines, values } = filled;
  const title = part.title ?? words.lines;
  if (filled.totalsOnly)
    return [
      { kind: 'heading', text: title },
      { kind: 'text', text: words.totalsOnly },
    ];
  const note: PaperBlock[] = part.note === undefined ? [] : [{ kind: 'text', text: part.note }];
  if (lines.length === 0) return [{ kind: 'heading', text: title }, ...note, { kind: 'text', text: words.noLines }];
  const table: PaperTable = {
    ...{ kind: 'table', caption: title, isWide: part.columns.length > MOST_UPRIGHT && 'large' },
    columns: part.columns.map((column) => ({ title: words.columns[column], isNumber: ['in', 'out', 'balance'].includes(column) })),
    rows: inOrder(lines, part.order).map((line) => part.columns.map((column) => cellText(column, line))),
    totals: columnTotals(values, lines).map(({ label, ...sums }) =>
      part.columns.map((column, index) => (index === 0 ? label : column === 'in' || column === 'out' ? formatMoney(sums[column]) : '')),
    ),
  };
  return [...note, table];
}

function inOrder(lines: readonly ReturnLine[], order: 'date' | 'category'): readonly ReturnLine[] {
  if (order === 'date') return lines;
  return lines.toSorted((a, b) => cellText('category', a).localeCompare(cellText('category', b), 'en-GB'));
}

const shortDay = (day: Day): string => day.split('-').toReversed().join('/');

function cellText(column: LineColumn, line: ReturnLine): string {
  const cell = shownIn(column, line);
  if (cell.kind === 'day') return shortDay(cell.day);
  return cell.kind === 'pence' ? formatMoney(cell.pence) : cell.text;
}

// ------------------------------------------------------------------------------------------------ lists

function checklist(part: Part<'checklist'>, place: number, filled: FilledReturn): PaperBlock {
  const ticked = (option: number): { readonly pence: Pence | null } | undefined => filled.ticks.find((tick) => tick.part === place && tick.option === option);
  const left = notExplainedBy(part, place, filled);
  return {
    ...{ kind: 'table', caption: part.title },
    columns: [{ title: words.reason }, { title: words.holds }, ...(part.amounts ? [{ title: words.amount, isNumber: true }] : [])],
    rows: part.options.map((option, index) => {
      const tick = ticked(index);
      return [option, tick ? words.yes : '', ...(part.amounts ? [tick && tick.pence !== null ? formatMoney(tick.pence) : ''] : [])];
    }),
    ...(left !== null && { totals: [[words.notExplained, '', formatMoney(left)]] }),
  };
}

function attachments({ form, withoutStatement = [] }: FilledReturn): PaperBlock[] {
  const lacking = withoutStatement.map(({ bankAccount, months }) => words.withoutStatement(bankAccount, months.map(formatMonth)));
  if (form.attachments.length === 0) return [];
  return [
    { kind: 'heading', text: words.attachments },
    {
      kind: 'facts',
      rows: form.attachments.map(({ kind, perWhat, required, note }) => [
        words.attachment[kind],
        [
          `${words.per[perWhat]}, ${required ? words.required : words.ifAny}`,
          ...(note === undefined ? [] : [note]),
          ...(kind === 'statement' ? lacking : []),
        ].join('. '),
      ]),
    },
  ];
}
