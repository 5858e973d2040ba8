/** A drive that is full, may not be written to, or is pulled out: what is asked is refused with a sentence that says so, and nothing is lost. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { fileWords } from '../../core/words/file.ts';
import type { Result } from '../../core/api/method.ts';
import type { Chance } from './cases.ts';
import { casesOf, faultsIn } from './cases.ts';
import { contentsAt } from './contents.ts';
import { Drive } from './drive.ts';
import { jobs, ledgerIn, moreMigrations, Worker } from './jobs.ts';

const FULL = 60;

let whole = '';
beforeAll(async () => {
  whole = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  await jobs.posting.prepare(whole);
});
afterAll(() => rmSync(whole, { recursive: true }));

/** A drive with the ledger on it; undefined where none can be had. */
function driveWithLedger(): Drive | undefined {
  const drive = Drive.orNot(6);
  if (!drive) return undefined;
  cpSync(whole, drive.folder, { recursive: true });
  return drive;
}

const bought = { day: '2026-05-01', supplier: 'Corner Shop', item: 'Stool', amount: 1234, planLine: null, approvedOn: null, approvedBy: null, paidBy: null };

/** What can be begun with too little room. Each is done to the open file, or opens it. */
const work: Readonly<Record<string, (worker: Worker) => Promise<Result<unknown>>>> = {
  save: (worker) => worker.program.call('records.save', { account: 1, type: 'purchases', fields: bought }),
  import: (worker) => worker.tryBring(3, 400),
  'move-in': (worker) => worker.tryMoveIn('two', 'DP-2'),
  passphrase: (worker) => worker.program.call('file.changePassphrase', { current: null, next: 'three blind mice' }),
  open: (worker) => worker.program.call('file.open', { path: worker.path }),
  create: (worker) => worker.program.call('file.create', { path: join(dirname(worker.path), 'Other.headroom') }),
};

let refused = 0;
let tried = false;

const MAY_SAY = new Set<string>([fileWords.noRoom, fileWords.diskFailed]);

async function fillUp(chance: Chance): Promise<readonly string[]> {
  const drive = driveWithLedger();
  if (!drive) return [];
  tried = true;
  try {
    const worker = new Worker(drive.folder);
    const before = await contentsAt(worker.path);
    const what = chance.pick(Object.keys(work));
    const attempt = work[what];
    if (!attempt) return [];
    if (what !== 'open' && what !== 'create') await worker.open();
    const left = chance.below(chance.pick([4096, 65_536, 700_000]));
    drive.fill(left);
    const wrong: string[] = [];
    const first = await attempt(worker);
    if (!first.ok) {
      refused += 1;
      if (!MAY_SAY.has(first.problem.message)) wrong.push(`it says ${first.problem.code}: ${first.problem.message}`);
      drive.empty();
      const again = await attempt(worker);
      if (!again.ok) wrong.push(`with room again it says ${again.problem.code}: ${again.problem.message}`);
    }
    await worker.program.close();
    const there = readdirSync(dirname(worker.path)).filter((name) => !/^(?:Home|Other)\.headroom$/.test(name));
    if (first.ok ? there.some((name) => !name.startsWith('Home.headroom-')) : there.length > 0) wrong.push(`left behind: ${there.join(', ')}`);
    if (first.ok) drive.empty();
    const passphrase = what === 'passphrase' ? 'three blind mice' : undefined;
    const opened = await worker.program.call('file.open', { path: worker.path, ...(passphrase !== undefined && { passphrase }) });
    if (!opened.ok) return [...wrong, `it does not open again: ${opened.problem.message}`];
    const { problems } = await worker.call('file.verify', {});
    wrong.push(...problems.map(({ message }) => `verify: ${message}`));
    await worker.program.close();
    if (what === 'open' && (await contentsAt(worker.path)) !== before) wrong.push('opening it changed what is in it');
    return wrong.map((fault) => `${what} with ${left} bytes left: ${fault}`);
  } finally {
    drive.remove();
  }
}

test('on a full drive everything is refused with a sentence, nothing is half done, and with room it can be done', { timeout: 300_000 }, async () => {
  const cases = casesOf('full', FULL);
  expect(await faultsIn(cases, fillUp)).toEqual([]);
  expect(refused).toBeGreaterThanOrEqual(tried ? Math.floor(cases.length / 3) : 0);
});

/** Everything that reads, and everything that writes. */
async function answers(worker: Worker): Promise<{ reads: readonly string[]; writes: readonly string[] }> {
  const said = async (result: Promise<Result<unknown>>): Promise<string> => {
    const answer = await result;
    return answer.ok ? 'done' : `${answer.problem.code}: ${answer.problem.message}`;
  };
  const { program } = worker;
  return {
    reads: [
      await said(program.call('accounts.list', {})),
      await said(program.call('figures.overview', { account: 1, on: '2026-10-20' })),
      await said(program.call('file.verify', {})),
    ],
    writes: [
      await said(program.call('records.save', { account: 1, type: 'purchases', fields: bought })),
      await said(worker.tryBring(7, 10)),
      await said(program.call('file.changePassphrase', { current: null, next: 'three blind mice' })),
    ],
  };
}

const DONE = ['done', 'done', 'done'];
const three = (text: string): readonly string[] => [text, text, text];

test('on a drive that may not be written to, a file opens to read, with all in it, and nothing is written', async () => {
  const drive = driveWithLedger();
  if (!drive) return;
  onTestFinished(() => drive.remove());
  drive.allowWriting(false);
  const worker = new Worker(whole);
  const path = ledgerIn(drive.folder);
  expect(await worker.program.call('file.open', { path })).toMatchObject({ problem: { code: 'fileNotWritable', message: fileWords.notWritable } });
  expect(await worker.program.call('file.create', { path: join(dirname(path), 'Other.headroom') })).toMatchObject({ problem: { code: 'fileNotWritable' } });
  await worker.call('file.open', { path, readOnly: true });
  expect(await answers(worker)).toEqual({ reads: DONE, writes: three(`readOnly: ${fileWords.readOnly}`) });
  await worker.program.close();
  expect(readdirSync(dirname(path))).toEqual(['Home.headroom']);
});

test('a file with a log beside it that cannot be taken in there says what to do, or shows all that was saved', async () => {
  const drive = driveWithLedger();
  if (!drive) return;
  onTestFinished(() => drive.remove());
  const path = ledgerIn(drive.folder);
  const stopped = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  onTestFinished(() => rmSync(stopped, { recursive: true }));
  const worker = new Worker(drive.folder);
  await worker.open();
  await worker.call('records.save', { account: 1, type: 'purchases', fields: bought });
  cpSync(dirname(path), stopped, { recursive: true });
  const right = await worker.call('records.list', { account: 1, type: 'purchases', limit: 100 });
  await worker.program.close();
  for (const shared of [true, false]) {
    cpSync(stopped, dirname(path), { recursive: true });
    if (!shared) rmSync(`${path}-shm`);
    drive.allowWriting(false);
    const reader = new Worker(stopped);
    const opened = await reader.program.call('file.open', { path, readOnly: true });
    const found = opened.ok ? await reader.call('records.list', { account: 1, type: 'purchases', limit: 100 }) : opened.problem.message;
    expect([right, fileWords.unfinished]).toContainEqual(found);
    await reader.program.close();
    drive.allowWriting(true);
  }
});

test('with its drive pulled out, an open file is neither read nor written, and nothing appears in its place', async () => {
  const drive = driveWithLedger();
  if (!drive) return;
  onTestFinished(() => drive.remove());
  const worker = new Worker(drive.folder);
  await worker.open();
  await worker.call('records.save', { account: 1, type: 'purchases', fields: bought });
  drive.pullOut();
  expect(await answers(worker)).toEqual({ reads: three(`fileMissing: ${fileWords.gone}`), writes: three(`fileMissing: ${fileWords.gone}`) });
  expect(await worker.program.call('file.close', {})).toMatchObject({ ok: true });
  expect(await worker.program.call('file.status', {})).toMatchObject({ value: { open: null } });
  expect(readdirSync(drive.folder)).toEqual([]);
});

test('a copy made before an update that finds no room leaves the file as it was', async () => {
  const drive = driveWithLedger();
  if (!drive) return;
  onTestFinished(() => drive.remove());
  const before = await contentsAt(ledgerIn(drive.folder));
  const more = moreMigrations(drive.folder);
  drive.fill(100_000);
  const worker = new Worker(drive.folder, more);
  expect(await worker.program.call('file.open', { path: worker.path })).toMatchObject({ problem: { message: fileWords.noRoom } });
  expect(readdirSync(dirname(worker.path))).toEqual(['Home.headroom']);
  expect(await contentsAt(worker.path)).toBe(before);
});
