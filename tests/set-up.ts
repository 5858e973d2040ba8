/** Before the tests that drive the whole program: it is built from what is there now. */
import { buildIfStale } from '../build/build.ts';

export async function setup(): Promise<void> {
  if (await buildIfStale()) console.log('Built the program for the tests.');
}
