/**
 * Whole programs, started as a user starts them: the terminal, the web host, the threads beside a host's event loop. Each in a
 * process and a home folder of its own, so that nothing of the user's is seen or left.
 */
import { spawn } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryHome } from '../tests/home.ts';
import { startWebHost } from '../tests/web-host.ts';
import type { GeneratedFile } from './generate.ts';
import { outFolder } from './generate.ts';
import type { Measured } from './measure.ts';
import { measure } from './measure.ts';

const top = join(import.meta.dirname, '..');

export async function measureTerminal(): Promise<Measured[]> {
  const home = temporaryHome();
  const ledger = (n: number): string[] => ['--ledger', join(home.path, `${n}.headroom`)];
  const command = async (...words: string[]): Promise<void> => void (await run([join(top, 'cli/main.mjs'), ...words], home.env));
  const one = join(top, 'tests/fixtures/scenarios/one');
  try {
    await command('move-in', one, ...ledger(0));
    return [
      await measure({
        work: 'move-in of scenario one, whole program from the terminal',
        target: 400,
        run: (n) => command('move-in', one, ...ledger(n + 1)),
      }),
      await measure({
        work: 'overview of scenario one, whole program from the terminal',
        target: 250,
        run: () => command('overview', ...ledger(0), '--account', 'DP-0001', '--on', '2026-10-31'),
      }),
    ];
  } finally {
    home.remove();
  }
}

export async function measureWebHost(): Promise<Measured> {
  return measure({
    work: 'web host ready',
    target: 1000,
    run: async () => {
      const began = performance.now();
      const host = await startWebHost();
      const took = performance.now() - began;
      await host.close();
      return took;
    },
  });
}

/** What `bench/threads.ts` says, in a process of its own so that its memory is the threads' alone; started as `npm start` starts one. */
export async function measureThreads({ path }: GeneratedFile): Promise<Measured[]> {
  const copy = join(outFolder, 'in-threads.headroom');
  copyFileSync(path, copy);
  try {
    return JSON.parse(await run([join(import.meta.dirname, 'threads.ts'), copy], { MALLOC_ARENA_MAX: '2' })) as Measured[];
  } finally {
    rmSync(copy);
  }
}

/** What `bench/packs.ts` says, in a process of its own as well. */
export async function measurePacks(): Promise<Measured[]> {
  return JSON.parse(await run([join(import.meta.dirname, 'packs.ts')], { MALLOC_ARENA_MAX: '2' })) as Measured[];
}

/** The output of a program that must end well. */
function run(words: readonly string[], env: Record<string, string>): Promise<string> {
  const running = spawn(process.execPath, [...words], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  running.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  return new Promise((resolve, reject) => {
    running.once('error', reject);
    running.once('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`${words[0]} ended with ${code}`))));
  });
}
