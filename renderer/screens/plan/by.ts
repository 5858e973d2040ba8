/** By what the plan's budgets are shown, as the address of the screen has it. */
const PLAN_BY = ['line', 'outcome', 'provider'] as const;
export type PlanBy = (typeof PLAN_BY)[number];

export function isPlanBy(text: string): text is PlanBy {
  return PLAN_BY.some((by) => by === text);
}
