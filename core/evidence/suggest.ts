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
  /** It has no paper yet, its amount is what the paper comes to, nothing in the paper speaks against it, and nothing else may be meant. */
  readonly sure: boolean;
}

const AMOUNT = /(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d{1,7})\.(\d\d)(?![.,]?\d|\s*%)/g;
const DAY = /(?<!\d)(?:\d{4}-\d\d-\d\d|\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{1,2}[ -][a-z]{3,9}[ -]\d{4})(?!\d)/gi;
/** Money shows at the bank some days after the day on the paper. */
const NEAR_DAYS = 10;
/** A bank shows a payment by then: over a weekend with two bank holidays. Of two lines less far apart a receipt may be of either. */
const POSTED_DAYS = 5;
/** What a paper comes to stands in such a line. */
const TOTAL = /\b(?:total|net pay|(?:amount|balance) (?:due|payable|paid)|to pay)\b/i;
/** Words that stand in the bank’s text, or in names, of anything; they tell nobody from another. */
const COMMON = new Set(
  (
    'account agency amount bank bill card care cash charge cheque clear community company contactless credit date debit deposit direct faster fees from ' +
    'group health home homecare invoice items limited living local month monthly online order paid payment payments people personal point purchase receipt ' +
    'reference refund retail sale sales services service shop shopping standing statement store stores supermarket support team thank that this total ' +
    'transaction transfer visa week weekly with your ' +
    'january february march april june july august september sept october november december'
  ).split(' '),
);

interface Told {
  /** All that are written in it. */
  readonly amounts: ReadonlySet<Pence>;
  /** Those that it may come to: called a total, or else all. */
  readonly totals: ReadonlySet<Pence>;
  readonly days: readonly Day[];
  readonly words: ReadonlySet<string>;
  /** All of it. */
  readonly all: string;
}

const wordsOf = (text: string): readonly string[] => folded(text).match(/[\p{L}\d’']+/gu) ?? [];
const telling = (text: string): readonly string[] => [...new Set(wordsOf(text).filter((word) => word.length > 3 && /\p{L}/u.test(word) && !COMMON.has(word)))];
const amountsIn = (text: string): ReadonlySet<Pence> =>
  new Set([...text.matchAll(AMOUNT)].map(([, pounds = '', pence = '']) => Number(pounds.replaceAll(',', '')) * 100 + Number(pence)));

/** @param name of its file. @param text its words, where they can be read; else ''. */
export function toldBy(name: string, text: string): Told {
  const all = `${name.replace(/\.[A-Za-z]{2,5}$/, '').replaceAll('_', ' ')}\n${text}`;
  const amounts = amountsIn(all);
  const totals = amountsIn(
    all
      .split('\n')
      .filter((row) => TOTAL.test(row))
      .join('\n'),
  );
  return {
    amounts,
    totals: totals.size === 0 ? amounts : totals,
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

interface Fit {
  readonly score: number;
  /** Between the nearest days of the two; null: the paper has no day. */
  readonly far: number | null;
  /** Telling words of its text that are in the paper. */
  readonly words: readonly string[];
  /** Its own number is in the paper, or the number of another invoice is. */
  readonly numbers: { readonly own: boolean; readonly another: boolean };
  readonly found: Omit<Suggestion, 'sure'>;
}

function fitOf(paper: Told, candidate: Candidate): Fit {
  const amount = paper.amounts.has(candidate.pence);
  const apart = paper.days.flatMap((day) => candidate.days.map((own) => ({ day, far: Math.abs(daysBetween(day, own)) })));
  const nearest = apart.toSorted((a, b) => a.far - b.far)[0];
  const day = nearest && nearest.far <= NEAR_DAYS ? nearest.day : null;
  const words = telling(candidate.text).filter((one) => paper.words.has(one));
  const numbers = numbersIn(paper.all, candidate.number);
  const score =
    (amount ? 40 : 0) + (numbers.own ? 30 : 0) + (day === null ? 0 : 20 - (nearest?.far ?? 0)) + (words.length === 0 ? 0 : 15) + (candidate.hasPaper ? 0 : 5);
  return { score, far: nearest?.far ?? null, words, numbers, found: { ...candidate, amount, day, word: words[0] ?? null } };
}

/** A bill prints its own day; the bank shows a payment on the day of its receipt, or some days after. */
function daysAgree(paper: Told, { of, days }: Candidate): boolean {
  if (of.type !== 'line') return days.some((own) => paper.days.includes(own));
  return days.some((own) => paper.days.some((day) => day <= own && daysBetween(day, own) <= POSTED_DAYS));
}

/** Whether the paper may as well be for the other, with or without a paper: of the same or another of its amounts, and no further off. */
function fitsAsWell(best: Fit, { found, far, words, numbers }: Fit): boolean {
  if (!found.amount || words.length < best.words.length || (best.numbers.own && !numbers.own)) return false;
  return best.far === null || (found.day !== null && far !== null && far - best.far < POSTED_DAYS);
}

/** What fits best. It is sure only where a person who looked at both could not mean anything else: what is filed as sure nobody looks at. */
export function suggestFor(paper: Told, candidates: readonly Candidate[]): Suggestion | null {
  const fits = candidates.map((candidate) => fitOf(paper, candidate));
  const scored = fits.filter(({ found, far, words }) => found.amount || (far === 0 && words.length > 0));
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  if (!best) return null;
  const { found, words, numbers } = best;
  const others = fits.filter((one) => one !== best);
  const namesAnother = others.some((one) => one.words.length > words.length);
  // Its number with its sender's name is of no other, whatever day it was printed on.
  const isNamed = numbers.own && words.length > 0;
  const agrees = isNamed || (paper.days.length === 0 ? words.length > 0 : daysAgree(paper, found));
  // Of several amounts of which none is called the total any may be a part of it.
  const isTotal = paper.totals.has(found.pence) && (paper.totals.size === 1 || words.length > 0);
  const sure = agrees && isTotal && !numbers.another && !found.hasPaper && !namesAnother && !others.some((one) => fitsAsWell(best, one));
  return { ...found, sure };
}
