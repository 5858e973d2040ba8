/**
 * What a letter that decides about the budget says and does not say, of 21 things, and how long there is to complain. Honest both ways: a
 * letter that says it all is told to say it all, and one nobody looked at is not told to lack anything. Days are counted from the day on the
 * letter, which is the earliest they can run from.
 */
import type { AccountFacts, Letter, ReasonPoint } from '../books/facts.ts';
import { REASON_POINTS } from '../books/facts.ts';
import type { ChallengeDays } from '../rates/challenge-days.ts';
import { CHALLENGE_DAYS } from '../rates/challenge-days.ts';
import { addDays, addMonths } from '../values/day.ts';
import type { Day } from '../values/units.ts';
import { reasonWords as words } from '../words/fairness/reasons.ts';

export interface Reason {
  readonly point: ReasonPoint;
  readonly state: 'found' | 'unclear' | 'missing';
}

export interface DecisionClock extends ChallengeDays {
  readonly lastDay: Day;
}

export interface Decision {
  readonly letter: number;
  readonly day: Day;
  readonly about: string;
  readonly isSettled: boolean;
  /** Null: it was not looked at. */
  readonly reasons: readonly Reason[] | null;
  readonly where: string | null;
  /** A letter that asks for what is missing or not clear; null: nothing is, or it was not looked at. */
  readonly asks: string | null;
  /** Null: the account is not of England or Wales, and their days are not on file. */
  readonly clocks: readonly DecisionClock[] | null;
}

export function isDecision({ direction, what }: Pick<Letter, 'direction' | 'what'>): boolean {
  return direction === 'in' && what === 'budget';
}

/** Null: nobody marked anything. */
export function reasonsIn({ reasonsFound, reasonsUnclear }: Pick<Letter, 'reasonsFound' | 'reasonsUnclear'>): readonly Reason[] | null {
  if (reasonsFound === null && reasonsUnclear === null) return null;
  return REASON_POINTS.map((point) => ({
    point,
    state: reasonsFound?.includes(point) === true ? 'found' : reasonsUnclear?.includes(point) === true ? 'unclear' : 'missing',
  }));
}

export function clocksOf(day: Day): readonly DecisionClock[] {
  return CHALLENGE_DAYS.map((clock) => ({ ...clock, lastDay: addDays(addMonths(day, clock.months), clock.withFirst ? -1 : 0) }));
}

/** Newest first. */
export function decisionsOf({ account, letters }: Pick<AccountFacts, 'account' | 'letters'>): Decision[] {
  return letters
    .filter(isDecision)
    .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : b.id - a.id))
    .map((letter) => {
      const reasons = reasonsIn(letter);
      const lacking = reasons?.filter(({ state }) => state !== 'found') ?? [];
      return {
        letter: letter.id,
        day: letter.day,
        about: letter.about,
        isSettled: letter.decidedOn !== null,
        reasons,
        where: letter.reasonsWhere,
        asks: lacking.length === 0 ? null : words.letter({ ...letter, questions: lacking.map(({ point }) => words.asked[point]) }),
        clocks: account.nation === 'england-and-wales' ? clocksOf(letter.day) : null,
      };
    });
}
