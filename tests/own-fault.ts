/**
 * A fault of the program's own, for tests of how faults are told and written down: a new file is asked for below a link that leads to
 * itself, which no dialog offers and nothing foresees. Root meets it as well, and Node's own message repeats the whole path.
 */
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Call<T> = (method: 'file.create', input: { readonly path: string }) => Promise<T>;

/** @param words what must not come out again: they are in the path. */
export async function causeFault<T>(call: Call<T>, words = 'in the way'): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-fault-'));
  symlinkSync(join(folder, words), join(folder, words), 'junction');
  try {
    return await call('file.create', { path: join(folder, words, 'New.headroom') });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
