/** What an auditor of the council looks at, of one account: reads its facts and lets core put the list together. */
import type { readinessMethods } from '../../core/api/readiness.ts';
import { figuresOf } from '../../core/figures/figures.ts';
import { lastWholeDay } from '../../core/figures/known/known.ts';
import { readinessOf } from '../../core/figures/readiness/readiness.ts';
import { localDay } from '../../core/values/day.ts';
import { Refusal } from '../../core/values/problem.ts';
import { recordWords } from '../../core/words/records.ts';
import { neededOf } from '../evidence/needed.ts';
import { coverageFrom } from '../returns/coverage.ts';
import { peopleOfOtherAccounts } from '../acting/other-people.ts';
import { factsOf } from '../accounts/known-facts.ts';
import type { Handlers } from '../runtime/contract.ts';

export const readinessHandlers = {
  'readiness.view': (ctx, { account, from, to }) => {
    const { db, now } = ctx;
    const today = localDay(new Date(now));
    const facts = factsOf(db, account);
    const figures = figuresOf(facts, to ?? lastWholeDay(facts, today), today);
    const { asOf, year } = figures.accountIndex;
    const first = from ?? (year.from > facts.account.openedOn ? year.from : facts.account.openedOn);
    if (first > asOf) throw new Refusal('badInput', recordWords.endBeforeStart, { field: 'to' });
    const coverage = coverageFrom(ctx.db, facts, first, asOf);
    return readinessOf(figures, facts, first, today, { papers: neededOf(ctx, account, first, asOf), coverage, others: peopleOfOtherAccounts(ctx, account) });
  },
} satisfies Handlers<typeof readinessMethods>;
