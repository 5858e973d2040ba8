/** One thing a line may have been for, with how good a guess it is. */
import type { Suggestion } from '../api/bank.ts';
import type { AccountFacts, PlanLineId } from '../books/facts.ts';
import type { ExplainContext } from './open-documents.ts';

export type SuggestContext = ExplainContext & Pick<AccountFacts, 'account' | 'planLines' | 'bankAccounts' | 'plan'>;

/**
 * Higher is better. `away`: days between line and document, which orders suggestions as good as each other. `sumAlone`: it rests on
 * the sum, so that it is sure where nothing else has that sum.
 */
export interface Idea {
  readonly score: number;
  readonly away: number;
  readonly sumAlone?: boolean;
  readonly suggestion: Suggestion;
}

/** Of what is suggested without anything that bears it out. */
export const UNFOUNDED = { fits: false, sure: false, left: null, note: null, bill: null } as const;

export function lineCalled({ planLines }: Pick<AccountFacts, 'planLines'>, line: PlanLineId | null): string | null {
  return planLines.find(({ id }) => id === line)?.name ?? null;
}
