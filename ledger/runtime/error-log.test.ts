/** What the log holds of a fault, what it never holds, and that it neither grows nor stops anything. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { testApi } from '../../tests/test-api.ts';
import { othersMay, optionsIn, problemOf, temporaryFolder, temporaryProgram, valueOf } from '../../tests/temporary.ts';
import { logError } from './error-log.ts';

/** A first line of a fault, and one place on the way to it. */
const FIRST = /^\d{4}-\d\d-\d\dT[\d:.]+Z fault [0-9A-F]{4}, Headroom \S+ \w+: .+$/;
const PLACE = /^ {4}at .+$/;
/** What docs/keeping.md says at most of both files together. */
const MOST = 400_000;

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

const logIn = (folder: string): string => readFileSync(join(folder, 'settings', 'log.txt'), 'utf8');
const wholeLog = (folder: string): string =>
  ['log-before.txt', 'log.txt']
    .map((name) => join(folder, 'settings', name))
    .map((path) => (existsSync(path) ? readFileSync(path, 'utf8') : ''))
    .join('');
const numberIn = (text: string): string | undefined => /\bfault ([0-9A-F]{4})\b/.exec(text)?.[1];

async function wilted(program: ReturnType<typeof temporaryProgram>) {
  valueOf(await program.call('file.create', { path: program.path }));
  const { account } = valueOf(await program.callUnknown('garden.plant', { reference: 'A1' })) as { account: number };
  return problemOf(await program.callUnknown('garden.wilt', { account, how: 'throw' }));
}

describe('one fault', () => {
  test('the sentence and the log bear the same number; the log says when, in what and where', async () => {
    const program = temporaryProgram({}, testApi);
    const { code, message } = await wilted(program);
    expect(code).toBe('unexpected');
    expect(numberIn(message)).toBeDefined();
    const [first = '', ...places] = logIn(program.folder).trimEnd().split('\n');
    expect(first).toBe(`2026-10-05T09:30:00.000Z fault ${numberIn(message)}, Headroom 0.0.0 direct: garden.wilt: TypeError`);
    expect(places.length).toBeGreaterThan(2);
    expect(places.some((place) => place.includes('ledger/dispatch.ts:'))).toBe(true);
    expect(places.filter((place) => !PLACE.test(place))).toEqual([]);
    expect(logIn(program.folder)).not.toMatch(/Secret|12\.34/);
    expect(othersMay(join(program.folder, 'settings', 'log.txt'))).toBe('00');
  });

  test('it is told from within, newest first, with where the log is', async () => {
    const program = temporaryProgram({}, testApi);
    const file = join(program.folder, 'settings', 'log.txt');
    expect(valueOf(await program.call('program.log', {}))).toEqual({ file, faults: [] });
    const first = numberIn((await wilted(program)).message);
    const second = numberIn(problemOf(await program.callUnknown('garden.wilt', { account: 1, how: 'throw' })).message);
    const log = valueOf(await program.call('program.log', {}));
    expect(log.faults.map(numberIn)).toEqual([second, first]);
    expect(log.faults[0]).toMatch(/: garden\.wilt: TypeError\n {4}at /);
  });

  test('no folder of this computer is in it, for that may bear a name', () => {
    const folder = temporaryFolder();
    const error = new Error('gone');
    const here = join(import.meta.dirname, 'x y.ts').replaceAll('\\', '/');
    error.stack = [
      'Error: gone',
      `    at inside (file://${here.startsWith('/') ? '' : '/'}${here.replaceAll(' ', '%20')}:1:2)`,
      `    at Map.inside [as Marchbanks] (${here}:3:4)`,
      '    at outside (/home/quillon/elsewhere.js:5:6)',
      '    at async file:///C:/Users/Quillon/elsewhere.js:7:8',
      String.raw`    at windows (C:\Users\Quillon\away.cjs:9:10)`,
      '    at node:internal/process/task_queues:11:12',
      '    at async Promise.all (index 13)',
    ].join('\n');
    logError(optionsIn(folder), 'here', error);
    expect(logIn(folder).trimEnd().split('\n').slice(1)).toEqual([
      '    at inside (ledger/runtime/x y.ts:1:2)',
      '    at Map.inside (ledger/runtime/x y.ts:3:4)',
      '    at outside (elsewhere.js:5:6)',
      '    at async elsewhere.js:7:8',
      '    at windows (away.cjs:9:10)',
      '    at node:internal/process/task_queues:11:12',
      '    at async Promise.all (index 13)',
    ]);
  });

  test('a message that looks like places, or a code that is a sentence, does not get in', () => {
    const folder = temporaryFolder();
    logError(optionsIn(folder), 'here', new Error('no\n    at Quillon (Marchbanks.ts:1:2)\nnothing'));
    logError(optionsIn(folder), 'here', Object.assign(new Error('x'), { code: 'Quillon owes 12.34' }));
    logError(optionsIn(folder), 'here', Object.assign(new Error('x'), { code: 'SQLITE_CONSTRAINT_CHECK' }));
    logError(optionsIn(folder), 'here', 'Quillon himself');
    const log = logIn(folder);
    expect(log).not.toMatch(/Quillon|Marchbanks|12\.34/);
    expect(log).toContain('here: Error SQLITE_CONSTRAINT_CHECK\n');
    expect(log.match(/ fault /g)).toHaveLength(4);
  });
});

describe('a log that cannot be written stops nothing', () => {
  const inTheWay: readonly (readonly [string, (settings: string) => void])[] = [
    ['the folder of settings is a file', (settings) => writeFileSync(settings, '')],
    ['a folder has its name', (settings) => mkdirSync(join(settings, 'log.txt'), { recursive: true })],
    [
      'a pipe that nobody reads has its name',
      (settings) => {
        mkdirSync(settings);
        if (process.platform === 'win32') console.warn('NOT TESTED: a pipe in the place of the log. Windows has none with a name in a folder.');
        else execFileSync('mkfifo', [join(settings, 'log.txt')]);
      },
    ],
    [
      'the log and its room are full, and the one before cannot be replaced',
      (settings) => {
        mkdirSync(join(settings, 'log-before.txt', 'kept'), { recursive: true });
        writeFileSync(join(settings, 'log.txt'), 'x'.repeat(MOST / 2));
      },
    ],
  ];
  test.each(inTheWay)('%s', async (_what, putInTheWay) => {
    const program = temporaryProgram({}, testApi);
    putInTheWay(join(program.folder, 'settings'));
    const { code, message } = await wilted(program);
    expect(code).toBe('unexpected');
    expect(numberIn(message)).toBeDefined();
    expect(valueOf(await program.callUnknown('garden.list', {}))).toEqual(['first']);
    expect(valueOf(await program.callUnknown('garden.rename', { account: 1, fund: 1, name: 'after' }))).toBeNull();
    expect(valueOf(await program.call('program.log', {})).faults.map(numberIn)).not.toContain(numberIn(message));
  });
});

test('it never grows beyond its limit; the newest faults are in it, and nothing else is left beside it', () => {
  const folder = temporaryFolder();
  const count = 2000;
  let largest = 0;
  for (let n = 1; n <= count; n += 1) {
    logError(optionsIn(folder), `number ${n}`, new Error('again'));
    largest = Math.max(largest, sizeOf(folder));
  }
  expect(largest).toBeLessThan(MOST);
  expect(readdirSync(join(folder, 'settings')).toSorted()).toEqual(['log-before.txt', 'log.txt']);
  expect(sizeOf(folder)).toBeGreaterThan(MOST / 8);
  const kept = numbersOf(wholeLog(folder), 'number');
  expect(kept).toEqual(Array.from({ length: kept.length }, (_, n) => count - kept.length + 1 + n));
  expect(othersMay(join(folder, 'settings', 'log-before.txt'))).toBe('00');
});

test('while another program is about to begin a new file, the full one is left to it and goes on', () => {
  const folder = temporaryFolder();
  const settings = join(folder, 'settings');
  mkdirSync(settings);
  writeFileSync(join(settings, 'log.txt'), 'x'.repeat(MOST / 4));
  writeFileSync(join(settings, 'log-before.txt'), 'what was before');
  writeFileSync(join(settings, 'log-turning'), '');
  logError(optionsIn(folder), 'here', new Error('x'));
  expect(numberIn(logIn(folder))).toBeDefined();
  expect(readFileSync(join(settings, 'log-before.txt'), 'utf8')).toBe('what was before');
  expect(existsSync(join(settings, 'log-turning'))).toBe(true);
});

test('a turn that a killed program left open is taken again', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'settings'));
  writeFileSync(join(folder, 'settings', 'log.txt'), 'x'.repeat(MOST / 2));
  const left = join(folder, 'settings', 'log-turning');
  writeFileSync(left, '');
  utimesSync(left, 1, 1);
  logError(optionsIn(folder), 'here', new Error('x'));
  expect(numberIn(logIn(folder))).toBeDefined();
  expect(existsSync(left)).toBe(false);
});

test.each([
  ['little', 40],
  ['so much that it turns', 700],
])('programs that write at once, %s, leave whole faults and lose none between', async (_what, count) => {
  const folder = temporaryFolder();
  const writers = ['A', 'B', 'C'];
  await Promise.all(
    writers.map(async (name) => {
      const writer = spawn(process.execPath, [join(import.meta.dirname, '../../tests/write-faults.ts'), folder, name, String(count)], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      expect(await new Promise((resolve) => writer.once('close', resolve))).toBe(0);
    }),
  );
  const log = wholeLog(folder);
  expect(
    log
      .trimEnd()
      .split('\n')
      .filter((line) => !FIRST.test(line) && !PLACE.test(line)),
  ).toEqual([]);
  expect(sizeOf(folder)).toBeLessThan(MOST);
  expect(readdirSync(join(folder, 'settings')).filter((name) => !name.startsWith('log'))).toEqual([]);
  let all = 0;
  for (const name of writers) {
    const kept = numbersOf(log, name);
    all += kept.length;
    // In order, with no hole: only the oldest may have gone.
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, n) => (kept[0] ?? 0) + n));
  }
  expect(all).toBeGreaterThanOrEqual(Math.min(count * writers.length, 100));
});

/** The numbers after a word, in the order of the log. */
function numbersOf(log: string, word: string): number[] {
  return [...log.matchAll(new RegExp(`: ${word} (\\d+): Error$`, 'gm'))].map(([, n]) => Number(n));
}

function sizeOf(folder: string): number {
  const settings = join(folder, 'settings');
  return readdirSync(settings).reduce((sum, name) => sum + statSync(join(settings, name)).size, 0);
}
