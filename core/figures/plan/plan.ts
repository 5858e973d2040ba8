/**
 * Spend against the support plan, line by line and in all, for the account year that holds the day (figures, section 2).
 * Budgets come from the plan's versions and moves, spending from the one list of costs.
 */
import { daysInclusive } from '../../values/day.ts';
import type { PlanLineId } from '../../books/facts.ts';
import type { Pence } from '../../values/units.ts';
import { divideRounded } from '../../values/money.ts';
import type { AccountIndex } from '../inputs/account-index.ts';
import type { Cost } from './costs.ts';
import { spentByLine } from './costs.ts';
import { sumPence } from '../inputs/effective.ts';
import type { BudgetPiece, MovePiece, PlanLine, Version } from '../inputs/plan-lines.ts';
import { budgetPieces, movePieces, versionNear, weekOf } from '../inputs/plan-lines.ts';

/** Whole hundredths of `whole` that `part` is; null where that says nothing: of nothing, or of less than nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole > 0 && part >= 0 ? divideRounded(part * 100, whole) : null;
}

export type PlanStatus = 'over' | 'under' | 'on_plan';

/** A budget for a span: what each version gives, and what was moved. */
interface Budget {
  readonly pieces: readonly BudgetPiece[];
  readonly moves: readonly MovePiece[];
  readonly pence: Pence;
}

interface PlanLineSpend {
  readonly line: PlanLineId;
  readonly name: string;
  /** The version in force on `asOf`, else the nearest. */
  readonly now: Version;
  readonly year: Budget;
  readonly toDate: Budget;
  readonly spent: Pence;
  readonly difference: Pence;
  readonly status: PlanStatus;
  /** Null for a one-off, and before the span has begun. */
  readonly atThisPace: Pence | null;
}

export interface PlanSpend {
  readonly lines: readonly PlanLineSpend[];
  /** The costs that count: of this account year, up to `asOf`. */
  readonly costs: readonly Cost[];
  readonly yearBudget: Pence;
  readonly expectedToDate: Pence;
  readonly spentToDate: Pence;
  readonly difference: Pence;
  readonly outsidePlan: Pence;
}

function budgetOf(accountIndex: AccountIndex, line: PlanLine, to: string): Budget {
  const pieces = budgetPieces(line, accountIndex.planFrom, to, accountIndex.year.days);
  const moves = movePieces(line.line, accountIndex.facts.planMoves, accountIndex.planFrom, to);
  return { pieces, moves, pence: sumPence(pieces) + sumPence(moves) };
}

/** Over or under when the difference is above 5 % of what was planned so far, and above one week of the line. */
function statusOf(difference: Pence, expected: Pence, week: Pence): PlanStatus {
  const size = Math.abs(difference);
  if (size * 20 <= expected || size <= week) return 'on_plan';
  return difference < 0 ? 'over' : 'under';
}

function lineSpend(accountIndex: AccountIndex, line: PlanLine, now: Version, spent: Pence): PlanLineSpend {
  const year = budgetOf(accountIndex, line, accountIndex.year.to);
  const toDate = budgetOf(accountIndex, line, accountIndex.asOf);
  const difference = toDate.pence - spent;
  const gone = daysInclusive(accountIndex.planFrom, accountIndex.asOf);
  const whole = daysInclusive(accountIndex.planFrom, accountIndex.year.to);
  return {
    line: line.line,
    name: line.name,
    now,
    year,
    toDate,
    spent,
    difference,
    status: statusOf(difference, toDate.pence, weekOf(now, accountIndex.year.days)),
    atThisPace: now.row.kind === 'one_off' || gone === 0 ? null : divideRounded(spent * whole, gone),
  };
}

export function planSpendOf(accountIndex: AccountIndex, allCosts: readonly Cost[]): PlanSpend {
  const costs = allCosts.filter((cost) => cost.day >= accountIndex.planFrom && cost.day <= accountIndex.asOf);
  const spent = spentByLine(costs, accountIndex.planFrom, accountIndex.asOf);
  const lines = accountIndex.lines.flatMap((line) => {
    const now = versionNear(line, accountIndex.asOf);
    return now ? [lineSpend(accountIndex, line, now, spent.get(line.line) ?? 0)] : [];
  });
  const total = (pick: (line: PlanLineSpend) => Pence): Pence => lines.reduce((sum, line) => sum + pick(line), 0);
  return {
    lines,
    costs,
    yearBudget: total((line) => line.year.pence),
    expectedToDate: total((line) => line.toDate.pence),
    spentToDate: total((line) => line.spent),
    difference: total((line) => line.difference),
    outsidePlan: spent.get(null) ?? 0,
  };
}
