/**
 * Writes the files of one part of a pack, one after the other, into a folder or a ZIP on the disk: never more than one of them is in memory, and a large
 * one goes in slices, with room between them for others’ work.
 */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { zipTime } from '../export/zip.ts';

export interface PartWriter {
  add(path: string, bytes: Uint8Array): Promise<void>;
  /** Nothing is whole before. */
  close(): void;
}

const SLICE = 1_000_000;

/** In order; there is always a last one, of nothing too. */
async function inSlices(bytes: Uint8Array, pause: () => Promise<void>, take: (slice: Uint8Array, isLast: boolean) => void): Promise<void> {
  for (let at = 0; at === 0 || at < bytes.length; at += SLICE) {
    await pause();
    take(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
}

/** @param pause waited for between slices. */
export function folderPart(folder: string, pause: () => Promise<void>): PartWriter {
  mkdirSync(folder, { recursive: true });
  return {
    add: async (path, bytes) => {
      const place = join(folder, path);
      mkdirSync(dirname(place), { recursive: true });
      const descriptor = openSync(place, 'wx', 0o600);
      try {
        await inSlices(bytes, pause, (slice) => writeAll(descriptor, slice));
      } finally {
        closeSync(descriptor);
      }
    },
    close: () => {},
  };
}

/** What photos, PDFs and spreadsheets hold is packed already. */
const PACKABLE = /\.(?:csv|json|txt)$/;

/** @param at ISO text: the time that every file in it bears. */
export function zipPart(file: string, at: string, pause: () => Promise<void>): PartWriter {
  const descriptor = openSync(file, 'wx', 0o600);
  const mtime = zipTime(at);
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    writeAll(descriptor, chunk);
  });
  return {
    add: async (path, bytes) => {
      const entry = PACKABLE.test(path) ? new ZipDeflate(path, { level: 6 }) : new ZipPassThrough(path);
      zip.add(Object.assign(entry, { mtime }));
      await inSlices(bytes, pause, (slice, isLast) => entry.push(slice, isLast));
    },
    close: () => {
      try {
        zip.end();
      } finally {
        closeSync(descriptor);
      }
    },
  };
}
