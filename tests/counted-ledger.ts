/**
 * A real ledger file of its own, called through dispatch, that counts what SQLite is asked: which statements run and how many rows each
 * gives. For tests of what a call costs that hold on every computer, which no clock can.
 */
import { onTestFinished } from 'vitest';
import type { Input, MethodName, Output } from '../core/api/methods.ts';
import { answer } from '../ledger/dispatch.ts';
import { Session } from '../ledger/file/session.ts';
import { FileRegistry } from '../ledger/runtime/files.ts';
import { implementation } from '../ledger/runtime/handlers.ts';
import type { FileText } from './ledger.ts';
import { optionsIn, temporaryFolder, valueOf } from './temporary.ts';

interface Run {
  readonly sql: string;
  readonly rows: number;
}

export class CountedLedger {
  readonly #session: Session;
  readonly #files = new FileRegistry();
  #runs: Run[] = [];

  private constructor() {
    this.#session = new Session(optionsIn(temporaryFolder()));
    onTestFinished(() => this.#session.close());
  }

  static async start(): Promise<CountedLedger> {
    const ledger = new CountedLedger();
    await ledger.call('file.create', { path: `${ledger.#session.options.filesFolder}/Home.headroom` });
    ledger.#listen();
    return ledger;
  }

  /** Statements are remembered by the program: it gets them from here, each of which tells what it gave. */
  #listen(): void {
    const db = this.#session.writable() as unknown as { prepare: (sql: string) => object };
    const prepare = db.prepare.bind(db);
    db.prepare = (sql) => this.#told(sql, prepare(sql));
  }

  #told(sql: string, statement: object): object {
    const told: object = new Proxy(statement, {
      get: (target, name) => {
        const value = Reflect.get(target, name) as unknown;
        if (typeof value !== 'function') return value;
        return (...values: unknown[]): unknown => {
          const given: unknown = Reflect.apply(value, target, values);
          if (name === 'get' || name === 'run' || name === 'all') {
            this.#runs.push({ sql, rows: Array.isArray(given) && name === 'all' ? given.length : given === undefined || name === 'run' ? 0 : 1 });
          }
          return given === target ? told : given;
        };
      },
    });
    return told;
  }

  async call<N extends MethodName>(method: N, input: Input<N>): Promise<Output<N>> {
    const result = await answer(implementation, this.#session, {
      method,
      input,
      files: this.#files.namedIn(input),
      report: () => {},
      cancelled: () => false,
      addResult: () => {},
    });
    return valueOf(result) as Output<N>;
  }

  /** What a call asked of SQLite. */
  async runsOf<N extends MethodName>(method: N, input: Input<N>): Promise<readonly Run[]> {
    this.#runs = [];
    await this.call(method, input);
    return this.#runs;
  }

  /** A file in memory, by its handle. */
  file({ path, text }: FileText): string {
    return this.#files.add({ path, bytes: new TextEncoder().encode(text) }).id;
  }
}

/** How many of these runs read from a table by its name. */
export function runsOn(runs: readonly Run[], table: string): readonly Run[] {
  return runs.filter(({ sql }) => new RegExp(`\\b(?:FROM|JOIN)\\s+${table}\\b`).test(sql));
}

/** Rows of all of them. */
export function rowsOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { rows }) => sum + rows, 0);
}
