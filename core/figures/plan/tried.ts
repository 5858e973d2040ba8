/**
 * What a change of the plan would do to the figures of a day before it is kept: a line that changes from a day on, or money moved between
 * two lines. The same sums with and without; nothing is kept.
 */
import type { FigureFacts, PlanLineId } from '../../books/facts.ts';
import type { VersionChange } from '../../records/plan-change.ts';
import { withVersionChange } from '../../records/plan-change.ts';
import { divideRounded } from '../../values/money.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';
import type { FigureId } from '../breakdowns/figure-ids.ts';
import type { Figures } from '../figures.ts';
import { figuresOf } from '../figures.ts';
import { planLines, versionNear } from '../inputs/plan-lines.ts';
import { planViewOf } from './budgets.ts';
import type { MoveLimit } from './move-limit.ts';
import { moveLimitOf } from './move-limit.ts';

/** A figure that would be another one. */
export interface MovedFigure {
  readonly figure: FigureId;
  readonly before: Pence;
  readonly after: Pence;
}

export interface TriedChange {
  readonly asOf: Day;
  /** What a week of the line costs on the day it changes, before and after; null: it is no weekly line, or does not run. */
  readonly week: { readonly before: Pence | null; readonly after: Pence | null };
  /** The figures of the day that would differ; none where it changes later than that and within another year. */
  readonly moved: readonly MovedFigure[];
}

export interface TriedMove {
  readonly pence: Pence;
  /** What is available on each line of the account year that holds its day, before and after. */
  readonly from: { readonly before: Pence; readonly after: Pence };
  readonly to: { readonly before: Pence; readonly after: Pence };
  /** With the move; null: the council's rules give no limit. */
  readonly limit: MoveLimit | null;
}

function shown({ plan, liabilities, uncommitted, clawback, crisis }: Figures, line: PlanLineId): ReadonlyMap<string, { figure: FigureId; pence: Pence }> {
  const own = plan.lines.find((one) => one.line === line);
  const figures: { figure: FigureId; pence: Pence }[] = [
    { figure: { figure: 'yearBudgetLine', id: line }, pence: own?.year.pence ?? 0 },
    { figure: { figure: 'plannedLine', id: line }, pence: own?.toDate.pence ?? 0 },
    { figure: { figure: 'yearBudget' }, pence: plan.yearBudget },
    { figure: { figure: 'plan' }, pence: plan.difference },
    { figure: { figure: 'notYetInvoiced' }, pence: liabilities.parts.notYetInvoiced },
    { figure: { figure: 'free' }, pence: uncommitted },
    { figure: { figure: 'reclaim' }, pence: clawback.repayable },
    { figure: { figure: 'plannedUntilNextReceipt' }, pence: crisis.planned },
    { figure: { figure: 'crisis' }, pence: crisis.available },
  ];
  return new Map(figures.map((one) => [one.figure.figure, one]));
}

function weekOn(facts: FigureFacts, line: PlanLineId, day: Day): Pence | null {
  const version = planLines(facts)
    .find((one) => one.line === line)
    ?.versions.find(({ row, to }) => row.from <= day && (to === null || to >= day));
  return version?.weekly ?? null;
}

/** @param asOf the day the figures are shown of. */
export function triedChange(facts: FigureFacts, asOf: Day, today: Day, line: PlanLineId, change: VersionChange): TriedChange {
  const then: FigureFacts = { ...facts, plan: withVersionChange(facts.plan, change) };
  const before = shown(figuresOf(facts, asOf, today), line);
  const after = shown(figuresOf(then, asOf, today), line);
  const { from } = change.version;
  return {
    asOf,
    week: { before: weekOn(facts, line, from), after: weekOn(then, line, from) },
    moved: [...before].flatMap(([key, { figure, pence }]) => {
      const now = after.get(key)?.pence ?? 0;
      return now === pence ? [] : [{ figure, before: pence, after: now }];
    }),
  };
}

/** What so many hours of a line are worth at its rate of the day; null: it is no line of hours. */
export function hoursWorth(facts: FigureFacts, line: PlanLineId, day: Day, hours: HundredthHours): Pence | null {
  const one = planLines(facts).find((each) => each.line === line);
  const rate = one ? (versionNear(one, day)?.row.rate ?? null) : null;
  return rate === null ? null : divideRounded(hours * rate, 100);
}

export interface MoveToTry {
  readonly day: Day;
  readonly fromLine: PlanLineId;
  readonly toLine: PlanLineId;
  readonly pence: Pence;
}

/** @param asOf the day the budgets are shown of; a move of another account year is counted in that year's limit alone. */
export function triedMove(facts: FigureFacts, asOf: Day, today: Day, { day, fromLine, toLine, pence }: MoveToTry): TriedMove {
  const move = { id: 0, day, fromLine, toLine, amount: pence, reason: '', agreedBy: '' };
  const then: FigureFacts = { ...facts, planMoves: [...facts.planMoves, move] };
  const [before, after] = [facts, then].map((one) => planViewOf(figuresOf(one, asOf, today)).lines);
  const availableOn = (lines: typeof before, line: PlanLineId): Pence => lines?.find(({ id }) => id === line)?.available ?? 0;
  return {
    pence,
    from: { before: availableOn(before, fromLine), after: availableOn(after, fromLine) },
    to: { before: availableOn(before, toLine), after: availableOn(after, toLine) },
    limit: moveLimitOf(then, day),
  };
}
