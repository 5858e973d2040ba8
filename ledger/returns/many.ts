/** The returns of all accounts: where each stands and what keeps it from being closed, closed together, and marked as sent together. */
import type { AccountReturn, returnsManyMethods } from '../../core/api/returns-many.ts';
import type { AccountFacts } from '../../core/books/facts.ts';
import { unanswered } from '../../core/returns/filled.ts';
import type { ReturnForm } from '../../core/returns/form.ts';
import type { KeptReturn } from '../../core/returns/kept.ts';
import { nextDays } from '../../core/returns/kept.ts';
import { offeredTo } from '../../core/returns/offered.ts';
import { localDay } from '../../core/values/day.ts';
import { Refusal } from '../../core/values/problem.ts';
import type { Day } from '../../core/values/units.ts';
import { batchWords } from '../../core/words/api/batch.ts';
import { auditCheckTitles, auditCounted } from '../../core/words/figures/audit-checks.ts';
import { returnsManyWords as words } from '../../core/words/returns/many.ts';
import { accountsSeen } from '../accounts/all-accounts.ts';
import { factsOf, recordFactsOf } from '../accounts/known-facts.ts';
import { handedOver } from '../handover/handed-over.ts';
import type { ReadContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';
import { refuseUnnamed } from '../audit/batches.ts';
import { allForms } from './forms.ts';
import { closeReturn, filledNow, openChecks, sendReturn, startReturn } from './kept-handlers.ts';
import { keptReturns, returnsOf } from './store.ts';

/** In the order in which they want somebody. */
const STATES: readonly AccountReturn['state'][] = ['open', 'to_make', 'closed', 'sent', 'answered', 'not_over'];

/** That of its council, else the first that is offered. */
function formFor(ctx: Pick<ReadContext, 'db'>, { account }: Pick<AccountFacts, 'account'>): ReturnForm {
  const [form] = offeredTo(account.council, allForms(ctx.db));
  if (!form) throw new Error('there is no form of a return');
  return form;
}

/** `id`: of one that was begun. */
function reasonsOf(ctx: ReadContext, account: number, { from, to }: { readonly from: Day; readonly to: Day }, id: number | null): string[] {
  const facts = factsOf(ctx.db, account);
  const handed = handedOver(ctx.db, account);
  const stored = returnsOf(ctx.db, account).find((one) => one.id === id);
  const begun = stored ?? {
    ...{ id: 0, form: formFor(ctx, facts), from, to, version: 1, sentOut: null, answers: { answers: {}, ticks: [] } },
    ...{ seal: null, sentBy: null, answeredBy: null, outcome: null, packs: [] },
  };
  const { questions, checklists } = unanswered(filledNow(ctx, facts, begun));
  const missing = questions.length + checklists.length;
  return [
    ...(handed ? [words.handedOver(handed.to)] : []),
    ...openChecks(ctx, facts, from, to).map(({ code, count, findings }) => words.open(auditCheckTitles[code], auditCounted(code, count, findings))),
    ...(missing > 0 ? [words.unanswered(missing)] : []),
  ];
}

function rowsOf(ctx: ReadContext, account: number, today: Day): AccountReturn[] {
  const facts = recordFactsOf(ctx.db, account);
  const { person, reference, council } = facts.account;
  const kept = keptReturns(returnsOf(ctx.db, account), facts).filter(({ isReplaced }) => !isReplaced);
  const next = nextDays(facts, kept, today);
  const saysOf = ({ answered }: KeptReturn): string | null => facts.letters.find(({ id }) => id === answered?.letter)?.note ?? null;
  const row = (one: KeptReturn): AccountReturn => ({
    ...{ account, person, reference, council, from: one.from, to: one.to, id: one.id, state: one.state, returnBy: one.returnBy },
    ...{ sentOn: one.sent?.on ?? null, answeredOn: one.answered?.on ?? null, outcome: one.outcome, says: saysOf(one) },
    reasons: one.state === 'open' ? reasonsOf(ctx, account, one, one.id) : [],
  });
  const none = { id: null, returnBy: null, sentOn: null, answeredOn: null, outcome: null, says: null };
  const isOver = next.to < today && handedOver(ctx.db, account) === null;
  const toMake: AccountReturn[] = isOver
    ? [{ ...none, account, person, reference, council, ...next, state: 'to_make', reasons: reasonsOf(ctx, account, next, null) }]
    : [];
  const rows = [...kept.filter(({ state }) => state !== 'answered').map(row), ...toMake];
  if (rows.length > 0) return rows;
  const newest = kept.toSorted((a, b) => (a.to < b.to ? 1 : -1))[0];
  return [newest ? row(newest) : { ...none, account, person, reference, council, ...next, state: 'not_over', reasons: [] }];
}

function byNeed(a: AccountReturn, b: AccountReturn): number {
  const [one, two] = [STATES.indexOf(a.state), STATES.indexOf(b.state)];
  if (one !== two) return one - two;
  return a.person.localeCompare(b.person, 'en-GB') || (a.to < b.to ? -1 : 1);
}

function mine<T extends { readonly account: number }>(returns: readonly T[], account: number): T {
  const [found, another] = returns.filter((one) => one.account === account);
  if (another) throw new Refusal('badInput', batchWords.oncePerAccount, { field: 'returns' });
  if (!found) throw new Refusal('badInput', words.none, { field: 'returns' });
  return found;
}

export const returnsManyHandlers = {
  'returns.all': (ctx, { council }) => {
    const today = localDay(new Date(ctx.now));
    const accounts = accountsSeen(ctx).filter((one) => one.handedTo === null && (council === undefined || one.council === council));
    return accounts
      .flatMap(({ id }, index) => {
        ctx.progress(batchWords.step, index, accounts.length);
        return rowsOf(ctx, id, today);
      })
      .toSorted(byNeed);
  },
  'returns.closeAll': (ctx, { account, accounts, returns }) => {
    refuseUnnamed(accounts, returns, 'returns');
    const { from, to } = mine(returns, account);
    const begun = keptReturns(returnsOf(ctx.db, account), recordFactsOf(ctx.db, account)).find(
      (one) => one.from === from && one.to === to && !one.isReplaced && one.state === 'open',
    );
    const reasons = reasonsOf(ctx, account, { from, to }, begun?.id ?? null);
    if (reasons.length > 0) throw new Refusal('changedMeanwhile', words.isOpen(reasons), { field: 'returns' });
    const id = begun?.id ?? startReturn(ctx, { account, from, to, form: formFor(ctx, factsOf(ctx.db, account)).id }).id;
    return { id, ...closeReturn(ctx, account, id, null) };
  },
  'returns.sentAll': (ctx, { account, accounts, returns, on, means, who, note }) => {
    refuseUnnamed(accounts, returns, 'returns');
    return sendReturn(ctx, { account, return: mine(returns, account).return, on, means, who, note });
  },
} satisfies Handlers<typeof returnsManyMethods>;
