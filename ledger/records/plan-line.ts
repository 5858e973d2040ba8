/** A line of the plan as a call names it: by its id or, where no other has it, its name. */
import type { AccountFacts, PlanLineName } from '../../core/books/facts.ts';
import { withIds } from '../../core/records/names.ts';
import { Refusal } from '../../core/values/problem.ts';
import { recordWords } from '../../core/words/records.ts';

/** Refuses, beside `field`, one that is not there. */
export function planLineNamed(facts: Pick<AccountFacts, 'planLines' | 'people' | 'funds'>, named: number | string, field: string): PlanLineName {
  const { fields, faults } = withIds(facts, 'rules', { planLine: named });
  const [fault] = faults;
  if (fault) throw new Refusal('badInput', fault.message, { field });
  const line = facts.planLines.find(({ id }) => id === fields.planLine);
  if (!line) throw new Refusal('notFound', recordWords.noRecord, { field });
  return line;
}
