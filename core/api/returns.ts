/** What a council asks for at the end of some time: its forms, and each value of one of an account. */
import { z } from 'zod';
import type { CoverageInFull } from '../returns/coverage.ts';
import type { ReturnFigures } from '../returns/figures.ts';
import type { ReturnForm } from '../returns/form.ts';
import type { FilledReturn, Unanswered } from '../returns/filled.ts';
import type { KeptReturn } from '../returns/kept.ts';
import { RETURN_OUTCOMES } from '../returns/kept.ts';
import type { OpenCheck, ReturnChanges, ReturnSeal } from '../returns/seal.ts';
import type { Day, Pence } from '../values/units.ts';
import type { AuditEntry, ChangedThing } from './audit.ts';
import { LETTER_MEANS } from '../books/facts.ts';
import { paper, read, write } from './method.ts';
import { accountId, anyNote, day, name, note, pence, recordId } from './values.ts';

/** A return: what is asked for, of which days. */
const asked = { account: accountId, from: day, to: day, form: z.string().min(1).max(60), sentOut: day.optional() };

const answers = {
  /** By the id of the question: text, `yes` or `no`, a day, or whole pence. */
  answers: z.record(z.string().max(40), anyNote.max(4000)).default({}),
  ticks: z
    .array(z.strictObject({ part: z.int().min(0).max(60), option: z.int().min(0).max(60), pence: pence.nullable() }))
    .max(500)
    .default([]),
};

const made = {
  as: z.enum(['pdf', 'xlsx', 'figures', 'lines']).default('pdf'),
  privacy: z.enum(['everything', 'totals']).default('everything'),
  print: z.enum(['clear', 'large']).default('clear'),
};

const kept = { account: accountId, return: recordId };

/** A change that reached into the days of a return after it was closed. */
export interface LaterChange extends AuditEntry {
  /** The first of what it wrote, of `total`. */
  readonly things: readonly ChangedThing[];
  readonly total: number;
}

/** Two closed returns of which the later does not open with what the earlier comes to now. */
export interface BrokenChain {
  /** The first day of the later one. */
  readonly from: Day;
  readonly opening: Pence;
  /** What the earlier one would now close with. */
  readonly closing: Pence;
}

export interface ReturnInFull {
  readonly kept: KeptReturn;
  readonly form: ReturnForm;
  /** Of an open one as things are now, of a closed one as it was closed. */
  readonly filled: FilledReturn;
  readonly unanswered: Unanswered;
  /** What the council would look at in its days: now, or when it was closed. */
  readonly open: readonly OpenCheck[];
  /** Null: it is open. */
  readonly seal: (Pick<ReturnSeal, 'closedAt' | 'closedBy' | 'whyOpen'> & { readonly digest: string }) | null;
  /** What would now be other than it was closed with; null: it is open. */
  readonly changes: ReturnChanges | null;
  /** By whom and why, the oldest first; none of an open one. */
  readonly later: readonly LaterChange[];
  readonly chain: BrokenChain | null;
}

export const returnMethods = {
  'returns.forms': read(
    'The forms of councils that are known, each with how sure that is; of an account, in the order in which they are offered to it.',
    z.strictObject({ account: accountId.optional() }),
  ).gives<readonly ReturnForm[]>(),
  'returns.coverage': read(
    'Which months of each bank account a statement covers, from the opening to a day (without one: today).',
    z.strictObject({ account: accountId, to: day.optional() }),
  ).gives<readonly CoverageInFull[]>(),
  'returns.figures': read(
    'Every value that a form of a council may name, of an account over some days: pence, text, a day or rows; null: it is not known.',
    z.strictObject(asked),
  ).gives<ReturnFigures>(),
  'returns.make': paper(
    'A return as a file, as it stands: a PDF, a spreadsheet, or as CSV its figures or its lines. With `privacy` of `totals` no payment and nobody who was paid is named in it.',
    z.strictObject({
      ...asked,
      ...answers,
      ...made,
    }),
  ),
  'returns.list': read(
    'The returns of an account that are kept, by their days, and where each stands; those of which something changed since they were closed; and the days the next one would be of.',
    z.strictObject({ account: accountId }),
  ).gives<{
    readonly returns: readonly KeptReturn[];
    /** By their ids. */ readonly changed: readonly number[];
    readonly next: { readonly from: Day; readonly to: Day };
  }>(),
  'returns.view': read(
    'A return that is kept: filled in, what is unanswered and open, its seal, and what changed since.',
    z.strictObject(kept),
  ).gives<ReturnInFull>(),
  'returns.start': write(
    'account',
    'Begins a return of some days with a form. Refused where one of a day of them is kept already.',
    z.strictObject(asked),
  ).gives<{
    readonly id: number;
    readonly notices: readonly string[];
  }>(),
  'returns.answer': write(
    'account',
    'Keeps the answers of an open return, in place of those before, and when the council sent its form.',
    z.strictObject({ ...kept, ...answers, sentOut: day.nullable().optional() }),
  ).gives<null>(),
  'returns.close': write(
    'account',
    'Closes a return: all it says is sealed, with what is open, and why it is closed all the same.',
    z.strictObject({ ...kept, whyOpen: note.optional() }),
  ).gives<{ readonly digest: string }>(),
  'returns.sent': write(
    'account',
    'Writes down when and how a closed return was sent, as a letter of the account, with which a proof can be kept.',
    z.strictObject({
      ...kept,
      on: day,
      means: z.enum(LETTER_MEANS),
      who: name.optional(),
      reference: name.optional(),
      note: note.optional(),
      replyBy: day.optional(),
    }),
  ).gives<{ readonly letter: number }>(),
  'returns.answered': write(
    'account',
    'Writes down what the council answered to a return that was sent, as a letter of the account: with `amount` the money it wants back.',
    z.strictObject({
      ...kept,
      on: day,
      means: z.enum(LETTER_MEANS),
      says: note,
      outcome: z.enum(RETURN_OUTCOMES).optional(),
      amount: pence.min(1).optional(),
      replyBy: day.optional(),
    }),
  ).gives<{ readonly letter: number }>(),
  'returns.again': write(
    'account',
    'Begins the next version of a closed return, with the same form, days and answers. The one before is kept.',
    z.strictObject(kept),
  ).gives<{
    readonly id: number;
  }>(),
  'returns.putRight': write(
    'account',
    'Puts a written-down payment of closed days right in the open ones: it is written the other way, dated today, and as it should be, with `fields`, beside it.',
    z.strictObject({ account: accountId, payment: recordId, fields: z.record(z.string(), z.unknown()), why: note.optional() }),
  ).gives<{ readonly id: number }>(),
  'returns.remove': write('account', 'Takes an open return away.', z.strictObject(kept)).gives<null>(),
  'returns.file': paper(
    'A return that is kept as a file: an open one as things are now and marked a draft, a closed one as it was closed.',
    z.strictObject({ ...kept, ...made }),
  ),
};
