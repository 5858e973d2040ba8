/**
 * The file that speed is measured in: many accounts, ten years of each, as rich as an account can be, made through the
 * program's own methods. Records come in when an account moves in; bank lines come month by month across all accounts, so that
 * one account's rows lie scattered through the file as they do in real use. Kept in out/bench, made anew when its making changes.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Input, MethodName, Output } from '../core/api/methods.ts';
import type { RunningProgram } from '../core/api/caller.ts';
import { EMPLOYER } from '../core/example/accounts.ts';
import type { FolderFile } from '../core/example/folder.ts';
import { tell } from '../core/example/story.ts';
import type { Story } from '../core/example/story.ts';
import { startDirect } from '../ledger/dispatch.ts';

const top = join(import.meta.dirname, '..');
export const outFolder = join(top, 'out', 'bench');

export const LAST_DAY = '2026-10-31';
const YEARS = 10;

/** A program in this thread with settings of its own. */
export function directProgram(): RunningProgram {
  return startDirect({
    host: 'direct',
    version: '0.0.0',
    settingsFolder: join(outFolder, 'settings'),
    filesFolder: outFolder,
    migrationsFolder: join(top, 'migrations'),
    systemUser: 'bench',
    now: () => new Date().toISOString(),
  });
}

/** The value of a call that must go well. */
export async function call<N extends MethodName>(program: Pick<RunningProgram, 'call'>, method: N, input: Input<N>): Promise<Output<N>> {
  const result = await program.call(method, input);
  if (!result.ok) throw new Error(`${method} was refused: ${result.problem.message} ${JSON.stringify(result.problem.detail ?? '').slice(0, 500)}`);
  return result.value;
}

/** The path of the file with so many accounts; says what it is doing where it has to be made. */
export async function generatedFile(accounts: number): Promise<string> {
  const path = join(outFolder, `${accounts}-accounts-${digestOfMaking()}.headroom`);
  if (existsSync(path)) return path;
  mkdirSync(outFolder, { recursive: true });
  const half = `${path}-half`;
  for (const left of readdirSync(outFolder)) if (left.startsWith(`${accounts}-accounts-`)) rmSync(join(outFolder, left), { recursive: true });
  const program = directProgram();
  try {
    await call(program, 'file.create', { path: half });
    await fill(program, accounts);
  } finally {
    await program.close();
  }
  renameSync(half, path);
  return path;
}

/** Everything that decides what is in the file, apart from the handlers, which must not change what they write. */
function digestOfMaking(): string {
  const digest = createHash('sha256');
  for (const folder of ['migrations', 'core/example']) {
    for (const name of readdirSync(join(top, folder)).toSorted()) digest.update(readFileSync(join(top, folder, name)));
  }
  return digest
    .update(readFileSync(import.meta.filename))
    .digest('hex')
    .slice(0, 12);
}

async function fill(program: RunningProgram, accounts: number): Promise<void> {
  const stories = Array.from({ length: accounts }, (_, index) => story(index));
  const months: FolderFile[][] = [];
  for (const [index, one] of stories.entries()) {
    const folder = tell(one, LAST_DAY, YEARS * 12);
    await moveIn(
      program,
      folder.filter(({ path }) => !path.startsWith('bank/')),
    );
    monthlyFiles(folder).forEach((file, month) => ((months[month] ??= [])[index] = file));
    say(`Making ${accounts} accounts of ten years: ${index + 1} moved in`);
  }
  for (const [month, files] of months.entries()) {
    for (const [index, file] of files.entries()) if (file) await importText(program, index + 1, file);
    say(`Making ${accounts} accounts of ten years: ${month + 1} of ${months.length} months of bank lines`);
  }
  say('');
}

/** Like the example's employer, each with a name of its own. What comes each week or month comes each quarter: about 130 entries a year are left. */
function story(index: number): Story {
  const regular = EMPLOYER.regular.map((one) => ({ ...one, everyDays: Math.max(one.everyDays, 91) }));
  return {
    ...EMPLOYER,
    regular,
    reference: `DP-${5001 + index}`,
    person: `Person ${index + 1} Example`,
    openingBalance: EMPLOYER.openingBalance + index * 100,
  };
}

async function moveIn(program: RunningProgram, files: readonly FolderFile[]): Promise<void> {
  const handles = files.map(({ path, text }) => ({ path, id: program.addFile({ path, bytes: new TextEncoder().encode(text) }).id }));
  await call(program, 'moveIn.run', { files: handles });
}

export async function importText(program: RunningProgram, account: number, { path, text }: FolderFile): Promise<Output<'bank.import'>> {
  const { id } = program.addFile({ path, bytes: new TextEncoder().encode(text) });
  return call(program, 'bank.import', { account, file: id });
}

/** The half-yearly files of a folder cut into months, each line once. */
function monthlyFiles(folder: readonly FolderFile[]): FolderFile[] {
  const months = new Map<string, Set<string>>();
  let header = '';
  for (const { text } of folder.filter(({ path }) => path.startsWith('bank/'))) {
    const [first = '', ...rows] = text.trimEnd().split('\n');
    header = first;
    // Newest first, as this bank writes them.
    for (const row of rows.toReversed()) {
      const month = `${row.slice(6, 10)}-${row.slice(3, 5)}`;
      const known = months.get(month);
      if (known) known.add(row);
      else months.set(month, new Set([row]));
    }
  }
  return [...months]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, rows]) => ({ path: `${month}.csv`, text: `${[header, ...[...rows].toReversed()].join('\n')}\n` }));
}

function say(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${what}`);
}
