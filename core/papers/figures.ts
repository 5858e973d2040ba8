/**
 * Papers of figures: where things stand, how a figure is worked out, the contribution month by month, and the plan against what was spent. Each
 * is set from what the screens are given, so that a paper can say nothing else than they do.
 */
import type { Account } from '../books/facts.ts';
import { datedFileName } from '../export/file-names.ts';
import type { AnswerState } from '../figures/known/answers.ts';
import type { ContributionMonth, ContributionStatement } from '../figures/council/contribution-statement.ts';
import type { Overview } from '../figures/overview.ts';
import type { BudgetSums, PlanView, ProviderSpend } from '../figures/plan/budgets.ts';
import { addDays, formatDay, formatMonth } from '../values/day.ts';
import { formatMoney } from '../values/money.ts';
import type { Day, Pence } from '../values/units.ts';
import { figurePaperWords as words } from '../words/papers/figures.ts';
import type { Paper, PaperBlock, PaperTable } from './paper.ts';

export interface FiguresOf {
  readonly account: Pick<Account, 'person' | 'reference' | 'council'>;
  /** An instant. */
  readonly madeAt: string;
}

export const text = (said: string): PaperBlock => ({ kind: 'text', text: said });
export const heading = (said: string): PaperBlock => ({ kind: 'heading', text: said });
const number = (title: string) => ({ title, isNumber: true });

/** How far the figures of a day are known, in a sentence. */
export function howFarOn(asOf: Day, completeTo: Day | null): string {
  if (completeTo === null) return words.estimateOnly;
  return asOf <= completeTo ? words.complete : words.estimate(completeTo);
}

/** A paper of figures of a day: whose they are, of which day, and how far they are known, above the rest. */
export function figurePaper(
  { account, madeAt }: FiguresOf,
  {
    file,
    title,
    asOf,
    completeTo,
    blocks,
  }: { readonly file: string; readonly title: string; readonly asOf: Day; readonly completeTo: Day | null; readonly blocks: readonly PaperBlock[] },
): Paper {
  return {
    fileName: datedFileName((reference, day) => words.file(file, reference, day), account.reference, asOf),
    title,
    toSay: [words.whose(account.person, account.reference, account.council), `${words.asAt(asOf)} ${howFarOn(asOf, completeTo)}`],
    blocks,
    foot: words.foot(account.reference, asOf),
    madeAt,
  };
}

/** Under or over plan, its sign in words. */
function differenceSaid(difference: Pence): string {
  return difference === 0 ? words.onPlan : difference > 0 ? words.under(difference) : words.over(-difference);
}

// ------------------------------------------------------------------------------------------------ where things stand

/** The three answers, with the plan line by line. */
export function overviewPaper(overview: Overview, of: FiguresOf): Paper {
  const { asOf, known, answers, notices } = overview;
  const hasEnded = notices.some(({ code, day }) => code === 'ended' && day !== null && day < asOf);
  const blocks = [
    ...answer(words.spent, answers.plan, spent(overview)),
    ...answer(words.contribution, answers.contribution, contributed(overview)),
    ...(hasEnded ? [heading(words.crisis), text(words.ended)] : answer(words.crisis, answers.crisis, ready(overview))),
    ...(notices.length === 0 ? [] : [heading(words.notices), ...notices.map(({ sentence }) => text(sentence))]),
    ...planLines(overview),
  ];
  return figurePaper(of, { file: words.files.overview, title: words.overview, asOf, completeTo: known.to, blocks });
}

function answer(title: string, { state, needs }: AnswerState, said: readonly PaperBlock[]): PaperBlock[] {
  return [heading(title), ...(state === 'not_known' ? [text(words.notKnown), ...needs.map((need) => text(words.needs[need]))] : said)];
}

function spent({ plan: { spentToDate, expectedToDate, yearBudget, outsidePlan, sentence } }: Overview): PaperBlock[] {
  const rows = [
    [words.spentSoFar, formatMoney(spentToDate)],
    [words.planned, formatMoney(expectedToDate)],
    [words.wholeYear, formatMoney(yearBudget)],
    ...(outsidePlan === 0 ? [] : [[words.outside, formatMoney(outsidePlan)] as const]),
  ] as const;
  return [{ kind: 'facts', rows }, text(sentence)];
}

function contributed({ contribution }: Overview): PaperBlock[] {
  const { weekly, accrued, received, overdue, balance, toPayNow, sentences } = contribution;
  if (weekly === 0 && accrued === 0 && received === 0) return [text(words.noContribution)];
  const isAhead = balance < 0 && overdue === 0;
  const rows: readonly (readonly [string, string])[] = [
    isAhead ? [words.paidAhead, formatMoney(-balance)] : [words.toPayNow, formatMoney(toPayNow)],
    [words.charged, formatMoney(accrued)],
    [words.received, formatMoney(received)],
  ];
  return [{ kind: 'facts', rows }, ...sentences.map(text)];
}

function ready({ crisis, reclaim }: Overview): PaperBlock[] {
  const { available, spokenFor, yours, mayBeAskedBack, sentence } = crisis;
  const rows = [
    [words.ready, formatMoney(available)],
    [words.spokenFor, formatMoney(spokenFor)],
    // Without a rule of the council nobody can tell the two apart.
    ...(available < 0 || reclaim.rule === null
      ? []
      : ([
          [words.yours, formatMoney(yours)],
          [words.askedBack, formatMoney(mayBeAskedBack)],
        ] as const)),
  ] as const;
  return [{ kind: 'facts', rows }, text(sentence)];
}

function planLines({ plan }: Overview): PaperBlock[] {
  if (plan.lines.length === 0) return [];
  const sums = ({ spentToDate, expectedToDate, difference, yearBudget }: Omit<Overview['plan'], 'lines' | 'sentence' | 'outsidePlan'>): readonly string[] => [
    formatMoney(spentToDate),
    formatMoney(expectedToDate),
    differenceSaid(difference),
    formatMoney(yearBudget),
  ];
  return [
    {
      ...{ kind: 'table', caption: words.lines },
      columns: [{ title: words.line }, number(words.spentSoFar), number(words.planned), number(words.difference), number(words.wholeYear)],
      rows: plan.lines.map((line) => [line.line, ...sums(line)]),
      totals: [[words.allLines, ...sums(plan)]],
    },
  ];
}

// ------------------------------------------------------------------------------------------------ the contribution

/** Month by month, oldest first, with the rates they rest on. */
export function contributionPaper(statement: ContributionStatement, of: FiguresOf): Paper {
  const { asOf, known, months, charged, received, owedAtOpening, rates } = statement;
  const isEmpty = charged === 0 && received === 0 && owedAtOpening === 0;
  const table: PaperTable = {
    ...{ kind: 'table', caption: words.months },
    columns: [{ title: words.month }, ...[words.charged, words.received, words.overdue, words.balance].map(number)],
    rows: months.map(monthCells),
    totals: [[words.allMonths, formatMoney(charged), formatMoney(received), '', '']],
  };
  const blocks: PaperBlock[] = [
    ...(owedAtOpening === 0 ? [] : [text(words.owedAtOpening(owedAtOpening))]),
    ...(isEmpty ? [text(words.nothingCharged)] : [table]),
    ...(rates.length === 0
      ? []
      : [
          {
            ...{ kind: 'table' as const, caption: words.rates },
            columns: [{ title: words.from }, { title: words.to }, number(words.weekly)],
            rows: rates.map(({ from, to, weekly }) => [formatDay(from), to === null ? words.goesOn : formatDay(to), formatMoney(weekly)]),
          },
        ]),
  ];
  return figurePaper(of, { file: words.files.contribution, title: words.contributionTitle, asOf, completeTo: known.to, blocks });
}

function monthCells({ month, from, to, charged, received, overdue, balance, state }: ContributionMonth): readonly string[] {
  const isWhole = from.endsWith('-01') && addDays(to, 1).endsWith('-01');
  const name = isWhole ? formatMonth(month) : words.inPart(formatMonth(month), from, to);
  const came = received === 0 && state === 'not_known' ? words.noneKnown : formatMoney(received);
  if (state === 'not_known') return [name, formatMoney(charged), came, words.noneKnown, words.noneKnown];
  const late = formatMoney(overdue.toPayNow);
  const stood = balance === 0 ? formatMoney(0) : balance > 0 ? words.owed(balance) : words.ahead(-balance);
  return [name, formatMoney(charged), came, overdue.notKnown > 0 ? words.moreNotKnown(late, overdue.notKnown) : late, stood];
}

// ------------------------------------------------------------------------------------------------ the plan

/** The plan of the account year against what was spent: by line, by outcome, who was paid, and what was moved between lines. */
export function planPaper(plan: PlanView, of: FiguresOf): Paper {
  const { asOf, known, year, lines, outcomes, providers, moves, total } = plan;
  const sums = ({ year: gives, spent: gone, setAside, available }: BudgetSums): readonly string[] =>
    [gives, gone, setAside, available].map((pence) => formatMoney(pence));
  const columns = (first: string) => [{ title: first }, ...[words.wholeYear, words.spentSoFar, words.setAside, words.available].map(number)];
  const totals = [[words.allLines, ...sums(total)]];
  const blocks: PaperBlock[] = [
    text(words.year(year.from, year.to)),
    ...(lines.length === 0
      ? [text(words.noPlan)]
      : ([
          { kind: 'table', caption: words.plan, columns: columns(words.line), rows: lines.map((line) => [line.name, ...sums(line)]), totals },
          text(words.setAsideWhy),
          {
            ...{ kind: 'table', caption: words.outcomes, columns: columns(words.outcome), totals },
            rows: outcomes.map((one) => [one.outcome === '' ? words.noOutcome : one.outcome, ...sums(one)]),
          },
        ] satisfies PaperBlock[])),
    ...(providers.length === 0 ? [] : [paid(providers)]),
    ...(moves.length === 0
      ? []
      : [
          {
            ...{ kind: 'table' as const, caption: words.moves },
            columns: [{ title: words.day }, { title: words.what }, { title: words.reason }, number(words.amount)],
            rows: moves.map(({ day, from, to, pence, reason, agreedBy }) => [
              ...[formatDay(day), words.moved(from, to), words.agreed(reason, agreedBy)],
              formatMoney(pence),
            ]),
          },
        ]),
  ];
  return figurePaper(of, { file: words.files.plan, title: words.planTitle, asOf, completeTo: known.to, blocks });
}

function paid(providers: readonly ProviderSpend[]): PaperTable {
  return {
    ...{ kind: 'table', caption: words.providers },
    columns: [{ title: words.provider }, number(words.careHours), number(words.cost)],
    rows: providers.map(({ name, kind, hours, pence }) => [kind === 'bank' || kind === 'before' ? words[kind] : name, hours ?? '', formatMoney(pence)]),
    totals: [[words.allLines, '', formatMoney(providers.reduce((sum, { pence }) => sum + pence, 0))]],
  };
}
