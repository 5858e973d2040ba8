/** The days on which a decision, and whether the person can take it, are looked at again. */
import type { Figures } from '../figures.ts';
import type { Due } from './due.ts';

export function decisionDues({ accountIndex: { facts } }: Figures): Due[] {
  return facts.decisions.flatMap(({ id, title, reviewOn, lookAgainOn }): Due[] => {
    const about = { pence: null, who: null, title, from: null, toldBy: 'record', lacks: null, opens: { type: 'decisions', id } } as const;
    return [
      ...(reviewOn === null ? [] : [{ ...about, key: `decision-review-${id}`, code: 'decisionReview', day: reviewOn } as const]),
      ...(lookAgainOn === null ? [] : [{ ...about, key: `capacity-review-${id}`, code: 'capacityReview', day: lookAgainOn } as const]),
    ];
  });
}
