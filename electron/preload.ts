/**
 * The only thing the page sees of the computer: `window.headroom`, a closed list. Runs in the sandbox beside the page.
 * It passes on; every check is made on the other side.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../core/api/bridge.ts';
import type { Progress } from '../core/api/method.ts';

const listeners = new Map<number, (progress: Progress) => void>();
ipcRenderer.on('progress', (_event, id: number, progress: Progress) => listeners.get(id)?.(progress));

const bridge = {
  async call(id, method, input, onProgress) {
    listeners.set(id, onProgress);
    try {
      return await ipcRenderer.invoke('call', id, method, input);
    } finally {
      listeners.delete(id);
    }
  },
  cancel: (id) => ipcRenderer.send('cancel', id),
  chooseFiles: () => ipcRenderer.invoke('chooseFiles'),
  chooseFolder: () => ipcRenderer.invoke('chooseFolder'),
  droppedFiles: (files) => ipcRenderer.invoke('droppedPaths', files.flatMap(pathOf)),
  chooseLedger: () => ipcRenderer.invoke('chooseLedger'),
  chooseNewLedger: (suggestedName) => ipcRenderer.invoke('chooseNewLedger', suggestedName),
  chooseFolderPath: () => ipcRenderer.invoke('chooseFolderPath'),
  saveFile: (id, name) => ipcRenderer.invoke('saveFile', id, name),
  keychainState: (path) => ipcRenderer.invoke('keychainState', path),
  rememberPassphrase: (path, passphrase) => ipcRenderer.invoke('rememberPassphrase', path, passphrase),
  forgetPassphrase: (path) => ipcRenderer.invoke('forgetPassphrase', path),
  canRemind: () => ipcRenderer.invoke('canRemind'),
  onLock: (lock) => {
    const asked = (): void => lock();
    ipcRenderer.on('lock', asked);
    return () => ipcRenderer.removeListener('lock', asked);
  },
} satisfies Bridge;

contextBridge.exposeInMainWorld('headroom', bridge);

/** A file made in the page itself has no path on disk, and is left out. */
function pathOf(file: unknown): string[] {
  const path = file instanceof File ? webUtils.getPathForFile(file) : '';
  return path === '' ? [] : [path];
}
