/**
 * Spend by month for the chart: by plan line, and outside the plan. Adds up the same costs as the plan's figures, so that
 * the months of a span come to `spentToDate` and `outsidePlan` over the same span, to the penny.
 */
import type { FigureFacts, PlanLineId } from '../../books/facts.ts';
import type { Day, Pence } from '../../values/units.ts';
import { accountIndexOf } from '../inputs/account-index.ts';
import type { Cost } from './costs.ts';
import { costsOf } from './costs.ts';
import { unpaidHoursOf } from '../owed/unpaid-hours.ts';

export interface MonthSpend {
  /** `2026-04`. */
  readonly month: string;
  /** Every line of the plan, in its order; nought where nothing was spent. */
  readonly lines: readonly { readonly line: string; readonly pence: Pence }[];
  readonly outsidePlan: Pence;
}

/** The months of [from, to], each of them, in order. */
function monthsOf(from: Day, to: Day): string[] {
  const months: string[] = [];
  let year = Number(from.slice(0, 4));
  let month = Number(from.slice(5, 7));
  for (;;) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (name > to.slice(0, 7)) return months;
    months.push(name);
    year += month === 12 ? 1 : 0;
    month = month === 12 ? 1 : month + 1;
  }
}

/** As it is known at the end of `to`: work not yet on a payslip counts on its own days. */
export function spendByMonth(facts: FigureFacts, from: Day, to: Day): MonthSpend[] {
  const accountIndex = accountIndexOf(facts, to);
  const byMonth = new Map<string, Cost[]>(monthsOf(from, to).map((month) => [month, []]));
  for (const cost of costsOf(accountIndex, unpaidHoursOf(accountIndex))) {
    if (cost.day >= from && cost.day <= to) byMonth.get(cost.day.slice(0, 7))?.push(cost);
  }
  return [...byMonth].map(([month, costs]) => {
    const spent = new Map<PlanLineId | null, Pence>();
    for (const { line, pence } of costs) spent.set(line, (spent.get(line) ?? 0) + pence);
    return { month, lines: accountIndex.lines.map(({ line, name }) => ({ line: name, pence: spent.get(line) ?? 0 })), outsidePlan: spent.get(null) ?? 0 };
  });
}
