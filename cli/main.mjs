/**
 * Where `headroom` starts. Node keeps what it has compiled, so that a script's hundred calls do not each compile the contract
 * again; that has to be said before anything else is loaded, so this file loads nothing.
 */
import '../needs-node.mjs';
import * as node from 'node:module';
import { join } from 'node:path';

// npm runs scripts in the project's folder; the paths a user types are from where they stand.
if (process.env['npm_lifecycle_event'] === 'headroom' && process.env['INIT_CWD']) process.chdir(process.env['INIT_CWD']);
node.enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/headroom'));
const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2));
