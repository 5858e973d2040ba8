/** Figures of an account on a day: reads its facts and lets core compute. Nothing is added up here. */
import type { figureMethods } from '../../core/api/figures.ts';
import { localDay } from '../../core/values/day.ts';
import { accountIndexOf } from '../../core/figures/inputs/account-index.ts';
import { spendByMonth } from '../../core/figures/plan/months.ts';
import { invoiceStandings } from '../../core/figures/owed/invoice-standing.ts';
import { needsDoing } from '../../core/figures/known/needs-doing.ts';
import { lastWholeDay } from '../../core/figures/known/known.ts';
import { overview } from '../../core/figures/overview.ts';
import { working } from '../../core/figures/breakdowns/working.ts';
import type { Day } from '../../core/values/units.ts';
import type { ReadContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';
import { factsOf } from '../accounts/known-facts.ts';
import { figureFacts } from './facts.ts';

const todayOf = ({ now }: Pick<ReadContext, 'now'>): Day => localDay(new Date(now));

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
  'figures.invoices': (ctx, { account, on }) => {
    const today = todayOf(ctx);
    return invoiceStandings(figureFacts(ctx.db, account, on, today), on, today);
  },
  'figures.months': (ctx, { account, on }) => {
    const facts = figureFacts(ctx.db, account, on, todayOf(ctx));
    return spendByMonth(facts, accountIndexOf(facts, on).year.from, on);
  },
} satisfies Handlers<typeof figureMethods>;
