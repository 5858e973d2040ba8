/** Several records saved or taken away as one change: all or none, each on what the ones before it left, entries brought up once. */
import type { AccountFacts } from '../../core/books/facts.ts';
import type { Changed } from '../accounts/known-facts.ts';
import { factsAfter } from '../accounts/known-facts.ts';
import { repost } from '../posting/repost.ts';
import type { WriteContext } from '../runtime/context.ts';

export type Step = (facts: AccountFacts) => { readonly changed: Changed; readonly notices?: readonly string[] };

/** What there is to say of all of them. */
export function inOneChange(ctx: WriteContext, before: AccountFacts, steps: readonly Step[]): readonly string[] {
  let facts = before;
  const records: Changed['records'][number][] = [];
  const lines = new Set<number>();
  const said: string[] = [];
  for (const step of steps) {
    const { changed, notices = [] } = step(facts);
    facts = factsAfter(ctx.db, facts, changed);
    records.push(...changed.records);
    for (const line of changed.lines) lines.add(line);
    said.push(...notices);
  }
  repost(ctx, before, facts, { records, lines });
  return said;
}
