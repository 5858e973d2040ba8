/** Whether the budget is fair: first figures beside what was decided. */
import { z } from 'zod';
import type { BudgetPair } from '../fairness/budget-history.ts';
import type { Decision } from '../fairness/decisions.ts';
import { read } from './method.ts';
import { accountId } from './values.ts';

export const fairnessMethods = {
  'fairness.budgets': read('First figures of the budget beside what was decided, over the years.', z.strictObject({ account: accountId })).gives<
    readonly BudgetPair[]
  >(),
  'fairness.decisions': read(
    'Letters that decide about the budget, newest first: what each says of 21 things, a letter that asks for the rest, and how long there is to complain.',
    z.strictObject({ account: accountId }),
  ).gives<readonly Decision[]>(),
};
