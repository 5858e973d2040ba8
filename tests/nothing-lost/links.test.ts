/**
 * One file under several names: hard links, bind mounts, links to other files, and pipes where a file of the program's own would be. Two programs
 * never write to one file, nothing is written through a link, and nothing waits for ever.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { Keeper } from './keeper.ts';
import type { Answer, Call } from './other-program.ts';
import { inAnotherProgram, isSentence, OtherProgram, told } from './other-program.ts';
import { ledgersBelow, whatIs } from './search.ts';

let place = '';
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'headroom-test-'));
  const keeper = new Keeper(place);
  await keeper.ledger('Home.headroom');
  await keeper.program.close();
});
afterAll(() => rmSync(place, { recursive: true }));

/** A program's folder with that ledger in it. */
function withLedger(): { folder: string; path: string } {
  const folder = temporaryFolder();
  cpSync(place, folder, { recursive: true });
  return { folder, path: join(folder, 'files', 'Home.headroom') };
}

const payment = (to: string) => ({ day: '2026-09-01', to, amount: 1250, invoice: null, category: 'other', planLine: null, reference: null });
const paying = (path: string, to: string): readonly Call[] => [
  ['file.open', { path }],
  ['records.save', { account: 1, type: 'payments', fields: payment(to) }],
];

/** Two programs open one file under two names, at once, and each pays; which payments were answered as done and are in no file now. */
async function lostOfTwo(names: readonly string[]): Promise<{ answers: readonly (readonly Answer[])[]; lost: readonly string[] }> {
  const programs = await Promise.all(names.map((path, number) => new OtherProgram(temporaryFolder(), paying(path, `By ${number}`)).ready()));
  for (const program of programs) onTestFinished(() => program.kill());
  const answers: (readonly Answer[])[] = [];
  for (const program of programs) answers.push(await program.answers());
  // The first that opened it closes last.
  for (const program of programs.toReversed()) await program.end();
  const found = (await Promise.all(names.map((name) => ledgersBelow(dirname(name))))).flat();
  const held = new Set(found.flatMap(({ holds }) => holds));
  const done = answers.flatMap((all, number) => (told(all[1]) === 'done' ? [`By ${number}`] : []));
  return { answers, lost: done.filter((to) => !held.has(to)) };
}

describe('a file with two names on its drive', () => {
  test('is written to by no two programs, and nothing that was answered as done is lost', async () => {
    const { folder, path } = withLedger();
    const second = join(folder, 'files', 'Second.headroom');
    linkSync(path, second);
    const { answers, lost } = await lostOfTwo([path, second]);
    expect(lost).toEqual([]);
    expect(answers.filter(([, saved]) => told(saved) === 'done').length).toBeLessThanOrEqual(1);
  });

  test.each([
    ['to write', false],
    ['to read', true],
  ])('is refused %s, under either, and opens again with one', async (_how, readOnly) => {
    const { folder, path } = withLedger();
    const second = join(folder, 'Second.headroom');
    linkSync(path, second);
    const before = readFileSync(path);
    const keeper = new Keeper(folder);
    onTestFinished(() => keeper.program.close());
    for (const name of [path, second]) expect((await keeper.refused('file.open', { path: name, readOnly })).code).toBe('fileInUse');
    expect(readFileSync(path).equals(before)).toBe(true);
    rmSync(second);
    expect(await keeper.call('file.open', { path, readOnly })).toMatchObject({ mode: readOnly ? 'read' : 'write' });
  });

  test('given to it while it is open, is not opened under the second', async () => {
    const { folder, path } = withLedger();
    const first = await new OtherProgram(temporaryFolder(), [['file.open', { path }]]).ready();
    onTestFinished(() => first.kill());
    expect((await first.answers()).map(told)).toEqual(['done']);
    const second = join(folder, 'Second.headroom');
    linkSync(path, second);
    const keeper = new Keeper(temporaryFolder());
    onTestFinished(() => keeper.program.close());
    expect((await keeper.refused('file.open', { path: second })).code).toBe('fileInUse');
    expect((await keeper.refused('file.open', { path: second, readOnly: true })).code).toBe('fileInUse');
  });
});

/** The file at `path` under a second name, of a mount; null where none can be made, and why is printed. */
function mounted(path: string): string | null {
  const second = join(temporaryFolder(), 'Second.headroom');
  writeFileSync(second, '');
  try {
    execFileSync('mount', ['--bind', path, second], { stdio: 'pipe' });
  } catch {
    console.log('NOT TESTED: a file under a second name of a mount. Mounting one needs Linux and root.');
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['--lazy', second]));
  return second;
}

test('a file that another program has open under another name of a mount is refused, to write and to read', async () => {
  const { path } = withLedger();
  const second = mounted(path);
  if (second === null) return;
  const first = await new OtherProgram(temporaryFolder(), [['file.open', { path }]]).ready();
  onTestFinished(() => first.kill());
  expect((await first.answers()).map(told)).toEqual(['done']);
  for (const readOnly of [false, true]) {
    const [opened] = await inAnotherProgram(temporaryFolder(), [['file.open', { path: second, readOnly }]]);
    expect(told(opened)).toMatch(/^fileInUse: /);
  }
  await first.end();
  const [alone] = await inAnotherProgram(temporaryFolder(), [['file.open', { path: second }]]);
  expect(alone).toMatchObject({ ok: true, value: { mode: 'write' } });
});

test('of two programs that write to a file under two names of a mount, nothing answered as done is lost', async () => {
  const { path } = withLedger();
  const second = mounted(path);
  if (second === null) return;
  const { answers, lost } = await lostOfTwo([path, second]);
  expect(lost).toEqual([]);
  expect(answers.filter(([, saved]) => told(saved) === 'done').length).toBe(1);
});

/** Whatever is done to a ledger with its papers, in turn. */
const all = (path: string): readonly Call[] => [
  ...paying(path, 'Now'),
  ['evidence.add', { account: 1, of: { type: 'payments', id: 1 }, files: ['$file'] }, 'new.txt', 'A new paper'],
  ['file.verify', {}],
  ['file.changePassphrase', { current: null, next: 'new words' }],
  ['file.close', {}],
];

/** Nothing may hang or break; what is refused is refused with a sentence. */
function wrongIn(answers: readonly Answer[]): readonly string[] {
  return answers.filter((answer) => told(answer) !== 'done' && !isSentence(answer)).map(told);
}

describe('a link where a file of the program’s own would be', () => {
  test.each(['-lock-holder', '-evidence'])('Home.headroom%s: what it leads to is as it was', async (companion) => {
    const { folder, path } = withLedger();
    const notes = join(folder, 'Notes.txt');
    // What would be taken for its papers.
    if (companion === '-evidence') copyFileSync(`${path}-evidence`, notes);
    else writeFileSync(notes, 'Notes of my own\n'.repeat(400));
    const before = whatIs(notes);
    rmSync(`${path}${companion}`, { force: true });
    symlinkSync(notes, `${path}${companion}`);
    const answers = await inAnotherProgram(folder, all(path));
    expect(wrongIn(answers)).toEqual([]);
    expect(existsSync(notes) ? whatIs(notes) : 'gone').toBe(before);
  });

  test.each(['-lock', '-lock-lock', '-lock-holder', '-evidence'])('Home.headroom%s, leading nowhere: nothing is made there', async (companion) => {
    const { folder, path } = withLedger();
    const nowhere = join(folder, 'Nowhere.txt');
    rmSync(`${path}${companion}`, { force: true });
    symlinkSync(nowhere, `${path}${companion}`);
    const answers = await inAnotherProgram(folder, all(path));
    expect(wrongIn(answers)).toEqual([]);
    expect(existsSync(nowhere)).toBe(false);
  });
});

function pipe(path: string): boolean {
  rmSync(path, { force: true });
  try {
    execFileSync('mkfifo', [path], { stdio: 'pipe' });
    return true;
  } catch {
    console.log('NOT TESTED: a pipe in the place of a file. This system makes none.');
    return false;
  }
}

describe('a pipe where a file of the program’s own would be', { timeout: 120_000 }, () => {
  test.each(['-lock-holder', '-evidence', '-journal', '-evidence-journal'])('Home.headroom%s: nothing waits for it', async (companion) => {
    const { folder, path } = withLedger();
    if (!pipe(`${path}${companion}`)) return;
    expect(wrongIn(await inAnotherProgram(folder, all(path)))).toEqual([]);
  });

  test('the second of two programs is told who has the file, and waits for no pipe', async () => {
    const { path } = withLedger();
    const first = await new OtherProgram(temporaryFolder(), [['file.open', { path }]]).ready();
    onTestFinished(() => first.kill());
    expect((await first.answers()).map(told)).toEqual(['done']);
    if (!pipe(`${path}-lock-holder`)) return;
    const [opened] = await inAnotherProgram(temporaryFolder(), [['file.open', { path }]]);
    expect(opened).toMatchObject({ ok: true, value: { mode: 'read', heldBy: expect.anything() } });
  });

  test('nor do the list of files and the list of backups', async () => {
    const { folder, path } = withLedger();
    if (!pipe(join(dirname(path), 'Pipe.headroom'))) return;
    const backups = join(folder, 'Home (0a1b2c3d)');
    mkdirSync(backups);
    pipe(join(backups, 'Home 2026-10-05 09.30.00.headroom'));
    const answers = await inAnotherProgram(folder, [
      ['file.list', {}],
      ['backups.list', { folder }],
      ['file.open', { path: join(dirname(path), 'Pipe.headroom') }],
      ['backups.preview', { backup: join(backups, 'Home 2026-10-05 09.30.00.headroom') }],
    ]);
    expect(wrongIn(answers)).toEqual([]);
  });
});
