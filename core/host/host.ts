/**
 * What a host does for the screen beside carrying calls: choosing and saving files. One implementation per host
 * (electron/preload.ts, renderer's web host). Files cross as handles: an id the ledger reads; never their bytes.
 */

/**
 * A chosen, dropped or uploaded file, or one that a call gave (those are held until they are taken, once). `path` is relative to
 * the chosen folder ("bank/may.csv") or the bare name.
 */
export interface FileHandle {
  readonly id: string;
  readonly path: string;
  readonly bytes: number;
}

/** The system's own safe for secrets, through which a passphrase can be remembered on this computer. What it keeps never comes back to the page. */
export interface Keychain {
  /** `real`: whether it hides what it keeps from others; where not, nothing can be kept in it. `remembered`: whether it has the passphrase of this file. */
  state(path: string): Promise<KeychainState>;
  /** From then on `file.open` of this file needs no passphrase; changing it keeps the new one, taking it away forgets it. */
  remember(path: string, passphrase: string): Promise<void>;
  forget(path: string): Promise<void>;
}

export interface KeychainState {
  readonly real: boolean;
  readonly remembered: boolean;
}

export interface Host {
  readonly kind: 'electron' | 'web';
  /** Lets the user choose files; empty where they thought better of it. */
  chooseFiles(): Promise<readonly FileHandle[]>;
  /** Lets the user choose a folder; every file in it, with paths relative to it. */
  chooseFolder(): Promise<readonly FileHandle[]>;
  /** Takes a drop (a DOM DataTransfer; typed unknown because core knows no DOM). */
  dropped(transfer: unknown): Promise<readonly FileHandle[]>;
  /** The path of a ledger file to open, or null. Null as a whole where the host has no dialog: the screen then lists `file.list`. */
  readonly chooseLedger: (() => Promise<string | null>) | null;
  /** The path for a new ledger file, or null; null as a whole: the screen asks for a name and puts it in the usual folder. */
  readonly chooseNewLedger: ((suggestedName: string) => Promise<string | null>) | null;
  /** A folder to be remembered, for backups or where papers arrive, or null; null as a whole where the host has no dialog: the screen then asks for it in writing. */
  readonly chooseFolderPath: (() => Promise<string | null>) | null;
  /** Saves a file that a call gave, under a name the user chooses. False where they thought better of it. */
  saveFile(file: FileHandle): Promise<boolean>;
  /** The bytes of a file that a call gave, for showing. */
  readFile(file: FileHandle): Promise<Uint8Array<ArrayBuffer>>;
  /** Holds what the page itself has read or made as a file that calls can name. */
  sendFile(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<FileHandle>;
  /** Null: this host can remember no passphrase. */
  readonly keychain: Keychain | null;
  /** Whether the system shows what a computer reminds of by itself; null: this host has no way to. */
  readonly canRemind: (() => Promise<boolean>) | null;
  /** Calls back whenever the screen is to be locked at once: the computer goes to sleep or is locked, or the menu says so. Answers how to stop that. */
  onLock(lock: () => void): () => void;
}
