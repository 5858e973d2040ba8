/**
 * What a council in England should charge for a week, worked out from what the person has: counted income and income from capital, less the
 * minimum income guarantee, housing and disability-related expenses, never below nothing and never above the budget. An estimate, to be
 * held against what the council charges; the council's own working always wins. A figure that is not on file is asked for.
 */
import type { ChargeAssessment, Nation } from '../../books/facts.ts';
import type { CapitalLimits } from '../../rates/charging.ts';
import { capitalLimitsOn, guaranteeOn } from '../../rates/charging.ts';
import { yearStart } from '../../values/day.ts';
import type { Day, Pence } from '../../values/units.ts';
import type { AccountIndex } from '../inputs/account-index.ts';
import { byFrom, inForce } from '../inputs/effective.ts';

/** Pounds a week counted as income from capital; null: capital is above the upper limit, and the person pays in full. */
export function tariffIncome(capital: Pence, { lower, upper, step, perStep }: CapitalLimits): Pence | null {
  if (capital > upper) return null;
  return Math.ceil(Math.max(0, capital - lower) / step) * perStep;
}

export type ChargeNeed = 'guarantee' | 'capital_limits' | 'budget';

export interface ChargeEstimate {
  readonly assessment: ChargeAssessment;
  readonly limits: CapitalLimits | null;
  /** Null: capital is above the upper limit, or no limits are on file. */
  readonly tariff: Pence | null;
  readonly isFullCost: boolean;
  readonly guarantee: Pence | null;
  /** Where the guarantee was published; null: it was written down by hand, or is not on file. */
  readonly guaranteeSource: string | null;
  /** The weekly budget in force, which it never passes; null: not on file. */
  readonly budget: Pence | null;
  /** What is not on file and stands in the way; with any, there is no estimate. */
  readonly needs: readonly ChargeNeed[];
  readonly weekly: Pence | null;
}

function guaranteeOf({ guaranteeFor, guarantee, from }: ChargeAssessment): Pick<ChargeEstimate, 'guarantee' | 'guaranteeSource'> {
  if (guarantee !== null) return { guarantee, guaranteeSource: null };
  const published = guaranteeOn(guaranteeFor, from);
  return { guarantee: published?.weekly ?? null, guaranteeSource: published?.source ?? null };
}

export function estimateOf(assessment: ChargeAssessment, budget: Pence | null): ChargeEstimate {
  const { income, capital, premiums, housing, disability } = assessment;
  const limits = capitalLimitsOn(assessment.from);
  const tariff = limits && tariffIncome(capital, limits);
  const isFullCost = limits !== null && tariff === null;
  const given = guaranteeOf(assessment);
  const needs: ChargeNeed[] = [
    ...(limits === null ? (['capital_limits'] as const) : []),
    ...(!isFullCost && given.guarantee === null ? (['guarantee'] as const) : []),
    ...(isFullCost && budget === null ? (['budget'] as const) : []),
  ];
  const own = Math.max(0, income + (tariff ?? 0) - (given.guarantee ?? 0) - premiums - housing - disability);
  const weekly = isFullCost ? budget : budget === null ? own : Math.min(own, budget);
  return { assessment, limits, tariff, isFullCost, ...given, budget, needs, weekly: needs.length > 0 ? null : weekly };
}

/** The first day of the benefit year's weeks, any year: guarantees and what counts as income change then. */
const CHARGES_SET_ON: Day = '2026-04-06';

/** The estimate beside what the council charges on the day; `difference`: what it charges more. Null: not on file. */
export interface ChargeEstimateSaid {
  readonly nation: Nation;
  readonly estimate: ChargeEstimate | null;
  readonly charged: Pence | null;
  readonly difference: Pence | null;
  /** Whether charges were set anew since its figures: councils do so each April, with the new benefits and guarantees. */
  readonly isOfYearBefore: boolean;
}

export function chargeEstimateSaid(accountIndex: AccountIndex): ChargeEstimateSaid {
  const { facts, asOf } = accountIndex;
  const estimate = chargeEstimateOf(accountIndex);
  const charged = inForce(byFrom(facts.contributionRates), asOf)?.weekly ?? null;
  const weekly = estimate?.weekly ?? null;
  const difference = charged === null || weekly === null ? null : charged - weekly;
  const isOfYearBefore = estimate !== null && estimate.assessment.from < yearStart(CHARGES_SET_ON, asOf);
  return { nation: facts.account.nation, estimate, charged, difference, isOfYearBefore };
}

/** The estimate in force on the account's day; null: nothing to make one of is on file. */
export function chargeEstimateOf({ facts, ruleNow, asOf }: AccountIndex): ChargeEstimate | null {
  const assessment = inForce(byFrom(facts.chargeAssessments), asOf);
  return assessment && estimateOf(assessment, ruleNow?.weeklyGross ?? null);
}
