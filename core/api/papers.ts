/** Papers as PDF files, tagged so that a screen reader can read them. */
import { z } from 'zod';
import { paper, read } from './method.ts';
import { accountId, day, recordId } from './values.ts';

const of = z.discriminatedUnion('paper', [
  z.strictObject({ paper: z.literal('payslip'), payslip: recordId }),
  z.strictObject({ paper: z.literal('hoursSheet'), person: recordId, from: day, to: day, isBlank: z.boolean() }),
  z.strictObject({ paper: z.literal('hoursApproval'), approval: recordId }),
]);
export type PaperOf = z.input<typeof of>;

export const paperMethods = {
  'papers.toSay': read(
    'What is wrong with a paper that `papers.pdf` would give, in sentences: a payslip that does not add up, letters that can’t be printed.',
    z.strictObject({ account: accountId, of }),
  ).gives<readonly string[]>(),
  'papers.pdf': paper(
    'A paper as a PDF: a payslip; the hours of an assistant over at most a month for both to sign, those on file or, with `isBlank`, room to write them in; or what was approved of them, by whom and when.',
    z.strictObject({ account: accountId, of }),
  ),
};
