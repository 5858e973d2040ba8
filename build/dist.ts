/**
 * `npm run dist [-- --dir]`: builds, then packs the program for the system this runs on: installers, or with `--dir` only the
 * unpacked folder. electron-builder fetches the official Electron and its own tools; docs/release.md says what it needs.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, Platform } from 'electron-builder';
import type { Configuration } from 'electron-builder';
import { buildIfStale } from './build.ts';
import { packageConfig } from './package-config.ts';

export async function run(words: readonly string[]): Promise<0> {
  const { values: options } = parseArgs({ args: [...words], options: { dir: { type: 'boolean', default: false } } });
  await buildIfStale();
  for (const made of await pack(options.dir ? 'dir' : undefined)) console.log(made);
  return 0;
}

/**
 * Packs what is in `out/`; answers the paths of the installers made, none for `dir`.
 * @param target the configuration's own for this system where it is not given.
 * @param over what differs from the configuration.
 */
export async function pack(target?: 'dir', over: Configuration = {}): Promise<readonly string[]> {
  return build({
    projectDir: join(import.meta.dirname, '..'),
    targets: Platform.current().createTarget(target),
    config: { ...packageConfig, ...over },
    publish: 'never',
  });
}
