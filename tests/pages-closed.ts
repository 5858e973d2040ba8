/** After each file of tests: no page of it is open. One left there goes on working beside the next file, in the browser they share. */
import { afterAll } from 'vitest';
import { openPages } from './browser.ts';

afterAll(() => {
  const left = openPages();
  if (left.length > 0) throw new Error(`pages left open: ${left.join(' ')}`);
});
