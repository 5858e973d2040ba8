/**
 * The system's own dialogs for choosing and saving, and what is dropped on the window. Chosen files become handles:
 * the page never sees a path on disk but the one of a ledger file that the user chose.
 */
import { chmod, readdir, stat, writeFile } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import type { IpcMainInvokeEvent, OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { RunningProgram } from '../core/api/caller.ts';
import type { FileHandle } from '../core/host/host.ts';
import { desktopWords } from '../core/words/host/desktop.ts';
import { answerHost } from './ipc.ts';

export const LEDGERS = [{ name: desktopWords.headroomFiles, extensions: ['headroom'] }];
/** As many files as one folder of records can need; a drop of a whole disk by accident stops here. */
const MOST_FILES = 2000;

export function answerDialogs(program: RunningProgram, filesFolder: string): void {
  const handles = (files: readonly Found[]): readonly FileHandle[] => files.slice(0, MOST_FILES).map((file) => program.addFile(file));
  answerHost(program, {
    chooseFiles: async (event) => handles(await found(await open(event, { properties: ['openFile', 'multiSelections'] }))),
    chooseFolder: async (event) => {
      const [folder] = await open(event, { properties: ['openDirectory'] });
      return folder === undefined ? [] : handles(await filesIn(folder, folder));
    },
    droppedPaths: async (_event, paths) => handles(await found(Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : [])),
    chooseLedger: async (event) => (await open(event, { properties: ['openFile'], filters: LEDGERS, defaultPath: filesFolder }))[0] ?? null,
    chooseNewLedger: async (event, name) => {
      mkdirSync(filesFolder, { recursive: true });
      return save(event, { filters: LEDGERS, defaultPath: join(filesFolder, basename(String(name))) });
    },
    chooseFolderPath: async (event) => (await open(event, { properties: ['openDirectory', 'createDirectory'] }))[0] ?? null,
    saveFile: async (event, id, name) => {
      const path = await save(event, { defaultPath: basename(String(name)) });
      if (path === null) return false;
      const file = program.takeFile(String(id));
      if (file === null) throw new Error('there is no such file to save');
      await write(path, file.bytes);
      return true;
    },
  });
}

/** Readable by its owner only, also where it takes the place of a file that was not. */
async function write(path: string, content: Uint8Array): Promise<void> {
  await writeFile(path, content, { mode: 0o600 });
  await chmod(path, 0o600);
}

interface Found {
  /** As shown: relative to what was chosen, with `/`. */
  readonly path: string;
  readonly onDisk: string;
}

/** Chosen or dropped paths: files as they are, folders as all files in them, with paths from the folder itself. */
async function found(paths: readonly string[]): Promise<readonly Found[]> {
  const lists = await Promise.all(
    paths.map(async (path) => {
      const isFolder = (await stat(path)).isDirectory();
      return isFolder ? filesIn(path, path) : [{ path: basename(path), onDisk: path }];
    }),
  );
  return lists.flat();
}

/** Every file below `folder`, by name, hidden ones left out; links are not followed. */
async function filesIn(folder: string, top: string): Promise<readonly Found[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => !entry.name.startsWith('.'));
  const files: Found[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (files.length >= MOST_FILES) break;
    const onDisk = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesIn(onDisk, top)));
    else if (entry.isFile()) files.push({ path: relative(top, onDisk).split(sep).join('/'), onDisk });
  }
  return files;
}

async function open(event: IpcMainInvokeEvent, options: OpenDialogOptions): Promise<readonly string[]> {
  const window = BrowserWindow.fromWebContents(event.sender);
  return window === null ? [] : (await dialog.showOpenDialog(window, options)).filePaths;
}

async function save(event: IpcMainInvokeEvent, options: SaveDialogOptions): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(event.sender);
  return window === null ? null : (await dialog.showSaveDialog(window, options)).filePath || null;
}
