/** Last days to challenge a decision about the budget, where the user wants them told and it is not settled. */
import { clocksOf, isDecision } from '../../fairness/decisions.ts';
import { reasonWords } from '../../words/fairness/reasons.ts';
import type { Figures } from '../figures.ts';
import type { Due } from './due.ts';

export function challengeDues({ accountIndex: { facts } }: Figures): Due[] {
  if (facts.account.nation !== 'england-and-wales') return [];
  return facts.letters
    .filter((letter) => letter.watchClocks === true && letter.decidedOn === null && isDecision(letter))
    .flatMap(({ id, day }) =>
      clocksOf(day).map(({ which, lastDay }): Due => ({
        ...{ key: `challenge-${which}-${id}`, code: 'challenge', day: lastDay, pence: null, who: null, title: reasonWords.clocks[which].title },
        ...{ from: null, toldBy: 'nothing', lacks: null, opens: { type: 'letters', id } },
      })),
    );
}
