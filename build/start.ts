/**
 * `npm start [-- --example]`: builds if stale, then the desktop program; where that cannot be, the same program in a browser on
 * this computer, saying which and why. Nothing is fetched here but Electron itself, once, and it gives up when nothing arrives.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build.ts';
import { downloadedElectron, ELECTRON_FILE, fetchElectron, noSandboxForRoot } from './find-electron.ts';

const top = join(import.meta.dirname, '..');
/** Electron's own way to name one that lies elsewhere. */
const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'] || undefined;
/** On Linux each thread of a program has heaps of its own, which hold on to what was freed; the ledger's threads need no more than two. */
const FEW_HEAPS = { MALLOC_ARENA_MAX: '2' };

/** A desktop program that ends badly this soon never came up. */
const TOO_SOON_MS = 20_000;

export async function run(words: readonly string[]): Promise<number> {
  const { values: options } = parseArgs({ args: [...words], options: { example: { type: 'boolean', default: false } } });
  const passedOn = options.example ? ['--example'] : [];
  if (await buildIfStale()) console.log('Built.');
  const ended = await desktop(passedOn);
  if (typeof ended === 'number') return ended;
  console.log(`${ended} Headroom opens in a browser instead.`);
  return runToItsEnd(process.execPath, [join(top, 'web/main.mjs'), ...passedOn, ...(hasDisplay() ? ['--open'] : [])]);
}

/** Runs the desktop program to its end, and answers its exit code; or says, in one sentence, why it cannot be had here. */
async function desktop(passedOn: readonly string[]): Promise<number | string> {
  if (!hasDisplay()) return 'There is no display for the desktop program.';
  const electron = await electronToStart();
  if (electron === null) return named === undefined ? 'Electron, which the desktop program needs, could not be fetched.' : `There is no Electron in ${named}.`;
  const began = Date.now();
  const code = await runToItsEnd(electron, [...noSandboxForRoot(), top, ...passedOn]);
  return code !== 0 && Date.now() - began < TOO_SOON_MS ? 'The desktop program ended at once.' : code;
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** The Electron to start, fetched where need be, or null. */
async function electronToStart(): Promise<string | null> {
  if (named === undefined) return downloadedElectron() ?? fetchElectron();
  return existsSync(join(named, ELECTRON_FILE)) ? join(named, ELECTRON_FILE) : null;
}

/**
 * Runs a program to its end. It gets a process group of its own, so that Ctrl+C, which npm and the terminal may both send,
 * reaches it once: a second one would kill it while it closes the ledger.
 */
function runToItsEnd(command: string, given: readonly string[]): Promise<number> {
  const running = spawn(command, [...given], { stdio: 'inherit', detached: process.platform !== 'win32', env: { ...process.env, ...FEW_HEAPS } });
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!stopping) running.kill(signal);
      stopping = true;
    });
  }
  return new Promise((resolve) => {
    running.once('error', () => resolve(1));
    running.once('close', (code) => resolve(stopping ? 0 : (code ?? 1)));
  });
}
