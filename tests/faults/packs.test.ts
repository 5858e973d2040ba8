/** A pack for the council that is killed while it is made, or whose drive fills up: what is left is never taken for a whole one, and it can be made again. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packWords } from '../../core/words/returns/pack.ts';
import { lloyds, plainAccount } from '../ledger.ts';
import type { Chance } from './cases.ts';
import { casesOf, faultsIn } from './cases.ts';
import { Drive } from './drive.ts';
import { Worker } from './jobs.ts';

const KILLS = 40;
const FULL = 40;
const DAYS = { from: '2026-04-06', to: '2026-07-05' } as const;
const PAPERS = 24;
const PAPER_BYTES = 100_000;
const SCRIPT = join(import.meta.dirname, 'pack-until-killed.ts');
/** A folder, a ZIP, and ZIPs of a megabyte at most. */
const KINDS = [{}, { isZip: true }, { isZip: true, partSize: 1 }] as const;

let whole = '';
beforeAll(async () => {
  whole = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  const worker = new Worker(whole);
  await worker.newFile(async () => {
    await worker.call('accounts.create', plainAccount('DP-1'));
    const { path, text } = lloyds('spring.csv', [{ day: '2026-05-08', text: 'RIVERSIDE CLUB', amount: -2_250 }]);
    await worker.call('bank.import', { account: 1, file: worker.program.addFile({ path, bytes: Buffer.from(text) }).id });
    const files = Array.from({ length: PAPERS }, (_, index) => {
      const bytes = Buffer.from(`Receipt ${index}\n`.repeat(PAPER_BYTES / 10));
      return worker.program.addFile({ path: `receipt-${index}.txt`, bytes }).id;
    });
    await worker.call('evidence.add', { account: 1, of: { type: 'line', id: 1 }, files });
    await worker.call('returns.start', { account: 1, ...DAYS, form: 'generic-return' });
    await worker.call('returns.close', { account: 1, return: 1, whyOpen: 'The rest comes later' });
  });
});
afterAll(() => rmSync(whole, { recursive: true }));

type Kind = (typeof KINDS)[number];
const inputOf = (kind: Kind, to: string) => ({ account: 1, return: 1, folder: to, ...kind });

/** Each thing in a folder that a check takes for a pack as it was made. */
async function takenForWhole(worker: Worker, folder: string): Promise<readonly string[]> {
  const taken: string[] = [];
  for (const name of readdirSync(folder)) {
    const checked = await worker.program.call('returns.checkPack', { path: join(folder, name) });
    if (checked.ok && checked.value.problems.length === 0) taken.push(name);
    else if (!checked.ok && checked.problem.code !== 'fileDamaged') taken.push(`${name}: ${checked.problem.code}`);
  }
  return taken;
}

/** Made in a folder that holds what is left of one before; what is wrong with it. */
async function madeAnew(worker: Worker, kind: Kind, folder: string): Promise<readonly string[]> {
  const made = await worker.program.call('returns.pack', inputOf(kind, folder));
  if (!made.ok) return [`it cannot be made again: ${made.problem.message}`];
  const { problems } = await worker.call('returns.checkPack', { path: made.value.path });
  return [...problems, ...readdirSync(folder).flatMap((name) => (name.includes('unfinished') ? [`left behind: ${name}`] : []))];
}

/** Kills that left something unfinished. */
let unfinished = 0;

async function killOnce(chance: Chance): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  const to = join(folder, 'to');
  try {
    cpSync(whole, folder, { recursive: true });
    mkdirSync(to);
    const kind = chance.pick(KINDS);
    const child = spawn(process.execPath, [SCRIPT, folder, JSON.stringify(inputOf(kind, to))], { stdio: ['ignore', 'pipe', 'inherit'] });
    const exit = once(child, 'exit');
    // The pages take most of the time: it is killed as soon as something lies in the folder, or a moment after.
    const later = chance.below(40);
    while (readdirSync(to).length === 0 && child.exitCode === null) await pause(1);
    await pause(later);
    child.kill('SIGKILL');
    await exit;
    const left = readdirSync(to);
    const worker = new Worker(folder);
    await worker.open();
    const wrong: string[] = [];
    if (left.every((name) => name.includes('unfinished'))) unfinished += 1;
    const taken = await takenForWhole(worker, to);
    // The list of its files is written last: what has it in each part is whole, whatever it is called.
    for (const name of left) if (!name.includes('unfinished') && !taken.includes(name)) wrong.push(`${name} is called whole and is not`);
    const { packs } = await worker.call('returns.packs', { account: 1, return: 1 });
    if (packs.length > 0 && left.some((name) => name.includes('unfinished'))) wrong.push('it is written down and not whole');
    for (const name of left) if (!name.includes('unfinished')) rmSync(join(to, name), { recursive: true });
    wrong.push(...(await madeAnew(worker, kind, to)));
    wrong.push(...(await worker.call('file.verify', {})).problems.map(({ message }) => `verify: ${message}`));
    await worker.program.close();
    return wrong.map((fault) => `${JSON.stringify(kind)} killed ${later} ms after it began to write: ${fault}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

let [refused, tried] = [0, false];

async function fillUp(chance: Chance): Promise<readonly string[]> {
  const drive = Drive.orNot(8);
  if (!drive) return [];
  tried = true;
  const folder = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  try {
    cpSync(whole, folder, { recursive: true });
    const worker = new Worker(folder);
    await worker.open();
    const kind = chance.pick(KINDS);
    const left = chance.below(3_000_000);
    drive.fill(left);
    const wrong: string[] = [];
    const first = await worker.program.call('returns.pack', inputOf(kind, drive.folder));
    if (first.ok) rmSync(first.value.path, { recursive: true });
    else {
      refused += 1;
      if (first.problem.message !== packWords.cannotWrite) wrong.push(`it says ${first.problem.code}: ${first.problem.message}`);
      if ((await worker.call('returns.packs', { account: 1, return: 1 })).packs.length > 0) wrong.push('what was refused is written down');
    }
    const there = readdirSync(drive.folder).filter((name) => name !== 'filling');
    if (there.length > 0) wrong.push(`left behind: ${there.join(', ')}`);
    drive.empty();
    wrong.push(...(await madeAnew(worker, kind, drive.folder)));
    await worker.program.close();
    return wrong.map((fault) => `${JSON.stringify(kind)} with ${left} bytes left: ${fault}`);
  } finally {
    drive.remove();
    rmSync(folder, { recursive: true });
  }
}

test('killed while it is made, what is left is not called a pack, and it is made again', { timeout: 900_000 }, async () => {
  const cases = casesOf('kill-pack', KILLS);
  expect(await faultsIn(cases, killOnce)).toEqual([]);
  expect(unfinished).toBeGreaterThanOrEqual(Math.floor(cases.length / 4));
});

test('on a full drive it is made whole or not at all, and with room it is made', { timeout: 600_000 }, async () => {
  const cases = casesOf('full-pack', FULL);
  expect(await faultsIn(cases, fillUp)).toEqual([]);
  expect(refused).toBeGreaterThanOrEqual(tried ? Math.floor(cases.length / 3) : 0);
});

test('of a folder that was copied in part the check names each file that is missing', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  try {
    cpSync(whole, folder, { recursive: true });
    const to = join(folder, 'to');
    mkdirSync(to);
    const worker = new Worker(folder);
    await worker.open();
    const { path } = await worker.call('returns.pack', inputOf({}, to));
    const papers = readdirSync(join(path, packWords.folders.evidence)).toSorted();
    expect(papers.length).toBe(PAPERS);
    const lost = papers.slice(PAPERS / 2).map((name) => join(packWords.folders.evidence, name));
    for (const name of lost) rmSync(join(path, name));
    expect((await worker.call('returns.checkPack', { path })).problems.toSorted()).toEqual(lost.map((name) => packWords.missing(name)).toSorted());
    await worker.program.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
