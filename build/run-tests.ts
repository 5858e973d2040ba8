/** Runs tests with vitest, and counts them: what `npm test` and `npm run test:faults` have in common. Decides nothing about which. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const top = join(import.meta.dirname, '..');

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly TestFile[];
}

interface TestFile {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string; readonly failureMessages?: readonly string[] }[];
}

/**
 * What failed, one line for each, so that the end of a long output names it: `FAILED tests/money.test.ts: name of the test: what it says (at 41)`.
 * A file that breaks before its first test is a failure of its own.
 */
function failuresOf({ name, status, message, assertionResults }: TestFile): string[] {
  const failed = assertionResults.filter((result) => result.status === 'failed');
  const said = failed.map((result) => `${result.fullName}: ${firstLine(result.failureMessages?.[0])}${placeIn(name, result.failureMessages?.[0])}`);
  const lines = status === 'failed' && failed.length === 0 ? [firstLine(message)] : said;
  return lines.map((line) => `FAILED ${relative(top, name)}: ${line}`);
}

/** The lines of the test's own file that led there, the innermost first: ` (at 154, 225)`. */
function placeIn(file: string, text = ''): string {
  const lines = text.split('\n').flatMap((line) => (line.includes(file) ? (/:(\d+):\d+\)?$/.exec(line)?.slice(1) ?? []) : []));
  return lines.length === 0 ? '' : ` (at ${lines.join(', ')})`;
}

const firstLine = (text = ''): string => text.split('\n', 1)[0] ?? '';

/** @param files which test files, by a part of their path; none: all. */
export async function runTests(files: readonly string[], env: Readonly<Record<string, string>>): Promise<{ passed: number; failed: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-tests-'));
  try {
    const report = join(folder, 'report.json');
    const vitest = join(top, 'node_modules/vitest/vitest.mjs');
    const code = await run([vitest, 'run', ...files, '--reporter', 'default', '--reporter', 'json', '--outputFile.json', report], env);
    const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    const failures = testResults.flatMap(failuresOf);
    for (const line of failures) console.error(line);
    // A fault outside of any file has no failed test to count.
    return { passed: numPassedTests, failed: failures.length === 0 && code !== 0 ? 1 : failures.length };
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
