/** Figures of an account on a day: reads its facts and lets core compute. Nothing is added up here. */
import type { figureMethods } from '../../core/api/figures.ts';
import { localDay } from '../../core/values/day.ts';
import { accountIndexOf } from '../../core/figures/inputs/account-index.ts';
import { spendByMonth } from '../../core/figures/plan/months.ts';
import { needsDoing } from '../../core/figures/known/needs-doing.ts';
import { overview } from '../../core/figures/overview.ts';
import { working } from '../../core/figures/breakdowns/working.ts';
import type { Handlers } from '../runtime/contract.ts';
import { factsOf } from '../accounts/known-facts.ts';
import { figureFacts } from './facts.ts';

export const figureHandlers = {
  'figures.overview': ({ db }, { account, on }) => overview(figureFacts(db, account, on), on),
  'figures.working': ({ db }, { account, on, figure }) => working(factsOf(db, account), on, figure),
  'figures.needsDoing': ({ db, now }, { account, on }) => {
    const today = localDay(new Date(now));
    return needsDoing(figureFacts(db, account, on, today), on, today);
  },
  'figures.months': ({ db }, { account, on }) => {
    const facts = figureFacts(db, account, on);
    return spendByMonth(facts, accountIndexOf(facts, on).year.from, on);
  },
} satisfies Handlers<typeof figureMethods>;
