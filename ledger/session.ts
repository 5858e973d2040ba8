/**
 * The one open file of a program and what goes with it. Owned by the thread that writes (or by the only thread there is).
 */
import type { ProgramOptions } from '../core/api/caller.ts';
import { Refusal } from '../core/problem.ts';
import { fileWords } from '../core/words/files.ts';
import type { Db } from './context.ts';

export class Session {
  readonly options: ProgramOptions;
  constructor(options: ProgramOptions) {
    this.options = options;
  }

  get who(): string {
    return this.options.systemUser;
  }

  readable(): Db {
    throw new Refusal('noFileOpen', fileWords.noFileOpen);
  }

  writable(): Db {
    throw new Refusal('noFileOpen', fileWords.noFileOpen);
  }

  async close(): Promise<void> {}
}
