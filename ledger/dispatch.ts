/**
 * The only way in: looks a method up, parses its input, runs its handler in the transaction its kind asks for, and
 * answers with data. A known problem becomes its code and sentence; anything else is logged without figures or names.
 * `startDirect` is the whole program in the caller's own thread, for the command line and for tests.
 */
import { typed } from '../core/api/caller.ts';
import type { ProgramOptions, RunningProgram } from '../core/api/caller.ts';
import type { CallOptions, Method, Progress, Result } from '../core/api/method.ts';
import { refusedUnread } from '../core/api/input-limits.ts';
import type { FileHandle } from '../core/host/host.ts';
import type { Paper } from '../core/papers/paper.ts';
import type { Workbook } from '../core/papers/workbook.ts';
import type { Json } from '../core/values/json.ts';
import type { Problem } from '../core/values/problem.ts';
import { Refusal } from '../core/values/problem.ts';
import { accountWords } from '../core/words/accounts.ts';
import { batchWords } from '../core/words/api/batch.ts';
import { badInput } from '../core/words/api/bad-input.ts';
import { problemWords } from '../core/words/api/problems.ts';
import { callerOf, inputFor, mayLookAt } from './access/allowed.ts';
import { ActingIn } from './audit/acting.ts';
import { addToBatch, askedOf } from './audit/batches.ts';
import { appendAudit, nextChange } from './audit/trail.ts';
import { isThere } from './accounts/facts.ts';
import { forgetFacts } from './accounts/known-facts.ts';
import { backUpClosed } from './backups/make.ts';
import { hasFewLines } from './figures/facts.ts';
import { keepStanding } from './figures/standing.ts';
import { refuseHandedOver } from './handover/handed-over.ts';
import type { ReadContext, WriteContext } from './runtime/context.ts';
import type { ProgramContext, Implementation } from './runtime/contract.ts';
import { logError } from './runtime/error-log.ts';
import type { FilesOfCall, ResultFile } from './runtime/files.ts';
import { bytesOf, FileRegistry, resultFile, pathOf } from './runtime/files.ts';
import { implementation as everything } from './runtime/handlers.ts';
import { keepClosedDays } from './returns/closed-days.ts';
import { prepare } from './runtime/statements.ts';
import type { WriteDb } from './runtime/statements.ts';
import { refusalOf } from './disk/connection.ts';
import { Session } from './file/session.ts';
import { VersionKeeper } from './audit/versions.ts';

/** One call as it reaches a thread. */
interface Incoming {
  readonly method: string;
  readonly input: unknown;
  readonly files: FilesOfCall;
  readonly report: (progress: Progress) => void;
  readonly cancelled: () => boolean;
  /** Takes a file that the call gives. */
  readonly addResult: (file: ResultFile) => void;
}

type AnyHandler = (ctx: ReadContext | WriteContext | ProgramContext, input: unknown) => unknown;

/** A call whose method is known and whose input is parsed. */
interface Ready {
  readonly call: Incoming;
  readonly method: Method;
  readonly handler: AnyHandler;
  readonly input: unknown;
  readonly session: Session;
  readonly context: Omit<ReadContext, 'db' | 'evidence'>;
  readonly stopIfCancelled: () => void;
  /** Of a write: what is to be done once it is kept. */
  readonly afterwards: (job: () => void) => void;
}

function read({ handler, input, session, context, stopIfCancelled }: Ready): Result<unknown> {
  const db = session.readable();
  // Every statement of the call sees the file as it is at the first one.
  db.exec('BEGIN');
  try {
    const value = handler({ ...context, db, evidence: session.evidence }, input);
    stopIfCancelled();
    return { ok: true, value, touched: [] };
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

/** The paper or spreadsheet that the handler gives, as a file. What makes it is loaded when it is first asked for: few calls print. */
async function printed(ready: Ready, paper: Result<unknown>): Promise<Result<FileHandle>> {
  if (!paper.ok) return paper;
  const { printedFile } = await import('../papers/printed.ts');
  const { name, bytes } = await printedFile(paper.value as Paper | Workbook);
  return { ...paper, value: ready.context.give(name, bytes) };
}

/** What a write names in its input, by its method's owner: its accounts, or null. */
function accountsOf({ method, input }: Ready): readonly (number | null)[] {
  const { account, accounts }: Readonly<Record<string, unknown>> = { ...(input as object) };
  if (method.owner === 'accounts') return accounts as readonly number[];
  return [method.owner === 'account' ? (account as number) : null];
}

interface Made {
  readonly change: number;
  readonly account: number | null;
  readonly value: unknown;
}

/** Why it is done, as whoever does it says; null: nobody does. */
function whyOf(input: unknown): string | null {
  const { why }: Readonly<Record<string, unknown>> = { ...(input as object) };
  return typeof why === 'string' ? why : null;
}

/** Runs the handler for one account, for one that it makes, or for the file. */
function make({ method, handler, input, session, context, afterwards }: Ready, db: WriteDb, change: number, named: number | null): Made {
  if (named !== null && method.whenHandedOver !== true) refuseHandedOver(db, named);
  const versions = new VersionKeeper(db, change);
  let account = named;
  const writing: WriteContext = {
    ...context,
    db,
    evidence: session.evidence,
    who: session.who,
    change,
    madeAccount: (id) => {
      if (method.owner !== 'newAccount' || account !== null) throw new Error('a change that makes no account, or one already, made one');
      account = id;
    },
    afterwards,
    added: (table, id) => versions.added(table, id),
    changing: (table, id, job) => versions.changing(table, id, job),
  };
  const value = handler(writing, input);
  if (named !== null) keepClosedDays(db, named, change, whyOf(input));
  if (account === null && method.owner !== 'file') throw new Error('a change that is of an account named none');
  return { change, account, value };
}

/** The same in each account. A refusal says in which one. */
function makeInEach(ready: Ready, db: WriteDb, first: number, accounts: readonly (number | null)[]): readonly Made[] {
  const { context, input, stopIfCancelled } = ready;
  const inner = { ...context, progress: stopIfCancelled };
  return accounts.map((account, index) => {
    context.progress(batchWords.step, index, accounts.length);
    try {
      return make({ ...ready, context: inner, input: { ...(input as object), account } }, db, first + index, account);
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.code === 'cancelled') throw error;
      const { code, message, ...more } = error.problem;
      const owner = prepare<[number | null], { person: string; reference: string }>(db, 'SELECT person, reference FROM account WHERE id = ?').get(account);
      throw new Refusal(code, batchWords.refusedIn(owner ? accountWords.called(owner.person, owner.reference) : String(account), message), more);
    }
  });
}

/**
 * Has the list of all accounts show what the change did, where that is worked out in a moment: a batch of many accounts, and one of very
 * many lines, wait until somebody looks at the list. A fault in it keeps nobody from saving.
 */
function keepStandings({ session: { options }, context }: Ready, db: WriteDb, made: readonly Made[]): void {
  if (made.length > 1) return;
  for (const { account } of made)
    if (account !== null && hasFewLines(db, account) && isThere(db, account))
      keepStanding(db, account, { version: options.version, now: context.now }, { papers: false });
}

/** Told, and never stopped; of a batch, of the first account it is so of. Null: it is covered, or it cannot be known. */
function outsideAuthority({ context: { now }, session: { who } }: Ready, db: WriteDb, made: readonly Made[]): string | null {
  for (const { change, account } of made) {
    const acting = account === null ? null : new ActingIn(db, account).of({ id: change, at: now, who });
    if (acting?.state === 'outside') return acting.sentence;
  }
  return null;
}

/** What is remembered of the facts holds the change already: where it is not kept after all, they are read anew. */
function commit(db: WriteDb): void {
  try {
    db.exec('COMMIT');
  } catch (error) {
    forgetFacts(db);
    throw error;
  }
}

function write(ready: Ready): Result<unknown> {
  const { call, method, input, session, context, stopIfCancelled } = ready;
  const db = session.writable();
  const why = whyOf(input);
  const accounts = accountsOf(ready);
  const isBatch = method.owner === 'accounts';
  db.exec('BEGIN IMMEDIATE');
  try {
    const change = nextChange(db);
    const made = isBatch ? makeInEach(ready, db, change, accounts) : accounts.map((account) => make(ready, db, change, account));
    stopIfCancelled();
    // All at the end: what is remembered of an account is known by its newest row, and a batch that is refused must have added none.
    for (const { change: id, account } of made) {
      if (made.length > 1) addToBatch(db, change, id);
      const row = { id, account, at: context.now, who: session.who, method: call.method, what: (isBatch ? askedOf(account, input) : input) as Json, why };
      appendAudit(db, row);
    }
    keepStandings(ready, db, made);
    const outside = outsideAuthority(ready, db, made);
    commit(db);
    const values = made.map(({ value }) => value);
    const ofAccounts = made.flatMap(({ account }) => account ?? []);
    return { ok: true, value: isBatch ? values : values[0], touched: method.changes, change, accounts: ofAccounts, ...(outside !== null && { outside }) };
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

async function program(implementation: Implementation, { call: outer, method, handler, input, session, context }: Ready): Promise<Result<unknown>> {
  const files = new FileRegistry();
  const call = (name: string, inner: unknown, options?: CallOptions): Promise<Result<unknown>> =>
    answer(implementation, session, { ...incoming(name, inner, files, options), addResult: outer.addResult });
  const value = await handler({ ...context, session, call: typed(call), addFile: (file) => files.add(file) }, input);
  return { ok: true, value, touched: method.changes };
}

/** A fault here is told of and no more: the change is kept already. */
function runKept(job: () => void, method: string, { options }: Session): void {
  try {
    job();
  } catch (error) {
    logError(options, method, error);
  }
}

async function run(implementation: Implementation, session: Session, call: Incoming): Promise<Result<unknown>> {
  const method = Object.hasOwn(implementation.methods, call.method) ? implementation.methods[call.method] : undefined;
  const handler = Object.hasOwn(implementation.handlers, call.method) ? (implementation.handlers[call.method] as AnyHandler | undefined) : undefined;
  if (!method || !handler) throw new Refusal('unknownMethod', problemWords.unknownMethod);
  const caller = callerOf(session, call.method);
  const parsed = method.input.safeParse(call.input, { reportInput: true });
  if (!parsed.success) return { ok: false, problem: badInput(parsed.error) };

  const stopIfCancelled = (): void => {
    if (call.cancelled()) throw new Refusal('cancelled', problemWords.cancelled);
  };
  stopIfCancelled();
  const context: Ready['context'] = {
    user: caller,
    sees: mayLookAt(caller),
    now: session.options.now(),
    version: session.options.version,
    progress: (step, done, total) => {
      call.report({ step, done, total });
      stopIfCancelled();
    },
    bytes: (id, most) => bytesOf(call.files, id, most),
    path: (id) => pathOf(call.files, id),
    give: (path, bytes) => {
      const { file, handle } = resultFile(path, bytes);
      call.addResult(file);
      return handle;
    },
  };
  const jobs: (() => void)[] = [];
  const ready: Ready = {
    call,
    method,
    handler,
    input: inputFor(session, caller, call.method, parsed.data),
    session,
    context,
    stopIfCancelled,
    afterwards: (job) => jobs.push(job),
  };
  if (method.kind === 'read') return method.prints === true ? printed(ready, read(ready)) : read(ready);
  if (method.kind === 'write') {
    const result = write(ready);
    for (const job of jobs) runKept(job, call.method, session);
    return result;
  }
  const result = await program(implementation, ready);
  return method.prints === true ? printed(ready, result) : result;
}

function problemOf(error: unknown, method: string, { options }: Session): Problem {
  const refusal = error instanceof Refusal ? error : refusalOf(error);
  return refusal ? refusal.problem : logError(options, method, error);
}

/** Never throws: a fault of ours becomes the problem `unexpected`. */
export async function answer(implementation: Implementation, session: Session, call: Incoming): Promise<Result<unknown>> {
  try {
    return await run(implementation, session, call);
  } catch (error) {
    return { ok: false, problem: problemOf(error, Object.hasOwn(implementation.methods, call.method) ? call.method : 'unknown method', session) };
  }
}

function incoming(method: string, input: unknown, files: FileRegistry, options: CallOptions = {}): Incoming {
  return {
    method,
    input,
    files: files.namedIn(input),
    report: options.onProgress ?? ((): void => {}),
    cancelled: () => options.signal?.aborted === true,
    addResult: (file) => files.addResult(file),
  };
}

/** @param work which methods there are and who answers them: the whole contract. */
export function startDirect(options: ProgramOptions, implementation: Implementation = everything): RunningProgram {
  const session = new Session(options, backUpClosed);
  const files = new FileRegistry();
  let last: Promise<unknown> = Promise.resolve();
  // One call after another: a `program` handler may wait, and nothing may run into it meanwhile.
  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const turn = last.then(job);
    last = turn.catch(() => {});
    return turn;
  };
  const callUnknown = async (method: string, input: unknown, callOptions?: CallOptions): Promise<Result<unknown>> =>
    refusedUnread(input) ??
    inTurn(async () => {
      const result = await answer(implementation, session, incoming(method, input, files, callOptions));
      session.answered();
      return result;
    });
  return {
    call: typed(callUnknown),
    callUnknown,
    addFile: (file) => files.add(file),
    takeFile: (id) => files.takeResult(id),
    logFault: (where, error) => logError(options, where, error),
    close: () => inTurn(() => session.close()),
  };
}
