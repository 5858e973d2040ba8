/**
 * The inside of a ledger thread: takes calls by message, one after another, and answers each. Which methods there are is
 * passed in. A long call holds only its own thread: the other one and the host go on.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { Progress } from '../../core/api/method.ts';
import { Refusal } from '../../core/values/problem.ts';
import { factsOf } from '../accounts/known-facts.ts';
import { backUpClosed } from '../backups/make.ts';
import type { Implementation } from './contract.ts';
import { answer } from '../dispatch.ts';
import { logError } from './error-log.ts';
import type { ResultFile } from './files.ts';
import type { FromThread, ThreadData, ToThread } from './messages.ts';
import { refusalOf } from '../disk/connection.ts';
import type { Show, Shown } from '../file/session.ts';
import { Session } from '../file/session.ts';

/** Progress of one step is passed on at most this often: a host has other things to do. */
const PROGRESS_EVERY_MS = 50;

function sparingly(send: (progress: Progress) => void): (progress: Progress) => void {
  let sentAt = 0;
  let step = '';
  return (progress) => {
    const now = performance.now();
    if (progress.step === step && now - sentAt < PROGRESS_EVERY_MS) return;
    sentAt = now;
    step = progress.step;
    send(progress);
  };
}

export function runThread(implementation: Implementation): void {
  const port = parentPort;
  if (!port) throw new Error('This file runs as a thread of its own.');
  const { role, options, other } = workerData as ThreadData;
  const session = new Session({ ...options, now: () => new Date().toISOString() }, backUpClosed, role === 'write' ? tell(other) : undefined);
  const send = (message: FromThread, handedOver: ArrayBuffer[] = []): void => port.postMessage(message, handedOver);

  const take = async (message: ToThread): Promise<void> => {
    if (message.kind === 'readAhead') return readAhead(session, message.account);
    const { id } = message;
    if (message.kind === 'close') {
      await session.close();
      send({ kind: 'closed', id });
      return;
    }
    const given: ResultFile[] = [];
    const flag = message.cancel && new Int32Array(message.cancel);
    const result = await answer(implementation, session, {
      method: message.method,
      input: message.input,
      files: message.files,
      report: sparingly((progress) => send({ kind: 'progress', id, progress })),
      cancelled: () => flag !== null && Atomics.load(flag, 0) !== 0,
      addResult: (file) => given.push(file),
    });
    send(
      { kind: 'answer', id, result, given },
      given.map(({ bytes }) => bytes.buffer),
    );
    session.answered();
  };

  let last: Promise<unknown> = Promise.resolve();
  port.on('message', (message: ToThread) => {
    last = last.then(() => take(message));
  });
  if (role === 'read') other.on('message', (shown: Shown) => other.postMessage(followed(session, shown)));
}

/** What is wrong with the account or the file is told to whoever asks for something. */
function readAhead(session: Session, account: number): void {
  try {
    factsOf(session.writable(), account);
  } catch (error) {
    if (!(error instanceof Refusal) && !refusalOf(error)) logError(session.options, 'read ahead', error);
  }
}

/** The thread that writes waits until the other one has the file open, or has let go of it. */
function tell(other: MessagePort): Show {
  return (shown) =>
    new Promise((done, fail) => {
      other.once('message', (well: boolean) => (well ? done() : fail(new Error('the thread that reads could not open the file'))));
      other.postMessage(shown);
    });
}

function followed(session: Session, shown: Shown): boolean {
  try {
    session.follow(shown);
    return true;
  } catch (error) {
    logError(session.options, 'follow', error);
    return false;
  }
}
