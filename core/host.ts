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
  /** Saves text under a name the user chooses (a dialog, or the browser's download). */
  saveText(name: string, text: string): Promise<void>;
  /** Saves a file that a call gave, under a name the user chooses. False where they thought better of it. */
  saveFile(file: FileHandle): Promise<boolean>;
  /** The bytes of a file that a call gave, for showing. */
  readFile(file: FileHandle): Promise<Uint8Array<ArrayBuffer>>;
  /** Holds what the page itself has read or made as a file that calls can name. */
  sendFile(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<FileHandle>;
}
