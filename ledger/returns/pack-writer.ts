/** Writes the files of one part of a pack, one after the other, into a folder or a ZIP on the disk: never more than one of them is in memory. */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { zipTime } from '../export/zip.ts';

export interface PartWriter {
  add(path: string, bytes: Uint8Array): void;
  /** Nothing is whole before. */
  close(): void;
}

export function folderPart(folder: string): PartWriter {
  mkdirSync(folder, { recursive: true });
  return {
    add: (path, bytes) => {
      const place = join(folder, path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, bytes, { flag: 'wx', mode: 0o600 });
    },
    close: () => {},
  };
}

/** What photos, PDFs and spreadsheets hold is packed already. */
const PACKABLE = /\.(?:csv|json|txt)$/;

/** @param at ISO text: the time that every file in it bears. */
export function zipPart(file: string, at: string): PartWriter {
  const descriptor = openSync(file, 'wx', 0o600);
  const mtime = zipTime(at);
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    for (let done = 0; done < chunk.length;) done += writeSync(descriptor, chunk, done);
  });
  return {
    add: (path, bytes) => {
      const entry = PACKABLE.test(path) ? new ZipDeflate(path, { level: 6 }) : new ZipPassThrough(path);
      zip.add(Object.assign(entry, { mtime }));
      entry.push(bytes, true);
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
