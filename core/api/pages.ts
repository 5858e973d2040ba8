/** What a page of the program says, as a PDF: each is made of what the page itself is given. */
import { z } from 'zod';
import { FIGURE_ID } from '../figures/breakdowns/figure-ids.ts';
import { DUE_CODES } from '../figures/due/due.ts';
import { RECORD_TYPES } from '../records/kinds.ts';
import { moneyFilter } from './money.ts';
import { paper } from './method.ts';
import { accountId, day, recordId } from './values.ts';

const of = z.discriminatedUnion('page', [
  /** Without a day, of the last one that is known whole. */
  z.strictObject({ page: z.literal('overview'), on: day.optional() }),
  /** With `inFull` what its lines are made of stands after them, down to the last. */
  z.strictObject({ page: z.literal('working'), on: day, figure: FIGURE_ID, inFull: z.boolean().default(false) }),
  z.strictObject({ page: z.literal('contribution'), on: day.optional() }),
  z.strictObject({ page: z.literal('plan'), on: day.optional() }),
  /** How outcomes were at reviews, and what was achieved. */
  z.strictObject({ page: z.literal('outcomes') }),
  /** A pack about a decision on the budget. */
  z.strictObject({ page: z.literal('challenge') }),
  /** The rows that the filter leaves. */
  z.strictObject({ page: z.literal('money'), filter: moneyFilter }),
  /** Decisions taken for the person, oldest first: one, or those of some days. */
  z.strictObject({ page: z.literal('decisions'), decision: recordId.optional(), from: day.optional(), to: day.optional() }),
  z.strictObject({ page: z.literal('deputyReport'), report: recordId }),
  /** What was done. Without days: from the first day here to today. */
  z.strictObject({ page: z.literal('done'), from: day.optional(), to: day.optional() }),
  /** The list of a kind of record, of those that are found. */
  z.strictObject({ page: z.literal('records'), type: z.enum(RECORD_TYPES), find: z.string().max(200).default('') }),
  z.strictObject({ page: z.literal('letter'), letter: recordId }),
  /** What is coming; of one kind alone. */
  z.strictObject({ page: z.literal('reminders'), kind: z.enum(DUE_CODES).optional() }),
  z.strictObject({ page: z.literal('readiness'), from: day.optional(), to: day.optional() }),
]);
export type PageOf = z.input<typeof of>;

export const pageMethods = {
  'papers.page': paper(
    'A page as a PDF, in letters of 12 points or, with `print` of `large`, of 16: where things stand; how a figure is worked out; the contribution month by month; the plan against what was spent; outcomes at reviews; a decision on the budget; rows of money; records of a kind; a letter; what is coming; what an auditor looks at; what was done; decisions taken for the person; a deputy’s report to type from.',
    z.strictObject({ account: accountId, of, print: z.enum(['clear', 'large']).default('clear') }),
  ),
};
