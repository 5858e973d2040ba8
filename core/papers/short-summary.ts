/**
 * The short summary: one page in few words and large letters for the person whose money it is, each thought beside a picture. It says less than the
 * figures and nothing else than they do: what is left is the bank's, what is promised is all of it but what a crisis could take (figures, section 6).
 */
import type { AccountFacts, Category } from '../books/facts.ts';
import { datedFileName } from '../export/file-names.ts';
import type { Figures } from '../figures/figures.ts';
import { figuresOf } from '../figures/figures.ts';
import { balanceBefore, movedByKind } from '../returns/figures.ts';
import { addDays } from '../values/day.ts';
import { formatHours } from '../values/hours.ts';
import { divideRounded, formatMoney } from '../values/money.ts';
import type { Day, Pence } from '../values/units.ts';
import { shortSummaryWords as words } from '../words/papers/short-summary.ts';
import type { Paper, PaperBlock } from './paper.ts';
import type { PictureName } from './pictures.ts';

type Group = keyof typeof words.groups;

/** What money that goes out is for, in the person's words; what is not here is for other things. */
const GROUPS: Readonly<Partial<Record<Category, Group>>> = {
  wages: 'helper',
  hmrc: 'helper',
  pension: 'helper',
  agency: 'agency',
  payroll_service: 'office',
  purchase: 'bought',
  insurance: 'insurance',
  activity: 'activity',
  transport: 'transport',
  training: 'training',
  respite: 'break',
  bank_charge: 'bank',
  repayment_to_council: 'council',
  direct_payment: 'council',
  contribution: 'council',
};
/** More would be too many to read. */
const MOST = 3;

export interface SummaryAsked {
  readonly from: Day;
  readonly to: Day;
  readonly today: Day;
  /** Pounds without pence, said to be about. */
  readonly wholePounds: boolean;
  /** An instant. */
  readonly madeAt: string;
}

/** @param facts with all bank lines. */
export function shortSummary(facts: AccountFacts, { from, to, today, wholePounds, madeAt }: SummaryAsked): Paper {
  const figures = figuresOf(facts, to, today);
  const { account } = facts;
  // What comes next is told from the day the page is read on.
  const next = (to < today ? figuresOf(facts, today) : figures).crisis;
  const said = (pence: Pence): string => {
    if (!wholePounds) return formatMoney(pence);
    const pounds = formatMoney(divideRounded(pence, 100) * 100).replace(/\.00$/, '');
    return pence % 100 === 0 ? pounds : words.about(pounds);
  };
  const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  const pictured = (picture: PictureName, heading: string, ...lines: readonly string[]): PaperBlock => ({
    ...{ kind: 'pictured', picture, heading },
    lines: lines.map(sentence),
  });
  const moved = movedByKind(facts, from, to);
  const knownTo = figures.known.to;
  const toSay = knownTo !== null && to <= knownTo ? [] : [words.onlyTo(knownTo !== null && knownTo >= from ? knownTo : null)];
  const closing = balanceBefore(facts, addDays(to, 1));
  return {
    fileName: datedFileName(words.file, account.reference, to),
    title: words.title,
    toSay: [words.days(from, to), ...toSay],
    blocks: [
      pictured('in', words.in, moved.in.total === 0 ? words.nothingIn : words.cameIn(said(moved.in.total))),
      pictured('out', words.out, ...(moved.out.total === 0 ? [words.nothingOut] : [words.wentOut(said(moved.out.total)), words.most])),
      ...largest(moved.out.byKind).map(([group, pence]): PaperBlock => pictured(group, '', words.sum(words.groups[group], said(pence)))),
      pictured('left', words.left, closing < 0 ? words.belowNothing(said(-closing)) : words.isLeft(said(closing), to)),
      ...promisedAndReady(figures, closing, said).map(([picture, heading, ...lines]) => pictured(picture, heading, ...lines)),
      pictured('plan', words.plan, ...planned(figures)),
      pictured('next', words.next, next.scheduled ? words.nextMoney(next.nextReceiptOn) : words.noneNext),
      ...(account.ask === null ? [] : [pictured('ask', words.ask, account.ask)]),
    ],
    foot: words.foot(account.person),
    isLarge: true,
    madeAt,
  };
}

function largest(byKind: ReadonlyMap<Category | null, Pence>): (readonly [Group, Pence])[] {
  const sums = new Map<Group, Pence>();
  for (const [kind, pence] of byKind) {
    const group = kind === null ? 'unknown' : (GROUPS[kind] ?? 'other');
    sums.set(group, (sums.get(group) ?? 0) + pence);
  }
  return [...sums].toSorted(([, a], [, b]) => b - a).slice(0, MOST);
}

type Said = (pence: Pence) => string;
type Section = readonly [picture: PictureName, heading: string, ...lines: readonly string[]];

/** What is promised is what is in the bank but could not be taken for a crisis. */
function promisedAndReady({ crisis, answers }: Figures, closing: Pence, said: Said): Section[] {
  if (answers.crisis.state === 'not_known')
    return [
      ['promised', words.promised, words.notYet],
      ['emergency', words.emergency, words.notYet, words.needs],
    ];
  const { available, mayBeAskedBack } = crisis;
  const isEstimate = answers.crisis.state === 'estimated';
  const guessed: Said = (pence) => (isEstimate && !said(pence).startsWith(words.about('')) ? words.about(said(pence)) : said(pence));
  if (available <= 0)
    return [
      ['promised', words.promised, ...(closing > 0 ? [words.isPromised(guessed(closing)), words.promisedFor] : [words.nothingPromised])],
      ['emergency', words.emergency, words.nothingThere, ...(available < 0 ? [words.short(guessed(-available))] : [])],
    ];
  const promised = closing - available;
  const hours = crisis.hours[0];
  return [
    ['promised', words.promised, ...(promised > 0 ? [words.isPromised(guessed(promised)), words.promisedFor] : [words.nothingPromised])],
    [
      ...(['emergency', words.emergency, words.isThere(guessed(available))] as const),
      ...(hours && hours.hours > 0 ? [words.hours(formatHours(hours.hours))] : []),
      ...(mayBeAskedBack > 0 ? [words.mayBeAskedBack(guessed(mayBeAskedBack))] : []),
    ],
  ];
}

/** The lines of the plan with the most money, by how they stand in the account year. */
function planned({ plan: { lines }, answers }: Figures): string[] {
  if (answers.plan.state === 'not_known') return [words.noPlan];
  const most = lines.toSorted((a, b) => b.year.pence - a.year.pence).slice(0, MOST);
  return most.map(({ name, status }) => words.lines[status](name));
}
