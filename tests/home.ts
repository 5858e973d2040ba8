/** A home folder for one run of the program, so that a test never sees or leaves anything of the user's own. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Home {
  readonly path: string;
  /** This process's environment, with the home folder in place of the user's. */
  readonly env: Record<string, string>;
  remove(): void;
}

export function temporaryHome(): Home {
  const path = mkdtempSync(join(tmpdir(), 'headroom-test-'));
  mkdirSync(join(path, 'Documents'));
  const inherited = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[0] !== 'NODE_OPTIONS');
  return {
    path,
    env: { ...Object.fromEntries(inherited), HOME: path, USERPROFILE: path, APPDATA: join(path, 'AppData'), XDG_CONFIG_HOME: join(path, '.config') },
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }),
  };
}
