/** Whether what was built is still what the sources say. Loaded by every command of the terminal, so it loads nothing but Node. */
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const top = join(import.meta.dirname, '..');

/** One digest over name, size and time of every file in these folders and files of the project, tests left out. */
export function digestOf(sources: readonly string[]): string {
  const digest = createHash('sha256');
  for (const source of sources) {
    const path = join(top, source);
    const found = statSync(path, { throwIfNoEntry: false });
    const inside = found?.isDirectory() === true ? readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted() : [''];
    for (const name of inside.filter((file) => !/\.test\.tsx?$/.test(file))) {
      const file = statSync(join(path, name), { throwIfNoEntry: false });
      if (file?.isFile() === true) digest.update(`${source}/${name} ${file.size} ${file.mtimeMs}\n`);
    }
  }
  return digest.digest('hex');
}
