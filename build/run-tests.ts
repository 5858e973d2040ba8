/** Runs tests with vitest, and counts them: what `npm test` and `npm run test:faults` have in common. Decides nothing about which. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const top = join(import.meta.dirname, '..');

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[];
}

/** @param files which test files, by a part of their path; none: all. */
export async function runTests(files: readonly string[], env: Readonly<Record<string, string>>): Promise<{ passed: number; failed: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-tests-'));
  try {
    const report = join(folder, 'report.json');
    const vitest = join(top, 'node_modules/vitest/vitest.mjs');
    const code = await run([vitest, 'run', ...files, '--reporter', 'default', '--reporter', 'json', '--outputFile.json', report], env);
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    // A file that breaks before its first test has no failed test to count; nor has a fault outside of any file.
    const broken = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((result) => result.status === 'failed'));
    const failures = numFailedTests + broken.length;
    return { passed: numPassedTests, failed: failures === 0 && code !== 0 ? 1 : failures };
  } catch {
    console.error('The tests did not run to their end.');
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: readonly string[], env: Readonly<Record<string, string>>): Promise<number | null> {
  const running = spawn(process.execPath, [...command], { cwd: top, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
  return new Promise((resolve, reject) => {
    running.once('error', reject);
    running.once('close', resolve);
  });
}
