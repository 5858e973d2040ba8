/** Ready for the council? What an auditor of the council looks at, of one account and some days. */
import { z } from 'zod';
import type { Readiness } from '../figures/readiness/readiness.ts';
import { read } from './method.ts';
import { accountId, day } from './values.ts';

export const readinessMethods = {
  'readiness.view': read(
    'What an auditor looks at, each with what is open; and spending of these days that is asked about. Without days: the account year up to the last day known whole.',
    z.strictObject({ account: accountId, from: day.optional(), to: day.optional() }),
  ).gives<Readiness>(),
};
