/** Bank statements: reading a file, bringing it in, taking it back, and explaining what each line was for. */
import { z } from 'zod';
import type { Mapping } from '../bank/mapping.ts';
import { MAPPING } from '../bank/mapping.ts';
import type { LinePart } from '../books/facts.ts';
import type { ImportResult } from './accounts.ts';
import { read, write } from './method.ts';
import { accountId, category, day, fileId, limit, name, offset, pence, recordId, reference, sought } from './values.ts';

export interface PreviewLine {
  readonly row: number;
  readonly day: string;
  readonly text: string;
  readonly amount: number;
  readonly balance: number | null;
}

export interface BankPreview {
  readonly file: string;
  /** The format's name in words ("Lloyds"), or null where the columns must be chosen. */
  readonly format: string | null;
  readonly account: string | null;
  /** The bank accounts in the file, as it names them; where there are several, one is to be chosen (`accountInFile`). */
  readonly accounts: readonly string[];
  readonly rows: number;
  readonly from: string | null;
  readonly to: string | null;
  /** The first lines as they would come in (with the mapping given, else detected, remembered or guessed). */
  readonly lines: readonly PreviewLine[];
  readonly rejected: readonly { readonly row: number; readonly text: string; readonly reason: string }[];
  readonly notices: readonly string[];
  /** How many of its lines are there already, and how many are from before the account was opened; null: it cannot be told yet. */
  readonly alreadyThere: number | null;
  readonly beforeOpening: number | null;
  /** Said where every line of it is there already, and of which file it is a copy; null: something is new, or cannot be told yet. */
  readonly nothingNew: string | null;
  /** For the mapper: the first rows as cells, how the table is known again (null: it is no table), and the best guess. */
  readonly cells: readonly (readonly string[])[];
  readonly table: Pick<Mapping, 'headerKey' | 'delimiter' | 'hasHeader'> | null;
  readonly mapping: Mapping | null;
}

export interface UnexplainedLine {
  readonly id: number;
  readonly day: string;
  readonly text: string;
  readonly amount: number;
  readonly bankAccount: string;
  readonly doubtful: boolean;
}

/** A line with the bank files that show it. */
export interface LineInFiles extends UnexplainedLine {
  readonly files: readonly string[];
}

export interface Suggestion {
  /** "Rest of invoice INV1045". */
  readonly title: string;
  /** "Harbour Homecare, £417.40, £15.00 still to pay". */
  readonly detail: string;
  readonly fits: boolean;
  readonly parts: readonly LinePart[];
}

/** A document a line may settle, for choosing by hand. */
export interface Candidate {
  readonly settles: { readonly kind: 'payment' | 'payslip' | 'invoice' | 'purchase' | 'repayment'; readonly id: number };
  readonly title: string;
  readonly day: string;
  readonly amount: number;
  readonly stillToPay: number;
}

const part = z.strictObject({
  amount: pence,
  settles: z.strictObject({ kind: z.enum(['payment', 'payslip', 'invoice', 'purchase', 'repayment']), id: recordId }).nullable(),
  category: category.nullable(),
  planLine: reference.nullable(),
  fund: reference.nullable(),
});

export const bankMethods = {
  'bank.preview': read(
    'Reads a bank file and shows what would come in. Writes nothing.',
    z.strictObject({ account: accountId, file: fileId, mapping: MAPPING.optional(), accountInFile: name.optional() }),
  ).gives<BankPreview>(),
  'bank.import': write(
    'account',
    'Brings a bank file in: duplicates found, lines explained. A mapping is remembered by the file’s header.',
    z.strictObject({
      account: accountId,
      bankAccount: recordId.optional(),
      file: fileId,
      mapping: MAPPING.optional(),
      /** Which bank account to take out of a file that holds several, as the file names it. */
      accountInFile: name.optional(),
      /** Set after the user was told that the file is of another bank account and said to go on. */
      evenIfOtherAccount: z.boolean().optional(),
    }),
  ).gives<ImportResult>(),
  'bank.imports': read(
    'Bank files brought in, newest first, the undone ones too, a window at a time; with `import` that one alone.',
    z.strictObject({ account: accountId, import: recordId.optional(), offset: offset.default(0), limit: limit.default(200) }),
  ).gives<{ total: number; imports: readonly ImportResult[] }>(),
  'bank.undoImport': write(
    'account',
    'Takes a bank file back whole, so that it can come in again.',
    z.strictObject({ account: accountId, import: recordId }),
  ).gives<{
    removed: number;
    kept: number;
  }>(),
  'bank.unexplained': read(
    'Lines that wait to be explained, oldest first. With `line`, also its place among them, from 0.',
    z.strictObject({ account: accountId, line: recordId.optional(), offset: offset.default(0), limit: limit.default(200) }),
  ).gives<{ total: number; pence: number; /** Null: it does not wait, or none was named. */ place: number | null; lines: readonly UnexplainedLine[] }>(),
  'bank.suggestions': read('What a line may have been for, best first.', z.strictObject({ account: accountId, line: recordId })).gives<readonly Suggestion[]>(),
  'bank.candidates': read(
    'Open documents a line could settle, newest first, found by words or amount. With `rest`, those with exactly that still to pay come first.',
    z.strictObject({
      account: accountId,
      line: recordId,
      find: sought.default(''),
      rest: pence.optional(),
      offset: offset.default(0),
      limit: limit.default(100),
    }),
  ).gives<{ total: number; candidates: readonly Candidate[] }>(),
  'bank.explain': write(
    'account',
    'Says what lines were for. The parts of a line add up to its amount. `always` also makes a rule and tries the waiting lines with it.',
    z.strictObject({
      account: accountId,
      lines: z
        .array(z.strictObject({ line: recordId, parts: z.array(part).min(1).max(200) }))
        .min(1)
        .max(500),
      always: z.strictObject({ contains: name }).optional(),
    }),
  ).gives<{ explained: number; byRule: number }>(),
  'bank.unexplain': write('account', 'Makes an explained line wait again.', z.strictObject({ account: accountId, line: recordId })).gives<null>(),
  'bank.explainAgain': write('account', 'Tries all waiting lines again against documents and rules.', z.strictObject({ account: accountId })).gives<{
    explained: number;
  }>(),
  'bank.duplicates': read(
    'Lines that may be the same as another and need a decision, a window at a time.',
    z.strictObject({ account: accountId, offset: offset.default(0), limit: limit.default(200) }),
  ).gives<{ total: number; pairs: readonly { readonly line: LineInFiles; readonly twins: readonly LineInFiles[] }[] }>(),
  'bank.decideDuplicate': write(
    'account',
    'Keeps a doubtful line as real, or takes it out as a duplicate.',
    z.strictObject({ account: accountId, line: recordId, keep: z.boolean() }),
  ).gives<null>(),
  'bank.lines': read('Statement lines of a span, oldest first.', z.strictObject({ account: accountId, from: day, to: day, offset, limit })).gives<{
    total: number;
    lines: readonly UnexplainedLine[];
  }>(),
};
