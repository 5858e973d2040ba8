/** Keeps where the window is from one start to the next. What may be kept is said in core. */
import type { BrowserWindow } from 'electron';
import type { RunningProgram } from '../core/api/caller.ts';
import { storedPlace } from '../core/host/window-place.ts';
import type { WindowPlace } from '../core/host/window-place.ts';
import { readState, writeState } from './kept-state.ts';

const FILE = 'window.json';

export function readPlace(settingsFolder: string): WindowPlace {
  return readState(settingsFolder, FILE, storedPlace);
}

/** Each time the window closes. That it cannot be written must not keep anybody from quitting. */
export function keepPlace(window: BrowserWindow, program: RunningProgram, settingsFolder: string): void {
  window.on('close', () => {
    const place: WindowPlace = { box: window.getNormalBounds(), maximised: window.isMaximized(), zoom: window.webContents.getZoomFactor() };
    try {
      writeState(settingsFolder, FILE, place);
    } catch (error) {
      program.logFault('place of the window', error);
    }
  });
}
