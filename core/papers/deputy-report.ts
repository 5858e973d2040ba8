/** A deputy's report to type from: as a paper, and as rows of a spreadsheet that say the same. */
import type { DeputySheet } from '../acting/deputy-report.ts';
import { ASKED_OF_DEPUTY } from '../acting/deputy-asked.ts';
import { sumOf } from '../acting/own-money.ts';
import { OPG_GROUPS } from '../acting/opg.ts';
import type { DeputyReport } from '../books/facts.ts';
import { datedFileName } from '../export/file-names.ts';
import { earlier, formatDay, localDay } from '../values/day.ts';
import { formatMoney } from '../values/money.ts';
import type { Day } from '../values/units.ts';
import { deputyWords } from '../words/books/deputy.ts';
import { ownMoneyWords } from '../words/books/own-money.ts';
import { deputyPaperWords as words } from '../words/papers/deputy.ts';
import { moneyPaperWords } from '../words/papers/money.ts';
import { paperWords } from '../words/papers/paper.ts';
import type { FiguresOf } from './figures.ts';
import type { Paper, PaperBlock, PaperTable } from './paper.ts';
import type { SheetCell, Workbook } from './workbook.ts';

type Row = readonly [label: string, value: string];
type Money = DeputySheet['charges'][number];
type Account = DeputySheet['accounts'][number];

const CHARGES = 'councilCharges';

function answerOf(report: DeputyReport, sheet: DeputySheet, asked: (typeof ASKED_OF_DEPUTY)[number]): string {
  const answer = asked === 'opening' || asked === 'closing' ? sheet[asked] : report[asked];
  return answer === null ? words.notKnown : typeof answer === 'number' ? formatMoney(answer) : answer;
}

function differenceSaid({ whyDiffers }: DeputyReport, { difference, isTolerated }: DeputySheet): string {
  if (difference === null) return words.notKnown;
  return isTolerated ? words.tolerated(difference) : words.explained(difference, whyDiffers);
}

function headOf(sheet: DeputySheet): Row[] {
  return [
    [words.form, sheet.form ?? words.noForm],
    [words.due, formatDay(sheet.due)],
  ];
}

function answersOf(report: DeputyReport, sheet: DeputySheet): Row[] {
  return [
    ...ASKED_OF_DEPUTY.map((asked): Row => [deputyWords.asked[asked], answerOf(report, sheet, asked)]),
    [words.difference, differenceSaid(report, sheet)],
  ];
}

function moneyTable(caption: string, some: readonly Money[], total: number | null): PaperTable {
  return {
    kind: 'table',
    caption,
    columns: [{ title: words.text }, { title: words.day }, { title: words.amount, isNumber: true }],
    rows: some.map(({ text, day, pence }) => [text, formatDay(day), formatMoney(pence)]),
    ...(total !== null && { totals: [[paperWords.total, '', formatMoney(total)]] }),
  };
}

const known = (pence: number | null): string => (pence === null ? words.notKnown : formatMoney(pence));

/** What there is to say of an account beside its balances. */
const partsOf = ({ name, bank, kind, joint, closedOn }: Account): string[] =>
  [name, bank, ownMoneyWords.kinds[kind], joint ? ownMoneyWords.joint : null, closedOn === null ? null : ownMoneyWords.closed(closedOn)].filter(
    (part) => part !== null,
  );

function accountsTable({ accounts }: DeputySheet): PaperTable {
  const columns = [words.account, words.sortCode, words.lastDigits].map((title) => ({ title }));
  return {
    kind: 'table',
    caption: words.accounts,
    columns: [...columns, { title: words.first, isNumber: true }, { title: words.last, isNumber: true }],
    rows: accounts.map((one) => [partsOf(one).join(', '), one.sortCode ?? '', one.lastDigits ?? '', known(one.opening), known(one.closing)]),
    totals: [[paperWords.total, '', '', known(sumOf(accounts.map((one) => one.opening))), known(sumOf(accounts.map((one) => one.closing)))]],
  };
}

const heading = (text: string): PaperBlock => ({ kind: 'heading', text });
const text = (said: string): PaperBlock => ({ kind: 'text', text: said });

function groupsTable({ chargesTotal }: DeputySheet): PaperTable {
  const rows = OPG_GROUPS.flatMap(({ way, title, categories }) =>
    categories.map((one) => [
      one.asksWhat === true ? words.starred(one.title) : one.title,
      title,
      way === 'in' ? words.in : words.out,
      one.id === CHARGES ? formatMoney(chargesTotal) : '',
    ]),
  );
  const columns = [words.category, words.group, words.way].map((title) => ({ title }));
  return { kind: 'table', caption: words.groups, columns: [...columns, { title: words.amount, isNumber: true }], rows };
}

export function deputyPaper(report: DeputyReport, sheet: DeputySheet, { account, madeAt }: FiguresOf): Paper {
  const { charges, chargesTotal, large, sayWhich, decisions, missing } = sheet;
  return {
    fileName: datedFileName(words.file, account.reference, report.to),
    title: words.title(report.from, report.to),
    toSay: [words.whose(account.person, account.reference), words.leftOut, words.usual],
    blocks: [
      { kind: 'facts', rows: headOf(sheet) },
      heading(words.missing),
      ...(missing.length === 0 ? [text(words.nothingMissing)] : missing.map(text)),
      heading(words.answers),
      { kind: 'facts', rows: answersOf(report, sheet) },
      ...(sheet.accounts.length === 0 ? [] : [heading(words.accounts), accountsTable(sheet)]),
      ...(sheet.accounts.some(({ joint }) => joint) ? [text(words.jointWhole)] : []),
      heading(words.charges),
      text(charges.length === 0 ? words.noCharges : words.chargesLead),
      ...(charges.length === 0 ? [] : [moneyTable(words.charges, charges, chargesTotal)]),
      ...(large.length === 0 ? [] : [moneyTable(words.large, large, null)]),
      ...(sayWhich.length === 0 ? [] : [moneyTable(words.sayWhich, sayWhich, null)]),
      ...(decisions.length === 0 ? [] : [heading(words.decisions), ...decisions.map(({ title, day }) => text(`${title}, ${words.decided(day)}.`))]),
      heading(words.groups),
      text(words.groupsLead),
      groupsTable(sheet),
    ],
    foot: moneyPaperWords.foot(account.reference, earlier(report.to, localDay(new Date(madeAt)))),
    madeAt,
  };
}

/** What is typed, row by row. */
export function deputyWorkbook(report: DeputyReport, sheet: DeputySheet, { account }: Pick<FiguresOf, 'account'>): Workbook {
  const cell = (said: string): SheetCell => ({ kind: 'text', text: said });
  const empty: SheetCell = { kind: 'empty' };
  const pence = (value: number): SheetCell => ({ kind: 'pence', pence: value });
  const said = ([label, value]: Row): SheetCell[] => [cell(label), empty, empty, cell(value)];
  const ofAccount = (one: Account, end: 'opening' | 'closing', day: Day): SheetCell[] => {
    const signs = [one.sortCode, one.lastDigits === null ? null : ownMoneyWords.endsWith(one.lastDigits)].filter((part) => part !== null);
    const value = one[end];
    return [
      cell(words.ofAccount[end]),
      cell([...partsOf(one), ...signs].join(', ')),
      { kind: 'day', day },
      value === null ? cell(words.notKnown) : pence(value),
    ];
  };
  const money = (what: string, { day, text: bank, pence: value }: Money): SheetCell[] => [cell(what), cell(bank), { kind: 'day', day }, pence(value)];
  return {
    fileName: datedFileName(words.file, account.reference, report.to),
    as: 'csv',
    sheets: [
      {
        name: words.sheet,
        head: 1,
        rows: [
          [words.what, words.text, words.day, words.value].map(cell),
          ...[...headOf(sheet), ...answersOf(report, sheet)].map(said),
          ...sheet.accounts.flatMap((one) => [ofAccount(one, 'opening', report.from), ofAccount(one, 'closing', report.to)]),
          ...sheet.charges.map((one) => money(words.charges, one)),
          [cell(words.charges), cell(paperWords.total), empty, pence(sheet.chargesTotal)],
          ...sheet.sayWhich.map((one) => money(words.sayWhich, one)),
          ...sheet.missing.map((one) => said([words.missing, one])),
        ],
      },
    ],
  };
}
