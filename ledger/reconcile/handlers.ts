/** What the bank printed against what is here: reads the facts and lets core compare them. */
import type { reconcileMethods } from '../../core/api/reconcile.ts';
import type { AccountFacts } from '../../core/books/facts.ts';
import type { Paper } from '../../core/papers/paper.ts';
import { reconciliationPaper } from '../../core/papers/reconciliation.ts';
import type { Reconciling } from '../../core/returns/reconcile.ts';
import { reconcile } from '../../core/returns/reconcile.ts';
import { Refusal } from '../../core/values/problem.ts';
import type { Day, Pence } from '../../core/values/units.ts';
import { recordWords } from '../../core/words/records.ts';
import { factsOf } from '../accounts/known-facts.ts';
import { preparedBy } from './prepared-by.ts';
import type { ReadContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';

interface Asked {
  readonly bankAccount: number;
  readonly day: Day;
  readonly balance?: Pence | undefined;
}

/** Without a balance: that of a statement which ends on the day, or of one that was compared. Refuses a bank account that is not there. */
function compared(facts: AccountFacts, { bankAccount, day, balance }: Asked): Reconciling {
  if (facts.bankAccounts.every(({ id }) => id !== bankAccount)) throw new Refusal('notFound', recordWords.bankAccountGone, { field: 'bankAccount' });
  const statement = facts.statements.findLast((one) => one.bankAccount === bankAccount && one.to === day)?.closing ?? null;
  const before = facts.reconciliations.find((one) => one.bankAccount === bankAccount && one.day === day)?.balance ?? null;
  return reconcile(facts, bankAccount, day, balance ?? statement ?? before);
}

/** On paper, with who compared it where it was kept as right. */
export function reconciliationOf({ db, now }: Pick<ReadContext, 'db' | 'now'>, facts: AccountFacts, asked: Asked): Paper {
  const said = compared(facts, asked);
  const kept = said.compared.find(({ day }) => day === said.day);
  return reconciliationPaper(said, facts.account, kept ? preparedBy(db, kept.id) : null, now);
}

export const reconcileHandlers = {
  'reconcile.view': ({ db }, { account, ...asked }) => compared(factsOf(db, account), asked),
  'reconcile.paper': (ctx, { account, print, ...asked }) => ({ ...reconciliationOf(ctx, factsOf(ctx.db, account), asked), isLarge: print === 'large' }),
} satisfies Handlers<typeof reconcileMethods>;
