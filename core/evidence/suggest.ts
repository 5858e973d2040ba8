/**
 * What a paper that belongs to nothing yet may be for: by the amounts, days and names in its own name and in its words, which are held
 * against what money moved and which bills there are. A guess with its reasons, never more: a person says so, or files those that are sure.
 */
import type { AccountFacts } from '../books/facts.ts';
import { TYPE_SETTLED } from '../books/facts.ts';
import { daysBetween, parseDay } from '../values/day.ts';
import { folded } from '../values/text.ts';
import type { Day, Pence } from '../values/units.ts';
import type { Proven } from './proof.ts';
import { provenKey } from './proof.ts';

/** What a paper may be for. A bank line that paid one thing is told with that thing, by both their days. */
export interface Candidate {
  readonly of: { readonly type: 'line' | 'invoices' | 'purchases' | 'payslips'; readonly id: number };
  readonly days: readonly Day[];
  /** Without a sign. */
  readonly pence: Pence;
  /** Who or what: a supplier, an assistant, the text of the bank. */
  readonly text: string;
  /** As the paper of an invoice says it; null: it has none, or is no invoice. */
  readonly number: string | null;
  readonly hasPaper: boolean;
}

export interface Suggestion extends Candidate {
  /** Its amount is in the paper. */
  readonly amount: boolean;
  /** The day in the paper that is one of its days, or near one; null: none is. */
  readonly day: Day | null;
  /** The word of its text that is in the paper; null: none is. */
  readonly word: string | null;
  /** No other fits as well, it has no paper yet, its amount is there with its day or its name, and no number of another invoice is. */
  readonly sure: boolean;
}

const AMOUNT = /(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d{1,7})\.(\d\d)(?![.,]?\d)/g;
const DAY = /(?<!\d)(?:\d{4}-\d\d-\d\d|\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{1,2}[ -][a-z]{3,9}[ -]\d{4})(?!\d)/gi;
/** Money shows at the bank some days after the day on the paper. */
const NEAR_DAYS = 10;

interface Told {
  readonly amounts: ReadonlySet<Pence>;
  readonly days: readonly Day[];
  readonly words: ReadonlySet<string>;
  /** All of it. */
  readonly all: string;
}

const wordsOf = (text: string): readonly string[] => folded(text).match(/[\p{L}\d’']+/gu) ?? [];

/** @param name of its file. @param text its words, where they can be read; else ''. */
export function toldBy(name: string, text: string): Told {
  const all = `${name.replace(/\.[A-Za-z]{2,5}$/, '').replaceAll('_', ' ')}\n${text}`;
  return {
    amounts: new Set([...all.matchAll(AMOUNT)].map(([, pounds = '', pence = '']) => Number(pounds.replaceAll(',', '')) * 100 + Number(pence))),
    days: [...all.matchAll(DAY)].flatMap(([day]) => parseDay(day) ?? []),
    words: new Set(wordsOf(all)),
    all,
  };
}

/** Fewer digits with no letter before them stand in every paper. */
const FEWEST_DIGITS = 4;
const squeezed = (text: string): string => folded(text).replaceAll(/[^\p{L}\d]/gu, '');

/**
 * Whether the invoice's own number is in a text, and whether one made like it is: of CF-101, CF-104 is. An invoice often prints what is
 * left to pay of an earlier one: the amount is there then, and the paper is of another invoice all the same.
 */
function numbersIn(text: string, number: string | null): { readonly own: boolean; readonly another: boolean } {
  const runs = number?.match(/\p{L}+|\d+/gu) ?? [];
  const hasLetters = runs.some((run) => /\p{L}/u.test(run));
  const digits = runs.filter((run) => /\d/.test(run)).join('').length;
  if (digits === 0 || (!hasLetters && digits < FEWEST_DIGITS)) return { own: false, another: false };
  const like = runs.map((run) => (/\p{L}/u.test(run) ? run : hasLetters ? '\\d+' : `\\d{${run.length}}`)).join('[ ./_-]?');
  const found = [...text.matchAll(new RegExp(`(?<![\\p{L}\\d])${like}(?![\\p{L}\\d])`, 'giu'))].map(([one]) => squeezed(one));
  const mine = squeezed(number ?? '');
  return { own: found.includes(mine), another: found.some((one) => one !== mine) };
}

/** @param hasPaper whether papers count for it, its own or through what paid it. */
export function candidatesOf(facts: AccountFacts, hasPaper: (of: Proven) => boolean): readonly Candidate[] {
  const suppliers = new Map(facts.suppliers.map(({ id, name }) => [id, name]));
  const people = new Map(facts.people.map(({ id, name }) => [id, name]));
  const bills = [
    ...facts.invoices.map(({ id, day, amount, supplier, number }) => ({
      of: { type: 'invoices', id } as const,
      day,
      pence: amount,
      text: suppliers.get(supplier) ?? '',
      number: number === '' ? null : number,
    })),
    ...facts.purchases.map(({ id, day, amount, supplier }) => ({
      of: { type: 'purchases', id } as const,
      day,
      pence: amount,
      text: suppliers.get(supplier) ?? '',
      number: null,
    })),
    ...facts.payslips.map(({ id, paidOn, net, person }) => ({
      of: { type: 'payslips', id } as const,
      day: paidOn,
      pence: net,
      text: people.get(person) ?? '',
      number: null,
    })),
  ];
  const known = new Set(bills.map(({ of }) => provenKey(of)));
  const paidOn = new Map<string, Day[]>();
  const lines: Candidate[] = [];
  for (const { id, day, amount, text, parts } of facts.lines) {
    const paid = parts.flatMap(({ settles }) => (settles === null ? [] : [provenKey({ type: TYPE_SETTLED[settles.kind], id: settles.id })]));
    const [only] = paid;
    for (const key of paid) paidOn.set(key, [...(paidOn.get(key) ?? []), day]);
    if (parts.length === 1 && only !== undefined && known.has(only)) continue;
    const of = { type: 'line', id } as const;
    lines.push({ of, days: [day], pence: Math.abs(amount), text, number: null, hasPaper: hasPaper(of) });
  }
  const told = bills.map(({ of, day, pence, text, number }) => ({
    of,
    days: [day, ...(paidOn.get(provenKey(of)) ?? [])],
    pence: Math.abs(pence),
    text,
    number,
    hasPaper: hasPaper(of),
  }));
  return [...told, ...lines].filter(({ pence }) => pence > 0);
}

/** Of two that fit alike neither is sure. */
export function suggestFor(paper: Told, candidates: readonly Candidate[]): Suggestion | null {
  const scored = candidates.flatMap((candidate) => {
    const amount = paper.amounts.has(candidate.pence);
    const apart = paper.days.flatMap((day) => candidate.days.map((own) => ({ day, far: Math.abs(daysBetween(day, own)) })));
    const nearest = apart.toSorted((a, b) => a.far - b.far)[0];
    const day = nearest && nearest.far <= NEAR_DAYS ? nearest.day : null;
    const word = wordsOf(candidate.text).find((one) => one.length > 3 && paper.words.has(one)) ?? null;
    if (!(amount || (nearest?.far === 0 && word !== null))) return [];
    const numbers = numbersIn(paper.all, candidate.number);
    const score =
      (amount ? 40 : 0) + (numbers.own ? 30 : 0) + (day === null ? 0 : 20 - (nearest?.far ?? 0)) + (word === null ? 0 : 15) + (candidate.hasPaper ? 0 : 5);
    return [{ score, another: numbers.another, found: { ...candidate, amount, day, word } }];
  });
  const [best, second] = scored.toSorted((a, b) => b.score - a.score);
  if (!best) return null;
  const { found, another } = best;
  const alone = second === undefined || second.score < best.score;
  return { ...found, sure: alone && !another && found.amount && (found.day !== null || found.word !== null) && !found.hasPaper };
}
