/**
 * Who may import whom, as one table, and the reading of every import line against it. The table is the house's plan;
 * an arrow that is not in it is a mistake in the importing file, never a reason to widen the table in passing.
 */
import { dirname, extname, join } from 'node:path/posix';
import { parseAst } from 'vite';

interface Row {
  /** Folders, or single files, of this repository. */
  readonly ours: readonly string[];
  /** Packages; `node:` stands for all of Node's own. */
  readonly outside: readonly string[];
}

const LEDGER_DOORS = ['ledger/dispatch.ts', 'ledger/threads.ts'];
/** What everything started from a terminal loads before all else. */
const NODE_CHECK = 'needs-node.mjs';
const host = (folder: string, ...outside: string[]): Row => ({
  ours: ['core', folder, ...LEDGER_DOORS, NODE_CHECK, 'package.json'],
  outside: ['node:', ...outside],
});
/** Started from a terminal, of the one file that it is built into. */
const inOneFile = (folder: string): Row => ({ ...host(folder), ours: [...host(folder).ours, 'build/one-file.ts'] });
const everything = ['core', 'ledger', 'papers', 'electron', 'web', 'cli', 'renderer', 'build', 'tests', 'bench', NODE_CHECK, 'package.json'];

export const TABLE: Readonly<Record<string, Row>> = {
  core: { ours: ['core'], outside: ['zod', 'sax', '@internationalized/date', '@zxcvbn-ts'] },
  ledger: { ours: ['core', 'ledger', 'papers/printed.ts'], outside: ['better-sqlite3', 'fflate', 'ical-generator', 'node:'] },
  papers: { ours: ['core', 'papers'], outside: ['pdfkit', 'fontkit', 'write-excel-file', 'fflate', 'node:'] },
  electron: host('electron', 'electron'),
  web: inOneFile('web'),
  cli: inOneFile('cli'),
  renderer: {
    ours: ['core', 'renderer', 'docs'],
    outside: [
      'react',
      'react-dom',
      'react-aria-components',
      'react-aria',
      'react-stately',
      'pdfjs-dist',
      'recharts',
      '@internationalized/date',
      '@tanstack/react-query',
      '@tanstack/react-virtual',
      '@fontsource-variable/atkinson-hyperlegible-next',
    ],
  },
  build: {
    ours: ['build', NODE_CHECK, 'package.json'],
    outside: ['node:', 'vite', '@vitejs/plugin-react', 'marked', 'playwright-core', 'electron-builder', '@electron/fuses'],
  },
  tests: {
    ours: everything,
    outside: [
      'node:',
      'vitest',
      'vite',
      'playwright-core',
      'axe-core',
      'fast-check',
      'fflate',
      'flesch-kincaid',
      'read-excel-file',
      'pdfjs-dist',
      'ical.js',
      'syllable',
      'zod',
      'better-sqlite3',
      'electron',
      'app-builder-lib',
      '@electron/fuses',
      'react',
      'react-dom',
    ],
  },
  bench: { ours: everything, outside: ['node:', 'playwright-core'] },
  '.': { ours: everything, outside: ['node:', 'vitest'] },
};

/** Frameworks that take a file's default export and nothing else. */
const DEFAULT_FORCED = new Set(['vitest.config.ts']);
const FORBIDDEN_NAMES = /^(?:shared|common|utils?|helpers?|index)$/;

/** What is wrong with these files (path from the repository's top -> text), one sentence each; an empty list where nothing is. */
export function importProblems(files: ReadonlyMap<string, string>): readonly string[] {
  const graph = new Map<string, readonly string[]>();
  const problems: string[] = [];
  for (const [path, text] of files) {
    const { imports, reexportsOnly, exportsDefault } = read(path, text);
    const ours = oursOf(path, imports);
    graph.set(path, ours);
    problems.push(...badNames(path).map((name) => `${path}: nothing is called ${name}`));
    if (reexportsOnly) problems.push(`${path}: only passes on what other files export`);
    if (exportsDefault && !DEFAULT_FORCED.has(path)) problems.push(`${path}: has a default export`);
    const row = TABLE[rowOf(path)];
    if (row === undefined) problems.push(`${path}: its folder is not in the table`);
    else problems.push(...arrows(path, row, ours, imports));
  }
  return [...problems, ...cycles(graph)];
}

/** The files of ours that each file imports, as paths from the top. */
export function importsOf(files: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  return new Map([...files].map(([path, text]) => [path, oursOf(path, read(path, text).imports)]));
}

function oursOf(path: string, imports: readonly string[]): readonly string[] {
  return imports.filter((target) => target.startsWith('.')).map((target) => join(dirname(path), target));
}

/** A test beside the source may do what tests/ may. */
function rowOf(path: string): string {
  if (/\.test\.tsx?$/.test(path)) return 'tests';
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '.';
}

function arrows(path: string, row: Row, ours: readonly string[], imports: readonly string[]): readonly string[] {
  const strayed = ours.filter((target) => !row.ours.some((allowed) => target === allowed || target.startsWith(`${allowed}/`)));
  const foreign = imports.filter((target) => !target.startsWith('.') && !row.outside.some((allowed) => isOf(target, allowed)));
  return [...strayed, ...foreign].map((target) => `${path}: may not import ${target}`);
}

function isOf(target: string, allowed: string): boolean {
  return allowed === 'node:' ? target.startsWith('node:') : target === allowed || target.startsWith(`${allowed}/`);
}

function badNames(path: string): readonly string[] {
  const names = path.split('/').map((part) => part.slice(0, part.indexOf('.') > 0 ? part.indexOf('.') : undefined));
  return names.filter((name) => FORBIDDEN_NAMES.test(name) || (path !== name && !/^\.?[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)));
}

interface Node {
  readonly type: string;
  readonly source?: Node | null;
  readonly value?: unknown;
}

function read(path: string, text: string): { imports: readonly string[]; reexportsOnly: boolean; exportsDefault: boolean } {
  const program = parseAst(text, { lang: extname(path) === '.tsx' ? 'tsx' : 'ts' }, path);
  const body = program.body as unknown as readonly Node[];
  const nodes = within(body);
  return {
    // Import and export lines, import() and the import() of a type all keep their target in `source`.
    imports: nodes
      .filter((node) => /^(?:Import|Export|TSImport)/.test(node.type))
      .flatMap(({ source }) => (typeof source?.value === 'string' ? [source.value] : [])),
    reexportsOnly: body.length > 0 && body.every((node) => node.type.startsWith('Export') && node.source !== null && node.source !== undefined),
    exportsDefault: body.some((node) => node.type === 'ExportDefaultDeclaration'),
  };
}

function within(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(within);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(within);
  return 'type' in value && typeof value.type === 'string' ? [value as Node, ...inner] : inner;
}

/** One sentence for each way round that leads back to where it began. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push(`a circle: ${[...trail.slice(trail.indexOf(path)), path].join(' -> ')}`);
    if (done.has(path) || trail.includes(path)) return;
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}
