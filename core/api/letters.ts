/** Letters to the council: drafts, and a letter as a paper. Those that were sent are records (`letters`). */
import { z } from 'zod';
import type { LetterDraft } from '../papers/letters-out.ts';
import { paper, read } from './method.ts';
import { accountId, note } from './values.ts';

export const letterMethods = {
  'letters.drafts': read(
    'Letters to the council as drafts, from what is on file: for a simpler return, for more time, for how the weekly amount or the contribution was worked out.',
    z.strictObject({ account: accountId }),
  ).gives<readonly LetterDraft[]>(),
  'letters.pdf': paper(
    'A letter to the council as a PDF: its text as it is given, under the council’s name and today’s date.',
    z.strictObject({ account: accountId, text: note.min(1), print: z.enum(['clear', 'large']).default('clear') }),
  ),
};
