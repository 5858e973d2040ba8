/**
 * A command's input holds names and sums, and npm writes the words of what it runs into logs of its own in the user's home folder. Run the way
 * README says, a command leaves nothing of them there.
 */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFolder } from './temporary.ts';

test('npm keeps no log of what a command was given', async () => {
  const home = temporaryFolder();
  const env = {
    ...process.env,
    HOME: home,
    USERPROFILE: home,
    npm_config_cache: join(home, 'cache'),
    npm_config_logs_max: undefined,
    npm_config_logs_dir: undefined,
  };
  const words = ['run', '-s', 'headroom', '--', 'call', 'accounts.list', '{"person":"Wilhelmina"}'];
  const { code, stderr } = await promisify(execFile)(process.platform === 'win32' ? 'npm.cmd' : 'npm', words, {
    cwd: join(import.meta.dirname, '..'),
    env,
    shell: false,
  })
    .catch((error: { code: unknown; stderr: string }) => error)
    .then((went) => ({ code: 'code' in went ? went.code : 0, stderr: went.stderr }));
  // It ran, and refused the field.
  expect([code, stderr]).toEqual([1, expect.stringContaining('not known here')]);
  const logs = join(home, 'cache', '_logs');
  const held = existsSync(logs) ? readdirSync(logs).map((file) => readFileSync(join(logs, file), 'utf8')) : [];
  expect(held.filter((text) => text.includes('Wilhelmina'))).toEqual([]);
});
