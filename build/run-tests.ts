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
 * What failed, one line for each, so that the end of a long output names it: `tests/money.test.ts: name of the test: what it says (at 41)`.
 * A file that breaks before its first test is a failure of its own.
 */
function resultOf({ name, status, message, assertionResults }: TestFile): FileResult {
  const path = relative(top, name);
  const failed = assertionResults.filter((result) => result.status === 'failed');
  const said = failed.map((result) => `${result.fullName}: ${firstLine(result.failureMessages?.[0])}${placeIn(name, result.failureMessages?.[0])}`);
  const lines = status === 'failed' && failed.length === 0 ? [firstLine(message)] : said;
  return { path, passed: assertionResults.filter((result) => result.status === 'passed').length, failures: lines.map((line) => `${path}: ${line}`) };
}

/** The lines of the test's own file that led there, the innermost first: ` (at 154, 225)`. */
function placeIn(file: string, text = ''): string {
  const lines = text.split('\n').flatMap((line) => (line.includes(file) ? (/:(\d+):\d+\)?$/.exec(line)?.slice(1) ?? []) : []));
  return lines.length === 0 ? '' : ` (at ${lines.join(', ')})`;
}

const firstLine = (text = ''): string => text.split('\n', 1)[0] ?? '';

/**
 * Files with a failure are run once more, by themselves: on a busy computer a window may show something later than a test waits for it.
 * What passes then counts as passed, and is named as `UNSTEADY`; what is wrong fails again.
 * @param files which test files, by a part of their path; none: all.
 */
export async function runTests(files: readonly string[], env: Readonly<Record<string, string>>): Promise<{ passed: number; failed: number }> {
  const first = await runOnce(files, env);
  if (first === null) return { passed: 0, failed: 1 };
  const unsteady = first.files.filter(({ failures }) => failures.length > 0);
  if (unsteady.length === 0) return { passed: first.passed, failed: first.sound ? 0 : 1 };
  const again = await runOnce(
    unsteady.map(({ path }) => path),
    env,
  );
  const failures = (again?.files ?? unsteady).flatMap((file) => file.failures);
  for (const line of unsteady.flatMap((file) => file.failures)) if (!failures.includes(line)) console.error(`UNSTEADY ${line}`);
  for (const line of failures) console.error(`FAILED ${line}`);
  const passed = first.passed - sum(unsteady) + (again?.passed ?? 0);
  return { passed, failed: failures.length === 0 && again?.sound !== true ? 1 : failures.length };
}

const sum = (files: readonly FileResult[]): number => files.reduce((all, { passed }) => all + passed, 0);

interface FileResult {
  /** From the top of the project. */
  readonly path: string;
  readonly passed: number;
  readonly failures: readonly string[];
}

interface RunResult {
  readonly passed: number;
  readonly files: readonly FileResult[];
  /** Whether vitest itself says that all is well: a fault outside of any test has no failed test to count. */
  readonly sound: boolean;
}

/** Answers null where the tests did not run to their end. */
async function runOnce(files: readonly string[], env: Readonly<Record<string, string>>): Promise<RunResult | null> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-tests-'));
  try {
    const report = join(folder, 'report.json');
    const vitest = join(top, 'node_modules/vitest/vitest.mjs');
    const code = await run([vitest, 'run', ...files, '--reporter', 'default', '--reporter', 'json', '--outputFile.json', report], env);
    const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    return { passed: numPassedTests, files: testResults.map(resultOf), sound: code === 0 };
  } catch {
    console.error('The tests did not run to their end.');
    return null;
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
