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
type Upload = { readonly path: string } & ({ readonly onDisk: string } | { readonly bytes: Uint8Array<SharedArrayBuffer> });
/** The files one call names, by id. */
export type FilesOfCall = Readonly<Record<string, Upload>>;

/** A file that a call gave. */
export interface ResultFile {
  readonly id: string;
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Files given and never taken (a screen that was left) make way for newer ones. */
const MOST_RESULTS = 50;

/** Uploads are held in memory; together, older ones make way for newer. */
const MOST_UPLOADED = 256 * 1024 * 1024;

export function resultFile(path: string, bytes: Uint8Array<ArrayBuffer>): { readonly file: ResultFile; readonly handle: FileHandle } {
  const id = randomUUID();
  return { file: { id, path, bytes }, handle: { id, path, bytes: bytes.length } };
}

export class FileRegistry {
  readonly #uploads = new Map<string, Upload>();
  readonly #results = new Map<string, ResultFile>();

  add(file: { readonly path: string; readonly onDisk: string } | { readonly path: string; readonly bytes: Uint8Array }): FileHandle {
    const id = randomUUID();
    if ('onDisk' in file) {
      this.#uploads.set(id, { path: file.path, onDisk: file.onDisk });
      return { id, path: file.path, bytes: statSync(file.onDisk).size };
    }
    const bytes = new Uint8Array(new SharedArrayBuffer(file.bytes.length));
    bytes.set(file.bytes);
    this.#uploads.set(id, { path: file.path, bytes });
    this.#makeWay();
    return { id, path: file.path, bytes: bytes.length };
  }

  #makeWay(): void {
    const uploads = [...this.#uploads].flatMap(([id, upload]) => ('bytes' in upload ? [{ id, length: upload.bytes.length }] : []));
    let total = uploads.reduce((sum, { length }) => sum + length, 0);
    for (const { id, length } of uploads.slice(0, -1)) {
      if (total <= MOST_UPLOADED) return;
      this.#uploads.delete(id);
      total -= length;
    }
  }

  /** Holds a file that a call gave until it is taken. */
  addResult(file: ResultFile): void {
    this.#results.set(file.id, file);
    for (const id of this.#results.keys()) if (this.#results.size > MOST_RESULTS) this.#results.delete(id);
  }

  takeResult(id: string): ResultFile | null {
    const file = this.#results.get(id);
    this.#results.delete(id);
    return file ?? null;
  }

  /** Ids cannot be guessed, so any string of the input that equals one is a handle. */
  namedIn(input: unknown): FilesOfCall {
    const named: Record<string, Upload> = {};
    const look = (value: unknown): void => {
      if (typeof value === 'string') {
        const upload = this.#uploads.get(value);
        if (upload) named[value] = upload;
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
  const upload = Object.hasOwn(files, id) ? files[id] : undefined;
  if (!upload) throw new Refusal('uploadUnknown', fileWords.uploadUnknown);
  return oneLine(upload.path).replace(/\p{Cc}/gu, '');
}

/** The bytes of one file of a call. Refuses an unknown, vanished or much too large one. */
export function bytesOf(files: FilesOfCall, id: string, most = MOST_BYTES): Uint8Array {
  const upload = Object.hasOwn(files, id) ? files[id] : undefined;
  if (!upload) throw new Refusal('uploadUnknown', fileWords.uploadUnknown);
  try {
    const size = 'bytes' in upload ? upload.bytes.length : statSync(upload.onDisk).size;
    if (size > most) throw new Refusal('uploadTooLarge', fileWords.uploadTooLarge(most / 1024 / 1024));
    // A copy: decoders refuse memory that threads share.
    return 'bytes' in upload ? new Uint8Array(upload.bytes) : readFileSync(upload.onDisk);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('uploadUnknown', fileWords.uploadUnknown);
  }
}
