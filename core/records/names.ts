/**
 * Which records name which: an assistant, a plan line or a fund is named by its words, as on paper. One table says where,
 * so that a name that is not there is refused, and one in use is not taken away. Names only; nothing is looked up elsewhere.
 */
import type { RecordType } from '../api/records.ts';
import { squeeze } from '../values/word-match.ts';
import type { AccountFacts, OpeningKind } from '../books/facts.ts';
import { folded, oneLine } from '../values/text.ts';
import { keysOf } from '../values/own-keys.ts';

export type Named = 'person' | 'planLine' | 'fund' | 'invoice';

interface Use {
  readonly type: RecordType;
  readonly field: string;
  readonly names: Named;
  /** Only opening amounts of this kind name it. */
  readonly what?: OpeningKind;
}

export const USES: readonly Use[] = [
  { type: 'payRates', field: 'name', names: 'person' },
  { type: 'timesheets', field: 'name', names: 'person' },
  { type: 'payslips', field: 'name', names: 'person' },
  { type: 'opening', field: 'name', names: 'person', what: 'holiday' },
  { type: 'people', field: 'planLine', names: 'planLine' },
  { type: 'planMoves', field: 'fromLine', names: 'planLine' },
  { type: 'planMoves', field: 'toLine', names: 'planLine' },
  { type: 'invoices', field: 'planLine', names: 'planLine' },
  { type: 'purchases', field: 'planLine', names: 'planLine' },
  { type: 'payments', field: 'planLine', names: 'planLine' },
  { type: 'rules', field: 'planLine', names: 'planLine' },
  { type: 'opening', field: 'name', names: 'planLine', what: 'spent' },
  { type: 'payments', field: 'for', names: 'invoice' },
  { type: 'plan', field: 'fund', names: 'fund' },
  { type: 'rules', field: 'fund', names: 'fund' },
  { type: 'opening', field: 'name', names: 'fund', what: 'fund' },
];

/** Where a name is given: the list of records, and the field that is the name. */
const GIVEN_BY = {
  person: ['people', 'name'],
  planLine: ['plan', 'line'],
  fund: ['funds', 'fund'],
  invoice: ['invoices', 'number'],
} as const satisfies Record<Named, readonly [RecordType, string]>;

type Fields = Readonly<Record<string, unknown>>;
const asFields = (record: object): Fields => record as Fields;

export function namesGiven(facts: AccountFacts, names: Named): ReadonlySet<unknown> {
  const [type, field] = GIVEN_BY[names];
  return new Set(facts[type].map((record) => asFields(record)[field]));
}

/** The names a record uses that are given nowhere. */
export function namesMissing(
  facts: AccountFacts,
  type: RecordType,
  fields: Fields,
): { readonly field: string; readonly names: Named; readonly name: string }[] {
  return USES.filter((use) => use.type === type && (use.what === undefined || use.what === fields['what'])).flatMap(({ field, names }) => {
    const name = fields[field];
    return typeof name === 'string' && !namesGiven(facts, names).has(name) ? [{ field, names, name }] : [];
  });
}

/** Names are the same whatever their letter case and blanks, numbers of invoices whatever stands between their letters and figures. */
function sameName(names: Named, one: string, other: string): boolean {
  if (names === 'invoice') return squeeze(one) === squeeze(other);
  return folded(one) === folded(other);
}

/** The fields with every name they use in its owner's spelling: letter case and blanks do not matter. `fields` are clean texts. */
export function inOwnersSpelling<F extends Fields>(facts: AccountFacts, type: RecordType, fields: F): F {
  const spelled: Record<string, unknown> = { ...fields };
  for (const use of USES) {
    const name = fields[use.field];
    if (use.type !== type || typeof name !== 'string' || (use.what !== undefined && use.what !== fields['what'])) continue;
    const given = [...namesGiven(facts, use.names)].find((other) => sameName(use.names, String(other), name));
    if (given !== undefined) spelled[use.field] = given;
  }
  // A name that is kept already, only composed otherwise, is not another one.
  const own = nameGivenBy(type, spelled);
  const kept = own && [...namesGiven(facts, own.names)].find((other) => oneLine(String(other)) === own.name);
  if (own && kept !== undefined) spelled[own.field] = kept;
  return spelled as F;
}

/** The name a record gives to others; null where its kind gives none. */
export function nameGivenBy(type: RecordType, fields: object): { readonly names: Named; readonly field: string; readonly name: string } | null {
  for (const names of keysOf(GIVEN_BY)) {
    const [given, field] = GIVEN_BY[names];
    if (given === type) return { names, field, name: String(asFields(fields)[field]) };
  }
  return null;
}

/** How many records and parts of bank lines use a name. */
export function usesOf(facts: AccountFacts, names: Named, name: string): number {
  const inRecords = USES.filter((use) => use.names === names).reduce(
    (count, { type, field, what }) =>
      count + facts[type].filter((record) => asFields(record)[field] === name && (what === undefined || asFields(record)['what'] === what)).length,
    0,
  );
  const partField = names === 'planLine' ? 'planLine' : names === 'fund' ? 'fund' : null;
  if (partField === null) return inRecords;
  return facts.lines.reduce((count, line) => count + line.parts.filter((part) => part[partField] === name).length, inRecords);
}
