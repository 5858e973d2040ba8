/** Bank statements: reading a file, bringing it in, taking it back, and explaining what each line was for. */
import { z } from 'zod';
import type { Mapping } from '../bank/mapping.ts';
import { MAPPING } from '../bank/mapping.ts';
import type { Category, LinePart, PlanLineId } from '../books/facts.ts';
import type { Pence } from '../values/units.ts';
import type { Refundable, Returned } from '../bills/refunds.ts';
import type { Tin } from '../figures/funds/tins.ts';
import type { ImportResult } from './accounts.ts';
import { read, write } from './method.ts';
import { MOST_TEXT } from '../values/limits.ts';
import { accountId, category, day, fileId, limit, line, name, note, offset, pence, recordId, reference, sought } from './values.ts';

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
  /** How many of its lines are new, there already, and from before the account was opened; null: it cannot be told yet. */
  readonly fresh: number | null;
  readonly alreadyThere: number | null;
  readonly beforeOpening: number | null;
  /** How many of the new ones may be there already, and the first of these with the lines they look like. */
  readonly doubtful: number;
  readonly doubts: readonly {
    readonly row: number;
    readonly day: string;
    readonly text: string;
    readonly amount: number;
    readonly twins: readonly LineInFiles[];
  }[];
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

/** A line of a tin or card: what it was for, where that is one thing. */
export interface TinLine extends UnexplainedLine {
  readonly category: Category | null;
  readonly planLine: string | null;
  readonly isExplained: boolean;
  /** Typed by hand and shown by no bank file, so that it can be taken away. */
  readonly isTyped: boolean;
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
  /** May be first on Enter: it rests on more than one common word, or a sum that several have. */
  readonly sure: boolean;
  /** Pence left this year on the plan line it is about; null: it is about none, or that does not run in the year. */
  readonly left: number | null;
  /** What it is called by people where the kind alone would not tell, to be kept as the note. */
  readonly note: string | null;
  /** Empty where `bill` says whose bill is to be written down first. */
  readonly parts: readonly LinePart[];
  readonly bill: string | null;
}

export interface PlanChoice {
  readonly planLine: PlanLineId;
  readonly name: string;
  /** The kind that follows from it. */
  readonly category: Category;
  /** Pence of the account year; null: it does not run in that year. */
  readonly left: number | null;
}

/** What money of one direction can be said to be for, searched as somebody types. */
export interface Choices {
  readonly moneyIn: boolean;
  readonly planLines: readonly PlanChoice[];
  readonly people: readonly string[];
  readonly suppliers: readonly string[];
}

/** An invoice or purchase filled in from a line. `amount`: pence, without sign; of money in it is a credit note. */
export interface PaperDraft {
  readonly type: 'invoices' | 'purchases';
  readonly supplier: string;
  readonly number: string;
  readonly day: string;
  readonly amount: number;
  readonly planLine: number | null;
}

/** What is asked of one line. */
export interface Question {
  /** In the order of their numbers, at most nine. */
  readonly answers: readonly Suggestion[];
  /** What else can be found by typing. */
  readonly choices: Choices;
  readonly paper: PaperDraft;
}

/** A document a line may settle, for choosing by hand. */
export interface Candidate {
  readonly settles: { readonly kind: 'payment' | 'payslip' | 'invoice' | 'purchase' | 'repayment'; readonly id: number };
  readonly title: string;
  readonly day: string;
  readonly amount: number;
  readonly stillToPay: number;
}

const rows = z.array(z.int().min(1)).max(1000);

const refunded = z.strictObject({ kind: z.enum(['invoice', 'purchase', 'line']), id: recordId });

const part = z.strictObject({
  amount: pence,
  settles: z.strictObject({ kind: z.enum(['payment', 'payslip', 'invoice', 'purchase', 'repayment']), id: recordId }).nullable(),
  category: category.nullable(),
  planLine: reference.nullable(),
  fund: reference.nullable(),
  /** What came back, of a refund; it moves no figure. */
  refunds: refunded.optional(),
});

/** What is said of a line: its kind of money, and the plan line and fund by name. */
export interface SaidOfLine {
  readonly category: Category | null;
  readonly planLine: string | null;
  readonly fund: string | null;
}

/** What a rule would do. Of each list the newest lines, at most `TRIED_LINES`. */
export interface RuleTrial {
  readonly waiting: { readonly count: number; /** Whichever way. */ readonly pence: Pence; readonly lines: readonly UnexplainedLine[] };
  readonly otherwise: {
    readonly count: number;
    readonly lines: readonly (UnexplainedLine & { readonly was: SaidOfLine; /** Null: it would wait. */ readonly then: SaidOfLine | null })[];
  };
  /** Lines with its words that it says nothing of: said by hand, by a paper, or by a rule before it. */
  readonly stay: number;
}

export const bankMethods = {
  'bank.preview': read(
    'Reads a bank file and shows what would come in. Writes nothing.',
    z.strictObject({ account: accountId, bankAccount: recordId.optional(), file: fileId, mapping: MAPPING.optional(), accountInFile: name.optional() }),
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
      /** Rows that may be there already, by their number in the file: said to be payments of their own, or to be the line that is there. */
      keep: rows.optional(),
      leaveOut: rows.optional(),
    }),
  ).gives<ImportResult>(),
  'bank.imports': read(
    'Bank files brought in, newest first, the undone ones too, a window at a time; with `import` that one alone, also where it was typed by hand and is no file.',
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
    'Lines that wait to be explained, oldest first; those in `last` behind the others, in that order. With `line`, also its place among them, from 0.',
    z.strictObject({
      account: accountId,
      line: recordId.optional(),
      last: z.array(recordId).max(1000).optional(),
      offset: offset.default(0),
      limit: limit.default(200),
    }),
  ).gives<{ total: number; pence: number; /** Null: it does not wait, or none was named. */ place: number | null; lines: readonly UnexplainedLine[] }>(),
  'bank.suggestions': read(
    'What a line may have been for: what fits it, plan lines with what is left, what else can be found, and a bill or purchase filled in from it.',
    z.strictObject({ account: accountId, line: recordId }),
  ).gives<Question>(),
  'bank.refundable': read(
    'What was paid for before a line of money in, and may be what it refunds, newest first, found by words or amount.',
    z.strictObject({ account: accountId, line: recordId, find: sought.default(''), limit: limit.default(100) }),
  ).gives<{ total: number; found: readonly Refundable[] }>(),
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
      /** A note, kept with the change and shown in the history of each line. */
      why: note.optional(),
    }),
  ).gives<{ explained: number; byRule: number; /** Of what more came back than was paid. */ notices: readonly string[] }>(),
  'bank.explainByPaper': write(
    'account',
    'Writes down an invoice or purchase as records.save does, and says that a line paid it, in one change. `notices` are those of records.save.',
    z.strictObject({
      account: accountId,
      line: recordId,
      type: z.enum(['invoices', 'purchases']),
      fields: z.record(z.string(), z.unknown()),
      why: note.optional(),
    }),
  ).gives<{ id: number; notices: readonly string[] }>(),
  'bank.linkRefund': write(
    'account',
    'Says what a part of an explained line of money in gives back; null: it is no longer said. `part`: its place among the parts, from 0. Moves no figure.',
    z.strictObject({ account: accountId, line: recordId, part: z.int().min(0).max(199), refunds: refunded.nullable() }),
  ).gives<{ readonly notices: readonly string[] }>(),
  'bank.refunds': read(
    'What was paid for an invoice, a purchase or a line of money out that had no paper, and what came back of it. Null: nothing could.',
    z.strictObject({ account: accountId, of: refunded }),
  ).gives<Returned | null>(),
  'bank.unexplain': write(
    'account',
    'Makes an explained line wait again.',
    z.strictObject({ account: accountId, line: recordId, why: note.optional() }),
  ).gives<null>(),
  'bank.explainAgain': write('account', 'Tries all waiting lines again against documents and rules.', z.strictObject({ account: accountId })).gives<{
    explained: number;
  }>(),
  'bank.tryRule': read(
    'What a rule would do with the lines there are, before it is kept: `fields` as records.save takes them. Null while it could not be saved.',
    z.strictObject({ account: accountId, id: recordId.optional(), fields: z.record(z.string(), z.unknown()) }),
  ).gives<RuleTrial | null>(),
  'bank.saveRule': write(
    'account',
    'Saves a rule as records.save does and, in the same change, has it explain the lines that wait (`waiting`), and says anew what a rule said of others (`otherwise`). What was said by hand stays.',
    z.strictObject({
      ...{ account: accountId, id: recordId.optional(), fields: z.record(z.string(), z.unknown()), why: note.optional() },
      ...{ waiting: z.boolean(), otherwise: z.boolean() },
    }),
  ).gives<{ readonly id: number; readonly notices: readonly string[]; readonly explained: number; readonly changed: number }>(),
  'bank.duplicates': read(
    'Lines that may be the same as another and need a decision, a window at a time.',
    z.strictObject({ account: accountId, offset: offset.default(0), limit: limit.default(200) }),
  ).gives<{ total: number; pairs: readonly { readonly line: LineInFiles; readonly twins: readonly LineInFiles[] }[] }>(),
  'bank.decideDuplicate': write(
    'account',
    'Keeps a doubtful line as real, or takes it out as a duplicate.',
    z.strictObject({ account: accountId, line: recordId, keep: z.boolean(), why: note.optional() }),
  ).gives<null>(),
  'bank.tins': read(
    'Cash tins and cards, each with what should be in it at the end of a day, what fills it up, how the last count came out, and its newest lines, at most 50, the newest first; and what a receipt can be put on.',
    z.strictObject({ account: accountId, on: day }),
  ).gives<{
    readonly tins: readonly (Tin & { readonly lines: readonly TinLine[]; readonly total: number })[];
    readonly planLines: readonly PlanChoice[];
  }>(),
  'bank.addLines': write(
    'account',
    'Writes down lines of a bank account that come from no file, such as receipts paid from a tin, positive in and negative out. With a kind of money each is explained at once, else as lines of a file are. Each is a line of its own: one like a line that is there is told as doubtful.',
    z.strictObject({
      account: accountId,
      bankAccount: recordId,
      lines: z
        .array(
          z.strictObject({ day, text: line.min(1).max(MOST_TEXT), amount: pence, category: category.optional(), planLine: reference.nullable().optional() }),
        )
        .min(1)
        .max(500),
      why: note.optional(),
    }),
  ).gives<ImportResult>(),
  'bank.removeLine': write(
    'account',
    'Takes away a line that was typed by hand. Refused of a line that a bank file shows.',
    z.strictObject({ account: accountId, line: recordId, why: note.optional() }),
  ).gives<null>(),
  'bank.count': write(
    'account',
    'Writes down what a tin held, or a card’s statement said, at the end of a day: from then on the balance is compared with it.',
    z.strictObject({ account: accountId, bankAccount: recordId, day, counted: pence }),
  ).gives<null>(),
  'bank.lines': read('Statement lines of a span, oldest first.', z.strictObject({ account: accountId, from: day, to: day, offset, limit })).gives<{
    total: number;
    lines: readonly UnexplainedLine[];
  }>(),
};
