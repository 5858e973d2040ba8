/**
 * A file moved, deleted or replaced while it is open, two programs at once, a lock whose owner died, and a clock set back: nothing is
 * saved where it would be lost, one program writes at a time, and nothing depends on the time of day.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { fileWords } from '../../core/words/file.ts';
import { startDirect } from '../../ledger/dispatch.ts';
import { optionsIn, problemOf, temporaryFolder, valueOf } from '../temporary.ts';
import { casesOf, faultsIn } from './cases.ts';
import type { Chance } from './cases.ts';
import { contentsAt } from './contents.ts';
import { jobs, ledgerIn, Worker } from './jobs.ts';

let whole = '';
beforeAll(async () => {
  whole = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  await jobs.posting.prepare(whole);
});
afterAll(() => rmSync(whole, { recursive: true }));

const bought = { day: '2026-05-01', supplier: 'Corner Shop', item: 'Stool', amount: 1234, planLine: null, approvedOn: null, approvedBy: null, paidBy: null };
const save = { account: 1, type: 'purchases', fields: bought } as const;

/** An open file with a change that is not yet in the file itself, only in the log beside it. */
async function openFile(): Promise<Worker> {
  const folder = temporaryFolder();
  cpSync(whole, folder, { recursive: true });
  const worker = new Worker(folder);
  onTestFinished(() => worker.program.close());
  await worker.open();
  await worker.call('records.save', save);
  return worker;
}

const purchases = async (worker: Worker): Promise<number> => (await worker.call('records.list', { account: 1, type: 'purchases', limit: 100 })).records.length;

describe('while a file is open', () => {
  test('and moved, nothing is saved; put back it goes on; closed, all that was saved went with it', async () => {
    const worker = await openFile();
    const count = await purchases(worker);
    const away = join(dirname(worker.path), 'Away.headroom');
    renameSync(worker.path, away);
    for (const method of ['records.save', 'records.list', 'accounts.list', 'file.verify', 'file.changePassphrase'] as const) {
      const input = { 'records.save': save, 'records.list': { account: 1, type: 'purchases' }, 'file.changePassphrase': { current: null, next: 'x' } };
      const problem = problemOf(await worker.program.callUnknown(method, input[method as keyof typeof input] ?? {}));
      expect(problem).toEqual({ code: 'fileMissing', message: fileWords.gone });
    }
    renameSync(away, worker.path);
    await worker.call('records.save', save);
    renameSync(worker.path, away);
    await worker.call('file.close', {});
    expect(readdirSync(dirname(worker.path))).toEqual(['Away.headroom']);
    await worker.call('file.open', { path: away });
    expect(await purchases(worker)).toBe(count + 1);
    expect((await worker.call('file.verify', {})).problems).toEqual([]);
  });

  test('and moved, it can be opened where it now is without being closed first', async () => {
    const worker = await openFile();
    const count = await purchases(worker);
    const away = join(dirname(worker.path), 'Away.headroom');
    renameSync(worker.path, away);
    expect(await worker.call('file.open', { path: away })).toMatchObject({ mode: 'write', heldBy: null });
    expect(await purchases(worker)).toBe(count);
  });

  test('and deleted, nothing is saved, nothing is made in its place, and it closes', async () => {
    const worker = await openFile();
    rmSync(worker.path);
    expect(problemOf(await worker.program.call('records.save', save))).toEqual({ code: 'fileMissing', message: fileWords.gone });
    await worker.call('file.close', {});
    expect(readdirSync(dirname(worker.path))).toEqual([]);
  });

  test('and its folder deleted, the same', async () => {
    const worker = await openFile();
    rmSync(dirname(worker.path), { recursive: true });
    expect(problemOf(await worker.program.call('records.save', save))).toEqual({ code: 'fileMissing', message: fileWords.gone });
    await worker.call('file.close', {});
    expect(readdirSync(dirname(dirname(worker.path)))).not.toContain('files');
  });

  test('and replaced, the other file is not touched, by this program or by the log of the first', async () => {
    const worker = await openFile();
    const other = `${worker.path}-other`;
    copyFileSync(ledgerIn(whole), other);
    renameSync(other, worker.path);
    const problem = problemOf(await worker.program.call('records.save', save));
    expect(problem).toEqual({ code: 'fileMissing', message: fileWords.replaced });
    // As a kill at this moment would leave it.
    const left = temporaryFolder();
    cpSync(dirname(worker.path), join(left, 'files'), { recursive: true });
    expect(await contentsAt(ledgerIn(left))).toBe(await contentsAt(ledgerIn(whole)));
    expect(await worker.open()).toMatchObject({ mode: 'write', heldBy: null });
    await worker.call('file.close', {});
    expect(await contentsAt(worker.path)).toBe(await contentsAt(ledgerIn(whole)));
    expect(readdirSync(dirname(worker.path))).toEqual(['Home.headroom']);
  });
});

/** Another Headroom in a process of its own, which opens the file and holds it; and how it has it open. */
async function holder(path: string, who: string): Promise<{ child: ChildProcess; mode: string; heldBy: string | null }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../hold-file.ts'), path, temporaryFolder(), who], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const { value } = JSON.parse(said.toString()) as { value: { mode: string; heldBy: { who: string } | null } };
  return { child, mode: value.mode, heldBy: value.heldBy?.who ?? null };
}

async function killed(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

describe('two programs at once', () => {
  async function race(chance: Chance): Promise<readonly string[]> {
    const folder = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
    try {
      cpSync(whole, folder, { recursive: true });
      const path = ledgerIn(folder);
      // What an owner that died left: a lock that nobody holds, and its name beside it.
      if (chance.next() < 0.5) {
        writeFileSync(`${path}-lock`, '');
        writeFileSync(`${path}-lock-holder`, JSON.stringify({ who: 'Somebody dead', since: '2099-01-01T00:00:00.000Z' }));
      }
      const all = await Promise.all(['Ann', 'Ben', 'Cleo'].map((who) => holder(path, who)));
      const writers = all.filter(({ mode }) => mode === 'write');
      const wrong = writers.length === 1 ? [] : [`${writers.length} of three may write`];
      if (all.some(({ heldBy }) => heldBy === 'Somebody dead')) wrong.push('the dead owner was named');
      for (const { child } of writers) await killed(child);
      const next = await holder(path, 'Dan');
      if (next.mode !== 'write' || next.heldBy !== null) wrong.push('the lock of a killed program was still there');
      for (const { child } of [...all, next]) if (child.signalCode === null) await killed(child);
      return wrong;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  test('one of those that open a file at the same moment may write, and after it was killed the next', { timeout: 200_000 }, async () => {
    expect(await faultsIn(casesOf('race', 20), race)).toEqual([]);
  });

  test('what one program saves the other reads, and what it may not write it is told', async () => {
    const first = await openFile();
    const second = startDirect({ ...optionsIn(temporaryFolder()), systemUser: 'second' });
    onTestFinished(() => second.close());
    expect(valueOf(await second.call('file.open', { path: first.path }))).toMatchObject({ mode: 'read', heldBy: { who: 'tester' } });
    for (let round = 0; round < 20; round += 1) {
      await first.call('records.save', save);
      const { records } = valueOf(await second.call('records.list', { account: 1, type: 'purchases', limit: 100 }));
      expect(records).toHaveLength(await purchases(first));
      expect(problemOf(await second.call('records.save', save)).code).toBe('fileInUse');
    }
  });
});

test('with the clock set back, a file goes on as before: changes keep their order, and it is in order', async () => {
  const folder = temporaryFolder();
  cpSync(whole, folder, { recursive: true });
  const future = new Date('2099-06-01');
  utimesSync(ledgerIn(folder), future, future);
  const at = (now: string): ReturnType<typeof startDirect> => {
    const program = startDirect({ ...optionsIn(folder), now: () => now });
    onTestFinished(() => program.close());
    return program;
  };
  const changes: number[] = [];
  for (const now of ['2030-01-01T00:00:00.000Z', '2001-01-01T00:00:00.000Z', '2026-10-05T09:30:00.000Z', '1970-01-01T00:00:00.000Z']) {
    const program = at(now);
    valueOf(await program.call('file.open', { path: ledgerIn(folder) }));
    const result = await program.call('records.save', save);
    if (result.ok && result.change !== undefined) changes.push(result.change);
    expect(valueOf(await program.call('file.verify', {})).problems).toEqual([]);
    expect(valueOf(await program.call('changes.undo', { account: 1, change: changes.at(-1) ?? 0 }))).toMatchObject({ what: expect.any(String) });
    await program.close();
  }
  expect(changes).toEqual(changes.toSorted((a, b) => a - b));
  const program = at('2000-01-01T00:00:00.000Z');
  valueOf(await program.call('file.open', { path: ledgerIn(folder) }));
  const overview = valueOf(await program.call('figures.overview', { account: 1, on: '2026-10-20' }));
  const right = new Worker(temporaryFolder());
  mkdirSync(dirname(right.path), { recursive: true });
  copyFileSync(ledgerIn(whole), right.path);
  await right.open();
  expect(overview).toEqual(await right.call('figures.overview', { account: 1, on: '2026-10-20' }));
  await right.program.close();
});
