/**
 * Papers kept with a record or a bank line: receipts, invoices, timesheets, letters. Added from files named by handle, listed,
 * given back as files, taken away. What was added or taken away is undone with `changes.undo`.
 */
import { z } from 'zod';
import type { MediaType } from '../evidence/media-type.ts';
import type { FileHandle } from '../host/host.ts';
import { read, write } from './method.ts';
import { RECORD_TYPES } from '../records/kinds.ts';
import { accountId, fileId, recordId } from './values.ts';

/** What a paper belongs to: a bank line, or a record. */
const of = z.strictObject({ type: z.enum(['line', ...RECORD_TYPES]), id: recordId });
export type EvidenceOwner = z.output<typeof of>;

export interface EvidenceItem {
  readonly id: number;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly bytes: number;
  /** When it was added (ISO text), and by whom. */
  readonly at: string;
  readonly who: string;
  /** False: its content is not in the file beside the ledger. */
  readonly there: boolean;
}

export const evidenceMethods = {
  'evidence.add': write(
    'account',
    'Keeps files with a record or bank line. What is kept there already is passed over; where that is all of them, it is refused.',
    z.strictObject({ account: accountId, of, files: z.array(fileId).min(1).max(50) }),
    ['accounts', 'file'],
  ).gives<{ added: readonly number[]; alreadyThere: readonly string[] }>(),
  'evidence.list': read('The papers of a record or bank line, in the order they were added.', z.strictObject({ account: accountId, of })).gives<
    readonly EvidenceItem[]
  >(),
  'evidence.open': read('Gives one paper as a file.', z.strictObject({ account: accountId, id: recordId })).gives<FileHandle>(),
  'evidence.remove': write('account', 'Takes a paper away from what it belongs to.', z.strictObject({ account: accountId, id: recordId })).gives<null>(),
};
