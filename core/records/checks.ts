/**
 * What is checked before a record is saved by hand: what cannot be (faults, beside their field) and what is odd but possible
 * (notices). Works on the account's facts as they stand; a record being changed is left out of them first. It saves nothing.
 */
import type { AccountFacts } from '../books/facts.ts';
import { folded } from '../values/text.ts';
import { recordWords } from '../words/records.ts';
import { inOrder } from './check-rules.ts';
import type { AnyKind, Findings } from './kind.ts';
import type { RecordType } from './kinds.ts';
import { kindOf } from './kinds.ts';
import { danglingReferences } from './names.ts';
import { Altogether } from './totals.ts';

type Values = Readonly<Record<string, unknown>>;

/** `now`: the record as it is. */
function once(found: Findings, { once: alike = [], fields, gives }: AnyKind, values: Values, now: object | undefined, others: readonly object[]): void {
  const field = alike.at(-1);
  const same = (other: Values): boolean => alike.every((name) => folded(String(other[name])) === folded(String(values[name])));
  if (field === undefined || !others.some((other) => same({ ...other }))) return;
  // What is referred to by id may keep the name it has where letter case tells it from the other: of an older file, or put back where the name
  // came again. Two suppliers may share it whole, for they can be put together; two plan lines would be one budget counted twice.
  if (gives && now && Reflect.get(now, gives.field) === values[gives.field]) {
    const isWhole = others.some((other) => Reflect.get(other, gives.field) === values[gives.field]);
    if (!isWhole || gives.names === 'supplier') return;
  }
  const value = String(values[field]);
  found.faults.push({ field, message: fields[field]?.nature.typed.as === 'day' ? recordWords.sameDay(value) : recordWords.nameTaken(value) });
}

function dayIn(values: Values, field: string): string | null {
  const day = values[field];
  return typeof day === 'string' ? day : null;
}

/** `values`: its fields as parsed by their schema; `id`: the record they change, or null for a new one. */
export function checkRecord(facts: AccountFacts, type: RecordType, id: number | null, values: object): Findings {
  const kind = kindOf(type);
  const fields: Values = { ...values };
  const all: readonly { readonly id: number }[] = facts[type];
  const others: AccountFacts = { ...facts, [type]: all.filter((record) => record.id !== id) };
  const found: Findings = { faults: [], notices: [] };
  found.faults.push(...danglingReferences(others, type, fields));
  const past = new Altogether(type, others[type]).passes(fields);
  if (past) found.faults.push({ field: past.field, message: recordWords.altogether[past.what] });
  once(
    found,
    kind,
    fields,
    all.find((record) => record.id === id),
    others[type],
  );
  for (const [first, then] of kind.inOrder ?? []) inOrder(found, then, dayIn(fields, first), dayIn(fields, then));
  kind.check?.(values, others, found);
  return found;
}
