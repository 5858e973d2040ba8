/** What is odd about a purchase beside the wish it was bought for. */
import type { AccountFacts, Purchase } from '../books/facts.ts';
import { wishWords } from '../words/books/wishes.ts';
import type { Findings } from './kind.ts';

/** Told, never stopped: it was not agreed to on its day, was refused, or all that was bought for it comes to more than its limit. */
export function ofWish(found: Findings, { wish: id, day, amount }: Omit<Purchase, 'id'>, { wishes, purchases }: AccountFacts): void {
  const wish = wishes.find((one) => one.id === id);
  if (!wish) return;
  const { what, approvedOn, refusedOn, limit } = wish;
  if (refusedOn !== null) found.notices.push({ field: 'wish', message: wishWords.wasRefused(what) });
  else if (approvedOn === null || approvedOn > day) found.notices.push({ field: 'wish', message: wishWords.boughtBefore(what) });
  const all = purchases.reduce((sum, one) => (one.wish === id ? sum + one.amount : sum), amount);
  if (limit !== null && all > limit) found.notices.push({ field: 'amount', message: wishWords.overLimit(what, all, limit) });
}
