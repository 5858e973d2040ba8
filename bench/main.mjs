/** Where `npm run bench` starts. */
import '../needs-node.mjs';

const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2));
