/** What loose papers may be for, by core's rule (`core/evidence/suggest.ts`), and saying so of many papers in one change. */
import type { SuggestedPaper } from '../../core/api/evidence.ts';
import { hasPaperIn } from '../../core/evidence/needed.ts';
import type { Proven } from '../../core/evidence/proof.ts';
import { paperLinksOf, provenKey, proversIn } from '../../core/evidence/proof.ts';
import { candidatesOf, suggestFor, toldBy } from '../../core/evidence/suggest.ts';
import { factsOf } from '../accounts/known-facts.ts';
import type { ReadContext } from '../runtime/context.ts';

interface Loose {
  readonly id: number;
  readonly name: string;
}

/** One for each loose paper that fits anything; where two fit the same thing neither is sure. @param owners of every paper of the account. @param words of papers whose words can be read. */
export function suggestedFor(
  { db }: Pick<ReadContext, 'db'>,
  account: number,
  loose: readonly Loose[],
  owners: readonly Proven[],
  words: ReadonlyMap<number, string>,
): SuggestedPaper[] {
  const facts = factsOf(db, account);
  const provers = proversIn(paperLinksOf(facts, facts.lines));
  const has = hasPaperIn(owners);
  const candidates = candidatesOf(facts, (of) => provers(of).some(has));
  const found = loose.flatMap(({ id, name }) => {
    const suggestion = suggestFor(toldBy(name, words.get(id) ?? ''), candidates);
    return suggestion === null ? [] : [{ id, name, ...suggestion }];
  });
  const fitting = Map.groupBy(found, ({ of }) => provenKey(of));
  const told = found.map((one) => ({ ...one, sure: one.sure && fitting.get(provenKey(one.of))?.length === 1 }));
  return [...told.filter(({ sure }) => sure), ...told.filter(({ sure }) => !sure)];
}
