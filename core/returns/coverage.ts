/**
 * Which days of each bank account a statement covers, month by month: what an auditor asks for first. A statement is a paper or a bank
 * file that says from when to when it runs; where it prints its balances, each has to open with what the one before it closed with.
 */
import { addDays, addMonths, earlier, later } from '../values/day.ts';
import type { BankAccount } from '../books/facts.ts';
import type { Day, Pence } from '../values/units.ts';

export interface StatementSpan {
  readonly bankAccount: number;
  readonly from: Day;
  readonly to: Day;
  /** Before its first line, and after its last; null: it prints none. */
  readonly opening: Pence | null;
  readonly closing: Pence | null;
  /** By which a cell leads to it. */
  readonly source: { readonly type: 'statement' | 'import'; readonly id: number };
}

/** What is wrong first. */
type MonthState = 'missing' | 'part' | 'twice' | 'noChain' | 'noBalance' | 'covered';

export interface CoveredMonth {
  /** YYYY-MM. */
  readonly month: string;
  readonly state: MonthState;
  /** Of `missing` and `part`: the first and last day without a statement. */
  readonly without: { readonly from: Day; readonly to: Day } | null;
  /** Of `noChain`: what the one before closed with, and what this one opens with. */
  readonly breaks: { readonly on: Day; readonly before: Pence; readonly opening: Pence } | null;
  readonly spans: readonly StatementSpan['source'][];
}

export interface AccountCoverage {
  readonly bankAccount: number;
  readonly months: readonly CoveredMonth[];
}

/** With what did not arrive in another account once it ended; 0: nothing, or it is still used. */
export interface CoverageInFull extends AccountCoverage {
  readonly notArrived: Pence;
}

/**
 * A bank file runs from its first line to its last: days between two files are covered where the one opens with what the other closed with.
 * @param bankAccounts with what each held before its first day: that of its own or `openedOn`, the first day owned. @param to the last day
 * looked at; one that is used no longer ends before. @param spans of all of them.
 */
export function coverageOf(
  bankAccounts: readonly Pick<BankAccount, 'id' | 'openingBalance' | 'usedFrom' | 'usedTo'>[],
  openedOn: Day,
  to: Day,
  spans: readonly StatementSpan[],
): AccountCoverage[] {
  return bankAccounts.map(({ id: bankAccount, openingBalance, usedFrom, usedTo }) => {
    const start = later(openedOn, usedFrom ?? openedOn);
    const end = earlier(to, usedTo ?? to);
    const own = spans
      .filter((span) => span.bankAccount === bankAccount)
      .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1));
    const breaks = breaksIn(own);
    const whole = bridged(own, { to: addDays(start, -1), closing: openingBalance });
    const months: CoveredMonth[] = [];
    for (let first = `${start.slice(0, 7)}-01`; first <= end; first = addMonths(first, 1)) {
      const days = { from: later(first, start), to: earlier(addDays(addMonths(first, 1), -1), end) };
      months.push(monthOf(first.slice(0, 7), days, own, whole, breaks));
    }
    return { bankAccount, months };
  });
}

type Break = NonNullable<CoveredMonth['breaks']>;
type Days = { readonly from: Day; readonly to: Day };

/** Where a statement does not open with what the one that ends right before it closed with. */
function breaksIn(spans: readonly StatementSpan[]): Break[] {
  return spans.flatMap(({ from, opening }): Break[] => {
    const before = spans.findLast((span) => span.to < from && addDays(span.to, 1) === from);
    if (!before || before.closing === null || opening === null || before.closing === opening) return [];
    return [{ on: from, before: before.closing, opening }];
  });
}

/** The spans, each begun where the one before it ended as far as balances say that nothing lies between. */
function bridged(spans: readonly StatementSpan[], opening: { readonly to: Day; readonly closing: Pence }): Days[] {
  let last: Pick<StatementSpan, 'to' | 'closing'> = opening;
  return spans.map((span) => {
    const joins = span.from > last.to && last.closing !== null && last.closing === span.opening;
    const from = joins ? addDays(last.to, 1) : span.from;
    if (span.to >= last.to) last = span;
    return { from, to: span.to };
  });
}

function monthOf(month: string, days: Days, all: readonly StatementSpan[], whole: readonly Days[], allBreaks: readonly Break[]): CoveredMonth {
  const within = ({ from, to }: Days): boolean => from <= days.to && to >= days.from;
  const spans = all.filter(within);
  const covering = whole.filter(within);
  const without = firstGap(days, covering);
  const breaks = allBreaks.find(({ on }) => on >= days.from && on <= days.to) ?? null;
  const state = ((): MonthState => {
    if (covering.length === 0) return 'missing';
    if (without) return 'part';
    if (isTwice(spans)) return 'twice';
    if (breaks) return 'noChain';
    return spans.length === 0 || spans.some(({ closing }) => closing !== null) ? 'covered' : 'noBalance';
  })();
  return { month, state, without, breaks, spans: spans.map(({ source }) => source) };
}

/** From the first day that no span holds to the last one before the next does. */
function firstGap(days: Days, spans: readonly Days[]): Days | null {
  let day = days.from;
  for (const { from, to } of spans) {
    if (from > day) return { from: day, to: addDays(from, -1) };
    day = later(day, addDays(to, 1));
  }
  return day <= days.to ? { from: day, to: days.to } : null;
}

/** Two papers of the same days. Bank files overlap as they are downloaded, and that is no fault. */
function isTwice(spans: readonly StatementSpan[]): boolean {
  const papers = spans.filter(({ source }) => source.type === 'statement');
  return papers.some((one, index) => papers.some((other, place) => place > index && one.from <= other.to && other.from <= one.to));
}
