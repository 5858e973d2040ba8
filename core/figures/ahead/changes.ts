/**
 * What if: changes to the facts of an account from a day on, so that the same sums may be worked out of both (figures, section 7).
 * A change of a fact makes new facts; money that only comes or goes beside them is told as flows. Nothing here is kept.
 */
import type { AccountFacts, FigureFacts, PaidEvery, PlanLineId, PlanLineVersion } from '../../books/facts.ts';
import { addDays, daysInclusive, earlier, later } from '../../values/day.ts';
import { divideRounded, forDays, productRounded } from '../../values/money.ts';
import type { Day, HundredthHours, Pence } from '../../values/units.ts';
import { duePeriods } from '../council/schedule.ts';
import { byFrom, inForce } from '../inputs/effective.ts';
import { runningSum } from './flows.ts';

export type Change =
  | { readonly kind: 'rate'; readonly line: PlanLineId; readonly from: Day; readonly pence: Pence }
  | { readonly kind: 'hours'; readonly line: PlanLineId; readonly from: Day; readonly hoursPerWeek: HundredthHours }
  | { readonly kind: 'gross'; readonly from: Day; readonly pence: Pence }
  | { readonly kind: 'gross'; readonly from: Day; readonly percent: number }
  | { readonly kind: 'contribution'; readonly from: Day; readonly pence: Pence }
  | { readonly kind: 'emergency'; readonly from: Day; readonly weeks: number; readonly hoursPerWeek: HundredthHours; readonly pence: Pence }
  | { readonly kind: 'purchase'; readonly on: Day; readonly pence: Pence }
  | { readonly kind: 'payer'; readonly from: Day; readonly pence: Pence; readonly paidEvery: PaidEvery; readonly firstPaymentOn: Day };

/** Rows that hold from a day on: the one in force on `from` begins anew there, and it and all later ones are changed. */
function changedFrom<T extends { readonly from: Day }>(rows: readonly T[], from: Day, anew: (row: T) => T, change: (row: T) => T): T[] {
  const sorted = byFrom(rows);
  const now = inForce(sorted, from);
  const before = sorted.filter((row) => row.from < from);
  const after = sorted.filter((row) => row.from >= from);
  const begins = now !== null && now.from < from ? [change(anew(now))] : [];
  return [...before, ...begins, ...after.map(change)];
}

function planChanged(facts: AccountFacts, line: PlanLineId, from: Day, change: (row: PlanLineVersion) => PlanLineVersion): Pick<AccountFacts, 'plan'> {
  const own = facts.plan.filter((row) => row.line === line && row.kind !== 'one_off');
  const ended = own.filter((row) => row.to !== null && row.to < from);
  const running = own.filter((row) => row.to === null || row.to >= from);
  const changed = changedFrom(running, from, (row) => ({ ...row, from }), change);
  return { plan: [...facts.plan.filter((row) => row.line !== line || row.kind === 'one_off'), ...ended, ...changed] };
}

function factsWith(facts: FigureFacts, change: Change): FigureFacts {
  const { kind } = change;
  if (kind === 'rate') return { ...facts, ...planChanged(facts, change.line, change.from, (row) => ({ ...row, rate: change.pence })) };
  if (kind === 'hours') return { ...facts, ...planChanged(facts, change.line, change.from, (row) => ({ ...row, hoursPerWeek: change.hoursPerWeek })) };
  if (kind === 'gross') {
    const grossOf = (now: Pence): Pence => ('pence' in change ? change.pence : divideRounded(now * (100 + change.percent), 100));
    const councilRules = changedFrom(
      facts.councilRules,
      change.from,
      // It keeps the schedule of the row before.
      (row) => ({ ...row, from: change.from, firstPaymentOn: null }),
      (row) => ({ ...row, weeklyGross: grossOf(row.weeklyGross) }),
    );
    return { ...facts, councilRules };
  }
  if (kind === 'contribution') {
    const before = facts.contributionRates.filter((row) => row.from < change.from);
    // Later rates go, but the days on which it is to be paid stay.
    const days = facts.contributionRates.filter((row) => row.from >= change.from && row.firstDueOn !== null).map((row) => ({ ...row, weekly: change.pence }));
    return { ...facts, contributionRates: [...before, { id: 0, from: change.from, weekly: change.pence, paidEvery: null, firstDueOn: null }, ...days] };
  }
  return facts;
}

/** The facts with all changes made that are changes of facts, in the order they are given. */
export function changedFacts(facts: FigureFacts, changes: readonly Change[]): FigureFacts {
  return changes.reduce(factsWith, facts);
}

/** What one change brings (positive) or takes (negative) after `from`, up to a day no later than `to`, beside the facts. */
export function flowBeside(change: Change, from: Day, to: Day): (day: Day) => Pence {
  const first = addDays(from, 1);
  if (change.kind === 'purchase') return runningSum([{ day: later(change.on, first), pence: -change.pence }]);
  if (change.kind === 'emergency') {
    const [begins, ends] = [later(change.from, first), addDays(change.from, change.weeks * 7 - 1)];
    return (day) => -productRounded([change.hoursPerWeek, change.pence, daysInclusive(begins, earlier(day, ends))], 700) || 0;
  }
  if (change.kind === 'payer') {
    const due = duePeriods([change], to).due.filter(({ dueOn }) => dueOn > from && dueOn >= change.from);
    return runningSum(due.map((period) => ({ day: period.dueOn, pence: forDays(change.pence, daysInclusive(period.from, period.to)) })));
  }
  return () => 0;
}
