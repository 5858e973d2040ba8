/**
 * What a council rule would change before it is kept: what may be asked back by the rules on file and by the rule as it is written, both with
 * their working (figures, section 6). One that begins later is counted as if it began on the day.
 */
import type { CouncilRules, FigureFacts } from '../../books/facts.ts';
import { earlier } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';
import type { Working } from '../breakdowns/working.ts';
import { workingOf } from '../breakdowns/working.ts';
import { figuresOf } from '../figures.ts';

export interface RuleChange {
  readonly asOf: Day;
  /** Whether the rule begins after the day, and is counted as if it began on it. */
  readonly beginsLater: boolean;
  /** Null: no rule on file says what may be kept. */
  readonly now: Working | null;
  /** Null: the rule does not say what may be kept. */
  readonly then: Working | null;
}

/** @param rule with the id of the one it corrects; 0: a new one. */
export function ruleChange(facts: FigureFacts, asOf: Day, today: Day, rule: CouncilRules): RuleChange {
  const others = facts.councilRules.filter(({ id }) => id !== rule.id);
  const written = { ...rule, from: earlier(rule.from, asOf) };
  const at = (councilRules: readonly CouncilRules[]): Working => workingOf(figuresOf({ ...facts, councilRules }, asOf, today), { figure: 'reclaim' });
  return {
    asOf,
    beginsLater: rule.from > asOf,
    now: facts.councilRules.some(({ surplusWeeks }) => surplusWeeks !== null) ? at(facts.councilRules) : null,
    // Of two of one day the written one holds.
    then: rule.surplusWeeks === null ? null : at([...others.filter(({ from }) => from !== written.from), written]),
  };
}
