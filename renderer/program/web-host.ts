/**
 * Choosing and saving in a browser: its own file chooser, drops of files and folders, and downloads.
 * Chosen files are sent to the web host, which keeps them in memory, and cross from then on as handles.
 */
import type { FileHandle, Host } from '../../core/host/host.ts';
import { chooseFiles } from './choose-files.ts';
import { fetchGiven } from './given-file.ts';
import { sendFile } from './sent-file.ts';

/** A file and the path it is shown by: relative to the chosen folder, or its bare name. */
interface Chosen {
  readonly file: File;
  readonly path: string;
}

/** Choosing rejects with a `Refusal` where a file cannot be sent. */
export function webHost(token: string): Host {
  const authorized = { authorization: `Bearer ${token}` };
  const send = async (chosen: readonly Chosen[]): Promise<readonly FileHandle[]> => {
    const handles: FileHandle[] = [];
    for (const { file, path } of chosen) handles.push(await sendFile(path, file, authorized));
    return handles;
  };
  return {
    kind: 'web',
    chooseFiles: async () => send((await chooseFiles({ folder: false })).map((file) => ({ file, path: file.name }))),
    chooseFolder: async () => send(visible((await chooseFiles({ folder: true })).map((file) => ({ file, path: withoutFirst(file.webkitRelativePath) })))),
    dropped: (transfer) => (transfer instanceof DataTransfer ? filesOf(transfer).then(send) : Promise.resolve([])),
    chooseLedger: null,
    chooseNewLedger: null,
    chooseFolderPath: null,
    saveFile: async ({ id, path }) => {
      download(path, await fetchGiven(id, authorized));
      return true;
    },
    readFile: ({ id }) => fetchGiven(id, authorized),
    sendFile: (path, bytes) => sendFile(path, new Blob([bytes]), authorized),
    keychain: null,
    canRemind: null,
    onLock: () => () => {},
  };
}

/** A drop is emptied when its event ends, so all of it is taken before anything is waited for. What no folder holds has no entry. */
async function filesOf(transfer: DataTransfer): Promise<readonly Chosen[]> {
  const taken = [...transfer.items].filter(({ kind }) => kind === 'file').map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const lists = await Promise.all(
    taken.map(async ({ entry, file }) => {
      if (entry !== null) return filesBelow(entry, isFolder(entry) ? '' : entry.name);
      return file === null ? [] : [{ file, path: file.name }];
    }),
  );
  return visible(lists.flat());
}

async function filesBelow(entry: FileSystemEntry, path: string): Promise<readonly Chosen[]> {
  if (isFile(entry)) return [{ file: await new Promise((resolve, reject) => entry.file(resolve, reject)), path }];
  if (!isFolder(entry)) return [];
  const inside = await entriesOf(entry.createReader());
  const lists = await Promise.all(inside.map((inner) => filesBelow(inner, path === '' ? inner.name : `${path}/${inner.name}`)));
  return lists.flat();
}

/** A folder is read in batches of at most a hundred; an empty batch ends it. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const batch = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
    reader.readEntries(resolve, reject);
  });
  return batch.length === 0 ? [] : [...batch, ...(await entriesOf(reader))];
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** Hidden files (the system's own notes about a folder) are nobody's records. */
function visible(chosen: readonly Chosen[]): readonly Chosen[] {
  return chosen.filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')));
}

function withoutFirst(path: string): string {
  return path.slice(path.indexOf('/') + 1);
}

function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes]));
  link.download = name;
  link.click();
  // The browser has taken the bytes by the time its next task runs.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
