/**
 * The only way in: looks a method up, parses its input, runs its handler in the transaction its kind asks for, and
 * answers with data. A known problem becomes its code and sentence; anything else is logged without figures or names.
 * `startDirect` is the whole program in the caller's own thread, for the command line and for tests.
 */
import type { ProgramOptions, RunningProgram } from '../core/api/caller.ts';
import type { CallOptions, Progress, Result, Topic } from '../core/api/method.ts';
import type { Input, MethodName, Output } from '../core/api/methods.ts';
import type { Problem } from '../core/problem.ts';
import { Refusal } from '../core/problem.ts';
import { badInput } from '../core/words/bad-input.ts';
import { problemWords } from '../core/words/problems.ts';
import type { ProgramContext, ReadContext, Work, WriteContext } from './context.ts';
import { bytesOf, FileRegistry } from './files.ts';
import type { FilesOfCall } from './files.ts';
import { work as everything } from './handlers.ts';
import { Session } from './session.ts';

/** One call as it reaches a thread. */
export interface Incoming {
  readonly method: string;
  readonly input: unknown;
  readonly files: FilesOfCall;
  readonly report: (progress: Progress) => void;
  readonly cancelled: () => boolean;
}

type AnyHandler = (ctx: ReadContext | WriteContext | ProgramContext, input: unknown) => unknown;

function problemOf(error: unknown, method: string): Problem {
  if (error instanceof Refusal) return error.problem;
  // Messages may hold names or figures: only the kind of fault and where it happened are logged.
  const { name, stack, code } = error instanceof Error ? (error as Error & { code?: unknown }) : { name: typeof error, stack: '', code: undefined };
  const where = (stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  console.error([`${method}: ${name} ${String(code ?? '')}`.trim(), ...where].join('\n'));
  return { code: 'unexpected', message: problemWords.unexpected };
}

async function run(work: Work, session: Session, call: Incoming): Promise<Result<unknown>> {
  const method = Object.hasOwn(work.methods, call.method) ? work.methods[call.method] : undefined;
  const handler = Object.hasOwn(work.handlers, call.method) ? (work.handlers[call.method] as AnyHandler | undefined) : undefined;
  if (!method || !handler) throw new Refusal('unknownMethod', problemWords.unknownMethod);
  const parsed = method.input.safeParse(call.input);
  if (!parsed.success) return { ok: false, problem: badInput(parsed.error) };

  const touched = new Set<Topic>();
  const stopIfCancelled = (): void => {
    if (call.cancelled()) throw new Refusal('cancelled', problemWords.cancelled);
  };
  const context = {
    now: session.options.now(),
    who: session.who,
    progress: (step: string, done: number, total: number): void => {
      call.report({ step, done, total });
      stopIfCancelled();
    },
    bytes: (id: string): Uint8Array => bytesOf(call.files, id),
  };
  const touch = (...topics: readonly Topic[]): void => topics.forEach((topic) => touched.add(topic));
  stopIfCancelled();

  if (method.kind !== 'program') throw new Error('Reading and writing come with the file.');
  const inner = (name: string, input: unknown, options?: CallOptions): Promise<Result<unknown>> => answer(work, session, incoming(name, input, {}, options));
  const value = await handler({ ...context, session, call: inner as ProgramContext['call'], touch }, parsed.data);
  return { ok: true, value, touched: [...touched] };
}

/** Never throws: a fault of ours becomes the problem `unexpected`. */
export async function answer(work: Work, session: Session, call: Incoming): Promise<Result<unknown>> {
  try {
    return await run(work, session, call);
  } catch (error) {
    return { ok: false, problem: problemOf(error, call.method) };
  }
}

export function incoming(method: string, input: unknown, files: FilesOfCall, options: CallOptions = {}): Incoming {
  return { method, input, files, report: options.onProgress ?? ((): void => {}), cancelled: () => options.signal?.aborted === true };
}

export function startDirect(options: ProgramOptions, work: Work = everything): RunningProgram {
  const session = new Session(options);
  const files = new FileRegistry();
  let last: Promise<unknown> = Promise.resolve();
  // One call after another: a `program` handler may wait, and nothing may run into it meanwhile.
  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const turn = last.then(job);
    last = turn;
    return turn;
  };
  const callUnknown = (method: string, input: unknown, callOptions?: CallOptions): Promise<Result<unknown>> =>
    inTurn(() => answer(work, session, incoming(method, input, files.namedIn(input), callOptions)));
  return {
    call: <N extends MethodName>(method: N, input: Input<N>, callOptions?: CallOptions) =>
      callUnknown(method, input, callOptions) as Promise<Result<Output<N>>>,
    callUnknown,
    addFile: (file) => files.add(file),
    close: () => inTurn(() => session.close()),
  };
}
