/** One field changed of all records of a kind that a search finds: tried first, with what it moves, then done as one change. */
import type { ManyTried } from '../../core/api/records.ts';
import type { AccountFacts } from '../../core/books/facts.ts';
import { answersChange } from '../../core/figures/known/record-change.ts';
import { lastWholeDay } from '../../core/figures/known/known.ts';
import { fieldsOfMany } from '../../core/records/change-many.ts';
import { recordsFound } from '../../core/records/found.ts';
import type { RecordType } from '../../core/records/kinds.ts';
import { kindOf } from '../../core/records/kinds.ts';
import { calledIn, namesBeside } from '../../core/records/names.ts';
import { localDay } from '../../core/values/day.ts';
import { Refusal } from '../../core/values/problem.ts';
import { recordWords } from '../../core/words/records.ts';
import { factsOf } from '../accounts/known-facts.ts';
import { NamesHad } from '../audit/names-had.ts';
import type { ReadContext, WriteContext } from '../runtime/context.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { inOneChange } from './in-one-change.ts';
import type { Step } from './in-one-change.ts';

export interface AskedOfMany {
  readonly account: number;
  readonly type: RecordType;
  readonly find: string;
  readonly field: string;
  readonly value: string | number | null;
}

const MOST = 1000;

type Row = { readonly id: number };

/** Those found whose field is something else by now, as they would be saved. */
function toChange(db: ReadDb, facts: AccountFacts, { type, find, field, value }: AskedOfMany) {
  if (!fieldsOfMany(type).includes(field)) throw new Refusal('badInput', recordWords.notOfMany, { field: 'field' });
  const rows: readonly Row[] = facts[type];
  const found = recordsFound(type, rows, find, calledIn(facts), new NamesHad(db, facts));
  if (found.length > MOST) throw new Refusal('badInput', recordWords.tooMany(MOST), { field: 'find' });
  return {
    found: found.length,
    rows: found.filter((row) => Reflect.get(row, field) !== value).map((row) => ({ id: row.id, row, fields: { ...row, [field]: value } })),
  };
}

function withoutId(row: Row): Fields {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'id'));
}

type Fields = Readonly<Record<string, unknown>>;

/** @param savable the fields as they would be saved; throws a `Refusal` where they could not be. */
export function tryMany(
  { db, now }: ReadContext,
  asked: AskedOfMany,
  savable: (facts: AccountFacts, type: RecordType, id: number, fields: Fields) => object,
): ManyTried {
  const facts = factsOf(db, asked.account);
  const { found, rows } = toChange(db, facts, asked);
  const called = calledIn(facts);
  const refused: { title: string; message: string }[] = [];
  const changed = new Map<number, Row>();
  for (const { id, row, fields } of rows) {
    try {
      changed.set(id, { id, ...savable(facts, asked.type, id, withoutId(fields)) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ title: kindOf(asked.type).called({ ...row, ...namesBeside(asked.type, row, called) }), message: error.problem.message });
    }
  }
  const today = localDay(new Date(now));
  const list: readonly Row[] = facts[asked.type];
  const after = { ...facts, [asked.type]: list.map((row) => changed.get(row.id) ?? row) };
  const moves = refused.length > 0 ? null : answersChange(facts, after, lastWholeDay(facts, today), today);
  return { changes: rows.length, same: found - rows.length, refused: refused.slice(0, 5), moves };
}

/** All or none. @param asked `changes`: as many as were seen; refused where there are more or fewer by now. */
export function changeMany(
  ctx: WriteContext,
  asked: AskedOfMany & { readonly changes: number },
  save: (facts: AccountFacts, record: { readonly type: RecordType; readonly id: number; readonly fields: Fields }) => ReturnType<Step>,
): { notices: readonly string[] } {
  const before = factsOf(ctx.db, asked.account);
  const { rows } = toChange(ctx.db, before, asked);
  if (rows.length !== asked.changes || rows.length === 0) throw new Refusal('badInput', recordWords.othersByNow, { field: 'changes' });
  const steps = rows.map(
    ({ id, fields }) =>
      (facts: AccountFacts) =>
        save(facts, { type: asked.type, id, fields: withoutId(fields) }),
  );
  return { notices: [...new Set(inOneChange(ctx, before, steps))].slice(0, 5) };
}
