/** Pages of the program as papers: each is what the page is given, set by core. */
import type { Input } from '../../core/api/methods.ts';
import type { pageMethods } from '../../core/api/pages.ts';
import { workingOf } from '../../core/figures/breakdowns/working.ts';
import { figuresOf } from '../../core/figures/figures.ts';
import type { FiguresOf } from '../../core/papers/figures.ts';
import { decisionsPaper } from '../../core/papers/decisions.ts';
import { deputyPaper } from '../../core/papers/deputy-report.ts';
import { donePaper } from '../../core/papers/done.ts';
import { contributionPaper, overviewPaper, planPaper } from '../../core/papers/figures.ts';
import { challengePaper } from '../../core/papers/challenge.ts';
import { moneyPaper } from '../../core/papers/money.ts';
import { outcomesPaper } from '../../core/papers/outcomes.ts';
import type { Paper } from '../../core/papers/paper.ts';
import { readinessPaper } from '../../core/papers/readiness.ts';
import { letterPaper, recordsPaper } from '../../core/papers/records.ts';
import { remindersPaper } from '../../core/papers/reminders.ts';
import { workingPaper, workingsDown } from '../../core/papers/workings.ts';
import { addDays, localDay } from '../../core/values/day.ts';
import { Refusal } from '../../core/values/problem.ts';
import type { Day } from '../../core/values/units.ts';
import { donePaperWords } from '../../core/words/papers/done.ts';
import { listPaperWords } from '../../core/words/papers/lists.ts';
import { moneyPaperWords } from '../../core/words/papers/money.ts';
import { recordWords } from '../../core/words/records.ts';
import { factsOf, recordFactsOf } from '../accounts/known-facts.ts';
import { deputyReportOf } from '../acting/handlers.ts';
import { auditHandlers } from '../audit/handlers.ts';
import { evidenceHandlers } from '../evidence/handlers.ts';
import { markedLater } from '../figures/entered-later.ts';
import { challengeFacts, fairnessHandlers } from '../fairness/handlers.ts';
import { figureHandlers } from '../figures/handlers.ts';
import { moneyHandlers } from '../money/handlers.ts';
import { planHandlers } from '../plan/handlers.ts';
import { readinessHandlers } from '../readiness/handlers.ts';
import { recordHandlers } from '../records/handlers.ts';
import { reminderHandlers } from '../reminders/handlers.ts';
import type { ReadContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';

type Asked = Input<'papers.page'>;
type Page<K extends Asked['of']['page']> = Extract<Asked['of'], { readonly page: K }>;

function workingPage(ctx: ReadContext, account: number, { on, figure, inFull }: Page<'working'>, of: FiguresOf): Paper {
  const figures = figuresOf(factsOf(ctx.db, account), on, localDay(new Date(ctx.now)));
  const made = (one: typeof figure) => {
    const working = workingOf(figures, one);
    return { ...working, rows: markedLater(ctx.db, working.rows, on) };
  };
  const first = made(figure);
  return workingPaper(first, inFull === true ? workingsDown(figure, made).slice(1) : [], of);
}

function pageOf(ctx: ReadContext, account: number, asked: Asked['of']): Paper {
  const of: FiguresOf = { account: recordFactsOf(ctx.db, account).account, madeAt: ctx.now };
  switch (asked.page) {
    case 'overview':
      return overviewPaper(figureHandlers['figures.overview'](ctx, { account, on: asked.on }), of);
    case 'working':
      return workingPage(ctx, account, asked, of);
    case 'contribution':
      return contributionPaper(figureHandlers['figures.contributionStatement'](ctx, { account, on: asked.on }), of);
    case 'money':
      return moneyPage(ctx, account, asked, of);
    case 'records':
      return recordsPage(ctx, account, asked, of);
    case 'letter':
      return letterPage(ctx, account, asked, of);
    case 'reminders': {
      const { dues, minimumWageTo } = reminderHandlers['reminders.list'](ctx, { account });
      const shown = dues.filter(({ code }) => asked.kind === undefined || code === asked.kind);
      return remindersPaper({ dues: shown, minimumWageTo }, asked.kind !== undefined, of, localDay(new Date(ctx.now)));
    }
    case 'readiness':
      return readinessPaper(readinessHandlers['readiness.view'](ctx, { account, from: asked.from, to: asked.to }), of);
    case 'outcomes':
      return outcomesPaper(fairnessHandlers['fairness.outcomes'](ctx, { account }), of);
    case 'challenge':
      return challengePaper(challengeFacts(ctx, account), of);
    case 'plan':
      return planPaper(planHandlers['plan.view'](ctx, { account, on: asked.on }), of);
    case 'decisions':
      return decisionsPage(ctx, account, asked, of);
    case 'deputyReport': {
      const made = deputyReportOf(ctx, account, asked.report);
      return deputyPaper(made.report, made.sheet, of);
    }
    case 'done':
      return donePage(ctx, account, asked, of);
  }
}

/** More would take too long to set. */
const MOST_ROWS = 5000;
/** As many as one look at them gives. */
const WINDOW = 1000;

function moneyPage(ctx: ReadContext, account: number, { filter }: Page<'money'>, of: FiguresOf): Paper {
  const read = (offset: number) => moneyHandlers['money.rows'](ctx, { account, filter, offset, limit: WINDOW });
  const first = read(0);
  if (first.total > MOST_ROWS) throw new Refusal('badInput', moneyPaperWords.tooMany(MOST_ROWS), { field: 'of.filter' });
  const rows = [...first.rows];
  while (rows.length < first.total) rows.push(...read(rows.length).rows);
  return moneyPaper({ rows, in: first.in, out: first.out }, of, localDay(new Date(ctx.now)));
}

function decisionsPage(ctx: ReadContext, account: number, { decision, from, to }: Page<'decisions'>, of: FiguresOf): Paper {
  const facts = recordFactsOf(ctx.db, account);
  if (from !== undefined && to !== undefined && to < from) throw new Refusal('badInput', recordWords.endBeforeStart, { field: 'of.to' });
  const chosen = facts.decisions.filter(
    ({ id, day }) => (decision === undefined || id === decision) && (from === undefined || day >= from) && (to === undefined || day <= to),
  );
  if (decision !== undefined && chosen.length === 0) throw new Refusal('notFound', recordWords.noRecord, { field: 'of.decision' });
  return decisionsPaper(facts, chosen, of, localDay(new Date(ctx.now)));
}

/** Days are those of this computer's clock, as on screen. */
function donePage(ctx: ReadContext, account: number, { from, to }: Page<'done'>, of: FiguresOf): Paper {
  const last = to ?? localDay(new Date(ctx.now));
  const first = from ?? recordFactsOf(ctx.db, account).account.openedOn;
  if (last < first) throw new Refusal('badInput', recordWords.endBeforeStart, { field: 'of.to' });
  const begin = (day: Day): string => new Date(`${day}T00:00:00`).toISOString();
  const filter = { ...(from !== undefined && { since: begin(from) }), before: begin(addDays(last, 1)) };
  const { total, rows } = auditHandlers['audit.list'](ctx, { account, filter, offset: 0, limit: WINDOW });
  if (total > WINDOW) throw new Refusal('badInput', donePaperWords.tooMany(WINDOW), { field: 'of.from' });
  return donePaper(rows, of, first, last);
}

function recordsPage(ctx: ReadContext, account: number, { type, find = '' }: Page<'records'>, of: FiguresOf): Paper {
  const today = localDay(new Date(ctx.now));
  const { total, records } = recordHandlers['records.list'](ctx, { account, type, find, offset: 0, limit: MOST_ROWS });
  if (total > MOST_ROWS) throw new Refusal('badInput', listPaperWords.tooMany(MOST_ROWS), { field: 'of.find' });
  const standings = type === 'invoices' ? figureHandlers['figures.invoices'](ctx, { account, on: today }) : [];
  return recordsPaper({ type, records, find, standings }, of, today);
}

function letterPage(ctx: ReadContext, account: number, { letter }: Page<'letter'>, of: FiguresOf): Paper {
  const one = recordHandlers['records.get'](ctx, { account, type: 'letters', id: letter });
  const papers = evidenceHandlers['evidence.list'](ctx, { account, of: { type: 'letters', id: letter } });
  return letterPaper(one, papers, of, localDay(new Date(ctx.now)));
}

export const pageHandlers = {
  'papers.page': (ctx, { account, of, print }) => ({ ...pageOf(ctx, account, of), isLarge: print === 'large' }),
} satisfies Handlers<typeof pageMethods>;
