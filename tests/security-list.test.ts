/**
 * Electron's published list of security recommendations (electronjs.org/docs/latest/tutorial/security, items 1 to 20), item by item,
 * on the packaged program: each one shown inside it, or said in words why there is nothing to show. And its menu, read from inside.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFuses, RELEASE_FUSES } from '../build/fuses.ts';
import { securityPolicy } from '../core/host/page.ts';
import { devDependencies } from '../package.json' with { type: 'json' };
import type { DesktopProgram, Runtime } from './electron.ts';
import { notTested } from './not-tested.ts';
import { findPackaging, packProgram, startInspectable } from './packaged.ts';
import type { Packaged } from './packaged.ts';

const packaging = findPackaging();
if (typeof packaging === 'string') notTested('Electron’s security list on the packaged program', packaging);

const top = join(import.meta.dirname, '..');
/** All of the desktop program's own source, for what must not stand in it. */
const source = readdirSync(join(top, 'electron'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(top, 'electron', name), 'utf8'))
  .join('\n');

describe.runIf(typeof packaging !== 'string')('Electron’s security list', () => {
  let packaged: Packaged;
  let program: DesktopProgram;
  let preferences: Readonly<Record<string, unknown>>;
  beforeAll(async () => {
    packaged = await packProgram(packaging as Runtime);
    program = await startInspectable(packaged);
    await program.page.getByRole('heading', { level: 1 }).waitFor();
    // As they are in force; the types leave this method out.
    preferences = await program.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      return JSON.parse(JSON.stringify(contents.getLastWebPreferences())) as Record<string, unknown>;
    });
  });
  afterAll(async () => {
    await program.remove();
    packaged.remove();
  });
  const inPage = <T>(work: () => T | Promise<T>): Promise<T> => program.page.evaluate(work);

  test('1 only secure content: all that was loaded is the package’s own, over app://', async () => {
    // Again, for Playwright has not seen the first time from its beginning.
    await program.page.reload();
    await program.page.getByRole('heading', { level: 1 }).waitFor();
    const loaded = (await program.page.requests()).map((request) => request.url());
    expect(loaded.length).toBeGreaterThan(2);
    expect(loaded.filter((address) => !address.startsWith('app://headroom/'))).toEqual([]);
  });

  test('2 no Node in the page, nor in its workers and frames', async () => {
    expect(preferences).toMatchObject({ nodeIntegration: false });
    expect([preferences['nodeIntegrationInWorker'], preferences['nodeIntegrationInSubFrames']].filter(Boolean)).toEqual([]);
    expect(await inPage(() => ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in globalThis))).toEqual([]);
  });

  test('3 context isolation: what the page does to its own world does not reach the preload’s', async () => {
    expect(preferences).toMatchObject({ contextIsolation: true });
    const answer = await inPage(async () => {
      const bridge = (globalThis as unknown as { headroom: { call(...given: unknown[]): Promise<{ ok: boolean }> } }).headroom;
      const { set } = Map.prototype;
      let stolen = 0;
      // oxlint-disable-next-line no-extend-native -- this is what a hostile page would do
      Map.prototype.set = function (...given) {
        stolen += 1;
        return set.apply(this, given);
      };
      const result = await bridge.call(2 ** 41, 'program.about', {}, () => {});
      // oxlint-disable-next-line no-extend-native -- and taken back
      Map.prototype.set = set;
      return { ok: result.ok, stolen, frozen: Object.isFrozen(bridge) };
    });
    expect(answer).toEqual({ ok: true, stolen: 0, frozen: true });
  });

  test('4 the page’s process is in the sandbox', () => {
    expect(preferences).toMatchObject({ sandbox: true });
    // As root, as tests often run, Chromium refuses the system's part of it; `words` says so, and no release has them.
    expect(source.includes('no-sandbox')).toBe(false);
  });

  test('5 every permission is refused, asked for or looked up', async () => {
    const states = await inPage(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'persistent-storage'];
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state));
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
    expect(await inPage(() => Notification.requestPermission())).toBe('denied');
  });

  test('6 webSecurity is on', () => {
    expect(preferences['webSecurity'] ?? true).toBe(true);
  });

  test('7 the content security policy is that of core/host/page.ts, and it holds', async () => {
    const policy = await inPage(async () => (await fetch('/index.html')).headers.get('content-security-policy') ?? '');
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(policy).toBe(securityPolicy(nonce));
    expect(policy).toContain("default-src 'none'");
    const broken = await inPage(async () => {
      const directives: string[] = [];
      const refusedImage = new Promise<void>((resolve) =>
        document.addEventListener('securitypolicyviolation', (event) => {
          directives.push(event.effectiveDirective);
          if (event.effectiveDirective === 'img-src') resolve();
        }),
      );
      const script = document.createElement('script');
      try {
        script.append('globalThis.ran = true');
        document.head.append(script);
      } catch {
        // Refused before it is in the page is refused too.
      }
      const image = new Image();
      image.src = 'https://headroom.example/x.png';
      // A script would have run at once; what is told of the image comes last.
      await refusedImage;
      script.remove();
      return { ran: 'ran' in globalThis, directives };
    });
    expect(broken.ran).toBe(false);
    expect(broken.directives).toContain('img-src');
  });

  test('8, 9 and 10 no insecure content, no experiments, no Blink features', () => {
    const names = ['allowRunningInsecureContent', 'experimentalFeatures', 'enableBlinkFeatures'];
    expect(names.filter((name) => preferences[name])).toEqual([]);
    expect(names.filter((name) => source.includes(name))).toEqual([]);
  });

  test('11 and 12 there are no webviews: the tag does nothing, and attaching one is prevented', async () => {
    expect(preferences).toMatchObject({ webviewTag: false });
    expect(await inPage(() => 'src' in document.createElement('webview'))).toBe(false);
    expect(source).toContain("'will-attach-webview', (event) => event.preventDefault()");
  });

  test('13 and 14 the page goes nowhere else and opens no window', async () => {
    const before = program.page.url();
    const asked = await program.app.evaluateHandle(({ BrowserWindow }) => {
      const addresses: string[] = [];
      BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', ({ url }) => addresses.push(url));
      return addresses;
    });
    // Some are refused in the page itself; the last comes before the window, and when it has, all before it are decided.
    const last = 'https://headroom.example/last';
    for (const address of ['https://headroom.example/', 'file:///etc/hostname', 'data:text/html,x', 'app://elsewhere/', last])
      await program.page.evaluate((to) => location.assign(to), address).catch(() => {});
    await expect.poll(() => asked.jsonValue(), { timeout: 10_000 }).toContain(last);
    expect(program.page.url()).toBe(before);
    expect(await inPage(() => window.open('https://headroom.example/') === null && window.open('app://headroom/index.html') === null)).toBe(true);
    const frame = await inPage(async () => {
      const element = document.createElement('iframe');
      element.src = 'app://headroom/index.html';
      // A frame that is refused loads an empty page in its place, and says so like any other.
      const loaded = new Promise((resolve) => element.addEventListener('load', resolve));
      document.body.append(element);
      await loaded;
      const shown = element.contentDocument?.querySelector('h1') ?? null;
      element.remove();
      return shown;
    });
    expect(frame).toBeNull();
    expect(program.app.windows()).toHaveLength(1);
  });

  test('15 nothing from the page is ever opened outside: shell.openExternal is not used, openPath for the notices alone', () => {
    expect(source).not.toContain('openExternal');
    expect(source.match(/shell\.\w+\([^)]*\)/g)).toEqual(['shell.openPath(noticesFile)']);
  });

  test('16 what users get is a current Electron, named to the digit', () => {
    // The tests may run on an older one; docs/release.md says so. Whether a newer one is out, `npm outdated electron` tells.
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Number(devDependencies.electron.split('.')[0])).toBeGreaterThanOrEqual(45);
  });

  test('17 each message’s sender is looked at: a frame or a window that is not ours gets no answer', async () => {
    const answers = await program.app.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/out/electron/preload.cjs`;
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload } });
      await stranger.loadURL('data:text/html,stranger');
      const tried = `Promise.all(Object.entries(window.headroom).map(([name, ask]) => Promise.resolve()
        .then(() => ask(1, 'program.about', {}, () => {})).then((said) => [name, said === undefined || typeof said === 'function' ? 'nothing' : 'answered'], () => [name, 'refused'])))`;
      const said = (await stranger.webContents.executeJavaScript(tried)) as [string, string][];
      stranger.destroy();
      return said;
    });
    expect(answers.length).toBeGreaterThan(8);
    expect(answers.filter(([, answer]) => answer === 'answered')).toEqual([]);
    expect(answers).toContainEqual(['call', 'refused']);
  });

  test('18 pages come over a protocol of our own, never file://', async () => {
    expect(source).not.toMatch(/loadFile|file:\/\/\//);
    expect(
      await inPage(() =>
        fetch('file:///etc/hostname').then(
          () => 'read',
          () => 'refused',
        ),
      ),
    ).toBe('refused');
  });

  test('19 the fuses are set', async () => {
    const fuses = await readFuses(packaged.release);
    expect([...RELEASE_FUSES].filter(([fuse, on]) => fuses.get(fuse) !== on)).toEqual([]);
  });

  test('20 no Electron API reaches the page: the bridge holds functions of ours alone, and gives out no event', async () => {
    const kinds = await inPage(() => Object.values((globalThis as unknown as { headroom: object }).headroom).map((one) => typeof one));
    expect(new Set(kinds)).toEqual(new Set(['function']));
    const preload = readFileSync(join(top, 'electron/preload.ts'), 'utf8');
    expect(preload).not.toMatch(/:\s*ipcRenderer[,\s}]|exposeInMainWorld\([^)]*ipcRenderer/);
  });

  test('the menu has its keys and roles, and each of its own items leads to its place', async () => {
    const menu = await program.app.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).map(({ label, submenu }) => ({
        label,
        items: (submenu?.items ?? [])
          .filter(({ type, visible }) => visible && type !== 'separator')
          .map((item) => [item.label, item.accelerator ?? item.role ?? '']),
      })),
    );
    expect(menu.map(({ label }) => label)).toEqual(['&File', '&Edit', '&View', '&Window', '&Help']);
    expect(menu[0]?.items).toEqual([
      ['New file', 'CommandOrControl+N'],
      ['Open…', 'CommandOrControl+O'],
      ['Make a backup now', ''],
      ['Save a copy of everything', ''],
      ['Print…', 'CommandOrControl+P'],
      ['Check the file', 'CommandOrControl+Shift+V'],
      ['Lock now', 'CommandOrControl+L'],
      ['Close the file', 'CommandOrControl+Shift+W'],
      ['Settings', 'CommandOrControl+,'],
      ['Quit', 'CommandOrControl+Q'],
    ]);
    expect(menu[1]?.items.map(([, role]) => role?.toLowerCase())).toEqual(expect.arrayContaining(['undo', 'cut', 'copy', 'paste']));
    const choose = (label: string) =>
      program.app.evaluate(({ Menu }, wanted) => {
        const items = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []);
        items.find((item) => item.label === wanted)?.click();
      }, label);
    for (const [label, heading] of [
      ['Settings', 'Settings'],
      ['Keys', 'Keys'],
      ['Show the log', 'The log'],
      ['New file', 'Make a new account'],
      ['Help', 'Help'],
      ['Close the file', 'Welcome to Headroom'],
    ] as const) {
      await choose(label);
      await program.page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    }
  });
});
