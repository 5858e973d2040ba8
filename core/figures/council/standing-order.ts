/**
 * Notices when a regular contribution payment stayed behind the rate: the amount is compared with what its own rhythm
 * should bring. Says nothing unless the last two payments are alike and in a rhythm; never part of a sum.
 */
import { daysBetween } from '../../values/day.ts';
import type { PaidEvery } from '../../books/facts.ts';
import type { Day, Pence } from '../../values/units.ts';
import { divideRounded, forDays } from '../../values/money.ts';
import type { AccountIndex } from '../inputs/account-index.ts';
import type { Contribution } from './contribution.ts';

export interface StandingOrderBehind {
  readonly amount: Pence;
  readonly needed: Pence;
  readonly every: PaidEvery;
  readonly lastOn: Day;
}

const RHYTHMS: readonly { readonly every: PaidEvery; readonly days: number }[] = [
  { every: 'weekly', days: 7 },
  { every: '2_weekly', days: 14 },
  { every: '4_weekly', days: 28 },
];
/** Weekends and bank holidays move a payment by a few days. */
const EARLY_OR_LATE = 4;

/** On the same day of the month, or near it, a month apart: monthly. Else the rhythm whose days are nearest. */
function rhythm(before: Day, last: Day): PaidEvery | null {
  const days = daysBetween(before, last);
  const sameDay = Math.abs(Number(before.slice(8, 10)) - Number(last.slice(8, 10))) <= 1;
  if (sameDay && days >= 27 && days <= 32 && before.slice(0, 7) !== last.slice(0, 7) && days !== 28) return 'monthly_by_days';
  let nearest: (typeof RHYTHMS)[number] | null = null;
  for (const one of RHYTHMS) {
    const off = Math.abs(one.days - days);
    if (off <= Math.min(EARLY_OR_LATE, one.days / 3) && (nearest === null || off < Math.abs(nearest.days - days))) nearest = one;
  }
  return nearest?.every ?? null;
}

export function standingOrderBehind(accountIndex: AccountIndex, contribution: Contribution): StandingOrderBehind | null {
  const paid = [
    ...contribution.receipts.map(({ day, amount }) => ({ day, amount })),
    ...contribution.paidToCouncil.map(({ day, amount }) => ({ day, amount })),
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const last = paid.at(-1);
  const before = paid.at(-2);
  if (!last || !before || last.amount !== before.amount || contribution.weekly === 0) return null;
  const every = rhythm(before.day, last.day);
  if (every === null) return null;
  const days = RHYTHMS.find((one) => one.every === every)?.days;
  const needed = days === undefined ? divideRounded(contribution.weekly * accountIndex.year.days, 7 * 12) : forDays(contribution.weekly, days);
  return last.amount < needed ? { amount: last.amount, needed, every, lastOn: last.day } : null;
}
