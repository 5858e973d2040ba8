/**
 * ZIP files in memory, written and read a file at a time, so that all of what is in one is never there at once. Beside the files each
 * has a list of their SHA-256 digests, as `sha256sum` makes and checks it; what comes back in is held against that list.
 */
import { createHash } from 'node:crypto';
import { unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { Refusal } from '../core/problem.ts';
import { exportWords } from '../core/words/export.ts';
import { Growing } from './growing.ts';

const SUMS = 'SHA256SUMS';
/** More cannot be held by every browser, nor numbered in plain ZIP files of twice this size. */
export const MOST_BYTES = 2 * 1024 ** 3;
/** Text is packed in pieces of about this many characters. */
const PIECE = 256 * 1024;

export class ZipWriter {
  readonly #out = new Growing();
  readonly #zip = new Zip((error, chunk) => {
    if (error) throw error;
    if (this.#out.length + chunk.length > MOST_BYTES) throw new Refusal('uploadTooLarge', exportWords.tooLarge);
    this.#out.add(chunk);
  });
  readonly #sums: string[] = [];
  readonly #at: Date;

  /** @param at ISO text: the time that every file in it bears. */
  constructor(at: string) {
    this.#at = new Date(at);
  }

  /** Writes text, packed. */
  text(path: string, pieces: Iterable<string>): void {
    const file = Object.assign(new ZipDeflate(path, { level: 6 }), { mtime: this.#at });
    this.#zip.add(file);
    const digest = createHash('sha256');
    let waiting: string[] = [];
    let length = 0;
    const pack = (last: boolean): void => {
      const bytes = Buffer.from(waiting.join(''));
      digest.update(bytes);
      file.push(bytes, last);
      waiting = [];
      length = 0;
    };
    for (const piece of pieces) {
      waiting.push(piece);
      length += piece.length;
      if (length > PIECE) pack(false);
    }
    pack(true);
    this.#sums.push(`${digest.digest('hex')}  ${path}\n`);
  }

  /** Writes bytes as they are: photos and PDF are packed already. */
  bytes(path: string, bytes: Uint8Array): void {
    const file = Object.assign(new ZipPassThrough(path), { mtime: this.#at });
    this.#zip.add(file);
    file.push(bytes, true);
    this.#sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`);
  }

  whole(): Uint8Array<ArrayBuffer> {
    this.text(SUMS, this.#sums);
    this.#zip.end();
    return this.#out.whole();
  }
}

/** Files taken out in one go: reading the list of what is in the ZIP costs something each time. */
const MOST_AT_ONCE = 100;
const MOST_BYTES_AT_ONCE = 64 * 1024 * 1024;

/** Not as it was written: one file of it, or (null) all of it. */
export class BrokenZip extends Error {
  readonly path: string | null;
  constructor(path: string | null, cause?: unknown) {
    super(`broken: ${path ?? 'the ZIP'}`, { cause });
    this.path = path;
  }
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

export class ZipReader {
  readonly #bytes: Uint8Array;
  /** Path to digest. */
  readonly #sums: ReadonlyMap<string, string>;
  readonly #sizes = new Map<string, number>();

  /** Throws `BrokenZip` where it cannot be read. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const [list] = this.#unzip((path, size) => {
      this.#sizes.set(path, size);
      return path === SUMS && size < MOST_BYTES_AT_ONCE;
    });
    const lines = new TextDecoder().decode(list?.[1]).split('\n');
    this.#sums = new Map(lines.flatMap((line) => (/^[0-9a-f]{64} {2}./.test(line) ? [[line.slice(66), line.slice(0, 64)]] : [])));
  }

  #unzip(wanted: (path: string, size: number) => boolean): [string, Uint8Array][] {
    try {
      return Object.entries(unzipSync(this.#bytes, { filter: ({ name, originalSize }) => wanted(name, originalSize) }));
    } catch (error) {
      throw new BrokenZip(null, error);
    }
  }

  has(path: string): boolean {
    return this.#sums.has(path);
  }

  /** Every path on the list, which is every file that was written. */
  get paths(): readonly string[] {
    return [...this.#sums.keys()];
  }

  digest(path: string): string {
    return this.#sums.get(path) ?? '';
  }

  /** One file, as it was written. Throws `BrokenZip`. */
  file(path: string): Uint8Array {
    for (const [, bytes] of this.files([path])) return bytes;
    throw new BrokenZip(path);
  }

  /** Those files, a few at a time, each as it was written. Throws `BrokenZip`, naming the first that is not. */
  *files(paths: readonly string[]): Generator<readonly [path: string, bytes: Uint8Array]> {
    let some: string[] = [];
    let size = 0;
    for (const path of paths) {
      some.push(path);
      size += this.#sizes.get(path) ?? 0;
      if (some.length < MOST_AT_ONCE && size < MOST_BYTES_AT_ONCE) continue;
      yield* this.#checked(some);
      some = [];
      size = 0;
    }
    yield* this.#checked(some);
  }

  *#checked(paths: readonly string[]): Generator<readonly [string, Uint8Array]> {
    const wanted = new Set(paths);
    const found = new Map(this.#unzip((path) => wanted.has(path)));
    for (const path of paths) {
      const bytes = found.get(path);
      if (!bytes || createHash('sha256').update(bytes).digest('hex') !== this.#sums.get(path)) throw new BrokenZip(path);
      yield [path, bytes];
    }
  }
}
