/** What is said of budgets, decisions, outcomes and cuts of an account, from its facts. */
import type { fairnessMethods } from '../../core/api/fairness.ts';
import { budgetHistory } from '../../core/fairness/budget-history.ts';
import type { CutSign } from '../../core/fairness/cut-signs.ts';
import { cutSigns } from '../../core/fairness/cut-signs.ts';
import { decisionsOf } from '../../core/fairness/decisions.ts';
import { outcomesView } from '../../core/fairness/outcomes.ts';
import { ownCost } from '../../core/fairness/own-cost.ts';
import type { Cut } from '../../core/figures/ahead/cut.ts';
import { cutOf } from '../../core/figures/ahead/cut.ts';
import { figuresOf } from '../../core/figures/figures.ts';
import type { ChallengeFacts } from '../../core/papers/challenge.ts';
import { BENCHMARKS } from '../../core/rates/benchmarks.ts';
import { localDay } from '../../core/values/day.ts';
import { factsAfter, factsOf, recordFactsOf } from '../accounts/known-facts.ts';
import { figureFacts } from '../figures/facts.ts';
import { figureHandlers } from '../figures/handlers.ts';
import { planHandlers } from '../plan/handlers.ts';
import { saveRecord } from '../records/handlers.ts';
import type { ReadContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';

function cutIn(ctx: ReadContext, account: number): { readonly signs: readonly CutSign[]; readonly cut: Cut | null } {
  const today = localDay(new Date(ctx.now));
  const facts = figureFacts(ctx.db, account, today, today);
  const signs = cutSigns(facts, figureHandlers['figures.paymentStatement'](ctx, { account }), today);
  const award = signs.find(({ sign }) => sign === 'award');
  return { signs, cut: award ? cutOf(figuresOf(facts, award.day, today), award.day, award.before, award.after) : null };
}

/** All that the pack about a decision is made of. */
export function challengeFacts(ctx: ReadContext, account: number): ChallengeFacts {
  const facts = recordFactsOf(ctx.db, account);
  const plan = planHandlers['plan.view'](ctx, { account });
  const [decision = null] = decisionsOf(facts);
  return { facts, cut: cutIn(ctx, account).cut, budgets: budgetHistory(facts), decision, outcomes: outcomesView(facts, plan), plan };
}

export const fairnessHandlers = {
  'fairness.budgets': ({ db }, { account }) => budgetHistory(recordFactsOf(db, account)),
  'fairness.decisions': ({ db }, { account }) => decisionsOf(recordFactsOf(db, account)),
  'fairness.outcomes': (ctx, { account }) => outcomesView(recordFactsOf(ctx.db, account), planHandlers['plan.view'](ctx, { account })),
  'fairness.review': (ctx, { account, outcomes, ...review }) => {
    let facts = factsOf(ctx.db, account);
    const { saved, changed } = saveRecord(ctx, facts, { type: 'processReviews', fields: review });
    facts = factsAfter(ctx.db, facts, changed);
    for (const one of outcomes) {
      const answer = saveRecord(ctx, facts, { type: 'outcomeReviews', fields: { day: review.day, ...one } });
      facts = factsAfter(ctx.db, facts, answer.changed);
    }
    return { id: saved };
  },
  'fairness.compare': (ctx, { account }) => ({ own: ownCost(planHandlers['plan.view'](ctx, { account })), benchmarks: BENCHMARKS }),
  'fairness.cut': (ctx, { account }) => cutIn(ctx, account),
} satisfies Handlers<Omit<typeof fairnessMethods, 'fairness.pack'>>;
