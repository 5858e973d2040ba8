/** Keeps where the window is in a file of the program's settings, from one start to the next. What may be in it is said in core. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { RunningProgram } from '../core/api/caller.ts';
import { storedPlace } from '../core/host/window-place.ts';
import type { WindowPlace } from '../core/host/window-place.ts';

const fileIn = (settingsFolder: string): string => join(settingsFolder, 'window.json');

export function readPlace(settingsFolder: string): WindowPlace {
  try {
    return storedPlace(JSON.parse(readFileSync(fileIn(settingsFolder), 'utf8')));
  } catch {
    return storedPlace({});
  }
}

/** Each time the window closes. That it cannot be written must not keep anybody from quitting. */
export function keepPlace(window: BrowserWindow, program: RunningProgram, settingsFolder: string): void {
  window.on('close', () => {
    const place: WindowPlace = { box: window.getNormalBounds(), maximised: window.isMaximized(), zoom: window.webContents.getZoomFactor() };
    try {
      mkdirSync(settingsFolder, { recursive: true });
      const half = `${fileIn(settingsFolder)}.${process.pid}`;
      writeFileSync(half, `${JSON.stringify(place)}\n`, { mode: 0o600 });
      renameSync(half, fileIn(settingsFolder));
    } catch (error) {
      program.logFault('place of the window', error);
    }
  });
}
