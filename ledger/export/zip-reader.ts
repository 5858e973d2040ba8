/**
 * Reads a ZIP file that is in memory, one file of it at a time and that in pieces, each held against the list of digests beside them.
 * Whoever made it may have meant harm: what is packed a thousandfold is refused by what the list of contents says, before
 * anything is unpacked, and no file unpacks to a byte more than it says there.
 */
import { createHash } from 'node:crypto';
import { Inflate } from 'fflate';
import { Refusal } from '../../core/values/problem.ts';
import { exportWords } from '../../core/words/export.ts';
import { SUMS } from './zip.ts';

/** Rows of the most repetitive account pack fourteenfold; more than this does only what was made to fill the memory. */
const MOST_PACKED = 100;
/** What even the smallest ZIP may unpack to. */
const ALWAYS_ALLOWED = 64 * 1024 * 1024;
/** The list of digests of as many files as there can be. */
const MOST_SUMS = 24 * 1024 * 1024;
/** Packed bytes unpacked in one go: at most thirty megabytes come of them. */
const PIECE = 32 * 1024;

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const FILE_MARK = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const IS_UTF8 = 0x800;
/** The end of the list of contents, with the longest comment there can be behind it. */
const END = 22;
const LONGEST_END = END + 0xffff;
const ENTRY = 46;
const FILE = 30;

/** Not as it was written: one file of it, or (null) all of it. */
export class BrokenZip extends Error {
  readonly path: string | null;
  constructor(path: string | null, cause?: unknown) {
    super(`broken: ${path ?? 'the ZIP'}`, { cause });
    this.path = path;
  }
}

function tooMuch(): Refusal {
  return new Refusal('fileDamaged', exportWords.tooMuchInside, { field: 'file' });
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

export interface ZipEntry {
  readonly path: string;
  readonly method: number;
  readonly packed: number;
  /** Unpacked. */
  readonly size: number;
  readonly at: number;
}

/** The list of contents. Throws `RangeError` where it points outside the ZIP. @param bytes of its end, which begins so many bytes into it. */
export function entriesOf(bytes: Uint8Array, begins = 0): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END;
  while (view.getUint32(end, true) !== END_MARK) if (--end < bytes.length - LONGEST_END) throw new RangeError('no list of contents');
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true) - begins;
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== ENTRY_MARK) throw new RangeError('no entry');
    const [name, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    const letters = new TextDecoder((view.getUint16(at + 8, true) & IS_UTF8) === 0 ? 'latin1' : 'utf-8');
    const path = letters.decode(bytes.subarray(at + ENTRY, at + ENTRY + name));
    // Which of two would be read is not for us to choose.
    if (entries.has(path)) throw new RangeError('two of one name');
    entries.set(path, {
      path,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += ENTRY + name + extra + comment;
  }
  return entries;
}

/** The bytes of a file as they lie in the ZIP. */
function packedBytes(bytes: Uint8Array, { at, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(at, true) !== FILE_MARK) throw new RangeError('no file');
  const from = at + FILE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > bytes.length) throw new RangeError('cut short');
  return bytes.subarray(from, from + packed);
}

function* unpacked(packed: Uint8Array, method: number): Generator<Uint8Array> {
  let out: Uint8Array[] = [];
  const inflate = new Inflate((piece) => out.push(piece));
  for (let from = 0; from < packed.length; from += PIECE) {
    const piece = packed.subarray(from, from + PIECE);
    if (method === STORED) yield piece;
    else {
      inflate.push(piece, from + PIECE >= packed.length);
      yield* out;
      out = [];
    }
  }
}

export class ZipReader {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  /** Path to digest. */
  readonly #sums: ReadonlyMap<string, string>;

  /** Throws `BrokenZip` where it cannot be read, and refuses one that holds more than it can. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    try {
      this.#entries = entriesOf(bytes);
    } catch (error) {
      throw new BrokenZip(null, error);
    }
    const all = [...this.#entries.values()];
    if (all.reduce((sum, { size }) => sum + size, 0) > ALWAYS_ALLOWED + bytes.length * MOST_PACKED) throw tooMuch();
    const list = this.#entries.has(SUMS) ? this.#whole(SUMS, MOST_SUMS) : new Uint8Array();
    const lines = new TextDecoder().decode(list).split('\n');
    this.#sums = new Map(lines.flatMap((line) => (/^[0-9a-f]{64} {2}./.test(line) ? [[line.slice(66), line.slice(0, 64)]] : [])));
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

  /** One file, piece by piece. Throws `BrokenZip` where it is not there, or not of the size it says. */
  *pieces(path: string): Generator<Uint8Array> {
    const entry = this.#entries.get(path);
    if (!entry || (entry.method !== STORED && entry.method !== DEFLATED)) throw new BrokenZip(path);
    let size = 0;
    try {
      for (const piece of unpacked(packedBytes(this.#bytes, entry), entry.method)) {
        size += piece.length;
        if (size > entry.size) break;
        yield piece;
      }
    } catch (error) {
      throw new BrokenZip(path, error);
    }
    if (size !== entry.size) throw new BrokenZip(path);
  }

  /** Throws `BrokenZip` where a file is not as it was written. */
  check(path: string): void {
    const digest = createHash('sha256');
    for (const piece of this.pieces(path)) digest.update(piece);
    if (digest.digest('hex') !== this.#sums.get(path)) throw new BrokenZip(path);
  }

  /** One file, as it was written. Throws `BrokenZip`, and refuses one of more than `most` bytes. */
  file(path: string, most: number): Uint8Array {
    const whole = this.#whole(path, most);
    if (createHash('sha256').update(whole).digest('hex') !== this.#sums.get(path)) throw new BrokenZip(path);
    return whole;
  }

  #whole(path: string, most: number): Uint8Array {
    const size = this.#entries.get(path)?.size ?? 0;
    if (size > most) throw tooMuch();
    const whole = new Uint8Array(size);
    let at = 0;
    for (const piece of this.pieces(path)) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}
