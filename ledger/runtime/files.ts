/**
 * Chosen, dropped and uploaded files, and those that calls give, by handle. A call names files by id; only those named travel to the thread that
 * answers it: a path, or bytes held once in memory that all threads see. Nothing is read before a handler asks.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { FileHandle } from '../../core/host/host.ts';
import { Refusal } from '../../core/values/problem.ts';
import { oneLine } from '../../core/values/text.ts';
import { fileWords } from '../../core/words/file.ts';

/** Larger than any statement, record file or paper. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Of bank statements and record files: a quarter of a million rows, still read within seconds and in the memory there is. */
export const MOST_TABLE_BYTES = 16 * 1024 * 1024;

/** `path` is the one shown: relative to the chosen folder, or the bare name. */
type Held = { readonly path: string } & ({ readonly onDisk: string } | { readonly bytes: Uint8Array<SharedArrayBuffer> });
/** The files one call names, by id. */
export type FilesOfCall = Readonly<Record<string, Held>>;

/** A file that a call gave. */
export interface Given {
  readonly id: string;
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Files given and never taken (a screen that was left) make way for newer ones. */
const MOST_GIVEN = 50;

/** Uploads are held in memory; together, older ones make way for newer. */
const MOST_UPLOADED = 256 * 1024 * 1024;

export function given(path: string, bytes: Uint8Array<ArrayBuffer>): { readonly file: Given; readonly handle: FileHandle } {
  const id = randomUUID();
  return { file: { id, path, bytes }, handle: { id, path, bytes: bytes.length } };
}

export class FileRegistry {
  readonly #held = new Map<string, Held>();
  readonly #given = new Map<string, Given>();

  add(file: { readonly path: string; readonly onDisk: string } | { readonly path: string; readonly bytes: Uint8Array }): FileHandle {
    const id = randomUUID();
    if ('onDisk' in file) {
      this.#held.set(id, { path: file.path, onDisk: file.onDisk });
      return { id, path: file.path, bytes: statSync(file.onDisk).size };
    }
    const bytes = new Uint8Array(new SharedArrayBuffer(file.bytes.length));
    bytes.set(file.bytes);
    this.#held.set(id, { path: file.path, bytes });
    this.#makeWay();
    return { id, path: file.path, bytes: bytes.length };
  }

  #makeWay(): void {
    const uploads = [...this.#held].flatMap(([id, held]) => ('bytes' in held ? [{ id, length: held.bytes.length }] : []));
    let total = uploads.reduce((sum, { length }) => sum + length, 0);
    for (const { id, length } of uploads.slice(0, -1)) {
      if (total <= MOST_UPLOADED) return;
      this.#held.delete(id);
      total -= length;
    }
  }

  /** Holds a file that a call gave until it is taken. */
  hold(file: Given): void {
    this.#given.set(file.id, file);
    for (const id of this.#given.keys()) if (this.#given.size > MOST_GIVEN) this.#given.delete(id);
  }

  take(id: string): Given | null {
    const file = this.#given.get(id);
    this.#given.delete(id);
    return file ?? null;
  }

  /** Ids cannot be guessed, so any string of the input that equals one is a handle. */
  namedIn(input: unknown): FilesOfCall {
    const named: Record<string, Held> = {};
    const look = (value: unknown): void => {
      if (typeof value === 'string') {
        const held = this.#held.get(value);
        if (held) named[value] = held;
      } else if (typeof value === 'object' && value !== null) {
        for (const inner of Object.values(value)) look(inner);
      }
    };
    look(input);
    return named;
  }
}

/** The path of one file of a call, as shown: without what cannot be seen. Refuses an unknown one. */
export function pathOf(files: FilesOfCall, id: string): string {
  const held = Object.hasOwn(files, id) ? files[id] : undefined;
  if (!held) throw new Refusal('uploadUnknown', fileWords.uploadUnknown);
  return oneLine(held.path).replace(/\p{Cc}/gu, '');
}

/** The bytes of one file of a call. Refuses an unknown, vanished or much too large one. */
export function bytesOf(files: FilesOfCall, id: string, most = MOST_BYTES): Uint8Array {
  const held = Object.hasOwn(files, id) ? files[id] : undefined;
  if (!held) throw new Refusal('uploadUnknown', fileWords.uploadUnknown);
  try {
    const size = 'bytes' in held ? held.bytes.length : statSync(held.onDisk).size;
    if (size > most) throw new Refusal('uploadTooLarge', fileWords.uploadTooLarge(most / 1024 / 1024));
    // A copy: decoders refuse memory that threads share.
    return 'bytes' in held ? new Uint8Array(held.bytes) : readFileSync(held.onDisk);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('uploadUnknown', fileWords.uploadUnknown);
  }
}
