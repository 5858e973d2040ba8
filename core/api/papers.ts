/** Papers as PDF files, tagged so that a screen reader can read them. */
import { z } from 'zod';
import type { Paper } from '../papers/paper.ts';
import type { Day } from '../values/units.ts';
import { paper, paperOfFile, read } from './method.ts';
import { accountId, day, recordId } from './values.ts';

const of = z.discriminatedUnion('paper', [
  z.strictObject({ paper: z.literal('payslip'), payslip: recordId }),
  z.strictObject({ paper: z.literal('hoursSheet'), person: recordId, from: day, to: day, isBlank: z.boolean() }),
  z.strictObject({ paper: z.literal('hoursApproval'), approval: recordId }),
]);
export type PaperOf = z.input<typeof of>;

/** Without days: of the last time that is over by the council's rule. */
const summaryOf = { account: accountId, from: day.optional(), to: day.optional(), wholePounds: z.boolean().default(false) };

export const paperMethods = {
  'papers.toSay': read(
    'What is wrong with a paper that `papers.pdf` would give, in sentences: a payslip that does not add up, letters that can’t be printed.',
    z.strictObject({ account: accountId, of }),
  ).gives<readonly string[]>(),
  'papers.pdf': paper(
    'A paper as a PDF: a payslip; the hours of an assistant over at most a month for both to sign, those on file or, with `isBlank`, room to write them in; or what was approved of them, by whom and when.',
    z.strictObject({ account: accountId, of }),
  ),
  'papers.shortSummary': read(
    'The short summary of some days for the person whose money it is, in few words beside pictures, and the days it is of.',
    z.strictObject(summaryOf),
  ).gives<{ readonly from: Day; readonly to: Day; readonly paper: Paper }>(),
  'papers.recoverySheet': paperOfFile(
    'The sheet that says where the open file and its backups are, and how it is opened. It has room for the passphrase, which is never on it.',
    z.strictObject({ print: z.enum(['clear', 'large']).default('clear') }),
  ),
  'papers.shortSummaryPdf': paper('The short summary as a PDF in large letters.', z.strictObject(summaryOf)),
};
