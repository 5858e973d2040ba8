/**
 * Passphrases that the user asked to have remembered on this computer: encrypted by the system's own keychain, kept by the
 * path of their file in the program's settings folder. The page can put one in, ask whether there is one and take it away;
 * it never gets one back: here, beside the ledger, it is added to the call that opens the file.
 */
import { mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { safeStorage } from 'electron';
import type { RunningProgram } from '../core/api/caller.ts';
import type { CallOptions, Result } from '../core/api/method.ts';
import type { KeychainState } from '../core/host/host.ts';
import { answerHost } from './ipc.ts';

type Kept = Readonly<Record<string, string>>;

export class Keychain {
  readonly #folder: string;

  constructor(settingsFolder: string) {
    this.#folder = settingsFolder;
  }

  /** False where what is kept could be read by anybody: on Linux without a keyring Chromium encrypts with a word that all know. */
  get real(): boolean {
    if (!safeStorage.isEncryptionAvailable()) return false;
    return process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
  }

  state(path: string): KeychainState {
    return { real: this.real, remembered: this.find(path) !== null };
  }

  find(path: string): string | null {
    const kept = this.#read()[real(path)];
    if (kept === undefined || !this.real) return null;
    try {
      return safeStorage.decryptString(Buffer.from(kept, 'base64'));
    } catch {
      // Encrypted by another user of the computer, or by a keychain that has been made anew.
      return null;
    }
  }

  remember(path: string, passphrase: string): void {
    if (!this.real) throw new Error('there is no keychain to remember a passphrase in');
    this.#write({ ...this.#read(), [real(path)]: safeStorage.encryptString(passphrase).toString('base64') });
  }

  forget(path: string): void {
    const { [real(path)]: forgotten, ...others } = this.#read();
    if (forgotten !== undefined) this.#write(others);
  }

  get #file(): string {
    return join(this.#folder, 'remembered.json');
  }

  #read(): Kept {
    try {
      const kept = Object.entries(fieldsOf(JSON.parse(readFileSync(this.#file, 'utf8'))));
      return Object.fromEntries(kept.filter((one): one is [string, string] => typeof one[1] === 'string'));
    } catch {
      return {};
    }
  }

  #write(kept: Kept): void {
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(`${this.#file}-new`, JSON.stringify(kept), { mode: 0o600, flush: true });
    renameSync(`${this.#file}-new`, this.#file);
  }
}

/** What an object holds; nothing where it is none. */
function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' ? { ...value } : {};
}

/** Links followed, as the ledger names its files. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

export function answerKeychain(program: RunningProgram, keychain: Keychain): void {
  answerHost(program, {
    keychainState: (_event, path) => keychain.state(String(path)),
    rememberPassphrase: (_event, path, passphrase) => keychain.remember(String(path), String(passphrase)),
    forgetPassphrase: (_event, path) => keychain.forget(String(path)),
  });
}

/** The program, which opens a remembered file without being told its passphrase, and keeps what is remembered true. */
export function withKeychain(program: RunningProgram, keychain: Keychain): RunningProgram {
  // What the program has done must not be told as undone; a passphrase that is no longer right is forgotten when it is tried.
  const quietly = (job: () => void): void => {
    try {
      job();
    } catch (error) {
      program.logFault('keychain', error);
    }
  };
  const callUnknown = async (method: string, input: unknown, options?: CallOptions): Promise<Result<unknown>> => {
    const result = await program.callUnknown(method, input, options);
    if (method === 'file.open' && !result.ok && result.problem.code === 'passphraseNeeded') {
      const given = fieldsOf(input);
      const path = String(given['path']);
      const passphrase = keychain.find(path);
      if (passphrase === null) return result;
      const opened = await program.callUnknown(method, { ...given, passphrase }, options);
      if (opened.ok || opened.problem.code !== 'passphraseWrong') return opened;
      // It has been changed elsewhere, so this one is of no more use.
      quietly(() => keychain.forget(path));
      return result;
    }
    if (method === 'file.changePassphrase' && result.ok) {
      const path = String(fieldsOf(result.value)['path']);
      const { next } = fieldsOf(input);
      quietly(() => {
        if (!keychain.state(path).remembered) return;
        if (typeof next === 'string') keychain.remember(path, next);
        else keychain.forget(path);
      });
    }
    return result;
  };
  return { ...program, callUnknown };
}
