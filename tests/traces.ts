/**
 * Looks for words in everything a program has left on the disk: as they are, in UTF-16, and inside what is packed. Knows nothing of the
 * program. What it can't see into (an encrypted ledger) it passes over, which is the point of the ledger.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** The files below `folder`, hidden ones and those with no ending too; links are not followed. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
  });
}

/** What changed in `folder` since that moment, leaving out all below `except`. Others may take their files away meanwhile. */
export function changedSince(folder: string, since: number, except: readonly string[]): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (except.includes(path)) return [];
    try {
      if (entry.isDirectory()) return changedSince(path, since, except);
      const { mtimeMs, ctimeMs } = statSync(path);
      return entry.isFile() && Math.max(mtimeMs, ctimeMs) >= since ? [path] : [];
    } catch {
      return [];
    }
  });
}

function wordsIn(bytes: Buffer, words: readonly string[]): readonly string[] {
  const forms = [bytes, ...unpacked(bytes)];
  return words.filter((word) => forms.some((form) => form.includes(word, 0, 'utf8') || form.includes(word, 0, 'utf16le')));
}

/** As a whole file packed in one of the usual ways. */
function unpacked(bytes: Buffer): readonly Buffer[] {
  return [gunzipSync, inflateSync, brotliDecompressSync].flatMap((unpack) => {
    try {
      return [unpack(bytes, { maxOutputLength: 64 * 1024 * 1024 })];
    } catch {
      return [];
    }
  });
}

/** One line for each file in which one of these words is, by its path or its content; also for one that has a word in its name. */
export function tracesOf(words: readonly string[], files: readonly string[]): readonly string[] {
  return files.flatMap((path) => {
    try {
      const found = [...wordsIn(Buffer.from(path), words), ...wordsIn(readFileSync(path), words)];
      return [...new Set(found)].map((word) => `${path}: ${word}`);
    } catch {
      return [];
    }
  });
}
