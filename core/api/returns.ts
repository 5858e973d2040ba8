/** What a council asks for at the end of some time: its forms, and each value of one of an account. */
import { z } from 'zod';
import type { AccountCoverage } from '../returns/coverage.ts';
import type { ReturnFigures } from '../returns/figures.ts';
import type { ReturnForm } from '../returns/form.ts';
import { read } from './method.ts';
import { accountId, day } from './values.ts';

export const returnMethods = {
  'returns.forms': read('The forms of councils that are known, each with how sure that is.', z.strictObject({})).gives<readonly ReturnForm[]>(),
  'returns.coverage': read(
    'Which months of each bank account a statement covers, from the opening to a day (without one: today).',
    z.strictObject({ account: accountId, to: day.optional() }),
  ).gives<readonly AccountCoverage[]>(),
  'returns.figures': read(
    'Every value that a form of a council may name, of an account over some days: pence, text, a day or rows; null: it is not known.',
    z.strictObject({ account: accountId, from: day, to: day, form: z.string().min(1).max(60), sentOut: day.optional() }),
  ).gives<ReturnFigures>(),
};
