/**
 * What a rule would do before it is kept: which waiting lines it would explain, and which lines that a rule explained would be said
 * otherwise, in the order of all rules. What was said by hand, and what settles a paper, stays. Nothing is kept here.
 */
import type { AccountFacts, LinePart, Rule, StatementLine } from '../books/facts.ts';
import { holds, readText, words } from '../values/word-match.ts';
import type { Explanation } from './lines.ts';
import { explainLines } from './lines.ts';
import { ruled, Rules } from './steps.ts';

/** The rule that explained a line, by the line; a line of which something else was said is not in it. */
export type RuledLines = ReadonlyMap<number, number>;

/** A line that a rule explained, and what would be said of it; null: it would wait. */
export interface Otherwise {
  readonly line: StatementLine;
  readonly was: LinePart;
  readonly then: { readonly part: LinePart; readonly rule: number } | null;
}

export interface RuleEffect {
  readonly waiting: ReadonlyMap<number, Explanation>;
  readonly otherwise: readonly Otherwise[];
  /** Lines with its words, the same way, of which it says nothing: explained by hand, by a paper, or by a rule before it. */
  readonly stay: number;
}

const isSame = (a: LinePart, b: LinePart): boolean => a.category === b.category && a.planLine === b.planLine && a.fund === b.fund;

/** @param facts with the rule among its rules. */
export function ruleEffect(facts: AccountFacts, rule: Rule, ruledLines: RuledLines): RuleEffect {
  const rules = new Rules(facts.rules);
  const phrase = words(rule.contains);
  const firstOf = ({ day, amount, text }: StatementLine): Rule | null => rules.first({ day, amount, text: readText(text), numbers: [] });
  const otherwise = facts.lines.flatMap((line): Otherwise[] => {
    const [was] = line.parts;
    const by = ruledLines.get(line.id);
    if (by === undefined || !was) return [];
    const first = firstOf(line);
    if (by !== rule.id && first?.id !== rule.id) return [];
    const part = first && ruled(first, line.amount);
    if (part && isSame(part, was)) return [];
    return [{ line, was, then: first && part ? { part, rule: first.id } : null }];
  });
  const all = explainLines(
    facts,
    facts.lines.filter(({ parts }) => parts.length === 0),
  );
  const waiting = new Map([...all].filter(([, explanation]) => explanation.rule === rule.id));
  const isIts = ({ amount, text }: StatementLine): boolean => (rule.direction === 'out' ? amount < 0 : amount > 0) && holds(readText(text), phrase);
  const said = new Set([...waiting.keys(), ...otherwise.map(({ line }) => line.id)]);
  const stay = facts.lines.filter((line) => line.parts.length > 0 && ruledLines.get(line.id) !== rule.id && !said.has(line.id) && isIts(line)).length;
  return { waiting, otherwise, stay };
}
