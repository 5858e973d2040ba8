/**
 * A headless Chromium for tests, and the program on the web host in front of it. Real browser, real server, real threads;
 * each program with a home folder of its own that is gone afterwards, and a browser context of its own.
 */
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { BROWSER_MISSING, findBrowser } from '../build/find-browser.ts';
import { startWebHost } from './web-host.ts';
import type { WebHost } from './web-host.ts';

/** Debian's Chromium without what only windows on a display need: tests of the screen take a fifth less of the processor. */
const WITHOUT_WINDOWS = 'chromium-headless-shell';

/** Of this process, for the files of tests it runs one after another: to start one takes longer than many a test. It ends with the process. */
let running: Browser | null = null;

/** Each context in it is as in a browser of its own. Who has done with it closes their contexts by `closeAll`. */
export async function launchBrowser(): Promise<Browser> {
  if (running?.isConnected() !== true) running = await start();
  return running;
}

/** Closes the contexts that were opened in it, but for those of before. */
export async function closeAll(browser: Browser, before: readonly BrowserContext[] = []): Promise<void> {
  const opened = browser.contexts().filter((context) => !before.includes(context));
  await Promise.all(opened.map((context) => context.close()));
}

/** The addresses of all that are open in it. */
export function openPages(): readonly string[] {
  return (running?.contexts() ?? []).flatMap((context) => context.pages().map((page) => page.url()));
}

async function start(): Promise<Browser> {
  const executablePath = findBrowser([WITHOUT_WINDOWS]);
  if (executablePath === null) throw new Error(BROWSER_MISSING);
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath, args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...quiet] });
}

export interface ProgramInBrowser {
  readonly host: WebHost;
  readonly browser: Browser;
  /** The first page, with the screen loaded. */
  readonly page: Page;
  /** What the page did that it must never do: errors in it, breaches of its security policy, requests to elsewhere. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** The built screen, shown by a browser from the web host. */
export async function openProgramInBrowser(): Promise<ProgramInBrowser> {
  const host = await startWebHost();
  const browser = await launchBrowser();
  const before = browser.contexts();
  const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error in the page: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`http://127.0.0.1:${host.port}/`) && !/^(?:data|blob):/.test(request.url()))
      faults.push(`request to elsewhere: ${request.url()}`);
  });
  // Having a listener from the start keeps the browser's own chooser away: asked for only when a key is pressed, it can come too late.
  page.on('filechooser', () => {});
  await page.goto(host.address);
  return {
    host,
    browser,
    page,
    faults,
    close: async () => {
      await closeAll(browser, before);
      await host.close();
    },
  };
}
