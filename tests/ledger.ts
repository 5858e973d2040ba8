/** A real ledger file of its own for a test, called through dispatch as any host calls it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningProgram } from '../core/api/caller.ts';
import type { Input, MethodName, Output } from '../core/api/methods.ts';
import type { Problem } from '../core/problem.ts';
import { startDirect } from '../ledger/dispatch.ts';
import type { Home } from './home.ts';
import { temporaryHome } from './home.ts';

export const top = join(import.meta.dirname, '..');
export const fixtures = join(top, 'tests', 'fixtures');

export interface FileText {
  readonly path: string;
  readonly text: string;
}

export class TestLedger {
  readonly program: RunningProgram;
  readonly path: string;
  readonly #home: Home;
  /** The number of the last change made through `call`. */
  change = 0;

  private constructor(home: Home) {
    this.#home = home;
    this.path = join(home.path, 'Documents', 'test.headroom');
    this.program = startDirect({
      host: 'direct',
      version: '0.0.0',
      settingsFolder: join(home.path, 'settings'),
      filesFolder: join(home.path, 'Documents', 'Headroom'),
      migrationsFolder: join(top, 'migrations'),
      systemUser: 'tester',
      now: () => '2026-10-05T12:00:00.000Z',
    });
  }

  static async start(): Promise<TestLedger> {
    const ledger = new TestLedger(temporaryHome());
    await ledger.call('file.create', { path: ledger.path });
    return ledger;
  }

  /** The value, or a failed test with the problem's sentence. */
  async call<N extends MethodName>(method: N, input: Input<N>): Promise<Output<N>> {
    const result = await this.program.call(method, input);
    if (!result.ok) throw new Error(`${method}: ${result.problem.code}: ${result.problem.message}`);
    if (result.change !== undefined) this.change = result.change;
    return result.value;
  }

  /** The problem, or a failed test. */
  async refused<N extends MethodName>(method: N, input: Input<N>): Promise<Problem> {
    const result = await this.program.call(method, input);
    if (result.ok) throw new Error(`${method} was not refused`);
    return result.problem;
  }

  /** A file in memory. */
  file({ path, text }: FileText): string {
    return this.program.addFile({ path, bytes: new TextEncoder().encode(text) }).id;
  }

  moveIn(files: readonly FileText[]): Promise<Output<'moveIn.run'>> {
    return this.call('moveIn.run', { files: files.map((file) => ({ id: this.file(file), path: file.path })) });
  }

  /** The folder of fixtures/scenarios/NAME. */
  moveInScenario(name: string): Promise<Output<'moveIn.run'>> {
    const folder = join(fixtures, 'scenarios', name);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return this.call('moveIn.run', {
      files: files.map((onDisk) => {
        const path = onDisk.slice(folder.length + 1);
        return { id: this.program.addFile({ path, onDisk }).id, path };
      }),
    });
  }

  async close(): Promise<void> {
    await this.program.close();
    this.#home.remove();
  }
}

export function fixtureText(path: string): string {
  return readFileSync(join(fixtures, path), 'latin1');
}
