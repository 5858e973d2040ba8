/**
 * Actual beside Headroom, on the same lines of one large account. Its API package is fetched into `out/` when it is first asked for and
 * is no dependency. No targets: another program does other work.
 */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LargeFile } from './generate.ts';
import { outFolder } from './generate.ts';
import { providersLines } from './provider.ts';
import { statementRows } from './statement.ts';

const folder = join(outFolder, '..', 'peers', 'actual');
const api = join(folder, 'node_modules', '@actual-app', 'api', 'dist', 'index.js');
const FETCH_MS = 600_000;
const RUN_MS = 1_800_000;

export const NEW_LINES = 10_000;
export const TEXTS = ['LANTERN', 'RIVERSIDE', '63348', 'POOL'];
const RUNS = 20;

/** Milliseconds, and MB. */
type SameWork = Readonly<Record<'months' | 'rows' | 'search' | 'bring' | 'memory', number>>;

export interface BesideActual {
  readonly lines: number;
  readonly headroom: SameWork;
  readonly actual: SameWork;
}

/** The same work in both, or why it could not be. */
export async function measureActual({ path, lines }: LargeFile): Promise<BesideActual | string> {
  if (!fetched()) return 'Not measured: Actual could not be fetched here.';
  const copy = join(outFolder, 'same-lines.headroom');
  copyFileSync(path, copy);
  const given = join(folder, 'lines.json');
  try {
    const headroom = await said(process.execPath, [join(import.meta.dirname, 'same-lines.ts'), copy]);
    const there = providersLines(lines).map(({ day, who, pence }) => ({ day, text: who, amount: pence }));
    writeFileSync(given, JSON.stringify({ there, fresh: statementRows(NEW_LINES, 10), texts: TEXTS, runs: RUNS }));
    // The Node that npm runs on.
    const actual = await said('node', [join(import.meta.dirname, 'actual-run.mjs'), api, join(folder, 'data'), given]);
    return { lines, headroom, actual };
  } catch (error) {
    return `Not measured: Actual could not be run here (${error instanceof Error ? error.message : String(error)}).`;
  } finally {
    rmSync(given, { force: true });
    for (const end of ['', '-evidence']) rmSync(`${copy}${end}`, { force: true });
  }
}

const WORK: readonly (readonly [keyof SameWork, string, string])[] = [
  ['bring', 'import of 10,000 more lines', 'Headroom: read, doubles, explain, post, audit, encrypt; Actual: importTransactions'],
  ['months', 'totals by category and month, ten years', 'money.totals; a query grouped by category and month'],
  ['rows', '100 rows', 'money.rows with running balances and totals; a query of 100 transactions'],
  ['search', 'search', 'money.rows with balances, number and sums of all found; a query of the newest 100'],
  ['memory', 'memory of the process', 'after all of it'],
];

export function actualLines(found: BesideActual | string): string[] {
  if (typeof found === 'string') return [`\n${found}`];
  const size = (value: number, unit: string): string => `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`.padStart(12);
  return [
    `\nBeside Actual, both open, one account of ${found.lines} lines. Last number: times as long, or as much, as Headroom.`,
    ...WORK.map(([key, title, did]) => {
      const unit = key === 'memory' ? 'MB' : 'ms';
      const [own, other] = [found.headroom[key], found.actual[key]];
      return `  ${title.padEnd(42)}${size(own, unit)}${size(other, unit)}${(other / own).toFixed(1).padStart(8)}   ${did}`;
    }),
  ];
}

function fetched(): boolean {
  if (existsSync(api)) return true;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const words = ['install', '--no-audit', '--no-fund', '@actual-app/api'];
  spawnSync('npm', words, { cwd: folder, stdio: 'ignore', timeout: FETCH_MS, shell: process.platform === 'win32' });
  return existsSync(api);
}

function said(command: string, words: readonly string[]): Promise<SameWork> {
  const running = spawn(command, [...words], { stdio: ['ignore', 'pipe', 'pipe'], timeout: RUN_MS });
  let [out, wrong] = ['', ''];
  running.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  running.stderr.on('data', (chunk: Buffer) => (wrong += chunk.toString()));
  return new Promise((resolve, reject) => {
    running.once('error', reject);
    running.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(out.trimEnd().split('\n').at(-1) ?? '') as SameWork);
      else reject(new Error(`it ended with ${code}: ${wrong.split('\n').find((line) => /error/i.test(line)) ?? ''}`));
    });
  });
}
