/**
 * The files that speed is measured in: many accounts, ten years of each, as rich as an account can be, written month by month across
 * all accounts, so that one account's rows lie scattered through the file as they do in real use. The program's own methods make one
 * account; the others are copies of what they wrote. Kept in out/bench, made anew when their making changes.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningProgram } from '../core/api/caller.ts';
import { startDirect } from '../ledger/dispatch.ts';
import { connect, connectBare, unlock } from '../ledger/disk/connection.ts';
import { copyAccounts } from './copies.ts';
import { begin, call, lifeOf, live, YEARS } from './example-data.ts';
import { providersFolder } from './provider.ts';

const top = join(import.meta.dirname, '..');
export const outFolder = join(top, 'out', 'bench');

/** A program in this thread with settings of its own. */
export function directProgram(folder = outFolder): RunningProgram {
  return startDirect({
    host: 'direct',
    version: '0.0.0',
    settingsFolder: join(folder, 'settings'),
    filesFolder: folder,
    migrationsFolder: join(top, 'migrations'),
    systemUser: 'bench',
    now: () => new Date().toISOString(),
  });
}

export interface GeneratedFile {
  readonly path: string;
  /** Numbered from 1. */
  readonly accounts: number;
}

export interface LargeFile {
  readonly path: string;
  /** Of its one account. */
  readonly lines: number;
}

/** The file with so many accounts; says what it is doing where it has to be made. */
export async function generatedFile(accounts: number): Promise<GeneratedFile> {
  const path = join(outFolder, `${accounts}-accounts-${digestOfMaking()}.headroom`);
  if (existsSync(path)) return { path, accounts };
  mkdirSync(outFolder, { recursive: true });
  const half = path.replace(/\.headroom$/, '-half.headroom');
  for (const left of readdirSync(outFolder)) if (left.startsWith(`${accounts}-accounts-`)) rmSync(join(outFolder, left), { recursive: true });
  await makeFile(half, accounts, YEARS * 12);
  renameSync(half, path);
  return { path, accounts };
}

/** The file of one account with so many bank lines, a provider's: moved in as a folder is. */
export async function largeFile(lines: number): Promise<LargeFile> {
  const path = join(outFolder, `large-${lines}-${digestOfMaking()}.headroom`);
  if (!existsSync(path)) {
    mkdirSync(outFolder, { recursive: true });
    for (const left of readdirSync(outFolder)) if (left.startsWith(`large-${lines}-`)) rmSync(join(outFolder, left), { recursive: true });
    const half = path.replace(/\.headroom$/, '-half.headroom');
    say(`Making one account of ${lines} bank lines`);
    const program = directProgram();
    await call(program, 'file.create', { path: half });
    await begin(program, { start: providersFolder(lines) });
    await program.close();
    renameSync(half, path);
    say('');
  }
  return { path, lines };
}

/** Everything that decides what is in the file, apart from the handlers, which must not change what they write. */
function digestOfMaking(): string {
  const digest = createHash('sha256');
  for (const folder of ['migrations', 'core/example']) {
    for (const name of readdirSync(join(top, folder)).toSorted()) digest.update(readFileSync(join(top, folder, name)));
  }
  for (const file of ['generate.ts', 'copies.ts', 'example-data.ts', 'provider.ts']) digest.update(readFileSync(join(import.meta.dirname, file)));
  return digest.digest('hex').slice(0, 12);
}

/** @param months of each account, up to the last day of the story. */
export async function makeFile(path: string, accounts: number, months: number): Promise<void> {
  const original = path.replace(/\.headroom$/, '-original.headroom');
  rmSync(original, { force: true });
  const ends = await makeOriginal(original, months);
  const program = directProgram();
  await call(program, 'file.create', { path });
  await program.close();
  const from = connect(await unlock(original, undefined), 'read');
  const into = connectBare(await unlock(path, undefined), false);
  try {
    copyAccounts(from, ends, into, accounts, (month) => say(`Making ${accounts} accounts of ten years: ${month + 1} of ${ends.length} months`));
  } finally {
    from.close();
    into.close();
    rmSync(original);
    say('');
  }
}

/** One account by the program's own methods. The number of the last change of each month; the first month begins with moving in. */
async function makeOriginal(path: string, months: number): Promise<number[]> {
  const program = directProgram();
  const life = lifeOf(0, months);
  try {
    await call(program, 'file.create', { path });
    const account = await begin(program, life);
    const ends: number[] = [];
    for (const [index, month] of life.months.entries()) {
      ends.push(await live(program, account, month));
      say(`Making one account by the program's methods: ${index + 1} of ${life.months.length} months`);
    }
    return ends;
  } finally {
    await program.close();
  }
}

function say(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${what}`);
}
