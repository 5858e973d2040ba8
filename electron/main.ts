/**
 * The desktop program, start to end, as one list of steps. Each step lives beside this file.
 * Runs in Electron's main process, bundled to CommonJS; the ledger runs in worker threads that it starts.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, session } from 'electron';
import type { RunningProgram } from '../core/api/caller.ts';
import { systemUser, usualFolders } from '../core/folders.ts';
import { startThreads } from '../ledger/threads.ts';
import { answerDialogs } from './dialogs.ts';
import { answerCalls } from './ipc.ts';
import { setMenu } from './menu.ts';
import { declareScheme, servePages } from './pages.ts';
import { refuseEverythingElse } from './refuse.ts';
import { openWindow, showWindow } from './window.ts';

/** `out/electron` in the repository and in the package alike; pages, migrations and the worker lie at fixed places from it. */
const programFolder = join(import.meta.dirname, '..', '..');

const folders = usualFolders(process.platform, process.env, homedir());

app.setName('Headroom');
// Before the lock, which lies in this folder: one program for each user of the computer.
app.setPath('userData', join(folders.settings, 'desktop'));
if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  declareScheme();
  refuseEverythingElse(app);
  app.on('second-instance', showWindow);
  void app.whenReady().then(run);
}

async function run(): Promise<void> {
  const program = startThreads({
    host: 'electron',
    version: app.getVersion(),
    electronVersion: process.versions.electron,
    settingsFolder: folders.settings,
    filesFolder: folders.files,
    migrationsFolder: join(programFolder, 'migrations'),
    systemUser: systemUser(process.env),
    workerFile: join(import.meta.dirname, 'worker.cjs'),
  });
  // Named without "persist:", so kept in memory: nothing of what was shown stays on disk.
  const pages = session.fromPartition('pages');
  servePages(pages, join(programFolder, 'out', 'renderer'), program);
  answerCalls(program);
  answerDialogs(program, folders.files);
  setMenu();
  closeBeforeQuitting(() => program.close());
  if (process.argv.includes('--example')) await openExample(program);
  openWindow(pages);
}

/** Made before the window opens, so that the first screen already shows it. */
async function openExample(program: RunningProgram): Promise<void> {
  const result = await program.call('file.openExample', {});
  if (!result.ok) console.error(result.problem.message);
}

/** Quitting waits until the ledger is closed, so that one whole file is left. */
function closeBeforeQuitting(close: () => Promise<void>): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
