/** Fills the open, empty file with the example accounts, through the program's own methods alone. */
import type { Caller } from '../core/api/caller.ts';
import type { Day } from '../core/facts.ts';
import { Refusal } from '../core/problem.ts';
import { fileWords } from '../core/words/files.ts';

/** @param today the example runs up to the day before. Throws a `Refusal` where a call is refused. */
export function makeExample(_call: Caller['call'], _today: Day, _progress: (step: string, done: number, total: number) => void): Promise<void> {
  return Promise.reject(new Refusal('notFound', fileWords.exampleNotMade));
}
