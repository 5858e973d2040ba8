/**
 * Where a ledger may not be put: in the place of a device, a pipe, a socket, a folder, or a link that leads nowhere or to one of these. All that
 * makes a file or puts one somewhere refuses, beside the right field, and leaves what is there as it was.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { temporaryHome } from '../home.ts';
import { runCommand } from '../hosts.ts';
import { temporaryFolder } from '../temporary.ts';
import { Keeper } from './keeper.ts';
import { inAnotherProgram, told } from './other-program.ts';
import { whatIs } from './search.ts';

let place = '';
let backup = '';
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'headroom-test-'));
  const keeper = new Keeper(place);
  await keeper.ledger('Home.headroom');
  const [made] = await keeper.call('backups.make', { to: place });
  backup = made?.path ?? '';
  await keeper.program.close();
});
afterAll(() => rmSync(place, { recursive: true }));

const run = (command: string, ...words: string[]): void => void execFileSync(command, words, { stdio: 'pipe' });

/** What may lie where a ledger is wanted. Each is made at a path, or throws where this system cannot. */
const THINGS: Readonly<Record<string, (path: string) => void | Promise<void>>> = {
  'a device': (path) => run('mknod', path, 'c', '1', '3'),
  'a pipe': (path) => run('mkfifo', path),
  'a socket': async (path) => {
    const server = createServer();
    onTestFinished(() => void server.close());
    await new Promise<void>((listening) => {
      server.listen(path, listening);
    });
  },
  'an empty folder': (path) => mkdirSync(path),
  'a folder with something in it': (path) => {
    mkdirSync(path);
    writeFileSync(join(path, 'Notes.txt'), 'Notes');
  },
  'a link that leads nowhere': (path) => symlinkSync(join(dirname(path), 'Nowhere.headroom'), path),
  'a link to itself': (path) => symlinkSync(path, path),
  'a link to a device': (path) => {
    run('mknod', join(dirname(path), 'null'), 'c', '1', '3');
    symlinkSync(join(dirname(path), 'null'), path);
  },
  'a link to a folder': (path) => {
    mkdirSync(join(dirname(path), 'folder'));
    symlinkSync(join(dirname(path), 'folder'), path);
  },
};

/** It lies there at Home.headroom in a folder of its own; null where this system cannot make it, and why is printed. */
async function lying(what: string): Promise<{ path: string; beside: () => Readonly<Record<string, string>> } | null> {
  const folder = temporaryFolder();
  const path = join(folder, 'Home.headroom');
  try {
    await THINGS[what]?.(path);
  } catch {
    console.log(`NOT TESTED: ${what} where a ledger is wanted. This system or user makes none.`);
    return null;
  }
  return { path, beside: () => Object.fromEntries(readdirSync(folder).map((name) => [name, whatIs(join(folder, name))])) };
}

const refused = (field: string) => ({ ok: false, problem: { field, code: expect.not.stringMatching('unexpected') } });

test.each(Object.keys(THINGS))('where %s lies no file is made or opened and no backup is put, and it is as it was', async (what) => {
  const there = await lying(what);
  if (!there) return;
  const { path, beside } = there;
  const before = beside();
  const answers = await inAnotherProgram(temporaryFolder(), [
    ['file.create', { path }],
    ['file.open', { path }],
    ['backups.restore', { backup, to: path }],
  ]);
  expect(beside()).toEqual(before);
  expect(answers).toMatchObject([refused('path'), refused('path'), refused('to')]);
});

test('a look at what a backup would replace waits for no pipe', async () => {
  const there = await lying('a pipe');
  if (!there) return;
  const [answer] = await inAnotherProgram(temporaryFolder(), [['backups.preview', { backup, to: there.path }]]);
  expect(answer).not.toBe('no answer');
  expect(told(answer)).not.toMatch(/^unexpected/);
});

test.each(['a device', 'a link that leads nowhere', 'an empty folder'])('from a terminal, where %s lies, nothing is put either', async (what) => {
  const there = await lying(what);
  if (!there) return;
  const home = temporaryHome();
  onTestFinished(() => home.remove());
  const before = there.beside();
  const scenario = join(import.meta.dirname, '../fixtures/scenarios/one');
  for (const words of [
    ['restore', backup, '--to', there.path],
    ['move-in', scenario, '--ledger', there.path],
  ]) {
    const said = await runCommand(home, words);
    expect(said).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^[A-Z“‘].*\.\n$/s) });
    expect(said.err).not.toContain('Something went wrong');
  }
  expect(there.beside()).toEqual(before);
});
