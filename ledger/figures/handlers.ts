/** Figures of an account on a day: reads its facts and lets core compute. Nothing is added up here. */
import type { figureMethods, WhatIf } from '../../core/api/figures.ts';
import type { FigureFacts } from '../../core/books/facts.ts';
import { addDays, later, localDay } from '../../core/values/day.ts';
import { affordable } from '../../core/figures/ahead/afford.ts';
import type { Ahead } from '../../core/figures/ahead/ahead.ts';
import { ahead } from '../../core/figures/ahead/ahead.ts';
import { lookingAhead } from '../../core/figures/ahead/looking-ahead.ts';
import { moneyOverTime } from '../../core/figures/ahead/over-time.ts';
import { accountIndexOf } from '../../core/figures/inputs/account-index.ts';
import { accountYear } from '../../core/figures/inputs/plan-lines.ts';
import type { MonthRun } from '../../core/figures/known/month.ts';
import { isDone, lastDayOf, monthRun, monthsInHand } from '../../core/figures/known/month.ts';
import { spendByPeriod } from '../../core/figures/plan/periods.ts';
import { contributionStatement } from '../../core/figures/council/contribution-statement.ts';
import { paymentStatement } from '../../core/figures/council/payment-statement.ts';
import { ruleChange } from '../../core/figures/council/rule-change.ts';
import { invoiceStandings } from '../../core/figures/owed/invoice-standing.ts';
import { recordChange } from '../../core/figures/known/record-change.ts';
import { needsDoing } from '../../core/figures/known/needs-doing.ts';
import { figuresOf } from '../../core/figures/figures.ts';
import { lastWholeDay } from '../../core/figures/known/known.ts';
import { overview } from '../../core/figures/overview.ts';
import { working } from '../../core/figures/breakdowns/working.ts';
import type { Day, Pence } from '../../core/values/units.ts';
import { Refusal } from '../../core/values/problem.ts';
import { countEvidence } from '../evidence/proof.ts';
import type { ReadContext } from '../runtime/context.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import type { Handlers } from '../runtime/contract.ts';
import { factsOf, recordFactsOf } from '../accounts/known-facts.ts';
import { keepNeeded, parsedFields, savable } from '../records/handlers.ts';
import { figureFacts } from './facts.ts';
import { markedLater } from './entered-later.ts';
import { changesOf } from './what-if.ts';

const todayOf = ({ now }: Pick<ReadContext, 'now'>): Day => localDay(new Date(now));

function withoutPaper(db: ReadDb, account: number, { from, to }: MonthRun): number {
  const facts = recordFactsOf(db, account);
  const owners = (['invoices', 'purchases'] as const).flatMap((type) => facts[type].flatMap(({ id, day }) => (day >= from && day <= to ? [{ type, id }] : [])));
  const papersOf = countEvidence(db, account, owners);
  return owners.filter((owner) => papersOf(owner) === 0).length;
}

/** The last day up to `on` that is known whole, and the facts of it. */
function wholeFacts(db: ReadDb, account: number, on: Day, today: Day): { readonly from: Day; readonly facts: FigureFacts } {
  const from = lastWholeDay(figureFacts(db, account, on, today), today, on);
  return { from, facts: figureFacts(db, account, from, today) };
}

function aheadFrom(db: ReadDb, account: number, on: Day, today: Day, whatIfs: readonly WhatIf[]): Ahead {
  const { from, facts } = wholeFacts(db, account, on, today);
  return ahead(facts, from, today, changesOf(facts, whatIfs, 'changes'));
}

const MOVES = `SELECT day, sum(amount) AS pence FROM statement_line WHERE account = ? AND day BETWEEN ? AND ? AND hidden_by IS NULL GROUP BY day`;

/** What bank lines of each day come to, over all bank accounts. */
function movesOf(db: ReadDb, account: number, from: Day, to: Day): { readonly day: Day; readonly pence: Pence }[] {
  return prepare<[number, Day, Day], { day: Day; pence: Pence }>(db, MOVES).all(account, from, to);
}

export const figureHandlers = {
  'figures.overview': (ctx, { account, on }) => {
    const today = todayOf(ctx);
    const day = on ?? lastWholeDay(figureFacts(ctx.db, account, today, today), today);
    return overview(figureFacts(ctx.db, account, day, today), day, today);
  },
  'figures.working': (ctx, { account, on, figure }) => {
    const worked = working(factsOf(ctx.db, account), on, figure, todayOf(ctx));
    return { ...worked, rows: markedLater(ctx.db, worked.rows, on) };
  },
  'figures.needsDoing': (ctx, { account, on }) => {
    const today = todayOf(ctx);
    return needsDoing(figureFacts(ctx.db, account, on, today), on, today);
  },
  'figures.ahead': (ctx, { account, on, changes }) => {
    const today = todayOf(ctx);
    return aheadFrom(ctx.db, account, on ?? today, today, changes);
  },
  'figures.lookingAhead': (ctx, { account, on, whatIfs }) => {
    const today = todayOf(ctx);
    const { from, facts } = wholeFacts(ctx.db, account, on ?? today, today);
    const asked = whatIfs.map((changes, index) => changesOf(facts, changes, `whatIfs.${index}`));
    return lookingAhead(facts, from, today, asked);
  },
  'figures.moneyOverTime': (ctx, { account, on }) => {
    const today = todayOf(ctx);
    const future = aheadFrom(ctx.db, account, on ?? today, today, []);
    const { openedOn, planYearStart } = recordFactsOf(ctx.db, account).account;
    const from = later(accountYear(planYearStart, future.from).from, openedOn);
    const before = addDays(from, -1);
    const { statementBalance } = figuresOf(figureFacts(ctx.db, account, before, today), before, today).cash;
    return moneyOverTime(statementBalance, from, movesOf(ctx.db, account, from, future.from), future);
  },
  'figures.ruleChange': (ctx, { account, id = 0, fields }) => {
    const today = todayOf(ctx);
    const on = lastWholeDay(figureFacts(ctx.db, account, today, today), today);
    const facts = figureFacts(ctx.db, account, on, today);
    try {
      return ruleChange(facts, on, today, { ...parsedFields('councilRules', fields), id });
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  },
  'figures.recordChange': (ctx, { account, type, id, fields }) => {
    const today = todayOf(ctx);
    const on = lastWholeDay(figureFacts(ctx.db, account, today, today), today);
    const facts = figureFacts(ctx.db, account, on, today);
    try {
      if (fields === null && id !== undefined) keepNeeded(facts, type, id);
      const written = fields === null ? null : savable(facts, type, id ?? null, fields);
      return recordChange(facts, on, today, type, id ?? null, written);
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  },
  'figures.contributionStatement': (ctx, { account, on }) => {
    const today = todayOf(ctx);
    const facts = factsOf(ctx.db, account);
    return contributionStatement(facts, on ?? lastWholeDay(facts, today), today);
  },
  'figures.paymentStatement': (ctx, { account, on }) => {
    const today = todayOf(ctx);
    const facts = factsOf(ctx.db, account);
    return paymentStatement(facts, on ?? lastWholeDay(facts, today), on ?? today, today);
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
    const [first = today.slice(0, 7), ...others] = month === undefined ? monthsInHand(recordFactsOf(ctx.db, account).account.openedOn, today) : [month];
    const inHand = others.reduce((before, one) => (isDone(before) ? run(one) : before), run(first));
    return { ...inHand, withoutPaper: withoutPaper(ctx.db, account, inHand) };
  },
  'figures.invoices': (ctx, { account, on }) => {
    const today = todayOf(ctx);
    return invoiceStandings(figureFacts(ctx.db, account, on, today), on, today);
  },
} satisfies Handlers<typeof figureMethods>;
