/**
 * The real desktop program, as it is built and as it is packed: what it keeps from its pages, its dialogs, and that quitting leaves
 * one whole file. What the screens show is tested elsewhere; the contract over its bridge in contract.test.ts.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bridge } from '../core/api/bridge.ts';
import { findElectron, startDesktopProgram } from './electron.ts';
import type { DesktopProgram } from './electron.ts';
import type { Home } from './home.ts';
import { notTested } from './not-tested.ts';
import { findPackaging, packProgram, startInspectable } from './packaged.ts';
import type { Packaged } from './packaged.ts';
import { valueOf } from './temporary.ts';

const runtime = findElectron();
if (typeof runtime === 'string') notTested('the desktop program', runtime);
const packaging = findPackaging();
if (typeof packaging === 'string') notTested('the packaged program', packaging);

interface Way {
  readonly name: string;
  readonly start: (home?: Home) => Promise<DesktopProgram>;
}
let packaged: Packaged | null = null;
const ways: readonly Way[] = [
  ...(typeof runtime === 'string' ? [] : [{ name: 'as it is built', start: (home?: Home) => startDesktopProgram(runtime, home) }]),
  ...(typeof packaging === 'string'
    ? []
    : [
        {
          name: 'as it is packed',
          start: async (home?: Home) => {
            packaged ??= await packProgram(packaging);
            return startInspectable(packaged, home);
          },
        },
      ]),
];
afterAll(() => packaged?.remove());

/** The page's bridge, for functions that run in the page. */
type Page = Window & { readonly headroom: Bridge };

describe.each(ways)('the desktop program, $name', ({ start }) => {
  let program: DesktopProgram;
  const faults: string[] = [];
  beforeAll(async () => {
    program = await start();
    program.page.on('pageerror', (error) => faults.push(error.message));
    await program.page.waitForLoadState();
  });
  afterAll(() => program.remove());

  test('shows its page from app://, without a fault', async () => {
    expect(program.page.url()).toMatch(/^app:\/\/headroom\//);
    expect(await program.page.title()).toContain('Headroom');
    expect(faults).toEqual([]);
  });

  test('gives the page no Node and nothing but the bridge', async () => {
    const seen = await program.page.evaluate(() => ({
      node: [typeof globalThis['require' as never], typeof globalThis['process' as never], typeof globalThis['module' as never]],
      bridge: Object.keys((window as unknown as Page).headroom).toSorted(),
    }));
    expect(seen.node).toEqual(['undefined', 'undefined', 'undefined']);
    expect(seen.bridge).toEqual([
      'call',
      'canRemind',
      'cancel',
      'chooseFiles',
      'chooseFolder',
      'chooseFolderPath',
      'chooseLedger',
      'chooseNewLedger',
      'droppedFiles',
      'forgetPassphrase',
      'keychainState',
      'onLock',
      'rememberPassphrase',
      'saveFile',
    ]);
  });

  test('tells the page whether the system shows reminders', async () => {
    const supported = await program.app.evaluate(({ Notification }) => Notification.isSupported());
    const told = await program.page.evaluate(() => (window as unknown as Page).headroom.canRemind());
    expect(told).toEqual({ ok: true, value: supported, touched: [] });
  });

  test('keeps the page in a sandbox, isolated, and its session in memory', async () => {
    const kept = await program.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const { session } = window?.webContents ?? {};
      return {
        windows: BrowserWindow.getAllWindows().length,
        lasting: session?.isPersistent(),
        folder: session?.storagePath,
        spelling: session?.isSpellCheckerEnabled(),
      };
    });
    expect(kept).toEqual({ windows: 1, lasting: false, folder: null, spelling: false });
  });

  test('lets nothing leave the computer', async () => {
    const tried = await program.page.evaluate(async () => {
      const sent = (url: string): Promise<string> =>
        fetch(url).then(
          () => 'sent',
          () => 'refused',
        );
      const image = new Promise<string>((resolve) => {
        const element = new Image();
        element.addEventListener('load', () => resolve('sent'));
        element.addEventListener('error', () => resolve('refused'));
        element.src = 'http://127.0.0.1:9/x.png';
      });
      return [await sent('http://127.0.0.1:9/'), await sent('https://headroom.example/'), await sent('file:///etc/hostname'), await image];
    });
    expect(tried).toEqual(['refused', 'refused', 'refused', 'refused']);
  });

  test('answers app:// only for the built files, each load with a nonce of its own', async () => {
    const answers = await program.app.evaluate(async ({ BrowserWindow }) => {
      const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
      const get = async (path: string): Promise<{ status: number; policy: string }> => {
        const response = await session?.fetch(`app://${path}`);
        return { status: response?.status ?? 0, policy: response?.headers.get('content-security-policy') ?? '' };
      };
      const statuses = ['headroom/package.json', 'headroom/%2e%2e/package.json', 'headroom/assets', 'elsewhere/index.html'];
      return {
        refused: await Promise.all(statuses.map(async (path) => (await get(path).catch(() => ({ status: 404 }))).status)),
        first: await get('headroom/index.html'),
        second: await get('headroom/index.html'),
      };
    });
    expect(answers.refused).toEqual([404, 404, 404, 404]);
    expect(answers.first).toMatchObject({ status: 200, policy: expect.stringContaining("require-trusted-types-for 'script'") });
    expect(answers.second.policy).not.toBe(answers.first.policy);
  });

  test('goes nowhere else and opens no window', async () => {
    await program.page.waitForURL(/#\/welcome$/);
    const before = program.page.url();
    expect(await program.page.evaluate(() => window.open('https://headroom.example/'))).toBeNull();
    await program.page.evaluate(() => location.assign('https://headroom.example/'));
    await program.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(program.page.url()).toBe(before);
    expect(program.app.windows()).toHaveLength(1);
  });

  test('grants no permission', async () => {
    expect(await program.page.evaluate(() => Notification.requestPermission())).toBe('denied');
    expect(await program.page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)).toBe('denied');
  });

  test('makes no HTML from text, and takes styles only with the nonce', async () => {
    const tried = await program.page.evaluate(() => {
      const html = ((): string => {
        try {
          document.createElement('div').innerHTML = '<p>text</p>';
          return 'made';
        } catch {
          return 'refused';
        }
      })();
      const painted = (nonce: string): string => {
        const style = document.createElement('style');
        style.nonce = nonce;
        style.textContent = '#probe { position: fixed; left: 7px }';
        const probe = document.createElement('p');
        probe.id = 'probe';
        document.body.append(style, probe);
        const { left } = getComputedStyle(probe);
        style.remove();
        probe.remove();
        return left;
      };
      const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
      return { html, without: painted('x'), with: painted(nonce) };
    });
    expect(tried).toEqual({ html: 'refused', without: 'auto', with: '7px' });
  });

  test('answers no page but its own', async () => {
    const answer = await program.app.evaluate(async ({ app, BrowserWindow }) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload: `${app.getAppPath()}/out/electron/preload.cjs` } });
      await stranger.loadURL('data:text/html,stranger');
      const script = `window.headroom.call(1, 'program.about', {}, () => {}).then(() => 'answered', () => 'refused')`;
      const said: unknown = await stranger.webContents.executeJavaScript(script);
      stranger.destroy();
      return said;
    });
    expect(answer).toBe('refused');
  });

  test('a chosen folder becomes handles with paths from it, hidden files left out', async () => {
    const folder = join(program.home.path, 'records');
    mkdirSync(join(folder, 'bank'), { recursive: true });
    writeFileSync(join(folder, 'account.csv'), 'key,value\n');
    writeFileSync(join(folder, 'bank/may.csv'), 'Date\n');
    writeFileSync(join(folder, '.DS_Store'), 'x');
    await program.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, folder);
    const handles = await program.page.evaluate(() => (window as unknown as Page).headroom.chooseFolder());
    expect(valueOf(handles).map(({ path, bytes }) => [path, bytes])).toEqual([
      ['account.csv', 10],
      ['bank/may.csv', 5],
    ]);
  });

  test('thinking better of it chooses nothing', async () => {
    await program.app.evaluate(({ dialog }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    });
    const chosen = await program.page.evaluate(async () => {
      const { headroom } = window as unknown as Page;
      return [await headroom.chooseFiles(), await headroom.chooseFolder(), await headroom.chooseLedger(), await headroom.chooseNewLedger('a.headroom')];
    });
    expect(chosen.map((answer) => valueOf<unknown>(answer))).toEqual([[], [], null, null]);
  });

  test('bytes the page has read or made become a handle; nameless or far too large ones are refused', async () => {
    const answers = await program.page.evaluate(async () => {
      const put = async (query: string, bytes: number): Promise<{ status: number; said: unknown }> => {
        const response = await fetch(`/files${query}`, { method: 'PUT', body: new Blob([new Uint8Array(bytes).fill(7)]) });
        return { status: response.status, said: response.ok ? await response.json() : null };
      };
      return [await put('?path=photo.jpg', 3_000_000), await put('', 3), await put('?path=film.mp4', 25 * 1024 * 1024 + 1)];
    });
    expect(answers).toMatchObject([
      { status: 200, said: { ok: true, value: { path: 'photo.jpg', bytes: 3_000_000 } } },
      { status: 404 },
      { said: { ok: false, problem: { code: 'uploadTooLarge' } } },
    ]);
  });

  test('a file from the disk becomes a handle; one made in the page does not', async () => {
    const file = join(program.home.path, 'dropped.csv');
    writeFileSync(file, 'Date,Amount\n');
    const input = await program.page.evaluateHandle(() => {
      const element = document.createElement('input');
      element.type = 'file';
      document.body.append(element);
      return element;
    });
    await input.asElement()?.setInputFiles(file);
    const handles = await input.evaluate((element) => {
      element.remove();
      return (window as unknown as Page).headroom.droppedFiles([...(element.files ?? []), new File(['x'], 'made.csv')]);
    });
    expect(valueOf(handles).map(({ path, bytes }) => [path, bytes])).toEqual([['dropped.csv', 12]]);
  });

  test('a saved file is the user’s alone to read', async () => {
    const path = join(program.home.path, 'templates.zip');
    await program.app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    }, path);
    const saved = await program.page.evaluate(async () => {
      const { headroom } = window as unknown as Page;
      const result = (await headroom.call(900_001, 'moveIn.templates', {}, () => {})) as { value: { id: string; path: string } };
      return headroom.saveFile(result.value.id, result.value.path);
    });
    expect(valueOf(saved)).toBe(true);
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
    expect(statSync(path).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
  });

  test('a file that cannot be saved is said on the page with the number of its fault, and nobody repeats its name', async () => {
    let said = '';
    for (const stream of [program.app.process().stdout, program.app.process().stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const { page } = program;
    const path = join(program.home.path, 'saving.headroom');
    await page.evaluate((given) => (window as unknown as Page).headroom.call(900_050, 'file.create', { path: given }, () => {}), path);
    await page.evaluate(() => location.assign('#/move-in'));
    await page.reload();
    await page.getByRole('button', { name: /^No spreadsheets yet/ }).click();
    await program.choose(join(program.home.path, 'Quillon', 'Marchbanks.zip'), () => page.getByRole('button', { name: 'Save the empty sheets' }).click());
    const alert = page.getByRole('alert').filter({ hasText: '(fault ' });
    const number = /\(fault (\w{4})\)/.exec((await alert.textContent()) ?? '')?.[1];
    const log = await logOf(program);
    expect(log).toMatch(new RegExp(` fault ${number}, Headroom \\S+ electron: saveFile: Error ENOENT\n {4}at `));
    expect(`${await alert.textContent()}${log}${said}`).not.toMatch(/Quillon|Marchbanks/);
    await page.getByRole('button', { name: 'Put this away' }).click();
    await alert.waitFor({ state: 'detached' });
  });

  test('a fault that no call answers for is logged and told, without what it was about', async () => {
    let said = '';
    for (const stream of [program.app.process().stdout, program.app.process().stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const shown = await program.app.evaluate(
      ({ dialog }) =>
        new Promise<string>((resolve) => {
          dialog.showErrorBox = (title, content) => resolve(`${title}: ${content}`);
          setTimeout(() => {
            throw new RangeError('Quillon has £12.34');
          });
        }),
    );
    const number = /\(fault (\w{4})\)/.exec(shown)?.[1];
    await program.app.evaluate(() => void Promise.reject(new TypeError('Marchbanks has £12.34')));
    const log = await logOf(program);
    expect(log).toMatch(new RegExp(` fault ${number}, Headroom \\S+ electron: desktop: RangeError\n`));
    expect(log).toMatch(/ electron: desktop: TypeError\n/);
    expect(`${shown}${log}${said}`).not.toMatch(/Quillon|Marchbanks|12\.34/);
  });

  test('Help shows the log', async () => {
    await program.app.evaluate(({ Menu }) => {
      const help = Menu.getApplicationMenu()?.items.find(({ role }) => role === 'help');
      help?.submenu?.items.find(({ label }) => label === 'Show the log')?.click();
    });
    await program.page.getByRole('heading', { name: 'The log', level: 1 }).waitFor();
    await program.page.getByRole('list', { name: 'Faults, the newest first' }).getByText('desktop: TypeError').waitFor();
  });

  test('the menu makes a backup, leads to a copy of everything, to all accounts and to the help, and prints', async () => {
    const { app, page } = program;
    const choose = (label: string) =>
      app.evaluate(({ Menu }, wanted) => {
        const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
        items?.find((item) => item.label === wanted)?.click();
      }, label);
    await choose('Make a backup now');
    await page.getByRole('heading', { name: 'Backups', level: 1 }).waitFor();
    await page.getByText('The backup was made and checked.').waitFor();
    expect(page.url()).toMatch(/#\/backups$/);
    await choose('Save a copy of everything');
    await page.getByRole('heading', { name: 'Save a copy of everything', level: 1 }).waitFor();
    await choose('All accounts');
    await page.getByRole('heading', { name: 'All accounts', level: 1 }).waitFor();
    await choose('Help');
    await page.getByRole('heading', { name: 'Help', level: 1 }).waitFor();
    await page.evaluate(() => location.assign('#/backups'));
    await page.getByRole('heading', { name: 'Backups', level: 1 }).waitFor();
    await page.keyboard.press('F1');
    await page.getByRole('heading', { name: 'They come by themselves', level: 2 }).waitFor();
    await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window) window.webContents.print = () => void (process.env['PRINTED'] = 'yes');
    });
    await choose('Print…');
    expect(await app.evaluate(() => process.env['PRINTED'])).toBe('yes');
  });

  test('a second start shows the first one and ends', async () => {
    const { spawnfile, spawnargs } = program.app.process();
    const second = spawn(
      spawnfile,
      spawnargs.slice(1).filter((word) => !word.includes('inspect') && !word.includes('debugging') && word !== '-r' && !word.endsWith('loader.js')),
      {
        env: { ...program.home.env, DISPLAY: await program.app.evaluate(() => process.env['DISPLAY'] ?? '') },
        stdio: 'ignore',
      },
    );
    const code = await new Promise((resolve) => second.once('close', resolve));
    expect(code).toBe(0);
    expect(program.app.windows()).toHaveLength(1);
  });

  test('quitting leaves one whole file, and the next start finds it', async () => {
    const path = join(program.home.path, 'kept.headroom');
    const created = await program.page.evaluate((given) => (window as unknown as Page).headroom.call(9, 'file.create', { path: given }, () => {}), path);
    expect(created.ok).toBe(true);
    expect(await program.quit()).toBe(0);
    expect(existsSync(path)).toBe(true);
    expect(existsSync(`${path}-wal`)).toBe(false);
    program = await start(program.home);
    const reopened = await program.page.evaluate((given) => (window as unknown as Page).headroom.call(1, 'file.open', { path: given }, () => {}), path);
    expect(reopened).toMatchObject({ ok: true, value: { mode: 'write' } });
  });
});

async function logOf({ page }: DesktopProgram): Promise<string> {
  const log = await page.evaluate(() => (window as unknown as Page).headroom.call(900_100, 'program.log', {}, () => {}));
  return readFileSync((valueOf(log) as { file: string }).file, 'utf8');
}
