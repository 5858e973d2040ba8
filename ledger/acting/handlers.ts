/** Who acts for the person, the decisions and the interests of those who act, of one account. */
import { conflictsIn } from '../../core/acting/conflicts.ts';
import type { DeputySheet } from '../../core/acting/deputy-report.ts';
import { deputySheet } from '../../core/acting/deputy-report.ts';
import { decisionGaps } from '../../core/acting/decisions.ts';
import type { actingMethods, ActingView } from '../../core/api/acting.ts';
import type { DeputyReport, Mandate } from '../../core/books/facts.ts';
import { isInForce } from '../../core/figures/inputs/mandates.ts';
import { lastWholeDay } from '../../core/figures/known/known.ts';
import { savingsOn } from '../../core/figures/known/savings.ts';
import { figuresOf } from '../../core/figures/figures.ts';
import { askedAbout } from '../../core/figures/readiness/spending.ts';
import { later, localDay, yearStart } from '../../core/values/day.ts';
import type { Day } from '../../core/values/units.ts';
import { Refusal } from '../../core/values/problem.ts';
import { recordWords } from '../../core/words/records.ts';
import { deputyWorkbook } from '../../core/papers/deputy-report.ts';
import { factsOf } from '../accounts/known-facts.ts';
import type { ReadContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';
import { peopleOfOtherAccounts } from './other-people.ts';

const STANDINGS = ['inForce', 'toCome', 'over'] as const;

function standingOf(mandate: Mandate, today: Day): ActingView['mandates'][number]['standing'] {
  if (isInForce(mandate, today)) return 'inForce';
  return mandate.from !== null && mandate.from > today ? 'toCome' : 'over';
}

/** A deputy's report with what this account holds of it. */
export function deputyReportOf({ db, now }: ReadContext, account: number, report: number): { readonly report: DeputyReport; readonly sheet: DeputySheet } {
  const facts = factsOf(db, account);
  const one = facts.deputyReports.find(({ id }) => id === report);
  if (!one) throw new Refusal('notFound', recordWords.noRecord, { field: 'report' });
  return { report: one, sheet: deputySheet(facts, figuresOf(facts, one.to, localDay(new Date(now))), one) };
}

export const actingHandlers = {
  'acting.view': (ctx, { account, from, to }) => {
    const { db, now, user } = ctx;
    const today = localDay(new Date(now));
    const facts = factsOf(db, account);
    const last = to ?? lastWholeDay(facts, today);
    const { planYearStart, openedOn } = facts.account;
    const first = from ?? later(yearStart(planYearStart, last), openedOn);
    if (first > last) throw new Refusal('badInput', recordWords.endBeforeStart, { field: 'to' });
    const mandates = facts.mandates.map((mandate) => ({ ...mandate, standing: standingOf(mandate, today) }));
    return {
      from: first,
      to: last,
      mandates: mandates.toSorted((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing)),
      decisions: facts.decisions
        .filter(({ day }) => day >= first && (to === undefined || day <= to))
        .map((decision) => ({ ...decision, gaps: decisionGaps(decision) }))
        .toReversed(),
      // The person's own money is no business of who looks at the direct payment for the council.
      savings: user?.role === 'auditor' ? null : savingsOn(facts, to ?? today),
      conflicts: facts.mandates.length === 0 ? [] : conflictsIn(facts, peopleOfOtherAccounts(ctx, account), first, last, askedAbout(facts, first, last)),
    };
  },
  'acting.deputyReport': (ctx, { account, report }) => deputyReportOf(ctx, account, report).sheet,
  'acting.deputyReportCsv': (ctx, { account, report }) => {
    const made = deputyReportOf(ctx, account, report);
    return deputyWorkbook(made.report, made.sheet, { account: factsOf(ctx.db, account).account });
  },
} satisfies Handlers<typeof actingMethods>;
