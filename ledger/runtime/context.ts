/**
 * What a handler of a `read` or `write` method is given. Types only. Such handlers are synchronous: a transaction never straddles an
 * `await`. Knows nothing of the open file as a whole (see `contract.ts`).
 */
import type { Profile } from '../../core/access/roles.ts';
import type { FileHandle } from '../../core/host/host.ts';
import type { EvidenceStore } from '../evidence/store.ts';
import type { ReadDb, WriteDb } from './statements.ts';
import type { VersionedTable } from '../audit/versions.ts';

export interface CallContext {
  /** Of the program. */
  readonly version: string;
  /** The instant of the call, ISO text. */
  readonly now: string;
  /** Who calls; null: the file has no list of who uses it, or the method is for everybody. */
  readonly user: Profile | null;
  /** Whether whoever calls may see an account. Only what tells of several asks: that of the input was looked at before. */
  readonly sees: (account: number) => boolean;
  /** Says how far a long call has come (`total` 0: not known), and ends it here when the user cancelled it. Call it every hundred rows or so. */
  readonly progress: (step: string, done: number, total: number) => void;
  /** The bytes of a chosen or uploaded file named in this call's input. Refuses an unknown one, and one larger than `most` (else than any statement). */
  readonly bytes: (fileId: string, most?: number) => Uint8Array;
  /** Its path as shown: relative to the chosen folder, or the bare name. */
  readonly path: (fileId: string) => string;
  /** Gives a file to the caller: it names it in its answer, and the host takes it out by that handle. The bytes are handed over: leave them be afterwards. */
  readonly give: (path: string, bytes: Uint8Array<ArrayBuffer>) => FileHandle;
}

export interface ReadContext extends CallContext {
  readonly db: ReadDb;
  /** The papers' content, beside the ledger. */
  readonly evidence: EvidenceStore;
}

export interface WriteContext extends ReadContext {
  readonly db: WriteDb;
  /** Who is using the program, as the audit trail names them. */
  readonly who: string;
  /** The number of this call's audit row: for `made_by` and `removed_by`. */
  readonly change: number;
  /** Names the account that this change has made: once, and only where its method's owner is `newAccount`. */
  readonly madeAccount: (account: number) => void;
  /** Keeps the row of a record just inserted, for history, undo and the audit trail. Every insert into a `VERSIONED` table but `statement_line` needs it. */
  readonly added: (table: VersionedTable, id: number) => void;
  /** Runs `job` once the change is kept. What fails in it is logged, and the change stands. */
  readonly afterwards: (job: () => void) => void;
  /** Runs `write`, which changes that one row, and keeps it as it was and as it then is. Every update of a `VERSIONED` table goes through it. */
  readonly changing: <T>(table: VersionedTable, id: number, write: () => T) => T;
}
