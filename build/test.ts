/**
 * `npm test`: everything in one go. The checks, then all tests, with a browser and Electron found or fetched first; ends with one line,
 * `N passed, N failed`. A test that cannot run says NOT TESTED and why. `npm test -- PART ...` runs no checks, and of the tests only
 * the files with such a part in their path.
 */
import { rmSync } from 'node:fs';
import { checkAll, steps } from './check.ts';
import { BROWSER_MISSING, findBrowser, installBrowser } from './find-browser.ts';
import { runTests } from './run-tests.ts';
import { folderInMemory } from './temp-room.ts';
import { provideElectron } from './test-runtime.ts';

export async function run(parts: readonly string[]): Promise<0 | 1> {
  const checks = parts.length === 0 ? await checkAll(steps()) : { passed: 0, failed: 0 };
  const browser = findBrowser() ?? (await installBrowser());
  if (browser === null) console.error(BROWSER_MISSING);
  await provideElectron();
  const inMemory = folderInMemory();
  const drop = (): void => {
    if (inMemory !== null) rmSync(inMemory, { recursive: true, force: true });
  };
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)
    process.once(signal, () => {
      drop();
      process.exit(code);
    });
  const tests = await runTests(parts, inMemory === null ? {} : { TMPDIR: inMemory });
  drop();
  const failed = checks.failed + tests.failed;
  console.log(`${checks.passed + tests.passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
