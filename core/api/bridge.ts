/**
 * What the desktop program's preload puts on `window.headroom`, and all it puts there: the one call and the Host's dialogs.
 * Shapes only, seen by electron/preload.ts and renderer/program/client.ts. Everything that crosses is plain data or one callback. A promise is only
 * refused to a page that is not ours: a fault comes as the problem of a `Result`.
 */
import type { FileHandle, KeychainState } from '../host/host.ts';
import type { Progress, Result } from './method.ts';

export interface Bridge {
  /** `id` is the page's own number for this call, by which `cancel` names it. */
  call(id: number, method: string, input: unknown, onProgress: (progress: Progress) => void): Promise<Result<unknown>>;
  cancel(id: number): void;
  chooseFiles(): Promise<Result<readonly FileHandle[]>>;
  chooseFolder(): Promise<Result<readonly FileHandle[]>>;
  /** The `File`s of a drop, one by one: what is a folder counts as all the files in it. */
  droppedFiles(files: readonly unknown[]): Promise<Result<readonly FileHandle[]>>;
  chooseLedger(): Promise<Result<string | null>>;
  chooseNewLedger(suggestedName: string): Promise<Result<string | null>>;
  chooseFolderPath(): Promise<Result<string | null>>;
  /** `id` of a file that a call gave. False where the user thought better of it. */
  saveFile(id: string, name: string): Promise<Result<boolean>>;
  keychainState(path: string): Promise<Result<KeychainState>>;
  rememberPassphrase(path: string, passphrase: string): Promise<Result<void>>;
  forgetPassphrase(path: string): Promise<Result<void>>;
  canRemind(): Promise<Result<boolean>>;
  /** As `Host.onLock`. */
  onLock(lock: () => void): () => void;
}
