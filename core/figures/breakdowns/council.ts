/**
 * The workings of what passes between the person, the council and this account.
 * Draws the rows of figures already worked out, in the order a person would add them up; works nothing out itself.
 */
import { PARTS } from '../owed/liabilities.ts';
import type { FundId } from '../../books/facts.ts';
import type { Pence } from '../../values/units.ts';
import { contributionDue } from '../known/contribution-due.ts';
import { paymentState } from '../known/known.ts';
import { monthsOf, piecesWithin, receivedIn } from '../council/contribution-statement.ts';
import type { LatePayment } from '../council/late-payments.ts';
import type { Excluded } from '../council/clawback.ts';
import { partWords, potWords, rowWords as words } from '../../words/figures/workings.ts';
import type { Figures } from '../figures.ts';
import type { Draw, Opens } from './breakdown.ts';
import { Breakdown } from './breakdown.ts';

function addAccrued(breakdown: Breakdown, { contribution }: Figures): Breakdown {
  for (const { id, pence } of contribution.opening) breakdown.add(words.owedAtOpening, '', pence ?? 0, { type: 'opening', id });
  for (const { from, to, weekly, days, pence } of contribution.pieces) breakdown.add(words.rate(from, to), words.rateWhy(weekly, days), pence);
  return breakdown.sum(words.accrued);
}

function contributionBreakdown(figures: Figures): Breakdown {
  const breakdown = addAccrued(new Breakdown(), figures);
  const { receipts, paidToCouncil } = figures.contribution;
  for (const { text, day, amount, source } of receipts) breakdown.less(words.paidIn(text), words.on(day), amount, source);
  for (const { how, day, amount, id } of paidToCouncil) breakdown.less(words.paidToCouncil(how), words.on(day), amount, { type: 'contributionPaid', id });
  return breakdown.sum(words.contributionLeft(breakdown.total));
}

/** What of the contribution ran up in a month; null where it has no day in this account. */
export function chargedBreakdown({ accountIndex }: Figures, month: string): Breakdown | null {
  const dates = monthIn(accountIndex, month);
  if (!dates) return null;
  const breakdown = new Breakdown();
  for (const { from, to, weekly, days, pence } of piecesWithin(accountIndex, dates)) breakdown.add(words.rate(from, to), words.rateWhy(weekly, days), pence);
  return breakdown.sum(words.charged);
}

/** What was received of it in a month. */
export function receivedBreakdown({ accountIndex, contribution }: Figures, month: string): Breakdown | null {
  const dates = monthIn(accountIndex, month);
  if (!dates) return null;
  const { receipts, paidToCouncil } = receivedIn(contribution, dates);
  const breakdown = new Breakdown();
  for (const { text, day, amount, source } of receipts) breakdown.add(words.paidIn(text), words.on(day), amount, source);
  for (const { how, day, amount, id } of paidToCouncil) breakdown.add(words.paidToCouncil(how), words.on(day), amount, { type: 'contributionPaid', id });
  return breakdown.sum(words.receivedIn);
}

function monthIn({ openedOn, asOf }: Figures['accountIndex'], name: string) {
  return monthsOf(openedOn, asOf).find(({ month }) => month === name);
}

function overdue(figures: Figures): Breakdown {
  const { opening, instalments, received } = figures.contribution;
  const breakdown = new Breakdown();
  for (const { id, pence } of opening) breakdown.add(words.owedAtOpening, '', pence ?? 0, { type: 'opening', id });
  for (const { dueOn, from, to, pieces, pence } of instalments) breakdown.add(words.instalment(dueOn), words.periodWhy(from, to, pieces), pence);
  breakdown.sum(words.dueSoFar);
  breakdown.less(words.paidSoFar, '', received, { figure: 'contribution' });
  breakdown.floor(words.notBelowZero, words.notBelowZeroWhy).sum(words.overdueNow);
  const { toPayNow, notKnown } = contributionDue(figures);
  if (notKnown > 0) breakdown.fact(words.mayBePaid, words.mayBePaidWhy(figures.known.bank), { pence: notKnown });
  return notKnown > 0 ? breakdown.fact(words.toPayNow, '', { pence: toPayNow }) : breakdown;
}

function addExpected(breakdown: Breakdown, { directPayment }: Figures): Breakdown {
  for (const { id, pence } of directPayment.opening) breakdown.add(words.owedAtOpening, '', pence ?? 0, { type: 'opening', id });
  for (const { dueOn, from, to, gross, contribution: off, stopped, pence } of directPayment.due) {
    breakdown.add(words.instalment(dueOn), words.periodWhy(from, to, gross, off) + words.stopped(stopped), pence);
  }
  return breakdown.sum(words.expected);
}

function directPaymentBreakdown(figures: Figures): Breakdown {
  const breakdown = addExpected(new Breakdown(), figures);
  for (const { text, day, amount, source } of figures.directPayment.receipts) breakdown.less(text, words.on(day), amount, source);
  breakdown.sum(words.missing(breakdown.total, allTold(figures, figures.directPayment.late, breakdown.total)));
  for (const late of figures.directPayment.late) addLate(breakdown, figures, late);
  return breakdown;
}

/** Whether the bank has shown that a payment did not come. */
function isTold({ known, accountIndex }: Figures, { dueOn }: LatePayment): boolean {
  return paymentState(known, dueOn) === 'known' && known.bank !== null && accountIndex.asOf <= known.bank;
}

/** Whether all that has not come is late, and nothing may still be on its way. */
function allTold(figures: Figures, late: readonly LatePayment[], missing: Pence): boolean {
  return late.filter((payment) => isTold(figures, payment)).reduce((sum, payment) => sum + payment.missing, 0) === missing;
}

/** One that the statement does not reach is not called late. */
function addLate(breakdown: Breakdown, figures: Figures, payment: LatePayment): void {
  const { dueOn, receivedOn, missing, pence } = payment;
  if (receivedOn !== null) breakdown.fact(words.late(dueOn), words.lateWhy(receivedOn, missing), { pence });
  else if (isTold(figures, payment)) breakdown.fact(words.lateStill(dueOn), words.lateWhy(receivedOn, missing), { pence });
  else breakdown.fact(words.instalment(dueOn), words.mayBePaidWhy(figures.known.bank), { pence });
}

/** What another payer paid into its funds; found by any one of them. */
export function payerBreakdown(figures: Figures, fund: FundId): Breakdown | null {
  const payer = figures.payers.find(({ funds }) => funds.some(({ id }) => id === fund));
  if (!payer) return null;
  const breakdown = new Breakdown();
  if (payer.expectedToDate === null) {
    for (const { text, day, amount, source } of payer.receipts) breakdown.add(text, words.on(day), amount, source);
    return breakdown.sum(words.cameFrom(payer.name));
  }
  for (const { dueOn, from, to, pieces, pence } of payer.due) breakdown.add(words.instalment(dueOn), words.periodWhy(from, to, pieces), pence);
  breakdown.sum(words.expectedFrom(payer.name));
  for (const { text, day, amount, source } of payer.receipts) breakdown.less(text, words.on(day), amount, source);
  breakdown.sum(words.missing(breakdown.total, allTold(figures, payer.late, breakdown.total)));
  for (const late of payer.late) addLate(breakdown, figures, late);
  return breakdown;
}

function excludedRow({ what }: Excluded): { readonly name: string; readonly opens: Opens } {
  if (what === 'liabilities') return { name: words.allOwed, opens: { figure: 'liabilities' } };
  if (what === 'ringFenced') return { name: words.ringFencedMoney, opens: { figure: 'ringFenced' } };
  const part = PARTS.find((one) => one === what);
  if (part) return { name: partWords[part].toLowerCase(), opens: { figure: part } };
  return { name: potWords[what as keyof typeof potWords].toLowerCase(), opens: { figure: 'otherPots' } };
}

function reclaim({ clawback: figure }: Figures): Breakdown {
  const { rule, reconciled, excluded, agreedContingency, weekly, weeksAllowed, allowed, weeksHeld } = figure;
  const opens: Opens | null = rule && { type: 'councilRules', id: rule.id };
  const breakdown = new Breakdown().add(words.reconciled, '', reconciled, { figure: 'reconciled' });
  for (const one of excluded) {
    const { name, opens: behind } = excludedRow(one);
    breakdown.less(words.leftOut(name), '', one.pence, behind);
  }
  if (agreedContingency !== 0) breakdown.less(words.contingency, '', agreedContingency, opens);
  breakdown.sum(words.held, rule ? words.ruleWhy(rule.from, rule.paymentModel) : words.noRule, opens);
  breakdown.less(words.allowed, words.allowedWhy(weeksAllowed, weekly, rule?.surplusBasis ?? 'gross'), allowed, opens);
  breakdown.floor(words.notBelowZero, words.notBelowZeroWhy).sum(words.atRisk);
  if (weeksHeld !== null) breakdown.fact(words.weeksHeldLabel, words.weeksHeld(weeksHeld));
  return breakdown;
}

export const councilBreakdowns = {
  contribution: contributionBreakdown,
  accrued: (figures) => addAccrued(new Breakdown(), figures),
  overdue,
  directPayment: directPaymentBreakdown,
  expectedFromCouncil: (figures) => addExpected(new Breakdown(), figures),
  reclaim,
} satisfies Record<string, Draw>;
