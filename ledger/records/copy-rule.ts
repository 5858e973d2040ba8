/** Puts a rule of one account into another, behind the rules there. What it names must be there under the same name. */
import { Refusal } from '../../core/values/problem.ts';
import { words } from '../../core/values/word-match.ts';
import type { Rule } from '../../core/books/facts.ts';
import { checkRecord } from '../../core/records/checks.ts';
import { calledIn, withIds, withNames } from '../../core/records/names.ts';
import { recordWords } from '../../core/words/records.ts';
import { factsAfter, factsOf } from '../accounts/known-facts.ts';
import { repost } from '../posting/repost.ts';
import type { WriteContext } from '../runtime/context.ts';
import { addRecord } from './rows.ts';

const sameWords = (one: string, other: string): boolean => words(one).join(' ') === words(other).join(' ');

function isAlike(one: Rule, other: Rule): boolean {
  return sameWords(one.contains, other.contains) && one.direction === other.direction && one.category === other.category;
}

/** The new rule's id; null: there is one like it already. */
export function copyRule(ctx: WriteContext, account: number, from: { readonly account: number; readonly rule: number }): number | null {
  const source = factsOf(ctx.db, from.account);
  const rule = source.rules.find(({ id }) => id === from.rule);
  if (!rule) throw new Refusal('notFound', recordWords.noRecord, { field: 'from.rule' });
  const facts = factsOf(ctx.db, account);
  if (facts.rules.some((other) => isAlike(other, rule))) return null;
  const { id: _, ...fields } = rule;
  const position = facts.rules.reduce((last, other) => Math.max(last, other.position + 1), 0);
  const { fields: copy, faults } = withIds(facts, 'rules', withNames('rules', { ...fields, position }, calledIn(source)));
  const [fault] = [...faults, ...checkRecord(facts, 'rules', null, copy).faults];
  if (fault) throw new Refusal('badInput', fault.message, { field: 'accounts' });
  const id = addRecord(ctx, account, 'rules', copy);
  const changed = { records: [{ type: 'rules' as const, id }], lines: new Set<number>() };
  // A recorded payment that settles nothing has the fund of the first rule that names its payee.
  repost(ctx, facts, factsAfter(ctx.db, facts, changed), changed);
  return id;
}
