/**
 * The workings of the support plan: budgets, what was spent, hours planned and worked.
 * Draws the rows of figures already worked out, in the order a person would add them up; works nothing out itself.
 */
import type { Pence } from '../../values/units.ts';
import { rowWords as words } from '../../words/figures/workings.ts';
import type { Cost } from '../plan/costs.ts';
import type { Figures } from '../figures.ts';
import type { Draw, Opens } from './breakdown.ts';
import { Breakdown } from './breakdown.ts';
import type { BudgetPiece, MovePiece } from '../inputs/plan-lines.ts';
import { weekOf } from '../inputs/plan-lines.ts';

/** The rows of a budget: each version on its days, then what was moved. */
export function addBudget(
  breakdown: Breakdown,
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
    breakdown.add(words.moved(other, pence >= 0), words.movedWhy(move.day, move.reason, move.agreedBy), pence, { type: 'planMoves', id: move.id });
  }
  return breakdown;
}

const lineNamed = ({ plan }: Figures, name: string) => plan.lines.find(({ line }) => line === name) ?? null;

export function plannedLineBreakdown(figures: Figures, name: string, span: 'toDate' | 'year'): Breakdown | null {
  const line = lineNamed(figures, name);
  if (!line) return null;
  const { pieces, moves } = line[span];
  return addBudget(new Breakdown(), pieces, moves).sum(span === 'year' ? words.yearBudget : words.planned);
}

export function planLineBreakdown(figures: Figures, name: string): Breakdown | null {
  const line = lineNamed(figures, name);
  if (!line) return null;
  const breakdown = addBudget(new Breakdown(), line.toDate.pieces, line.toDate.moves).sum(words.planned, '', { figure: 'plannedLine', name });
  breakdown.less(words.spent, '', line.spent, { figure: 'spentLine', name }).sum(words.difference);
  breakdown.fact(words.week, words.statusWhy, { pence: weekOf(line.now, figures.accountIndex.year.days) }, { type: 'plan', id: line.now.row.id });
  if (line.atThisPace !== null) breakdown.fact(words.atThisPace, '', { pence: line.atThisPace });
  breakdown.fact(words.yearBudget, '', { pence: line.year.pence }, { figure: 'yearBudgetLine', name });
  for (const { line: agency, pence } of figures.notYetInvoiced) {
    if (agency === name) breakdown.fact(words.estimateBeside, '', { pence }, { figure: 'notYetInvoiced' });
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
    if (invoice) return { label: (invoice.amount < 0 ? words.creditNote : words.invoice)(who, invoice.number), why: words.on(day) };
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
  const unpaid = new Map<string, { pence: Pence; from: string; to: string }>();
  for (const cost of costs.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    if (cost.kind === 'unpaidHours' || cost.kind === 'estimate') {
      const one = unpaid.get(cost.who);
      if (one) {
        one.pence += cost.pence;
        one.to = cost.day;
      } else unpaid.set(cost.who, { pence: cost.pence, from: cost.day, to: cost.day });
      continue;
    }
    const { label, why } = costWords(figures, cost);
    breakdown.add(label, why, cost.pence, cost.source);
  }
  for (const [name, { pence, from, to }] of unpaid) {
    breakdown.add(words.unpaidHours(name), words.unpaidHoursWhy(from, to), pence, { figure: 'notYetOnAPayslipOf', name });
  }
  return breakdown;
}

export function spentLineBreakdown(figures: Figures, name: string): Breakdown | null {
  if (!lineNamed(figures, name)) return null;
  const costs = figures.plan.costs.filter(({ line }) => line === name);
  return addCosts(new Breakdown(), figures, costs).sum(words.spent);
}

function byLine(pick: (line: Figures['plan']['lines'][number]) => Pence, opens: (line: string) => Opens, total: string): Draw {
  return ({ plan }) => {
    const breakdown = new Breakdown();
    for (const line of plan.lines) breakdown.add(line.line, '', pick(line), opens(line.line));
    return breakdown.sum(total);
  };
}

function planBreakdown({ plan: { lines, outsidePlan }, liabilities }: Figures): Breakdown {
  const breakdown = new Breakdown();
  for (const line of lines) breakdown.add(line.line, words.planned, line.toDate.pence, { figure: 'plannedLine', name: line.line });
  breakdown.sum(words.planned, '', { figure: 'planned' });
  for (const line of lines) breakdown.less(words.spentOn(line.line), '', line.spent, { figure: 'spentLine', name: line.line });
  breakdown.sum(words.difference);
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
  for (const { line, pieces } of totals.lines) {
    for (const { version, from, to, days, hours: planned } of pieces) {
      const { hoursPerWeek, id } = version.row;
      breakdown.add(words.plannedHours(line), words.plannedHoursWhy(hoursPerWeek ?? 0, from, to, days), planned, { type: 'plan', id });
    }
  }
  breakdown.sum(words.planned);
  for (const { name, person, yearHours } of totals.workers) {
    breakdown.less(words.workedBy(name), words.workedWhy, yearHours.worked, person && { type: 'people', id: person.id });
  }
  breakdown.sum(words.banked, '', { figure: 'banked' });
  const { otherHours } = words;
  breakdown.fact(otherHours.holiday, '', { hours: totals.holiday }).fact(otherHours.sick, '', { hours: totals.sick });
  breakdown.fact(otherHours.sleepIn, '', { hours: totals.sleepIn });
  if (totals.workedElsewhere !== 0) breakdown.fact(otherHours.elsewhere, '', { hours: totals.workedElsewhere });
  return breakdown;
}

function banked({ hours: { lines } }: Figures): Breakdown {
  const breakdown = new Breakdown();
  for (const { line, banked: left, rate, clause, pence } of lines)
    breakdown.add(words.bankedOn(line), words.bankedWhy(left, rate, clause), pence, { figure: 'hours' });
  return breakdown.sum(words.total);
}

export const planBreakdowns = {
  plan: planBreakdown,
  planned: byLine(
    (line) => line.toDate.pence,
    (name) => ({ figure: 'plannedLine', name }),
    words.planned,
  ),
  spent: byLine(
    (line) => line.spent,
    (name) => ({ figure: 'spentLine', name }),
    words.spent,
  ),
  yearBudget: byLine(
    (line) => line.year.pence,
    (name) => ({ figure: 'yearBudgetLine', name }),
    words.yearBudget,
  ),
  outsidePlan: outsidePlanBreakdown,
  hours,
  banked,
} satisfies Record<string, Draw>;
