/**
 * Every kind of record, in the order of Records: what is often needed first. What is one line here and a file in `kinds/` is known to the
 * contract, the tables, the forms, the lists, moving in, history and posting; they all ask here.
 */
import type { AccountFacts } from '../books/facts.ts';
import { isKeyOf, keysOf } from '../values/own-keys.ts';
import type { AnyKind, Field, FieldValues, Posts } from './kind.ts';
import { agreements } from './kinds/agreements.ts';
import { feeRules } from './kinds/fee-rules.ts';
import { bankAccounts } from './kinds/bank-accounts.ts';
import { budgets } from './kinds/budgets.ts';
import { chargeAssessments } from './kinds/charge-assessments.ts';
import { conflicts } from './kinds/conflicts.ts';
import { contributionPaid } from './kinds/contribution-paid.ts';
import { contributionRates } from './kinds/contribution-rates.ts';
import { councilRules } from './kinds/council-rules.ts';
import { decisions } from './kinds/decisions.ts';
import { deputyReports } from './kinds/deputy-reports.ts';
import { dutiesDone } from './kinds/duties-done.ts';
import { employerDetails } from './kinds/employer-details.ts';
import { fundPayments } from './kinds/fund-payments.ts';
import { funds } from './kinds/funds.ts';
import { hoursApprovals } from './kinds/hours-approvals.ts';
import { inventory } from './kinds/inventory.ts';
import { invoices } from './kinds/invoices.ts';
import { keepRules } from './kinds/keep-rules.ts';
import { letters } from './kinds/letters.ts';
import { mandates } from './kinds/mandates.ts';
import { opening } from './kinds/opening.ts';
import { outcomes } from './kinds/outcomes.ts';
import { outcomeReviews } from './kinds/outcome-reviews.ts';
import { ownAccounts } from './kinds/own-accounts.ts';
import { ownBalances } from './kinds/own-balances.ts';
import { paperRules } from './kinds/paper-rules.ts';
import { payDetails } from './kinds/pay-details.ts';
import { payRates } from './kinds/pay-rates.ts';
import { payments } from './kinds/payments.ts';
import { paymentStops } from './kinds/payment-stops.ts';
import { payslips } from './kinds/payslips.ts';
import { people } from './kinds/people.ts';
import { plan } from './kinds/plan.ts';
import { planLines } from './kinds/plan-lines.ts';
import { planMoves } from './kinds/plan-moves.ts';
import { processReviews } from './kinds/process-reviews.ts';
import { purchases } from './kinds/purchases.ts';
import { quotes } from './kinds/quotes.ts';
import { reconciliations } from './kinds/reconciliations.ts';
import { reminders } from './kinds/reminders.ts';
import { rules } from './kinds/rules.ts';
import { setAside } from './kinds/set-aside.ts';
import { spendingAgreed } from './kinds/spending-agreed.ts';
import { spendingRules } from './kinds/spending-rules.ts';
import { statements } from './kinds/statements.ts';
import { suppliers } from './kinds/suppliers.ts';
import { timesheets } from './kinds/timesheets.ts';
import { unmetNeeds } from './kinds/unmet-needs.ts';
import { whatIfs } from './kinds/what-ifs.ts';
import { wishes } from './kinds/wishes.ts';

/** A kind has the fields that its records have in the facts of an account, no more and no less. */
interface OfFacts<Row> {
  readonly fields: { readonly [F in Exclude<keyof Row, 'id'>]: Field<Row[F]> };
}

export const KINDS = {
  payments,
  invoices,
  payslips,
  purchases,
  wishes,
  quotes,
  inventory,
  contributionPaid,
  timesheets,
  hoursApprovals,
  people,
  payRates,
  payDetails,
  suppliers,
  agreements,
  feeRules,
  plan,
  planLines,
  planMoves,
  contributionRates,
  chargeAssessments,
  councilRules,
  paymentStops,
  funds,
  fundPayments,
  setAside,
  letters,
  budgets,
  outcomes,
  outcomeReviews,
  processReviews,
  unmetNeeds,
  reminders,
  mandates,
  decisions,
  conflicts,
  deputyReports,
  ownAccounts,
  ownBalances,
  employerDetails,
  dutiesDone,
  rules,
  spendingRules,
  spendingAgreed,
  paperRules,
  keepRules,
  statements,
  reconciliations,
  bankAccounts,
  opening,
  whatIfs,
} as const satisfies {
  readonly [List in Exclude<keyof AccountFacts, 'account' | 'lines' | 'printedBalances' | 'statementEnds'>]: OfFacts<AccountFacts[List][number]>;
};

type Kinds = typeof KINDS;
export type RecordType = keyof Kinds;
export type RecordFields<T extends RecordType> = FieldValues<Kinds[T]['fields']>;
export const RECORD_TYPES: readonly RecordType[] = keysOf(KINDS);

/** The kinds whose records post an entry. */
export type PostedType = { [T in RecordType]: Kinds[T]['posts'] extends Posts ? T : never }[RecordType];
export type TableOf<T extends RecordType> = Kinds[T]['table'];

export function isRecordType(type: string | undefined): type is RecordType {
  return isKeyOf(KINDS, type);
}

export function isPosted(type: RecordType): type is PostedType {
  return KINDS[type].posts !== null;
}

export const POSTED_TYPES: readonly PostedType[] = RECORD_TYPES.filter(isPosted);

/** A kind, its records seen alike for all kinds. */
export function kindOf(type: RecordType): AnyKind {
  return KINDS[type];
}
