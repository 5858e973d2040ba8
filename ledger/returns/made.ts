/** A return as it stands: its form filled in from an account's facts, with the numbers of the papers that show each line. */
import type { EvidenceOwner } from '../../core/api/evidence.ts';
import type { AccountFacts } from '../../core/books/facts.ts';
import { provenKey } from '../../core/evidence/proof.ts';
import { figuresOf } from '../../core/figures/figures.ts';
import { slipsPaid, surplusSteps } from '../../core/returns/behind.ts';
import type { FilledReturn, ReturnAnswers } from '../../core/returns/filled.ts';
import { returnFigures } from '../../core/returns/figures.ts';
import type { ReturnForm } from '../../core/returns/form.ts';
import type { PapersOfLine } from '../../core/returns/lines.ts';
import { returnLines } from '../../core/returns/lines.ts';
import { localDay } from '../../core/values/day.ts';
import type { Day } from '../../core/values/units.ts';
import { reasonsNone } from '../evidence/needed.ts';
import { coverageFrom } from './coverage.ts';
import { papersShowing } from '../evidence/proof.ts';
import type { ReadContext } from '../runtime/context.ts';

export interface AskedReturn extends ReturnAnswers {
  readonly from: Day;
  readonly to: Day;
  readonly sentOut: Day | null;
}

export function filledReturn({ db, now }: Pick<ReadContext, 'db' | 'now'>, facts: AccountFacts, form: ReturnForm, asked: AskedReturn): FilledReturn {
  const { from, to, sentOut, answers, ticks } = asked;
  const today = localDay(new Date(now));
  const values = returnFigures(facts, form, { from, to, today, sentOut });
  const figures = figuresOf(facts, to, today);
  const owners = facts.lines.flatMap(({ id, day }): EvidenceOwner[] => (day >= from && day <= to ? [{ type: 'line', id }] : []));
  const showing = papersShowing(db, facts.account.id, owners);
  const reasons = reasonsNone(db, facts.account.id);
  const papers: PapersOfLine = (id) => {
    const evidence = showing({ type: 'line', id });
    return { evidence, noPaper: evidence.length > 0 ? null : (reasons.get(provenKey({ type: 'line', id })) ?? null) };
  };
  const withoutStatement = coverageFrom(db, facts, from, to).flatMap(({ bankAccount, months }) => {
    const missing = months.flatMap(({ month, without }) => (without === null ? [] : [month]));
    return missing.length === 0 ? [] : [{ bankAccount: facts.bankAccounts.find(({ id }) => id === bankAccount)?.name ?? '', months: missing }];
  });
  return {
    ...{ form, withoutStatement, values, answers, ticks, totalsOnly: false },
    ...{ pay: slipsPaid(figures, form.rules.showPayee, from), surplusSteps: surplusSteps(figures) },
    lines: returnLines(facts, form.rules.showPayee, from, to, papers),
  };
}
