/**
 * Where whoever acts for the person may have an interest of their own, from what is on file. A flag is no fault: each is answered by
 * having told of it, with who agreed and on which paper. Nothing is stopped, and nobody is named for sharing one name alone.
 */
import type { AccountFacts, Conflict, ConflictKind, StatementLine } from '../books/facts.ts';
import { isKnownAs } from '../books/known-names.ts';
import type { RecordRef } from '../figures/breakdowns/figure-ids.ts';
import type { AskedAbout, Spent } from '../figures/readiness/spending.ts';
import { householdOn, spentIn } from '../figures/readiness/spending.ts';
import type { Day, Pence } from '../values/units.ts';
import { holds, nameWords, readText, words } from '../values/word-match.ts';
import { conflictWords as said } from '../words/books/conflicts.ts';

/** One payment, or one approval of hours; of somebody who is employed, their record. */
export interface ConflictItem {
  readonly opens: RecordRef;
  readonly day: Day | null;
  /** Null: it is no sum. */
  readonly pence: Pence | null;
}

export interface ConflictFlag {
  readonly what: ConflictKind;
  /** Whom it is about; null: nobody in particular. */
  readonly who: string | null;
  readonly sentence: string;
  /** What was paid; null: no sum. */
  readonly pence: Pence | null;
  /** What it is made of, the newest first. */
  readonly made: readonly ConflictItem[];
  /** All of it is asked about under spending already, and need not be told twice. */
  readonly isAsked: boolean;
  /** By which it was told of; null: that is open. */
  readonly declared: Conflict | null;
  /** What the declaration does not say. */
  readonly lacks: readonly ('agreedBy' | 'document')[];
}

type Facts = Pick<
  AccountFacts,
  'account' | 'mandates' | 'conflicts' | 'people' | 'hoursApprovals' | 'payments' | 'purchases' | 'suppliers' | 'spendingRules'
> & {
  readonly lines: readonly StatementLine[];
};

type PaidKind = keyof typeof said.paid;

interface Party {
  readonly what: PaidKind;
  readonly name: string;
}

interface Within {
  readonly from: Day;
  readonly to: Day;
}

const LOAN = ['loan', 'loans', 'lend', 'lent', 'iou'].map((one) => [one]);
const GIFT = [['gift'], ['gifts'], ['present'], ['presents'], ['donation']];

/** Those whose being paid may be an interest, each once: a name that acts here is told of as that alone. */
function partiesOf(facts: Facts, others: readonly string[], to: Day): Party[] {
  const { account, mandates } = facts;
  const acting = mandates.flatMap(({ who, role }): Party[] => {
    if (who === null) return [];
    return [{ what: role === 'managed' || role === 'broker' ? 'firm_paid' : 'manager_paid', name: who }];
  });
  const household = householdOn(facts, to).map((name): Party => ({ what: 'relative_paid', name }));
  const managed = others.map((name): Party => ({ what: 'managed_trade', name }));
  const seen = new Set([nameWords(account.person).join(' ')]);
  return [...acting, ...household, ...managed].filter(({ name }) => {
    const key = nameWords(name).join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return nameWords(name).length > 1;
  });
}

function sumOf(spent: readonly { readonly pence: Pence }[]): Pence {
  return spent.reduce((sum, { pence }) => sum + pence, 0);
}

/** A purchase beside the bank line that pays it is that line alone. */
function eachOnce(facts: Facts, made: readonly Spent[]): Spent[] {
  const lines = new Set(made.flatMap(({ of }) => (of.type === 'line' ? [of.id] : [])));
  const paid = new Set(
    facts.lines.flatMap(({ id, parts }) => (lines.has(id) ? parts.flatMap(({ settles }) => (settles?.kind === 'purchase' ? [settles.id] : [])) : [])),
  );
  return made.filter(({ of }) => of.type !== 'purchases' || !paid.has(of.id)).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function paidTo(facts: Facts, { name }: Party, spent: readonly Spent[], { from, to }: Within): Spent[] {
  const phrase = nameWords(name);
  const inTexts = spent.filter(({ text }) => holds(readText(text), phrase));
  const texts = new Set(inTexts.map(({ of }) => `${of.type} ${of.id}`));
  const paidBack = facts.purchases
    .filter(({ id, day, paidBy }) => paidBy !== null && day >= from && day <= to && holds(readText(paidBy), phrase) && !texts.has(`purchases ${id}`))
    .map(({ id, day, amount, item }): Spent => ({ of: { type: 'purchases', id }, day, pence: amount, text: item, charges: 0 }));
  return eachOnce(facts, [...inTexts, ...paidBack]);
}

type Found = Pick<ConflictFlag, 'what' | 'who' | 'sentence' | 'pence' | 'made'> & { readonly spent: readonly Spent[] };

const itemsOf = (made: readonly Spent[]): ConflictItem[] => made.map(({ of, day, pence }) => ({ opens: of, day, pence })).toReversed();

function ofParty(facts: Facts, party: Party, spent: readonly Spent[], within: Within): Found[] {
  const { what, name } = party;
  const made = paidTo(facts, party, spent, within);
  if (made.length > 0) {
    const pence = sumOf(made);
    return [{ what, who: name, sentence: said.paid[what](name, made.length, pence), pence, made: itemsOf(made), spent: made }];
  }
  const employed = facts.people.find(
    (one) => isKnownAs(one, name) && (one.started === null || one.started <= within.to) && (one.left === null || one.left >= within.from),
  );
  if (!employed) return [];
  const item = { opens: { type: 'people', id: employed.id }, day: null, pence: null } as const;
  return [{ what, who: name, sentence: said.employed[what](name), pence: null, made: [item], spent: [] }];
}

function ownHours({ people, hoursApprovals }: Facts, { from, to }: Within): Found[] {
  return people.flatMap((person): Found[] => {
    const own = hoursApprovals.filter((one) => one.person === person.id && one.to >= from && one.from <= to && isKnownAs(person, one.approvedBy));
    if (own.length === 0) return [];
    const made = own.map(({ id, to: day }): ConflictItem => ({ opens: { type: 'hoursApprovals', id }, day, pence: null })).toReversed();
    return [{ what: 'own_hours', who: person.name, sentence: said.ownHours(person.name, own.length), pence: null, made, spent: [] }];
  });
}

function byWords(facts: Facts, what: 'loan' | 'gift', spent: readonly Spent[]): Found[] {
  const phrases = what === 'loan' ? LOAN : GIFT;
  const made = spent.filter(({ text }) => phrases.some((phrase) => holds(readText(text), phrase)));
  return ofKind(what, eachOnce(facts, made));
}

function ofKind(what: 'loan' | 'gift' | 'cash', made: readonly Spent[]): Found[] {
  if (made.length === 0) return [];
  const pence = sumOf(made);
  return [{ what, who: null, sentence: said.byWords[what](made.length, pence), pence, made: itemsOf(made), spent: made }];
}

function declarationOf(conflicts: readonly Conflict[], what: ConflictKind, who: string | null): Conflict | null {
  const about = conflicts.filter((one) => one.what === what && (one.who === null || (who !== null && words(one.who).join(' ') === words(who).join(' '))));
  return about.at(-1) ?? null;
}

/**
 * Of [from, to].
 * @param facts `lines`: at least those of these days.
 * @param others the people of the other accounts of the file.
 * @param asked what of these days is asked about as spending.
 */
export function conflictsIn(facts: Facts, others: readonly string[], from: Day, to: Day, asked: readonly AskedAbout[]): ConflictFlag[] {
  const within = { from, to };
  const spent = spentIn(facts, from, to);
  const open = new Set(asked.map(({ of }) => `${of.type} ${of.id}`));
  const agreedCash = new Set(asked.flatMap(({ what, of, agreed }) => (what === 'cash' && agreed !== null ? [`${of.type} ${of.id}`] : [])));
  const cash = new Set(asked.flatMap(({ what, of }) => (what === 'cash' ? [`${of.type} ${of.id}`] : [])));
  const keyOf = ({ of }: Spent): string => `${of.type} ${of.id}`;
  const found = [
    ...partiesOf(facts, others, to).flatMap((party) => ofParty(facts, party, spent, within)),
    ...ownHours(facts, within),
    ...byWords(facts, 'loan', spent),
    ...byWords(facts, 'gift', spent),
    // What was agreed to as spending needs no second word.
    ...ofKind(
      'cash',
      eachOnce(
        facts,
        spent.filter((one) => cash.has(keyOf(one)) && !agreedCash.has(keyOf(one))),
      ),
    ),
  ];
  return found.map(({ spent: paid, ...flag }): ConflictFlag => {
    const declared = declarationOf(facts.conflicts, flag.what, flag.who);
    const lacks = declared === null ? [] : (['agreedBy', 'document'] as const).filter((one) => declared[one] === null);
    return { ...flag, isAsked: paid.length > 0 && paid.every((one) => open.has(keyOf(one))), declared, lacks };
  });
}

/** Neither told of, nor whole. */
export function isOpen({ declared, lacks }: ConflictFlag): boolean {
  return declared === null || lacks.length > 0;
}
