/** The support plan as budgets, and changes of it. What a change does to versions is core/records' to say; figures come from core. */
import type { planMethods } from '../../core/api/plan.ts';
import type { Input } from '../../core/api/methods.ts';
import type { AccountFacts, PlanLineId } from '../../core/books/facts.ts';
import { figuresOf } from '../../core/figures/figures.ts';
import { lastWholeDay } from '../../core/figures/known/known.ts';
import { planViewOf } from '../../core/figures/plan/budgets.ts';
import { hoursWorth, triedChange, triedMove } from '../../core/figures/plan/tried.ts';
import { withIds } from '../../core/records/names.ts';
import type { VersionChange } from '../../core/records/plan-change.ts';
import { versionChange } from '../../core/records/plan-change.ts';
import { localDay } from '../../core/values/day.ts';
import { Refusal } from '../../core/values/problem.ts';
import type { Day } from '../../core/values/units.ts';
import { recordWords } from '../../core/words/records.ts';
import { factsOf } from '../accounts/known-facts.ts';
import { figureFacts } from '../figures/facts.ts';
import { parsedFields, saveRecord } from '../records/handlers.ts';
import type { Step } from '../records/in-one-change.ts';
import { inOneChange } from '../records/in-one-change.ts';
import { planLineNamed } from '../records/plan-line.ts';
import type { ReadContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';

const todayOf = ({ now }: Pick<ReadContext, 'now'>): Day => localDay(new Date(now));

/** Of a line that is there; refuses what does not fit the kind, and one-offs, which are of their day alone. */
function changeOf(facts: AccountFacts, line: PlanLineId, { from, fields }: Pick<Input<'plan.change'>, 'from' | 'fields'>): VersionChange {
  const elsewhere = ['line', 'from', 'to'].find((name) => name in fields);
  if (elsewhere !== undefined) throw new Refusal('badInput', recordWords.saidElsewhere, { field: `fields.${elsewhere}` });
  const { fields: given, faults } = withIds(facts, 'plan', fields);
  const [fault] = faults;
  if (fault) throw new Refusal('badInput', fault.message, { field: `fields.${fault.field}` });
  const change = versionChange(facts, line, from, {});
  if (change === null) throw new Refusal('notFound', recordWords.noRecord, { field: 'line' });
  if (change.version.kind === 'one_off') throw new Refusal('badInput', recordWords.oneOffChanges, { field: 'line' });
  const { line: _, from: _from, to: _to, ...version } = parsedFields('plan', { ...change.version, ...given, line, from });
  if (version.kind === 'one_off') throw new Refusal('badInput', recordWords.becomesOneOff, { field: 'fields.kind' });
  return { ...change, version: { ...change.version, ...version } };
}

export const planHandlers = {
  'plan.view': (ctx, { account, on }) => {
    const today = todayOf(ctx);
    const day = on ?? lastWholeDay(figureFacts(ctx.db, account, today, today), today);
    return planViewOf(figuresOf(figureFacts(ctx.db, account, day, today), day, today));
  },
  'plan.tryChange': (ctx, { account, line, on, ...change }) => {
    const today = todayOf(ctx);
    const facts = figureFacts(ctx.db, account, on, today);
    const { id } = planLineNamed(facts, line, 'line');
    try {
      return triedChange(facts, on, today, id, changeOf(facts, id, change));
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  },
  'plan.change': (ctx, { account, line, ...given }) => {
    const before = factsOf(ctx.db, account);
    const { id: planLine } = planLineNamed(before, line, 'line');
    const { ends, corrects, version } = changeOf(before, planLine, given);
    let id = 0;
    const steps: Step[] = [
      ...(ends === null ? [] : [(facts: AccountFacts) => saveRecord(ctx, facts, { type: 'plan', id: ends.id, fields: ends.fields })]),
      (facts) => {
        const saved = saveRecord(ctx, facts, { type: 'plan', ...(corrects !== null && { id: corrects }), fields: { ...version } });
        id = saved.saved;
        return saved;
      },
    ];
    const notices = inOneChange(ctx, before, steps);
    return { id, notices };
  },
  'plan.tryMove': (ctx, { account, on, day, fromLine, toLine, amount }) => {
    const today = todayOf(ctx);
    const facts = figureFacts(ctx.db, account, on, today);
    const [from, to] = [planLineNamed(facts, fromLine, 'fromLine').id, planLineNamed(facts, toLine, 'toLine').id];
    const pence = 'pence' in amount ? amount.pence : hoursWorth(facts, from, day, amount.hours);
    return pence === null ? null : triedMove(facts, on, today, { day, fromLine: from, toLine: to, pence });
  },
  'plan.move': (ctx, { account, fromLine, toLine, amount, ...fields }) => {
    const before = factsOf(ctx.db, account);
    const [from, to] = [planLineNamed(before, fromLine, 'fromLine').id, planLineNamed(before, toLine, 'toLine').id];
    const pence = 'pence' in amount ? amount.pence : hoursWorth(before, from, fields.day, amount.hours);
    if (pence === null) throw new Refusal('badInput', recordWords.notInHours, { field: 'amount' });
    let id = 0;
    const notices = inOneChange(ctx, before, [
      (facts) => {
        const saved = saveRecord(ctx, facts, { type: 'planMoves', fields: { ...fields, fromLine: from, toLine: to, amount: pence } });
        id = saved.saved;
        return saved;
      },
    ]);
    return { id, pence, notices };
  },
} satisfies Handlers<typeof planMethods>;
