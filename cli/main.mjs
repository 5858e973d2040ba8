/**
 * Where `headroom` starts: from the one file that it is built into, or, where that cannot be built, from the sources as they stand.
 * Node keeps what it has compiled, so that a script's hundred calls do not each compile the contract again; that has to be said before
 * anything else is loaded.
 */
import '../needs-node.mjs';
import * as node from 'node:module';
import { join } from 'node:path';

// npm runs scripts in the project's folder; the paths a user types are from where they stand.
if (process.env['npm_lifecycle_event'] === 'headroom' && process.env['INIT_CWD']) process.chdir(process.env['INIT_CWD']);
node.enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/headroom'));
const { run } = await import(await built());
process.exitCode = await run(process.argv.slice(2));

/** A folder that can't be written to, an install without what builds: the same program, a third of a second slower. */
async function built() {
  const { oneFile } = await import('../build/one-file.ts');
  try {
    return (await oneFile('cli')).href;
  } catch {
    return './run.ts';
  }
}
