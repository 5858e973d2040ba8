/**
 * What the desktop program's preload puts on `window.headroom`, and all it puts there: the one call and the Host's dialogs.
 * Shapes only, seen by electron/preload.ts and renderer/client.ts. Everything that crosses is plain data or one callback.
 */
import type { FileHandle, KeychainState } from '../host.ts';
import type { Progress, Result } from './method.ts';

export interface Bridge {
  /** `id` is the page's own number for this call, by which `cancel` names it. */
  call(id: number, method: string, input: unknown, onProgress: (progress: Progress) => void): Promise<Result<unknown>>;
  cancel(id: number): void;
  chooseFiles(): Promise<readonly FileHandle[]>;
  chooseFolder(): Promise<readonly FileHandle[]>;
  /** The `File`s of a drop, one by one: what is a folder counts as all the files in it. */
  droppedFiles(files: readonly unknown[]): Promise<readonly FileHandle[]>;
  chooseLedger(): Promise<string | null>;
  chooseNewLedger(suggestedName: string): Promise<string | null>;
  chooseBackupFolder(): Promise<string | null>;
  /** `id` of a file that a call gave. False where the user thought better of it. */
  saveFile(id: string, name: string): Promise<boolean>;
  keychainState(path: string): Promise<KeychainState>;
  rememberPassphrase(path: string, passphrase: string): Promise<void>;
  forgetPassphrase(path: string): Promise<void>;
  /** As `Host.onLock`. */
  onLock(lock: () => void): () => void;
}
