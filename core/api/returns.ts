/** What a council asks for at the end of some time: its forms, and each value of one of an account. */
import { z } from 'zod';
import type { AccountCoverage } from '../returns/coverage.ts';
import type { ReturnFigures } from '../returns/figures.ts';
import type { ReturnForm } from '../returns/form.ts';
import { paper, read } from './method.ts';
import { accountId, day, pence } from './values.ts';

/** A return: what is asked for, of which days. */
const asked = { account: accountId, from: day, to: day, form: z.string().min(1).max(60), sentOut: day.optional() };

const answers = {
  /** By the id of the question: text, `yes` or `no`, a day, or whole pence. */
  answers: z.record(z.string().max(40), z.string().max(4000)).default({}),
  ticks: z
    .array(z.strictObject({ part: z.int().min(0).max(60), option: z.int().min(0).max(60), pence: pence.nullable() }))
    .max(500)
    .default([]),
};

export const returnMethods = {
  'returns.forms': read('The forms of councils that are known, each with how sure that is.', z.strictObject({})).gives<readonly ReturnForm[]>(),
  'returns.coverage': read(
    'Which months of each bank account a statement covers, from the opening to a day (without one: today).',
    z.strictObject({ account: accountId, to: day.optional() }),
  ).gives<readonly AccountCoverage[]>(),
  'returns.figures': read(
    'Every value that a form of a council may name, of an account over some days: pence, text, a day or rows; null: it is not known.',
    z.strictObject(asked),
  ).gives<ReturnFigures>(),
  'returns.make': paper(
    'A return as a file, as it stands: a PDF, a spreadsheet, or as CSV its figures or its lines. With `privacy` of `totals` no payment and nobody who was paid is named in it.',
    z.strictObject({
      ...asked,
      ...answers,
      as: z.enum(['pdf', 'xlsx', 'figures', 'lines']).default('pdf'),
      privacy: z.enum(['everything', 'totals']).default('everything'),
      print: z.enum(['clear', 'large']).default('clear'),
    }),
  ),
};
