/**
 * Spending of some days that the council may ask about, and whether it was agreed to. Flags and asks, never blocks: the statutory guidance
 * warns against lists of what is forbidden. Of bank lines out, of payments not on the statement yet, and of purchases.
 */
import type { AccountFacts, AskedSpending, SpendingAgreed, StatementLine } from '../../books/facts.ts';
import { ASKED_SPENDING } from '../../books/facts.ts';
import type { Day, Pence } from '../../values/units.ts';
import type { Text } from '../../values/word-match.ts';
import { holds, nameWords, readText, words } from '../../values/word-match.ts';
import { USUAL_WORDS } from './spending-words.ts';

export interface AskedAbout {
  readonly what: AskedSpending;
  readonly of: { readonly type: 'line' | 'payments' | 'purchases'; readonly id: number };
  readonly day: Day;
  /** What went out, positive. */
  readonly pence: Pence;
  readonly text: string;
  /** The words it was told by; null: by what it was explained as. */
  readonly words: string | null;
  /** By which it was agreed to; null: that is open. */
  readonly agreed: SpendingAgreed | null;
}

type Facts = Pick<AccountFacts, 'account' | 'mandates' | 'payments' | 'purchases' | 'suppliers' | 'spendingRules' | 'spendingAgreed'> & {
  readonly lines: readonly StatementLine[];
};

export interface Spent {
  readonly of: AskedAbout['of'];
  readonly day: Day;
  readonly pence: Pence;
  readonly text: string;
  /** Of it, what was explained as a charge of the bank. */
  readonly charges: Pence;
}

/** A kind of spending as it is asked about on a day: the phrases by which it is known. */
interface Asked {
  readonly what: AskedSpending;
  readonly phrases: readonly (readonly string[])[];
}

const phrasesOf = (list: readonly string[]): (readonly string[])[] => list.map((one) => words(one)).filter((phrase) => phrase.length > 0);
const byCommas = (list: string | null): string[] => (list === null ? [] : list.split(','));

/** Both names of those who hold the money: a first name alone says too little. */
function ownNames({ account, mandates }: Facts): (readonly string[])[] {
  const names = [account.person, ...mandates.flatMap(({ who, role }) => (who === null || role === 'managed' || role === 'broker' ? [] : [who]))];
  return names.map(nameWords).filter((name) => name.length > 1);
}

/** What is asked about on a day. Of each kind the newest rule holds; of words and households each list by itself. */
function askedOn(facts: Facts, day: Day): Asked[] {
  const rules = facts.spendingRules.filter(({ from }) => from <= day);
  return ASKED_SPENDING.flatMap((what): Asked[] => {
    const own = rules.filter((rule) => rule.what === what);
    if (own.at(-1)?.answer === 'allowed') return [];
    const since = own.slice(own.findLastIndex(({ answer }) => answer === 'allowed') + 1);
    const usual = what === 'own_account' ? ownNames(facts) : phrasesOf(USUAL_WORDS[what]);
    return [{ what, phrases: [...usual, ...since.flatMap((rule) => phrasesOf(byCommas(rule.words)))] }];
  });
}

/** The names of those who live with the person, as far as they are on file by a day. */
export function householdOn({ spendingRules }: Pick<AccountFacts, 'spendingRules'>, day: Day): readonly string[] {
  const rules = spendingRules.filter(({ from, what, answer }) => from <= day && what === 'household' && answer !== 'allowed');
  return rules.flatMap((rule) => byCommas(rule.words)).map((name) => name.trim());
}

/** Undefined: it is none of that kind. */
function toldBy({ what, phrases }: Asked, spent: Spent, text: Text): Pick<AskedAbout, 'words'> | undefined {
  const phrase = phrases.find((one) => holds(text, one));
  if (phrase) return { words: phrase.join(' ') };
  return what === 'bank_charge' && spent.charges > 0 ? { words: null } : undefined;
}

/** What went out in these days, each once. */
export function spentIn(facts: Omit<Facts, 'mandates' | 'account' | 'spendingRules' | 'spendingAgreed'>, from: Day, to: Day): Spent[] {
  const within = ({ day }: { readonly day: Day }): boolean => day >= from && day <= to;
  const settled = (kind: string): Set<number> =>
    new Set(facts.lines.flatMap(({ parts }) => parts.flatMap(({ settles }) => (settles?.kind === kind ? [settles.id] : []))));
  const cleared = settled('payment');
  const supplier = new Map(facts.suppliers.map(({ id, name }) => [id, name]));
  const lines = facts.lines
    .filter((line) => within(line) && line.amount < 0)
    .map((line): Spent => {
      const charges = line.parts.reduce((sum, { category, amount }) => (category === 'bank_charge' ? sum - amount : sum), 0);
      return { of: { type: 'line', id: line.id }, day: line.day, pence: -line.amount, text: line.text, charges };
    });
  const payments = facts.payments
    .filter((one) => within(one) && one.amount < 0 && !cleared.has(one.id))
    .map(({ id, day, amount, to: payee, reference, category }): Spent => {
      const charges = category === 'bank_charge' ? -amount : 0;
      return { of: { type: 'payments', id }, day, pence: -amount, text: reference === null ? payee : `${payee} ${reference}`, charges };
    });
  const purchases = facts.purchases.filter(within).map(({ id, day, amount, supplier: shop, item }): Spent => {
    return { of: { type: 'purchases', id }, day, pence: amount, text: `${supplier.get(shop) ?? ''} ${item}`.trim(), charges: 0 };
  });
  return [...lines, ...payments, ...purchases];
}

function agreedTo(agreed: readonly SpendingAgreed[], what: AskedSpending, { day, pence }: Spent, text: Text): SpendingAgreed | null {
  const one = agreed.find(
    (row) =>
      row.what === what &&
      row.from <= day &&
      (row.to === null || row.to >= day) &&
      (row.most === null || row.most >= pence) &&
      (row.contains === null || holds(text, words(row.contains))),
  );
  return one ?? null;
}

/**
 * What of [from, to] may be asked about, by day. A purchase whose bank line is asked about for the same stands there alone.
 * @param facts `lines`: at least those of these days.
 */
export function askedAbout(facts: Facts, from: Day, to: Day): AskedAbout[] {
  const ofDay = new Map<Day, Asked[]>();
  const found = spentIn(facts, from, to).flatMap((spent): AskedAbout[] => {
    let asked = ofDay.get(spent.day);
    if (!asked) ofDay.set(spent.day, (asked = askedOn(facts, spent.day)));
    const text = readText(spent.text);
    return asked.flatMap((kind): AskedAbout[] => {
      const told = toldBy(kind, spent, text);
      const { what } = kind;
      if (!told) return [];
      return [{ what, of: spent.of, day: spent.day, pence: spent.pence, text: spent.text, ...told, agreed: agreedTo(facts.spendingAgreed, what, spent, text) }];
    });
  });
  const byLine = new Set<string>();
  const told = new Set(found.map(({ what, of }) => `${what} ${of.type} ${of.id}`));
  for (const { id, parts } of facts.lines)
    for (const { settles } of parts)
      if (settles?.kind === 'purchase') for (const what of ASKED_SPENDING) if (told.has(`${what} line ${id}`)) byLine.add(`${what} purchases ${settles.id}`);
  return found.filter(({ what, of }) => !byLine.has(`${what} ${of.type} ${of.id}`)).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
