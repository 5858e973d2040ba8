/** Fills the open, empty file with the example accounts, through the program's own methods alone: as anybody would move in. */
import type { RunningProgram } from '../../core/api/caller.ts';
import { addDays } from '../../core/values/day.ts';
import { exampleFolders } from '../../core/example/accounts.ts';
import type { Day } from '../../core/values/units.ts';
import { Refusal } from '../../core/values/problem.ts';
import { fileWords } from '../../core/words/file.ts';

/** @param today the example runs up to the day before. Throws a `Refusal` where a call is refused or cancelled. */
export async function makeExample(
  program: Pick<RunningProgram, 'call' | 'addFile'>,
  today: Day,
  progress: (step: string, done: number, total: number) => void,
): Promise<void> {
  const folders = exampleFolders(addDays(today, -1));
  for (const [index, folder] of folders.entries()) {
    progress(fileWords.makingExample, index, folders.length);
    const files = folder.files.map(({ path, text }) => ({ path, id: program.addFile({ path, bytes: new TextEncoder().encode(text) }).id }));
    const result = await program.call('moveIn.run', { files });
    if (!result.ok) throw new Refusal(result.problem.code, result.problem.message, result.problem);
  }
}
