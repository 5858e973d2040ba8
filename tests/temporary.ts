/** Folders and programs that last as long as one test. Real files, real SQLite. */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { ProgramOptions, RunningProgram } from '../core/api/caller.ts';
import type { Problem } from '../core/values/problem.ts';
import type { Result } from '../core/api/method.ts';
import type { Implementation } from '../ledger/runtime/contract.ts';
import { startDirect } from '../ledger/dispatch.ts';

export const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url));

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Settings and files lie in `folder`; the clock stands still. */
export function optionsIn(folder: string): ProgramOptions {
  mkdirSync(join(folder, 'files'), { recursive: true });
  return {
    host: 'direct',
    version: '0.0.0',
    settingsFolder: join(folder, 'settings'),
    filesFolder: join(folder, 'files'),
    migrationsFolder: MIGRATIONS,
    systemUser: 'tester',
    now: () => '2026-10-05T09:30:00.000Z',
  };
}

/** A program of its own in a folder of its own, closed when the test ends. */
export function temporaryProgram(
  options: Partial<ProgramOptions> = {},
  implementation?: Implementation,
): RunningProgram & { readonly folder: string; readonly path: string } {
  const folder = temporaryFolder();
  const program = startDirect({ ...optionsIn(folder), ...options }, implementation);
  onTestFinished(() => program.close());
  return { ...program, folder, path: join(folder, 'files', 'Home.headroom') };
}

/** The value of an answer that must be good. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.problem.code}: ${result.problem.message}`);
  return result.value;
}

/** The problem of an answer that must be refused. */
export function problemOf(result: Result<unknown>): Problem {
  if (result.ok) throw new Error('it was not refused');
  return result.problem;
}

/** What others than its owner may do with a file, as the last two digits of its mode; Windows keeps this elsewhere and counts as nothing. */
export function othersMay(path: string): string {
  return process.platform === 'win32' ? '00' : (statSync(path).mode & 0o077).toString(8).padStart(2, '0');
}
