/**
 * Papers kept with a record or a bank line, or with nothing yet: receipts, invoices, timesheets, letters. Added from files named by
 * handle, listed, said what they are for, given back as files, taken away. Each of these is undone with `changes.undo`.
 */
import { z } from 'zod';
import type { MediaType } from '../evidence/media-type.ts';
import type { PapersNeeded } from '../evidence/needed.ts';
import { WHY_NONE } from '../evidence/needed.ts';
import type { Keeping } from '../evidence/retention.ts';
import type { Suggestion } from '../evidence/suggest.ts';
import type { Turned } from '../evidence/turned.ts';
import { TURNS } from '../evidence/turned.ts';
import type { FileHandle } from '../host/host.ts';
import { program, read, write } from './method.ts';
import { RECORD_TYPES } from '../records/kinds.ts';
import { accountId, day, fileId, limit, note, offset, path, recordId, sought } from './values.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const whyNone = z.enum(WHY_NONE);

/** What a paper belongs to: a bank line, or a record. */
const of = z.strictObject({ type: z.enum(['line', ...RECORD_TYPES]), id: recordId });
export type EvidenceOwner = z.output<typeof of>;

export interface EvidenceItem {
  readonly id: number;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly bytes: number;
  /** Degrees to the right that a picture is turned by as it is shown. Its content stays as it was filed. */
  readonly turned: Turned;
  /** When it was added (ISO text), and by whom. */
  readonly at: string;
  readonly who: string;
  /** False: its content is not in the file beside the ledger. */
  readonly there: boolean;
}

/** What a paper is for. */
export interface PaperTie {
  /** Null: nothing yet. */
  readonly of: EvidenceOwner | null;
  /** What that is called: "invoice INV1040 of Harbour Homecare"; '' for nothing. */
  readonly title: string;
  /** False: it was taken away, so that it has no page. */
  readonly opens: boolean;
}

/** A paper with all it is for: each has its own number of the one content. */
export interface KeptPaper extends EvidenceItem, PaperTie {
  readonly also: readonly (PaperTie & { readonly id: number })[];
  /** How long it has to be kept, by all it is for. */
  readonly keeping: Keeping;
}

/** What is new in the folder where papers of an account arrive. */
export interface WatchedFolder {
  /** Null: none is chosen on this computer. */
  readonly folder: string | null;
  /** False: it cannot be reached now. */
  readonly there: boolean;
  /** PDFs and photos that are not filed in this account, the newest first. `at`: when the file was last changed, ISO text. */
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string; readonly at: string }[];
  /** How many more there are. */
  readonly more: number;
  /** Of each file that cannot be filed from here why, in a sentence. */
  readonly unfit: readonly string[];
  /** How many are still being written, and are told at a later look. */
  readonly waiting: number;
  /** How many this look has not come to; the next goes on. */
  readonly unread: number;
}

/** A paper that belongs to nothing yet, with what it may be for. */
export interface SuggestedPaper extends Suggestion {
  readonly id: number;
  readonly name: string;
}

export const evidenceMethods = {
  'evidence.add': write(
    'account',
    'Keeps files with a record or bank line, or with nothing yet. What is kept there already is passed over; where that is all of them, it is refused.',
    z.strictObject({
      account: accountId,
      of: of.nullable(),
      files: z.array(fileId).min(1).max(50),
      /** By the file's id, of one that was made smaller or cleaned before: what it was, so that the same file is known again. */
      originals: z.record(fileId, sha256).default({}),
    }),
    ['accounts', 'file'],
  ).gives<{ added: readonly number[]; alreadyThere: readonly string[] }>(),
  'evidence.list': read('The papers of a record or bank line, in the order they were added.', z.strictObject({ account: accountId, of })).gives<
    readonly KeptPaper[]
  >(),
  'evidence.through': read(
    'Papers that count for a record or bank line and are kept with another: with the line that paid it, or with what the line paid.',
    z.strictObject({ account: accountId, of }),
  ).gives<readonly KeptPaper[]>(),
  'evidence.all': read(
    'All papers of an account, each once, the last added first, a window at a time; with `find` those that have each of its words in their name or what they belong to.',
    z.strictObject({ account: accountId, find: sought.default(''), loose: z.boolean().default(false), offset, limit }),
  ).gives<{ total: number; /** How many of all belong to nothing yet. */ loose: number; papers: readonly KeptPaper[] }>(),
  'evidence.tie': write(
    'account',
    'Says what a paper is for: it then belongs to that record or bank line; null: to nothing yet.',
    z.strictObject({ account: accountId, id: recordId, of: of.nullable() }),
  ).gives<null>(),
  'evidence.link': write(
    'account',
    'Says that a paper is for another record or bank line as well. One that belonged to nothing yet then belongs to it.',
    z.strictObject({ account: accountId, id: recordId, of }),
  ).gives<null>(),
  'evidence.suggest': read(
    'What papers that belong to nothing yet may be for, by their names and by what words of theirs are given; those that are sure first.',
    z.strictObject({
      account: accountId,
      words: z
        .array(z.strictObject({ id: recordId, text: z.string().max(20_000) }))
        .max(50)
        .default([]),
    }),
  ).gives<readonly SuggestedPaper[]>(),
  'evidence.tieAll': write(
    'account',
    'Says what each of these papers is for, in one change.',
    z.strictObject({
      account: accountId,
      ties: z
        .array(z.strictObject({ id: recordId, of }))
        .min(1)
        .max(500),
    }),
  ).gives<null>(),
  'evidence.needed': read(
    'What went out in these days and has no paper that needs one, and what has none for a reason. Without days: this account year up to today.',
    z.strictObject({ account: accountId, from: day.optional(), to: day.optional(), offset, limit }),
  ).gives<PapersNeeded & { /** Of all: `open` is a window of them, `without` the first. */ openCount: number; withoutCount: number }>(),
  'evidence.none': write(
    'account',
    'Says why a bank line or record has no paper; null: one is looked for after all.',
    z.strictObject({ account: accountId, of, none: z.strictObject({ why: whyNone, note: note.nullable() }).nullable() }),
  ).gives<null>(),
  'evidence.pastDate': read(
    'Papers of an account that need not be kept any more by the rules of today, those longest past first, a window at a time.',
    z.strictObject({ account: accountId, offset, limit }),
  ).gives<{ total: number; papers: readonly KeptPaper[] }>(),
  'evidence.destroy': write(
    'account',
    'Destroys papers that are past their date for good, wherever they belong in the account. It cannot be taken back. Refuses one that has to be kept.',
    z.strictObject({ account: accountId, ids: z.array(recordId).min(1).max(100), why: note.min(1) }),
    ['accounts', 'file'],
  ).gives<{ destroyed: number }>(),
  'evidence.turn': write(
    'account',
    'Says which way a picture is shown, wherever it belongs in the account. Its content stays as it was filed.',
    z.strictObject({ account: accountId, id: recordId, turned: z.literal(TURNS) }),
  ).gives<null>(),
  'evidence.folder': program(
    'What is new in the folder where papers of an account arrive. Nothing in it is filed by itself, or changed.',
    z.strictObject({ account: accountId }),
  ).gives<WatchedFolder>(),
  'evidence.setFolder': program('Chooses that folder, on this computer; null: none.', z.strictObject({ account: accountId, folder: path.nullable() }), [
    'accounts',
  ]).gives<null>(),
  'evidence.fromFolder': program(
    'Gives a file of that folder, to be made ready and then added.',
    z.strictObject({ account: accountId, name: z.string().min(1).max(300), sha256 }),
  ).gives<FileHandle>(),
  'evidence.open': read('Gives one paper as a file.', z.strictObject({ account: accountId, id: recordId })).gives<FileHandle>(),
  'evidence.remove': write(
    'account',
    'Takes a paper away from what it belongs to; others keep it.',
    z.strictObject({ account: accountId, id: recordId }),
  ).gives<null>(),
};
