/** Every import line of the repository follows the table, and the reader of the table sees what it must. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importProblems, TABLE } from './import-table.ts';

const top = join(import.meta.dirname, '..');

function sources(): ReadonlyMap<string, string> {
  const folders = readdirSync(top, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name in TABLE);
  const inFolders = folders.flatMap(({ name }) =>
    readdirSync(join(top, name), { recursive: true, encoding: 'utf8' }).map((file) => `${name}/${file.replaceAll('\\', '/')}`),
  );
  const paths = [...inFolders, ...readdirSync(top)].filter((path) => /\.(?:tsx?|mjs)$/.test(path) && !path.endsWith('.d.ts'));
  return new Map(paths.map((path) => [path, readFileSync(join(top, path), 'utf8')]));
}

const problemsOf = (files: Record<string, string>): readonly string[] => importProblems(new Map(Object.entries(files)));

test('every import line follows the table, without circles', () => {
  const files = sources();
  expect(files.size).toBeGreaterThan(40);
  expect(importProblems(files)).toEqual([]);
});

test.each([
  ['core/a.ts', "import fs from 'node:fs';", 'node:fs'],
  ['core/a.ts', "import type { X } from '../ledger/open.ts';", 'ledger/open.ts'],
  ['core/a.ts', "const x = await import('better-sqlite3');", 'better-sqlite3'],
  ['core/a.ts', "let x: import('../web/server.ts').WebServer;", 'web/server.ts'],
  ['ledger/a.ts', "export { y } from '../papers/pack.ts'; const x = 1;", 'papers/pack.ts'],
  ['web/a.ts', "import { open } from '../ledger/open.ts';", 'ledger/open.ts'],
  ['cli/a.ts', "import { app } from 'electron';", 'electron'],
  ['renderer/a.tsx', "import { x } from '../ledger/threads.ts'; const y = <p />;", 'ledger/threads.ts'],
  ['renderer/a.tsx', "import 'zodiac';", 'zodiac'],
])('%s with %j is refused', (path, text, target) => {
  expect(problemsOf({ [path]: text })).toEqual([`${path}: may not import ${target}`]);
});

test('what the table allows passes', () => {
  expect(
    problemsOf({
      'web/a.ts': "import { x } from '../ledger/threads.ts'; import { y } from '../core/page.ts'; import { z } from 'node:http';",
      'core/figures/a.ts': "import { z } from 'zod'; import { b } from '../money.ts';",
      'core/figures/a.test.ts': "import { test } from 'vitest'; import { readFileSync } from 'node:fs';",
    }),
  ).toEqual([]);
});

test('a circle is found, however long, and told once', () => {
  expect(
    problemsOf({
      'core/a.ts': "import { b } from './b.ts';",
      'core/b.ts': "import type { C } from './c.ts';",
      'core/c.ts': "import { a } from './a.ts';",
      'core/d.ts': "import { a } from './a.ts';",
    }),
  ).toEqual(['a circle: core/a.ts -> core/b.ts -> core/c.ts -> core/a.ts']);
});

test('names that say nothing, names in another style, barrels and default exports are refused', () => {
  expect(problemsOf({ 'core/utils.ts': 'export const x = 1;' })).toEqual(['core/utils.ts: nothing is called utils']);
  expect(problemsOf({ 'core/shared/a.ts': 'export const x = 1;' })).toEqual(['core/shared/a.ts: nothing is called shared']);
  expect(problemsOf({ 'core/payRun.ts': 'export const x = 1;' })).toEqual(['core/payRun.ts: nothing is called payRun']);
  expect(problemsOf({ 'core/all.ts': "export { x } from './x.ts'; export * from './y.ts';" })).toEqual(['core/all.ts: only passes on what other files export']);
  expect(problemsOf({ 'core/a.ts': 'export default 1;' })).toEqual(['core/a.ts: has a default export']);
});
