/**
 * Money ahead: what would be in the account on each day to the end of the account year, if all goes as planned and every payment comes
 * (figures, section 7). The plan goes out day by day, not on pay days: the cautious way. What is assumed is told with it.
 */
import type { FigureFacts, FundId } from '../../books/facts.ts';
import { addDays, dayNumber, dayOf } from '../../values/day.ts';
import type { Day, Pence } from '../../values/units.ts';
import { allowedBy, baseBy, surplusRule } from '../council/clawback.ts';
import { weeklyOfCouncil } from '../council/direct-payment.ts';
import type { Figures } from '../figures.ts';
import { figuresOf } from '../figures.ts';
import { fundOfLine } from '../inputs/account-index.ts';
import { inForce } from '../inputs/effective.ts';
import type { PlanLine, Version } from '../inputs/plan-lines.ts';
import { budgetFor, movePieces, overlap } from '../inputs/plan-lines.ts';
import type { Liabilities } from '../owed/liabilities.ts';
import { assumptionsOf } from './assumptions.ts';
import type { Change } from './changes.ts';
import { changedFacts, flowBeside } from './changes.ts';
import { flowsIn, flowsOut, runningSum } from './flows.ts';

export interface AheadDay {
  readonly day: Day;
  /** Money really there at the end of the day. */
  readonly pence: Pence;
  /** Of it, what is neither owed, nor set aside, nor kept for one purpose only. */
  readonly uncommitted: Pence;
  /** What is there in three bands, which add up to `pence` and are nothing where that is below nothing (figures, section 6). */
  readonly spokenFor: Pence;
  readonly yours: Pence;
  /** Null: no rule of the day says what may be kept. */
  readonly mayBeAskedBack: Pence | null;
}

export interface Ahead {
  readonly from: Day;
  readonly start: Pence;
  /** Each day after `from` to the end of the account year; none where `from` is its last. */
  readonly days: readonly AheadDay[];
  /** The first day of the smallest sum. */
  readonly lowest: { readonly pence: Pence; readonly on: Day };
  /** The first day below nothing. */
  readonly runsOutOn: Day | null;
  /** The first day on which more is held than the council's rule of that day lets you keep. */
  readonly passesAllowedOn: Day | null;
  /** The days on which the council pays. */
  readonly paymentsOn: readonly Day[];
  readonly yearEnd: { readonly pence: Pence; readonly free: Pence };
  readonly assumptions: readonly string[];
}

/** A one-off whose day is past and whose approval stands: what is left of it is still to go. */
function oneOffLeft({ accountIndex, costs }: Figures, { line, versions }: PlanLine, { row }: Version): Pence {
  const { asOf, facts } = accountIndex;
  if (row.kind !== 'one_off' || row.from > asOf || (row.to !== null && row.to <= asOf)) return 0;
  const next = versions.find((version) => version.row.from > row.from)?.row.from ?? null;
  const spent = costs
    .filter((cost) => cost.line === line && cost.day >= row.from && (next === null || cost.day < next))
    .reduce((sum, { pence }) => sum + pence, 0);
  const moved = movePieces(line, facts.planMoves, row.from, asOf).reduce((sum, { pence }) => sum + pence, 0);
  return Math.max(0, (row.amount ?? 0) + moved - spent);
}

interface Taken {
  readonly pence: Pence;
  /** Of it, by the ring-fenced fund it is of. */
  readonly byFund: ReadonlyMap<FundId, Pence>;
}

/** What the plan takes after `asOf`, up to a day of the same account year: each line and version rounded for its own days, moves included. */
function planOut(figures: Figures): (day: Day) => Taken {
  const { accountIndex } = figures;
  const { facts, asOf, lines, year } = accountIndex;
  const first = addDays(asOf, 1);
  const moves = facts.planMoves.filter((move) => move.day >= first);
  const isFenced = new Set(figures.funds.map(({ fund }) => fund.id));
  const once = lines.flatMap((line) => [
    ...line.versions.map((version) => ({ day: first, pence: oneOffLeft(figures, line, version), fund: version.row.fund })),
    ...movePieces(line.line, moves, first, year.to).map(({ move, pence }) => ({ day: move.day, pence, fund: fundOfLine(accountIndex, line.line, move.day) })),
  ]);
  const running = lines.flatMap(({ versions }) =>
    versions.flatMap((version) => {
      const span = overlap(version, first, year.to);
      if (!span) return [];
      const [from, to] = [dayNumber(span.from), dayNumber(span.to)];
      return [{ version, from, to, whole: budgetFor(version, to - from + 1, year.days) }];
    }),
  );
  return (day) => {
    const number = dayNumber(day);
    const byFund = new Map<FundId, Pence>();
    let sum = 0;
    const take = (fund: FundId | null, pence: Pence): void => {
      sum += pence;
      if (fund !== null && isFenced.has(fund)) byFund.set(fund, (byFund.get(fund) ?? 0) + pence);
    };
    for (const flow of once) if (flow.day <= day) take(flow.fund, flow.pence);
    for (const { version, from, to, whole } of running) {
      if (from <= number) take(version.row.fund, number < to ? budgetFor(version, number - from + 1, year.days) : whole);
    }
    return { pence: sum, byFund };
  };
}

interface Standing extends Pick<AheadDay, 'day' | 'pence' | 'uncommitted'> {
  readonly owed: Liabilities;
  readonly ringFenced: Pence;
}

/** Where the account stands on any day after `asOf`, of its account year. */
function standingOn(figures: Figures, changes: readonly Change[]): (day: Day) => Standing {
  const { accountIndex, cash, liabilities, funds } = figures;
  const comesIn = flowsIn(figures, accountIndex.year.to);
  const goesOut = flowsOut(figures);
  const [into, out] = [runningSum(comesIn), runningSum(goesOut)];
  const outOf = [...Map.groupBy(goesOut, ({ part }) => part)].map(([part, own]) => ({ part, sum: runningSum(own) }));
  const fenced = funds.map(({ fund, pence: held }) => ({ fund: fund.id, held, sum: runningSum(comesIn.filter((flow) => flow.fund === fund.id)) }));
  const planned = planOut(figures);
  const beside = changes.map((change) => flowBeside(change, accountIndex.asOf, accountIndex.year.to));
  return (day) => {
    const taken = planned(day);
    const pence = cash.reconciled + into(day) - out(day) - taken.pence + beside.reduce((sum, flow) => sum + flow(day), 0);
    const parts = { ...liabilities.parts };
    for (const { part, sum } of outOf) parts[part] -= sum(day);
    const owed: Liabilities = { parts, pots: liabilities.pots, total: liabilities.total - out(day) };
    const ringFenced = fenced.reduce((all, { fund, held, sum }) => all + Math.max(0, held + sum(day) - (taken.byFund.get(fund) ?? 0)), 0);
    return { day, pence, uncommitted: pence - owed.total - ringFenced, owed, ringFenced };
  };
}

/** What is held above what the rule in force on the day lets you keep. Null: no rule says. */
function aboveAllowed({ accountIndex }: Figures, { day, pence, owed, ringFenced }: Standing): Pence | null {
  const rule = surplusRule(inForce(accountIndex.rules, day));
  return rule && Math.max(0, baseBy(rule, pence, owed, ringFenced) - allowedBy(rule, weeklyOfCouncil(accountIndex, day)));
}

function bandsOf({ pence, uncommitted }: Standing, above: Pence | null): Pick<AheadDay, 'spokenFor' | 'yours' | 'mayBeAskedBack'> {
  const there = Math.max(0, pence);
  const free = Math.min(there, Math.max(0, uncommitted));
  const mayBeAskedBack = above && Math.min(free, above);
  return { spokenFor: there - free, yours: free - (mayBeAskedBack ?? 0), mayBeAskedBack };
}

/** Read off the figures of the day it begins on. `changes` that are no facts: money beside them. */
export function aheadOf(figures: Figures, changes: readonly Change[]): Ahead {
  const { accountIndex, cash } = figures;
  const { asOf, year } = accountIndex;
  const standing = standingOn(figures, changes);
  const days: AheadDay[] = [];
  let lowest: Ahead['lowest'] | null = null;
  let runsOutOn: Day | null = null;
  let passesAllowedOn: Day | null = null;
  for (let number = dayNumber(asOf) + 1; number <= dayNumber(year.to); number += 1) {
    const one = standing(dayOf(number));
    const above = aboveAllowed(figures, one);
    days.push({ day: one.day, pence: one.pence, uncommitted: one.uncommitted, ...bandsOf(one, above) });
    if (lowest === null || one.pence < lowest.pence) lowest = { pence: one.pence, on: one.day };
    if (one.pence < 0) runsOutOn ??= one.day;
    if (above !== null && above > 0) passesAllowedOn ??= one.day;
  }
  const last = standing(year.to);
  const { holiday, otherPots } = last.owed.parts;
  return {
    from: asOf,
    start: cash.reconciled,
    days,
    lowest: lowest ?? { pence: cash.reconciled, on: asOf },
    runsOutOn,
    passesAllowedOn,
    paymentsOn: flowsIn(figures, year.to).flatMap(({ what, day }) => (what === 'council' ? [day] : [])),
    yearEnd: { pence: last.pence, free: last.pence - holiday - otherPots - last.ringFenced },
    assumptions: assumptionsOf(figures),
  };
}

/** What would be there at the end of the account year: the one sum, without the days before it. */
export function yearEndOf(figures: Figures, changes: readonly Change[]): Pence {
  return standingOn(figures, changes)(figures.accountIndex.year.to).pence;
}

/** From the end of `from`, which is to be the last day that is known whole. `today`: the day it is asked on. */
export function ahead(facts: FigureFacts, from: Day, today: Day, changes: readonly Change[] = []): Ahead {
  return aheadOf(figuresOf(changedFacts(facts, changes), from, today), changes);
}
