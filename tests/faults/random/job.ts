/** One job of a program on the folder: a file opened, one method called, all closed. Runs in the test's process, or in one that is killed in it. */
import { writeFileSync } from 'node:fs';
import type { Result } from '../../../core/api/method.ts';
import type { FileHandle } from '../../../core/host/host.ts';
import { startDirect } from '../../../ledger/dispatch.ts';
import { optionsIn } from '../../temporary.ts';
import type { Passphrase } from './model.ts';
import './few-rounds.ts';

export interface Job {
  readonly folder: string;
  readonly host: 'direct' | 'web';
  readonly now: string;
  readonly open: { readonly path: string; readonly passphrase: Passphrase } | null;
  readonly method: string;
  readonly input: object;
  /** A file of the user's, named in `input` by its path; on the disk unless its text is given. */
  readonly file?: { readonly path: string; readonly text?: string };
  /** Where the file goes that the method gives. */
  readonly saveTo?: string;
}

/** @param answered told of the answer before anything else happens; of the one to opening the file where that was refused. */
export async function work(job: Job, answered: (answer: Result<unknown>, to: 'open' | 'call') => void): Promise<void> {
  const program = startDirect({ ...optionsIn(job.folder), host: job.host, now: () => job.now });
  try {
    if (job.open) {
      const { path, passphrase } = job.open;
      const opened = await program.call('file.open', { path, ...(passphrase !== null && { passphrase }) });
      if (!opened.ok) return answered(opened, 'open');
    }
    const result = await program.callUnknown(job.method, job.file ? withHandle(job.input, job.file, program) : job.input);
    if (result.ok && job.saveTo !== undefined) {
      const { file } = result.value as { readonly file: FileHandle };
      writeFileSync(job.saveTo, program.takeFile(file.id)?.bytes ?? '');
    }
    answered(result, 'call');
  } finally {
    await program.close();
  }
}

function withHandle(input: object, { path, text }: NonNullable<Job['file']>, program: ReturnType<typeof startDirect>): unknown {
  const { id } = program.addFile(text === undefined ? { path, onDisk: path } : { path, bytes: Buffer.from(text) });
  return JSON.parse(JSON.stringify(input), (_key, value: unknown) => (value === path ? id : value));
}
