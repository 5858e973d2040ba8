/** How long there is in England to complain about a decision, or to go to court about it: data with its source. Scotland and Northern Ireland have others, which were not seen. */
import table from './challenge-days.json' with { type: 'json' };

export const CLOCKS = ['complaint', 'ombudsman', 'review'] as const;
export type Clock = (typeof CLOCKS)[number];

export interface ChallengeDays {
  readonly which: Clock;
  readonly months: number;
  /** The day of the decision is the first of them; else they begin after it. */
  readonly withFirst: boolean;
  readonly source: string;
  readonly certainty: string;
}

const isClock = (word: string): word is Clock => CLOCKS.some((clock) => clock === word);

export const CHALLENGE_DAYS: readonly ChallengeDays[] = table.clocks.flatMap(({ which, ...row }) => (isClock(which) ? [{ which, ...row }] : []));
