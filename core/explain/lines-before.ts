/** What was said of lines like one that waits: those with the same words, numbers aside, and those of what looks like the same payee. */
import type { AccountFacts, LinePart, StatementLine } from '../books/facts.ts';
import { isCost } from '../books/posting.ts';
import { suppliersCalled } from '../books/suppliers.ts';
import { daysBetween } from '../values/day.ts';
import { words } from '../values/word-match.ts';
import { explainWords } from '../words/bank/suggestions.ts';
import type { Idea, SuggestContext } from './idea.ts';
import { lineCalled, UNFOUNDED } from './idea.ts';
import { isCommonWord } from './likely-category.ts';
import { lineRefunded } from './refund-ideas.ts';
import type { ReadLine } from './steps.ts';

/** Lines are many and stay the same from one question to the next: each is read once. */
const steadyWords = new WeakMap<StatementLine, string>();

/** The words that stay the same from one payment to the next: without numbers. */
function steady(line: StatementLine): string {
  let known = steadyWords.get(line);
  if (known === undefined) steadyWords.set(line, (known = withoutNumbers(words(line.text))));
  return known;
}

function withoutNumbers(text: readonly string[]): string {
  return text.filter((word) => !/\p{N}/u.test(word)).join(' ');
}

/** A line that was for one kind of money. */
interface Said {
  readonly line: StatementLine;
  readonly part: StatementLine['parts'][number];
}

function wholly(line: StatementLine): Said | null {
  const [part, another] = line.parts;
  return part && !another ? { line, part } : null;
}

/** `context.lines` are in the order of their days: the newest stand last. */
export function beforeIdeas(context: SuggestContext, read: ReadLine, id: number): Idea[] {
  const phrase = withoutNumbers(read.text.words);
  if (phrase === '') return [];
  const explained = context.lines.filter((line) => line.id !== id && line.parts.length > 0).toReversed();
  const same = explained.filter((line) => steady(line) === phrase);
  const ideas = [...asBefore(context, read, same), ...billAsBefore(context, read, same)];
  return ideas.length > 0 ? ideas : likePayee(context, read, explained, phrase);
}

const sameWay = (read: ReadLine, line: StatementLine): boolean => Math.sign(line.amount) === Math.sign(read.amount);

/** At most two answers that were given for the same words, the newest first. */
function asBefore(context: SuggestContext, read: ReadLine, same: readonly StatementLine[]): Idea[] {
  const said = same.filter((line) => sameWay(read, line)).flatMap((line) => wholly(line) ?? []);
  const groups = Map.groupBy(
    said.filter(({ part }) => part.category !== null),
    ({ part: { category, planLine, fund } }) => JSON.stringify([category, planLine, fund]),
  );
  return [...groups.values()].slice(0, 2).flatMap((group, index): Idea[] => {
    const [newest] = group;
    if (!newest || newest.part.category === null) return [];
    const { category, planLine, fund } = newest.part;
    const named = explainWords.asBefore(category, lineCalled(context, planLine), group.length, newest.line.day);
    const parts = [{ amount: read.amount, settles: null, category, planLine, fund }];
    return [{ score: 80 - index, away: 0, suggestion: { ...UNFOUNDED, ...named, fits: true, sure: true, parts } }];
  });
}

/** Where the same words paid a supplier's bill, and none is open that fits, another one is to be written down. */
function billAsBefore(context: SuggestContext, read: ReadLine, same: readonly StatementLine[]): Idea[] {
  for (const line of same) {
    const settles = wholly(line)?.part.settles;
    const paper = settles && paperOf(context, settles);
    if (!paper || !sameWay(read, line)) continue;
    const supplier = suppliersCalled(context.suppliers).get(paper.supplier) ?? '';
    return [{ score: 50, away: 0, suggestion: { ...UNFOUNDED, ...explainWords.billAsBefore(supplier, line.day), sure: true, parts: [], bill: supplier } }];
  }
  return [];
}

function paperOf({ invoices, purchases }: Pick<AccountFacts, 'invoices' | 'purchases'>, { kind, id }: { readonly kind: string; readonly id: number }) {
  if (kind === 'invoice') return invoices.find((invoice) => invoice.id === id);
  return kind === 'purchase' ? purchases.find((purchase) => purchase.id === id) : undefined;
}

/** The refund of what went out to a payee, linked to the line it fits; of more than any of them, linked to none. */
function backFrom(context: SuggestContext, read: ReadLine, newest: Said, toPayee: readonly StatementLine[], sure: boolean): Idea {
  const line = lineRefunded(
    context,
    read,
    toPayee.filter((one) => wholly(one)?.part.category != null),
  );
  const { part, line: said } = (line && wholly(line)) ?? newest;
  const whole = line?.amount === -read.amount;
  const named = explainWords.backFrom(lineCalled(context, part.planLine), said.text, said.day);
  const kept: LinePart = { amount: read.amount, settles: null, category: 'refund', planLine: part.planLine, fund: part.fund };
  const parts = [line ? { ...kept, refunds: { kind: 'line' as const, id: line.id } } : kept];
  const away = Math.abs(daysBetween(said.day, read.day));
  return { score: whole ? 88 : 44, away, suggestion: { ...UNFOUNDED, ...named, fits: whole && sure, sure, parts } };
}

/** A payee stands first in a bank's text: two words that are the same are as good as a name, one is a guess. */
function likePayee(context: SuggestContext, read: ReadLine, explained: readonly StatementLine[], phrase: string): Idea[] {
  const [first = '', second] = phrase.split(' ');
  const pair = second === undefined ? null : `${first} ${second}`;
  const begins = (line: StatementLine, start: string): boolean => steady(line) === start || steady(line).startsWith(`${start} `);
  for (const start of [pair, first]) {
    if (start === null || (start === first && (first.length < 3 || isCommonWord(first)))) continue;
    const found = explained.find((line) => begins(line, start) && wholly(line)?.part.category != null);
    const said = found && wholly(found);
    if (!said || said.part.category === null) continue;
    const { category, planLine, fund } = said.part;
    const away = Math.abs(daysBetween(said.line.day, read.day));
    if (sameWay(read, said.line)) {
      const named = explainWords.likeBefore(category, lineCalled(context, planLine), said.line.text, said.line.day);
      const parts = [{ amount: read.amount, settles: null, category, planLine, fund }];
      return [{ score: start === pair ? 48 : 42, away, suggestion: { ...UNFOUNDED, ...named, sure: start === pair, parts } }];
    }
    if (read.amount > 0 && isCost(category))
      return [
        backFrom(
          context,
          read,
          said,
          explained.filter((line) => begins(line, start)),
          start === pair,
        ),
      ];
  }
  return [];
}
