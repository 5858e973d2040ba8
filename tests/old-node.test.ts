/**
 * Whatever is started from a terminal says in a sentence that Node is too old, before anything can break on it: every command of
 * package.json, and vitest itself. On a real old Node, where the computer has one beside the project's own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { scripts } from '../package.json' with { type: 'json' };
import { notTested } from './not-tested.ts';

const top = join(import.meta.dirname, '..');
const oldNode = findOldNode();
if (oldNode === null) notTested('too old a Node', 'No Node before 24.2 is on the PATH.');

function findOldNode(): string | null {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const found = [...(process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, file))].filter((path) => existsSync(path));
  return found.find((path) => tooOld(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout)) ?? null;
}

function tooOld(version: string): boolean {
  const [, major, minor] = /^v(\d+)\.(\d+)/.exec(version)?.map(Number) ?? [];
  return major !== undefined && minor !== undefined && (major < 24 || (major === 24 && minor < 2));
}

const commands = [
  ...Object.entries(scripts).map(([name, script]) => ({ name, words: script.split(' ') })),
  { name: 'the web host', words: ['node', 'web/main.mjs'] },
  { name: 'vitest', words: ['node', 'node_modules/vitest/vitest.mjs', 'run', 'core/values/day.test.ts'] },
];

test.runIf(oldNode !== null).each(commands)('$name says that Node is too old, and no more', ({ words: [program, ...words] }) => {
  expect(program).toBe('node');
  const { status, stdout, stderr } = spawnSync(oldNode ?? '', words, { cwd: top, encoding: 'utf8', timeout: 30_000 });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^Headroom needs Node 24\.2 or newer here; this is v[\d.]+\. In its folder npm brings its own: .*\.\n$/);
});

test('whatever is started loads the check first, and nothing beside it that an old Node may lack', () => {
  const starts = readdirSync(top, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(top, entry.name, 'main.mjs')))
    .map(({ name }) => `${name}/main.mjs`);
  expect(starts.toSorted()).toEqual(['bench/main.mjs', 'build/main.mjs', 'cli/main.mjs', 'web/main.mjs']);
  for (const start of starts) {
    const imports = readFileSync(join(top, start), 'utf8').match(/^import .*$/gm) ?? [];
    expect(imports[0]).toBe("import '../needs-node.mjs';");
    // A name that a module of Node does not have yet stops everything before the check; a module asked for whole does not.
    expect(imports.slice(1).every((line) => /^import \* as |^import \{ join \} from 'node:path'/.test(line))).toBe(true);
  }
});
