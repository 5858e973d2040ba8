/** Letters to the council, drafted from an account's facts. */
import type { letterMethods } from '../../core/api/letters.ts';
import { letterDrafts, letterPaper } from '../../core/papers/letters-out.ts';
import { nextDays } from '../../core/returns/kept.ts';
import { localDay } from '../../core/values/day.ts';
import { factsOf, recordFactsOf } from '../accounts/known-facts.ts';
import { keptReturns, returnsOf } from './store.ts';
import type { Handlers } from '../runtime/contract.ts';

export const letterHandlers = {
  'letters.drafts': ({ db, now }, { account }) => {
    const facts = factsOf(db, account);
    const today = localDay(new Date(now));
    const returns = keptReturns(returnsOf(db, account), facts);
    const waiting = returns.findLast(({ state, isReplaced }) => !isReplaced && (state === 'open' || state === 'closed'));
    return letterDrafts(facts, waiting ?? { ...nextDays(facts, returns, today), returnBy: null }, today);
  },
  'letters.pdf': ({ db, now }, { account, text, print }) => {
    const { account: whose } = recordFactsOf(db, account);
    return { ...letterPaper(whose, text, localDay(new Date(now)), now), isLarge: print === 'large' };
  },
} satisfies Handlers<typeof letterMethods>;
