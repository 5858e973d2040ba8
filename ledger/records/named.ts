/**
 * What comes and goes with the records that name it: a plan line with its versions, a supplier with its papers. Nothing that others refer
 * to is taken from under them.
 */
import type { AccountFacts } from '../../core/books/facts.ts';
import type { RecordType } from '../../core/records/kinds.ts';
import { givenBy, LIST_OF, referencesOf, usersOf } from '../../core/records/names.ts';
import type { Referred } from '../../core/records/natures.ts';
import { recordFields } from '../../core/records/schemas.ts';
import { Refusal } from '../../core/values/problem.ts';
import { folded } from '../../core/values/text.ts';
import { badInput } from '../../core/words/api/bad-input.ts';
import { recordWords } from '../../core/words/records.ts';
import type { Changed } from '../accounts/known-facts.ts';
import { historyOf, wrotePapers } from '../audit/versions.ts';
import type { WriteContext } from '../runtime/context.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import { addRecord, bringBackRecord, changeRecord, removeRecord } from './rows.ts';

type AnyRow = { readonly id: number };
type Fields = Readonly<Record<string, unknown>>;

function rowOf(facts: AccountFacts, type: RecordType, id: number | null): Fields | undefined {
  const rows: readonly AnyRow[] = facts[type];
  const row = rows.find((one) => one.id === id);
  return row && { ...row };
}

function without(facts: AccountFacts, type: RecordType, id: number): AccountFacts {
  const rows: readonly AnyRow[] = facts[type];
  return { ...facts, [type]: rows.filter((row) => row.id !== id) };
}

/** What others refer to is not taken from under them. */
export function keepInUse(facts: AccountFacts, type: RecordType, id: number, field = 'id'): void {
  const row = rowOf(facts, type, id);
  const given = row && givenBy(facts, type, { ...row, id });
  if (!given) return;
  const users = usersOf(facts, given);
  if (users.length > 0) throw new Refusal('badInput', recordWords.inUse(given.name, users), { field });
}

/** The fields of what is made of its name alone. */
function madeOf(list: RecordType, field: string, name: string): Fields {
  const none = Object.keys(recordFields[list].shape).map((one) => [one, null]);
  const parsed = recordFields[list].safeParse({ ...Object.fromEntries(none), name });
  if (parsed.success) return parsed.data;
  const { code, message } = badInput(parsed.error);
  throw new Refusal(code, message, { field: `fields.${field}` });
}

/** One that went with its last paper is the same when its name comes again, whatever its letter case. */
function supplierOf(ctx: WriteContext, account: number, fields: Fields): number {
  const sql = 'SELECT id, name FROM supplier WHERE account = ? AND removed_by IS NOT NULL ORDER BY id DESC';
  const removed = prepare<[number], AnyRow & { readonly name: string }>(ctx.db, sql).all(account);
  const name = String(fields['name']);
  const gone = removed.find((one) => one.name === name) ?? removed.find((one) => folded(one.name) === folded(name));
  if (!gone) return addRecord(ctx, account, 'suppliers', fields);
  bringBackRecord(ctx, 'suppliers', gone.id);
  return gone.id;
}

/** The fields with what a name made that nothing had yet: a new supplier or plan line; of a version that is there its line's new name. */
export function withMade(
  ctx: WriteContext,
  facts: AccountFacts,
  type: RecordType,
  id: number | null,
  given: Fields,
): { readonly fields: Fields; readonly made: Changed['records'] } {
  const fields: Record<string, unknown> = { ...given };
  const made: { type: RecordType; id: number }[] = [];
  for (const { field, refers, makes } of referencesOf(type)) {
    const name = fields[field];
    if (!makes || typeof name !== 'string' || name.trim() === '') continue;
    const list = LIST_OF[refers];
    const row = madeOf(list, field, name);
    const before = rowOf(facts, type, id)?.[field];
    let one = refers === 'planLine' && typeof before === 'number' ? before : null;
    if (one !== null) changeRecord(ctx, list, one, row);
    else one = refers === 'supplier' ? supplierOf(ctx, facts.account.id, row) : addRecord(ctx, facts.account.id, list, row);
    fields[field] = one;
    made.push({ type: list, id: one });
  }
  return { fields, made };
}

/** Whether a supplier is no more than a name on papers: nobody wrote down anything else of it. */
function isNameOnly(db: ReadDb, facts: AccountFacts, id: number): boolean {
  if (facts.suppliers.find((supplier) => supplier.id === id)?.alsoKnownAs !== null) return false;
  return historyOf(db, 'supplier', id).every(({ audit }) => wrotePapers(db, audit));
}

/** What goes with a record that is removed (`next`: null) or names another: a plan line without versions, and a supplier that is only a name. */
export function goneWith(ctx: WriteContext, before: AccountFacts, type: RecordType, id: number, next: Fields | null): Changed['records'] {
  const others = without(before, type, id);
  return referencesOf(type).flatMap(({ field, refers, makes }) => {
    const named = rowOf(before, type, id)?.[field];
    if (!makes || typeof named !== 'number' || next?.[field] === named || isNamed(others, type, field, named)) return [];
    const list = LIST_OF[refers];
    if (refers === 'planLine') keepInUse(others, list, named, next === null ? 'id' : `fields.${field}`);
    else if (isUsed(others, refers, named) || !isNameOnly(ctx.db, before, named)) return [];
    removeRecord(ctx, list, named);
    return [{ type: list, id: named }];
  });
}

function isNamed(facts: AccountFacts, type: RecordType, field: string, id: number): boolean {
  return facts[type].some((record) => Reflect.get(record, field) === id);
}

function isUsed(facts: AccountFacts, refers: Referred, id: number): boolean {
  const given = givenBy(facts, LIST_OF[refers], { id });
  return given !== null && usersOf(facts, given).length > 0;
}
