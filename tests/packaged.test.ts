/**
 * The packaged program as people get it: what is in the package, its fuses, and the released program under real keys: files handed
 * over, a second start, the system's dialogs, its window's place, and what happens when its page dies.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Bridge } from '../core/api/bridge.ts';
import { NOTICES } from '../build/build.ts';
import { readFuses, RELEASE_FUSES } from '../build/fuses.ts';
import type { Runtime } from './electron.ts';
import { temporaryHome } from './home.ts';
import type { Home } from './home.ts';
import { notTested } from './not-tested.ts';
import { findPackaging, packProgram, startReleased } from './packaged.ts';
import type { Packaged, Released } from './packaged.ts';
import { runCommand } from './hosts.ts';

const packaging = findPackaging();
if (typeof packaging === 'string') notTested('the packaged program', packaging);

// Keys pressed on a display reach whichever window the system has in front: on a busy machine one can go astray.
describe.runIf(typeof packaging !== 'string')('the packaged program', { retry: 2 }, () => {
  let packaged: Packaged;
  const running: Released[] = [];
  const start = async (options: Parameters<typeof startReleased>[1] = {}): Promise<Released> => {
    const program = await startReleased(packaged, options);
    program.page.setDefaultTimeout(30_000);
    running.push(program);
    return program;
  };
  beforeAll(async () => {
    packaged = await packProgram(packaging as Runtime);
  });
  afterEach(async () => {
    for (const program of running.splice(0)) await program.remove();
  });
  afterAll(() => packaged.remove());

  describe('holds', () => {
    test('nothing but what runs: the bundles, the migrations, and SQLite with one binary', () => {
      const names = archived(join(packaged.folder, 'resources/app.asar'));
      const kinds = [
        /^package\.json$/,
        /^out\/electron\/(?:(?:main|preload|worker)|[a-z-]+-[\w-]+)\.cjs$/,
        /^out\/renderer\/(?:index\.html|assets\/[\w.-]+\.(?:js|css|svg|png|woff2))$/,
        /^out\/renderer\/pdf\/(?:[\w-]+\.(?:pfb|ttf|bcmap)|[a-z\d]+_nowasm_fallback\.js)$/,
        /^migrations\/\d{4}-[\w-]+\.sql$/,
        /^node_modules\/@expo-google-fonts\/noto-sans\/(?:package\.json|\w+\/NotoSans_\w+\.ttf)$/,
        /^node_modules\/better-sqlite3\/(?:package\.json|lib\/[\w/-]+\.js)$/,
        /^node_modules\/better-sqlite3\/prebuilds\/linux-x64\.node$/,
      ];
      expect(names.filter((name) => !kinds.some((kind) => kind.test(name)))).toEqual([]);
      expect(kinds.filter((kind) => !names.some((name) => kind.test(name)))).toEqual([]);
    });

    test('everything in one archive, each file with its digest; only SQLite’s binary lies outside', () => {
      const outside = readdirSync(join(packaged.folder, 'resources/app.asar.unpacked'), { recursive: true, encoding: 'utf8' });
      expect(outside.filter((name) => name.includes('.'))).toEqual(['node_modules/better-sqlite3/prebuilds/linux-x64.node']);
    });

    test('the notices, the licence, English alone, and no more than it needs', () => {
      expect(readFileSync(join(packaged.folder, 'resources', NOTICES), 'utf8')).toMatch(/react-aria-components[^]*Beside pdfjs-dist/);
      expect(readFileSync(join(packaged.folder, 'resources/LICENSE.txt'), 'utf8')).toContain('MIT');
      expect(existsSync(join(packaged.folder, 'LICENSES.chromium.html'))).toBe(true);
      expect(readdirSync(join(packaged.folder, 'locales')).toSorted()).toEqual(['en-GB.pak', 'en-US.pak']);
      // Four million of it are what reads PDFs, three what writes them and spreadsheets, with its letters.
      expect(statSync(join(packaged.folder, 'resources/app.asar')).size).toBeLessThan(15_000_000);
    });
  });

  describe('has fuses', () => {
    test('set as a release must have them, read back from the executable', async () => {
      const fuses = await readFuses(packaged.release);
      expect([...RELEASE_FUSES].map(([fuse]) => [fuse, fuses.get(fuse)])).toEqual([...RELEASE_FUSES]);
    });

    test('so that it is no Node, takes no code from the environment or a folder, and lets nobody look inside', async () => {
      const home = temporaryHome();
      const marks = ['node', 'options', 'folder'].map((name) => join(home.path, `ran-${name}`));
      const marking = (mark: string | undefined): string => `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`;
      const evil = join(home.path, 'evil.cjs');
      writeFileSync(evil, marking(marks[1]));
      mkdirSync(join(packaged.folder, 'resources/app'), { recursive: true });
      writeFileSync(join(packaged.folder, 'resources/app/package.json'), '{"main":"main.js"}');
      writeFileSync(join(packaged.folder, 'resources/app/main.js'), marking(marks[2]));
      // An Electron as it comes does all three: else this would show nothing.
      const { executable } = packaging as Runtime;
      const asNode = { ...home.env, ELECTRON_RUN_AS_NODE: '1' };
      await ended(executable, ['-e', marking(marks[0])], asNode);
      expect(existsSync(marks[0] ?? '')).toBe(true);
      expect(await ended(packaged.release, [...packaged.words, '-e', marking(`${marks[0]}-2`)], { ...asNode, DISPLAY: '' })).not.toBe(0);
      expect(existsSync(`${marks[0]}-2`)).toBe(false);

      const program = await start({ home, words: ['--inspect=0'], env: { NODE_OPTIONS: `--require ${evil}` } });
      expect(await program.page.title()).toContain('Headroom');
      expect(marks.slice(1).filter((mark) => existsSync(mark))).toEqual([]);
      expect(program.said()).not.toContain('Debugger listening');
      expect(program.said()).toContain('DevTools listening');
    });
  });

  describe('opens', () => {
    let home: Home;
    let open: string;
    let locked: string;
    beforeAll(async () => {
      home = temporaryHome();
      open = join(home.path, 'Documents', 'Open to all.headroom');
      locked = join(home.path, 'Documents', 'Lock & key 100%.headroom');
      await makeFile(home, open);
      await makeFile(home, locked, 'four plain words here');
    });
    // Each start removes its home; this one is kept for all of them.
    const kept = (): Home => ({ ...home, remove: () => {} });
    afterAll(() => home.remove());
    const isOpen = async (program: Released, path: string | null): Promise<void> => {
      await expect.poll(() => pathOpen(program), { timeout: 20_000 }).toBe(path);
    };

    test('the file it is started with, once', async () => {
      const program = await start({ home: kept(), words: [open] });
      await isOpen(program, open);
      await expect.poll(() => program.page.url()).not.toContain('open=');
      expect(await program.faults()).toEqual([]);
    });

    test('one that is named from the folder it is started in, after its passphrase', async () => {
      const program = await start({ home: kept(), words: ['Documents/Lock & key 100%.headroom'] });
      await program.page.getByLabel('Passphrase', { exact: true }).fill('four plain words here');
      await program.page.getByRole('button', { name: 'Unlock and open' }).click();
      await isOpen(program, locked);
    });

    test('in the window that is there what a second start is given, and brings that window to the front', async () => {
      const program = await start({ home: kept() });
      const { desk } = program;
      await desk.inFront(/Headroom$/);
      desk.xdotool('getactivewindow', 'windowminimize');
      await desk.inFront('');
      const second = (...given: readonly string[]) => ended(packaged.release, [...packaged.words, ...given], { ...home.env, DISPLAY: desk.name });
      expect(await second()).toBe(0);
      await desk.inFront(/Headroom$/);
      expect(await second(open)).toBe(0);
      await isOpen(program, open);
      expect(await second(locked)).toBe(0);
      await program.page.getByText('is locked. Type its passphrase to open it.').waitFor();
      expect(program.page.context().pages()).toHaveLength(1);
    });

    test('what is chosen in the system’s own dialog, from the menu’s keys; Escape changes nothing', async () => {
      const program = await start({ home: kept() });
      await program.choose(null, async () => program.desk.press('ctrl+o'));
      await program.desk.inFront(/Headroom$/);
      expect(await pathOpen(program)).toBeNull();
      await program.choose(open, async () => program.desk.press('ctrl+o'));
      await isOpen(program, open);
      // The menu's keys do their work in the page, which shows the file a moment after the program has it open.
      await program.page.getByRole('heading', { name: 'All accounts', level: 1 }).waitFor();
      program.desk.press('ctrl+shift+v');
      await program.page.getByText('All is well.').waitFor();
      program.desk.press('F1');
      await program.page.getByRole('heading', { name: 'Your file', level: 1 }).waitFor();
      program.desk.press('ctrl+shift+w');
      await isOpen(program, null);
      await program.page.getByRole('heading', { name: 'Welcome to Headroom' }).waitFor();
      expect(await program.quit()).toBe(0);
    });
  });

  test('sets a paper, with letters from its archive', async () => {
    const program = await start({ home: temporaryHome() });
    await call(program, 'file.openExample');
    const { value } = (await call(program, 'accounts.list')) as { value: readonly { id: number }[] };
    const account = value[0]?.id;
    const { value: slips } = (await call(program, 'records.list', { account, type: 'payslips' })) as {
      value: { records: readonly { record: { id: number } }[] };
    };
    const made = await call(program, 'papers.pdf', { account, of: { paper: 'payslip', payslip: slips.records[0]?.record.id } });
    expect(made).toMatchObject({ ok: true, value: { path: expect.stringMatching(/^payslip-.+\.pdf$/) } });
  });

  test('keeps its window’s place, its size and how large all is shown, and never opens out of sight', async () => {
    const home = temporaryHome();
    const kept = { ...home, remove: () => {} };
    const first = await start({ home: kept });
    const usual = await first.page.evaluate(() => devicePixelRatio);
    first.desk.xdotool('getactivewindow', 'windowsize', '900', '700', 'windowmove', '150', '120');
    first.desk.press('ctrl+plus');
    await expect.poll(() => first.page.evaluate(() => devicePixelRatio)).toBeGreaterThan(usual);
    const seen = (program: Released) => program.page.evaluate(() => ({ x: screenX, y: screenY, wide: outerWidth, high: outerHeight, zoom: devicePixelRatio }));
    await expect.poll(async () => (await seen(first)).wide).toBeLessThan(1000);
    const before = await seen(first);
    expect(await first.quit()).toBe(0);
    const file = join(home.path, '.config/headroom/window.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ maximised: false });
    const second = await start({ home: kept });
    await expect.poll(async () => (await seen(second)).zoom).toBe(before.zoom);
    const after = await seen(second);
    expect([after.wide, after.high]).toEqual([before.wide, before.high]);
    // The frame that the window manager draws may count once.
    expect(Math.abs(after.x - before.x) + Math.abs(after.y - before.y)).toBeLessThan(60);
    expect(await second.quit()).toBe(0);

    writeFileSync(file, JSON.stringify({ box: { x: 9000, y: 9000, width: 700, height: 600 }, maximised: true, zoom: 1 }));
    const third = await start({ home: kept });
    // Maximised: as wide as the whole screen, which is 1280.
    await expect.poll(async () => (await seen(third)).wide).toBe(1280);
    expect((await seen(third)).x).toBeLessThan(10);
    expect(await third.quit()).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ maximised: true });
    home.remove();
  });

  test('asks before what was typed is lost, and stays or goes as it is told', async () => {
    const home = temporaryHome();
    const path = join(home.path, 'Documents', 'Mine.headroom');
    await makeFile(home, path);
    const program = await start({ home, words: [path] });
    const { page, desk } = program;
    const begin = { name: 'Make a new account' };
    await page.getByRole('link', begin).or(page.getByRole('button', begin)).first().click();
    await page.getByLabel('Whose direct payment is it?').click();
    await page.keyboard.type('Somebody');
    desk.press('ctrl+q');
    await desk.inFront((title) => !title.endsWith('– Headroom'));
    desk.press('Escape');
    await desk.inFront(/– Headroom$/);
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('Make a new account');
    desk.press('ctrl+q');
    await desk.inFront((title) => !title.endsWith('– Headroom'));
    desk.press('Right', 'Return');
    expect(await program.ended).toBe(0);
  });

  test('shows its screen again where it was when the page dies, loses nothing, and gives up when it dies again and again', async () => {
    const program = await start();
    let { page } = program;
    await page.getByRole('button', { name: 'Look around with example data' }).click();
    await page.getByRole('link', { name: /^Aled Example/ }).click();
    await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
    const path = await pathOpen(program);
    const place = new URL(page.url()).hash;
    const figures = await page.getByRole('region', { name: 'Ready for a crisis' }).innerText();
    await killPage(program);
    page = await program.again();
    await page.getByText('The screen had stopped and was loaded again.').waitFor();
    expect(new URL(page.url()).hash).toBe(place);
    await expect.poll(() => page.getByRole('region', { name: 'Ready for a crisis' }).innerText()).toBe(figures);
    expect(await pathOpen(program)).toBe(path);
    expect(await call(program, 'file.verify')).toMatchObject({ ok: true, value: { problems: [] } });
    await page.getByRole('button', { name: 'Put this away' }).click();
    await page.reload();
    await page.getByRole('heading', { name: 'Where things stand' }).waitFor();
    await expect.poll(() => page.getByText('The screen had stopped').count()).toBe(0);
    await killPage(program);
    await killPage(program);
    await program.desk.inFront((title) => !title.endsWith('– Headroom') && title !== '');
    program.desk.press('Return');
    expect(await program.ended).toBe(0);
    expect(readdirSync(join(program.home.path, 'Documents/Headroom')).filter((name) => /-(?:wal|shm)$/.test(name))).toEqual([]);
  });
});

/** The names of all files in an archive: its head is JSON behind four numbers, of which the last is its length. */
function archived(path: string): readonly string[] {
  interface Folder {
    readonly files?: Readonly<Record<string, Folder>>;
    readonly integrity?: object;
  }
  const bytes = readFileSync(path);
  const head = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as Folder;
  const below = (folder: Folder, at: string): readonly string[] =>
    Object.entries(folder.files ?? {}).flatMap(([name, entry]) => {
      if (entry.files) return below(entry, `${at}${name}/`);
      expect(entry.integrity).toMatchObject({ algorithm: 'SHA256' });
      return [`${at}${name}`];
    });
  return below(head, '');
}

function ended(command: string, given: readonly string[], env: Record<string, string>): Promise<number | null> {
  const started = spawn(command, [...given], { env, stdio: 'ignore', timeout: 20_000, killSignal: 'SIGKILL' });
  return new Promise((resolve, reject) => {
    started.once('error', reject);
    started.once('close', resolve);
  });
}

async function makeFile(home: Home, path: string, passphrase?: string): Promise<void> {
  const made = await runCommand(home, ['call', 'file.create', '-'], {}, JSON.stringify({ path, ...(passphrase !== undefined && { passphrase }) }));
  if (made.code !== 0) throw new Error(made.err);
}

let calls = 2 ** 41;
/** Over the page's own bridge, beside what the screen itself calls. */
function call(program: Released, method: string, input: object = {}): Promise<unknown> {
  calls += 1;
  return program.page.evaluate(({ id, name, given }) => (window as unknown as { headroom: Bridge }).headroom.call(id, name, given, () => {}), {
    id: calls,
    name: method,
    given: input,
  });
}

async function pathOpen(program: Released): Promise<string | null> {
  const status = (await call(program, 'file.status')) as { value: { open: { path: string } | null } };
  return status.value.open?.path ?? null;
}

/** Ends the page's process, as the system does when memory runs short, and waits until it is gone. */
async function killPage({ home }: Released): Promise<void> {
  const pages = (): readonly string[] => readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isPageOf(home, name));
  await expect.poll(() => pages().length, { timeout: 10_000 }).toBe(1);
  const [page] = pages();
  process.kill(Number(page), 'SIGKILL');
  await expect.poll(() => isPageOf(home, String(page)), { timeout: 10_000 }).toBe(false);
}

function isPageOf(home: Home, id: string): boolean {
  try {
    const line = readFileSync(`/proc/${id}/cmdline`, 'utf8');
    return line.includes('--type=renderer') && line.includes(home.path);
  } catch {
    // It has ended meanwhile.
    return false;
  }
}
