/**
 * An older copy put back by hand, and files made of pages of two times: the log that a crash left is of another file, or pages of an older backup
 * lie among newer ones, each whole under its key. No figure is shown that was never right: the file is refused, or it is shown as it was at one time.
 */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MethodName } from '../../core/api/methods.ts';
import type { Result } from '../../core/api/method.ts';
import { filesBelow } from '../nothing-lost/search.ts';
import type { Chance } from './cases.ts';
import { casesOf, faultsIn } from './cases.ts';
import { ledgerIn, post, Worker } from './jobs.ts';

const COPIES = 60;
const MIXED = 100;
const PAGE = 4096;
/** How often the file is closed, and so written whole, before the crash. */
const SITTINGS = 6;

const QUESTIONS: readonly (readonly [MethodName, object])[] = [
  ['accounts.list', {}],
  ...['2026-06-30', '2026-10-20', '2028-01-01'].map((on) => ['figures.overview', { account: 1, on }] as const),
  ['money.rows', { account: 1, filter: {}, offset: 0, limit: 1000 }],
  ['records.list', { account: 1, type: 'purchases', limit: 500 }],
];

/** Everything that is shown of the open file, each answer as it came. */
async function shown(worker: Worker): Promise<readonly Result<unknown>[]> {
  const answers: Result<unknown>[] = [];
  for (const [method, input] of QUESTIONS) answers.push(await worker.program.callUnknown(method, input));
  return answers;
}

const valuesOf = (answers: readonly Result<unknown>[]): readonly unknown[] => answers.map((answer) => (answer.ok ? answer.value : answer.problem.code));

/** The file as it was after each sitting, closed, with all that was shown of it; and as a crash left it, in a folder with the settings of its computer. */
let place = '';
const whole: { readonly path: string; readonly values: readonly unknown[] }[] = [];
let crashed = '';
let last: readonly unknown[] = [];

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  const working = join(place, 'working');
  const worker = new Worker(working);
  await worker.call('file.create', { path: worker.path });
  await worker.moveIn('one', 'DP-1');
  await worker.bring(1, 60);
  const sit = async (from: number): Promise<void> => {
    const { lines } = await worker.call('bank.unexplained', { account: 1 });
    for (const line of lines.slice(0, 4)) await post(worker, line);
    await worker.bring(from + 2, 20);
  };
  for (let sitting = 0; sitting < SITTINGS; sitting += 1) {
    if (sitting > 0) {
      await worker.open();
      await sit(sitting);
    }
    const values = valuesOf(await shown(worker));
    await worker.call('file.close', {});
    const path = join(place, `whole ${sitting}`);
    copyFileSync(worker.path, path);
    whole.push({ path, values });
  }
  await worker.open();
  await sit(SITTINGS);
  last = valuesOf(await shown(worker));
  crashed = join(place, 'crashed');
  cpSync(working, crashed, { recursive: true, filter: (path) => !/-lock(?:-holder)?$/.test(path) });
  await worker.program.close();
}, 120_000);
afterAll(() => rmSync(place, { recursive: true }));

/** What is wrong with what an open file shows, which must be what one of these times showed; and which. */
async function compared(
  worker: Worker,
  times: readonly { readonly name: string; readonly values: readonly unknown[] }[],
): Promise<{ wrong: readonly string[]; is: string }> {
  const answers = await shown(worker);
  const right = times.find(({ values }) => isDeepStrictEqual(values, valuesOf(answers)));
  if (right) return { wrong: [], is: right.name };
  const wrong = answers.flatMap((answer, index) => {
    const method = QUESTIONS[index]?.[0];
    if (!answer.ok) return [`${method} says ${answer.problem.code}`];
    return times.some(({ values }) => isDeepStrictEqual(values[index], answer.value)) ? [] : [`${method} shows what never was`];
  });
  return { wrong: wrong.length > 0 ? [...new Set(wrong)] : ['it shows answers of several times'], is: 'neither' };
}

/** The folder that a crash left, on the same computer or another one that knows nothing of the file. */
function afterCrash(folder: string, chance: Chance): void {
  cpSync(crashed, folder, { recursive: true });
  if (chance.next() < 0.3) rmSync(join(folder, 'settings'), { recursive: true, force: true });
  if (chance.next() < 0.5) rmSync(`${ledgerIn(folder)}-shm`, { force: true });
}

/** `cp` over the file, a copy moved there, or one that takes its times along. */
function putBack(from: string | Buffer, to: string, chance: Chance): string {
  const how = chance.pick(['written over it', 'moved there', 'with the times of the old one']);
  const times = statSync(to);
  const bytes = typeof from === 'string' ? readFileSync(from) : from;
  if (how === 'moved there') {
    writeFileSync(`${to}-copy`, bytes);
    renameSync(`${to}-copy`, to);
  } else writeFileSync(to, bytes);
  if (how === 'with the times of the old one') utimesSync(to, times.atime, times.mtime);
  return how;
}

/** Of all kinds, so that it is known that the test came to each. */
const came: Record<string, number> = {};

async function openOlder(chance: Chance): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  try {
    afterCrash(folder, chance);
    const path = ledgerIn(folder);
    const log = readFileSync(`${path}-wal`);
    const older = chance.pick(whole);
    const how = putBack(older.path, path, chance);
    const worker = new Worker(folder);
    try {
      const readOnly = chance.next() < 0.3;
      const opened = await worker.program.callUnknown('file.open', { path, readOnly });
      // Who may only read can set nothing aside, and is told what to do.
      if (!opened.ok) return readOnly && opened.problem.code !== 'unexpected' ? [] : [`${how}: opening says ${opened.problem.code}: ${opened.problem.message}`];
      const { wrong, is } = await compared(worker, [
        { name: 'the copy put back', values: older.values },
        { name: 'the newest', values: last },
      ]);
      came[is] = (came[is] ?? 0) + 1;
      const said = (opened.value as { readonly setAside?: string | null }).setAside ?? null;
      const status = ((await worker.call('file.status', {})).open as { readonly setAside?: string | null } | null)?.setAside ?? null;
      const more: string[] = [...wrong];
      if (is === 'the copy put back') {
        // What is in the log is of a later time: it is kept, under a name that is told.
        if (said === null || said !== status) more.push(`the log was set aside and it is said ${said}, then ${status}`);
        const kept = filesBelow(dirname(path)).some((name) => readFileSync(join(dirname(path), name)).equals(log));
        if (!kept) more.push('the log is gone');
        else if (said !== null && !existsSync(said)) more.push(`there is no ${said}`);
      }
      const { problems } = await worker.call('file.verify', {});
      more.push(...problems.map(({ message }) => `verify: ${message}`));
      return more.map((fault) => `copy ${whole.indexOf(older)} of ${SITTINGS}, ${how}: ${fault}`);
    } finally {
      await worker.program.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('an older copy put back beside the log of a crash is shown as it was, or with all of the log, and the log is kept', { timeout: 400_000 }, async () => {
  const cases = casesOf('put-back', COPIES);
  expect(await faultsIn(cases, openOlder)).toEqual([]);
  console.log(`Put back: ${JSON.stringify(came)} of ${cases.length}`);
});

test('without a copy put back, the log that a crash left is taken in, and nothing is set aside', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  cpSync(crashed, folder, { recursive: true });
  const worker = new Worker(folder);
  expect(await worker.open()).toMatchObject({ setAside: null });
  expect(valuesOf(await shown(worker))).toEqual(last);
  await worker.program.close();
  expect(readdirSync(dirname(worker.path))).toEqual(['Home.headroom']);
  rmSync(folder, { recursive: true });
});

/** The newest file with some pages as they were in an older one. */
function mixed(chance: Chance): { bytes: Buffer; how: string } {
  const newest = readFileSync(whole.at(-1)?.path ?? '');
  const older = readFileSync(chance.pick(whole.slice(0, -1)).path);
  const bytes = Buffer.from(newest);
  const both = Math.min(newest.length, older.length) / PAGE;
  const differ = Array.from({ length: both }, (_, page) => page).filter(
    (page) => !newest.subarray(page * PAGE, (page + 1) * PAGE).equals(older.subarray(page * PAGE, (page + 1) * PAGE)),
  );
  const count = chance.pick([1, 1, 2, 3, 8, Math.ceil(differ.length / 2)]);
  const pages = new Set(Array.from({ length: count }, () => chance.pick(differ)));
  for (const page of pages) older.copy(bytes, page * PAGE, page * PAGE, (page + 1) * PAGE);
  return { bytes, how: `pages ${[...pages].join(', ')}` };
}

let wrongly = 0;

async function openMixed(chance: Chance): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  try {
    mkdirSync(dirname(ledgerIn(folder)));
    copyFileSync(whole.at(-1)?.path ?? '', ledgerIn(folder));
    const worker = new Worker(folder);
    const newest = { name: 'the newest', values: whole.at(-1)?.values ?? [] };
    try {
      // Some computers have seen the file, others not.
      if (chance.next() < 0.7) {
        await worker.open();
        await worker.call('file.close', {});
      }
      const { bytes, how } = mixed(chance);
      const put = putBack(bytes, worker.path, chance);
      const input = { path: worker.path, ...(chance.next() < 0.3 && { readOnly: true }) };
      const opened = await worker.program.callUnknown('file.open', input);
      const where = (fault: string): string => `${how}, ${put}: ${fault}`;
      if (opened.ok) {
        const { wrong } = await compared(worker, [newest]);
        if (wrong.some((fault) => fault.endsWith('never was'))) wrongly += 1;
        const found = wrong.length === 0 || (await worker.call('file.verify', {})).problems.length > 0;
        return [...wrong, ...(found ? [] : ['and verify finds nothing'])].map(where);
      }
      const code: string = opened.problem.code;
      if (code === 'fileDamaged') return [];
      if (code !== 'fileNotInOrder') return [where(`opening says ${code}: ${opened.problem.message}`)];
      if (opened.problem.detail === undefined) return [where('it is not said what is not in order')];
      const anyway = await worker.program.callUnknown('file.open', { ...input, anyway: true });
      if (!anyway.ok) return [where(`opened anyway, it says ${anyway.problem.code}`)];
      const { problems } = await worker.call('file.verify', {});
      return problems.length > 0 ? [] : [where('it is refused, and verify finds nothing')];
    } finally {
      await worker.program.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a file with pages of an older backup is refused before a figure of it is shown, unless it is asked for anyway', { timeout: 400_000 }, async () => {
  const cases = casesOf('mixed', MIXED);
  const faults = await faultsIn(cases, openMixed);
  console.log(`Pages of two times: ${wrongly} of ${cases.length} files showed what never was.`);
  expect(faults).toEqual([]);
});
