/** Giving a new file its name where the system fails between the two steps of it. */
import fs, { existsSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/temporary.ts';
import { giveNewName } from './copy-file.ts';

test('a file that has its name keeps it, where the name it was made under cannot be removed', () => {
  const folder = temporaryFolder();
  const [half, path] = [join(folder, 'half'), join(folder, 'whole')];
  writeFileSync(half, 'all of it');
  const { rmSync } = fs;
  fs.rmSync = () => {
    throw Object.assign(new Error('not permitted'), { code: 'EPERM' });
  };
  syncBuiltinESMExports();
  try {
    expect(() => giveNewName(half, path)).not.toThrow();
  } finally {
    fs.rmSync = rmSync;
    syncBuiltinESMExports();
  }
  expect(existsSync(path)).toBe(true);
});
