/** A drive that fills up while papers are filed or destroyed: it is refused with a sentence or done whole, and no paper that is named is missing. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Result } from '../../core/api/method.ts';
import { fileWords } from '../../core/words/file.ts';
import type { Chance } from './cases.ts';
import { casesOf, faultsIn } from './cases.ts';
import { wrongPapersBeside } from './contents.ts';
import { Drive } from './drive.ts';
import { jobs, tryDestroy, tryFile, Worker } from './jobs.ts';

const FULL = 60;
const PAPERS = 20;

let whole = '';
beforeAll(async () => {
  whole = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  await jobs.papers.prepare(whole);
});
afterAll(() => rmSync(whole, { recursive: true }));

/** Each with how many papers there are more once it is done. */
const work: Readonly<Record<string, { readonly more: number; run(worker: Worker): Promise<Result<unknown>> }>> = {
  file: { more: PAPERS, run: (worker) => tryFile(worker, 2, 1000, PAPERS, 40_000) },
  destroy: { more: -PAPERS, run: (worker) => tryDestroy(worker, PAPERS) },
};
const MAY_SAY = new Set<string>([fileWords.noRoom, fileWords.diskFailed]);

let refused = 0;
let tried = false;

async function fillUp(chance: Chance): Promise<readonly string[]> {
  const drive = Drive.orNot(6);
  if (!drive) return [];
  tried = true;
  try {
    cpSync(whole, drive.folder, { recursive: true });
    const worker = new Worker(drive.folder);
    await worker.open();
    const papers = async (): Promise<number> => (await worker.call('evidence.all', { account: 1, offset: 0, limit: 1 })).total;
    const before = await papers();
    // Filing is tried three times as often: it needs the room.
    const what = chance.pick(['file', 'file', 'file', 'destroy']);
    const { more = 0, run } = work[what] ?? {};
    const left = chance.below(chance.pick([4096, 65_536, 700_000]));
    drive.fill(left);
    const wrong: string[] = [];
    const first = await run?.(worker);
    if (first?.ok === false) {
      refused += 1;
      if (!MAY_SAY.has(first.problem.message)) wrong.push(`it says ${first.problem.code}: ${first.problem.message}`);
      if ((await papers()) !== before) wrong.push('what was refused is done in part');
      drive.empty();
      const again = await run?.(worker);
      if (again?.ok !== true) wrong.push(`with room again it says ${again?.problem.message}`);
    } else drive.empty();
    if ((await papers()) !== before + more) wrong.push(`${await papers()} papers instead of ${before + more}`);
    await worker.program.close();
    const there = readdirSync(dirname(worker.path)).filter((name) => !/^Home\.headroom(?:-evidence)?$/.test(name));
    if (there.length > 0) wrong.push(`left behind: ${there.join(', ')}`);
    // What a full drive kept from being taken out goes at the next opening.
    await worker.open();
    wrong.push(...(await worker.call('file.verify', {})).problems.map(({ message }) => `verify: ${message}`));
    await worker.program.close();
    wrong.push(...(await wrongPapersBeside(worker.path)));
    return wrong.map((fault) => `${what} with ${left} bytes left: ${fault}`);
  } finally {
    drive.remove();
  }
}

test('on a full drive papers are filed and destroyed whole or not at all, and with room it can be done', { timeout: 300_000 }, async () => {
  const cases = casesOf('full-papers', FULL);
  expect(await faultsIn(cases, fillUp)).toEqual([]);
  expect(refused).toBeGreaterThanOrEqual(tried ? Math.floor(cases.length / 3) : 0);
});
