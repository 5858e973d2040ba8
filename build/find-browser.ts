/**
 * Finds a Chromium to test with: the one named in HEADROOM_BROWSER, one of the system's, or Playwright's. Only `installBrowser`
 * fetches anything, and it says so first. Tests alone need a browser; the program does not.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { runWhileItProgresses } from './run-while-it-progresses.ts';

/** What to tell somebody whose computer has none. */
export const BROWSER_MISSING = 'No browser was found for the tests. Install one: npx playwright-core install --with-deps chromium';

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a browser that can be started here, or null. @param names of browsers that go before others, where they are on the path. */
export function findBrowser(names: readonly string[] = []): string | null {
  const named = process.env['HEADROOM_BROWSER'];
  if (named !== undefined && named !== '') return named;
  const onPath = [...names, ...ON_PATH].flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)));
  return [...onPath, ...ELSEWHERE, chromium.executablePath()].find((path) => existsSync(path) && starts(path)) ?? null;
}

/** A browser without its libraries, or a stub that wants another package, is there but does not start. */
function starts(path: string): boolean {
  // Chrome on Windows opens a window instead of answering.
  return process.platform === 'win32' || spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

/** Tries Playwright's own Chromium, then Debian's where this is root; null where neither can be had. */
export async function installBrowser(): Promise<string | null> {
  console.log("No browser was found for the tests: fetching Playwright's Chromium.");
  await runWhileItProgresses(process.execPath, [join(import.meta.dirname, '../node_modules/playwright-core/cli.js'), 'install', 'chromium'], 30);
  const fetched = findBrowser();
  if (fetched !== null || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return fetched;
  console.log("That did not work: installing Debian's chromium with apt-get.");
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', 'chromium');
  return findBrowser();
}

function apt(...given: readonly string[]): Promise<void> {
  const running = spawn('apt-get', ['-qq', ...given], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return new Promise((resolve) => {
    running.on('close', () => resolve());
    running.on('error', () => resolve());
  });
}
