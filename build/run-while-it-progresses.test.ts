import { expect, test } from 'vitest';
import { runWhileItProgresses } from './run-while-it-progresses.ts';

const run = (script: string, onBytes?: (bytes: number) => void) => runWhileItProgresses(process.execPath, ['-e', script], 2, onBytes);

test('a program that ends well in its own time is let be, and its bytes are counted', async () => {
  let most = 0;
  const writes = `const fs = require('fs'), path = require('os').tmpdir() + '/part'; let n = 0;
    const more = setInterval(() => { fs.appendFileSync(path, 'x'.repeat(1000)); if (++n === 8) clearInterval(more); }, 500);`;
  expect(
    await run(writes, (bytes) => {
      most = Math.max(most, bytes);
    }),
  ).toBe(true);
  expect(most).toBeGreaterThanOrEqual(6000);
});

test('one from which nothing more comes is stopped', async () => {
  const began = Date.now();
  expect(await run('setInterval(() => {}, 1000)')).toBe(false);
  expect(Date.now() - began).toBeLessThan(10_000);
});

test('one that fails, or is not there, is no success', async () => {
  expect(await run('process.exit(3)')).toBe(false);
  expect(await runWhileItProgresses('no-such-program', [], 2)).toBe(false);
});
