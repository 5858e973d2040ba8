/**
 * The real desktop program for tests, driven by Playwright: the official Electron where it has been downloaded, else the
 * runtime in $HEADROOM_SHARED/electron-runtime. The program is copied with what a package would hold, because that
 * runtime needs its own build of SQLite. Without a display a virtual one is started, and ended by its own process id.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import type { ElectronApplication, Page } from 'playwright-core';
import { downloadedElectron, noSandboxForRoot } from '../build/find-electron.ts';
import { TEST_RUNTIME } from '../build/test-runtime.ts';
import { areThere, hasDisplay, virtualDisplay } from './display.ts';
import { temporaryHome } from './home.ts';
import type { Home } from './home.ts';

const top = join(import.meta.dirname, '..');

export interface Runtime {
  readonly executable: string;
  /** The build of SQLite this runtime needs in place of the package's own; null for the official Electron. */
  readonly sqlite: string | null;
}

/** An Electron that can run here, or the reason why there is none, to be printed. */
export function findElectron(): Runtime | string {
  const runtime = electronHere();
  const noDisplay = !hasDisplay() && !areThere('Xvfb');
  return typeof runtime !== 'string' && noDisplay ? 'There is no display, and no Xvfb to stand in for one.' : runtime;
}

function electronHere(): Runtime | string {
  const official = downloadedElectron();
  if (official !== null) {
    const fault = whyItDoesNotRun(official);
    return fault === null ? { executable: official, sqlite: null } : `Electron does not run on this computer: ${fault}`;
  }
  if (!existsSync(join(TEST_RUNTIME, 'setup.sh'))) return 'Electron has not been downloaded (npx install-electron), and there is no test runtime.';
  const setUp = spawnSync('bash', [join(TEST_RUNTIME, 'setup.sh')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (setUp.status !== 0) return 'Electron has not been downloaded, and the test runtime could not be set up.';
  return { executable: join(setUp.stdout.trim(), 'electron'), sqlite: join(TEST_RUNTIME, 'sqlite-napi9-linux-x64.node') };
}

/** Null where it runs, else what it said: without its libraries, or where the system refuses its sandbox, it ends at once. */
export function whyItDoesNotRun(electron: string): string | null {
  const { status, stderr, error } = spawnSync(electron, [...noSandboxForRoot(), '--version'], { timeout: 20_000, encoding: 'utf8' });
  return status === 0 ? null : error?.message || stderr.trim().split('\n').at(-1) || 'it ends at once.';
}

/** A running desktop program, however it was built and whoever drives it. */
export interface Driven {
  readonly page: Page;
  readonly home: Home;
  /** What the page did that it must never do: errors in it, breaches of its security policy, requests to elsewhere. */
  faults(): Promise<readonly string[]>;
  /** Quits as a user would, and waits; answers with the exit code, null where it was ended by force because it did not end by itself. */
  quit(): Promise<number | null>;
  /** Addresses other than our own that anything in the program, Chromium's own parts too, asked for. Known once it has quit. */
  asked(): readonly string[];
  /** Does what makes the system's dialog appear, and chooses that file or folder in it; null thinks better of it. */
  choose(path: string | null, ask: () => Promise<void>): Promise<void>;
  /** Ends it however it stands and removes what it left. */
  remove(): Promise<void>;
}

/** One whose main process can be looked into. */
export interface DesktopProgram extends Driven {
  readonly app: ElectronApplication;
}

/** Starts the built program; give the `home` of an earlier run to start on what that left, and `words` for its command line. */
export async function startDesktopProgram(runtime: Runtime, home: Home = temporaryHome(), words: readonly string[] = []): Promise<DesktopProgram> {
  const appFolder = copyProgram(runtime);
  // Playwright's loader holds the program back until it is listening; it adds it by itself only where it finds Electron by itself.
  const loader = ['-r', join(top, 'node_modules/playwright-core/lib/server/electron/loader.js')];
  return launch({
    executable: runtime.executable,
    before: loader,
    after: [...words, appFolder],
    home,
    left: () => rmSync(appFolder, { recursive: true, force: true }),
  });
}

interface Launch {
  readonly executable: string;
  /** Words of its command line, before and after those that all need. */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly home: Home;
  /** Clears away what was made for this run. */
  readonly left?: () => void;
}

/** Starts a program that lets Playwright look into its main process. */
export async function launch({ executable, before = [], after = [], home, left }: Launch): Promise<DesktopProgram> {
  const display = hasDisplay() ? null : await virtualDisplay();
  const netLog = join(home.path, 'net-log.json');
  const cleanUp = (): void => {
    display?.end();
    left?.();
  };
  try {
    const app = await _electron.launch({
      executablePath: executable,
      args: [...before, ...noSandboxForRoot(), `--log-net-log=${netLog}`, ...after],
      env: { ...home.env, ...(display && { DISPLAY: display.name }) },
      locale: 'en-GB',
    });
    const running = app.process();
    const ended = new Promise<number | null>((resolve) => {
      running.once('exit', (code) => {
        cleanUp();
        resolve(code);
      });
    });
    const remove = async (): Promise<void> => {
      running.kill('SIGKILL');
      await ended;
      home.remove();
    };
    const page = await app.firstWindow({ timeout: 30_000 }).catch(async (fault: unknown) => {
      await remove();
      throw fault;
    });
    const quit = async (): Promise<number | null> => {
      const late = setTimeout(() => running.kill('SIGKILL'), 30_000);
      await app.evaluate(({ app: electron }) => electron.quit()).catch(() => {});
      const code = await ended;
      clearTimeout(late);
      return code;
    };
    const choose = async (path: string | null, ask: () => Promise<void>): Promise<void> => {
      await app.evaluate(({ dialog }, chosen) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
        dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
      }, path);
      await ask();
    };
    return { app, page, home, faults: () => faultsOf(page), quit, asked: () => addressesIn(netLog), choose, remove };
  } catch (fault) {
    cleanUp();
    home.remove();
    throw fault;
  }
}

/** Those kept by the page since its first moment: listeners of ours would come too late for some. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const [errors, messages, requests] = [await page.pageErrors(), await page.consoleMessages(), await page.requests()];
  return [
    ...errors.map(({ message }) => `error in the page: ${message}`),
    ...messages.filter((message) => message.type() === 'error').map((message) => `console: ${message.text()}`),
    ...requests.filter((request) => !/^(?:app:\/\/headroom\/|data:|blob:)/.test(request.url())).map((request) => `request to elsewhere: ${request.url()}`),
  ];
}

/** Chromium's log of its network service, where pages' requests to `app://` do not come. */
export function addressesIn(netLog: string): readonly string[] {
  const { events } = JSON.parse(readFileSync(netLog, 'utf8')) as { events: { params?: { url?: string; host?: string } }[] };
  const addresses = new Set(events.flatMap(({ params }) => params?.url ?? params?.host ?? []));
  return [...addresses].filter((address) => !address.startsWith('app://'));
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
