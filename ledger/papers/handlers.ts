/** Papers of an account, from its facts. */
import type { paperMethods } from '../../core/api/papers.ts';
import type { Input } from '../../core/api/methods.ts';
import { approvalPaper, hoursSheetPaper } from '../../core/papers/hours.ts';
import { toSayOf } from '../../core/papers/letters.ts';
import { recoverySheet } from '../../core/papers/recovery-sheet.ts';
import type { Paper } from '../../core/papers/paper.ts';
import { payslipPaper } from '../../core/papers/payslip.ts';
import { shortSummary } from '../../core/papers/short-summary.ts';
import { nextDays } from '../../core/returns/kept.ts';
import { daysInclusive, localDay } from '../../core/values/day.ts';
import { Refusal } from '../../core/values/problem.ts';
import { fileWords } from '../../core/words/file.ts';
import { payRunWords } from '../../core/words/pay/run.ts';
import { recordWords } from '../../core/words/records.ts';
import { returnFormWords } from '../../core/words/returns/form.ts';
import { factsOf, recordFactsOf } from '../accounts/known-facts.ts';
import type { ReadContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';

const MOST_DAYS = 31;

function one<T extends { readonly id: number }>(rows: readonly T[], id: number, field: string): T {
  const found = rows.find((row) => row.id === id);
  if (!found) throw new Refusal('notFound', recordWords.noRecord, { field });
  return found;
}

function paperOf({ db, now }: ReadContext, { account, of }: Input<'papers.pdf'>): Paper {
  const facts = recordFactsOf(db, account);
  if (of.paper === 'payslip') return payslipPaper(facts, one(facts.payslips, of.payslip, 'of.payslip'), now);
  if (of.paper === 'hoursApproval') return approvalPaper(facts, one(facts.hoursApprovals, of.approval, 'of.approval'), now);
  const { person, from, to, isBlank } = of;
  if (to < from) throw new Refusal('badInput', recordWords.endBeforeStart, { field: 'of.to' });
  if (daysInclusive(from, to) > MOST_DAYS) throw new Refusal('badInput', payRunWords.longPeriod, { field: 'of.to' });
  return hoursSheetPaper(facts, one(facts.people, person, 'of.person').id, from, to, isBlank, now);
}

function summaryOf({ db, now }: ReadContext, { account, from, to, wholePounds }: Input<'papers.shortSummary'>) {
  const facts = factsOf(db, account);
  const today = localDay(new Date(now));
  const usual = nextDays(facts, [], today);
  const days = { from: from ?? usual.from, to: to ?? usual.to };
  if (days.to < days.from) throw new Refusal('badInput', recordWords.endBeforeStart, { field: 'to' });
  if (days.from < facts.account.openedOn) throw new Refusal('badInput', returnFormWords.beforeOpening(facts.account.openedOn), { field: 'from' });
  return { ...days, paper: shortSummary(facts, { ...days, today, wholePounds: wholePounds ?? false, madeAt: now }) };
}

export const paperHandlers = {
  'papers.pdf': paperOf,
  'papers.toSay': (ctx, input) => toSayOf(paperOf(ctx, input)),
  'papers.recoverySheet': async ({ session, call, now }, { print }) => {
    const file = session.status();
    if (!file) throw new Refusal('noFileOpen', fileWords.noFileOpen);
    const state = await call('backups.state', {});
    if (!state.ok) throw new Refusal(state.problem.code, state.problem.message, state.problem);
    const { folder, secondFolder } = state.value;
    return { ...recoverySheet({ ...file, folders: [folder, ...(secondFolder === null ? [] : [secondFolder])], madeAt: now }), isLarge: print === 'large' };
  },
  'papers.shortSummary': summaryOf,
  'papers.shortSummaryPdf': (ctx, input) => summaryOf(ctx, input).paper,
} satisfies Handlers<typeof paperMethods>;
