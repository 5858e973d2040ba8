/** The bank samples as text, and text in every way a bank or a spreadsheet program writes it. For tests alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'fixtures', 'bank-samples');

export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

/** Nationwide's and Santander's are Windows-1252, the rest plain ASCII: Latin-1 reads both (no sample has a letter in 0x80 to 0x9F). */
export function sampleText(name: string): string {
  return readFileSync(join(FOLDER, name), 'latin1');
}

export const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => new Uint8Array(Buffer.from(text, 'utf8')),
  'UTF-8 with a mark': (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf8')),
  'Windows-1252': (text) => new Uint8Array(Buffer.from(text, 'latin1')),
  'UTF-16 LE': (text) => new Uint8Array(Buffer.from(text, 'utf16le')),
  'UTF-16 LE with a mark': (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
  'UTF-16 BE': (text) => new Uint8Array(Buffer.from(text, 'utf16le').swap16()),
  'UTF-16 BE with a mark': (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()),
};

export function utf8(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf8'));
}
