/** Decisions taken for the person on paper: what a deputy's report and a review ask of each, with what is not written down named. */
import { authorityOn } from '../acting/authority.ts';
import type { Gap } from '../acting/decisions.ts';
import { decisionGaps } from '../acting/decisions.ts';
import type { AccountFacts, Decision } from '../books/facts.ts';
import { datedFileName } from '../export/file-names.ts';
import { formatDay } from '../values/day.ts';
import { formatMoney } from '../values/money.ts';
import type { Day } from '../values/units.ts';
import { decisionWords } from '../words/books/decisions.ts';
import { decisionPaperWords as words } from '../words/papers/decisions.ts';
import { moneyPaperWords } from '../words/papers/money.ts';
import type { FiguresOf } from './figures.ts';
import type { Paper, PaperBlock } from './paper.ts';

type Facts = Pick<AccountFacts, 'account' | 'mandates' | 'planLines'>;
type Row = readonly [label: string, value: string];

const dayRow = (label: string, day: Day | null): Row[] => (day === null ? [] : [[label, formatDay(day)]]);

function rowsOf({ account, mandates, planLines }: Facts, decision: Decision): Row[] {
  const { day, amount, planLine, capacity, assessedOn, lookAgainOn, decidedBy, reviewOn } = decision;
  const gaps = new Set<Gap>(decisionGaps(decision));
  // What nobody asks of this decision, and nobody wrote down, is no gap.
  const said = (gap: Exclude<Gap, 'assessedOn'>): Row[] => {
    const answer = decision[gap];
    if (answer === null && !gaps.has(gap)) return [];
    return [[decisionWords.asked[gap], answer ?? words.missing]];
  };
  const line = planLines.find(({ id }) => id === planLine);
  const acting = decidedBy === null ? null : authorityOn({ who: decidedBy, day, about: amount === null ? [] : ['money'] }, account.person, mandates);
  return [
    [words.day, formatDay(day)],
    ...(amount === null ? [] : [[words.amount, formatMoney(amount)] as const]),
    ...(line ? [[words.planLine, line.name] as const] : []),
    [words.capacity, decisionWords.capacities[capacity].title],
    ...said('assessedBy'),
    ...(gaps.has('assessedOn') ? [[decisionWords.asked.assessedOn, words.missing] as const] : dayRow(decisionWords.asked.assessedOn, assessedOn)),
    ...dayRow(words.lookAgainOn, lookAgainOn),
    ...(['whyNow', 'wishes', 'involved', 'consulted', 'options', 'chosen', 'decidedBy'] as const).flatMap(said),
    ...(acting === null ? [] : [[words.under, acting.sentence] as const]),
    ...dayRow(words.reviewOn, reviewOn),
  ];
}

/** @param chosen of them, in their order. */
export function decisionsPaper(facts: Facts, chosen: readonly Decision[], { account, madeAt }: FiguresOf, today: Day): Paper {
  const [only] = chosen;
  const isOne = chosen.length === 1 && only !== undefined;
  const blocks = chosen.flatMap((decision): PaperBlock[] => [
    ...(isOne ? [] : [{ kind: 'heading' as const, text: words.heading(decision.title, decision.day) }]),
    { kind: 'facts', rows: rowsOf(facts, decision) },
  ]);
  return {
    fileName: datedFileName(words.file, account.reference, isOne ? only.day : today),
    title: isOne ? words.one(only.title) : words.title,
    toSay: [words.whose(account.person, account.reference, account.council)],
    blocks: chosen.length === 0 ? [{ kind: 'text', text: words.none }] : blocks,
    foot: moneyPaperWords.foot(account.reference, today),
    madeAt,
  };
}
