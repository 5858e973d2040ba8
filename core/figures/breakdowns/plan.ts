/**
 * The workings of the support plan: budgets, what was spent, hours planned and worked.
 * Draws the rows of figures already worked out, in the order a person would add them up; works nothing out itself.
 */
import type { Pence } from '../../values/units.ts';
import { rowWords as words } from '../../words/figures/workings.ts';
import type { PlanLineId } from '../../books/facts.ts';
import type { AccountIndex } from '../inputs/account-index.ts';
import { lineCalled } from '../inputs/account-index.ts';
import { paidTo } from '../plan/budgets.ts';
import type { Cost } from '../plan/costs.ts';
import type { Figures } from '../figures.ts';
import type { Draw, Opens } from './breakdown.ts';
import { Breakdown } from './breakdown.ts';
import type { BudgetPiece, MovePiece } from '../inputs/plan-lines.ts';
import { weekOf } from '../inputs/plan-lines.ts';
import { invoiceWords } from '../../words/books/invoices.ts';

/** The rows of a budget: each version on its days, then what was moved. */
export function addBudget(
  breakdown: Breakdown,
  accountIndex: AccountIndex,
  pieces: readonly BudgetPiece[],
  moves: readonly MovePiece[],
  label: (from: string, to: string) => string = words.budget,
): Breakdown {
  for (const { version, from, to, days, pence } of pieces) {
    const { kind, amount, hoursPerWeek, rate, id } = version.row;
    breakdown.add(label(from, to), words.budgetWhy(kind, version.weekly ?? 0, amount ?? 0, days, hoursPerWeek ?? 0, rate ?? 0), pence, { type: 'plan', id });
  }
  for (const { move, pence } of moves) {
    const other = pence < 0 ? move.toLine : move.fromLine;
    breakdown.add(words.moved(lineCalled(accountIndex, other), pence >= 0), words.movedWhy(move.day, move.reason, move.agreedBy), pence, {
      type: 'planMoves',
      id: move.id,
    });
  }
  return breakdown;
}

const lineOf = ({ plan }: Figures, id: PlanLineId) => plan.lines.find(({ line }) => line === id) ?? null;

export function plannedLineBreakdown(figures: Figures, id: PlanLineId, span: 'toDate' | 'year'): Breakdown | null {
  const line = lineOf(figures, id);
  if (!line) return null;
  const { pieces, moves } = line[span];
  return addBudget(new Breakdown(), figures.accountIndex, pieces, moves).sum(span === 'year' ? words.yearBudget : words.planned);
}

export function planLineBreakdown(figures: Figures, id: PlanLineId): Breakdown | null {
  const line = lineOf(figures, id);
  if (!line) return null;
  const breakdown = addBudget(new Breakdown(), figures.accountIndex, line.toDate.pieces, line.toDate.moves).sum(words.planned, '', {
    figure: 'plannedLine',
    id,
  });
  breakdown.less(words.spent, '', line.spent, { figure: 'spentLine', id });
  breakdown.sum(words.difference(breakdown.total));
  breakdown.fact(words.week, words.statusWhy, { pence: weekOf(line.now, figures.accountIndex.year.days) }, { type: 'plan', id: line.now.row.id });
  if (line.atThisPace !== null) breakdown.fact(words.atThisPace, '', { pence: line.atThisPace });
  breakdown.fact(words.yearBudget, '', { pence: line.year.pence }, { figure: 'yearBudgetLine', id });
  for (const { line: agency, pence } of figures.notYetInvoiced) {
    if (agency === id) breakdown.fact(words.estimateBeside, '', { pence }, { figure: 'notYetInvoiced' });
  }
  return breakdown;
}

/** What stands behind one cost. */
function costWords(figures: Figures, { kind, who, day, source }: Cost): { readonly label: string; readonly why: string } {
  const { facts } = figures.accountIndex;
  if (kind === 'payslip') {
    const slip = facts.payslips.find(({ id }) => id === source.id);
    if (slip) return { label: words.payslip(who), why: words.payslipWhy(slip.periodStart, slip.periodEnd, slip.gross, slip.employerNi + slip.employerPension) };
  }
  if (kind === 'invoice') {
    const invoice = facts.invoices.find(({ id }) => id === source.id);
    if (invoice) return { label: (invoice.amount < 0 ? words.creditNote : words.invoice)(who, invoiceWords.number(invoice)), why: words.on(day) };
  }
  if (kind === 'purchase') {
    const purchase = facts.purchases.find(({ id }) => id === source.id);
    if (purchase) return { label: words.purchase(purchase.item, who), why: words.on(day) };
  }
  if (kind === 'spentBefore') return { label: words.spentBefore, why: '' };
  return { label: who, why: words.on(day) };
}

/** Costs by day; an assistant's work not yet on a payslip is one row. */
function addCosts(breakdown: Breakdown, figures: Figures, costs: readonly Cost[]): Breakdown {
  const timesheets = new Map(figures.accountIndex.facts.timesheets.map(({ id, person }) => [id, person]));
  const unpaid = new Map<number, { who: string; pence: Pence; from: string; to: string }>();
  for (const cost of costs.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    if (cost.kind === 'unpaidHours' || cost.kind === 'estimate') {
      const person = cost.kind === 'estimate' ? cost.source.id : (timesheets.get(cost.source.id) ?? 0);
      const one = unpaid.get(person);
      if (one) {
        one.pence += cost.pence;
        one.to = cost.day;
      } else unpaid.set(person, { who: cost.who, pence: cost.pence, from: cost.day, to: cost.day });
      continue;
    }
    const { label, why } = costWords(figures, cost);
    breakdown.add(label, why, cost.pence, cost.source);
  }
  for (const [id, { who, pence, from, to }] of unpaid) {
    breakdown.add(words.unpaidHours(who), words.unpaidHoursWhy(from, to), pence, { figure: 'notYetOnAPayslipOf', id });
  }
  return breakdown;
}

export function spentLineBreakdown(figures: Figures, id: PlanLineId): Breakdown | null {
  if (!lineOf(figures, id)) return null;
  const costs = figures.plan.costs.filter(({ line }) => line === id);
  return addCosts(new Breakdown(), figures, costs).sum(words.spent);
}

/** All that an assistant or supplier cost in the account year, in the plan and outside it; null: nothing. */
export function paidToBreakdown(figures: Figures, to: 'person' | 'supplier', id: number): Breakdown | null {
  const costs = figures.plan.costs.filter((cost) => {
    const { kind, opens } = paidTo(figures, cost);
    return kind === to && opens?.id === id;
  });
  return costs.length === 0 ? null : addCosts(new Breakdown(), figures, costs).sum(words.spent);
}

function byLine(pick: (line: Figures['plan']['lines'][number]) => Pence, opens: (line: PlanLineId) => Opens, total: string): Draw {
  return ({ plan }) => {
    const breakdown = new Breakdown();
    for (const line of plan.lines) breakdown.add(line.name, '', pick(line), opens(line.line));
    return breakdown.sum(total);
  };
}

function planBreakdown({ plan: { lines, outsidePlan }, liabilities }: Figures): Breakdown {
  const breakdown = new Breakdown();
  for (const line of lines) breakdown.add(line.name, words.planned, line.toDate.pence, { figure: 'plannedLine', id: line.line });
  breakdown.sum(words.planned, '', { figure: 'planned' });
  for (const line of lines) breakdown.less(words.spentOn(line.name), '', line.spent, { figure: 'spentLine', id: line.line });
  breakdown.sum(words.difference(breakdown.total));
  breakdown.fact(words.outside, '', { pence: outsidePlan }, { figure: 'outsidePlan' });
  if (liabilities.parts.notYetInvoiced !== 0)
    breakdown.fact(words.estimateBeside, '', { pence: liabilities.parts.notYetInvoiced }, { figure: 'notYetInvoiced' });
  return breakdown;
}

function outsidePlanBreakdown(figures: Figures): Breakdown {
  const costs = figures.plan.costs.filter(({ line }) => line === null);
  return addCosts(new Breakdown(), figures, costs).sum(words.outside);
}

function hours({ hours: totals }: Figures): Breakdown {
  const breakdown = new Breakdown('hours');
  for (const { name, pieces } of totals.lines) {
    for (const { version, from, to, days, hours: planned } of pieces) {
      const { hoursPerWeek, id } = version.row;
      breakdown.add(words.plannedHours(name), words.plannedHoursWhy(hoursPerWeek ?? 0, from, to, days), planned, { type: 'plan', id });
    }
  }
  breakdown.sum(words.planned);
  for (const { name, person, yearHours } of totals.workers) {
    breakdown.less(words.workedBy(name), words.workedWhy, yearHours.worked, { type: 'people', id: person.id });
  }
  breakdown.sum(words.banked(breakdown.total), '', { figure: 'banked' });
  const { otherHours } = words;
  breakdown.fact(otherHours.holiday, '', { hours: totals.holiday }).fact(otherHours.sick, '', { hours: totals.sick });
  breakdown.fact(otherHours.sleepIn, '', { hours: totals.sleepIn });
  if (totals.workedElsewhere !== 0) breakdown.fact(otherHours.elsewhere, '', { hours: totals.workedElsewhere });
  return breakdown;
}

function banked({ hours: { lines } }: Figures): Breakdown {
  const breakdown = new Breakdown();
  for (const { name, banked: left, rate, clause, pence } of lines)
    breakdown.add(words.bankedOn(name), words.bankedWhy(left, rate, clause), pence, { figure: 'hours' });
  return breakdown.sum(words.total);
}

export const planBreakdowns = {
  plan: planBreakdown,
  planned: byLine(
    (line) => line.toDate.pence,
    (id) => ({ figure: 'plannedLine', id }),
    words.planned,
  ),
  spent: byLine(
    (line) => line.spent,
    (id) => ({ figure: 'spentLine', id }),
    words.spent,
  ),
  yearBudget: byLine(
    (line) => line.year.pence,
    (id) => ({ figure: 'yearBudgetLine', id }),
    words.yearBudget,
  ),
  outsidePlan: outsidePlanBreakdown,
  hours,
  banked,
} satisfies Record<string, Draw>;
