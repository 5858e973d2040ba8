/**
 * A restore over a file whose last changes are only in the log beside it, as a power cut leaves them. On a full drive it is refused and nothing
 * is lost; killed at any moment, the old file with all that was saved is under the name, or the new one is, and the old one is kept whole.
 */
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileWords } from '../../core/words/file.ts';
import { Keeper } from '../nothing-lost/keeper.ts';
import { OtherProgram } from '../nothing-lost/other-program.ts';
import { filesBelow, ledgersBelow } from '../nothing-lost/search.ts';
import type { Chance } from './cases.ts';
import { casesOf, faultsIn } from './cases.ts';
import { Drive } from './drive.ts';

const FULL = 40;
const KILLS = 60;
const NAME = 'Home.headroom';
const PAPERS = Array.from({ length: 8 }, (_, number) => `Home paper ${number}`);
/** In the file itself, and not in the backup: tells the old file from the new one. */
const SINCE = 'Since the backup';
const SAVED = ['Home', 'Home payment', SINCE, 'In the log 1', 'In the log 2', 'In the log 3', 'Paper in the log', ...PAPERS];

/** The files as they stood when the power went, by whether the passphrase was changed since the backup; and the backup. */
interface Stopped {
  readonly files: string;
  readonly backup: string;
}

let place = '';
const stopped: Stopped[] = [];

async function stop(changed: boolean): Promise<Stopped> {
  const folder = join(place, changed ? 'changed' : 'same');
  const keeper = new Keeper(folder);
  const payment = await keeper.ledger(NAME);
  for (const name of PAPERS) await keeper.paper(payment, name, Buffer.from(randomBytes(150_000).toString('hex')));
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  const [made] = await keeper.call('backups.make', { to: stick });
  if (changed) await keeper.call('file.changePassphrase', { current: null, next: 'new words' });
  await keeper.pay(SINCE);
  await keeper.close();
  await keeper.open(NAME, 'new words');
  for (const number of [1, 2, 3]) await keeper.pay(`In the log ${number}`);
  await keeper.paper(payment, 'Paper in the log');
  const files = join(folder, 'stopped');
  cpSync(keeper.files, files, { recursive: true, filter: (path) => !/-lock(?:-holder)?$/.test(path) });
  await keeper.program.close();
  return { files, backup: made?.path ?? '' };
}

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  for (const changed of [false, true]) stopped.push(await stop(changed));
});
afterAll(() => rmSync(place, { recursive: true }));

/** The power was cut: the index of the log is gone, too, or not. */
function putThere(files: string, to: string, chance: Chance): void {
  cpSync(files, to, { recursive: true });
  if (chance.next() < 0.5) for (const path of filesBelow(to).filter((name) => name.endsWith('-shm'))) rmSync(join(to, path));
}

const lacks = (holds: readonly string[] | undefined): readonly string[] => SAVED.filter((name) => holds?.includes(name) !== true);

/** What is wrong where everything saved must be under the old name still. */
async function asBefore(files: string): Promise<readonly string[]> {
  const found = await ledgersBelow(files, ['new words']);
  const missing = lacks(found.find(({ path }) => path === NAME)?.holds);
  const copies = readdirSync(files).filter((name) => name.includes('(replaced'));
  return [...(missing.length > 0 ? [`lost under its name: ${missing.join(', ')}`] : []), ...copies.map((name) => `left behind: ${name}`)];
}

/** What is wrong after a restore that came to its end, or may have: under the name, and where what it replaced is. */
async function asAfter(files: string): Promise<readonly string[]> {
  const found = await ledgersBelow(files, ['new words']);
  const named = found.find(({ path }) => path === NAME);
  if (!named) return ['no file that opens has the name'];
  if (lacks(named.holds).length === 0) return [];
  if (named.holds.includes(SINCE)) return [`the old file is under its name and lacks ${lacks(named.holds).join(', ')}`];
  const missing = ['Home', 'Home payment', ...PAPERS].filter((name) => !named.holds.includes(name));
  const kept = found.find(({ path, holds }) => path !== NAME && lacks(holds).length === 0);
  return [...missing.map((name) => `the new file lacks ${name}`), ...(kept ? [] : ['what was saved last is nowhere whole'])];
}

const MAY_SAY = new Set<string>([fileWords.noRoom, fileWords.diskFailed]);
let refused = 0;

async function restoreFull(chance: Chance): Promise<readonly string[]> {
  const drive = Drive.orNot(24);
  if (!drive) return [];
  const elsewhere = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  const keeper = new Keeper(elsewhere);
  try {
    const { files, backup } = chance.pick(stopped);
    const there = join(drive.folder, 'files');
    putThere(files, there, chance);
    const left = chance.below(chance.pick([20_000, 400_000, 2_000_000, 9_000_000]));
    drive.fill(left);
    const result = await keeper.program.call('backups.restore', { backup, to: join(there, NAME) });
    await keeper.program.close();
    drive.empty();
    const wrong: string[] = [];
    if (result.ok) {
      if (result.value.replaced === null || !existsSync(result.value.replaced)) wrong.push('it is not said where the old file is');
      wrong.push(...(await asAfter(there)));
    } else {
      refused += 1;
      if (!MAY_SAY.has(result.problem.message)) wrong.push(`it says ${result.problem.code}: ${result.problem.message}`);
      wrong.push(...(await asBefore(there)));
    }
    return wrong.map((fault) => `${left} bytes left, ${result.ok ? 'done' : 'refused'}: ${fault}`);
  } finally {
    await keeper.program.close();
    drive.remove();
    rmSync(elsewhere, { recursive: true });
  }
}

test('on a full drive a restore is refused and leaves all that was saved under the name, or is done and keeps it', { timeout: 300_000 }, async () => {
  const cases = casesOf('restore-full', FULL);
  expect(await faultsIn(cases, restoreFull)).toEqual([]);
  console.log(`Restores refused for want of room: ${refused} of ${cases.length}`);
});

/** How long a restore takes a process that is ready. */
async function restoreTime({ files, backup }: Stopped): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  cpSync(files, join(folder, 'files'), { recursive: true });
  const other = await new OtherProgram(folder, [['backups.restore', { backup, to: join(folder, 'files', NAME) }]]).ready();
  const from = performance.now();
  await other.answers();
  const ms = performance.now() - from;
  await other.kill();
  rmSync(folder, { recursive: true });
  return ms;
}

async function restoreKilled(which: Stopped, ms: number, chance: Chance): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  try {
    putThere(which.files, join(folder, 'files'), chance);
    const other = await new OtherProgram(folder, [['backups.restore', { backup: which.backup, to: join(folder, 'files', NAME) }]]).ready();
    other.begin();
    await pause(chance.next() * ms);
    await other.kill();
    const wrong = await asAfter(join(folder, 'files'));
    // Where it lies, and not only in a copy: a second name or a lock would keep it shut.
    const keeper = new Keeper(folder);
    const opened = await keeper.program.call('file.open', { path: keeper.path(NAME), passphrase: 'new words' });
    if (!opened.ok) return [...wrong, `it does not open where it lies: ${opened.problem.code}`];
    await keeper.program.close();
    return wrong;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each([
  ['the passphrase of the backup', 0],
  ['another since', 1],
])('killed at any moment, a restore over a file with %s loses nothing that was saved', { timeout: 400_000 }, async (_what, index) => {
  const which = stopped[index];
  const cases = casesOf(`restore-kill-${index === 0 ? 'same' : 'changed'}`, KILLS / 2);
  if (!which || cases.length === 0) return;
  const ms = await restoreTime(which);
  expect(await faultsIn(cases, (chance) => restoreKilled(which, ms, chance))).toEqual([]);
});
