/**
 * Killed just before it gives a name, takes one away or writes out what it wrote, which no kill by the clock comes to for sure: in whatever is done
 * to whole files, what was saved is whole, opens where it lies, and nothing that was left keeps the work from being done after all.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Keeper } from '../nothing-lost/keeper.ts';
import type { Answer, Call } from '../nothing-lost/other-program.ts';
import { OtherProgram, told } from '../nothing-lost/other-program.ts';
import { backupsIn, ledgersBelow } from '../nothing-lost/search.ts';
import { casesOfSteps, faultsIn, runs } from './cases.ts';

const NAME = 'Home.headroom';
const WORDS = 'new words';
const SAVED = ['Home', 'Home payment', 'Home paper', 'Second paper', 'Since the backup'];
const BACKED_UP = ['Home', 'Home payment', 'Home paper'];
/** What the program asks of the system where names, lengths and the disk are concerned. */
const STEPS = 'rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,rmdir,fsync,fdatasync,ftruncate';

let place = '';
let backup = '';
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  const keeper = new Keeper(join(place, 'before'));
  const payment = await keeper.ledger(NAME);
  const [made] = await keeper.call('backups.make', {});
  mkdirSync(join(place, 'stick'));
  const [other] = await keeper.call('backups.make', { to: join(place, 'stick') });
  if (made?.problems !== 0) throw new Error('the backup is not in order');
  backup = other?.path ?? '';
  await keeper.paper(payment, 'Second paper');
  await keeper.pay('Since the backup');
  const { file } = await keeper.call('export.everything', {});
  writeFileSync(join(place, 'all.zip'), keeper.program.takeFile(file.id)?.bytes ?? '');
  await keeper.close();
  cpSync(join(place, 'before'), join(place, 'after'), { recursive: true });
  const changed = new Keeper(join(place, 'after'));
  await changed.open(NAME);
  await changed.call('file.changePassphrase', { current: null, next: WORDS });
  await changed.call('file.close', {});
  cpSync(join(place, 'after'), join(place, 'power cut'), { recursive: true });
  const cut = new Keeper(join(place, 'power cut'));
  await cut.open(NAME, WORDS);
  await cut.pay('In the log');
  cpSync(join(place, 'power cut'), join(place, 'crashed'), { recursive: true, filter: (path) => !/-lock(?:-holder)?$/.test(path) });
  await cut.program.close();
  await changed.program.close();
  await keeper.program.close();
}, 60_000);
afterAll(() => rmSync(place, { recursive: true }));

const filesOf = (time: 'before' | 'after' | 'crashed') => (folder: string) => cpSync(join(place, time), folder, { recursive: true });
const nothing = (folder: string): void => {
  mkdirSync(join(folder, 'files'));
};

interface Job {
  /** Puts the files there. */
  readonly files: (folder: string) => void;
  readonly calls: (path: string) => readonly Call[];
  /** What the file under the name must hold: one of these, no more and no less. The first is what was there before, and is kept elsewhere where it is replaced; `none`: no file. */
  readonly held: readonly (readonly string[] | 'none')[];
}

const JOBS: Readonly<Record<string, Job>> = {
  make: { files: nothing, calls: (path) => [['file.create', { path }]], held: ['none', []] },
  import: {
    files: nothing,
    calls: (path) => [['export.bringBack', { path, file: '$file' }, join(place, 'all.zip')]],
    held: ['none', SAVED],
  },
  'restore-new': { files: nothing, calls: (path) => [['backups.restore', { backup, to: path }]], held: ['none', BACKED_UP] },
  restore: { files: filesOf('before'), calls: (path) => [['backups.restore', { backup, to: path }]], held: [SAVED, BACKED_UP] },
  'restore-other': { files: filesOf('after'), calls: (path) => [['backups.restore', { backup, to: path }]], held: [SAVED, BACKED_UP] },
  'restore-crashed': {
    files: filesOf('crashed'),
    calls: (path) => [['backups.restore', { backup, to: path }]],
    held: [[...SAVED, 'In the log'], BACKED_UP],
  },
  passphrase: {
    files: filesOf('before'),
    calls: (path) => [
      ['file.open', { path }],
      ['file.changePassphrase', { current: null, next: WORDS }],
    ],
    held: [SAVED],
  },
  settle: {
    files: (folder) => {
      filesOf('after')(folder);
      const store = join(folder, 'files', `${NAME}-evidence`);
      // Under the key that the ledger has, the papers have not their own name yet.
      cpSync(store, `${join(folder, 'files', NAME)}-${readFileSync(store).toString('hex', 0, 8)}-part-evidence`);
      cpSync(join(place, 'before', 'files', `${NAME}-evidence`), store);
    },
    calls: (path) => [['file.open', { path, passphrase: WORDS }]],
    held: [SAVED],
  },
  rekey: {
    files: filesOf('after'),
    calls: (path) => [
      ['file.open', { path, passphrase: WORDS }],
      ['backups.rekey', { old: null }],
    ],
    held: [SAVED],
  },
  backup: {
    files: filesOf('before'),
    calls: (path) => [
      ['file.open', { path }],
      ['backups.make', {}],
    ],
    held: [SAVED],
  },
};

function canWatch(): boolean {
  try {
    execFileSync('strace', ['-f', '-o', '/dev/null', '-e', 'inject=rename:signal=KILL:when=1', 'true'], { stdio: 'pipe' });
    return true;
  } catch {
    console.log('NOT TESTED: kills just before a name is given. It needs Linux and strace: apt-get install strace.');
    return false;
  }
}

/** A step of the program's own thread, and the how manieth of its kind it is. */
interface Step {
  readonly call: string;
  readonly number: number;
}

/** The steps of a job from its beginning to its last answer, found by doing it. */
async function stepsOf({ files, calls }: Job): Promise<readonly Step[]> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  try {
    files(folder);
    const trace = join(folder, 'trace');
    const words = calls(join(folder, 'files', NAME));
    const other = await new OtherProgram(folder, words, ['strace', '-f', '--seccomp-bpf', '-o', trace, '-s', '20', '-e', `trace=${STEPS},write`]).ready();
    const answers = await other.answers();
    await other.end();
    if (answers.some((answer) => told(answer) !== 'done')) throw new Error(answers.map(told).join('; '));
    const lines = readFileSync(trace, 'utf8').split('\n');
    const own = lines[0]?.split(' ')[0] ?? '';
    const counts = new Map<string, number>();
    const steps: Step[] = [];
    let begun = false;
    for (const line of lines.filter((one) => one.startsWith(`${own} `))) {
      if (line.includes('write(1, "\\"ready')) begun = true;
      if (line.includes('write(1, "\\"done')) break;
      const call = /^\d+ +(\w+)\(/.exec(line)?.[1];
      if (call === undefined || call === 'write') continue;
      const number = (counts.get(call) ?? 0) + 1;
      counts.set(call, number);
      if (begun) steps.push({ call, number });
    }
    return steps;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const holdsAll = (holds: readonly string[] | undefined, all: readonly string[]): boolean => all.every((name) => holds?.includes(name) === true);

/** What is wrong with what a kill left in `folder`, and with doing the work after all. */
async function wrongIn(folder: string, { calls, held }: Job): Promise<readonly string[]> {
  const wrong: string[] = [];
  const path = join(folder, 'files', NAME);
  const found = await ledgersBelow(join(folder, 'files'), [WORDS]);
  const named = found.find((ledger) => ledger.path === NAME);
  const state = held.find((one) => (one === 'none' ? !existsSync(path) : named !== undefined && isDeepStrictEqual(named.holds.toSorted(), one.toSorted())));
  if (state === undefined) wrong.push(`the file under the name ${named ? `holds ${named.holds.join(', ')}` : 'does not open'}`);
  // Restored: what it replaced is kept.
  const [saved = 'none'] = held;
  if (saved !== 'none' && !found.some((ledger) => holdsAll(ledger.holds, saved))) wrong.push('what was saved is nowhere whole');
  if (existsSync(join(folder, 'files', 'Backups'))) {
    const backups = await backupsIn(join(folder, 'files', 'Backups'), [WORDS]);
    if (backups.length === 0 || !backups.every(({ holds }) => holdsAll(holds, BACKED_UP))) wrong.push('a backup is not whole');
  }
  // Where it lies, and not only in a copy: a second name or a lock would keep it shut.
  const keeper = new Keeper(folder);
  try {
    if (existsSync(path)) {
      const opened = await keeper.program.call('file.open', { path, passphrase: WORDS });
      if (!opened.ok) wrong.push(`it does not open where it lies: ${told(opened)}`);
      else if (opened.value.mode !== 'write') wrong.push('it opens to read only');
      await keeper.close();
    } else {
      const [[method, input, name] = ['', {}]] = calls(path);
      const file = name === undefined ? '' : keeper.program.addFile({ path: 'all.zip', onDisk: name }).id;
      const again = await keeper.program.callUnknown(method, JSON.parse(JSON.stringify(input).replaceAll('$file', file)));
      if (!again.ok) wrong.push(`done again, it says ${told(again)}`);
      await keeper.close();
    }
  } finally {
    await keeper.program.close();
  }
  const left = readdirSync(join(folder, 'files')).filter((name) => !/^(?:Home\.headroom(?:-evidence)?|Backups|Home \(replaced .*)$/.test(name));
  return [...wrong, ...left.map((name) => `left behind: ${name}`)];
}

/** Of a case `KIND:NUMBER`: each step of a job is a case. */
function stepAt(steps: readonly Step[], seed: string): Step {
  const step = steps[Number(seed.split(':')[1])];
  if (step === undefined) throw new Error('there is no such step');
  return step;
}

async function killAt(job: Job, { call, number }: Step): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-faults-'));
  try {
    job.files(folder);
    // Not with its filter in the kernel: with it strace counts the calls and never kills.
    const inject = ['strace', '-f', '-o', '/dev/null', '-e', `trace=${call}`, '-e', `inject=${call}:signal=KILL:when=${number}`];
    const other = await new OtherProgram(folder, job.calls(join(folder, 'files', NAME)), inject).ready();
    const answers: readonly Answer[] = await other.answers();
    await other.end();
    const wrong = [...(other.child.signalCode === null ? ['it was not killed'] : []), ...(await wrongIn(folder, job))];
    return wrong.map((fault) => `killed at ${call} ${number}, after ${answers.filter((answer) => told(answer) === 'done').length} answers: ${fault}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each(Object.entries(JOBS))(
  'killed just before a name changes in %s, all that was saved is whole and opens where it lies',
  { timeout: 900_000 },
  async (name, job) => {
    if (!runs(`kill-at-${name}`) || !canWatch()) return;
    const steps = await stepsOf(job);
    expect(steps).not.toEqual([]);
    const cases = casesOfSteps(`kill-at-${name}`, steps.length);
    expect(await faultsIn(cases, (_chance, seed) => killAt(job, stepAt(steps, seed)))).toEqual([]);
  },
);
