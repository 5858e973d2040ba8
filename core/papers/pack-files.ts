/** All files of a pack but the papers themselves: its pages and sheets, the front that says what is in it and what is not, and the list of its papers. */
import type { AccountFacts, CouncilRules } from '../books/facts.ts';
import { CSV_START, csvRow } from '../export/csv.ts';
import type { Cell } from '../export/csv.ts';
import { spendByPeriod } from '../figures/plan/periods.ts';
import { columnTotals } from '../returns/columns.ts';
import type { FilledReturn } from '../returns/filled.ts';
import { totalsAlone } from '../returns/filled.ts';
import { nameShown } from '../returns/figures.ts';
import type { PackChoices } from '../returns/pack.ts';
import type { PackManifest } from '../returns/pack-manifest.ts';
import { PACK_FOLDERS } from '../returns/pack.ts';
import { linesShared } from '../returns/pack-lines.ts';
import { distinctNames, LONGEST_NAME, renamedFor, renamedIn } from '../returns/pack-names.ts';
import type { Renamed } from '../returns/pack-names.ts';
import type { PackPaper, PapersShared } from '../returns/pack-papers.ts';
import { plainPounds } from '../values/money.ts';
import { tablesRenamed, writtenRenamed } from '../returns/renamed.ts';
import { formatDays, localDay } from '../values/day.ts';
import type { Day } from '../values/units.ts';
import { categoryWords } from '../words/books/categories.ts';
import { packPaperWords } from '../words/papers/pack.ts';
import { returnPaperWords } from '../words/papers/return.ts';
import { returnFigureWords } from '../words/returns/figures.ts';
import { packWords } from '../words/returns/pack.ts';
import type { Exceptions } from './pack.ts';
import { contributionPaper, exceptionsPaper, linesPaper, linesSheets, payPaper, planPaper, summaryPaper } from './pack.ts';
import type { Paper, PaperBlock } from './paper.ts';
import type { ReturnOf } from './return.ts';
import type { SheetsOf } from './return-sheets.ts';
import { returnPaper } from './return.ts';
import type { Workbook } from './workbook.ts';

/** A bank file that lines of these days came from. It is not kept, so that it is named and no more. */
export interface BankFile {
  readonly name: string;
  readonly last: Day;
  readonly sha256: string;
}

export interface PackSource {
  readonly facts: AccountFacts;
  /** With the numbers of the papers that now show each payment. */
  readonly filled: FilledReturn;
  readonly of: SheetsOf;
  /** Null: it is open. */
  readonly closed: { readonly at: string; readonly seal: string } | null;
  readonly rule: CouncilRules | null;
  readonly exceptions: Exceptions;
  /** Of each bank account on the last day. */
  readonly reconciliations: readonly { readonly name: string; readonly paper: Paper }[];
  readonly papers: PapersShared;
  readonly bankFiles: readonly BankFile[];
  readonly choices: PackChoices;
  /** Papers, by path, that are larger than a part. */
  readonly tooLarge: readonly string[];
}

export interface PackPages {
  readonly pages: readonly { readonly path: string; readonly printed: Paper | Workbook }[];
  /** Null: no payment is shared. @param partOf of each path. */
  readonly index: ((partOf: ReadonlyMap<string, number>) => string) | null;
  readonly figures: PackManifest['figures'];
  readonly between: PackManifest['between'];
}

export function packPages({
  facts,
  filled: whole,
  of,
  closed,
  rule,
  exceptions,
  reconciliations,
  papers,
  bankFiles,
  choices,
  tooLarge,
}: PackSource): PackPages {
  const isTotals = choices.level === 'totals';
  const { written, printed: renamed } = renamedFor(facts, choices);
  const shared = linesShared(facts, whole.lines, choices, written);
  const given = { ...whole, lines: shared.lines };
  const filled = writtenRenamed(isTotals ? totalsAlone(given, facts) : given, written);
  const isWhyShared = choices.level === 'everything';
  const plain = { ...of, front: [], toSay: closed === null ? [packPaperWords.draft] : [] };
  const called = (index: number): string => {
    const name = choices.initials ? nameShown(facts.people[index]?.name ?? '', 'initials', index) : (facts.people[index]?.name ?? '');
    return `${returnFigureWords.assistant(index + 1)}: ${name}`;
  };
  const { files } = packWords;
  const toSay = of.toSay.flatMap((sentence) => (sentence !== exceptions.whyOpen ? [sentence] : isWhyShared ? [written(sentence)] : []));
  const whyOpen = isWhyShared && exceptions.whyOpen !== null ? written(exceptions.whyOpen) : null;
  const changes = exceptions.changes && {
    ...exceptions.changes,
    lines: exceptions.changes.lines.map((line) => ({ ...line, payee: written(line.payee) })),
  };
  const contributionPaid = facts.contributionPaid.map((paid) => ({ ...paid, how: written(paid.how) }));
  const bankNames = distinctNames(
    reconciliations.map(({ name }) => written(name)),
    LONGEST_NAME - packWords.comparedWith('').length,
  );
  const compared = reconciliations.map(
    ({ paper }, index) =>
      [
        `${packWords.folders.statements}/${packWords.comparedWith(bankNames[index] ?? '')}`,
        isTotals ? sumsOnly(paper) : { ...paper, blocks: tablesRenamed(paper.blocks, written) },
      ] as const,
  );
  const made: readonly (readonly [path: string, printed: Paper | Workbook | null])[] = [
    [`${files.return}.pdf`, returnPaper(filled, { ...of, toSay, front: isTotals ? [] : tablesRenamed(of.front ?? [], written) })],
    [`${files.summary}.pdf`, summaryPaper(filled, plain, rule)],
    [`${files.lines}.pdf`, isTotals ? null : linesPaper(filled, plain)],
    [`${files.lines}.csv`, isTotals ? null : linesSheets(filled, plain, 'lines')],
    [`${files.lines}.xlsx`, isTotals ? null : linesSheets(filled, plain, 'xlsx')],
    ...compared,
    [`${packWords.pay}.pdf`, choices.level === 'everything' ? payPaper(filled, plain, facts, called) : null],
    [`${files.contribution}.pdf`, contributionPaper(filled, plain, { ...facts, contributionPaid })],
    [`${files.plan}.pdf`, planOf(facts, filled, plain)],
    [`${files.exceptions}.pdf`, exceptionsPaper(filled, plain, { ...exceptions, whyOpen, changes })],
  ];
  const left = {
    payments: isTotals ? whole.lines.length : 0,
    notes: shared.notes + (isWhyShared || exceptions.whyOpen === null ? 0 : 1),
    papers: papers.keptBack,
    unread: exceptions.unread.length,
  };
  const cover = coverPaper({ facts, of: plain, closed, choices, filled, made, papers: papers.papers, bankFiles: isTotals ? [] : bankFiles, left, tooLarge });
  const pages = [[`${files.cover}.pdf`, cover] as const, ...made].flatMap(([path, printed]) =>
    printed === null ? [] : [{ path, printed: renamedIn(printed, renamed) }],
  );
  const [all] = columnTotals(whole.values, whole.lines);
  const sum = (field: 'bank.in' | 'bank.out'): number => Number(whole.values[field]);
  return {
    pages,
    index: isTotals ? null : (partOf) => indexOf(filled, papers.papers, bankFiles, partOf, written),
    figures: Object.fromEntries(Object.entries(whole.values).filter((pair): pair is [string, number] => typeof pair[1] === 'number')),
    between: isTotals || all === undefined ? null : { in: all.in - sum('bank.in'), out: all.out - sum('bank.out') },
  };
}

/** Its lists are of payments, each with whom it is to. */
function sumsOnly(paper: Paper): Paper {
  return { ...paper, blocks: paper.blocks.filter(({ kind }) => kind !== 'table') };
}

function planOf(facts: AccountFacts, filled: FilledReturn, of: ReturnOf): Paper | null {
  const [spend] = spendByPeriod(facts, of.from, of.to, 'whole');
  if (!spend) return null;
  const numbers = new Map(facts.planLines.map(({ name }, index) => [name, returnFigureWords.planLine(index + 1)]));
  const lines = filled.totalsOnly ? spend.lines.map((one) => ({ ...one, line: numbers.get(one.line) ?? one.line })) : spend.lines;
  return planPaper(filled, of, { ...spend, lines });
}

interface Cover extends Pick<PackSource, 'facts' | 'of' | 'closed' | 'choices' | 'filled' | 'bankFiles' | 'tooLarge'> {
  readonly made: readonly (readonly [path: string, printed: Paper | Workbook | null])[];
  readonly papers: readonly PackPaper[];
  readonly left: Readonly<Record<'payments' | 'notes' | 'papers' | 'unread', number>>;
}

/** What is in it, what is empty, and how much of what was left out. */
function coverPaper({ facts, of, closed, choices, filled, made, papers, bankFiles, left, tooLarge }: Cover): Paper {
  const words = packPaperWords;
  const pages = made.map(([path, printed]): readonly [string, string] => [path, printed === null ? words.nothingHere : words.page]);
  const folders = PACK_FOLDERS.map((folder): readonly [string, string] => {
    const count = papers.filter((paper) => paper.folder === folder).length;
    const files = folder === 'statements' && bankFiles.length > 0 ? [words.bankFiles(bankFiles.length)] : [];
    const said = [...(count > 0 ? [words.papers(count)] : []), ...files].join('; ');
    return [`${packWords.folders[folder]}/ (${words.folders[folder]})`, said === '' ? words.nothingHere : said];
  });
  const leftOut = [
    ...(left.payments > 0 ? [words.leftPayments(left.payments)] : []),
    ...(left.notes > 0 ? [words.leftNotes(left.notes)] : []),
    ...(left.papers > 0 ? [words.leftPapers(left.papers)] : []),
    ...(left.unread > 0 ? [words.leftLost(left.unread)] : []),
  ];
  const text = (said: string): PaperBlock => ({ kind: 'text', text: said });
  const heading = (said: string): PaperBlock => ({ kind: 'heading', text: said });
  return {
    fileName: packWords.files.cover,
    title: words.titled(words.cover, facts.account.reference),
    blocks: [
      {
        kind: 'facts',
        rows: [
          [words.reference, facts.account.reference],
          [words.council, facts.account.council],
          [words.days, formatDays(of.from, of.to)],
          [words.form, filled.form.title],
          [words.standing, closed === null ? words.draft : words.closed(localDay(new Date(closed.at)), closed.seal.slice(0, 8))],
          [words.level, choices.initials ? `${words.levels[choices.level]} ${words.initials}` : words.levels[choices.level]],
        ],
      },
      {
        ...{ kind: 'table', caption: words.contents },
        columns: [{ title: words.file }, { title: words.holds }],
        rows: [...pages, ...folders].toSorted(([a], [b]) => (a < b ? -1 : 1)),
      },
      heading(words.left),
      ...(leftOut.length === 0 ? [text(words.nothingLeft)] : leftOut.map((said) => text(`${said}.`))),
      text(words.never),
      ...(tooLarge.length === 0 ? [] : [heading(words.tooLarge), ...tooLarge.map(text)]),
      heading(words.check),
      text(words.checkLead),
      text(words.checkPapers),
    ],
    foot: returnPaperWords.foot(facts.account.reference, of.from, of.to, of.seal ?? null),
    madeAt: of.madeAt,
  };
}

/** A row for each payment, with the first paper that shows it; one for each further paper; and the bank files. Amounts stand once. */
function indexOf(
  { lines }: FilledReturn,
  papers: readonly PackPaper[],
  bankFiles: readonly BankFile[],
  partOf: ReadonlyMap<string, number>,
  renamed: Renamed,
): string {
  const byNumber = new Map(papers.map((paper) => [paper.number, paper]));
  const cellsOf = (number: number): Cell[] => {
    const paper = byNumber.get(number);
    return paper ? [paper.path, partOf.get(paper.path) ?? 1, paper.sha256] : ['', null, ''];
  };
  const listed = new Set<number>();
  const shown = new Set<number>();
  const payments = lines.flatMap(({ line, day, in: into, out, category, evidence }): (readonly Cell[])[] => {
    const [first, ...others] = listed.has(line) ? [] : evidence;
    listed.add(line);
    for (const number of evidence) shown.add(number);
    const kind = category === null ? returnFigureWords.notExplained : categoryWords[category];
    const amounts = [into, out].map((pence) => (pence === null ? null : Number(plainPounds(pence))));
    const row: readonly Cell[] = [
      first === undefined ? '' : returnPaperWords.paper(first),
      line,
      day,
      ...amounts,
      kind,
      ...(first === undefined ? ['', null, ''] : cellsOf(first)),
    ];
    return [
      row,
      ...others.map((number): Cell[] => [returnPaperWords.paper(number), line, day, null, null, byNumber.get(number)?.what ?? '', ...cellsOf(number)]),
    ];
  });
  const beside = papers
    .filter(({ number }) => !shown.has(number))
    .map(({ number, day, what }): Cell[] => [returnPaperWords.paper(number), null, day ?? '', null, null, what, ...cellsOf(number)]);
  const files = bankFiles.map(({ name, last, sha256 }): Cell[] => ['', null, last, null, null, `${packWords.bankFile} ${renamed(name)}`, '', null, sha256]);
  const rows = [...payments, ...beside, ...files].map(csvRow);
  return [CSV_START, csvRow(packPaperWords.indexColumns), ...rows].join('');
}

/** What the payments of an index come to, in pence: the fourth and fifth of its columns, which hold plain numbers. */
export function indexSums(csv: string): { readonly in: number; readonly out: number } {
  const sums = { in: 0, out: 0 };
  for (const row of csv.split('\r\n').slice(1)) {
    const [, into = '', out = ''] = /^(?:[^,]*,){3}([^,]*),([^,]*),/.exec(row) ?? [];
    sums.in += Math.round(Number(into) * 100);
    sums.out += Math.round(Number(out) * 100);
  }
  return sums;
}
