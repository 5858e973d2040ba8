/**
 * `npm run test:faults`: every case of the fault tests, of which `npm test` runs a fortieth; `-- 3/8` runs the third of eight parts,
 * `-- KIND:NUMBER` one case alone, as a failure names it, and `-- KIND` all of one kind. Ends with one line, `N passed, N failed`.
 */
import { runTests } from './run-tests.ts';

export async function run([which = 'all']: readonly string[]): Promise<0 | 1> {
  const { passed, failed } = await runTests(['tests/faults/'], { HEADROOM_FAULTS: which });
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
