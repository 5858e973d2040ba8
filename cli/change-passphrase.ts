/** Sets, changes or takes away a file's passphrase. Refuses, before it asks for a new one, what does not fit the file. */
import { resolve } from 'node:path';
import type { RunningProgram } from '../core/api/caller.ts';
import { terminalWords } from '../core/words/host/terminal.ts';
import { Usage } from './arguments.ts';
import { newPassphraseFor } from './passphrase.ts';
import { asking, outcomeOf } from './with-program.ts';
import type { Outcome } from './with-program.ts';

const CHANGES = ['set', 'change', 'remove'] as const;
export type Change = (typeof CHANGES)[number];

/** Throws `Usage` where the word is none of the three. */
export function changeCalled(word: string): Change {
  const change = CHANGES.find((one) => one === word);
  if (change === undefined) throw new Usage(terminalWords.whatToDo);
  return change;
}

export async function changePassphrase(program: RunningProgram, change: Change, file: string): Promise<Outcome> {
  let used: string | null = null;
  const opened = await asking(file, (given) => {
    used = given.passphrase ?? null;
    return program.call('file.open', { path: resolve(file), ...given });
  });
  if (!opened.ok) return outcomeOf(opened);
  // One in the environment is passed over by a file that has none.
  const locked = opened.value.passphrase;
  if (change === 'set' && locked) return { ok: false, sentences: [terminalWords.alreadyLocked] };
  if (change !== 'set' && !locked) return { ok: false, sentences: [terminalWords.notLocked] };
  const next = change === 'remove' ? null : await newPassphraseFor(file);
  const changed = outcomeOf(await program.call('file.changePassphrase', { current: locked ? used : null, next }));
  return changed.ok ? { ...changed, sentences: [terminalWords.backupsKeep] } : changed;
}
