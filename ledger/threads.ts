/**
 * The program in two threads beside the host's own: one writes, one reads, and the host's event loop only passes
 * messages. SQLite is never loaded here: a host may import this file before it knows that its Node can bear it.
 */
import { MessageChannel, Worker } from 'node:worker_threads';
import { typed } from '../core/api/caller.ts';
import type { ProgramOptions, RunningProgram } from '../core/api/caller.ts';
import type { CallOptions, Result } from '../core/api/method.ts';
import type { MethodName } from '../core/api/methods.ts';
import { methods } from '../core/api/methods.ts';
import { refusedUnread } from '../core/api/input-limits.ts';
import type { Problem } from '../core/values/problem.ts';
import { problemWords } from '../core/words/api/problems.ts';
import type { Contract } from './runtime/contract.ts';
import { backsUpByItself, DailyBackup } from './backups/daily.ts';
import type { Faulty } from './runtime/error-log.ts';
import { logError } from './runtime/error-log.ts';
import { FileRegistry } from './runtime/files.ts';
import type { FromThread, ThreadData, ToThread } from './runtime/messages.ts';

interface Waiting {
  readonly options: CallOptions;
  readonly done: (result: Result<unknown>) => void;
}

/**
 * Left to itself, a thread lets what it is done with grow to several times what it holds before it clears up. The greater number
 * is a limit for safety: a bank file of a hundred thousand lines needs a third of it.
 */
const MEMORY = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 1024 };

/** Of calls that come when the program has been closed. */
const CLOSED: Problem = { code: 'cancelled', message: problemWords.cancelled };

/** After these another file is open. */
const OPENS: ReadonlySet<string> = new Set<MethodName>(['file.open', 'file.create', 'backups.restore']);

function accountIn(input: unknown): number | null {
  const account = typeof input === 'object' && input !== null && 'account' in input ? input.account : null;
  return typeof account === 'number' ? account : null;
}

/** One thread as the host sees it: calls go in, answers come back by number. */
class LedgerThread {
  readonly #worker: Worker;
  readonly #files: FileRegistry;
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;
  /** Why it is no more; null while it is there. The first reason counts. */
  #gone: Problem | null = null;

  /** @param onExit told why; also called when it was ended on purpose. */
  constructor(file: URL | string, data: ThreadData, files: FileRegistry, faulty: Faulty, onExit: (why: Problem) => void) {
    const name = `thread that ${data.role}s`;
    this.#files = files;
    this.#worker = new Worker(file, { workerData: data, transferList: [data.other], resourceLimits: MEMORY });
    this.#worker.on('message', (message: FromThread) => this.#hear(message));
    this.#worker.on('error', (error) => (this.#gone ??= logError(faulty, name, error)));
    this.#worker.on('exit', (code) => {
      const why = (this.#gone ??= logError(faulty, name, Object.assign(new Error('it ended by itself'), { code: `EXIT_${code}` })));
      for (const id of [...this.#waiting.keys()]) this.#finish(id, { ok: false, problem: why });
      onExit(why);
    });
  }

  #hear(message: FromThread): void {
    if (message.kind === 'progress') this.#waiting.get(message.id)?.options.onProgress?.(message.progress);
    else if (message.kind === 'closed') this.#finish(message.id, { ok: true, value: null, touched: [] });
    else {
      for (const file of message.given) this.#files.addResult(file);
      this.#finish(message.id, message.result);
    }
  }

  #finish(id: number, result: Result<unknown>): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    waiting?.done(result);
  }

  #ask(message: (id: number) => ToThread, options: CallOptions): Promise<Result<unknown>> {
    if (this.#gone) return Promise.resolve({ ok: false, problem: this.#gone });
    const id = this.#next++;
    return new Promise((done) => {
      this.#waiting.set(id, { options, done });
      this.#worker.postMessage(message(id));
    });
  }

  call(method: string, input: unknown, options: CallOptions): Promise<Result<unknown>> {
    const cancel = options.signal ? new SharedArrayBuffer(4) : null;
    const raise = (): void => {
      if (cancel) Atomics.store(new Int32Array(cancel), 0, 1);
    };
    if (options.signal?.aborted) raise();
    options.signal?.addEventListener('abort', raise);
    return this.#ask((id) => ({ kind: 'call', id, method, input, files: this.#files.namedIn(input), cancel }), options);
  }

  /** Has the facts of an account read before somebody waits for a change to it. */
  readAhead(account: number): void {
    const message: ToThread = { kind: 'readAhead', account };
    if (!this.#gone) this.#worker.postMessage(message);
  }

  /** Closes what it has open, after all calls made so far. */
  async finish(): Promise<void> {
    await this.#ask((id) => ({ kind: 'close', id }), {});
  }

  /** @param why what calls under way and later ones are told. */
  async end(why: Problem): Promise<void> {
    this.#gone ??= why;
    await this.#worker.terminate();
  }
}

/**
 * @param options `workerFile` is the built or plain `ledger/runtime/worker.ts`.
 * @param contract which thread a method goes to follows from its kind.
 */
export function startThreads(options: Omit<ProgramOptions, 'now'> & { readonly workerFile: URL | string }, contract: Contract = methods): RunningProgram {
  const { workerFile, ...rest } = options;
  const files = new FileRegistry();
  const faulty: Faulty = { ...rest, now: () => new Date().toISOString() };
  const { port1, port2 } = new MessageChannel();
  // One is no good without the other, and would wait for it for ever.
  const endBoth = (why: Problem): void => void Promise.all([writer.end(why), reader.end(why)]);
  const writer: LedgerThread = new LedgerThread(workerFile, { role: 'write', options: rest, other: port1 }, files, faulty, endBoth);
  const reader: LedgerThread = new LedgerThread(workerFile, { role: 'read', options: rest, other: port2 }, files, faulty, endBoth);

  const daily = new DailyBackup((signal) => writer.call('backups.makeDue', {}, { signal }));

  /** The account whose facts the thread that writes has read, or is about to: each thread remembers for itself. */
  let ahead: number | null = null;
  const readAhead = (account: number | null, again = false): void => {
    if (account === null || (account === ahead && !again)) return;
    ahead = account;
    writer.readAhead(account);
  };

  const callUnknown = async (method: string, input: unknown, callOptions: CallOptions = {}): Promise<Result<unknown>> => {
    const refused = refusedUnread(input);
    if (refused) return refused;
    const kind = Object.hasOwn(contract, method) ? contract[method]?.kind : undefined;
    const account = accountIn(input);
    if (kind === 'read') {
      const answer = await reader.call(method, input, callOptions);
      if (answer.ok) readAhead(account);
      return answer;
    }
    // Screens look at the state now and then of their own accord: nobody waits for that.
    if (method !== 'backups.state') daily.giveWay();
    const result = await writer.call(method, input, callOptions);
    if (OPENS.has(method)) ahead = null;
    else if (result.ok && account === ahead) readAhead(account, true);
    if (result.ok && OPENS.has(method) && backsUpByItself(rest)) daily.opened();
    return result;
  };
  return {
    call: typed(callUnknown),
    callUnknown,
    addFile: (file) => files.add(file),
    takeFile: (id) => files.takeResult(id),
    logFault: (where, error) => logError(faulty, where, error),
    close: async () => {
      daily.end();
      // The one that writes closes the file, and tells the other first.
      await writer.finish();
      await Promise.all([writer.end(CLOSED), reader.end(CLOSED)]);
    },
  };
}
