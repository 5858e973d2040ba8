/**
 * The official Electron in node_modules, fetched where it is not there: npm installs the package without it. For `npm start`, and
 * for the tests of the desktop program. Only `fetchElectron` fetches anything, and it says so first.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runWhileItProgresses } from './run-while-it-progresses.ts';

const PACKAGE = join(import.meta.dirname, '../node_modules/electron');
/** A download from which nothing more comes is given up after so long. */
const PATIENCE_S = 20;

/** The program's path within an Electron of this system. */
export const ELECTRON_FILE = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform as string] ?? 'electron';

/** The Electron that has been downloaded, or null. @param folder where npm has put the package. */
export function downloadedElectron(folder = PACKAGE): string | null {
  const note = join(folder, 'path.txt');
  // Without its note the download never came to its end.
  if (!existsSync(note)) return null;
  const program = join(folder, 'dist', readFileSync(note, 'utf8'));
  return existsSync(program) ? program : null;
}

/** Runs Electron's own installer, which checks what it got; null where it could not be had. */
export async function fetchElectron(folder = PACKAGE): Promise<string | null> {
  console.log('Fetching Electron, once, about 110 MB ...');
  let told = 0;
  await runWhileItProgresses(process.execPath, [join(folder, 'install.js')], PATIENCE_S, (bytes) => {
    const megabytes = Math.floor(bytes / 10_000_000) * 10;
    if (megabytes > told) console.log(`  ${megabytes} MB`);
    told = Math.max(told, megabytes);
  });
  return downloadedElectron(folder);
}

/** Chromium refuses to run its sandbox as root, and root is who runs containers. */
export function noSandboxForRoot(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
