/** The working of the estimate of what a council should charge. Draws what was worked out; works nothing out itself. */
import { chargeEstimateOf } from '../council/charge-estimate.ts';
import type { Figures } from '../figures.ts';
import { chargeWords as words } from '../../words/figures/charge.ts';
import type { Draw, Opens } from './breakdown.ts';
import { Breakdown } from './breakdown.ts';

function chargeEstimate({ accountIndex }: Figures): Breakdown {
  const breakdown = new Breakdown();
  const estimate = chargeEstimateOf(accountIndex);
  if (!estimate) return breakdown;
  const { assessment, limits, tariff, isFullCost, guarantee, guaranteeSource, budget, needs } = estimate;
  const { income, capital, premiums, housing, disability, from } = assessment;
  const opens: Opens = { type: 'chargeAssessments', id: assessment.id };
  for (const need of needs) breakdown.fact(words.needs[need], words.since(from), null, opens);
  if (needs.length > 0) return breakdown;
  if (isFullCost && limits && budget !== null) {
    breakdown.fact(words.capital, words.aboveLimit(limits.upper), { pence: capital }, opens);
    return breakdown.add(words.budget, words.fullCost, budget).sum(words.weekly);
  }
  breakdown.add(words.income, words.since(from), income, opens);
  if (limits && tariff !== null) breakdown.add(words.tariff, words.tariffWhy(capital, limits.lower, limits.step, limits.perStep), tariff, opens);
  breakdown.less(words.guarantee, guaranteeSource === null ? words.byHand : words.published(guaranteeSource), guarantee ?? 0, opens);
  if (premiums !== 0) breakdown.less(words.premiums, '', premiums, opens);
  breakdown.less(words.housing, '', housing, opens);
  breakdown.less(words.disability, '', disability, opens);
  breakdown.floor(words.notBelow, words.notBelowWhy);
  if (budget !== null) breakdown.ceiling(budget, words.notAbove, words.notAboveWhy);
  breakdown.sum(words.weekly);
  return limits ? breakdown.fact(words.certainty, limits.certainty) : breakdown;
}

export const chargeBreakdowns = { chargeEstimate } satisfies Record<string, Draw>;
