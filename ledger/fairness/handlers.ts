/** What is said of budgets, decisions, outcomes and cuts of an account, from its facts. */
import type { fairnessMethods } from '../../core/api/fairness.ts';
import { budgetHistory } from '../../core/fairness/budget-history.ts';
import { decisionsOf } from '../../core/fairness/decisions.ts';
import { recordFactsOf } from '../accounts/known-facts.ts';
import type { Handlers } from '../runtime/contract.ts';

export const fairnessHandlers = {
  'fairness.budgets': ({ db }, { account }) => budgetHistory(recordFactsOf(db, account)),
  'fairness.decisions': ({ db }, { account }) => decisionsOf(recordFactsOf(db, account)),
} satisfies Handlers<typeof fairnessMethods>;
