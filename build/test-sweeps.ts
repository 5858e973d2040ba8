/**
 * `npm run test:sweeps`: every screen in every view, every column of every table altered and added to, every version a file may say it is of,
 * and every page of a file damaged, of which `npm test` takes a part. Ends with one line, `N passed, N failed`.
 */
import { BROWSER_MISSING, findBrowser, installBrowser } from './find-browser.ts';
import { runTests } from './run-tests.ts';

export async function run(): Promise<0 | 1> {
  const browser = findBrowser() ?? (await installBrowser());
  if (browser === null) console.error(BROWSER_MISSING);
  const files = ['tests/screens/', 'tests/verify-everything', 'tests/added-columns', 'tests/nothing-lost/versions', 'ledger/file/open'];
  const { passed, failed } = await runTests(files, { HEADROOM_SWEEPS: 'all' });
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
