/**
 * The menu and its keys: the roles every system knows, so that copying, zooming and quitting work as people expect, and the few
 * places of the screen that belong in a menu. An item leads to a place, as a link does; what is done there, the page does.
 */
import { app, dialog, Menu, shell } from 'electron';
import type { BaseWindow, MenuItemConstructorOptions } from 'electron';
import { desktopWords, menuWords as words } from '../core/words/host/desktop.ts';
import { LEDGERS } from './dialogs.ts';
import { lockNow } from './lock.ts';
import { openPlace } from './opened-files.ts';
import { printPage, showPlace } from './window.ts';

const onMac = process.platform === 'darwin';

/** @param filesFolder where Open begins to look. @param noticesFile others' licences. */
export function setMenu(filesFolder: string, noticesFile: string): void {
  app.setAboutPanelOptions({ applicationName: 'Headroom', applicationVersion: app.getVersion(), copyright: desktopWords.licence });
  const settings: MenuItemConstructorOptions = { label: words.settings, accelerator: 'CommandOrControl+,', click: () => showPlace('#/settings') };
  const items: MenuItemConstructorOptions[] = [
    ...(onMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: words.file,
      submenu: [
        { label: words.newFile, accelerator: 'CommandOrControl+N', click: () => showPlace('#/new-account?file=new') },
        { label: words.open, accelerator: 'CommandOrControl+O', click: (_item, window) => void open(window, filesFolder) },
        { type: 'separator' },
        { label: words.backUp, click: () => showPlace('#/backups?make=yes') },
        { label: words.export, click: () => showPlace('#/export') },
        { label: words.print, accelerator: 'CommandOrControl+P', click: printPage },
        { type: 'separator' },
        { label: words.checkFile, accelerator: 'CommandOrControl+Shift+V', click: () => showPlace('#/settings?check=yes') },
        { label: words.lock, accelerator: 'CommandOrControl+L', click: lockNow },
        { label: words.closeFile, accelerator: 'CommandOrControl+Shift+W', click: () => showPlace('#/welcome?close=yes') },
        { type: 'separator' },
        settings,
        onMac ? { role: 'close' } : { role: 'quit', label: words.quit, accelerator: 'CommandOrControl+Q' },
      ],
    },
    { role: 'editMenu', label: words.edit },
    {
      label: words.view,
      submenu: [
        { label: words.accounts, accelerator: 'CommandOrControl+Shift+A', click: () => showPlace('#/accounts') },
        { type: 'separator' },
        { role: 'zoomIn', label: words.larger },
        { role: 'zoomOut', label: words.smaller },
        { role: 'resetZoom', label: words.usualSize },
        // The same with the keys as they lie on the keyboard: plus without Shift, and the number pad.
        { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
        { role: 'zoomIn', accelerator: 'CommandOrControl+numadd', visible: false },
        { role: 'zoomOut', accelerator: 'CommandOrControl+numsub', visible: false },
        { type: 'separator' },
        { role: 'togglefullscreen', label: words.fullScreen },
        { role: 'reload', label: words.reload },
      ],
    },
    { role: 'windowMenu', label: words.window },
    {
      role: 'help',
      label: words.help,
      submenu: [
        // The page hears F1 itself, for it knows which of its screens is in view. A Mac hears it here, and gets the list.
        { label: words.helpPages, accelerator: 'F1', registerAccelerator: onMac, click: () => showPlace('#/help') },
        { label: words.keys, click: () => showPlace('#/keys') },
        { label: words.log, click: () => showPlace('#/log') },
        { label: words.notices, click: () => void shell.openPath(noticesFile) },
        ...(onMac ? [] : [{ role: 'about', label: words.about } as const]),
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(items));
}

async function open(window: BaseWindow | undefined, filesFolder: string): Promise<void> {
  const options = { properties: ['openFile' as const], filters: LEDGERS, defaultPath: filesFolder };
  const [path] = (await (window === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options))).filePaths;
  if (path !== undefined) showPlace(openPlace(path));
}
