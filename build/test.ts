/**
 * `npm test`: everything in one go. The checks, then all tests, with a browser found or fetched first; ends with one line,
 * `N passed, N failed`. A test that cannot run says NOT TESTED and why.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAll, steps } from './check.ts';
import { BROWSER_MISSING, findBrowser, installBrowser } from './find-browser.ts';

const top = join(import.meta.dirname, '..');

const checks = await checkAll(steps());
const tests = await runTests();
const failed = checks.failed + tests.failed;
console.log(`${checks.passed + tests.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[];
}

async function runTests(): Promise<{ passed: number; failed: number }> {
  const browser = findBrowser() ?? (await installBrowser());
  if (browser === null) console.error(BROWSER_MISSING);
  const folder = mkdtempSync(join(tmpdir(), 'headroom-tests-'));
  try {
    const report = join(folder, 'report.json');
    const vitest = join(top, 'node_modules/vitest/vitest.mjs');
    const code = await run([vitest, 'run', '--reporter', 'default', '--reporter', 'json', '--outputFile.json', report], browser);
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

function run(command: readonly string[], browser: string | null): Promise<number | null> {
  const env = { ...process.env, ...(browser !== null && { HEADROOM_BROWSER: browser }) };
  const running = spawn(process.execPath, [...command], { cwd: top, stdio: ['ignore', 'inherit', 'inherit'], env });
  return new Promise((resolve, reject) => {
    running.once('error', reject);
    running.once('close', resolve);
  });
}
