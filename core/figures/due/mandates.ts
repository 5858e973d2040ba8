/** The last days and the days of review of what lets somebody act for the person. */
import type { Figures } from '../figures.ts';
import { isFollowed } from '../inputs/mandates.ts';
import type { Due } from './due.ts';

/** None of one that was ended early. */
export function mandateDues({ accountIndex: { facts } }: Figures): Due[] {
  return facts.mandates.flatMap((mandate): Due[] => {
    const { id, who, to, reviewOn, revokedOn } = mandate;
    if (revokedOn !== null) return [];
    const about = { pence: null, who, title: null, from: null, toldBy: 'record', lacks: null, opens: { type: 'mandates', id } } as const;
    return [
      ...(to === null || isFollowed(mandate, facts.mandates) ? [] : [{ ...about, key: `mandate-end-${id}`, code: 'authorityEnds', day: to } as const]),
      ...(reviewOn === null ? [] : [{ ...about, key: `mandate-review-${id}`, code: 'authorityReview', day: reviewOn } as const]),
    ];
  });
}
