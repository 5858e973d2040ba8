/**
 * A pack about a decision on the budget: in short, what happened day by day, both plans, how the first figure came about, what the decision
 * says, what the money has paid for, prices here, needs that were not met, and the last days to complain. Neutral in words: it argues nothing.
 */
import type { AccountFacts } from '../books/facts.ts';
import type { BudgetPair } from '../fairness/budget-history.ts';
import type { Decision } from '../fairness/decisions.ts';
import type { OutcomesView } from '../fairness/outcomes.ts';
import type { Cut } from '../figures/ahead/cut.ts';
import type { PlanView } from '../figures/plan/budgets.ts';
import { isToCheck } from '../rates/certainty.ts';
import { formatDay, later, localDay } from '../values/day.ts';
import { formatHours } from '../values/hours.ts';
import { formatMoney } from '../values/money.ts';
import type { Day } from '../values/units.ts';
import { agreementWords } from '../words/books/agreements.ts';
import { letterWords } from '../words/books/letters.ts';
import { budgetWords } from '../words/fairness/budgets.ts';
import { reasonWords } from '../words/fairness/reasons.ts';
import { fairnessPaperWords as words } from '../words/papers/fairness.ts';
import type { FiguresOf } from './figures.ts';
import { figurePaper, heading, text } from './figures.ts';
import { achievedBlock, outcomesBlock } from './outcomes.ts';
import type { Paper, PaperBlock, PaperTable } from './paper.ts';

/** No bank line stands in it. */
type WithoutLines = Omit<AccountFacts, 'lines'>;

export interface ChallengeFacts {
  readonly facts: WithoutLines;
  readonly cut: Cut | null;
  readonly budgets: readonly BudgetPair[];
  /** The newest. */
  readonly decision: Decision | null;
  readonly outcomes: OutcomesView;
  readonly plan: PlanView;
}

export function challengePaper(given: ChallengeFacts, of: FiguresOf): Paper {
  const { asOf, known } = given.plan;
  const today = localDay(new Date(of.madeAt));
  const blocks = [
    text(words.advice),
    ...inShort(given),
    ...timeline(given.facts, later(today, given.cut?.from ?? today)),
    ...(given.cut ? bothPlans(given.cut) : []),
    ...told(given),
    ...reasons(given.decision),
    ...paidFor(given.plan),
    ...outcomesBlock(given.outcomes),
    ...achievedBlock(given.outcomes),
    ...prices(given.facts, today),
    ...quotes(given.facts),
    ...diary(given.facts),
    ...days(given.decision, today),
    heading(words.helps),
    ...words.helpers.map(text),
  ];
  return figurePaper(of, { file: words.files.challenge, title: words.challenge, asOf, completeTo: known.to, blocks });
}

const minus = (percent: string): string => percent.replace('-', '\u2212');
const number = (title: string): PaperTable['columns'][number] => ({ title, isNumber: true });

function inShort({ cut, decision, facts: { unmetNeeds } }: ChallengeFacts): PaperBlock[] {
  const lacking = decision?.reasons?.filter(({ state }) => state !== 'found').length ?? null;
  return [
    heading(words.short),
    ...(cut === null
      ? [text(words.noCut)]
      : [
          text(words.cut(formatMoney(cut.weekly.before), formatMoney(cut.weekly.after), cut.from, minus(cut.weekly.percent))),
          text(words.less(formatMoney(cut.weekly.less), formatMoney(cut.yearly.less))),
        ]),
    ...(decision === null ? [] : [text(lacking === null ? words.notLookedAt : lacking === 0 ? words.saysAll : words.asks(lacking))]),
    ...(unmetNeeds.length === 0 ? [] : [text(words.unmet(unmetNeeds.length))]),
  ];
}

function timeline({ letters, budgets, councilRules, contributionRates, processReviews }: WithoutLines, until: Day): PaperBlock[] {
  const { timelineOf: say } = words;
  const happened = [
    ...letters.map(({ day, direction, who, about }) => ({ day, what: letterWords.title(direction, who ?? letterWords.theCouncil, about) })),
    ...budgets.map(({ day, what, amount, per }) => ({ day, what: say[what](formatMoney(amount), budgetWords.pers[per]) })),
    ...councilRules.map(({ from, weeklyGross }) => ({ day: from, what: say.rule(formatMoney(weeklyGross)) })),
    ...contributionRates.map(({ from, weekly }) => ({ day: from, what: say.contribution(formatMoney(weekly)) })),
    ...processReviews.map(({ day }) => ({ day, what: say.review })),
  ];
  const inOrder = happened.filter(({ day }) => day <= until).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  if (inOrder.length === 0) return [];
  const columns = [{ title: words.day }, { title: words.what }];
  return [{ kind: 'table', caption: words.timeline, columns, rows: inOrder.map(({ day, what }) => [formatDay(day), what]) }];
}

function bothPlans({ lines }: Cut): PaperBlock[] {
  if (lines.length === 0) return [];
  return [
    {
      ...{ kind: 'table', caption: words.plans },
      columns: [{ title: words.line }, ...[words.hoursNow, words.hoursThen, words.weekNow, words.weekThen].map(number)],
      rows: lines.map(({ name, hours, weekly }) => [
        ...[name, hours ? formatHours(hours.before) : '', hours ? formatHours(hours.after) : ''],
        ...[formatMoney(weekly.before), formatMoney(weekly.after)],
      ]),
    },
    text(words.plansLead),
  ];
}

function told({ budgets, facts }: ChallengeFacts): PaperBlock[] {
  if (budgets.length === 0) return [];
  const working = facts.budgets.findLast(({ what, working: sum }) => what === 'indicative' && sum !== null)?.working ?? null;
  return [
    {
      ...{ kind: 'table', caption: words.budgets },
      columns: [{ title: words.day }, ...[words.first, words.decided, words.difference, words.percent].map(number)],
      rows: budgets.map(({ indicative, actual, difference }) => [
        formatDay(actual?.day ?? indicative?.day ?? ''),
        indicative ? formatMoney(indicative.weekly) : words.notKnown,
        actual ? formatMoney(actual.weekly) : words.notKnown,
        difference ? formatMoney(difference.weekly) : '',
        minus(difference?.percent ?? ''),
      ]),
    },
    ...(working === null ? [] : [heading(words.working), ...working.split('\n').map(text)]),
  ];
}

function reasons(decision: Decision | null): PaperBlock[] {
  if (!decision?.reasons) return [];
  return [
    {
      ...{ kind: 'table', caption: words.reasons, columns: [{ title: words.point }, { title: words.says }] },
      rows: decision.reasons.map(({ point, state }) => [reasonWords.points[point], reasonWords.states[state]]),
    },
  ];
}

function paidFor({ lines, year, asOf }: PlanView): PaperBlock[] {
  if (lines.length === 0) return [];
  return [
    {
      ...{ kind: 'table', caption: words.met, columns: [{ title: words.line }, ...[words.given, words.spent, words.hours].map(number)] },
      rows: lines.map(({ name, year: gives, spent, hours }) => [name, formatMoney(gives), formatMoney(spent), hours?.worked ?? '']),
    },
    text(words.metLead(year.from, asOf)),
  ];
}

/** Those that hold on the day: a newer one of the same takes the place of the one before. */
function prices({ agreements, suppliers }: WithoutLines, on: Day): PaperBlock[] {
  const begun = agreements.filter(({ from }) => from <= on);
  const isNewest = ({ supplier, what, planLine, from }: (typeof agreements)[number]): boolean =>
    !begun.some((other) => other.supplier === supplier && other.what === what && other.planLine === planLine && other.from > from);
  const running = begun.filter((one) => (one.to === null || one.to >= on) && isNewest(one));
  if (running.length === 0) return [heading(words.prices), text(words.noPrices)];
  return [
    {
      ...{ kind: 'table', caption: words.prices, columns: [{ title: words.supplier }, { title: words.what }, number(words.price), { title: words.from }] },
      rows: running.map(({ supplier, what, rate, from }) => [
        suppliers.find(({ id }) => id === supplier)?.name ?? '',
        ...[agreementWords.whats[what], formatMoney(rate), formatDay(from)],
      ]),
    },
  ];
}

function quotes({ quotes: asked, wishes }: WithoutLines): PaperBlock[] {
  if (asked.length === 0) return [];
  return [
    {
      ...{ kind: 'table', caption: words.quotes },
      columns: [{ title: words.seller }, { title: words.what }, number(words.price), { title: words.day }],
      rows: asked.map(({ wish, seller, amount, day }) => [seller, wishes.find(({ id }) => id === wish)?.what ?? '', formatMoney(amount), formatDay(day)]),
    },
  ];
}

function diary({ unmetNeeds }: WithoutLines): PaperBlock[] {
  if (unmetNeeds.length === 0) return [heading(words.diary), text(words.noDiary)];
  return [
    {
      ...{ kind: 'table', caption: words.diary },
      columns: [{ title: words.day }, { title: words.need }, number(words.hoursMissing), { title: words.happened }],
      rows: unmetNeeds.map(({ day, need, hours, happened }) => [formatDay(day), need, hours === null ? '' : formatHours(hours), happened ?? '']),
    },
  ];
}

function days(decision: Decision | null, today: Day): PaperBlock[] {
  if (decision === null || decision.isSettled) return [];
  if (decision.clocks === null) return [heading(words.days), text(words.otherNation)];
  return [
    {
      ...{ kind: 'table', caption: words.days, columns: [{ title: words.way }, { title: words.lastDay }, { title: words.source }] },
      rows: decision.clocks.map(({ which, lastDay, source, certainty }) => [
        reasonWords.clocks[which].title,
        lastDay < today ? words.over(formatDay(lastDay)) : formatDay(lastDay),
        isToCheck(certainty) ? `${source}. ${words.toCheck}` : source,
      ]),
    },
  ];
}
