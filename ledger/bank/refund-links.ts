/**
 * Links from money that came back to what it refunds, where that goes away: the refund stays what it is, and says no longer what of, or
 * says it of the line that stands for the one that went. No figure moves by it, so that nothing is posted anew.
 */
import type { AccountFacts, LinePart, Refunded } from '../../core/books/facts.ts';
import type { WriteContext } from '../runtime/context.ts';
import { addParts, partOf, partsOf, removeParts } from './line-parts.ts';

/** @param becomes what a link to this is from now on: the same, another, or none. Lines in `gone` are left alone. Answers with the lines that changed. */
export function relinkRefunds(
  ctx: WriteContext,
  before: AccountFacts,
  becomes: (refunds: Refunded) => Refunded | null,
  gone: ReadonlySet<number> = new Set(),
): Set<number> {
  const relinked = ({ refunds, ...part }: LinePart): LinePart => {
    const now = refunds ? becomes(refunds) : null;
    return now ? { ...part, refunds: now } : part;
  };
  const lines = before.lines.filter(({ id, parts }) => !gone.has(id) && parts.some(({ refunds }) => refunds && becomes(refunds) !== refunds));
  for (const { id } of lines) {
    const live = partsOf(ctx.db, id).filter((part) => part.removed_by === null);
    removeParts(ctx, [id]);
    addParts(ctx, before.account.id, [{ line: id, parts: live.map(partOf).map(relinked), rule: live[0]?.rule ?? null, byUser: live[0]?.by_user === 1 }]);
  }
  return new Set(lines.map(({ id }) => id));
}

/** The same for lines that no longer count. */
export function forgetLines(ctx: WriteContext, before: AccountFacts, gone: ReadonlySet<number>): Set<number> {
  return relinkRefunds(ctx, before, (refunds) => (refunds.kind === 'line' && gone.has(refunds.id) ? null : refunds), gone);
}
