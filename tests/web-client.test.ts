/**
 * The screen's way to the program in a browser: calls, progress, cancel, choosing, dropping and saving files. Real browser,
 * real server, real dispatcher; the invented methods of carried.ts stand for long calls and for uploads.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningProgram } from '../core/api/caller.ts';
import type { Progress, Result } from '../core/api/method.ts';
import type { FileHandle } from '../core/host/host.ts';
import { startDirect } from '../ledger/dispatch.ts';
import { connectionWords } from '../renderer/words/app/connection.ts';
import { startWebServer } from '../web/server.ts';
import type { WebServer } from '../web/server.ts';
import { closeAll, launchBrowser } from './browser.ts';
import { carriedWork } from './carried.ts';
import { temporaryHome } from './home.ts';
import { optionsIn } from './temporary.ts';

const home = temporaryHome();
const pagesFolder = join(home.path, 'pages');
let program: RunningProgram;
let server: WebServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  writeFileSync(
    join(home.path, 'index.html'),
    `<meta charset="utf-8"><script type="module" src="${join(import.meta.dirname, 'web-client-page.ts')}"></script>`,
  );
  await build({ configFile: false, envDir: false, logLevel: 'warn', root: home.path, build: { outDir: pagesFolder, modulePreload: { polyfill: false } } });
  mkdirSync(join(home.path, 'records/bank'), { recursive: true });
  writeFileSync(join(home.path, 'records/account.csv'), new Uint8Array([1, 2, 250]));
  writeFileSync(join(home.path, 'records/bank/may.csv'), new Uint8Array([7]));
  writeFileSync(join(home.path, 'records/.DS_Store'), 'x');
  program = startDirect({ ...optionsIn(home.path), host: 'web' }, carriedWork());
  server = await startWebServer({ program, pagesFolder });
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on('filechooser', () => {});
  await page.goto(server.address);
  await page.waitForFunction(() => 'connection' in window);
});

afterAll(async () => {
  await closeAll(browser);
  await server.close();
  await program.close();
  home.remove();
});

/** In the page: a call by a name the page's types do not know. */
const callInPage = (method: string, input: unknown): Promise<Result<unknown>> =>
  page.evaluate(([name, given]) => window.connection.program.call(name as 'program.about', given as Record<string, never>), [method, input] as const);

test('the token leaves the address at once, and the page can be loaded again', async () => {
  expect(page.url()).toBe(`http://127.0.0.1:${server.port}/`);
  await page.reload();
  expect(await callInPage('program.about', {})).toMatchObject({ ok: true, value: { host: 'web' } });
});

test('a page opened without the token is told where to look', async () => {
  const other = await browser.newContext();
  const stranger = await other.newPage();
  await stranger.goto(`http://127.0.0.1:${server.port}/`);
  const answer = await stranger.evaluate(() => window.connection.program.call('program.about', {}));
  await other.close();
  expect(answer).toMatchObject({ ok: false, problem: { message: expect.stringContaining('address that the program printed') } });
});

test('a known problem comes back as data', async () => {
  expect(await callInPage('test.read', { file: 'none' })).toMatchObject({ ok: false, problem: { code: 'uploadUnknown' } });
  expect(await callInPage('../files', {})).toMatchObject({ ok: false, problem: { code: 'unknownMethod' } });
});

test('progress is heard step by step, then the value', async () => {
  const heard = await page.evaluate(async () => {
    const steps: Progress[] = [];
    const result = await window.connection.program.call('test.count' as 'program.about', { to: 4 } as never, { onProgress: (step) => steps.push(step) });
    return { steps: steps.map(({ done, total }) => `${done}/${total}`), result };
  });
  expect(heard).toEqual({ steps: ['1/4', '2/4', '3/4', '4/4'], result: { ok: true, value: 4, touched: [] } });
});

test('cancelling ends the call in the program too', async () => {
  const result = await page.evaluate(() => {
    const stop = new AbortController();
    const options = { signal: stop.signal, onProgress: () => stop.abort() };
    return window.connection.program.call('test.count' as 'program.about', { to: 10_000 } as never, options);
  });
  expect(result).toMatchObject({ ok: false, problem: { code: 'cancelled', message: connectionWords.cancelled } });
  expect(await callInPage('test.counted', {})).toMatchObject({ ok: true, value: expect.toSatisfy((counted: number) => counted < 9000) });
});

test('chosen files become handles that calls can name', async () => {
  const chooser = page.waitForEvent('filechooser');
  const handles = page.evaluate(() => window.connection.host.chooseFiles());
  await (await chooser).setFiles([join(home.path, 'records/account.csv'), join(home.path, 'records/bank/may.csv')]);
  const [first, second] = await handles;
  expect([first?.path, second?.path]).toEqual(['account.csv', 'may.csv']);
  expect(await callInPage('test.read', { file: first?.id })).toMatchObject({ ok: true, value: { length: 3, sum: 253 } });
});

test('a chosen folder gives all its files, by their paths in it, hidden ones left out', async () => {
  const chooser = page.waitForEvent('filechooser');
  const handles = page.evaluate(() => window.connection.host.chooseFolder());
  await (await chooser).setFiles(join(home.path, 'records'));
  expect((await handles).map(({ path, bytes }) => `${path} ${bytes}`).toSorted()).toEqual(['account.csv 3', 'bank/may.csv 1']);
});

test('a dropped folder and a dropped file give the same as chosen ones', async () => {
  await page.evaluate(() => {
    document.addEventListener('dragover', (event) => event.preventDefault());
    document.addEventListener('drop', (event) => {
      event.preventDefault();
      Object.assign(window, { drop: window.connection.host.dropped(event.dataTransfer) });
    });
  });
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [join(home.path, 'records'), join(home.path, 'records/account.csv')], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await devtools.send('Input.dispatchDragEvent', { type, x: 100, y: 100, data });
  const handles = await page.evaluate(() => (window as unknown as { drop: Promise<readonly { path: string }[]> }).drop);
  expect(handles.map(({ path }) => path).toSorted()).toEqual(['account.csv', 'account.csv', 'bank/may.csv']);
});

test('a file that a call gave is read by the page, or downloaded under its name', async () => {
  const give = async (): Promise<FileHandle> => ((await callInPage('test.give', { name: 'pack.zip', text: 'all of it' })) as { value: FileHandle }).value;
  const file = await give();
  expect(await page.evaluate(async (given) => new TextDecoder().decode(await window.connection.host.readFile(given)), file)).toBe('all of it');
  const again = page.evaluate((given) => window.connection.host.readFile(given).then(String, (fault: Error) => fault.message), file);
  expect(await again).toBe(connectionWords.downloadLost);
  const download = page.waitForEvent('download');
  expect(await page.evaluate((given) => window.connection.host.saveFile(given), await give())).toBe(true);
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('pack.zip');
  expect(readFileSync(await saved.path(), 'utf8')).toBe('all of it');
});

test('when the program has stopped, a call says so', async () => {
  const gone = await startWebServer({ program, pagesFolder });
  const left = await browser.newPage();
  await left.goto(gone.address);
  await gone.close();
  const answer = await left.evaluate(() => window.connection.program.call('program.about', {}));
  await left.close();
  expect(answer).toMatchObject({ ok: false, problem: { message: connectionWords.lost } });
});
