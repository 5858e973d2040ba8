/** Before the tests that drive the whole program: it is built from what is there now. */
import { buildIfStale } from '../build/build.ts';
import { oneFile } from '../build/one-file.ts';

export async function setup(): Promise<void> {
  if (await buildIfStale()) console.log('Built the program for the tests.');
  for (const part of ['cli', 'web', 'worker'] as const) await oneFile(part);
}
