/** What was done, as people read it: the audit trail of an account, or of the file itself (`account` null). Nothing here changes it. */
import { z } from 'zod';
import type { Authority } from '../acting/authority.ts';
import { read } from './method.ts';
import type { HistoryType, RecordChange } from './records.ts';
import { accountId, limit, offset, sought } from './values.ts';

/** What is done to the file as a whole, or between files; everything else that is kept in the trail is a `write` method. */
const FILE_CHANGES = [
  ...(['file.create', 'file.migrate', 'file.changePassphrase', 'file.restore', 'file.separate', 'handover.make', 'handover.take'] as const),
  ...(['profiles.save', 'profiles.remove', 'profiles.changePassphrase', 'profiles.forgotten', 'profiles.secondLook'] as const),
] as const;
export type FileChange = (typeof FILE_CHANGES)[number];

export interface AuditEntry {
  readonly change: number;
  /** ISO text. */
  readonly at: string;
  readonly who: string;
  /** "Added invoice INV1046 of Harbour Homecare". */
  readonly what: string;
  readonly why: string | null;
  /** Under which authority to act for the person it was done; left out: nobody acts for the person, it was the person, or it takes none. */
  readonly acting?: Authority;
}

/** A record, bank line or file that a change wrote. */
export interface ChangedThing {
  readonly type: HistoryType;
  readonly id: number;
  readonly title: string;
  readonly what: RecordChange['what'];
  readonly fields: RecordChange['fields'];
}

export interface AuditEntryInFull {
  readonly done: AuditEntry;
  /** What was given to the change has been erased, as the law may ask; that it was done stays. */
  readonly erased: boolean;
  /** The change that took this one back and is itself in force; null: this one stands. */
  readonly takenBack: AuditEntry | null;
  /** There where it was done in several accounts together; `change` is the number of the first one. */
  readonly batch?: { readonly change: number; readonly accounts: readonly number[] };
  /** Whether `changes.undo`, or of a batch `changes.undoBatch`, may be tried: of some kinds of change it never can. */
  readonly undoable: boolean;
  /** How many things it wrote, of which `things` are one window. */
  readonly total: number;
  readonly things: readonly ChangedThing[];
}

/** `find`: each word by itself, in who, what and why, and in the name that a change took away. `since` and `before`: instants. Empty: everything. */
const filter = z.strictObject({
  find: sought.optional(),
  since: z.iso.datetime().optional(),
  before: z.iso.datetime().optional(),
});
export type AuditFilter = z.input<typeof filter>;

/** A record or a paper that was taken away and is still gone. */
export interface TakenAway {
  readonly type: HistoryType;
  readonly id: number;
  readonly title: string;
  /** By which change, when (ISO text), by whom and why. */
  readonly change: number;
  readonly at: string;
  readonly who: string;
  readonly why: string | null;
  /** Whether taking that change back brings this back and nothing else. */
  readonly alone: boolean;
}

const account = accountId.nullable();

export const auditMethods = {
  'audit.list': read('What was done, newest first, a window at a time.', z.strictObject({ account, filter, offset, limit })).gives<{
    total: number;
    rows: readonly AuditEntry[];
  }>(),
  'audit.takenAway': read(
    'Records and papers that were taken away and are still gone, the last first, a window at a time; with `find` those that have each of its words.',
    z.strictObject({ account: accountId, find: sought.default(''), offset: offset.default(0), limit: limit.default(50) }),
  ).gives<{ total: number; rows: readonly TakenAway[] }>(),
  'audit.change': read(
    'One change in full: each record it wrote, before and after, a window at a time.',
    z.strictObject({ account, change: z.int().positive(), offset, limit }),
  ).gives<AuditEntryInFull>(),
};
