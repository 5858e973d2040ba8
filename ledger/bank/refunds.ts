/** What money that came back had been paid for: found, said, and what is odd about it. A link moves no figure: only the parts are written anew. */
import type { bankMethods } from '../../core/api/bank.ts';
import { mayRefund, refundable, refundedTitle, Returns } from '../../core/bills/refunds.ts';
import type { AccountFacts, LinePart, StatementLine } from '../../core/books/facts.ts';
import { Refusal } from '../../core/values/problem.ts';
import { explainingWords } from '../../core/words/bank/explain.ts';
import { factsAfter, factsOf } from '../accounts/known-facts.ts';
import { repost } from '../posting/repost.ts';
import type { Handlers } from '../runtime/contract.ts';
import { candidateFound, lineOf } from './found.ts';
import { addParts, removeParts } from './line-parts.ts';

type RefundMethods = Pick<typeof bankMethods, 'bank.refundable' | 'bank.refunds' | 'bank.linkRefund'>;

/** Refuses a link of what is no refund, or to what nothing can come back of. */
export function refuseNoRefund(
  facts: AccountFacts,
  { id }: Pick<StatementLine, 'id'>,
  part: Pick<LinePart, 'amount' | 'category' | 'settles' | 'refunds'>,
  field: string,
): void {
  if (!part.refunds) return;
  if (!mayRefund(part)) throw new Refusal('badInput', explainingWords.noRefund, { field });
  const isItself = part.refunds.kind === 'line' && part.refunds.id === id;
  if (isItself || !new Returns(facts).of(part.refunds)) throw new Refusal('badInput', explainingWords.refundsNothing, { field });
}

/** Of what more came back than was paid: told, never refused, for it may be right. */
export function moreThanPaid(facts: AccountFacts, parts: readonly LinePart[]): string[] {
  const linked = new Map(parts.flatMap(({ refunds }) => (refunds ? [[`${refunds.kind} ${refunds.id}`, refunds] as const] : [])));
  if (linked.size === 0) return [];
  const returns = new Returns(facts);
  return [...linked.values()].flatMap((refunds) => {
    const returned = returns.of(refunds);
    return returned && returned.back > returned.paid ? [explainingWords.moreBack(refundedTitle(facts, refunds), returned.back, returned.paid)] : [];
  });
}

/** A refund on another plan line than what it gives back: one of the two may be wrong. */
function otherPlanLine(facts: AccountFacts, line: StatementLine, { refunds, category, planLine }: LinePart): string[] {
  if (!refunds || category !== 'refund') return [];
  const paid = refundable(facts, line).find((one) => one.refunds.kind === refunds.kind && one.refunds.id === refunds.id);
  if (!paid || paid.planLine === planLine) return [];
  const called = (id: number | null): string | null => facts.planLines.find((one) => one.id === id)?.name ?? null;
  return [explainingWords.otherPlanLine(called(planLine), called(paid.planLine))];
}

export const refundHandlers = {
  'bank.refundable': ({ db }, { account, line: id, find, limit }) => {
    const facts = factsOf(db, account);
    const found = refundable(facts, lineOf(facts, id)).filter(({ title, paid, back }) =>
      candidateFound({ title, amount: paid, stillToPay: paid - back }, find),
    );
    return { total: found.length, found: found.slice(0, limit) };
  },
  'bank.refunds': ({ db }, { account, of }) => new Returns(factsOf(db, account)).of(of),
  'bank.linkRefund': (ctx, { account, line: id, part: place, refunds }) => {
    const before = factsOf(ctx.db, account);
    const line = lineOf(before, id);
    const part = line.parts[place];
    if (!part) throw new Refusal('notFound', explainingWords.noPart, { field: 'part' });
    const linked: LinePart = { ...part, refunds: refunds ?? undefined };
    if (refunds) refuseNoRefund(before, line, linked, 'refunds');
    removeParts(ctx, [id]);
    addParts(ctx, account, [{ line: id, parts: line.parts.with(place, linked), rule: null, byUser: true }]);
    const changed = { records: [], lines: new Set([id]) };
    const after = factsAfter(ctx.db, before, changed);
    repost(ctx, before, after, changed);
    return { notices: [...moreThanPaid(after, [linked]), ...otherPlanLine(after, line, linked)] };
  },
} satisfies Handlers<RefundMethods>;
