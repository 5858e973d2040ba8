/** A small drive of its own for a test, that can be full, read-only or pulled out: a tmpfs, which only root on Linux may mount. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class Drive {
  readonly folder = mkdtempSync(join(tmpdir(), 'headroom-drive-'));

  constructor(megabytes: number) {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', this.folder], { stdio: 'pipe' });
    } catch (error) {
      rmSync(this.folder, { recursive: true });
      throw error;
    }
  }

  /** Null where none can be mounted, and why is printed. */
  static orNot(megabytes: number): Drive | null {
    try {
      return new Drive(megabytes);
    } catch {
      console.log('NOT TESTED: a drive that is full, read-only or gone. Mounting one needs Linux and root.');
      return null;
    }
  }

  /** Fills it, so that `left` bytes are free. */
  fill(left: number): void {
    const { bavail, bsize } = statfsSync(this.folder);
    writeFileSync(join(this.folder, 'filling'), Buffer.alloc(Math.max(0, bavail * bsize - left)));
  }

  empty(): void {
    rmSync(join(this.folder, 'filling'));
  }

  allowWriting(allowed: boolean): void {
    execFileSync('mount', ['-o', `remount,${allowed ? 'rw' : 'ro'}`, this.folder]);
  }

  /** What is open on it stays open and leads nowhere. */
  pullOut(): void {
    execFileSync('umount', ['--lazy', this.folder], { stdio: 'pipe' });
  }

  remove(): void {
    try {
      this.pullOut();
    } catch {
      // Pulled out already.
    }
    rmSync(this.folder, { recursive: true });
  }
}
