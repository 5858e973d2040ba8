/**
 * `npm start [-- --example]`: builds if stale, then the desktop program; where that cannot be, the same program in a browser on
 * this computer, saying which and why. Nothing is fetched here but Electron itself, once, and it gives up when nothing arrives.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build.ts';
import { runWhileItProgresses } from './run-while-it-progresses.ts';

const top = join(import.meta.dirname, '..');
/** Electron's own way to name one that lies elsewhere. */
const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'] || undefined;
/** A desktop program that ends badly this soon never came up. */
const TOO_SOON_MS = 20_000;

const { values: options } = parseArgs({ options: { example: { type: 'boolean', default: false } } });
const passedOn = options.example ? ['--example'] : [];

if (await buildIfStale()) console.log('Built.');
const why = await desktop();
if (why !== null) {
  console.log(`${why} Headroom opens in a browser instead.`);
  process.exitCode = await run(process.execPath, [join(top, 'web/main.ts'), ...passedOn, ...(hasDisplay() ? ['--open'] : [])]);
}

/** Runs the desktop program to its end; or says, in one sentence, why it cannot be had here. */
async function desktop(): Promise<string | null> {
  if (!hasDisplay()) return 'There is no display for the desktop program.';
  const electron = electronHere() ?? (named === undefined ? await fetchElectron() : null);
  if (electron === null) return named === undefined ? 'Electron, which the desktop program needs, could not be fetched.' : `There is no Electron in ${named}.`;
  const began = Date.now();
  // Chromium refuses to run its sandbox as root, and root is who runs containers.
  const code = await run(electron, [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), top, ...passedOn]);
  if (code !== 0 && Date.now() - began < TOO_SOON_MS) return 'The desktop program ended at once.';
  process.exitCode = code;
  return null;
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** The Electron that is already here, or null. */
function electronHere(): string | null {
  const folder = join(top, 'node_modules/electron');
  const noted = existsSync(join(folder, 'path.txt')) ? readFileSync(join(folder, 'path.txt'), 'utf8') : null;
  const file = noted ?? { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform as string] ?? 'electron';
  if (named !== undefined) return existsSync(join(named, file)) ? join(named, file) : null;
  // Without its note the download never came to its end.
  return noted !== null && existsSync(join(folder, 'dist', file)) ? join(folder, 'dist', file) : null;
}

async function fetchElectron(): Promise<string | null> {
  console.log('Fetching Electron, once, about 110 MB ...');
  let told = 0;
  await runWhileItProgresses(process.execPath, [join(top, 'node_modules/electron/install.js')], 20, (bytes) => {
    const megabytes = Math.floor(bytes / 10_000_000) * 10;
    if (megabytes > told) console.log(`  ${megabytes} MB`);
    told = Math.max(told, megabytes);
  });
  return electronHere();
}

/**
 * Runs a program to its end. It gets a process group of its own, so that Ctrl+C, which npm and the terminal may both send,
 * reaches it once: a second one would kill it while it closes the ledger.
 */
function run(command: string, given: readonly string[]): Promise<number> {
  const running = spawn(command, [...given], { stdio: 'inherit', detached: process.platform !== 'win32' });
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
