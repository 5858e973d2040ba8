/**
 * What passes between the host's thread and the two threads of the ledger, and between those two. Types only.
 * Everything is plain data; the flag of Cancel and the bytes of uploaded files are memory that both sides see.
 */
import type { MessagePort } from 'node:worker_threads';
import type { ProgramOptions } from '../../core/api/caller.ts';
import type { Progress, Result } from '../../core/api/method.ts';
import type { FilesOfCall, ResultFile } from './files.ts';

/** How a thread is started. The clock stays behind: a function cannot be sent. */
export interface ThreadData {
  readonly role: 'write' | 'read';
  readonly options: Omit<ProgramOptions, 'now'>;
  /** To the other thread: the one that writes tells the one that reads which file is open. */
  readonly other: MessagePort;
}

export type ToThread =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly method: string;
      readonly input: unknown;
      readonly files: FilesOfCall;
      /** One Int32, not 0 once the user cancelled. */
      readonly cancel: SharedArrayBuffer | null;
    }
  /** Nothing is answered. */
  | { readonly kind: 'readAhead'; readonly account: number }
  | { readonly kind: 'close'; readonly id: number };

export type FromThread =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown>; readonly given: readonly ResultFile[] }
  | { readonly kind: 'closed'; readonly id: number };
