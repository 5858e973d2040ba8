/** What a rule would do with the lines there are, and a rule saved together with what it does: one change, one undo. */
import type { bankMethods, RuleTrial, SaidOfLine } from '../../core/api/bank.ts';
import type { AccountFacts, LinePart, Rule } from '../../core/books/facts.ts';
import type { Otherwise, RuleEffect, RuledLines } from '../../core/explain/rule-trial.ts';
import { ruleEffect } from '../../core/explain/rule-trial.ts';
import { checkRecord } from '../../core/records/checks.ts';
import { withIds } from '../../core/records/names.ts';
import { Refusal } from '../../core/values/problem.ts';
import { factsAfter, factsOf } from '../accounts/known-facts.ts';
import { repost } from '../posting/repost.ts';
import { parsedFields, saveRecord } from '../records/handlers.ts';
import type { WriteContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';
import type { ReadDb } from '../runtime/statements.ts';
import { prepare } from '../runtime/statements.ts';
import { keepExplained, shownLine } from './explain.ts';
import { addParts, removeParts } from './line-parts.ts';

/** Enough to see what it catches. */
const TRIED_LINES = 10;

const RULED = 'SELECT line, rule FROM line_part WHERE account = ? AND removed_by IS NULL AND rule IS NOT NULL';

function ruledLines(db: ReadDb, account: number): RuledLines {
  return new Map(
    prepare<[number], { line: number; rule: number }>(db, RULED)
      .all(account)
      .map(({ line, rule }) => [line, rule]),
  );
}

/** Behind all others of its place, as the number it will have. */
const NEW_RULE = Number.MAX_SAFE_INTEGER;

function saidOf({ planLines, funds }: AccountFacts, { category, planLine, fund }: LinePart): SaidOfLine {
  return {
    category,
    planLine: planLine === null ? null : (planLines.find(({ id }) => id === planLine)?.name ?? ''),
    fund: fund === null ? null : (funds.find(({ id }) => id === fund)?.fund ?? ''),
  };
}

function trialOf(facts: AccountFacts, { waiting, otherwise, stay }: RuleEffect): RuleTrial {
  const waits = facts.lines.filter(({ id }) => waiting.has(id));
  const newest = <T>(lines: readonly T[]): T[] => lines.slice(-TRIED_LINES).toReversed();
  return {
    waiting: {
      count: waits.length,
      pence: waits.reduce((sum, { amount }) => sum + Math.abs(amount), 0),
      lines: newest(waits).map((line) => shownLine(facts, line)),
    },
    otherwise: {
      count: otherwise.length,
      lines: newest(otherwise).map(({ line, was, then }) => ({
        ...shownLine(facts, line),
        was: saidOf(facts, was),
        then: then && saidOf(facts, then.part),
      })),
    },
    stay,
  };
}

function sayAnew(ctx: WriteContext, account: number, otherwise: readonly Otherwise[]): void {
  removeParts(
    ctx,
    otherwise.map(({ line }) => line.id),
  );
  const said = otherwise.flatMap(({ line, then }) => (then ? [{ line: line.id, parts: [then.part], rule: then.rule, byUser: false }] : []));
  addParts(ctx, account, said);
}

export const ruleEffectHandlers = {
  'bank.tryRule': ({ db }, { account, id, fields }) => {
    const facts = factsOf(db, account);
    try {
      const { fields: named, faults } = withIds(facts, 'rules', fields);
      const rule: Rule = { ...parsedFields('rules', named), id: id ?? NEW_RULE };
      if (faults.length > 0 || checkRecord(facts, 'rules', id ?? null, parsedFields('rules', named)).faults.length > 0) return null;
      const rules = [...facts.rules.filter((other) => other.id !== rule.id), rule];
      return trialOf(facts, ruleEffect({ ...facts, rules }, rule, ruledLines(db, account)));
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  },
  'bank.saveRule': (ctx, { account, id, fields, waiting, otherwise }) => {
    const before = factsOf(ctx.db, account);
    const { saved, notices, changed } = saveRecord(ctx, before, { type: 'rules', id, fields });
    const now = factsAfter(ctx.db, before, changed);
    const rule = now.rules.find((one) => one.id === saved);
    if (!rule) throw new Error('the rule that was saved is not there');
    const effect = ruleEffect(now, rule, ruledLines(ctx.db, account));
    const explained = waiting ? effect.waiting : new Map();
    const anew = otherwise ? effect.otherwise : [];
    keepExplained(ctx, account, explained);
    sayAnew(ctx, account, anew);
    const all = { records: changed.records, lines: new Set([...changed.lines, ...explained.keys(), ...anew.map(({ line }) => line.id)]) };
    repost(ctx, before, factsAfter(ctx.db, before, all), all);
    return { id: saved, notices, explained: explained.size, changed: anew.length };
  },
} satisfies Handlers<Pick<typeof bankMethods, 'bank.tryRule' | 'bank.saveRule'>>;
