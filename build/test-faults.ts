/**
 * `npm run test:faults`: every case of the fault tests, of which `npm test` runs a tenth; `-- KIND:NUMBER` runs one case alone, as a
 * failure names it. Ends with one line, `N passed, N failed`.
 */
import { runTests } from './run-tests.ts';

export async function run([one = 'all']: readonly string[]): Promise<0 | 1> {
  const { passed, failed } = await runTests(['tests/faults/'], { HEADROOM_FAULTS: one });
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
