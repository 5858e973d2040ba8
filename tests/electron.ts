/**
 * The real desktop program for tests, driven by Playwright: the official Electron where it has been downloaded, else the
 * runtime in $HEADROOM_SHARED/electron-runtime. The program is copied with what a package would hold, because that
 * runtime needs its own build of SQLite. Without a display a virtual one is started, and ended by its own process id.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import type { ElectronApplication, Page } from 'playwright-core';
import { temporaryHome } from './home.ts';
import type { Home } from './home.ts';

const top = join(import.meta.dirname, '..');
const runtimeFolder = join(process.env['HEADROOM_SHARED'] ?? join(top, '../shared'), 'electron-runtime');

export interface Runtime {
  readonly executable: string;
  /** The build of SQLite this runtime needs in place of the package's own; null for the official Electron. */
  readonly sqlite: string | null;
}

/** An Electron that can run here, or the reason why there is none, to be printed. */
export function findElectron(): Runtime | string {
  const official = join(top, 'node_modules/electron');
  if (existsSync(join(official, 'path.txt'))) {
    const executable = join(official, 'dist', readFileSync(join(official, 'path.txt'), 'utf8'));
    if (existsSync(executable)) return { executable, sqlite: null };
  }
  if (!existsSync(join(runtimeFolder, 'setup.sh'))) return 'Electron has not been downloaded (npx install-electron), and there is no test runtime.';
  const setUp = spawnSync('bash', [join(runtimeFolder, 'setup.sh')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (setUp.status !== 0) return 'Electron has not been downloaded, and the test runtime could not be set up.';
  return { executable: join(setUp.stdout.trim(), 'electron'), sqlite: join(runtimeFolder, 'sqlite-napi9-linux-x64.node') };
}

export interface DesktopProgram {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly home: Home;
  /** Quits as a user would and waits; rejects where it does not end by itself. */
  quit(): Promise<void>;
  /** Ends it however it stands and removes what it left. */
  remove(): Promise<void>;
}

/** Starts the built program; give the `home` of an earlier run to start on what that left. */
export async function startDesktopProgram(runtime: Runtime, home: Home = temporaryHome()): Promise<DesktopProgram> {
  const appFolder = copyProgram(runtime);
  const display = await virtualDisplay();
  const cleanUp = (): void => {
    display?.end();
    rmSync(appFolder, { recursive: true, force: true });
    home.remove();
  };
  try {
    const app = await _electron.launch({
      executablePath: runtime.executable,
      // Playwright's loader holds the program back until it is listening; it adds it by itself only where it finds Electron by itself.
      args: ['-r', join(top, 'node_modules/playwright-core/lib/server/electron/loader.js'), ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), appFolder],
      env: { ...home.env, ...(display && { DISPLAY: display.name }) },
      locale: 'en-GB',
    });
    const running = app.process();
    const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()));
    const end = async (): Promise<void> => {
      running.kill('SIGKILL');
      await ended;
      cleanUp();
    };
    const page = await app.firstWindow({ timeout: 30_000 }).catch(async (fault: unknown) => {
      await end();
      throw fault;
    });
    return { app, page, home, quit: () => quit(app, ended), remove: end };
  } catch (fault) {
    cleanUp();
    throw fault;
  }
}

async function quit(app: ElectronApplication, ended: Promise<void>): Promise<void> {
  await app.evaluate(({ app: electron }) => electron.quit()).catch(() => {});
  const late = AbortSignal.timeout(15_000);
  await Promise.race([
    ended,
    new Promise((_resolve, reject) => {
      late.addEventListener('abort', () => reject(new Error('it did not quit')));
    }),
  ]);
}

function copyProgram({ sqlite }: Runtime): string {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-app-'));
  for (const part of [
    'package.json',
    'migrations',
    'out/electron',
    'out/renderer',
    'node_modules/better-sqlite3/package.json',
    'node_modules/better-sqlite3/lib',
  ]) {
    if (existsSync(join(top, part))) cpSync(join(top, part), join(folder, part), { recursive: true });
  }
  const binaries = join(folder, 'node_modules/better-sqlite3/prebuilds');
  if (sqlite === null) {
    cpSync(join(top, 'node_modules/better-sqlite3/prebuilds'), binaries, { recursive: true });
  } else {
    mkdirSync(binaries);
    cpSync(sqlite, join(binaries, 'linux-x64.node'));
  }
  return folder;
}

/** Xvfb on a display number of its own choosing; null where there is a display already. */
async function virtualDisplay(): Promise<{ name: string; end: () => void } | null> {
  if (process.platform !== 'linux' || process.env['DISPLAY'] !== undefined) return null;
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-terminate'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    xvfb.once('error', () => reject(new Error('there is no display, and Xvfb is not installed')));
    xvfb.once('exit', () => reject(new Error('Xvfb ended at once')));
    xvfb.stdio[3]?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
  return { name: `:${number}`, end: () => xvfb.kill() };
}
