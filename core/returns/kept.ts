/** Returns of an account that are kept, and where each stands. */
import type { AccountFacts } from '../books/facts.ts';
import { returnTimes } from '../figures/due/returns.ts';
import { accountYear } from '../figures/inputs/plan-lines.ts';
import { addDays, later } from '../values/day.ts';
import type { Day } from '../values/units.ts';

/** `closed`: sealed and not sent yet. */
export type ReturnState = 'open' | 'closed' | 'sent' | 'answered';

/** How the council's answer ended it. */
export const RETURN_OUTCOMES = ['accepted', 'questions', 'refused'] as const;
export type ReturnOutcome = (typeof RETURN_OUTCOMES)[number];

export interface KeptReturn {
  readonly id: number;
  /** Of its form. */
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
  /** The second of the same days says what changed since the first. */
  readonly version: number;
  readonly state: ReturnState;
  /** When the council sent its form; null: not known, or it sent none. */
  readonly sentOut: Day | null;
  /** To be with the council by; null: not known. */
  readonly returnBy: Day | null;
  readonly closedOn: Day | null;
  /** The letters by which it went and was answered; null: it was not. */
  readonly sent: { readonly letter: number; readonly on: Day } | null;
  readonly answered: { readonly letter: number; readonly on: Day } | null;
  /** Null: it has not answered, or nobody said how. */
  readonly outcome: ReturnOutcome | null;
  /** There is a later version of the same days. */
  readonly isReplaced: boolean;
}

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/**
 * The days the next return would be of: on from the newest one, else the last time that is over, as often as the council's rule wants one;
 * where none is on file, by quarters.
 */
export function nextDays({ account, councilRules }: Pick<AccountFacts, 'account' | 'councilRules'>, returns: readonly Days[], today: Day): Days {
  const every = councilRules.findLast(({ from }) => from <= today)?.returnEvery ?? 'quarterly';
  const timeOf = (day: Day): Days => {
    const times = returnTimes(accountYear(account.planYearStart, day), every);
    return times.findLast(({ from }) => from <= day) ?? { from: day, to: day };
  };
  const last = returns
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  if (last !== undefined) return { from: addDays(last, 1), to: timeOf(addDays(last, 1)).to };
  const before = addDays(timeOf(today).from, -1);
  const { from, to } = before < account.openedOn ? timeOf(later(today, account.openedOn)) : timeOf(before);
  return { from: later(from, account.openedOn), to };
}
