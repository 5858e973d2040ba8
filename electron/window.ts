/** The program's one window: sandboxed, isolated, without Node in the page. It shows the screen and knows nothing of what is on it. */
import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import type { Session } from 'electron';
import { PAGE_ORIGIN } from './pages.ts';

export function openWindow(session: Session): void {
  const window = new BrowserWindow({
    title: 'Headroom',
    width: 1280,
    height: 860,
    minWidth: 320,
    minHeight: 320,
    show: false,
    webPreferences: {
      session,
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${PAGE_ORIGIN}/index.html`);
}

/** Brings the window to the front, for somebody who starts the program a second time. */
export function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
