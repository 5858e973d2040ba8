/**
 * The packaged program for tests: packed with the configuration releases have, for the system the tests run on, from whichever
 * Electron can be had here. What users get is driven from outside only, as its fuses allow; a second executable beside it differs in
 * the one fuse that lets Playwright look into the main process.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { FuseV1Options } from '@electron/fuses';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { pack } from '../build/dist.ts';
import { setFuses } from '../build/fuses.ts';
import { areThere, startDesk } from './display.ts';
import type { Desk } from './display.ts';
import { addressesIn, faultsOf, findElectron, launch } from './electron.ts';
import type { DesktopProgram, Driven, Runtime } from './electron.ts';
import { temporaryHome } from './home.ts';
import type { Home } from './home.ts';

/** An Electron the program can be packed with and driven here, or the reason why there is none, to be printed. */
export function findPackaging(): Runtime | string {
  const runtime = findElectron();
  if (typeof runtime === 'string') return runtime;
  if (process.platform !== 'linux') return 'The packaged program is driven by the keys of a virtual display, which only Linux has here.';
  return areThere('Xvfb', 'openbox', 'xdotool') ? runtime : 'Xvfb, openbox and xdotool are needed, and not all of them are installed.';
}

export interface Packaged {
  readonly folder: string;
  /** As it is released. */
  readonly release: string;
  /** The same but for one fuse, EnableNodeCliInspectArguments. */
  readonly inspectable: string;
  /** What comes before all other words on a command line: Chromium refuses its outer sandbox to root. */
  readonly words: readonly string[];
  remove(): void;
}

export async function packProgram({ executable, sqlite }: Runtime): Promise<Packaged> {
  const out = mkdtempSync(join(tmpdir(), 'headroom-packed-'));
  const electronDist = dirname(executable);
  const electronVersion = readFileSync(join(electronDist, 'version'), 'utf8').trim();
  await pack('dir', { electronDist, electronVersion, directories: { output: out, buildResources: 'build/icons' } });
  const folder = join(out, 'linux-unpacked');
  const binaries = join(folder, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds');
  if (sqlite !== null) cpSync(sqlite, join(binaries, 'linux-x64.node'));
  const release = join(folder, 'headroom');
  const inspectable = join(folder, 'headroom-inspectable');
  cpSync(release, inspectable);
  await setFuses(inspectable, new Map([[FuseV1Options.EnableNodeCliInspectArguments, true]]));
  return { folder, release, inspectable, words: process.getuid?.() === 0 ? ['--no-sandbox'] : [], remove: () => rmSync(out, { recursive: true, force: true }) };
}

/** The released program as a test holds it: its page over Chromium's own debugging port, its window by the keys of the desk. */
export interface Released extends Driven {
  readonly desk: Desk;
  readonly running: ChildProcess;
  /** What it has said on standard error. */
  said(): string;
  /** Its page afresh: after its process died, the one before is of no more use. */
  again(): Promise<Page>;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>;
}

/** A program that is still making its first window may leave a connection without an answer: another is then answered. */
async function attached(address: string, tries = 4): Promise<Browser> {
  try {
    return await chromium.connectOverCDP(address, { timeout: 15_000 });
  } catch (error) {
    if (tries === 1) throw error;
    return attached(address, tries - 1);
  }
}

/** @param given words of its command line, and variables of its environment. */
export async function startReleased(
  packaged: Packaged,
  { home = temporaryHome(), words = [], env = {} }: { home?: Home; words?: readonly string[]; env?: Record<string, string> } = {},
): Promise<Released> {
  const desk = await startDesk();
  const netLog = join(home.path, 'net-log.json');
  const running = spawn(packaged.release, [...packaged.words, '--remote-debugging-port=0', `--log-net-log=${netLog}`, ...words], {
    env: { ...home.env, ...env, DISPLAY: desk.name },
    cwd: home.path,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  running.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => {
    running.once('exit', (code) => {
      desk.end();
      resolve(code);
    });
  });
  const address = async (): Promise<string> => {
    for (;;) {
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) return found;
      if (running.exitCode !== null) throw new Error(`it ended at once: ${said}`);
      await later(50);
    }
  };
  let browser: Browser;
  const connect = async (): Promise<Page> => {
    browser = await attached(await address());
    const [context] = browser.contexts();
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (page === undefined) throw new Error('there is no page');
    return page;
  };
  const remove = async (): Promise<void> => {
    running.kill('SIGKILL');
    await ended;
    home.remove();
  };
  try {
    let page = await connect();
    await page.getByRole('heading', { level: 1 }).waitFor();
    return {
      get page() {
        return page;
      },
      home,
      desk,
      running,
      ended,
      said: () => said,
      faults: () => faultsOf(page),
      asked: () => addressesIn(netLog),
      choose: async (path, ask) => {
        await ask();
        const dialog = await desk.inFront(/^(Open|Save|Select)/);
        if (path === null) return desk.press('Escape');
        // The place for a path opens with its first stroke, and takes what comes after only when it is there.
        await desk.drawn(() => desk.press('slash'));
        await desk.drawn(() => {
          desk.press('ctrl+a');
          desk.type(path);
        });
        // The button by its own letter: Return only goes into a folder.
        desk.press(dialog.startsWith('Save') ? 'alt+s' : 'alt+o');
        await desk.inFront(/Headroom$/);
      },
      again: async () => {
        for (const until = Date.now() + 30_000; Date.now() < until;) {
          await browser.close();
          // A connection made while the page is gone never answers, and stays so.
          const here = connect().then(async (fresh) => {
            page = fresh;
            return fresh.evaluate(() => document.querySelector('h1') !== null);
          });
          if (await Promise.race([here.catch(() => false), later(4000, false)])) return page;
        }
        throw new Error('its page did not come back');
      },
      quit: async () => {
        const late = setTimeout(() => running.kill('SIGKILL'), 30_000);
        // Keys pressed while no window has the focus go to nobody: pressed again, as somebody would who sees that it is still there.
        const again = setInterval(() => desk.press('ctrl+q'), 3000);
        desk.press('ctrl+q');
        const code = await ended;
        clearInterval(again);
        clearTimeout(late);
        return code;
      },
      remove,
    };
  } catch (fault) {
    await remove();
    throw fault;
  }
}

/** The packaged program whose main process can be looked into. */
export async function startInspectable({ inspectable }: Packaged, home: Home = temporaryHome()): Promise<DesktopProgram> {
  return launch({ executable: inspectable, home });
}
