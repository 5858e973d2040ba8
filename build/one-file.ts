/**
 * The command line and the web host as files in `out/`, so that their start does not wait for several hundred to be found, stripped of
 * types and loaded. A file's name holds what it was built from: the one that is there is never of other sources, and two programs that
 * build it at once are in nobody's way.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { digestOf } from './sources.ts';

const top = join(import.meta.dirname, '..');
/** Directly in `out/`: code of a host looks for the project's files one folder above its own. */
const out = join(top, 'out');

/** Each with the file it starts from. */
const STARTS = { cli: 'cli/run.ts', web: 'web/run.ts', worker: 'ledger/runtime/worker.ts' } as const;

/** Where that part of today's sources is; built first where it is not there yet. Throws where it cannot be built. */
export async function oneFile(part: keyof typeof STARTS): Promise<URL> {
  const file = join(out, `${part}-${digestOf(['core', 'ledger', 'papers', 'cli', 'web', 'build/one-file.ts', 'package-lock.json'])}.mjs`);
  if (!existsSync(file)) await bundle(part, file);
  return pathToFileURL(file);
}

async function bundle(part: keyof typeof STARTS, file: string): Promise<void> {
  const { build } = await import('vite');
  const aside = join(out, `building-${part}-${process.pid}`);
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
        rolldownOptions: { input: join(top, STARTS[part]), output: { format: 'esm', entryFileNames: 'whole.mjs', codeSplitting: false } },
      },
    });
    mkdirSync(out, { recursive: true });
    renameSync(join(aside, 'whole.mjs'), file);
    for (const old of readdirSync(out)) if (old.startsWith(`${part}-`) && old !== basename(file)) rmSync(join(out, old), { force: true });
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
