/** Where the web host starts: `node web/main.mjs [--port N] [--example] [--open]`. */
import '../needs-node.mjs';

const { run } = await import('./run.ts');
await run(process.argv.slice(2));
