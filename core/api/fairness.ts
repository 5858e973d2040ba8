/** Whether the budget is fair: what was told and decided, what a decision says, outcomes at reviews, published figures to compare with, and cuts. */
import { z } from 'zod';
import { OUTCOME_CHANGES, PROCESS_ANSWERS } from '../books/facts.ts';
import type { BudgetPair } from '../fairness/budget-history.ts';
import type { CutSign } from '../fairness/cut-signs.ts';
import type { Decision } from '../fairness/decisions.ts';
import type { OutcomesView } from '../fairness/outcomes.ts';
import type { OwnCost } from '../fairness/own-cost.ts';
import type { Cut } from '../figures/ahead/cut.ts';
import type { FileHandle } from '../host/host.ts';
import type { BENCHMARKS } from '../rates/benchmarks.ts';
import { program, read, write } from './method.ts';
import { accountId, day, line, note, recordId } from './values.ts';

const ofAccount = z.strictObject({ account: accountId });
const answer = z.enum(PROCESS_ANSWERS).nullable().default(null);

export const fairnessMethods = {
  'fairness.budgets': read('First figures of the budget beside what was decided, over the years.', ofAccount).gives<readonly BudgetPair[]>(),
  'fairness.decisions': read(
    'Letters that decide about the budget, newest first: what each says of 21 things, a letter that asks for the rest, and how long there is to complain.',
    ofAccount,
  ).gives<readonly Decision[]>(),
  'fairness.outcomes': read(
    'Outcomes at each review, what was achieved, and what was spent beside them in the account year, up to the last day that is known whole.',
    ofAccount,
  ).gives<OutcomesView>(),
  'fairness.review': write(
    'account',
    'Keeps a review: how it is to get and run the budget, and how each outcome is. One of a day that has one is refused.',
    z.strictObject({
      account: accountId,
      day,
      withWhom: line.max(500).nullable().default(null),
      ...{ helpedToPlan: answer, viewsHeard: answer, easyToGet: answer, easyToManage: answer, knowBudget: answer, easyToComplain: answer },
      note: note.nullable().default(null),
      outcomes: z.array(z.strictObject({ outcome: recordId, change: z.enum(OUTCOME_CHANGES), achieved: note.nullable().default(null) })).max(200),
    }),
  ).gives<{ readonly id: number }>(),
  'fairness.compare': read('What a week of the support comes to, beside figures that others have published.', ofAccount).gives<{
    readonly own: OwnCost;
    readonly benchmarks: typeof BENCHMARKS;
  }>(),
  'fairness.cut': read('Signs of a cut on file, and what the newest lower amount does to each line of the plan.', ofAccount).gives<{
    readonly signs: readonly CutSign[];
    /** Null: no lower amount is on file. */
    readonly cut: Cut | null;
  }>(),
  'fairness.pack': program(
    'All about a decision on the budget as one ZIP: the paper that tells of it as a PDF, and the papers kept with letters, prices, reviews and needs that were not met.',
    z.strictObject({ account: accountId, print: z.enum(['clear', 'large']).default('clear') }),
  ).gives<{
    readonly file: FileHandle;
    readonly papers: number;
    /** Papers whose content is lost or damaged. */
    readonly lost: readonly string[];
  }>(),
};
