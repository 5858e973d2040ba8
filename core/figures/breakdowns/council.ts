/**
 * The workings of what passes between the person, the council and this account.
 * Draws the rows of figures already worked out, in the order a person would add them up; works nothing out itself.
 */
import { PARTS } from '../owed/liabilities.ts';
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
  return breakdown.sum(words.contributionLeft);
}

function overdue({ contribution: { opening, instalments, received } }: Figures): Breakdown {
  const breakdown = new Breakdown();
  for (const { id, pence } of opening) breakdown.add(words.owedAtOpening, '', pence ?? 0, { type: 'opening', id });
  for (const { dueOn, from, to, pieces, pence } of instalments) breakdown.add(words.instalment(dueOn), words.periodWhy(from, to, pieces), pence);
  breakdown.sum(words.dueSoFar);
  breakdown.less(words.paidSoFar, '', received, { figure: 'contribution' });
  return breakdown.floor(words.notBelowNought, words.notBelowNoughtWhy).sum(words.overdueNow);
}

function addExpected(breakdown: Breakdown, { directPayment }: Figures): Breakdown {
  for (const { id, pence } of directPayment.opening) breakdown.add(words.owedAtOpening, '', pence ?? 0, { type: 'opening', id });
  for (const { dueOn, from, to, gross, contribution: off, pence } of directPayment.due) {
    breakdown.add(words.instalment(dueOn), words.periodWhy(from, to, gross, off), pence);
  }
  return breakdown.sum(words.expected);
}

function directPaymentBreakdown(figures: Figures): Breakdown {
  const breakdown = addExpected(new Breakdown(), figures);
  for (const { text, day, amount, source } of figures.directPayment.receipts) breakdown.less(text, words.on(day), amount, source);
  breakdown.sum(words.missing);
  for (const { dueOn, receivedOn, missing, pence } of figures.directPayment.late) {
    breakdown.fact(receivedOn === null ? words.lateStill(dueOn) : words.late(dueOn), words.lateWhy(receivedOn, missing), { pence });
  }
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
  breakdown.floor(words.notBelowNought, words.notBelowNoughtWhy).sum(words.atRisk);
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
