/**
 * A power cut keeps names in any order it likes, unless their folder was written out between them. A ledger and its papers get their names one
 * after the other, and which comes first counts: so after each, the folder is written out before the next, and before it is answered that all is done.
 * Watched from outside, by what the program asks of the system.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { Keeper } from './keeper.ts';
import type { Call } from './other-program.ts';
import { OtherProgram, told } from './other-program.ts';

const CALLS = 'rename,renameat,renameat2,link,linkat,fsync,fdatasync,write';

function canWatch(): boolean {
  try {
    execFileSync('strace', ['-f', '--seccomp-bpf', '-y', '-o', '/dev/null', 'true'], { stdio: 'pipe' });
    return true;
  } catch {
    console.log('NOT TESTED: that folders are written out between names. It needs Linux and strace: apt-get install strace.');
    return false;
  }
}

/** Files as they are before each job: the ledger with its papers, what a change of passphrase made of them, a backup of both, an export. */
let place = '';
let backup = '';
let zip = '';
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'headroom-test-'));
  zip = join(place, 'all.zip');
  const keeper = new Keeper(join(place, 'before'));
  const payment = await keeper.ledger('Home.headroom');
  const [made] = await keeper.call('backups.make', {});
  backup = made?.path ?? '';
  await keeper.paper(payment, 'Second paper');
  const { file } = await keeper.call('export.everything', {});
  writeFileSync(zip, keeper.program.takeFile(file.id)?.bytes ?? '');
  await keeper.close();
  cpSync(join(place, 'before'), join(place, 'after'), { recursive: true });
  const changed = new Keeper(join(place, 'after'));
  await changed.open('Home.headroom');
  await changed.call('file.changePassphrase', { current: null, next: 'new words' });
  await changed.program.close();
  await keeper.program.close();
});
afterAll(() => rmSync(place, { recursive: true }));

interface Job {
  /** Puts the files there. */
  readonly files: (folder: string) => void;
  readonly calls: (path: string) => readonly Call[];
}

const as = (time: 'before' | 'after') => (folder: string) => cpSync(join(place, time), folder, { recursive: true });

const JOBS: Readonly<Record<string, Job>> = {
  'a change of passphrase': {
    files: as('before'),
    calls: (path) => [
      ['file.open', { path }],
      ['file.changePassphrase', { current: null, next: 'new words' }],
    ],
  },
  'opening after a kill during one': {
    files: (folder) => {
      as('after')(folder);
      const store = join(folder, 'files', 'Home.headroom-evidence');
      // Under the key that the ledger has, the papers have not their own name yet.
      cpSync(store, `${join(folder, 'files', 'Home.headroom')}-${readFileSync(store).toString('hex', 0, 8)}-part-evidence`);
      cpSync(join(place, 'before', 'files', 'Home.headroom-evidence'), store);
    },
    calls: (path) => [['file.open', { path, passphrase: 'new words' }]],
  },
  'a file made of an export': {
    files: () => {},
    calls: (path) => [['export.bringBack', { path: join(dirname(path), 'Back.headroom'), file: '$file' }, zip]],
  },
  'a restore in the place of a file': { files: as('before'), calls: (path) => [['backups.restore', { backup, to: path }]] },
  'a restore in the place of one with another passphrase': { files: as('after'), calls: (path) => [['backups.restore', { backup, to: path }]] },
  'backups getting the passphrase of their file': {
    files: as('after'),
    calls: (path) => [
      ['file.open', { path, passphrase: 'new words' }],
      ['backups.rekey', { old: null }],
    ],
  },
};

/** A name given, a folder written out, or an answer said, in the order of their ends. */
type Event = { readonly what: 'named'; readonly to: string } | { readonly what: 'written out'; readonly folder: string } | { readonly what: 'answered' };

function eventsIn(trace: string): readonly Event[] {
  const begun = new Map<string, string>();
  return trace.split('\n').flatMap((line): readonly Event[] => {
    const [, pid = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    if (rest.endsWith('<unfinished ...>')) {
      begun.set(pid, rest.slice(0, -'<unfinished ...>'.length));
      return [];
    }
    const call = rest.startsWith('<... ') ? `${begun.get(pid) ?? ''}${rest.replace(/^<\.\.\. \w+ resumed>/, '')}` : rest;
    if (!/\)\s+= \d+/.test(call)) return [];
    const to = /^(?:rename|link)\w*\(.*"((?:[^"\\]|\\.)*)"[^"]*\)\s+= 0/.exec(call)?.[1];
    if (to !== undefined) return [{ what: 'named', to }];
    const folder = /^f(?:data)?sync\(\d+<(.*)>\)\s+= 0/.exec(call)?.[1];
    if (folder !== undefined) return [{ what: 'written out', folder }];
    return /^write\(1<.*"\{\\"ok\\":/.test(call) ? [{ what: 'answered' }] : [];
  });
}

/** Ledgers, their papers, and papers under the next key. */
const COUNTS = /\.headroom(?:-evidence(?:-new)?)?$/;

/** Each name of a ledger or of papers that was not on the disk when the next was given, or when it was answered. */
function hurried(events: readonly Event[], below: string): readonly string[] {
  const pending = new Map<string, string>();
  const wrong: string[] = [];
  for (const event of events) {
    if (event.what === 'written out') pending.delete(event.folder);
    else if (event.what === 'answered') {
      wrong.push(...[...pending.values()].map((name) => `${name}: answered before its folder was written out`));
      pending.clear();
    } else if (event.to.startsWith(below) && COUNTS.test(event.to)) {
      wrong.push(...[...pending.values()].map((name) => `${name}: ${basename(event.to)} got its name before its folder was written out`));
      pending.clear();
      pending.set(dirname(event.to), basename(event.to));
    }
  }
  return wrong;
}

test.each(Object.entries(JOBS))('in %s each name is on the disk before the next is given and before it is answered', async (_what, { files, calls }) => {
  if (!canWatch()) return;
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'files'));
  files(folder);
  const trace = join(temporaryFolder(), 'trace');
  const path = join(folder, 'files', 'Home.headroom');
  const other = await new OtherProgram(folder, calls(path), ['strace', '-f', '--seccomp-bpf', '-y', '-s', '60', '-e', `trace=${CALLS}`, '-o', trace]).ready();
  onTestFinished(() => other.kill());
  expect((await other.answers()).map(told)).toEqual(calls(path).map(() => 'done'));
  expect(await other.end()).toBe(true);
  const events = eventsIn(readFileSync(trace, 'utf8'));
  expect(events.filter(({ what }) => what === 'answered')).toHaveLength(calls(path).length);
  expect(events.filter((event) => event.what === 'named' && event.to.startsWith(folder) && COUNTS.test(event.to))).not.toEqual([]);
  expect(hurried(events, folder)).toEqual([]);
});
