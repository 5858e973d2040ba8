/**
 * How much may be moved between lines of the plan in an account year without asking, where the council's rules give a limit, and how much
 * of it is moved. A limit warns and never blocks: a council may have agreed to more.
 */
import type { AccountFacts, PlanLineId } from '../../books/facts.ts';
import { divideRounded } from '../../values/money.ts';
import type { Day, Pence } from '../../values/units.ts';
import { byFrom, inForce, sumPence } from '../inputs/effective.ts';
import { accountYear, budgetPieces, movePieces, planLines } from '../inputs/plan-lines.ts';

export interface MoveLimit {
  readonly percent: number;
  /** That part of what the plan gives for the whole account year. */
  readonly pence: Pence;
  /** By all moves of the account year, whichever way. */
  readonly moved: Pence;
}

/** What the account year that holds `day` gives a line of the plan, moves included. */
export function yearBudgetOf(facts: AccountFacts, line: PlanLineId, day: Day): Pence {
  const year = accountYear(facts.account.planYearStart, day);
  const own = planLines(facts).find((one) => one.line === line);
  const given = own ? sumPence(budgetPieces(own, year.from, year.to, year.days)) : 0;
  return given + sumPence(movePieces(line, facts.planMoves, year.from, year.to));
}

/** By the rules in force on `day`, for the account year that holds it; null: they give no limit. */
export function moveLimitOf(facts: AccountFacts, day: Day): MoveLimit | null {
  const percent = inForce(byFrom(facts.councilRules), day)?.moveLimit ?? null;
  if (percent === null) return null;
  const year = accountYear(facts.account.planYearStart, day);
  const given = planLines(facts).reduce((sum, line) => sum + sumPence(budgetPieces(line, year.from, year.to, year.days)), 0);
  const moves = facts.planMoves.filter((move) => move.day >= year.from && move.day <= year.to && move.fromLine !== move.toLine);
  return { percent, pence: divideRounded(given * percent, 100), moved: moves.reduce((sum, { amount }) => sum + amount, 0) };
}
