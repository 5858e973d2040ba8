/**
 * The shape of a table of handlers, and what a handler of a `program` method is given. Types only. Only such handlers, which work on the
 * file as a whole and outside any transaction, may wait.
 */
import type { RunningProgram } from '../../core/api/caller.ts';
import type { Paper } from '../../core/papers/paper.ts';
import type { Workbook } from '../../core/papers/workbook.ts';
import type { Kind, Method, OutputOf, ParsedOf } from '../../core/api/method.ts';
import type { CallContext, ReadContext, WriteContext } from './context.ts';
import type { Session } from '../file/session.ts';

export interface ProgramContext extends CallContext {
  readonly session: Session;
  readonly call: RunningProgram['call'];
  /** Holds a file for the calls this handler makes. */
  readonly addFile: RunningProgram['addFile'];
}

interface ContextOf {
  readonly read: ReadContext;
  readonly write: WriteContext;
  readonly program: ProgramContext;
}

export type Contract = Readonly<Record<string, Method>>;

/** That of a batch is called once for each account, which stands beside what was given. */
export type Handler<M> = M extends { readonly owner: 'accounts' }
  ? (ctx: WriteContext, input: ParsedOf<M> & { readonly account: number }) => OutputOf<M> extends readonly (infer One)[] ? One : never
  : M extends { readonly kind: infer K extends Kind }
    ? (ctx: ContextOf[K], input: ParsedOf<M>) => Given<M> | (K extends 'program' ? Promise<Given<M>> : never)
    : never;

/** What prints gives what is to be set. */
type Given<M> = M extends { readonly prints: true } ? Paper | Workbook : OutputOf<M>;

/** One handler for each method of `T`: a method without one does not compile. */
export type Handlers<T extends Contract> = { readonly [N in keyof T]: Handler<T[N]> };

/** A contract with its handlers, as the dispatcher takes them. */
export interface Implementation {
  readonly methods: Contract;
  readonly handlers: Readonly<Record<string, (ctx: never, input: never) => unknown>>;
}
