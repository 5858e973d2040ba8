/** A council's return as files in a folder: the paper, the spreadsheet, and both of its sheets as CSV. */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningProgram } from '../core/api/caller.ts';
import type { CallOptions } from '../core/api/method.ts';
import type { Input } from '../core/api/methods.ts';
import { writeNew } from './files.ts';
import type { Outcome } from './with-program.ts';
import { outcomeOf } from './with-program.ts';

const KINDS = ['pdf', 'xlsx', 'figures', 'lines'] as const;

type Asked = Omit<Input<'returns.make'>, 'as' | 'privacy' | 'print'> & { readonly privacy: string | undefined; readonly print: string | undefined };

/** Nothing is written where one of the files is there already. */
export async function makeReturn(program: RunningProgram, { privacy, print, ...asked }: Asked, folder: string, whilst: CallOptions): Promise<Outcome> {
  const made: { readonly path: string; readonly bytes: Uint8Array }[] = [];
  for (const as of KINDS) {
    // Totals alone have no lines.
    if (as === 'lines' && privacy === 'totals') continue;
    const input = { ...asked, as, ...(privacy !== undefined && { privacy }), ...(print !== undefined && { print }) };
    const result = await program.callUnknown('returns.make', input, whilst);
    if (!result.ok) return outcomeOf(result);
    const { id, path } = result.value as { readonly id: string; readonly path: string };
    const file = program.takeFile(id);
    if (file === null) throw new Error('the file that was given is not there');
    made.push({ path: join(folder, path), bytes: file.bytes });
  }
  const there = made.find(({ path }) => statSync(path, { throwIfNoEntry: false }) !== undefined);
  if (there) return { ok: false, sentences: [`Nothing was written: there is a file ${there.path} already.`] };
  mkdirSync(folder, { recursive: true });
  for (const { path, bytes } of made) writeNew(path, bytes);
  return { ok: true, value: { files: made.map(({ path }) => path) } };
}
