/**
 * Where the web host starts: `node web/main.mjs [--port N] [--example] [--open]`. From the files that it and its threads are built into, or,
 * where those cannot be built, from the sources as they stand.
 */
import '../needs-node.mjs';

const { host, worker } = await built();
const { run } = await import(host);
await run(process.argv.slice(2), worker);

/** A folder that can't be written to, an install without what builds: the same program, slower to start. */
async function built() {
  try {
    const { oneFile } = await import('../build/one-file.ts');
    return { host: (await oneFile('web')).href, worker: await oneFile('worker') };
  } catch {
    return { host: './run.ts', worker: new URL('../ledger/runtime/worker.ts', import.meta.url) };
  }
}
