/**
 * Every cost of the account up to a day, in one list: when, how much, and for which plan line (figures, section 2, "What is
 * a cost, and when"). Whatever adds up spending adds up this list. What settles a payslip, invoice or purchase is never a
 * cost, and what is dated before the opening is none either; `spent` opening rows stand in for it.
 */
import { addDays, later } from '../../values/day.ts';
import type { PlanLineId } from '../../books/facts.ts';
import { isCost } from '../../books/posting.ts';
import type { Day, Pence } from '../../values/units.ts';
import type { AccountIndex } from '../inputs/account-index.ts';
import { personCalled, planLineOf, supplierCalled } from '../inputs/account-index.ts';
import type { RecordRef } from '../breakdowns/figure-ids.ts';
import { accountYear } from '../inputs/plan-lines.ts';
import type { UnpaidHours } from '../owed/unpaid-hours.ts';
import { estimateByDay } from '../owed/unpaid-hours.ts';

type CostKind = 'spentBefore' | 'payslip' | 'invoice' | 'purchase' | 'unpaidHours' | 'estimate' | 'movement';

export interface Cost {
  readonly day: Day;
  readonly pence: Pence;
  /** The plan line it counts against; null: outside the plan. */
  readonly line: PlanLineId | null;
  readonly kind: CostKind;
  /** Who worked, supplied, was paid, or what the bank says. */
  readonly who: string;
  readonly source: RecordRef;
}

export function costsOf(accountIndex: AccountIndex, unpaid: readonly UnpaidHours[]): Cost[] {
  const { facts, asOf, openedOn } = accountIndex;
  const costs: Cost[] = [];
  const add = (day: Day, pence: Pence, line: PlanLineId | null, kind: CostKind, who: string, source: RecordRef): void => {
    costs.push({ day, pence, line: line !== null && accountIndex.lineById.has(line) ? line : null, kind, who, source });
  };
  const counts = (day: Day): boolean => day >= openedOn && day <= asOf;

  // Spent before the opening, in the account year that holds it.
  const spentOn = later(accountYear(facts.account.planYearStart, openedOn).from, addDays(openedOn, -1));
  for (const row of facts.opening) {
    if (row.what === 'spent' && spentOn <= asOf) add(spentOn, row.pence ?? 0, row.planLine, 'spentBefore', '', { type: 'opening', id: row.id });
  }
  for (const slip of accountIndex.payslips) {
    if (!counts(slip.periodEnd)) continue;
    const pence = slip.gross + slip.employerNi + slip.employerPension;
    add(slip.periodEnd, pence, planLineOf(accountIndex, slip.person), 'payslip', personCalled(accountIndex, slip.person), { type: 'payslips', id: slip.id });
  }
  for (const { assistant, planLine, rows, estimates } of unpaid) {
    for (const { row, pence } of rows) add(row.day, pence, planLine, 'unpaidHours', assistant.name, { type: 'timesheets', id: row.id });
    const source: RecordRef = { type: 'people', id: assistant.person.id };
    for (const estimate of estimates) {
      for (const { day, pence } of estimateByDay(estimate, facts.account.planYearStart)) add(day, pence, planLine, 'estimate', assistant.name, source);
    }
  }
  for (const invoice of facts.invoices) {
    if (counts(invoice.day))
      add(invoice.day, invoice.amount, invoice.planLine, 'invoice', supplierCalled(accountIndex, invoice.supplier), { type: 'invoices', id: invoice.id });
  }
  for (const purchase of facts.purchases) {
    if (counts(purchase.day))
      add(purchase.day, purchase.amount, purchase.planLine, 'purchase', supplierCalled(accountIndex, purchase.supplier), {
        type: 'purchases',
        id: purchase.id,
      });
  }
  for (const { day, amount, category, planLine, settles, early, text, source } of accountIndex.movements) {
    if (settles !== null || early || category === null || !isCost(category)) continue;
    if (amount < 0 || category === 'refund') add(day, -amount, planLine, 'movement', text, source);
  }
  return costs;
}

/** What the costs of [from, to] come to: by plan line, and outside the plan under null. */
export function spentByLine(costs: readonly Cost[], from: Day, to: Day): Map<PlanLineId | null, Pence> {
  const spent = new Map<PlanLineId | null, Pence>();
  for (const { day, pence, line } of costs) {
    if (day >= from && day <= to) spent.set(line, (spent.get(line) ?? 0) + pence);
  }
  return spent;
}
