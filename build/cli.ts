/**
 * The command line as one file in `out/`, so that a command does not wait for several hundred to be found, stripped of types and loaded.
 * Its name holds what it was built from: the file that is there is never of other sources, and two commands that build it at once are
 * in nobody's way.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { digestOf } from './sources.ts';

const top = join(import.meta.dirname, '..');
/** Directly in `out/`: code of a host looks for the project's files one folder above its own. */
const out = join(top, 'out');

/** Where the command line of today's sources is; built first where it is not there yet. Throws where it cannot be built. */
export async function bundledCli(): Promise<URL> {
  const file = join(out, `cli-${digestOf(['core', 'ledger', 'cli', 'build/cli.ts', 'package-lock.json'])}.mjs`);
  if (!existsSync(file)) await bundle(file);
  return pathToFileURL(file);
}

async function bundle(file: string): Promise<void> {
  const { build } = await import('vite');
  const aside = join(out, `building-cli-${process.pid}`);
  try {
    await build({
      configFile: false,
      envDir: false,
      logLevel: 'silent',
      publicDir: false,
      root: top,
      ssr: { noExternal: true, external: ['better-sqlite3'] },
      build: {
        outDir: aside,
        ssr: true,
        target: 'node24',
        rolldownOptions: { input: join(top, 'cli/run.ts'), output: { format: 'esm', entryFileNames: 'cli.mjs', codeSplitting: false } },
      },
    });
    mkdirSync(out, { recursive: true });
    renameSync(join(aside, 'cli.mjs'), file);
    for (const old of readdirSync(out)) if (/^cli-\w+\.mjs$/.test(old) && old !== basename(file)) rmSync(join(out, old), { force: true });
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
