/** The program's one window: sandboxed, isolated, without Node in the page. It shows the screen and knows nothing of what is on it. */
import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import type { Session } from 'electron';
import type { RunningProgram } from '../core/api/caller.ts';
import { boxOn, LEAST } from '../core/host/window-place.ts';
import { PAGE_ORIGIN } from './pages.ts';
import { keepPlace, readPlace } from './window-place.ts';

/** @param place where in the screen to begin, from `#` on; nothing: where one usually begins. */
export function openWindow(session: Session, program: RunningProgram, settingsFolder: string, place = ''): BrowserWindow {
  const kept = readPlace(settingsFolder);
  const main = screen.getPrimaryDisplay();
  const screens = [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)];
  const window = new BrowserWindow({
    title: 'Headroom',
    ...boxOn(
      screens.map(({ workArea }) => workArea),
      kept.box,
    ),
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    show: false,
    webPreferences: {
      session,
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      zoomFactor: kept.zoom,
    },
  });
  window.once('ready-to-show', () => {
    if (kept.maximised) window.maximize();
    window.show();
  });
  keepPlace(window, program, settingsFolder);
  void window.loadURL(addressOf(place));
  return window;
}

/** Goes to a place in the screen; from `#` on, as renderer/app/route.ts reads it. Where something typed is not saved the page asks first, as with any link. */
export function showPlace(place: string): void {
  const [window] = BrowserWindow.getAllWindows();
  // Another load in its stead ends this one with an error, and that is well.
  window?.loadURL(addressOf(place)).catch(() => {});
}

/** The system asks where to. */
export function printPage(): void {
  const [window] = BrowserWindow.getAllWindows();
  window?.webContents.print();
}

function addressOf(place: string): string {
  return `${PAGE_ORIGIN}/index.html${place}`;
}

/** Brings the window to the front, for somebody who starts the program a second time. */
export function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.show();
  app.focus({ steal: true });
  window.focus();
}
