/**
 * ZIP files in memory, written a file at a time, so that all of what is in one is never there at once. Beside the files each
 * has a list of their SHA-256 digests, as `sha256sum` makes and checks it. Reading them is `zip-reader.ts`.
 */
import { createHash } from 'node:crypto';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { Refusal } from '../../core/values/problem.ts';
import { exportWords } from '../../core/words/export.ts';
import { ByteBuffer } from './byte-buffer.ts';

export const SUMS = 'SHA256SUMS';
/** More cannot be held by every browser, nor numbered in plain ZIP files of twice this size. */
export const MOST_BYTES = 2 * 1024 ** 3;
/** Plain ZIP files number no more. */
const MOST_FILES = 65_535;
/** Text is packed in pieces of about this many characters. */
const PIECE = 256 * 1024;

const EARLIEST = new Date(1980, 0, 1);
const LATEST = new Date(2099, 11, 31, 23, 59, 58);

/** The time that a file in a ZIP bears: a clock that is wrong by decades must not keep anybody from their data. */
export function zipTime(at: string): Date {
  const time = new Date(at);
  return time < EARLIEST ? EARLIEST : time > LATEST ? LATEST : time;
}

export class ZipWriter {
  readonly #out = new ByteBuffer();
  readonly #zip = new Zip((error, chunk) => {
    if (error) throw error;
    if (this.#out.length + chunk.length > MOST_BYTES) throw new Refusal('uploadTooLarge', exportWords.tooLarge);
    this.#out.add(chunk);
  });
  readonly #sums: string[] = [];
  readonly #at: Date;

  /** @param at ISO text: the time that every file in it bears. */
  constructor(at: string) {
    this.#at = zipTime(at);
  }

  /** Writes text, packed. */
  text(path: string, pieces: Iterable<string>): void {
    const file = this.#added(new ZipDeflate(path, { level: 6 }));
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
    const file = this.#added(new ZipPassThrough(path));
    file.push(bytes, true);
    this.#sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`);
  }

  #added<F extends ZipDeflate | ZipPassThrough>(file: F): F {
    if (this.#sums.length >= MOST_FILES) throw new Refusal('uploadTooLarge', exportWords.tooMany);
    this.#zip.add(Object.assign(file, { mtime: this.#at }));
    return file;
  }

  whole(): Uint8Array<ArrayBuffer> {
    this.text(SUMS, this.#sums);
    this.#zip.end();
    return this.#out.whole();
  }
}
