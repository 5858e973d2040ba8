/** The menu and its keys, by the roles every system knows, so that copying, zooming and closing work as people expect. */
import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';

export function setMenu(): void {
  const items: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { label: '&File', submenu: [process.platform === 'darwin' ? { role: 'close' } : { role: 'quit', label: 'Quit' }] },
    { role: 'editMenu', label: '&Edit' },
    {
      label: '&View',
      submenu: [
        { role: 'zoomIn', label: 'Larger' },
        { role: 'zoomOut', label: 'Smaller' },
        { role: 'resetZoom', label: 'Usual size' },
        // The same with the keys as they lie on the keyboard: plus without Shift, and the number pad.
        { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
        { role: 'zoomIn', accelerator: 'CommandOrControl+numadd', visible: false },
        { role: 'zoomOut', accelerator: 'CommandOrControl+numsub', visible: false },
        { type: 'separator' },
        { role: 'togglefullscreen', label: 'Full screen' },
        { role: 'reload', label: 'Load the screen again' },
      ],
    },
    { role: 'windowMenu', label: '&Window' },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(items));
}
