/**
 * Has the page lock itself when the computer goes to sleep or its screen is locked, and whenever the menu asks for it.
 * Whether there is anything to lock (a file with a passphrase) is the page's to know.
 */
import { BrowserWindow, powerMonitor } from 'electron';

export function lockNow(): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send('lock');
}

/** Electron must be ready. */
export function lockWhenAway(): void {
  powerMonitor.on('suspend', lockNow);
  powerMonitor.on('lock-screen', lockNow);
}
