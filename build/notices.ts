/**
 * The notices that come with the package: every piece of others' work in it, its licence and that licence's own words. Made from
 * what was really bundled, which vite tells, and from what is packed beside the bundles. Electron brings its own notices with it.
 */
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where vite puts what it tells of one bundle; taken away again, for it is no part of the program. */
export const LICENCES = 'licences.json';

const modules = join(import.meta.dirname, '../node_modules');

/** Not seen by vite: a typeface comes in through a style sheet, the other one and SQLite are packed as they are. */
const BESIDE = ['@fontsource-variable/atkinson-hyperlegible-next', '@expo-google-fonts/noto-sans', 'better-sqlite3'];

/** They name the MIT licence and bring no text of it: pdfkit does, which is by the same author. Brotli's decoder has notices of Google's in its code (Apache 2.0). */
const TEXT_OF: Readonly<Record<string, string>> = { fontkit: 'pdfkit', dfa: 'pdfkit', brotli: 'pdfkit' };

interface Work {
  readonly name: string;
  readonly version: string;
  /** SPDX's name of the licence. */
  readonly identifier?: string;
  readonly text?: string;
}

/** The text of all notices. @param bundles folders of built bundles, each with its LICENCES file. */
export function takeNotices(bundles: readonly string[]): string {
  const works = new Map<string, Work>();
  for (const work of [...bundles.flatMap(takeFrom), ...BESIDE.map(fromModules)]) works.set(`${work.name} ${work.version}`, work);
  const sorted = [...works].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, work]) => work);
  return [HEAD, ...sorted.map(notice), insideSqlite(), besidePdfjs()].join(`\n\n${'='.repeat(78)}\n\n`);
}

const HEAD = `Headroom is made with the work of others. Each piece is named here with its licence.
Electron, Chromium and Node.js bring their notices in files of their own.`;

function takeFrom(bundle: string): readonly Work[] {
  const file = join(bundle, LICENCES);
  const works = JSON.parse(readFileSync(file, 'utf8')) as Work[];
  rmSync(file);
  return works.map((work) => {
    const other = work.text === undefined ? TEXT_OF[work.name] : undefined;
    return other === undefined ? work : { ...work, ...fromModules(other), name: work.name, version: work.version };
  });
}

function fromModules(name: string): Work {
  const folder = join(modules, name);
  const {
    name: realName,
    version,
    license,
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string; license: string };
  const texts = readdirSync(folder)
    .filter((one) => /^licen[cs]e/i.test(one))
    .map((one) => readFileSync(join(folder, one), 'utf8').trim());
  return { name: realName, version, identifier: license, ...(texts.length > 0 && { text: texts.join('\n\n') }) };
}

function notice({ name, version, identifier, text }: Work): string {
  // What nobody can read cannot be passed on: such a package must not be shipped unnoticed.
  if (text === undefined) throw new Error(`${name} ${version} comes without the text of its licence`);
  return `${name} ${version}\nLicence: ${identifier ?? 'see below'}\n\n${text}`;
}

/** SQLite and its encryption are compiled from one file, whose authors stand in its comments. */
function insideSqlite(): string {
  const source = readFileSync(join(modules, 'better-sqlite3/deps/sqlite3/sqlite3.c'), 'utf8');
  const comments = source.match(/\/\*[\s\S]*?\*\//g) ?? [];
  const authors = new Map<string, string>();
  for (const comment of comments) {
    if (!/Copyright *(?:\([Cc]\))? *\d{4}/.test(comment) || comment.includes('** Name:')) continue;
    const words = comment.replaceAll(/^[ \t]*[/*]+|\*+\/$/gm, '').trim();
    authors.set(words.replaceAll(/\s+/g, ' '), words);
  }
  const head = `Inside better-sqlite3-multiple-ciphers

SQLite itself is in the public domain (https://sqlite.org/copyright.html).
SQLite3 Multiple Ciphers: Copyright (c) 2006-2026 Ulrich Telle. Licence: MIT, in the words above.
AEGIS: Copyright (c) 2023-2024 Frank Denis. Licence: MIT, in the words above.`;
  return [head, ...authors.values()].join(`\n\n${'-'.repeat(78)}\n\n`);
}

/** Typefaces, tables of letters and decoders that come with pdf.js and are packed as they are (`pdf-parts.ts`), each with its own words. */
function besidePdfjs(): string {
  const folder = join(modules, 'pdfjs-dist');
  const texts = [
    ['cmaps', 'LICENSE'],
    ['standard_fonts', 'LICENSE_FOXIT'],
    ['standard_fonts', 'LICENSE_LIBERATION'],
    ['wasm', 'LICENSE_JBIG2'],
    ['wasm', 'LICENSE_PDFJS_JBIG2'],
    ['wasm', 'LICENSE_OPENJPEG'],
    ['wasm', 'LICENSE_PDFJS_OPENJPEG'],
  ].map(([part = '', name = '']) => `${part}, ${name.replace('LICENSE_', '')}\n\n${readFileSync(join(folder, part, name), 'utf8').trim()}`);
  return ['Beside pdfjs-dist', ...texts].join(`\n\n${'-'.repeat(78)}\n\n`);
}
