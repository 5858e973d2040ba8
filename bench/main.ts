/**
 * `npm run bench [-- --small] [-- --json]`: the speed that README promises, measured on this computer. Prints a table, or JSON with
 * the rows and the computer; exits with 1 where a target is missed. The generated file is kept in out/bench for the next time.
 */
import { statSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { generatedFile } from './generate.ts';
import { measureOpening, measureReads, measureWrites } from './ledger-rows.ts';
import type { Measured } from './measure.ts';
import { measureTerminal, measureThreads, measureWebHost } from './program-rows.ts';
import { measureDesktopWindow, measureFirstScreen } from './screen-rows.ts';
import { measureScrolling } from './scroll.ts';

const { values: options } = parseArgs({ options: { small: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } });
const accounts = options.small ? 10 : 100;

const file = await generatedFile(accounts);
const megabytes = Math.round(statSync(file).size / 2 ** 20);
const computer = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform}`;
if (!options.json) console.log(`${computer}\n${accounts} accounts of ten years, encrypted, ${megabytes} MB\n`);

const rows: Measured[] = [];
const measured = (...found: readonly (Measured | null)[]): void => {
  for (const row of found) {
    if (row === null) continue;
    rows.push(row);
    if (!options.json) console.log(line(row));
  }
};
// On Windows it is always 0.
const [load = 0] = loadavg();
if (load > cpus().length / 2) console.error(`Other programs are busy on this computer (load ${load.toFixed(1)}): times will be too long.\n`);
if (!options.json) console.log(columns('work', 'median', 'slowest', 'runs', 'target', ''));
measured(...(await measureReads(file, accounts)));
measured(await measureOpening(file));
measured(...(await measureWrites(file, accounts)));
measured(...(await measureThreads(file)));
measured(await measureTerminal());
measured(await measureWebHost());
measured(await measureFirstScreen());
measured(await measureDesktopWindow());
measured(await measureScrolling());

const missed = rows.filter((row) => !met(row));
if (options.json) console.log(JSON.stringify({ computer, accounts, megabytes, rows: rows.map((row) => ({ ...row, met: met(row) })) }, null, 2));
else console.log(missed.length === 0 ? '\nEvery target is met.' : `\n${missed.length} of ${rows.length} targets are missed.`);
process.exitCode = missed.length === 0 ? 0 : 1;

function met({ median, target }: Measured): boolean {
  return median < target;
}

function line(row: Measured): string {
  const size = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ${row.unit}`;
  return columns(row.work, size(row.median), size(row.slowest), String(row.runs), size(row.target), met(row) ? 'met' : 'MISSED');
}

function columns(work: string, ...others: readonly string[]): string {
  return work.padEnd(68) + others.map((text) => text.padStart(10)).join('');
}
