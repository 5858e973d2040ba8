/**
 * The same questions put to hledger and ledger, where they are installed, about the same money: the journal that `export.journal`
 * writes of the generated file. Every program is started anew for each question, opens or parses its file, answers and ends: all of
 * that counts, for Headroom's command line too; the call alone, in a program that has the file open, stands beside it. No targets:
 * other programs do other work.
 */
import { spawn, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningProgram } from '../core/api/caller.ts';
import type { MethodName } from '../core/api/methods.ts';
import { temporaryHome } from '../tests/home.ts';
import { directProgram, outFolder } from './generate.ts';
import type { GeneratedFile } from './generate.ts';
import { measure } from './measure.ts';
import { call, LAST_DAY } from './example-data.ts';

type Name = 'Headroom' | 'Headroom, open' | 'hledger' | 'ledger';

interface Peer {
  readonly work: string;
  readonly program: Name;
  /** What was run. */
  readonly did: string;
  /** Milliseconds. */
  readonly median: number;
  readonly runs: number;
  /** How many times as long as Headroom from the terminal. */
  readonly ratio: number;
}

const RUNS = 20;
/** One that reads all accounts may take many seconds each time. */
const RUNS_OF_ALL = 5;
const top = join(import.meta.dirname, '..');

interface Question {
  readonly work: string;
  readonly runs: number;
  readonly journal: 'one' | 'all';
  readonly ours: { readonly method: MethodName; readonly input: object };
  readonly hledger: readonly string[];
  readonly ledger: readonly string[];
}

const QUESTIONS: readonly Question[] = [
  {
    work: 'one account: where it stands (Headroom: all figures)',
    runs: RUNS,
    journal: 'one',
    ours: { method: 'figures.overview', input: { account: 1, on: LAST_DAY } },
    hledger: ['balance'],
    ledger: ['balance'],
  },
  {
    work: 'one account: totals by category and month, ten years',
    runs: RUNS,
    journal: 'one',
    ours: { method: 'money.totals', input: { account: 1 } },
    hledger: ['balance', '--monthly', 'expenses', 'income'],
    ledger: ['register', '--monthly', 'expenses', 'income'],
  },
  {
    work: 'one account: search, with running balances',
    runs: RUNS,
    journal: 'one',
    ours: { method: 'money.rows', input: { account: 1, filter: { text: 'riverside' }, offset: 0, limit: 100 } },
    hledger: ['register', 'desc:riverside'],
    ledger: ['register', '@riverside'],
  },
  {
    work: 'every account in the file: what is in the bank',
    runs: RUNS_OF_ALL,
    journal: 'all',
    ours: { method: 'accounts.list', input: {} },
    hledger: ['balance', 'assets:bank'],
    ledger: ['balance', 'assets:bank'],
  },
];

export async function measurePeers({ path }: GeneratedFile): Promise<Peer[]> {
  const program = directProgram();
  const home = temporaryHome();
  const journals = { one: join(outFolder, 'one-account.journal'), all: join(outFolder, 'all-accounts.journal') };
  try {
    await call(program, 'file.open', { path, readOnly: true });
    writeFileSync(journals.one, await journalOf(program, 1));
    writeFileSync(journals.all, await journalOf(program, null));
    const peers: Peer[] = [];
    for (const { work, runs, journal, ours, ...others } of QUESTIONS) {
      const words = ['call', ours.method, JSON.stringify(ours.input), '--read'];
      const alone = await timed(runs, () => ended(process.execPath, [join(top, 'cli/main.mjs'), ...words, '--ledger', path], home.env));
      const add = (name: Name, did: string, median: number): void => void peers.push({ work, program: name, did, median, runs, ratio: median / alone });
      add('Headroom', ['headroom', ...words].join(' '), alone);
      add('Headroom, open', ours.method, await timed(runs, () => program.callUnknown(ours.method, ours.input)));
      for (const name of ['hledger', 'ledger'] as const) {
        if (!installed(name)) continue;
        const median = await timed(runs, () => ended(name, ['-f', journals[journal], ...others[name]], home.env));
        add(name, [name, ...others[name]].join(' '), median);
      }
    }
    return peers;
  } finally {
    await program.close();
    home.remove();
    for (const journal of Object.values(journals)) rmSync(journal, { force: true });
  }
}

/** The median, in milliseconds; the first run does not count. */
async function timed(runs: number, run: () => Promise<unknown>): Promise<number> {
  const { median } = await measure({ work: '', target: Infinity, warmUp: 1, runs, run: async () => void (await run()) });
  return median;
}

export function peerLines(peers: readonly Peer[]): string[] {
  if (peers.length === 0) return [];
  const lines = peers.map(({ work, program, did, median, runs, ratio }, index) => {
    const title = peers[index - 1]?.work === work ? [] : [`\n${work}`];
    const time = `${median.toFixed(median < 10 ? 1 : 0)} ms`;
    return [
      ...title,
      `  ${program.padEnd(16)}${time.padStart(10)}${String(runs).padStart(6)} runs${ratio.toFixed(ratio < 0.1 ? 4 : 2).padStart(8)}   ${did}`,
    ].join('\n');
  });
  const missing = (['hledger', 'ledger'] as const).filter((name) => !peers.some(({ program }) => program === name));
  const reason = missing.map((name) => `\nNot measured: ${name} is not installed here.`);
  return [
    '\nBeside other programs: each started anew, its file opened or parsed, the answer printed. Last number: times as long as Headroom',
    'started anew. “Headroom, open” is the call alone, as from a screen.',
    ...lines,
    ...reason,
  ];
}

function installed(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

async function journalOf(program: RunningProgram, account: number | null): Promise<Uint8Array> {
  const { id } = await call(program, 'export.journal', { account });
  const taken = program.takeFile(id);
  if (!taken) throw new Error('the journal was not given');
  return taken.bytes;
}

/** Ends once the program has; its answer goes nowhere, as through a pipe. */
function ended(command: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const running = spawn(command, [...words], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  running.stdout.resume();
  return new Promise((resolve, reject) => {
    running.once('error', reject);
    running.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ${words.join(' ')} ended with ${code}`))));
  });
}
