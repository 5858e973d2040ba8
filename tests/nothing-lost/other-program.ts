/** Another Headroom, in a process of its own: it makes calls when it is told to, can be killed, and is given up on when it never answers. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Result } from '../../core/api/method.ts';
import { problemOf } from '../temporary.ts';

const SCRIPT = join(import.meta.dirname, 'make-calls.ts');
/** Longer than anything here takes on a busy computer. */
const LONGEST_MS = 20_000;

/** A method and its input; and a file by name and text, or on disk, whose handle stands for `$file`. */
export type Call = readonly [method: string, input: object, name?: string, text?: string];
export type Answer = Result<unknown> | 'no answer';

export class OtherProgram {
  readonly child: ChildProcess;
  readonly #calls: readonly Call[];
  readonly #lines: AsyncIterator<string>;

  /** @param under what to run it under: `strace` and its words. */
  constructor(folder: string, calls: readonly Call[], under: readonly string[] = []) {
    const [command, ...words] = [...under, process.execPath, SCRIPT, folder, JSON.stringify(calls)];
    this.child = spawn(command, words, { stdio: ['pipe', 'pipe', 'inherit'] });
    if (!this.child.stdout) throw new Error('there is nothing to listen to');
    this.#calls = calls;
    this.#lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  async #next(): Promise<unknown> {
    const over = new AbortController();
    const late = pause(LONGEST_MS, null, { signal: over.signal }).catch(() => null);
    const line = await Promise.race([this.#lines.next(), late]);
    over.abort();
    return line === null || line.done === true ? 'no answer' : (JSON.parse(line.value) as unknown);
  }

  /** Until it is loaded and has only to be told to begin. */
  async ready(): Promise<this> {
    await this.#next();
    return this;
  }

  begin(): void {
    this.child.stdin?.write('\n');
  }

  /** Begins, and gives what each call was answered; it then still has its file open. Killed where an answer never comes. */
  async answers(): Promise<readonly Answer[]> {
    this.begin();
    const answers: Answer[] = [];
    for (let count = 0; count < this.#calls.length; count += 1) {
      const answer = (await this.#next()) as Answer;
      answers.push(answer);
      if (answer === 'no answer') {
        await this.kill();
        break;
      }
    }
    return answers;
  }

  /** Closes its file and ends. False where it does not come to its end. */
  async end(): Promise<boolean> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return false;
    const exit = once(this.child, 'exit').then(() => true);
    this.child.stdin?.write('\n');
    const over = new AbortController();
    const ended = await Promise.race([exit, pause(LONGEST_MS, false, { signal: over.signal }).catch(() => false)]);
    over.abort();
    if (!ended) await this.kill();
    return ended;
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exit = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exit;
  }
}

/** Makes the calls in another process, from its start to its end. */
export async function inAnotherProgram(folder: string, calls: readonly Call[]): Promise<readonly Answer[]> {
  const other = await new OtherProgram(folder, calls).ready();
  try {
    const answers = await other.answers();
    if (!answers.includes('no answer') && !(await other.end())) return [...answers, 'no answer'];
    return answers;
  } finally {
    await other.kill();
  }
}

/** How an answer reads in a list of what is wrong. */
export function told(answer: Answer | undefined): string {
  if (answer === undefined || answer === 'no answer') return 'no answer';
  return answer.ok ? 'done' : `${problemOf(answer).code}: ${problemOf(answer).message}`;
}

/** Whether it was refused with a sentence for the user. */
export function isSentence(answer: Answer | undefined): boolean {
  return answer !== undefined && answer !== 'no answer' && !answer.ok && answer.problem.code !== 'unexpected';
}
