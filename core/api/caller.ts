/**
 * How anybody calls the program: screens, hosts and tests, whichever way the call is carried.
 * A caller never throws for a known problem: it answers with a `Result`. It knows no files, no threads, no wire.
 */
import type { FileHandle } from '../host/host.ts';
import type { Problem } from '../values/problem.ts';
import type { CallOptions, Result } from './method.ts';
import type { Input, MethodName, Output } from './methods.ts';

export interface Caller {
  call<N extends MethodName>(method: N, input: Input<N>, options?: CallOptions): Promise<Result<Output<N>>>;
}

/** A call as it is carried: by its name, unchecked. */
export type Carry = (method: string, input: unknown, options?: CallOptions) => Promise<Result<unknown>>;

/** The one place where an answer gets its type: the contract says what a method gives. */
export function typed(carry: Carry): Caller['call'] {
  return <N extends MethodName>(method: N, input: Input<N>, options?: CallOptions) => carry(method, input, options) as Promise<Result<Output<N>>>;
}

/** The program as a host holds it. */
export interface RunningProgram extends Caller {
  /** `call` for names and input that come from outside, unchecked. */
  readonly callUnknown: Carry;
  /** Registers a file so that methods can name it by handle: on disk, or its bytes in memory. `path` is the one shown, relative. */
  addFile(file: { readonly path: string; readonly onDisk: string } | { readonly path: string; readonly bytes: Uint8Array }): FileHandle;
  /** Takes out a file that a call gave, by its handle; null where there is none (any more). */
  takeFile(id: string): { readonly path: string; readonly bytes: Uint8Array } | null;
  /** Writes a fault of the host's own into the log; answers with what the user is told. `where` says in what it happened, without a name or a figure. */
  logFault(where: string, error: unknown): Problem;
  /** Closes the open ledger file, so that one whole file is left, and ends the threads. */
  close(): Promise<void>;
}

export interface ProgramOptions {
  readonly host: 'electron' | 'web' | 'cli' | 'direct';
  readonly version: string;
  readonly settingsFolder: string;
  readonly filesFolder: string;
  readonly migrationsFolder: string;
  /** The system's user name: who the audit trail names until the user says otherwise. */
  readonly systemUser: string;
  /** The instant as ISO text, for audit rows. */
  readonly now: () => string;
  readonly electronVersion?: string;
}
