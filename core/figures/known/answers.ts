/** How each of the three answers may be read on a day: known, an estimate, or not known for want of something (figures, section 9). */
import type { AccountIndex } from '../inputs/account-index.ts';
import { byFrom, inForce } from '../inputs/effective.ts';
import { runsOn } from '../inputs/plan-lines.ts';
import type { Known } from './known.ts';

/** What is not there. */
export type Need = 'plan_line' | 'contribution_rate' | 'statement_line';

export interface AnswerState {
  readonly state: 'known' | 'estimated' | 'not_known';
  /** Empty but where it is `not_known`. */
  readonly needs: readonly Need[];
}

export interface Answers {
  readonly plan: AnswerState;
  readonly contribution: AnswerState;
  readonly crisis: AnswerState;
}

/** After the last day that is known whole every figure is an estimate. */
export function isEstimated({ asOf }: AccountIndex, { to }: Known): boolean {
  return to === null || asOf > to;
}

function hasPlan({ lines, asOf }: AccountIndex): boolean {
  return lines.some(({ versions }) => versions.some((version) => runsOn(version, asOf)));
}

export function answersOf(accountIndex: AccountIndex, known: Known): Answers {
  const { facts, asOf } = accountIndex;
  const plan: Need[] = hasPlan(accountIndex) ? [] : ['plan_line'];
  // A rate of £0.00 is the word that there is no contribution.
  const rate: Need[] = inForce(byFrom(facts.contributionRates), asOf) ? [] : ['contribution_rate'];
  const statement: Need[] = known.bankAccounts.some(({ to }) => to !== null) ? [] : ['statement_line'];
  const answer = (needs: readonly Need[]): AnswerState => ({
    state: needs.length > 0 ? 'not_known' : isEstimated(accountIndex, known) ? 'estimated' : 'known',
    needs,
  });
  return { plan: answer(plan), contribution: answer(rate), crisis: answer([...statement, ...plan]) };
}
