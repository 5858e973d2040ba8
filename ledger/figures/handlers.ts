/** Figures of an account on a day: reads its facts and lets core compute. Nothing is added up here. */
import type { figureMethods } from '../../core/api/figures.ts';
import { localDay } from '../../core/values/day.ts';
import { affordable } from '../../core/figures/ahead/afford.ts';
import { ahead } from '../../core/figures/ahead/ahead.ts';
import { accountIndexOf } from '../../core/figures/inputs/account-index.ts';
import type { MonthRun } from '../../core/figures/known/month.ts';
import { isDone, lastDayOf, monthRun, monthsInHand } from '../../core/figures/known/month.ts';
import { spendByPeriod } from '../../core/figures/plan/periods.ts';
import { invoiceStandings } from '../../core/figures/owed/invoice-standing.ts';
import { needsDoing } from '../../core/figures/known/needs-doing.ts';
import { figuresOf } from '../../core/figures/figures.ts';
import { lastWholeDay } from '../../core/figures/known/known.ts';
import { overview } from '../../core/figures/overview.ts';
import { working } from '../../core/figures/breakdowns/working.ts';
import type { Day } from '../../core/values/units.ts';
import { countEvidence } from '../evidence/handlers.ts';
import type { ReadContext } from '../runtime/context.ts';
import type { ReadDb } from '../runtime/statements.ts';
import type { Handlers } from '../runtime/contract.ts';
import { factsOf, recordFactsOf } from '../accounts/known-facts.ts';
import { figureFacts } from './facts.ts';

const todayOf = ({ now }: Pick<ReadContext, 'now'>): Day => localDay(new Date(now));

function withoutPaper(db: ReadDb, account: number, { from, to }: MonthRun): number {
  const facts = recordFactsOf(db, account);
  const owners = (['invoices', 'purchases'] as const).flatMap((type) => facts[type].flatMap(({ id, day }) => (day >= from && day <= to ? [{ type, id }] : [])));
  const papersOf = countEvidence(db, account, owners);
  return owners.filter((owner) => papersOf(owner) === 0).length;
}

export const figureHandlers = {
  'figures.overview': (ctx, { account, on }) => {
    const today = todayOf(ctx);
    const day = on ?? lastWholeDay(figureFacts(ctx.db, account, today, today), today);
    return overview(figureFacts(ctx.db, account, day, today), day, today);
  },
  'figures.working': (ctx, { account, on, figure }) => working(factsOf(ctx.db, account), on, figure, todayOf(ctx)),
  'figures.needsDoing': (ctx, { account, on }) => {
    const today = todayOf(ctx);
    return needsDoing(figureFacts(ctx.db, account, on, today), on, today);
  },
  'figures.ahead': (ctx, { account, on }) => {
    const today = todayOf(ctx);
    const day = on ?? today;
    const from = lastWholeDay(figureFacts(ctx.db, account, day, today), today, day);
    return ahead(figureFacts(ctx.db, account, from, today), from, today);
  },
  'figures.affordable': (ctx, { account, on, from, cost }) => {
    const today = todayOf(ctx);
    const facts = figureFacts(ctx.db, account, on, today);
    const start = lastWholeDay(facts, today, on);
    return affordable(figuresOf(facts, on, today), figureFacts(ctx.db, account, start, today), start, today, from, cost);
  },
  'figures.periods': (ctx, { account, on, by }) => {
    // Sums of lines are kept by month: they cannot tell what fell on either side of a pay day.
    const facts = by === 'month' ? figureFacts(ctx.db, account, on, todayOf(ctx)) : factsOf(ctx.db, account);
    return spendByPeriod(facts, accountIndexOf(facts, on).year.from, on, by);
  },
  'figures.monthRun': (ctx, { account, month }) => {
    const today = todayOf(ctx);
    const run = (one: string): MonthRun => monthRun(figureFacts(ctx.db, account, lastDayOf(one), today), one, today);
    const [first = today.slice(0, 7), ...later] = month === undefined ? monthsInHand(recordFactsOf(ctx.db, account).account.openedOn, today) : [month];
    const inHand = later.reduce((before, one) => (isDone(before) ? run(one) : before), run(first));
    return { ...inHand, withoutPaper: withoutPaper(ctx.db, account, inHand) };
  },
  'figures.invoices': (ctx, { account, on }) => {
    const today = todayOf(ctx);
    return invoiceStandings(figureFacts(ctx.db, account, on, today), on, today);
  },
} satisfies Handlers<typeof figureMethods>;
