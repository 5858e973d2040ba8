import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { testApi } from '../tests/test-api.ts';
import type { FileHandle } from '../core/host/host.ts';
import { optionsIn, problemOf, temporaryFolder, valueOf } from '../tests/temporary.ts';
import { startThreads } from './threads.ts';

function threads() {
  const folder = temporaryFolder();
  const { now: _now, ...options } = optionsIn(folder);
  const program = startThreads({ ...options, workerFile: new URL('../tests/test-api-worker.ts', import.meta.url) }, testApi.methods);
  onTestFinished(() => program.close());
  return { program, path: join(folder, 'files', 'Home.headroom') };
}

async function openGarden() {
  const { program, path } = threads();
  valueOf(await program.call('file.create', { path }));
  const { account, fund } = valueOf(await program.callUnknown('garden.plant', { reference: 'A1' })) as { account: number; fund: number };
  return { program, path, account, fund };
}

test('what is written is read by the other thread at once, and nothing is read when no file is open', async () => {
  const { program, path, account, fund } = await openGarden();
  expect(valueOf(await program.callUnknown('garden.list', {}))).toEqual(['first']);
  valueOf(await program.callUnknown('garden.rename', { account, fund, name: 'second' }));
  expect(valueOf(await program.callUnknown('garden.list', {}))).toEqual(['second']);
  valueOf(await program.call('file.close', {}));
  expect(problemOf(await program.callUnknown('garden.list', {})).code).toBe('noFileOpen');
  expect(readdirSync(dirname(path))).toEqual(['Home.headroom']);
  expect(problemOf(await program.callUnknown('toString', {})).code).toBe('unknownMethod');
});

test('while a long write runs, reads are answered with what was saved before it, progress comes, and the host is never held up', async () => {
  const { program, account } = await openGarden();
  const progress: number[] = [];
  const state = { done: false };
  const growing = program
    .callUnknown('garden.grow', { account, funds: 300, ms: 3 }, { onProgress: (step) => progress.push(step.done) })
    .finally(() => (state.done = true));
  let reads = 0;
  const gaps: number[] = [];
  let last = performance.now();
  const pulse = setInterval(() => {
    gaps.push(performance.now() - last);
    last = performance.now();
  }, 5);
  while (!state.done) {
    const { length } = valueOf(await program.callUnknown('garden.list', {})) as string[];
    // All of it or nothing; all of it once it is saved, which the reader may see before the answer comes.
    expect([1, 301]).toContain(length);
    if (length === 1) reads += 1;
  }
  clearInterval(pulse);
  valueOf(await growing);
  expect(reads).toBeGreaterThan(20);
  expect(progress.length).toBeGreaterThan(3);
  expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  // Nineteen in twenty, so that another program's burst on the machine is not taken for ours.
  expect(gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.95)]).toBeLessThan(50);
  expect(valueOf(await program.callUnknown('garden.list', {}))).toHaveLength(301);
});

test('Cancel reaches a running write, which is rolled back whole', async () => {
  const { program, account } = await openGarden();
  const stop = new AbortController();
  const growing = program.callUnknown(
    'garden.grow',
    { account, funds: 5000, ms: 2 },
    { signal: stop.signal, onProgress: ({ done }) => done > 20 && stop.abort() },
  );
  expect(problemOf(await growing).code).toBe('cancelled');
  expect(valueOf(await program.callUnknown('garden.list', {}))).toEqual(['first']);
  expect(valueOf(await program.call('file.verify', {})).problems).toEqual([]);
});

test('files named in a call travel to the thread that answers it', async () => {
  const { program } = await openGarden();
  const { id } = program.addFile({ path: 'bank/may.csv', bytes: new Uint8Array(70_000) });
  expect(valueOf(await program.callUnknown('garden.size', { file: id }))).toEqual({ bytes: 70_000, path: 'bank/may.csv' });
  expect(valueOf(await program.callUnknown('garden.size', { file: id }))).toEqual({ bytes: 70_000, path: 'bank/may.csv' });
});

test('a file that a call gives comes out of its thread, and is taken once', async () => {
  const { program } = await openGarden();
  const file = valueOf(await program.callUnknown('garden.give', { bytes: 70_000 })) as FileHandle;
  expect(file).toMatchObject({ path: 'given.bin', bytes: 70_000 });
  expect(program.takeFile(file.id)?.bytes).toEqual(new Uint8Array(70_000).fill(7));
  expect(program.takeFile(file.id)).toBeNull();
});

test('with another passphrase both threads go on with the same file', async () => {
  const { program, path } = await openGarden();
  expect(valueOf(await program.call('file.changePassphrase', { current: null, next: 'three blind mice' })).passphrase).toBe(true);
  expect(valueOf(await program.callUnknown('garden.list', {}))).toEqual(['first']);
  expect(problemOf(await program.call('file.open', { path, passphrase: 'no' })).code).toBe('passphraseWrong');
  expect(valueOf(await program.callUnknown('garden.list', {}))).toEqual(['first']);
});

test('closing waits for what was asked before it, and answers after it are refused', async () => {
  const { program, path, account } = await openGarden();
  const growing = program.callUnknown('garden.grow', { account, funds: 20, ms: 2 });
  await program.close();
  expect((await growing).ok).toBe(true);
  expect(readdirSync(dirname(path))).toEqual(['Home.headroom']);
  expect(problemOf(await program.callUnknown('garden.list', {})).code).toBe('cancelled');
  expect(existsSync(join(dirname(path), '..', 'settings', 'log.txt'))).toBe(false);
});

test('should a thread end by itself, every call waiting for it and every later one is answered', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { program, account, path } = await openGarden();
  const growing = program.callUnknown('garden.grow', { account, funds: 50, ms: 1 });
  const crashed = program.callUnknown('garden.crash', {});
  const behind = program.callUnknown('garden.list', {});
  const waiting = program.callUnknown('garden.rename', { account, fund: 1, name: 'late' });
  expect((await growing).ok).toBe(true);
  const problem = problemOf(await crashed);
  expect(problem.code).toBe('unexpected');
  expect(problemOf(await waiting)).toEqual(problem);
  expect((await behind).ok).toBe(true);
  expect(problemOf(await program.callUnknown('garden.list', {}))).toEqual(problem);
  // What the thread came to is in the log, once, under the number that all of them were given.
  const faults = readFileSync(join(dirname(path), '..', 'settings', 'log.txt'), 'utf8').match(/ fault .*/g);
  expect(faults).toEqual([expect.stringMatching(/ direct: thread that writes: Error EXIT_1$/)]);
  expect(problem.message).toContain(faults?.[0]?.slice(1, 11));
  log.mockRestore();
});
