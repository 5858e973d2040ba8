/** Fees of all accounts: what the rules on file propose, and those that are written down as invoices. */
import type { AccountFees, feeMethods } from '../../core/api/fees.ts';
import type { Fee } from '../../core/bills/fees.ts';
import { feesOf, monthDays } from '../../core/bills/fees.ts';
import { figuresOf } from '../../core/figures/figures.ts';
import { localDay } from '../../core/values/day.ts';
import { Refusal } from '../../core/values/problem.ts';
import { feeWords as words } from '../../core/words/books/fees.ts';
import { accountsSeen } from '../accounts/all-accounts.ts';
import { factsOf, recordFactsOf } from '../accounts/known-facts.ts';
import { refuseUnnamed } from '../audit/batches.ts';
import { handedOver } from '../handover/handed-over.ts';
import { saveRecord } from '../records/handlers.ts';
import type { Step } from '../records/in-one-change.ts';
import { inOneChange } from '../records/in-one-change.ts';
import type { ReadContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';

function feesIn(ctx: Pick<ReadContext, 'db' | 'now'>, account: number, month: string): Fee[] {
  const today = localDay(new Date(ctx.now));
  const facts = factsOf(ctx.db, account);
  const { known } = figuresOf(facts, today, today);
  return feesOf(facts, month, today, known.to);
}

export const feeHandlers = {
  'fees.due': (ctx, { month }) =>
    accountsSeen(ctx).flatMap(({ id, person, reference }): AccountFees[] => {
      if (recordFactsOf(ctx.db, id).feeRules.length === 0 || handedOver(ctx.db, id)) return [];
      const fees = feesIn(ctx, id, month);
      return fees.length === 0 ? [] : [{ account: id, person, reference, fees }];
    }),
  'fees.write': (ctx, { account, accounts, month, fees: asked }) => {
    refuseUnnamed(accounts, asked, 'fees');
    const shown = feesIn(ctx, account, month);
    const before = factsOf(ctx.db, account);
    const { from, to } = monthDays(month);
    const mine = asked.filter((one) => one.account === account);
    if (new Set(mine.map(({ rule }) => rule)).size < mine.length) throw new Refusal('badInput', words.twice, { field: 'fees' });
    const steps = mine.map(({ rule: id, amount }): Step => {
      const fee = shown.find((one) => one.rule === id);
      const rule = before.feeRules.find((one) => one.id === id);
      if (!fee || !rule || fee.not !== null || fee.amount !== amount) throw new Refusal('changedMeanwhile', words.changed, { field: 'fees' });
      const fields = { supplier: fee.supplier, number: fee.number, day: to, amount, planLine: rule.planLine, serviceFrom: from, serviceTo: to };
      return (facts) => saveRecord(ctx, facts, { type: 'invoices', fields });
    });
    if (steps.length === 0) throw new Refusal('badInput', words.changed, { field: 'fees' });
    inOneChange(ctx, before, steps);
    return { invoices: mine.length };
  },
} satisfies Handlers<typeof feeMethods>;
