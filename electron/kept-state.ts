/** What the desktop program keeps of its own from one start to the next: one small JSON file for each thing, in the folder of its settings, replaced whole. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a file holds, as `read` takes it; of none, or a spoilt one, as it takes an empty one. */
export function readState<T>(settingsFolder: string, file: string, read: (json: unknown) => T): T {
  try {
    return read(JSON.parse(readFileSync(join(settingsFolder, file), 'utf8')));
  } catch {
    return read({});
  }
}

/** Throws the system's own errors. */
export function writeState(settingsFolder: string, file: string, state: object): void {
  mkdirSync(settingsFolder, { recursive: true });
  const half = join(settingsFolder, `${file}.${process.pid}`);
  writeFileSync(half, `${JSON.stringify(state)}\n`, { mode: 0o600 });
  renameSync(half, join(settingsFolder, file));
}
