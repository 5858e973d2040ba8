/** `npm start` as a user without a display runs it: it says which way and why, answers, and stops cleanly. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { temporaryHome } from './home.ts';

const home = temporaryHome();
afterEach(() => home.remove());

test('without a display the program opens for a browser, saying so, with example data if asked, and Ctrl+C leaves whole files', async () => {
  const env = { ...home.env, DISPLAY: '', WAYLAND_DISPLAY: '' };
  const start = spawn(process.execPath, [join(import.meta.dirname, '../build/main.mjs'), 'start', '--example'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => start.once('close', resolve));
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    void ended.then(() => reject(new Error(said)));
    start.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/#[\w-]+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  expect(said).toContain('There is no display for the desktop program.');

  const [base, token] = address.split('#') as [string, string];
  const asked = await fetch(`${base}api/file.status`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: '{}' });
  const { value } = (await asked.json()) as { value: { open: { path: string; example: boolean } | null } };
  expect(value.open).toMatchObject({ example: true });

  start.kill('SIGINT');
  expect(await ended).toBe(0);
  const path = value.open?.path ?? '';
  expect([existsSync(path), existsSync(`${path}-wal`)]).toEqual([true, false]);
  await expect(fetch(base)).rejects.toThrow();
});
