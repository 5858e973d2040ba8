/**
 * Which records name which: an assistant, a plan line or a fund is named by its words, as on paper. The kinds say where, so that a
 * name that is not there is refused, and one in use is not taken away. Names only; nothing is looked up elsewhere.
 */
import { squeeze } from '../values/word-match.ts';
import type { AccountFacts } from '../books/facts.ts';
import { folded, oneLine } from '../values/text.ts';
import type { AnyKind, Fault } from './kind.ts';
import type { RecordType } from './kinds.ts';
import { kindOf, RECORD_TYPES } from './kinds.ts';
import type { Named } from './natures.ts';

type Fields = Readonly<Record<string, unknown>>;
const asFields = (record: object): Fields => record as Fields;

interface Use {
  readonly field: string;
  readonly names: Named;
  readonly name: string;
}

/** The names a record uses. */
export function usesIn(type: RecordType, record: object): Use[] {
  const values = asFields(record);
  return Object.entries(kindOf(type).fields).flatMap(([field, { refers }]) => {
    const names = typeof refers === 'function' ? refers(values) : refers;
    const name = values[field];
    return names && typeof name === 'string' ? [{ field, names, name }] : [];
  });
}

/** Where a name is given: the list of records, and the field that is the name. */
const GIVEN_BY: ReadonlyMap<Named, { readonly type: RecordType } & Pick<NonNullable<AnyKind['gives']>, 'field' | 'missing'>> = new Map(
  RECORD_TYPES.flatMap((type) => {
    const { gives } = kindOf(type);
    return gives ? [[gives.names, { type, ...gives }] as const] : [];
  }),
);

export function namesGiven(facts: AccountFacts, names: Named): ReadonlySet<unknown> {
  const given = GIVEN_BY.get(names);
  return new Set(given && facts[given.type].map((record) => asFields(record)[given.field]));
}

/** What is wrong with the names a record uses: those that are given nowhere. */
export function namesMissing(facts: AccountFacts, type: RecordType, fields: Fields): Fault[] {
  const missing = usesIn(type, fields).filter(({ names, name }) => !namesGiven(facts, names).has(name));
  return missing.map(({ field, names, name }) => ({ field, message: GIVEN_BY.get(names)?.missing(name) ?? '' }));
}

/** Names are the same whatever their letter case and blanks, numbers of invoices whatever stands between their letters and figures. */
function sameName(names: Named, one: string, other: string): boolean {
  if (names === 'invoice') return squeeze(one) === squeeze(other);
  return folded(one) === folded(other);
}

/** The fields with every name they use in its owner's spelling: letter case and blanks do not matter. `fields` are clean texts. */
export function inOwnersSpelling<F extends Fields>(facts: AccountFacts, type: RecordType, fields: F): F {
  const spelled: Record<string, unknown> = { ...fields };
  for (const { field, names, name } of usesIn(type, fields)) {
    const given = [...namesGiven(facts, names)].find((other) => sameName(names, String(other), name));
    if (given !== undefined) spelled[field] = given;
  }
  // A name that is kept already, only composed otherwise, is not another one.
  const own = nameGivenBy(type, spelled);
  const kept = own && [...namesGiven(facts, own.names)].find((other) => oneLine(String(other)) === own.name);
  if (own && kept !== undefined) spelled[own.field] = kept;
  return spelled as F;
}

/** The name a record gives to others; null where its kind gives none. */
export function nameGivenBy(type: RecordType, record: object): Use | null {
  const { gives } = kindOf(type);
  return gives ? { names: gives.names, field: gives.field, name: String(asFields(record)[gives.field]) } : null;
}

/** How many records and parts of bank lines use a name. */
export function usesOf(facts: AccountFacts, names: Named, name: string): number {
  const isUse = (use: Use): boolean => use.names === names && use.name === name;
  const records = RECORD_TYPES.reduce(
    (count, type) => count + facts[type].reduce((sum: number, record: object) => sum + usesIn(type, record).filter(isUse).length, 0),
    0,
  );
  const field = names === 'planLine' || names === 'fund' ? names : null;
  if (field === null) return records;
  return facts.lines.reduce((count, line) => count + line.parts.filter((part) => part[field] === name).length, records);
}
