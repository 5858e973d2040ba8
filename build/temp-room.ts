/**
 * Where tests put their files: in memory, where there is room and programs may be started from there. What they do to files is the same, and
 * a disk that is told to hold on to each change takes a third of all the time.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';

const IN_MEMORY = '/dev/shm';
/** All tests together leave well under a quarter of it. */
const ROOM = 6 * 2 ** 30;

/** A folder of its own for the environment (`TMPDIR`), or null: the system's is taken. Whoever asks takes it away. */
export function folderInMemory(): string | null {
  if (process.platform !== 'linux' || process.env['TMPDIR'] !== undefined || freemem() < ROOM) return null;
  let folder: string | null = null;
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    if (bavail * bsize < ROOM) return null;
    folder = mkdtempSync(join(IN_MEMORY, 'headroom-'));
    // As the system's own: some tests act as another user.
    chmodSync(folder, 0o1777);
    const program = join(folder, 'program');
    writeFileSync(program, '#!/bin/sh\nexit 0\n', { mode: 0o755 });
    if (spawnSync(program).status === 0) return folder;
  } catch {
    // None such here.
  }
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
  return null;
}
