/** The pages of a pack that are made of the return's own figures and payments: summary, payments, contribution, plan and what was open. */
import type { AccountFacts, Category, CouncilRules } from '../books/facts.ts';
import type { PeriodSpend } from '../figures/plan/periods.ts';
import type { LineColumn, ReturnField } from '../returns/fields.ts';
import { LINE_COLUMNS } from '../returns/fields.ts';
import type { FilledReturn } from '../returns/filled.ts';
import { isRows } from '../returns/figures.ts';
import type { FormPart } from '../returns/form.ts';
import type { ReturnLine } from '../returns/lines.ts';
import type { OpenCheck, ReturnChanges } from '../returns/seal.ts';
import { isUnchanged } from '../returns/seal.ts';
import { grouped } from '../values/count.ts';
import { formatDay } from '../values/day.ts';
import { formatHours } from '../values/hours.ts';
import { formatMoney } from '../values/money.ts';
import type { Day, Pence } from '../values/units.ts';
import { auditCheckTitles } from '../words/figures/audit-checks.ts';
import { packPaperWords as words } from '../words/papers/pack.ts';
import { paperWords } from '../words/papers/paper.ts';
import { returnPaperWords } from '../words/papers/return.ts';
import { returnFormWords } from '../words/returns/form.ts';
import type { Paper, PaperBlock } from './paper.ts';
import { changesFront } from './return-changes.ts';
import type { ReturnOf } from './return.ts';
import { returnPaper } from './return.ts';
import type { SheetsOf } from './return-sheets.ts';
import { returnWorkbook } from './return-sheets.ts';
import type { Workbook } from './workbook.ts';

const { fields } = returnFormWords;
/** On paper; a sheet has room for all. */
const ON_PAPER: readonly LineColumn[] = ['date', 'payee', 'what', 'in', 'out', 'balance', 'evidenceNo'];
const IN_SHEET = LINE_COLUMNS;

/** The return with other parts in place of those of its form. */
function withParts(filled: FilledReturn, title: string, parts: readonly FormPart[]): FilledReturn {
  return { ...filled, form: { ...filled.form, title, parts: [...parts], attachments: [] } };
}

const linesPart = (columns: readonly LineColumn[]): FormPart => ({ kind: 'lines', columns: [...columns], order: 'date' });
const fieldsPart = (title: string, rows: ReturnField[]): FormPart => ({ kind: 'fields', title, rows });

export function summaryPaper(filled: FilledReturn, of: ReturnOf, rule: CouncilRules | null): Paper {
  const parts: FormPart[] = [
    fieldsPart(words.accounts, ['bank.opening', 'bank.in', 'bank.out', 'bank.closing', 'bank.statementClosing', 'bank.difference']),
    { kind: 'table', title: fields['in.byCategory'], from: 'in.byCategory' },
    { kind: 'table', title: fields['out.byCategory'], from: 'out.byCategory' },
    fieldsPart(words.mayKeep, [
      ...(['award.weekly', 'retained.weeks', 'retained.weekly', 'retained.amount', 'retained.other', 'retained.total'] as const),
      ...(['bank.closing', 'surplus.returnable', 'surplus.asked', 'held.weeks', 'held.moreOrLess', 'held.beyond'] as const),
    ]),
    { kind: 'table', title: fields.outstanding, from: 'outstanding' },
  ];
  const paper = returnPaper(withParts(filled, words.summary, parts), of);
  if (rule === null || rule.source === null) return paper;
  const facts: PaperBlock = { kind: 'facts', rows: [[words.rule(rule.from), rule.source]] };
  return { ...paper, blocks: [...paper.blocks, facts] };
}

export function linesPaper(filled: FilledReturn, of: ReturnOf): Paper {
  return returnPaper(
    withParts(filled, words.lines, [fieldsPart(words.accounts, ['bank.opening', 'bank.in', 'bank.out', 'bank.closing']), linesPart(ON_PAPER)]),
    of,
  );
}

/** Pay has files of its own in a pack. */
export function linesSheets(filled: FilledReturn, of: SheetsOf, as: 'xlsx' | 'lines'): Workbook {
  const { pay: _pay, ...shared } = filled;
  const parts = [...filled.form.parts.filter(({ kind }) => kind !== 'lines'), linesPart(IN_SHEET)];
  return returnWorkbook({ ...shared, form: { ...filled.form, parts } }, of, as);
}

/** Null: there is none, neither to be paid nor paid. */
export function contributionPaper(filled: FilledReturn, of: ReturnOf, { contributionPaid }: AccountFacts): Paper | null {
  const { values } = filled;
  const paid = contributionPaid.filter(({ day }) => day >= of.from && day <= of.to);
  const isNone = (['contribution.weekly', 'contribution.due', 'contribution.paid'] as const).every((field) => values[field] === 0 || values[field] === null);
  if (isNone && paid.length === 0) return null;
  const lines = filled.lines.filter(({ category }) => category === 'contribution');
  const parts: FormPart[] = [
    fieldsPart(words.contribution, ['contribution.weekly', 'contribution.due', 'contribution.paid']),
    ...(lines.length > 0 ? [linesPart(['date', 'payee', 'in', 'out', 'evidenceNo'])] : []),
  ];
  // Totals of payments between own accounts are of all payments, not of these.
  const some = { ...filled, lines, values: { ...values, ...sumsOf(lines) } };
  const paper = returnPaper(withParts(some, words.contribution, parts), of);
  if (filled.totalsOnly || paid.length === 0) return paper;
  return {
    ...paper,
    blocks: [
      ...paper.blocks,
      dayTable(
        words.contributionPaid,
        paid.map(({ day, amount, how }) => ({ day, said: how, pence: amount })),
        words.how,
      ),
    ],
  };
}

function sumsOf(lines: readonly ReturnLine[]): { readonly 'bank.in': Pence; readonly 'bank.out': Pence } {
  return { 'bank.in': lines.reduce((sum, one) => sum + (one.in ?? 0), 0), 'bank.out': lines.reduce((sum, one) => sum + (one.out ?? 0), 0) };
}

interface OnDay {
  readonly day: Day;
  readonly said: string;
  readonly pence: Pence;
}

function dayTable(caption: string, rows: readonly OnDay[], said: string): PaperBlock {
  const total = rows.reduce((sum, { pence }) => sum + pence, 0);
  return {
    ...{ kind: 'table', caption },
    columns: [{ title: words.day }, { title: said }, { title: words.amount, isNumber: true }],
    rows: rows.map((row) => [formatDay(row.day), row.said, formatMoney(row.pence)]),
    totals: [[paperWords.total, '', formatMoney(total)]],
  };
}

/** @param spend of all the days of the return. Null: there is no plan. */
export function planPaper(filled: FilledReturn, of: ReturnOf, spend: PeriodSpend): Paper | null {
  if (spend.lines.length === 0) return null;
  const row = (name: string, expected: Pence, pence: Pence): readonly string[] => [name, ...[expected, pence, expected - pence].map(formatMoney)];
  const spent = spend.lines.reduce((sum, { pence }) => sum + pence, spend.outsidePlan);
  const { outcomes } = filled.values;
  const parts: FormPart[] = isRows(outcomes) && outcomes.length > 0 ? [{ kind: 'table', title: fields.outcomes, from: 'outcomes' }] : [];
  const paper = returnPaper(withParts(filled, words.plan, parts), of);
  const table: PaperBlock = {
    ...{ kind: 'table', caption: words.plan },
    columns: [{ title: words.planLine }, ...[words.planned, words.spent, words.planLeft].map((title) => ({ title, isNumber: true }))],
    rows: [
      ...spend.lines.map(({ line, expected, pence }) => row(line, expected, pence)),
      ...(spend.outsidePlan === 0 ? [] : [row(words.outside, 0, spend.outsidePlan)]),
    ],
    totals: [row(paperWords.total, spend.expected, spent)],
  };
  return { ...paper, blocks: [table, ...paper.blocks] };
}

/** Null: nobody was paid. */
export function payPaper(filled: FilledReturn, of: ReturnOf, { people, payslips }: AccountFacts, called: (index: number) => string): Paper | null {
  const tables = people.flatMap((person, index): PaperBlock[] => {
    const slips = payslips.filter((slip) => slip.person === person.id && slip.paidOn >= of.from && slip.paidOn <= of.to);
    if (slips.length === 0) return [];
    const money = slips.map((slip) => [...[slip.gross, slip.tax + slip.employeeNi + slip.employerNi, slip.employeePension + slip.employerPension, slip.net]]);
    const sums = [0, 1, 2, 3].map((column) => formatMoney(money.reduce((sum, row) => sum + (row[column] ?? 0), 0)));
    const columns = [words.hours, words.gross, words.taxAndInsurance, words.pension, words.net].map((title) => ({ title, isNumber: true }));
    return [
      {
        ...{ kind: 'table', caption: words.payslipsOf(called(index)) },
        columns: [{ title: words.paidOn }, ...columns],
        rows: slips.map((slip, at) => [...[formatDay(slip.paidOn), slip.hours === null ? '' : formatHours(slip.hours)], ...(money[at] ?? []).map(formatMoney)]),
        totals: [[paperWords.total, formatHours(slips.reduce((sum, { hours }) => sum + (hours ?? 0), 0)), ...sums]],
      },
    ];
  });
  const paidTo = (caption: string, category: Category): PaperBlock[] => {
    const lines = filled.lines.filter((line) => line.category === category);
    if (lines.length === 0) return [];
    return [
      dayTable(
        caption,
        lines.map(({ day, what, in: back, out }) => ({ day, said: what, pence: (out ?? 0) - (back ?? 0) })),
        words.payment,
      ),
    ];
  };
  const blocks = [...tables, ...paidTo(words.paidHmrc, 'hmrc'), ...paidTo(words.paidPension, 'pension')];
  return blocks.length === 0 ? null : { ...returnPaper(withParts(filled, words.pay, []), of), blocks };
}

export interface Exceptions {
  readonly open: readonly OpenCheck[];
  /** Null: nobody said, or it is not shared. */
  readonly whyOpen: string | null;
  /** By their numbers. */
  readonly unread: readonly number[];
  readonly goneSince: readonly number[];
  /** Since it was closed; null: it is open. */
  readonly changes: ReturnChanges | null;
  readonly version: number;
}

/** Null: nothing was open and nothing changed. */
export function exceptionsPaper(filled: FilledReturn, of: ReturnOf, { open, whyOpen, unread, goneSince, changes, version }: Exceptions): Paper | null {
  const without = filled.lines.filter(({ noPaper }) => noPaper !== null);
  const numbers = (caption: string, list: readonly number[]): PaperBlock[] =>
    list.length === 0
      ? []
      : [
          { kind: 'heading', text: caption },
          { kind: 'text', text: list.map(returnPaperWords.paper).join(', ') },
        ];
  const changed = changes === null || isUnchanged(changes) ? null : { ...changes, lines: filled.totalsOnly ? [] : changes.lines };
  const blocks: PaperBlock[] = [
    ...(open.length === 0 ? [] : [checksTable(open)]),
    ...(whyOpen === null ? [] : [{ kind: 'heading', text: words.why } as const, { kind: 'text', text: whyOpen } as const]),
    ...(without.length === 0 ? [] : [withoutPaper(without)]),
    ...numbers(words.unread, unread),
    ...numbers(words.goneSince, goneSince),
    ...(changed === null ? [] : [{ kind: 'heading', text: words.since } as const, ...changesFront(version, changed).slice(1)]),
  ];
  return blocks.length === 0 ? null : { ...returnPaper(withParts(filled, words.exceptions, []), of), blocks };
}

function checksTable(open: readonly OpenCheck[]): PaperBlock {
  return {
    ...{ kind: 'table', caption: words.checks },
    columns: [{ title: words.check1 }, { title: words.findings, isNumber: true }, { title: words.amount, isNumber: true }],
    rows: open.map(({ code, findings, pence }) => [auditCheckTitles[code], grouped(findings), pence === null ? '' : formatMoney(pence)]),
  };
}

function withoutPaper(lines: readonly ReturnLine[]): PaperBlock {
  return {
    ...{ kind: 'table', caption: words.noPaper },
    columns: [{ title: words.payment }, { title: words.amount, isNumber: true }, { title: words.reason }],
    rows: lines.map(({ day, payee, in: into, out, noPaper }) => [
      returnPaperWords.payment(formatDay(day), payee),
      formatMoney(out ?? into ?? 0),
      noPaper === null ? '' : (noPaper.note ?? returnPaperWords.whyNone[noPaper.why]),
    ]),
  };
}
