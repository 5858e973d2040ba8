/** From what-ifs as they are asked to changes of facts: plan lines by name become those of the account, hours become hundredths. */
import type { WhatIf } from '../../core/api/figures.ts';
import type { AccountFacts, PlanLineId } from '../../core/books/facts.ts';
import type { Change } from '../../core/figures/ahead/changes.ts';
import { parseHours } from '../../core/values/hours.ts';
import { Refusal } from '../../core/values/problem.ts';
import { aheadWords as words } from '../../core/words/figures/ahead.ts';
import { planLineNamed } from '../records/plan-line.ts';

type Facts = Pick<AccountFacts, 'planLines' | 'plan' | 'people' | 'funds'>;

/** Refuses a plan line that is not there, and one without a price for an hour. */
function hourlyLine(facts: Facts, named: number | string, field: string): PlanLineId {
  const line = planLineNamed(facts, named, field);
  const isHourly = facts.plan.some((row) => row.line === line.id && (row.kind === 'pa_hours' || row.kind === 'agency_hours'));
  if (!isHourly) throw new Refusal('badInput', words.notHourly(line.name), { field });
  return line.id;
}

/** Refuses what names no hourly line of the plan. `at`: where the list stands in what was given. */
export function changesOf(facts: Facts, whatIfs: readonly WhatIf[], at: string): Change[] {
  return whatIfs.map((whatIf, index): Change => {
    const field = `${at}.${index}.line`;
    switch (whatIf.kind) {
      case 'rate':
        return { ...whatIf, line: hourlyLine(facts, whatIf.line, field) };
      case 'hours':
        return { ...whatIf, line: hourlyLine(facts, whatIf.line, field), hoursPerWeek: parseHours(whatIf.hoursPerWeek) ?? 0 };
      case 'emergency':
        return { ...whatIf, hoursPerWeek: parseHours(whatIf.hoursPerWeek) ?? 0 };
      default:
        return whatIf;
    }
  });
}
