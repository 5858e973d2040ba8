/** What an employer has to keep, pay and do, of one account on a day: reads its facts and lets core work it out. */
import type { employingMethods } from '../../core/api/employing.ts';
import { assistantCosts } from '../../core/figures/employing/account-costs.ts';
import { employerChecks } from '../../core/figures/employing/checks.ts';
import { dutiesOf } from '../../core/figures/employing/duties.ts';
import { leavingOf } from '../../core/figures/employing/leaving.ts';
import { paymentsDue } from '../../core/figures/employing/payments-due.ts';
import { potsOf } from '../../core/figures/employing/pots.ts';
import { taxYearPay } from '../../core/figures/employing/tax-year.ts';
import type { Figures } from '../../core/figures/figures.ts';
import { figuresOf } from '../../core/figures/figures.ts';
import { lastWholeDay } from '../../core/figures/known/known.ts';
import { localDay } from '../../core/values/day.ts';
import type { Day } from '../../core/values/units.ts';
import { factsOf } from '../accounts/known-facts.ts';
import type { ReadContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';

/** @param on without one: the last day that is known whole. */
function figuresOn({ db, now }: ReadContext, account: number, on: Day | undefined): Figures {
  const today = localDay(new Date(now));
  const facts = factsOf(db, account);
  return figuresOf(facts, on ?? lastWholeDay(facts, today), today);
}

export const employingHandlers = {
  'employing.pots': (ctx, { account, on }) => {
    const figures = figuresOn(ctx, account, on);
    return { ...potsOf(figures), on: figures.accountIndex.asOf, due: paymentsDue(figures), year: taxYearPay(figures) };
  },
  'employing.costs': (ctx, { account, on, tried }) => {
    const { accountIndex } = figuresOn(ctx, account, on);
    return { on: accountIndex.asOf, rows: assistantCosts(accountIndex, tried), allowanceClaimed: accountIndex.facts.account.employmentAllowance };
  },
  'employing.leaving': (ctx, { account, person, on, why }) => leavingOf(figuresOn(ctx, account, on), person, why),
  'employing.checks': (ctx, { account, on }) => employerChecks(figuresOn(ctx, account, on)),
  'employing.duties': (ctx, { account, on }) => dutiesOf(figuresOn(ctx, account, on)),
} satisfies Handlers<typeof employingMethods>;
