/**
 * Signs of a cut, from what is on file: a new amount of the council that is lower by more than 5 %, two payments running that came short, a
 * contribution that rose while the council's amount stayed, and a plan that pays less for an hour than the minimum wage. Each is told with
 * its figures; whether it is a cut is for people to say.
 */
import type { AccountFacts, PlanLineId } from '../books/facts.ts';
import type { PaymentStatement } from '../figures/council/payment-statement.ts';
import { byFrom, inForce } from '../figures/inputs/effective.ts';
import { minimumWageOn } from '../rates/minimum-wage.ts';
import type { Day, Pence } from '../values/units.ts';
import { percentOf } from './budget-history.ts';

/** Less is not told: sums are rounded, and small changes are common. */
const TOLD_ABOVE_PERCENT = 5;
/** The age from which the highest rate holds. */
const ADULT = 21;

export type CutSign =
  | { readonly sign: 'award'; readonly day: Day; readonly before: Pence; readonly after: Pence; readonly percent: string | null }
  | { readonly sign: 'short'; readonly day: Day; readonly before: Pence; readonly after: Pence }
  | { readonly sign: 'contribution'; readonly day: Day; readonly before: Pence; readonly after: Pence }
  | { readonly sign: 'rate'; readonly day: Day; readonly before: Pence; readonly after: Pence; readonly line: PlanLineId; readonly name: string };

/** Newest first. @param statement of the council's payments up to the day. */
export function cutSigns(facts: AccountFacts, statement: Pick<PaymentStatement, 'payers'>, today: Day): CutSign[] {
  const signs = [...loweredAwards(facts), ...cameShort(statement), ...risenContributions(facts, today), ...standingRates(facts, today)];
  return signs.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

/** One that is told and begins later is on file too: then there is still time. */
function loweredAwards({ councilRules }: AccountFacts): CutSign[] {
  const rules = byFrom(councilRules);
  return rules.flatMap(({ from, weeklyGross: after }, at): CutSign[] => {
    const before = rules[at - 1]?.weeklyGross ?? after;
    const isLower = (before - after) * 100 > before * TOLD_ABOVE_PERCENT;
    return isLower ? [{ sign: 'award', day: from, before, after, percent: percentOf(before, after) }] : [];
  });
}

/** Two of the council's payments one after the other of which less came than was due, and the rest is late. */
function cameShort({ payers: [council] }: Pick<PaymentStatement, 'payers'>): CutSign[] {
  const due = council?.due.filter(({ days }) => days !== null) ?? [];
  const isShort = ({ came, missing, state }: (typeof due)[number]): boolean => came.length > 0 && missing > 0 && state === 'late';
  const at = due.findLastIndex((one, index) => isShort(one) && index > 0 && due[index - 1] !== undefined && isShort(due[index - 1] ?? one));
  const last = due[at];
  return last ? [{ sign: 'short', day: last.dueOn, before: last.pence, after: last.pence - last.missing }] : [];
}

function risenContributions({ contributionRates, councilRules }: AccountFacts, today: Day): CutSign[] {
  const rates = byFrom(contributionRates).filter(({ from }) => from <= today);
  const rules = byFrom(councilRules);
  return rates.flatMap(({ from, weekly: after }, at): CutSign[] => {
    const earlier = rates[at - 1];
    if (!earlier || after <= earlier.weekly) return [];
    const [was, is] = [inForce(rules, earlier.from)?.weeklyGross, inForce(rules, from)?.weeklyGross];
    return was !== undefined && was === is ? [{ sign: 'contribution', day: from, before: earlier.weekly, after }] : [];
  });
}

/** Lines of an own assistant's hours that run today. An assistant may be younger; then a lower rate holds, and this says so. */
function standingRates({ plan, planLines }: AccountFacts, today: Day): CutSign[] {
  const floor = minimumWageOn(today, ADULT);
  if (!floor) return [];
  return planLines.flatMap(({ id, name }): CutSign[] => {
    const now = inForce(byFrom(plan.filter(({ line }) => line === id)), today);
    if (!now || (now.to !== null && now.to < today) || now.kind !== 'pa_hours' || now.rate === null || now.rate >= floor.pence) return [];
    return [{ sign: 'rate', day: today, before: floor.pence, after: now.rate, line: id, name }];
  });
}
