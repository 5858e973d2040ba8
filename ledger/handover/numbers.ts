/** The numbers that rows of one account have in another file: those of each table begin after the last one there, and changes follow each other without a gap. */
import type { Json } from '../../core/values/json.ts';
import type { ReadDb } from '../runtime/statements.ts';
import type { Row } from '../runtime/stored-json.ts';
import type { References } from './columns.ts';

export class Numbers {
  /** The account's number there. */
  readonly account: number;
  readonly #from: number;
  readonly #to: ReadDb;
  readonly #shifts = new Map<string, number>();
  readonly #changes: ReadonlyMap<number, number>;

  constructor(from: ReadDb, account: number, to: ReadDb) {
    const last = to.prepare<[], number | null>('SELECT max(id) FROM audit').pluck().get() ?? 0;
    const changes = from.prepare<[number], number>('SELECT id FROM audit WHERE account = ? ORDER BY id').pluck().all(account);
    this.#changes = new Map(changes.map((id, index) => [id, last + index + 1]));
    this.#from = account;
    this.#to = to;
    this.account = account + this.shift('account');
  }

  /** What is added to the numbers of a table's rows. */
  shift(table: string): number {
    const known = this.#shifts.get(table);
    if (known !== undefined) return known;
    const shift = this.#to.prepare<[], number | null>(`SELECT max(id) FROM "${table}"`).pluck().get() ?? 0;
    this.#shifts.set(table, shift);
    return shift;
  }

  /** To be called for all tables before the first row is written. */
  fix(tables: Iterable<string>): void {
    for (const table of tables) this.shift(table);
  }

  change(id: number): number {
    const there = this.#changes.get(id);
    if (there === undefined) throw new Error('a row of the account is of a change of another one');
    return there;
  }

  of(table: string, id: number): number {
    if (table === 'audit') return this.change(id);
    if (table === 'account' && id !== this.#from) throw new Error('a row of the account refers to another one');
    return id + this.shift(table);
  }

  /** A row with every number of a row as it is there. Also one that a version kept, which may lack columns. */
  row(references: References, row: Row): Row {
    const there: Record<string, Row[string]> = { ...row };
    for (const [column, target] of references) {
      const id = row[column];
      const table = typeof id === 'number' ? target(row) : null;
      if (table !== null) there[column] = this.of(table, Number(id));
    }
    return there;
  }

  #isOfAnother(one: unknown): boolean {
    const { account }: { readonly account?: unknown } = { ...(one as object | null) };
    return typeof account === 'number' && account !== this.#from;
  }

  /** What was given to a change: wherever an account stands in it, as this one is called there, and no other; and the change that is taken back. */
  given(what: unknown): Json {
    // Of a change in many accounts, only what was given for this one.
    if (Array.isArray(what)) return what.filter((one) => !this.#isOfAnother(one)).map((one) => this.given(one));
    if (typeof what !== 'object' || what === null) return what as Json;
    return Object.fromEntries(
      Object.entries(what).map(([key, value]): [string, Json] => {
        if (key === 'account' && typeof value === 'number') return [key, value === this.#from ? this.account : null];
        if (key === 'accounts' && Array.isArray(value)) return [key, [this.account]];
        return [key, key === 'change' && typeof value === 'number' ? (this.#changes.get(value) ?? null) : this.given(value)];
      }),
    );
  }
}
