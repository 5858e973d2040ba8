/**
 * Which records refer to which. All are referred to by id, and named as people know them: an invoice by its number. One table
 * says where, so that a reference to nothing is refused, and what is in use is not taken away; names are turned into ids and back here alone.
 */
import type { Fault } from './kind.ts';
import type { RecordType } from './kinds.ts';
import { kindOf, RECORD_TYPES } from './kinds.ts';
import type { Referred } from './natures.ts';
import { squeeze } from '../values/word-match.ts';
import type { AccountFacts } from '../books/facts.ts';
import { isKnownAs } from '../books/known-names.ts';
import { numberedNames } from '../books/labels.ts';
import { peopleCalled } from '../books/people.ts';
import { invoicesCalled } from '../books/invoices.ts';
import { phrasesForSuppliers, suppliersCalled } from '../books/suppliers.ts';
import { invoicesMeant } from '../explain/recorded.ts';
import { formatDay } from '../values/day.ts';
import { folded, oneLine } from '../values/text.ts';
import { keysOf } from '../values/own-keys.ts';
import { recordWords } from '../words/records.ts';

interface Use {
  readonly type: RecordType;
  readonly field: string;
  readonly refers: Referred;
  /** A name that nothing has yet becomes a new one. */
  readonly makes: boolean;
}

export const USES: readonly Use[] = RECORD_TYPES.flatMap((type) =>
  Object.entries(kindOf(type).fields).flatMap(([field, { refers, makes = false }]) => (refers ? [{ type, field, refers, makes }] : [])),
);

/** The list of records that is referred to. */
export const LIST_OF = {
  person: 'people',
  planLine: 'planLines',
  fund: 'funds',
  supplier: 'suppliers',
  invoice: 'invoices',
  wish: 'wishes',
  purchase: 'purchases',
  bankAccount: 'bankAccounts',
  letter: 'letters',
  outcome: 'outcomes',
  ownAccount: 'ownAccounts',
} as const satisfies Record<Referred, RecordType>;

function noSuch(type: RecordType, name: string): string {
  return kindOf(type).gives?.missing(name) ?? '';
}

const NOT_THERE = {
  person: recordWords.personGone,
  planLine: recordWords.planLineGone,
  fund: recordWords.fundGone,
  supplier: recordWords.supplierGone,
  invoice: recordWords.invoiceGone,
  wish: recordWords.wishGone,
  purchase: recordWords.purchaseGone,
  bankAccount: recordWords.bankAccountGone,
  letter: recordWords.letterGone,
  outcome: recordWords.outcomeGone,
  ownAccount: recordWords.ownAccountGone,
} as const;

type Fields = Readonly<Record<string, unknown>>;
/** The lists that are referred to; others than people, plan lines and funds only where something refers to them. */
type Lists = Pick<AccountFacts, 'people' | 'planLines' | 'funds'> &
  Partial<Pick<AccountFacts, 'suppliers' | 'invoices' | 'wishes' | 'purchases' | 'bankAccounts' | 'letters' | 'outcomes' | 'ownAccounts'>>;
const asFields = (record: object): Record<string, unknown> => ({ ...record });

/** What something that is referred to is called. */
export type CalledBy = (refers: Referred, id: number) => string;

/** What each is called in these facts, by id. Those of one name are told apart. */
function names(
  {
    people,
    planLines,
    funds,
    suppliers = [],
    invoices = [],
    wishes = [],
    purchases = [],
    bankAccounts = [],
    letters = [],
    outcomes = [],
    ownAccounts = [],
  }: Lists,
  refers: Referred,
): ReadonlyMap<number, string> {
  switch (refers) {
    case 'person':
      return peopleCalled(people);
    case 'planLine':
      return numberedNames(planLines);
    case 'fund':
      return numberedNames(funds.map(({ id, fund }) => ({ id, name: fund })));
    case 'supplier':
      return numberedNames(suppliers);
    case 'wish':
      return numberedNames(wishes.map(({ id, what }) => ({ id, name: what })));
    case 'purchase':
      return numberedNames(purchases.map(({ id, item, day }) => ({ id, name: item || formatDay(day) })));
    case 'bankAccount':
      return numberedNames(bankAccounts);
    case 'letter':
      return numberedNames(letters.map(({ id, about }) => ({ id, name: about })));
    case 'outcome':
      return numberedNames(outcomes);
    case 'ownAccount':
      return numberedNames(ownAccounts);
    case 'invoice': {
      const called = suppliersCalled(suppliers);
      return invoicesCalled(invoices.map((invoice) => ({ ...invoice, supplier: called.get(invoice.supplier) ?? '' })));
    }
  }
}

export function calledIn(facts: Lists): CalledBy {
  const known: Partial<Record<Referred, ReadonlyMap<number, string>>> = {};
  return (refers, id) => (known[refers] ??= names(facts, refers)).get(id) ?? '';
}

/** The fields of a kind that refer to another record. */
export function referencesOf(type: RecordType): readonly Use[] {
  return USES.filter((use) => use.type === type);
}

/** The fields with names where they refer to others by id, as people read them. */
export function withNames<F extends object>(type: RecordType, fields: F, called: CalledBy): Fields {
  return { ...fields, ...namesBeside(type, fields, called) };
}

/** What a record refers to is called, by field. */
export function namesBeside(type: RecordType, record: object, called: CalledBy): Readonly<Record<string, string>> {
  const fields = asFields(record);
  return Object.fromEntries(
    referencesOf(type).flatMap(({ field, refers }) => {
      const id = fields[field];
      return typeof id === 'number' ? [[field, called(refers, id)]] : [];
    }),
  );
}

/** The invoices of a number: where several have it, those of the payee that go the payment's way. */
function numberedSo({ invoices = [], suppliers = [] }: Lists, number: string, { to, amount }: Fields): readonly number[] {
  const numbered = invoices.filter((invoice) => squeeze(invoice.number) === squeeze(number));
  const payment = { to: String(to), amount: Number(amount) };
  return invoicesMeant(payment, numbered, phrasesForSuppliers(suppliers)).map(({ id }) => id);
}

/** The names themselves. */
function ownNames(
  { people, planLines, funds, suppliers = [], wishes = [], purchases = [], bankAccounts = [], letters = [], outcomes = [], ownAccounts = [] }: Lists,
  refers: Exclude<Referred, 'invoice'>,
): readonly { readonly id: number; readonly name: string }[] {
  return {
    person: people,
    planLine: planLines,
    fund: funds.map(({ id, fund }) => ({ id, name: fund })),
    supplier: suppliers,
    wish: wishes.map(({ id, what }) => ({ id, name: what })),
    purchase: purchases.map(({ id, item }) => ({ id, name: item })),
    bankAccount: bankAccounts,
    letter: letters.map(({ id, about }) => ({ id, name: about })),
    outcome: outcomes,
    ownAccount: ownAccounts,
  }[refers];
}

/** Those a name may mean, by the first of these ways that finds any. */
function mayMean(facts: Lists, refers: Referred, name: string, fields: Fields): readonly number[] {
  const sought = folded(name);
  const labels = [...names(facts, refers)];
  const isSought = (other: string): boolean => folded(other) === sought;
  const own = refers === 'invoice' ? [] : ownNames(facts, refers);
  const ways = [
    // Of two people of one name letter case tells nothing.
    () => (refers === 'person' ? [] : own.filter((one) => one.name === oneLine(name)).map(({ id }) => id)),
    () => own.filter((one) => isSought(one.name)).map(({ id }) => id),
    () => labels.filter(([, label]) => isSought(label)).map(([id]) => id),
    () => (refers === 'invoice' ? numberedSo(facts, name, fields) : []),
    () => (refers === 'supplier' || refers === 'person' ? (facts[LIST_OF[refers]] ?? []) : []).filter((one) => isKnownAs(one, name)).map(({ id }) => id),
  ];
  for (const way of ways) {
    const ids = way();
    if (ids.length > 0) return ids;
  }
  return [];
}

/** Which one a name means: letter case and blanks do not matter. Null: none; a sentence where several have it. */
function meant(facts: Lists, refers: Referred, name: string, fields: Fields): number | string | null {
  const labels = [...names(facts, refers)];
  const ids = mayMean(facts, refers, name, fields);
  if (ids.length > 1)
    return recordWords.severalCalled(
      name,
      labels.flatMap(([id, label]) => (ids.includes(id) ? [label] : [])),
    );
  return ids[0] ?? null;
}

/** The fields with ids where a name was given. What stays a name is one that its field makes. */
export function withIds<F extends object>(facts: Lists, type: RecordType, fields: F): { readonly fields: F; readonly faults: readonly Fault[] } {
  const found: Record<string, unknown> = asFields(fields);
  const faults: Fault[] = [];
  for (const { field, refers, makes } of referencesOf(type)) {
    const name = found[field];
    if (typeof name !== 'string' || name.trim() === '') continue;
    const id = meant(facts, refers, name, found);
    if (typeof id === 'string') faults.push({ field, message: id });
    else if (id !== null) found[field] = id;
    else if (!makes) faults.push({ field, message: noSuch(LIST_OF[refers], oneLine(name)) });
  }
  return { fields: found as F, faults };
}

/** References to what is not there. */
export function goneReferences(facts: Lists, type: RecordType, fields: object): { readonly field: string; readonly refers: Referred; readonly id: number }[] {
  const values = asFields(fields);
  return referencesOf(type).flatMap(({ field, refers }) => {
    const id = values[field];
    const list: readonly { readonly id: number }[] = facts[LIST_OF[refers]] ?? [];
    return typeof id === 'number' && !list.some((one) => one.id === id) ? [{ field, refers, id }] : [];
  });
}

export function danglingReferences(facts: Lists, type: RecordType, fields: object): Fault[] {
  return goneReferences(facts, type, fields).map(({ field, refers }) => ({ field, message: NOT_THERE[refers] }));
}

/** A record that others may refer to, as those that go by it name it. */
interface Given {
  readonly what: Referred;
  readonly key: number;
  readonly name: string;
}

/** What others refer to a record by; null where none of its kind is referred to. */
export function givenBy(facts: AccountFacts, type: RecordType, record: { readonly id: number }): Given | null {
  const what = keysOf(LIST_OF).find((refers) => LIST_OF[refers] === type);
  return what ? { what, key: record.id, name: names(facts, what).get(record.id) ?? String(asFields(record)['name']) } : null;
}

/** Whether something of these facts may still be referred to so. */
export function isStillGiven(facts: AccountFacts, { what, key }: Given): boolean {
  const list: readonly { readonly id: number }[] = facts[LIST_OF[what]];
  return list.some(({ id }) => id === key);
}

/** What each record and bank line that refers to it is called, in the order of the kinds. `called`: where it may be gone from the facts. */
export function usersOf(facts: AccountFacts, { what, key }: Given, called = calledIn(facts)): string[] {
  const ofType = (type: RecordType, refers: (fields: Fields) => boolean): string[] =>
    facts[type].filter((record) => refers(asFields(record))).map((record) => kindOf(type).called(withNames(type, record, called)));
  const inRecords = USES.filter((use) => use.refers === what).flatMap(({ type, field }) => ofType(type, (fields) => fields[field] === key));
  if (what !== 'planLine' && what !== 'fund') return inRecords;
  const lines = facts.lines.filter((line) => line.parts.some((part) => part[what] === key));
  return [...inRecords, ...lines.map(({ text, day }) => recordWords.bankLine(text, day))];
}
