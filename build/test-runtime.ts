/**
 * An Electron for the tests of the desktop program: the stand-in in $HEADROOM_SHARED, else the official one, fetched where it is
 * not there. Where neither can be had those tests say NOT TESTED. No part of the program knows of the stand-in.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { downloadedElectron, fetchElectron } from './find-electron.ts';

/** Holds setup.sh, which prints the folder of the stand-in. */
export const TEST_RUNTIME = join(process.env['HEADROOM_SHARED'] || join(import.meta.dirname, '../../shared'), 'electron-runtime');

export async function provideElectron(): Promise<void> {
  if (downloadedElectron() !== null || existsSync(join(TEST_RUNTIME, 'setup.sh'))) return;
  console.log('The tests of the desktop program need Electron.');
  if ((await fetchElectron()) === null) console.log('Electron could not be fetched. Those tests are left out, and say so.');
}
