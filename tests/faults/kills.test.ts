/**
 * Killed with SIGKILL at any moment of a move-in, an import, posting, a batch of accounts, pooled money shared out, a migration, a backup, or while papers are filed and
 * destroyed, the program leaves a file that opens, is in order, and holds exactly what was committed: nothing of a change under way, and all of
 * one that was over. Every paper it names is there, and none that it says is destroyed.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { readBackupName } from '../../core/host/backups.ts';
import type { Chance } from './cases.ts';
import { casesOf, faultsIn } from './cases.ts';
import { contentsAt, contentsOf, wrongPapersBeside } from './contents.ts';
import type { JobName } from './jobs.ts';
import { JOBS, jobs, ledgerIn, moreMigrations, Worker } from './jobs.ts';
import type { Phase } from './transactions.ts';
import { watchTransactions } from './transactions.ts';

const KILLS = 400;
const SCRIPT = join(import.meta.dirname, 'work-until-killed.ts');

/** Of all kills so far, where they came. */
const cameTo = { inside: 0, committing: 0, outside: 0 } satisfies Record<Phase, number>;

let commitWatched: ((contents: string) => void) | null = null;
let commitsSeen = 0;
watchTransactions((_phase, commits, db) => {
  if (commits > commitsSeen) commitWatched?.(contentsOf(db));
  commitsSeen = commits;
});

/** A job's file before it, what is in the file after each commit, and how long it takes. */
interface Course {
  readonly name: JobName;
  readonly before: string;
  readonly states: readonly string[];
  readonly ms: number;
}

function begun(name: JobName, folder: string): ChildProcess {
  return spawn(process.execPath, [SCRIPT, name, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
}

function saying(child: ChildProcess, word: string): Promise<void> {
  return new Promise((said, ended) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes(word)) said();
    });
    child.once('exit', (code) => ended(new Error(`the job ended by itself with ${code}`)));
  });
}

async function killed(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

async function courseOf(name: JobName): Promise<Course> {
  const before = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  await jobs[name].prepare(before);
  const whole = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  cpSync(before, whole, { recursive: true });
  const states = [await contentsAt(ledgerIn(whole))];
  commitWatched = (contents) => states.push(contents);
  await jobs[name].work(whole, () => {});
  commitWatched = null;
  rmSync(whole, { recursive: true });
  // How long it takes the process that will be killed.
  cpSync(before, whole, { recursive: true });
  const child = begun(name, whole);
  const done = saying(child, 'done');
  await saying(child, 'begun');
  const from = performance.now();
  await done;
  const ms = performance.now() - from;
  await killed(child);
  rmSync(whole, { recursive: true });
  return { name, before, states, ms };
}

/** What has the name of a backup. */
function backupsBelow(folder: string): readonly string[] {
  const backups = join(folder, 'files', 'Backups');
  if (!existsSync(backups)) return [];
  const names = readdirSync(backups, { recursive: true, encoding: 'utf8' }).filter((name) => readBackupName(basename(name)));
  return names.map((name) => join(backups, name));
}

/** Everything wrong with what a kill left in `folder`. */
async function wrongIn(folder: string, { name, states }: Course): Promise<readonly string[]> {
  const { phase, commits } = JSON.parse(readFileSync(join(folder, 'mark'), 'utf8')) as { phase: Phase; commits: number };
  cameTo[phase] += 1;
  const wrong: string[] = [];
  // Looked at in a copy, so that the file itself is first opened by the program.
  const copy = `${folder}-copy`;
  cpSync(folder, copy, { recursive: true });
  const found = states.indexOf(await contentsAt(ledgerIn(copy)));
  for (const backup of backupsBelow(copy)) if (!states.includes(await contentsAt(backup))) wrong.push(`${basename(backup)} is no whole backup`);
  rmSync(copy, { recursive: true });
  const rightly = phase === 'committing' ? [commits, commits + 1] : [commits];
  if (!rightly.includes(found)) wrong.push(`killed ${phase} after ${commits} commits, it holds the state after ${found}`);

  const worker = new Worker(folder, name === 'migration' ? moreMigrations(folder) : undefined);
  await worker.open();
  const { problems } = await worker.call('file.verify', {});
  wrong.push(...problems.map((problem) => `verify: ${problem.where}: ${problem.message}`));
  await worker.program.close();

  if (name === 'papers') wrong.push(...(await wrongPapersBeside(ledgerIn(folder))));

  for (const left of readdirSync(join(folder, 'files'))) {
    if (left === 'Home.headroom' || left === 'Backups') continue;
    if (left === 'Home.headroom-evidence' && name === 'papers') continue;
    const whole = /^Home \(version \d+, .*\)\.headroom$/.test(left) && states.includes(await contentsAt(join(folder, 'files', left)));
    if (!whole) wrong.push(`${left} was left behind`);
  }
  return wrong;
}

async function killOnce(course: Course, chance: Chance): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  try {
    cpSync(course.before, folder, { recursive: true });
    const child = begun(course.name, folder);
    await saying(child, 'begun');
    await pause(chance.next() * course.ms);
    await killed(child);
    return await wrongIn(folder, course);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('killed', () => {
  test.each(JOBS)('during %s, the file holds what was committed and nothing else', { timeout: 400_000 }, async (name) => {
    const cases = casesOf(`kill-${name}`, KILLS / JOBS.length);
    if (cases.length === 0) return;
    const course = await courseOf(name);
    expect(new Set(course.states).size).toBe(course.states.length);
    expect(await faultsIn(cases, (chance) => killOnce(course, chance))).toEqual([]);
    rmSync(course.before, { recursive: true });
  });

  afterAll(() => console.log(`Kills inside a transaction: ${cameTo.inside}, while it was being committed: ${cameTo.committing}, outside: ${cameTo.outside}`));

  test('a third of all kills came inside a transaction', () => {
    expect(cameTo.inside).toBeGreaterThanOrEqual(Math.floor((cameTo.inside + cameTo.committing + cameTo.outside) / 3));
  });
});
