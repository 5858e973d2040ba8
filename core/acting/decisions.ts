/** What a decision does not say yet. Named, never held against anybody: a small decision may need less. */
import type { Capacity, Decision } from '../books/facts.ts';

const ALWAYS = ['whyNow', 'wishes', 'involved', 'consulted', 'options', 'chosen', 'decidedBy'] as const;
const LOOKED_AT = ['assessedBy', 'assessedOn'] as const;
/** Nobody asks these of a decision that the person takes: it is the person's own. */
const OF_OTHERS: ReadonlySet<Gap> = new Set(['consulted', 'options', 'chosen']);

export type Gap = (typeof ALWAYS)[number] | (typeof LOOKED_AT)[number];
/** In the order in which they are asked. */
const GAPS: readonly Gap[] = [...LOOKED_AT, ...ALWAYS];

function isAsked(gap: Gap, capacity: Capacity): boolean {
  if (LOOKED_AT.some((one) => one === gap)) return capacity !== 'presumed';
  return capacity !== 'can' || !OF_OTHERS.has(gap);
}

export function decisionGaps(decision: Pick<Decision, Gap | 'capacity'>): readonly Gap[] {
  return GAPS.filter((gap) => isAsked(gap, decision.capacity) && decision[gap] === null);
}
