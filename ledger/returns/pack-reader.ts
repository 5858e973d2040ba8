/** One part of a pack as it lies on the disk, a folder or a ZIP, read a piece at a time. Whoever gave it may have meant harm: nothing outside it is read. */
import { createHash } from 'node:crypto';
import { closeSync, lstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { ZipEntry } from '../export/zip-reader.ts';
import { entriesOf } from '../export/zip-reader.ts';

export interface PartReader {
  /** Every file that is in it. */
  readonly paths: readonly string[];
  /** SHA-256 of a file; null: it cannot be read. */
  digest(path: string): string | null;
  /** A small file; null: it is not there, cannot be read, or is larger than it may be. */
  text(path: string): string | null;
}

const PIECE = 1024 * 1024;
/** Of the list of files, or of payments. */
const MOST_TEXT = 32 * 1024 * 1024;
/** What systems put into a folder that somebody looks at. */
const OF_SYSTEMS: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** @param of bytes in the file, from `at` on. */
function* piecesOf(descriptor: number, at: number, of: number): Generator<Uint8Array> {
  const piece = Buffer.alloc(Math.min(PIECE, of));
  for (let done = 0; done < of;) {
    const read = readSync(descriptor, piece, 0, Math.min(piece.length, of - done), at + done);
    if (read === 0) throw new RangeError('the file ends too early');
    done += read;
    yield piece.subarray(0, read);
  }
}

/** What `job` comes to with the file open; null where it cannot be read. */
function reading<T>(file: string, job: (descriptor: number) => T): T | null {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(file, 'r');
    return job(descriptor);
  } catch {
    return null;
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

function digestOf(pieces: Iterable<Uint8Array>): string {
  const digest = createHash('sha256');
  for (const piece of pieces) digest.update(piece);
  return digest.digest('hex');
}

function folderReader(folder: string): PartReader {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory() && !OF_SYSTEMS.has(entry.name));
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const known = new Set(paths);
  const pieces = <T>(path: string, most: number, job: (all: Iterable<Uint8Array>) => T): T | null => {
    const file = join(folder, path);
    // A link would lead out of it.
    if (!known.has(path) || !lstatSync(file).isFile() || statSync(file).size > most) return null;
    return reading(file, (descriptor) => job(piecesOf(descriptor, 0, statSync(file).size)));
  };
  return {
    paths,
    digest: (path) => pieces(path, Infinity, digestOf),
    text: (path) => pieces(path, MOST_TEXT, (all) => Buffer.concat(Array.from(all, (piece) => Uint8Array.from(piece))).toString('utf8')),
  };
}

const STORED = 0;
const DEFLATED = 8;
/** The end of the list of contents, with the longest comment there can be behind it. */
const LONGEST_END = 22 + 0xffff;
const HEAD = 30;

/** The list of contents of a ZIP, of which only the end is read. */
function contentsOf(descriptor: number, size: number): ReadonlyMap<string, ZipEntry> {
  const end = Buffer.concat(Array.from(piecesOf(descriptor, Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END)), (piece) => Uint8Array.from(piece)));
  const mark = end.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (mark < 0) throw new RangeError('no list of contents');
  const begins = end.readUInt32LE(mark + 16);
  if (begins > size || size - begins > MOST_TEXT) throw new RangeError('no list of contents');
  return entriesOf(Buffer.concat(Array.from(piecesOf(descriptor, begins, size - begins), (piece) => Uint8Array.from(piece))), begins);
}

function zipReader(file: string): PartReader | null {
  const { size } = statSync(file);
  const entries = reading(file, (descriptor) => contentsOf(descriptor, size));
  if (entries === null) return null;
  const pieces = <T>(path: string, most: number, job: (all: Iterable<Uint8Array>) => T): T | null => {
    const entry = entries.get(path);
    if (!entry || entry.size > most) return null;
    return reading(file, (descriptor) => {
      const head = Buffer.alloc(HEAD);
      readSync(descriptor, head, 0, HEAD, entry.at);
      const at = entry.at + HEAD + head.readUInt16LE(26) + head.readUInt16LE(28);
      if (at + entry.packed > size) throw new RangeError('a file ends beyond the ZIP');
      if (entry.method === STORED) return job(piecesOf(descriptor, at, entry.packed));
      if (entry.method !== DEFLATED || entry.size > MOST_TEXT || entry.packed > MOST_TEXT) throw new RangeError('packed in another way');
      const packed = Buffer.concat(Array.from(piecesOf(descriptor, at, entry.packed), (piece) => Uint8Array.from(piece)));
      return job([inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) })]);
    });
  };
  return {
    paths: [...entries.keys()].filter((path) => !path.endsWith('/')),
    digest: (path) => pieces(path, Infinity, digestOf),
    text: (path) => pieces(path, MOST_TEXT, (all) => Buffer.concat(Array.from(all, (piece) => Uint8Array.from(piece))).toString('utf8')),
  };
}

/** Null: it is neither a folder nor a ZIP that can be read. */
export function partReader(place: string): PartReader | null {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return null;
  return found.isDirectory() ? folderReader(place) : zipReader(place);
}
