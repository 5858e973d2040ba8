/**
 * Whose a waiting line may be: told by the person's reference or name in its text, by earlier lines with the same words, or by what one account alone
 * expects to be paid. Where two people may be meant nothing is proposed, and nothing is ever shared out by itself.
 */
import type { Explanation } from '../explain/lines.ts';
import { holds, joinedRuns, nameWords, readText, squeeze } from '../values/word-match.ts';
import type { Text } from '../values/word-match.ts';
import type { Pool, PoolPerson, Waiting } from './pool.ts';
import { waitingIn } from './pool.ts';

/** What told it; `amount`: the same words and the same sum, though the words alone went to several. */
export type ToldBy = 'reference' | 'name' | 'earlier' | 'expected' | 'amount';

export interface Proposal extends Waiting {
  /** Null: nothing tells, or two people may be meant. */
  readonly account: number | null;
  readonly by: ToldBy | null;
}

function only(found: Iterable<number>): number | null {
  const [one, another] = new Set(found);
  return one !== undefined && another === undefined ? one : null;
}

/** Where lines with the same words went that are wholly one person's: by words, and by words and sum. */
function wentTo({ lines, shares }: Pool): { byWords: ReadonlyMap<string, ReadonlySet<number>>; byAmount: ReadonlyMap<string, ReadonlySet<number>> } {
  const byWords = new Map<string, Set<number>>();
  const byAmount = new Map<string, Set<number>>();
  const ofLine = Map.groupBy(shares, ({ line }) => line);
  const put = (map: Map<string, Set<number>>, key: string, account: number): unknown => map.get(key)?.add(account) ?? map.set(key, new Set([account]));
  for (const { id, text, amount } of lines)
    for (const { account } of ofLine.get(id) ?? []) {
      // What was the service's own speaks for nobody, and against whoever is thought of: 0 is no account.
      put(byWords, wordsOf(text), account ?? 0);
      put(byAmount, `${amount} ${wordsOf(text)}`, account ?? 0);
    }
  return { byWords, byAmount };
}

const wordsOf = (text: string): string => readText(text).words.join(' ');

/** A short reference of numbers or letters alone stands in many a text by chance: 7, 104, AB. */
const tells = (signs: string): boolean => signs.length > 3 || (/\p{L}/u.test(signs) && /\p{N}/u.test(signs));

function references(people: readonly PoolPerson[]): ReadonlyMap<string, number> {
  return new Map(people.map(({ account, reference }) => [squeeze(reference), account] as const).filter(([signs]) => tells(signs)));
}

/** By what stands in the text and went before. */
export function proposalsFor(pool: Pool): readonly Proposal[] {
  const byReference = references(pool.people);
  const longest = Math.max(0, ...[...byReference.keys()].map((one) => one.length));
  const names = pool.people.map(({ account, person }) => ({ account, name: nameWords(person) })).filter(({ name }) => name.length > 1);
  const went = wentTo(pool);
  const named = (text: Text): readonly number[] => names.filter(({ name }) => holds(text, name)).map(({ account }) => account);
  const referred = (text: Text): readonly number[] => joinedRuns(text, longest).flatMap((run) => byReference.get(run) ?? []);
  const before = (found: ReadonlySet<number> | undefined): number | null => only(found ?? []) || null;
  return waitingIn(pool).map((line): Proposal => {
    const text = readText(line.text);
    const [byItsReference, byItsName] = [referred(text), named(text)];
    const inText = only([...byItsReference, ...byItsName]);
    const words = text.words.join(' ');
    const tries: readonly (readonly [ToldBy, () => number | null])[] = [
      ['reference', () => (byItsReference.length > 0 ? inText : null)],
      ['name', () => inText],
      ['earlier', () => (words === '' ? null : before(went.byWords.get(words)))],
      ['amount', () => (words === '' ? null : before(went.byAmount.get(`${line.amount} ${words}`)))],
    ];
    for (const [by, told] of tries) {
      const account = told();
      if (account !== null) return { ...line, account, by };
    }
    return { ...line, account: null, by: null };
  });
}

/** Whether its own text tells whose it is. */
export function isNamed({ by }: Proposal): boolean {
  return by === 'reference' || by === 'name';
}

/** Whether what the accounts expect may tell more of it. */
export function isOpen({ by }: Proposal): boolean {
  return by === null || by === 'amount';
}

/** @param expected by account, the lines that its own papers explain. Told where papers of one account alone are settled by it. */
export function orExpected(proposal: Proposal, expected: ReadonlyMap<number, ReadonlyMap<number, Explanation>>): Proposal {
  const settles = [...expected].flatMap(([account, lines]) => (lines.get(proposal.id)?.parts.some((part) => part.settles !== null) === true ? [account] : []));
  const account = isOpen(proposal) ? only(settles) : null;
  return account === null ? proposal : { ...proposal, account, by: 'expected' };
}
