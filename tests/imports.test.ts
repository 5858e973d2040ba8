/** Every import line of the repository follows the table, and the reader of the table sees what it must. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { areaOf, DOORS, doorProblems, FLOORS } from './import-doors.ts';
import { importProblems, importsOf, TABLE } from './import-table.ts';

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
  ['core/a.ts', "import type { X } from '../ledger/disk/connection.ts';", 'ledger/disk/connection.ts'],
  ['core/a.ts', "const x = await import('better-sqlite3');", 'better-sqlite3'],
  ['core/a.ts', "let x: import('../web/server.ts').WebServer;", 'web/server.ts'],
  ['ledger/a.ts', "export { y } from '../papers/pack.ts'; const x = 1;", 'papers/pack.ts'],
  ['web/a.ts', "import { open } from '../ledger/disk/connection.ts';", 'ledger/disk/connection.ts'],
  ['cli/a.ts', "import { app } from 'electron';", 'electron'],
  ['renderer/a.tsx', "import { x } from '../ledger/threads.ts'; const y = <p />;", 'ledger/threads.ts'],
  ['renderer/a.tsx', "import 'zodiac';", 'zodiac'],
])('%s with %j is refused', (path, text, target) => {
  expect(problemsOf({ [path]: text })).toEqual([`${path}: may not import ${target}`]);
});

test('what the table allows passes', () => {
  expect(
    problemsOf({
      'web/a.ts': "import { x } from '../ledger/threads.ts'; import { y } from '../core/host/page.ts'; import { z } from 'node:http';",
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

/** The imports of these files alone; that other doors of the table are not used by them is left out. */
function doorsOf(files: Record<string, readonly string[]>): readonly string[] {
  return doorProblems(new Map(Object.entries(files))).filter((problem) => !problem.endsWith('a door that nobody uses'));
}

test('every area is entered by its doors alone, and every door is used', () => {
  expect(doorProblems(importsOf(sources()))).toEqual([]);
});

test('every file of core, ledger and renderer is in an area, and every area holds something', () => {
  const files = [...sources().keys()].filter((path) => /^(?:core|ledger|renderer)\//.test(path) && !/\.test\.tsx?$/.test(path));
  expect(files.filter((path) => areaOf(path) === null)).toEqual([]);
  expect(Object.keys(DOORS).filter((area) => !files.some((path) => areaOf(path) === area))).toEqual([]);
  expect(Object.keys(FLOORS).filter((area) => !(area in DOORS))).toEqual([]);
});

test('what is no door may be imported in its own area and by tests, and from nowhere else', () => {
  const inner = 'ledger/verify/rows.ts';
  expect(doorsOf({ 'ledger/money/a.ts': [inner] })).toEqual([`ledger/money/a.ts: ${inner} is no door of ledger/verify`]);
  expect(doorsOf({ 'ledger/dispatch.ts': [inner] })).toEqual([`ledger/dispatch.ts: ${inner} is no door of ledger/verify`]);
  expect(
    doorsOf({ 'ledger/verify/a.ts': [inner], 'ledger/money/a.test.ts': [inner], 'tests/a.ts': [inner], 'ledger/money/a.ts': ['ledger/verify/verify.ts'] }),
  ).toEqual([]);
});

test('a room inside a room is an area of its own', () => {
  const inner = 'renderer/screens/bank/match/lines.tsx';
  expect(doorsOf({ 'renderer/screens/bank/bank.tsx': [inner] })).toEqual([
    `renderer/screens/bank/bank.tsx: ${inner} is no door of renderer/screens/bank/match`,
  ]);
});

test('what others stand on imports nothing above it', () => {
  expect(doorsOf({ 'core/values/a.ts': ['core/books/facts.ts'] })).toEqual(['core/values/a.ts: core/values may not stand on core/books']);
  expect(doorsOf({ 'ledger/disk/a.ts': ['ledger/runtime/statements.ts', 'core/values/problem.ts'] })).toEqual([]);
});

test('a door that nobody uses is told', () => {
  expect(doorProblems(new Map())).toContain('ledger/verify/verify.ts: a door that nobody uses');
});
