/**
 * Files the system hands to the program: double-clicked, dropped on its icon, or named in a terminal. The screen opens them, and
 * asks for a passphrase where one is needed; here only their paths are found.
 */
import { resolve } from 'node:path';
import type { App } from 'electron';
import { showPlace, showWindow } from './window.ts';

/** The place in the screen that opens the file a start was given, from `#` on; nothing where it was given none. */
export function placeOfFile(words: readonly string[], folder: string): string {
  const named = words.slice(1).findLast((word) => word.toLowerCase().endsWith('.headroom') && !word.startsWith('-'));
  return named === undefined ? '' : openPlace(resolve(folder, named));
}

export function openPlace(path: string): string {
  return `#/welcome?open=${encodeURIComponent(path)}`;
}

/**
 * While the program runs: a second start ends at once and passes its file on, and macOS sends an event of its own.
 * @returns the place to begin with, for a file that macOS named before there was a window.
 */
export function openWhatIsHanded(app: App): () => string {
  let beforeWindow = '';
  app.on('second-instance', (_event, words, folder) => {
    showWindow();
    const place = placeOfFile(words, folder);
    if (place !== '') showPlace(place);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    beforeWindow = openPlace(path);
    showWindow();
    showPlace(beforeWindow);
  });
  return () => beforeWindow;
}
