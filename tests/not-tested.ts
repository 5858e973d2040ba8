/** What cannot be tested here is said aloud, and stands in the file as a test left out: a file without any test is a failed one. */
import { test } from 'vitest';

/** @param why a sentence. */
export function notTested(what: string, why: string): void {
  console.warn(`NOT TESTED: ${what}. ${why}`);
  // oxlint-disable-next-line vitest/expect-expect -- it is skipped: there is nothing to expect
  test(`NOT TESTED: ${what}`, ({ skip }) => skip(why));
}
