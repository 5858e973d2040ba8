/** What the support of the account comes to in a week: what the council gives, what the plan may cost, and what was spent so far in the account year. */
import type { PlanView } from '../figures/plan/budgets.ts';
import { daysInclusive } from '../values/day.ts';
import { productRounded } from '../values/money.ts';
import type { Day, Pence } from '../values/units.ts';

export interface OwnCost {
  readonly asOf: Day;
  /** Null: the council's pay is not known. */
  readonly money: Pence | null;
  readonly plan: Pence;
  /** Of the days of the account year up to the day; null: none is over. */
  readonly spent: { readonly from: Day; readonly days: number; readonly pence: Pence; readonly weekly: Pence } | null;
}

export function ownCost({ asOf, openedOn, year, week, total }: Pick<PlanView, 'asOf' | 'openedOn' | 'year' | 'week' | 'total'>): OwnCost {
  const from = openedOn > year.from ? openedOn : year.from;
  const days = asOf < from ? 0 : daysInclusive(from, asOf);
  const spent = days === 0 ? null : { from, days, pence: total.spent, weekly: productRounded([total.spent, 7], days) };
  return { asOf, money: week.money, plan: week.plan, spent };
}
