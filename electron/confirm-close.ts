/**
 * Asks before the window closes, or loads its screen again, while something on it is not saved or work is under way. The page says
 * that there is something (`beforeunload`); the system's own dialog asks. Nothing here holds the program up: the ledger goes on.
 */
import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { desktopWords as words } from '../core/words/host/desktop.ts';
import type { Calls } from './ipc.ts';

export function confirmClose(window: BrowserWindow, calls: Calls): void {
  let closing = false;
  let sure = false;
  let asking = false;
  window.on('close', () => {
    closing = true;
  });
  window.webContents.on('will-prevent-unload', (event) => {
    if (sure) {
      // Here to prevent means: not to mind what the page says.
      event.preventDefault();
      sure = false;
      return;
    }
    if (asking) return;
    asking = true;
    void ask(window, calls.isWorking()).then((leave) => {
      asking = false;
      if (leave && !window.isDestroyed()) {
        sure = true;
        calls.stop();
        if (closing) window.close();
        else window.webContents.reload();
      }
      closing = false;
    });
  });
}

async function ask(window: BrowserWindow, working: boolean): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: working ? words.working : words.unsaved,
    detail: working ? words.workingDetail : words.unsavedDetail,
    buttons: [words.stay, working ? words.stop : words.leave],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
