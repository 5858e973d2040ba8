/**
 * Keeps what a restore takes the place of: everything that has the name (the ledger, its log, its papers, papers under another key) is
 * copied into one folder beside it, which gets its own name in one step when all of it is there. So at each moment the old file is whole
 * in its place, and what was there never vanishes, whole or half. Opens nothing: what is kept may be damaged or under another key.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { momentOf, replacedName } from '../../core/host/backups.ts';
import { temporaryBeside, whatLies } from '../disk/beside.ts';
import { copyFile, giveFolderName } from '../disk/copy-file.ts';

/** What may follow a ledger's name and belongs to it. The index of a log (`-shm`) is made anew from the log. */
const PARTS = /^(?:-wal|-journal|(?:-[0-9a-f]{16}-part)?-evidence(?:-wal|-journal)?)?$/;

function partsOf(path: string): readonly string[] {
  const name = basename(path);
  return readdirSync(dirname(path)).flatMap((file) => {
    const part = file.startsWith(name) ? file.slice(name.length) : null;
    return part !== null && PARTS.test(part) && whatLies(join(dirname(path), file)) === 'file' ? [part] : [];
  });
}

/** A folder name nobody has, that says what is in it. */
function freeName(path: string, now: string): string {
  for (let again = 1; ; again += 1) {
    const folder = join(dirname(path), replacedName(basename(path, extname(path)), momentOf(now), again));
    if (whatLies(folder) === 'nothing') return folder;
  }
}

export interface Kept {
  readonly folder: string;
  /** The ledger in it, or what there was of it. */
  readonly path: string;
}

/** Null: nothing has the name. The lock on it is held. */
export function keepReplaced(path: string, now: string, copied: (bytes: number, of: number) => void): Kept | null {
  const parts = partsOf(path);
  if (parts.length === 0) return null;
  const folder = freeName(path, now);
  const half = temporaryBeside(path);
  const name = `${basename(folder)}${extname(path)}`;
  try {
    mkdirSync(half, { mode: 0o700 });
    for (const part of parts) copyFile(`${path}${part}`, join(half, `${name}${part}`), copied);
    giveFolderName(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw error;
  }
  return { folder, path: join(folder, `${name}${parts.includes('') ? '' : (parts[0] ?? '')}`) };
}
