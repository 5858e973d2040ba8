/** A savings account of the example that was closed: the statement of its last month never came. */
import { addDays, addMonths } from '../values/day.ts';
import type { Day } from '../values/units.ts';

/** The account it belongs to. */
export const HAS_OLD_ACCOUNT = 'DP-1002';
export const OLD_ACCOUNT = 'Savings, closed';

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** Whole months. @param today the example ends on the day before. */
export function oldAccount(today: Day): { readonly used: Days; readonly statements: readonly Days[] } {
  const month = (back: number): Days => {
    const from = addMonths(`${today.slice(0, 7)}-01`, -back);
    return { from, to: addDays(addMonths(from, 1), -1) };
  };
  return { used: { from: month(7).from, to: month(5).to }, statements: [month(7), month(6)] };
}
