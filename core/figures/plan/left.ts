/** What is left on each line of the plan in the account year that holds a day, for whoever is asked what money was for (figures, section 2). */
import type { AccountFacts, PlanKind, PlanLineId } from '../../books/facts.ts';
import { earlier, later } from '../../values/day.ts';
import type { Day, Pence } from '../../values/units.ts';
import { accountIndexOf } from '../inputs/account-index.ts';
import { accountYear } from '../inputs/plan-lines.ts';
import { unpaidHoursOf } from '../owed/unpaid-hours.ts';
import { costsOf } from './costs.ts';
import { planSpendOf } from './plan.ts';

export interface PlanLeft {
  readonly planLine: PlanLineId;
  readonly name: string;
  readonly kind: PlanKind;
  /** Pence: the year's budget less what is spent of it so far; negative: over. */
  readonly left: Pence;
}

/** One question after another is about the same facts. */
const known = new WeakMap<AccountFacts, Map<Day, readonly PlanLeft[]>>();

/**
 * The lines that have a budget or a cost in the account year of `day`, in the order they came on file. Spent up to `today`, or up to
 * `day` where that is later, so that a figure of an earlier year is that of the whole year.
 */
export function planLeft(facts: AccountFacts, day: Day, today: Day): readonly PlanLeft[] {
  const asOf = earlier(accountYear(facts.account.planYearStart, day).to, later(day, today));
  const ofFacts = known.get(facts) ?? new Map<Day, readonly PlanLeft[]>();
  known.set(facts, ofFacts);
  const left = ofFacts.get(asOf) ?? leftOn(facts, asOf);
  ofFacts.set(asOf, left);
  return left;
}

function leftOn(facts: AccountFacts, asOf: Day): PlanLeft[] {
  const accountIndex = accountIndexOf(facts, asOf);
  const { lines } = planSpendOf(accountIndex, costsOf(accountIndex, unpaidHoursOf(accountIndex)));
  return lines
    .filter(({ year, spent }) => year.pence !== 0 || year.moves.length > 0 || spent !== 0)
    .map(({ line, name, now, year, spent }) => ({ planLine: line, name, kind: now.row.kind, left: year.pence - spent }));
}
