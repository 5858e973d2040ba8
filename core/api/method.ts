/**
 * How one method of the contract is written down: its kind, one line of help, its input schema and its output type.
 * Handler table, client, command line and docs derive from these; no method is described anywhere else.
 */
import type { z } from 'zod';
import type { FileHandle } from '../host/host.ts';
import type { Problem } from '../values/problem.ts';

/** `read`: inside one read transaction. `write`: inside one write transaction, audited. `program`: about the program or its file, outside any transaction. */
export type Kind = 'read' | 'write' | 'program';

/** What a call may change, so that screens know what to read again: the program's own settings, the open file as a whole, or what is in it. */
export type Scope = 'program' | 'file' | 'accounts';

/**
 * In whose trail a write is: the account its input names, one that it makes (its handler says which, by `ctx.madeAccount`), each of the
 * accounts its input names (a batch: one change in each, all of them or none, taken back together), or that of
 * the file as a whole. What `program` methods do to a file is in the file's trail too (`FileChange` in `audit.ts`).
 */
export type Owner = 'account' | 'newAccount' | 'accounts' | 'file';
/** What the input of a write must hold for its owner. */
type OwnerInput<W extends Owner> = W extends 'account'
  ? { readonly account: number }
  : W extends 'accounts'
    ? { readonly accounts: readonly number[] }
    : object;
/** What it answers with: a batch with what came of it in each account, in the order of its input. */
type OwnerOutput<W extends Owner, O> = W extends 'accounts' ? readonly O[] : O;

export interface Method<K extends Kind = Kind, I extends z.ZodType = z.ZodType, O = unknown, W extends Owner | null = Owner | null> {
  readonly kind: K;
  readonly help: string;
  readonly input: I;
  readonly changes: readonly Scope[];
  /** Of a `write` alone. */
  readonly owner: W;
  /** Of a `write`: may be done to an account that was handed over, in which nothing else can be changed. */
  readonly whenHandedOver?: true;
  /** Its handler gives a paper (`core/papers`), which is then set as a PDF. */
  readonly prints?: true;
  /** Never set: carries the output's type. */
  readonly output?: O;
}

export const read = <I extends z.ZodType>(help: string, input: I) => ({
  gives: <O>(): Method<'read', I, O, null> => ({ kind: 'read', help, input, changes: [], owner: null }),
});

/** What gives a PDF. */
export const paper = <I extends z.ZodType>(help: string, input: I): Method<'read', I, FileHandle, null> & { readonly prints: true } => ({
  ...{ kind: 'read', help, input, changes: [], owner: null, prints: true },
});

/** The same, of the open file as a whole: it has to be asked outside any transaction. */
export const paperOfFile = <I extends z.ZodType>(help: string, input: I): Method<'program', I, FileHandle, null> & { readonly prints: true } => ({
  ...{ kind: 'program', help, input, changes: [], owner: null, prints: true },
});

/** One whose input does not name the account or accounts it says does not compile. A batch gives what comes of it in one account. */
export const write = <W extends Owner, I extends z.ZodType<OwnerInput<W>>>(owner: W, help: string, input: I, changes: readonly Scope[] = ['accounts']) => ({
  gives: <O>(): Method<'write', I, OwnerOutput<W, O>, W> => ({ kind: 'write', help, input, changes, owner }),
});

/** One that may be done to an account that was handed over. */
export const whenHandedOver = <M extends Method<'write'>>(method: M): M & { readonly whenHandedOver: true } => ({ ...method, whenHandedOver: true });

export const program = <I extends z.ZodType>(help: string, input: I, changes: readonly Scope[] = []) => ({
  gives: <O>(): Method<'program', I, O, null> => ({ kind: 'program', help, input, changes, owner: null }),
});

export type InputOf<M> = M extends Method<Kind, infer I, unknown> ? z.input<I> : never;
export type ParsedOf<M> = M extends Method<Kind, infer I, unknown> ? z.output<I> : never;
export type OutputOf<M> = M extends { readonly output?: infer O } ? Exclude<O, undefined> : never;

export type Result<T> =
  | {
      readonly ok: true;
      readonly value: T;
      readonly touched: readonly Scope[];
      /** The number of the audit row a write made, of a batch the first one: `changes.undo`, or of several accounts `changes.undoBatch`, takes it back. */
      readonly change?: number;
      /** In whose trails a write is; none: in that of the file. */
      readonly accounts?: readonly number[];
      /** It was kept, and is outside the authority to act of whoever did it: a sentence that says so. */
      readonly outside?: string;
    }
  | { readonly ok: false; readonly problem: Problem };

/** How far a long call has come. `total` is 0 while it is not known. */
export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

export interface CallOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting rolls the call back whole; it then answers with the problem `cancelled`. */
  readonly signal?: { readonly aborted: boolean; addEventListener(type: 'abort', listener: () => void): void };
}
