/**
 * Every name that a person, plan line, fund or supplier has or had, for searching: what was called otherwise before is found by that
 * name too. Looked up one by one, through the versions kept of each; one of these serves one call.
 */
import type { AccountFacts } from '../../core/books/facts.ts';
import { isKnownAs, namesKnown } from '../../core/books/known-names.ts';
import type { Known } from '../../core/books/known-names.ts';
import { KINDS } from '../../core/records/kinds.ts';
import { LIST_OF } from '../../core/records/names.ts';
import type { Referred } from '../../core/records/natures.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import { NAME_COLUMNS } from './names-then.ts';

/** A change that gave something of an account another name, with the one it had before. */
interface Renamed {
  readonly change: number;
  readonly name: string;
}

/** The names that changes took away, by change. */
export function namesTakenAway(db: ReadDb, account: number): ReadonlyMap<number, readonly string[]> {
  const all = Object.entries(NAME_COLUMNS).flatMap(([refers, column]) => {
    const { table } = KINDS[LIST_OF[refers as Referred]];
    return prepare<[object], Renamed>(
      db,
      `SELECT version.audit AS change, version.before ->> @column AS name FROM ${table} AS one CROSS JOIN record_version AS version
       ON version.table_name = @table AND version.record = one.id WHERE one.account = @account AND version.before ->> @column IS NOT version.after ->> @column`,
    ).all({ table, column, account });
  });
  const named = all.filter(({ name }) => name !== null);
  return new Map([...Map.groupBy(named, ({ change }) => change)].map(([change, ones]) => [change, ones.map(({ name }) => name)]));
}

const EARLIER = 'SELECT DISTINCT before ->> ? AS name FROM record_version WHERE table_name = ? AND record = ? AND before IS NOT NULL';

type Named = Known & { readonly id: number };

export class NamesHad {
  readonly #db: ReadDb;
  readonly #facts: Pick<AccountFacts, 'people' | 'suppliers'>;
  readonly #known = new Map<string, readonly string[]>();
  readonly #byText = new Map<string, readonly string[]>();

  constructor(db: ReadDb, facts: Pick<AccountFacts, 'people' | 'suppliers'>) {
    this.#db = db;
    this.#facts = facts;
  }

  of(refers: Referred, id: number): readonly string[] {
    const key = `${refers} ${id}`;
    let names = this.#known.get(key);
    if (!names) this.#known.set(key, (names = [...new Set([...this.#now(refers, id), ...this.#earlier(refers, id)])]));
    return names;
  }

  /** Of the people and suppliers who are known by a name. */
  ofText(name: string): readonly string[] {
    let names = this.#byText.get(name);
    if (!names) this.#byText.set(name, (names = this.#namedSo(name)));
    return names;
  }

  #now(refers: Referred, id: number): readonly string[] {
    if (refers !== 'person' && refers !== 'supplier') return [];
    const list: readonly Named[] = this.#facts[LIST_OF[refers]];
    const one = list.find((known) => known.id === id);
    return one ? namesKnown(one) : [];
  }

  #earlier(refers: Referred, id: number): readonly string[] {
    const { table } = KINDS[LIST_OF[refers]];
    const found = prepare<[string, string, number], { name: string | null }>(this.#db, EARLIER).all(NAME_COLUMNS[refers], table, id);
    return found.flatMap(({ name }) => (name === null ? [] : [name]));
  }

  #namedSo(name: string): readonly string[] {
    const { people, suppliers } = this.#facts;
    const ofThese = (refers: 'person' | 'supplier', list: readonly Named[]): readonly string[] =>
      list.filter((one) => isKnownAs(one, name)).flatMap(({ id }) => this.of(refers, id));
    return [...ofThese('person', people), ...ofThese('supplier', suppliers)];
  }
}
