/**
 * `npm test`: everything in one go. The checks, then all tests, with a browser found or fetched first; ends with one line,
 * `N passed, N failed`. A test that cannot run says NOT TESTED and why.
 */
import { checkAll, steps } from './check.ts';
import { BROWSER_MISSING, findBrowser, installBrowser } from './find-browser.ts';
import { runTests } from './run-tests.ts';

const checks = await checkAll(steps());
const browser = findBrowser() ?? (await installBrowser());
if (browser === null) console.error(BROWSER_MISSING);
const tests = await runTests([], browser === null ? {} : { HEADROOM_BROWSER: browser });
const failed = checks.failed + tests.failed;
console.log(`${checks.passed + tests.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
