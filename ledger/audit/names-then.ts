/**
 * What people, plan lines, funds and suppliers were called before a change: what is told of an earlier day has the names of that day. Looked up one
 * by one, through the versions kept of each.
 */
import { peopleCalled } from '../../core/books/people.ts';
import { KINDS } from '../../core/records/kinds.ts';
import { LIST_OF } from '../../core/records/names.ts';
import type { CalledBy } from '../../core/records/names.ts';
import type { Referred } from '../../core/records/natures.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import type { Row } from '../runtime/stored-json.ts';
import { readRow, rowOf } from './versions.ts';

/** Later than every change. */
export const NOW = Number.MAX_SAFE_INTEGER;

/** The column that is its name, or its number. */
export const NAME_COLUMNS = {
  ...{ person: 'name', planLine: 'name', fund: 'fund', supplier: 'name', invoice: 'number', wish: 'what', purchase: 'item', bankAccount: 'name' },
  ...{ letter: 'about', outcome: 'name', ownAccount: 'name' },
} as const;
/** What a change added has no version before it. */
const BEFORE = `SELECT before FROM record_version WHERE table_name = ? AND record = ? AND audit >= ? AND before IS NOT NULL ORDER BY audit, n LIMIT 1`;

/** Null: it was not there yet. */
const FIRST_SINCE = 'SELECT before FROM record_version WHERE table_name = ? AND record = ? AND audit >= ? ORDER BY audit, n LIMIT 1';
const PEOPLE_BESIDE = 'SELECT other.* FROM person AS one JOIN person AS other ON other.account = one.account WHERE one.id = ? ORDER BY other.id';

/** @param until the number of the change before which they were called so. People of one name are told apart. */
export function calledThen(db: ReadDb, until: number): CalledBy {
  const labels = new Map<number, string>();
  return (refers, id) => {
    if (refers !== 'person') return nameThen(db, until, refers, id);
    let label = labels.get(id);
    if (label === undefined) labels.set(id, (label = labelThen(db, until, id)));
    return label;
  };
}

function nameThen(db: ReadDb, until: number, refers: Referred, id: number): string {
  const { table } = KINDS[LIST_OF[refers]];
  const then = prepare<[string, number, number], { before: string }>(db, BEFORE).get(table, id, until);
  const row = then ? readRow(then.before) : rowOf(db, table, id);
  return String(row?.[NAME_COLUMNS[refers]] ?? '');
}

/** One who was taken away by then is told apart from those who were there. */
function labelThen(db: ReadDb, until: number, id: number): string {
  const { table } = KINDS.people;
  const since = (one: Row): Row | null => {
    const first =
      until === NOW ? undefined : prepare<[string, number, number], { before: string | null }>(db, FIRST_SINCE).get(table, Number(one['id']), until);
    return first ? readRow(first.before) : one;
  };
  const people = prepare<[number], Row>(db, PEOPLE_BESIDE)
    .all(id)
    .flatMap((one) => {
      const then = since(one);
      if (one['id'] === id) return [{ id, name: nameThen(db, until, 'person', id), ...toldApartBy(then ?? one) }];
      return then && then['removed_by'] === null ? [{ id: Number(then['id']), name: String(then['name']), ...toldApartBy(then) }] : [];
    });
  return peopleCalled(people).get(id) ?? '';
}

function toldApartBy({ started, also_known_as: others }: Row): { readonly started: string | null; readonly alsoKnownAs: string | null } {
  return { started: typeof started === 'string' ? started : null, alsoKnownAs: typeof others === 'string' ? others : null };
}
