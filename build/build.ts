/**
 * Builds what cannot run as it is written: the screen for a browser, and `electron/` as CommonJS (Electron does not read
 * TypeScript). The command line, the web host and the tests can run their .ts files directly and need none of this.
 * `npm run build` builds; everything else calls `buildIfStale`, which does nothing where nothing changed.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { InlineConfig } from 'vite';
import { markdown } from './markdown.ts';
import { LICENCES, takeNotices } from './notices.ts';
import { pdfParts } from './pdf-parts.ts';
import { digestOf } from './sources.ts';

const top = join(import.meta.dirname, '..');
const out = join(top, 'out');
const stamp = join(out, 'built-from');
/** The notices of others' work, as they go into the package. */
export const NOTICES = 'THIRD-PARTY-NOTICES.txt';
/** `docs` for the help inside the program. */
const SOURCES = ['core', 'ledger', 'papers', 'electron', 'renderer', 'docs', 'build', 'package.json', 'package-lock.json'];
const common = { configFile: false, envDir: false, logLevel: 'warn', publicDir: false } satisfies InlineConfig;

export async function run(): Promise<0> {
  await buildNow(digestOf(SOURCES));
  return 0;
}

/** Builds unless `out/` was made from exactly these sources; true where it did build. */
export async function buildIfStale(): Promise<boolean> {
  const sources = digestOf(SOURCES);
  if (read(stamp) === sources) return false;
  await buildNow(sources);
  return true;
}

async function buildNow(sources: string): Promise<void> {
  // Built aside and moved into place, so that a program running meanwhile never sees half of it.
  const aside = join(out, `building-${process.pid}`);
  // A test runner has put its own word here, and React would then be built slow and talkative for users too.
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build(renderer(join(aside, 'renderer')));
    await build(electron(join(aside, 'electron')));
    writeFileSync(join(aside, NOTICES), takeNotices([join(aside, 'renderer'), join(aside, 'electron')]));
    for (const part of ['renderer', 'electron', NOTICES]) {
      rmSync(join(out, part), { recursive: true, force: true });
      renameSync(join(aside, part), join(out, part));
    }
    writeFileSync(stamp, sources);
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
    rmSync(aside, { recursive: true, force: true });
  }
}

function renderer(outDir: string): InlineConfig {
  return {
    ...common,
    root: join(top, 'renderer'),
    plugins: [react(), markdown(), pdfParts()],
    // As it is written: a thread that is a module.
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome130',
      // The security policy knows files of our own only: nothing inlined, no script inside the page.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      license: { fileName: LICENCES },
      chunkSizeWarningLimit: 2000,
    },
  };
}

/** Main process, preload and ledger thread. Bundled whole, so that packages need only Electron and SQLite beside it. */
function electron(outDir: string): InlineConfig {
  return {
    ...common,
    root: top,
    ssr: { noExternal: true, external: ['better-sqlite3', 'electron'] },
    build: {
      outDir,
      emptyOutDir: true,
      ssr: true,
      license: { fileName: LICENCES },
      target: 'node20',
      rolldownOptions: {
        input: { main: join(top, 'electron/main.ts'), preload: join(top, 'electron/preload.ts'), worker: join(top, 'ledger/runtime/worker.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  };
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    mkdirSync(out, { recursive: true });
    return null;
  }
}
