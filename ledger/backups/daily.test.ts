/** Backups that nobody asks for, by the clock of the host; the ledger behind it is real where it matters. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished, test, expect, vi } from 'vitest';
import { optionsIn, temporaryFolder, valueOf } from '../../tests/temporary.ts';
import { DailyBackup } from './daily.ts';
import { startThreads } from '../threads.ts';

const MINUTE = 60_000;

function hostClock(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
}

test('it is looked a minute after a file was opened, then each hour; sooner again where it gave way', async () => {
  hostClock();
  const looks: AbortSignal[] = [];
  let answer = (): void => {};
  const daily = new DailyBackup((signal) => {
    looks.push(signal);
    return new Promise((done) => (answer = () => done({ ok: true, value: [], touched: [] })));
  });
  const pass = async (minutes: number): Promise<number> => {
    await vi.advanceTimersByTimeAsync(minutes * MINUTE);
    return looks.length;
  };
  expect(await pass(500)).toBe(0);
  daily.opened();
  expect(await pass(1)).toBe(1);
  answer();
  expect(await pass(59)).toBe(1);
  expect(await pass(1)).toBe(2);
  daily.giveWay();
  expect(looks[1]?.aborted).toBe(true);
  answer();
  expect(await pass(5)).toBe(3);
  daily.end();
  answer();
  expect(await pass(500)).toBe(3);
});

test('in the threads of a host that lives long, the open file is backed up by itself', async () => {
  const folder = temporaryFolder();
  const { now: _now, ...options } = optionsIn(folder);
  hostClock();
  const program = startThreads({ ...options, host: 'web', workerFile: new URL('../runtime/worker.ts', import.meta.url) });
  onTestFinished(() => program.close());
  valueOf(await program.call('file.create', { path: join(folder, 'files', 'Home.headroom') }));
  const backups = join(folder, 'files', 'Backups');
  expect(existsSync(backups)).toBe(false);
  await vi.advanceTimersByTimeAsync(MINUTE);
  // Behind it in the same thread.
  expect(valueOf(await program.call('backups.state', {})).file).toMatchObject({ trouble: null, last: expect.stringMatching(/^20/) });
  expect(readdirSync(join(backups, readdirSync(backups)[0] ?? ''))).toHaveLength(1);
});
