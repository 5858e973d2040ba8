/**
 * When the page's process dies, its screen is loaded again where it was; the ledger, in other threads, goes on and loses nothing.
 * The page is told by its address, so that it can say so. A page that dies again and again is given up, with a plain message.
 */
import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import type { RunningProgram } from '../core/api/caller.ts';
import { desktopWords as words } from '../core/words/host/desktop.ts';

/** This many times in this long is no accident any more. */
const MOST = 3;
const WITHIN_MS = 60_000;

export function reloadAfterCrash(window: BrowserWindow, program: RunningProgram): void {
  const { webContents } = window;
  let crashes: readonly number[] = [];
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    program.logFault('page', Object.assign(new Error('its process ended'), { code: reason }));
    const now = performance.now();
    crashes = [...crashes.filter((at) => now - at < WITHIN_MS), now];
    if (crashes.length >= MOST) {
      dialog.showErrorBox(words.brokenTitle, words.broken);
      app.quit();
      return;
    }
    const address = new URL(webContents.getURL());
    address.search = '?again';
    void webContents.loadURL(address.href);
  });
}
