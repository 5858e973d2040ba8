/**
 * The desktop program, start to end, as one list of steps. Each step lives beside this file.
 * Runs in Electron's main process, bundled to CommonJS; the ledger runs in worker threads that it starts.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, dialog, session } from 'electron';
import type { RunningProgram } from '../core/api/caller.ts';
import { systemUser, usualFolders } from '../core/host/folders.ts';
import { desktopWords } from '../core/words/host/desktop.ts';
import { startThreads } from '../ledger/threads.ts';
import { answerDialogs } from './dialogs.ts';
import { answerCalls } from './ipc.ts';
import { confirmClose } from './confirm-close.ts';
import { answerKeychain, Keychain, withKeychain } from './keychain.ts';
import { lockWhenAway } from './lock.ts';
import { setMenu } from './menu.ts';
import { openWhatIsHanded, placeOfFile } from './opened-files.ts';
import { reloadAfterCrash } from './page-crash.ts';
import { remindDaily } from './remind.ts';
import { declareScheme, servePages } from './pages.ts';
import { applySecurityPolicy } from './security-policy.ts';
import { openWindow } from './window.ts';

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
  applySecurityPolicy(app);
  const handed = openWhatIsHanded(app);
  void app.whenReady().then(() => run(handed));
}

/** @param handed the place that opens a file which came before there was a window; nothing where none did. */
async function run(handed: () => string): Promise<void> {
  const keychain = new Keychain(folders.settings);
  const threads = startThreads({
    host: 'electron',
    version: app.getVersion(),
    electronVersion: process.versions.electron,
    settingsFolder: folders.settings,
    filesFolder: folders.files,
    migrationsFolder: join(programFolder, 'migrations'),
    systemUser: systemUser(process.env),
    workerFile: join(import.meta.dirname, 'worker.cjs'),
  });
  const program = withKeychain(threads, keychain);
  // Named without "persist:", so kept in memory: nothing of what was shown stays on disk.
  const pages = session.fromPartition('pages');
  servePages(pages, join(programFolder, 'out', 'renderer'), program);
  logTheRest(program);
  const calls = answerCalls(program);
  answerDialogs(program, folders.files);
  answerKeychain(program, keychain);
  lockWhenAway();
  remindDaily(program, folders.settings);
  setMenu(folders.files, noticesFile());
  closeBeforeQuitting(() => program.close());
  if (process.argv.includes('--example')) await openExample(program);
  const window = openWindow(pages, program, folders.settings, handed() || placeOfFile(process.argv, process.cwd()));
  confirmClose(window, calls);
  reloadAfterCrash(window, program);
}

/** Others' licences: beside the packed archive, for the system opens it; or as built. */
function noticesFile(): string {
  return app.isPackaged ? join(process.resourcesPath, 'THIRD-PARTY-NOTICES.txt') : join(programFolder, 'out', 'THIRD-PARTY-NOTICES.txt');
}

/** Made before the window opens, so that the first screen already shows it. */
async function openExample(program: RunningProgram): Promise<void> {
  const result = await program.call('file.openExample', {});
  if (!result.ok) console.error(result.problem.message);
}

/** Faults that no call answers for. Electron's own way shows and prints their message, which may hold a name. */
function logTheRest(program: RunningProgram): void {
  process.on('uncaughtException', (error) => dialog.showErrorBox(desktopWords.faultTitle, program.logFault('desktop', error).message));
  process.on('unhandledRejection', (error) => program.logFault('desktop', error));
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
