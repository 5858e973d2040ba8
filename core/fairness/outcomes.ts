/**
 * Outcomes over the reviews: how each was on each day, what was achieved, and what was spent on it beside. Money and outcomes stand beside
 * each other; neither is ever said to be the cause of the other.
 */
import type { AccountFacts, Outcome, OutcomeChange, OutcomeId, ProcessAnswer, ProcessReview } from '../books/facts.ts';
import type { PlanView } from '../figures/plan/budgets.ts';
import type { Day, Pence } from '../values/units.ts';
import { formatHours, parseHours } from '../values/hours.ts';
import { folded } from '../values/text.ts';

export const PROCESS_QUESTIONS = ['helpedToPlan', 'viewsHeard', 'easyToGet', 'easyToManage', 'knowBudget', 'easyToComplain'] as const;
export type ProcessQuestion = (typeof PROCESS_QUESTIONS)[number];

interface At {
  readonly day: Day;
  readonly change: OutcomeChange;
  readonly achieved: string | null;
}

export interface OutcomeOverTime {
  readonly id: OutcomeId;
  readonly name: string;
  readonly careOutcomes: Outcome['careOutcomes'];
  readonly from: Day;
  /** Null: it is wanted still. */
  readonly to: Day | null;
  /** One for each review day, in their order. `notYet`, `dropped`: it was not wanted that day; null: it was not asked. */
  readonly at: readonly (At | 'notYet' | 'dropped' | null)[];
  /** Of plan lines with this outcome, in the account year; null: no line of the plan names it. */
  readonly beside: { readonly lines: readonly string[]; readonly spent: Pence; readonly hours: string | null } | null;
}

export interface OutcomesView {
  /** Days of reviews, oldest first. */
  readonly days: readonly Day[];
  readonly outcomes: readonly OutcomeOverTime[];
  readonly process: readonly { readonly question: ProcessQuestion; readonly at: readonly (ProcessAnswer | null)[] }[];
  readonly reviews: readonly ProcessReview[];
  /** Of which days the money beside is. */
  readonly year: { readonly from: Day; readonly asOf: Day; /** How far what was spent is known. */ readonly completeTo: Day | null };
}

type Facts = Pick<AccountFacts, 'outcomes' | 'outcomeReviews' | 'processReviews'>;

function besideOf({ name }: Outcome, { outcomes, lines }: Pick<PlanView, 'outcomes' | 'lines'>): OutcomeOverTime['beside'] {
  const found = outcomes.find(({ outcome }) => folded(outcome) === folded(name));
  if (!found) return null;
  const worked = lines.flatMap((line) => (folded(line.outcome) === folded(name) && line.hours !== null ? [parseHours(line.hours.worked) ?? 0] : []));
  return { lines: found.lines, spent: found.spent, hours: worked.length === 0 ? null : formatHours(worked.reduce((sum, one) => sum + one, 0)) };
}

export function outcomesView(facts: Facts, plan: Pick<PlanView, 'outcomes' | 'lines' | 'year' | 'asOf' | 'known'>): OutcomesView {
  const days = [...new Set([...facts.outcomeReviews, ...facts.processReviews].map(({ day }) => day))].toSorted();
  const reviewOn = (day: Day): ProcessReview | undefined => facts.processReviews.find((one) => one.day === day);
  return {
    days,
    outcomes: facts.outcomes.map((outcome) => {
      const at = days.map((day): OutcomeOverTime['at'][number] => {
        const said = facts.outcomeReviews.find((one) => one.day === day && one.outcome === outcome.id);
        if (said) return { day, change: said.change, achieved: said.achieved };
        if (day < outcome.from) return 'notYet';
        return outcome.to !== null && day > outcome.to ? 'dropped' : null;
      });
      return { ...outcome, at, beside: besideOf(outcome, plan) };
    }),
    process: PROCESS_QUESTIONS.map((question) => ({ question, at: days.map((day) => reviewOn(day)?.[question] ?? null) })),
    reviews: facts.processReviews,
    year: { from: plan.year.from, asOf: plan.asOf, completeTo: plan.known.to },
  };
}
