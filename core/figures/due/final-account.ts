/** The day by which what is left goes back once the direct payment has ended, or notice was given of it. */
import { finalAccountOf } from '../council/final-account.ts';
import type { Figures } from '../figures.ts';
import type { Due } from './due.ts';

/** None where no day is on file, nor once nothing is left to give back. */
export function finalAccountDue(figures: Figures): Due[] {
  const final = finalAccountOf(figures);
  if (final === null || final.by === null) return [];
  const hasEnded = final.stop.from <= figures.accountIndex.asOf;
  if (hasEnded && final.returnable <= 0) return [];
  // Until the last day money still comes and goes: what will be left is not known.
  const about = { code: 'finalAccount', pence: hasEnded ? final.returnable : null, who: null, title: null, from: null } as const;
  return [{ ...about, key: `final-account-${final.stop.id}`, day: final.by, toldBy: 'statement', lacks: null, opens: { figure: 'finalAccount' } }];
}
