/**
 * Where `headroom` starts. Node keeps what it has compiled, so that a script's hundred calls do not each compile the contract
 * again; that has to be said before anything else is loaded, so this file loads nothing.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/headroom'));
const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2));
