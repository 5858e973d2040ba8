/**
 * The workings of what passes between the person, the council and this account.
 * Draws the rows of figures already worked out, in the order a person would add them up; works nothing out itself.
 */
import { PARTS } from '../owed/liabilities.ts';
import type { Excluded } from '../council/reclaim.ts';
import { partWords, potWords, rowWords as words } from '../../words/figures/workings.ts';
import type { Figures } from '../figures.ts';
import type { Draw, Opens } from './sheet.ts';
import { Sheet } from './sheet.ts';

function addAccrued(sheet: Sheet, { contribution }: Figures): Sheet {
  for (const { id, pence } of contribution.opening) sheet.add(words.owedAtOpening, '', pence ?? 0, { type: 'opening', id });
  for (const { from, to, weekly, days, pence } of contribution.pieces) sheet.add(words.rate(from, to), words.rateWhy(weekly, days), pence);
  return sheet.sum(words.accrued);
}

function contributionSheet(figures: Figures): Sheet {
  const sheet = addAccrued(new Sheet(), figures);
  const { receipts, paidToCouncil } = figures.contribution;
  for (const { text, day, amount, source } of receipts) sheet.less(words.paidIn(text), words.on(day), amount, source);
  for (const { how, day, amount, id } of paidToCouncil) sheet.less(words.paidToCouncil(how), words.on(day), amount, { type: 'contributionPaid', id });
  return sheet.sum(words.contributionLeft);
}

function overdue({ contribution: { opening, instalments, received } }: Figures): Sheet {
  const sheet = new Sheet();
  for (const { id, pence } of opening) sheet.add(words.owedAtOpening, '', pence ?? 0, { type: 'opening', id });
  for (const { dueOn, from, to, pieces, pence } of instalments) sheet.add(words.instalment(dueOn), words.periodWhy(from, to, pieces), pence);
  sheet.sum(words.dueSoFar);
  sheet.less(words.paidSoFar, '', received, { figure: 'contribution' });
  return sheet.floor(words.notBelowNought, words.notBelowNoughtWhy).sum(words.overdueNow);
}

function addExpected(sheet: Sheet, { directPayment }: Figures): Sheet {
  for (const { id, pence } of directPayment.opening) sheet.add(words.owedAtOpening, '', pence ?? 0, { type: 'opening', id });
  for (const { dueOn, from, to, gross, contribution: off, pence } of directPayment.due) {
    sheet.add(words.instalment(dueOn), words.periodWhy(from, to, gross, off), pence);
  }
  return sheet.sum(words.expected);
}

function directPaymentSheet(figures: Figures): Sheet {
  const sheet = addExpected(new Sheet(), figures);
  for (const { text, day, amount, source } of figures.directPayment.receipts) sheet.less(text, words.on(day), amount, source);
  sheet.sum(words.missing);
  for (const { dueOn, receivedOn, missing, pence } of figures.directPayment.late) {
    sheet.fact(receivedOn === null ? words.lateStill(dueOn) : words.late(dueOn), words.lateWhy(receivedOn, missing), { pence });
  }
  return sheet;
}

function excludedRow({ what }: Excluded): { readonly name: string; readonly opens: Opens } {
  if (what === 'liabilities') return { name: words.allOwed, opens: { figure: 'liabilities' } };
  if (what === 'ringFenced') return { name: words.ringFencedMoney, opens: { figure: 'ringFenced' } };
  const part = PARTS.find((one) => one === what);
  if (part) return { name: partWords[part].toLowerCase(), opens: { figure: part } };
  return { name: potWords[what as keyof typeof potWords].toLowerCase(), opens: { figure: 'otherPots' } };
}

function reclaim({ reclaim: figure }: Figures): Sheet {
  const { rule, reconciled, excluded, agreedContingency, weekly, weeksAllowed, allowed, weeksHeld } = figure;
  const opens: Opens | null = rule && { type: 'councilRules', id: rule.id };
  const sheet = new Sheet().add(words.reconciled, '', reconciled, { figure: 'reconciled' });
  for (const one of excluded) {
    const { name, opens: behind } = excludedRow(one);
    sheet.less(words.leftOut(name), '', one.pence, behind);
  }
  if (agreedContingency !== 0) sheet.less(words.contingency, '', agreedContingency, opens);
  sheet.sum(words.held, rule ? words.ruleWhy(rule.from, rule.paymentModel) : words.noRule, opens);
  sheet.less(words.allowed, words.allowedWhy(weeksAllowed, weekly, rule?.surplusBasis ?? 'gross'), allowed, opens);
  sheet.floor(words.notBelowNought, words.notBelowNoughtWhy).sum(words.atRisk);
  if (weeksHeld !== null) sheet.fact(words.weeksHeldLabel, words.weeksHeld(weeksHeld));
  return sheet;
}

export const councilSheets = {
  contribution: contributionSheet,
  accrued: (figures) => addAccrued(new Sheet(), figures),
  overdue,
  directPayment: directPaymentSheet,
  expectedFromCouncil: (figures) => addExpected(new Sheet(), figures),
  reclaim,
} satisfies Record<string, Draw>;
