/**
 * Agency work done and not yet invoiced: an estimate from the plan (figures, section 5, `notYetInvoiced`). It is owed, so it
 * is in the total of what is owed; it is no cost yet, and is shown beside what was spent.
 */
import { addDays, later } from '../../values/day.ts';
import type { AccountFacts, PlanLineId } from '../../books/facts.ts';
import type { Day, Pence } from '../../values/units.ts';
import type { AccountIndex } from '../inputs/account-index.ts';
import { accountIndexOf } from '../inputs/account-index.ts';
import { sumPence } from '../inputs/effective.ts';
import type { BudgetPiece, PlanLine } from '../inputs/plan-lines.ts';
import { budgetPieces } from '../inputs/plan-lines.ts';

export interface NotYetInvoiced {
  readonly line: PlanLineId;
  readonly name: string;
  /** The last day invoices so far are for; null: no invoice yet. */
  readonly invoicedTo: Day | null;
  readonly from: Day;
  readonly to: Day;
  readonly pieces: readonly BudgetPiece[];
  readonly pence: Pence;
}

const MOST_DAYS = 56;

/** The last day the line's invoices are for: `service_to`, or the invoice's own day without one. Credit notes do not say. */
function invoicedTo(accountIndex: AccountIndex, line: PlanLineId): Day | null {
  let last: Day | null = null;
  for (const { planLine, day, amount, serviceTo } of accountIndex.facts.invoices) {
    if (planLine !== line || day > accountIndex.asOf || amount < 0) continue;
    const to = serviceTo ?? day;
    if (last === null || to > last) last = to;
  }
  return last;
}

function agencyOnly(line: PlanLine): PlanLine {
  return { ...line, versions: line.versions.filter((version) => version.row.kind === 'agency_hours') };
}

export function notYetInvoicedOf(accountIndex: AccountIndex): NotYetInvoiced[] {
  const estimates: NotYetInvoiced[] = [];
  for (const line of accountIndex.lines.map(agencyOnly)) {
    const [first] = line.versions;
    if (first === undefined) continue;
    const last = invoicedTo(accountIndex, line.line);
    const since = last === null ? later(first.row.from, accountIndex.openedOn) : addDays(last, 1);
    const from = later(since, addDays(accountIndex.asOf, 1 - MOST_DAYS));
    if (from > accountIndex.asOf) continue;
    const pieces = budgetPieces(line, from, accountIndex.asOf, accountIndex.year.days);
    if (pieces.length > 0) estimates.push({ line: line.line, name: line.name, invoicedTo: last, from, to: accountIndex.asOf, pieces, pence: sumPence(pieces) });
  }
  return estimates;
}

/** All of the estimate on a day. */
export function careNotInvoiced(facts: AccountFacts, day: Day): Pence {
  return sumPence(notYetInvoicedOf(accountIndexOf(facts, day)));
}
