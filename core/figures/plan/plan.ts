/**
 * Spend against the support plan, line by line and in all, for the account year that holds the day (figures, section 2).
 * Budgets come from the plan's versions and moves, spending from the one list of costs.
 */
import { daysInclusive } from '../../values/day.ts';
import type { Pence } from '../../values/units.ts';
import { divideRounded } from '../../values/money.ts';
import type { Book } from '../inputs/book.ts';
import type { Cost } from './costs.ts';
import { spentByLine } from './costs.ts';
import { sumPence } from '../inputs/effective.ts';
import type { BudgetPiece, MovePiece, PlanLine, Version } from '../inputs/plan-lines.ts';
import { budgetPieces, movePieces, versionNear, weekOf } from '../inputs/plan-lines.ts';

export type PlanStatus = 'over' | 'under' | 'on_plan';

/** A budget for a span: what each version gives, and what was moved. */
interface Budget {
  readonly pieces: readonly BudgetPiece[];
  readonly moves: readonly MovePiece[];
  readonly pence: Pence;
}

interface PlanLineSpend {
  readonly line: string;
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

function budgetOf(book: Book, line: PlanLine, to: string): Budget {
  const pieces = budgetPieces(line, book.planFrom, to, book.year.days);
  const moves = movePieces(line.line, book.facts.planMoves, book.planFrom, to);
  return { pieces, moves, pence: sumPence(pieces) + sumPence(moves) };
}

/** Over or under when the difference is above 5 % of what was planned so far, and above one week of the line. */
function statusOf(difference: Pence, expected: Pence, week: Pence): PlanStatus {
  const size = Math.abs(difference);
  if (size * 20 <= expected || size <= week) return 'on_plan';
  return difference < 0 ? 'over' : 'under';
}

function lineSpend(book: Book, line: PlanLine, now: Version, spent: Pence): PlanLineSpend {
  const year = budgetOf(book, line, book.year.to);
  const toDate = budgetOf(book, line, book.asOf);
  const difference = toDate.pence - spent;
  const gone = daysInclusive(book.planFrom, book.asOf);
  const whole = daysInclusive(book.planFrom, book.year.to);
  return {
    line: line.line,
    now,
    year,
    toDate,
    spent,
    difference,
    status: statusOf(difference, toDate.pence, weekOf(now, book.year.days)),
    atThisPace: now.row.kind === 'one_off' || gone === 0 ? null : divideRounded(spent * whole, gone),
  };
}

export function planSpendOf(book: Book, allCosts: readonly Cost[]): PlanSpend {
  const costs = allCosts.filter((cost) => cost.day >= book.planFrom && cost.day <= book.asOf);
  const spent = spentByLine(costs, book.planFrom, book.asOf);
  const lines = book.lines.flatMap((line) => {
    const now = versionNear(line, book.asOf);
    return now ? [lineSpend(book, line, now, spent.get(line.line) ?? 0)] : [];
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
