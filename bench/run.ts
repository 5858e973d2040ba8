/**
 * `npm run bench [-- --small] [-- --json] [-- --peers]`: the speed that README promises, measured on this computer. Prints a table, or
 * JSON with the rows and the computer; exits with 1 where a target is missed. `--small` is for a quick look: ten accounts, fewer runs
 * of what changes an account, no larger file beside it, and 20,000 lines instead of 100,000 in the account that is very large. The generated files are kept in out/bench for the next time.
 */
import { statSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { measureAhead } from './ahead-rows.ts';
import { actualLines, measureActual } from './actual.ts';
import type { GeneratedFile } from './generate.ts';
import { generatedFile, largeFile } from './generate.ts';
import { measureHandover } from './handover-rows.ts';
import { measureLarge } from './large-rows.ts';
import { measureOpening, measureReads, measureWrites } from './ledger-rows.ts';
import type { Measured } from './measure.ts';
import { measurePapers } from './paper-rows.ts';
import { measureMany } from './many-rows.ts';
import { measurePay } from './pay-rows.ts';
import { measurePeers, peerLines } from './peers.ts';
import { measurePacks, measureTerminal, measureThreads, measureWebHost } from './program-rows.ts';
import { measureDesktopWindow, measureFirstScreen } from './screen-rows.ts';
import { measureScrolling } from './scroll.ts';

const flag = { type: 'boolean', default: false } as const;

export async function run(words: readonly string[]): Promise<0 | 1> {
  const { values: options } = parseArgs({ args: [...words], options: { small: flag, json: flag, peers: flag } });

  const file = await generatedFile(options.small ? 10 : 100);
  const larger = options.small ? null : await generatedFile(1200);
  const large = await largeFile(options.small ? 20_000 : 100_000);
  const files = [file, ...(larger ? [larger] : [])].map((one) => ({ ...one, megabytes: Math.round(statSync(one.path).size / 2 ** 20) }));
  const computer = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform}`;
  const print = (text: string): void => {
    if (!options.json) console.log(text);
  };
  print(computer);
  for (const { accounts, megabytes } of files) print(`${accounts} accounts of ten years, encrypted, ${megabytes} MB`);

  const rows: Measured[] = [];
  const measured = (...found: readonly (Measured | null)[]): void => {
    for (const row of found) {
      if (row === null) continue;
      rows.push(row);
      print(line(row));
    }
  };
  // On Windows it is always 0.
  const [load = 0] = loadavg();
  if (load > cpus().length / 2) console.error(`Other programs are busy on this computer (load ${load.toFixed(1)}): times will be too long.`);
  print(`\n${columns('work', 'median', 'slowest', 'runs', 'target', '')}`);
  measured(...(await measureReads(file, larger)));
  measured(await measureOpening(file));
  measured(...(await measureAhead()));
  measured(...(await measurePay()));
  measured(await measureHandover());
  measured(...(await measureMany()));
  measured(...(await measureWrites(file)));
  measured(...(await measureLarge(large)));
  measured(...(await measureTerminal()));
  // The threads start from what Node has compiled, as they do for users: the web host has just left it there.
  measured(await measureWebHost());
  measured(...(await measureThreads(file)));
  // A file of 1.2 GB beside: not for a quick look.
  if (!options.small) measured(...(await measurePacks()));
  measured(await measureFirstScreen());
  measured(await measureDesktopWindow());
  measured(await measureScrolling());
  measured(...(await measurePapers()));

  const missed = rows.filter((row) => !met(row));
  print(missed.length === 0 ? '\nEvery target is met.' : `\n${missed.length} of ${rows.length} targets are missed.`);
  const peers = options.peers ? await measurePeers(file) : [];
  for (const text of peerLines(peers)) print(text);
  const beside = options.peers ? await measureActual(large) : null;
  for (const text of beside === null ? [] : actualLines(beside)) print(text);
  if (options.json) {
    const shown = files.map(({ accounts, megabytes }: GeneratedFile & { megabytes: number }) => ({ accounts, megabytes }));
    console.log(
      JSON.stringify(
        { computer, files: shown, rows: rows.map((row) => ({ ...row, met: met(row) })), ...(options.peers && { peers, actual: beside }) },
        null,
        2,
      ),
    );
  }
  return missed.length === 0 ? 0 : 1;
}

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
