/** The accounts of the open file: listing them, what screens need to know of one, and making one by hand. */
import type { accountMethods } from '../../core/api/accounts.ts';
import type { MoveInAccount } from '../../core/move-in/account.ts';
import { noRecords } from '../../core/move-in/account.ts';
import { MAIN_BANK_ACCOUNT } from '../../core/records/kinds/bank-accounts.ts';
import { MAIN_FUND } from '../../core/records/kinds/funds.ts';
import type { AccountFacts } from '../../core/books/facts.ts';
import { namesKnown } from '../../core/books/known-names.ts';
import type { Known } from '../../core/books/known-names.ts';
import { accountYear } from '../../core/figures/inputs/plan-lines.ts';
import { Refusal } from '../../core/values/problem.ts';
import { folded } from '../../core/values/text.ts';
import type { CalledBy } from '../../core/records/names.ts';
import { calledIn } from '../../core/records/names.ts';
import { excludesFault } from '../../core/records/kinds/council-rules.ts';
import { recordWords } from '../../core/words/records.ts';
import { accountWords } from '../../core/words/accounts.ts';
import type { Handlers } from '../runtime/contract.ts';
import { prepare, prepareWrite } from '../runtime/statements.ts';
import { objectIn } from '../runtime/stored-json.ts';
import { parsedFields } from '../records/handlers.ts';
import { factsOf } from './known-facts.ts';
import { changeAccount } from './change.ts';
import { accountsSeen } from './all-accounts.ts';
import { moveInHandlers } from './move-in.ts';
import { makeAccount } from './new-account.ts';
import { removeAccount } from './remove.ts';
import { standingHandlers } from './standings.ts';

/** Suppliers and payees, each once, by name. */
function suppliersOf(facts: AccountFacts, called: CalledBy): Known[] {
  const suppliers = facts.suppliers.map(({ id, alsoKnownAs }) => ({ name: called('supplier', id), alsoKnownAs }));
  const known = new Set(suppliers.flatMap(namesKnown));
  const others = [...new Set(facts.payments.map(({ to }) => to))].filter((to) => !known.has(to)).map((name) => ({ name, alsoKnownAs: null }));
  return [...suppliers, ...others].toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** As many of the newest purchases are offered by name. */
const NEWEST_PURCHASES = 200;

function purchasesOffered({ purchases, inventory }: AccountFacts): AccountFacts['purchases'] {
  const inUse = new Set(inventory.map(({ purchase }) => purchase));
  return purchases.filter(({ id }, index) => index >= purchases.length - NEWEST_PURCHASES || inUse.has(id));
}

function lettersOffered({ letters, budgets }: AccountFacts): AccountFacts['letters'] {
  const inUse = new Set(budgets.map(({ letter }) => letter));
  return letters.filter(({ id, what }) => what === 'budget' || inUse.has(id));
}

export const accountHandlers = {
  ...moveInHandlers,
  ...standingHandlers,
  'accounts.list': (ctx) => accountsSeen(ctx),
  'accounts.setup': ({ db }, { account }) => {
    const facts = factsOf(db, account);
    const called = calledIn(facts);
    return {
      account: facts.account,
      bankAccounts: facts.bankAccounts,
      councilRules: facts.councilRules,
      contributionRates: facts.contributionRates,
      funds: facts.funds.map((fund) => ({ ...fund, fund: called('fund', fund.id) })),
      planLines: facts.planLines.map((line) => ({ ...line, name: called('planLine', line.id) })),
      plan: facts.plan,
      people: facts.people.map((person) => ({ ...person, called: called('person', person.id) })),
      suppliers: suppliersOf(facts, called),
      wishes: facts.wishes.map(({ id }) => ({ id, name: called('wish', id) })),
      outcomes: facts.outcomes.map(({ id }) => ({ id, name: called('outcome', id) })),
      ownAccounts: facts.ownAccounts.map(({ id }) => ({ id, name: called('ownAccount', id) })),
      letters: lettersOffered(facts).map(({ id }) => ({ id, name: called('letter', id) })),
      purchases: purchasesOffered(facts).map(({ id, day }) => ({ id, day, name: called('purchase', id) })),
    };
  },
  'accounts.draft': ({ db }) => {
    const kept = prepare<[], { draft: string }>(db, 'SELECT draft FROM account_draft').get();
    return kept ? objectIn(kept.draft) : null;
  },
  'accounts.keepDraft': ({ session, now }, { draft }) => {
    const db = session.writable();
    if (draft === null) prepareWrite(db, 'DELETE FROM account_draft').run();
    else
      prepareWrite(
        db,
        'INSERT INTO account_draft (id, draft, kept_at) VALUES (1, ?, ?) ON CONFLICT DO UPDATE SET draft = excluded.draft, kept_at = excluded.kept_at',
      ).run(JSON.stringify(draft), now);
    return null;
  },
  'accounts.change': (ctx, { why: _why, ...input }) => {
    changeAccount(ctx, input);
    return null;
  },
  'accounts.remove': (ctx, { account }) => {
    removeAccount(ctx, account);
    return null;
  },
  'accounts.create': (ctx, input) => {
    const fault = excludesFault(input.excludes);
    if (fault !== null) throw new Refusal('badInput', fault, { field: 'excludes' });
    const { reference, person, council, openedOn, planYearStart, nation, employmentAllowance } = input;
    const { paymentModel, paidEvery, firstPaymentOn, weeklyGross, surplusWeeks, surplusBasis, excludes, agreedContingency } = input;
    const twice = input.plan.find(({ line }, index) => input.plan.some((other, before) => before < index && folded(other.line) === folded(line)));
    if (twice) throw new Refusal('badInput', recordWords.nameTaken(twice.line), { field: 'plan' });
    // One without the other would be lost: without both no rules are written down.
    if ((weeklyGross === null) !== (firstPaymentOn === null))
      throw new Refusal('badInput', accountWords.payHalfKnown, { field: weeklyGross === null ? 'weeklyGross' : 'firstPaymentOn' });
    const rules = { paymentModel, paidEvery, firstPaymentOn, surplusWeeks, surplusBasis, excludes, agreedContingency };
    const unsaid = { moveLimit: null, returnEvery: null, replyDays: null, keepYears: null, source: input.rulesSource, note: null };
    const whole: MoveInAccount = {
      account: { reference, person, council, openedOn, planYearStart, nation, employmentAllowance, ask: null },
      bankAccounts: [
        {
          name: MAIN_BANK_ACCOUNT,
          openingBalance: input.openingBalance,
          nothingMoreUpTo: null,
          what: null,
          float: null,
          usedFrom: null,
          usedTo: null,
          files: [],
        },
      ],
      records: {
        ...noRecords(),
        councilRules: weeklyGross === null || firstPaymentOn === null ? [] : [{ from: openedOn, ...rules, weeklyGross, ...unsaid }],
        contributionRates: input.contributionWeekly === null ? [] : [{ from: openedOn, weekly: input.contributionWeekly, paidEvery: null, firstDueOn: null }],
        planLines: input.plan.map(({ line }) => ({ name: line })),
        // Each of the line in its place.
        plan: input.plan.map((line, index) => parsedFields('plan', { ...line, line: index + 1, from: accountYear(planYearStart, openedOn).from })),
        mandates: input.mandate === null ? [] : [{ ...input.mandate, scope: [], revokedOn: null, note: null }],
        funds: [{ fund: MAIN_FUND, name: accountWords.mainFund, ringFenced: false, payer: null }],
      },
    };
    prepareWrite(ctx.db, 'DELETE FROM account_draft').run();
    return { account: makeAccount(ctx, whole).account };
  },
} satisfies Handlers<typeof accountMethods>;
