/**
 * `npm run check`: types of every folder's own view, lint, format, imports. Each step says how it went; what failed says why.
 * `checkAll` is the same for `npm test`, which adds the numbers to its own.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const top = join(import.meta.dirname, '..');
const modules = join(top, 'node_modules');

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** A sentence where output means failure although the command ended well. */
  readonly refuses?: (output: string) => string | null;
}

export async function run(): Promise<0 | 1> {
  const { failed } = await checkAll([
    ...steps(),
    { name: 'imports', command: [join(modules, 'vitest/vitest.mjs'), 'run', '--project', 'whole', 'tests/imports.test.ts', '--reporter', 'dot'] },
  ]);
  return failed === 0 ? 0 : 1;
}

/** Everything but the import table, which is a test like others. */
export function steps(): readonly Step[] {
  const views = readdirSync(top, { withFileTypes: true }).filter((entry) => entry.isDirectory() && existsSync(join(top, entry.name, 'tsconfig.json')));
  const tsc = join(modules, 'typescript/bin/tsc');
  return [
    // What was found last time is kept, so that only what a change touches is looked at again.
    ...views.map(({ name }) => ({
      name: `types of ${name}`,
      command: [tsc, '-p', name, '--incremental', '--tsBuildInfoFile', join(modules, '.cache/types', name)],
    })),
    // A library's types can bring Node's with them; then core would compile on what it must not know.
    ...['core', 'renderer'].map((name) => ({ name: `${name} knows no Node types`, command: [tsc, '-p', name, '--listFilesOnly'], refuses: nodeTypes })),
    { name: 'lint', command: [join(modules, 'oxlint/bin/oxlint'), '--deny-warnings', '--disable-nested-config'] },
    { name: 'format', command: [join(modules, 'oxfmt/bin/oxfmt'), '--check'] },
  ];
}

function nodeTypes(output: string): string | null {
  return output.includes('/node_modules/@types/node/') ? 'Types of Node have come in; see `npx tsc -p FOLDER --explainFiles`.' : null;
}

/** Runs the steps two at a time. */
export async function checkAll(todo: readonly Step[]): Promise<{ passed: number; failed: number }> {
  const waiting = [...todo];
  let failed = 0;
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const began = performance.now();
      const { code, output } = await runStep(step.command);
      const problem = code === 0 ? (step.refuses?.(output) ?? null) : output;
      if (problem !== null) failed += 1;
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${problem === null ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)${problem === null ? '' : `\n${problem.trimEnd()}`}`);
    }
  };
  await Promise.all([work(), work()]);
  return { passed: todo.length - failed, failed };
}

function runStep(command: readonly string[]): Promise<{ code: number | null; output: string }> {
  const running = spawn(process.execPath, [...command], { cwd: top, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [running.stdout, running.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    running.once('error', reject);
    running.once('close', (code) => resolve({ code, output }));
  });
}
