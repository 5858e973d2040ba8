/**
 * The web host opens a browser without telling others of the computer how to get in: what a program is started with can be read by
 * every user. A stand-in for the system's opener keeps what it was given; a real browser then goes where it points.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { closeAll, launchBrowser } from './browser.ts';
import { temporaryHome } from './home.ts';
import { notTested } from './not-tested.ts';
import { othersMay } from './temporary.ts';

const OPENER = process.platform === 'darwin' ? 'open' : 'xdg-open';
const canStandIn = process.platform !== 'win32';
if (!canStandIn) notTested('opening a browser', 'On Windows the opener is a part of the system, and nothing can stand in for it.');

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

interface Opened {
  readonly host: ChildProcess;
  /** What the program printed: the address with the token. */
  readonly token: string;
  readonly port: string;
  /** What the opener was started with, and its environment. */
  readonly given: readonly string[];
  readonly environment: string;
}

async function openBrowser(): Promise<Opened> {
  const home = temporaryHome();
  cleanUps.push(() => home.remove());
  const bin = join(home.path, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, OPENER), `#!/bin/sh\nenv > "${bin}/environment"\nprintf '%s\\n' "$@" > "${bin}/part" && mv "${bin}/part" "${bin}/given"\n`, {
    mode: 0o755,
  });
  const env = { ...home.env, PATH: `${bin}:${home.env['PATH'] ?? ''}`, HEADROOM_PASSPHRASE: 'otter lantern', HEADROOM_NEW_PASSPHRASE: 'spruce teacup' };
  const host = spawn(process.execPath, [join(import.meta.dirname, '../web/main.mjs'), '--open'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  cleanUps.push(() => host.kill('SIGKILL'));
  const said = await new Promise<RegExpExecArray>((resolve) => {
    let text = '';
    host.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:(\d+)\/#([\w-]+)/.exec(text);
      if (found !== null) resolve(found);
    });
  });
  const [, port = '', token = ''] = said;
  while (!existsSync(join(bin, 'given'))) await later(20);
  const given = readFileSync(join(bin, 'given'), 'utf8').trim().split('\n');
  return { host, token, port, given, environment: readFileSync(join(bin, 'environment'), 'utf8') };
}

test.runIf(canStandIn)('no secret is in what the opener is started with; the page it is given is the user’s alone, and goes on to the program', async () => {
  const { given, environment, token, port } = await openBrowser();
  expect(token.length).toBeGreaterThan(20);
  expect(given.join(' ')).not.toContain(token);
  expect(environment).not.toContain(token);
  expect(environment).not.toMatch(/otter lantern|spruce teacup/);
  const [page = ''] = given.map((word) => (word.startsWith('file:') ? fileURLToPath(word) : word));
  expect(given).toHaveLength(1);
  expect([othersMay(page), othersMay(dirname(page))]).toEqual(['00', '00']);

  const browser = await launchBrowser();
  cleanUps.push(() => closeAll(browser));
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(page).href);
  await tab.waitForURL(`http://127.0.0.1:${port}/**`);
  await tab.getByRole('button', { name: 'Look around with example data' }).waitFor();
  // Used, it is of no more use.
  while (existsSync(dirname(page))) await later(20);
});

test.runIf(canStandIn)('a page that no browser came for goes when the program ends', async () => {
  const { given, host } = await openBrowser();
  const [page = ''] = given.map((word) => (word.startsWith('file:') ? fileURLToPath(word) : word));
  expect(existsSync(page)).toBe(true);
  const ended = new Promise((resolve) => {
    host.once('close', resolve);
  });
  host.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(existsSync(dirname(page))).toBe(false);
});
