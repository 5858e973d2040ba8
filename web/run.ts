/**
 * Starts the program for a browser on this computer: `[--port N] [--example] [--open]`.
 * Prints the one address that works until it is stopped with Ctrl+C. For machines without Electron and for browser tests.
 */
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { RunningProgram } from '../core/api/caller.ts';
import { systemUser, usualFolders } from '../core/host/folders.ts';
import { browserWords } from '../core/words/host/terminal.ts';
import packageJson from '../package.json' with { type: 'json' };
import { openBrowser } from './open-browser.ts';
import { startWebServer } from './server.ts';
import type { WebServer } from './server.ts';

/** @param workerFile the built or plain `ledger/runtime/worker.ts`. */
export async function run(words: readonly string[], workerFile: URL): Promise<void> {
  const { values: options } = parseArgs({
    args: [...words],
    options: { port: { type: 'string', default: '0' }, example: { type: 'boolean', default: false }, open: { type: 'boolean', default: false } },
  });
  const program = await startProgram(workerFile);
  const server = await startWebServer({ program, pagesFolder: here('../out/renderer'), port: Number(options.port) });
  if (options.example) await openExample(program);
  console.log(`Headroom is at ${server.address}\nKeep this address to yourself: it opens your figures. Stop with Ctrl+C.`);

  // Node's own way prints the message, which may hold a name.
  process.on('uncaughtException', (fault) => {
    console.error(program.logFault('web', fault).message);
    process.exit(1);
  });
  const stop = async (): Promise<void> => {
    await server.close();
    await program.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop());
  // Last: who stops the program while the browser comes up leaves no page behind.
  if (options.open) tryToOpen(server);
}

async function startProgram(workerFile: URL): Promise<RunningProgram> {
  // Node keeps what it has compiled, here and in the ledger's threads, which look for the name: they are up in half the time.
  process.env['NODE_COMPILE_CACHE'] ??= here('../node_modules/.cache/headroom');
  enableCompileCache(process.env['NODE_COMPILE_CACHE']);
  const { startThreads } = await import('../ledger/threads.ts');
  const folders = usualFolders(process.platform, process.env, homedir());
  return startThreads({
    host: 'web',
    version: packageJson.version,
    settingsFolder: folders.settings,
    filesFolder: folders.files,
    migrationsFolder: here('../migrations'),
    systemUser: systemUser(process.env),
    workerFile,
  });
}

async function openExample(program: RunningProgram): Promise<void> {
  console.log('Making the example accounts ...');
  const result = await program.call('file.openExample', {});
  if (!result.ok) console.error(result.problem.message);
}

function tryToOpen(server: WebServer): void {
  try {
    void server.arrival.then(openBrowser(server.address));
  } catch {
    console.log(browserWords.none);
  }
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
