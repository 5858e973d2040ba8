/** What a change is about, by what it writes: the part of an authority to act that would cover it. */
import type { HistoryType } from '../api/records.ts';
import type { MANDATE_SCOPES } from '../books/facts.ts';

type Scope = (typeof MANDATE_SCOPES)[number];

/** Null: keeping records of what others did or decided takes no right over anything. */
const ABOUT = {
  ...{ payments: 'money', invoices: 'money', purchases: 'money', contributionPaid: 'money', bankAccounts: 'money', opening: 'money', rules: 'money' },
  ...{
    funds: 'money',
    fundPayments: 'money',
    setAside: 'money',
    suppliers: 'money',
    agreements: 'money',
    feeRules: 'money',
    inventory: 'money',
    line: 'money',
    import: 'money',
  },
  ...{ statements: 'money', reconciliations: 'money', councilReturn: 'money' },
  ...{ people: 'staff', payRates: 'staff', payDetails: 'staff', payslips: 'staff', timesheets: 'staff', hoursApprovals: 'staff' },
  ...{ employerDetails: 'staff', dutiesDone: 'staff' },
  ...{ plan: 'plan', planLines: 'plan', planMoves: 'plan', wishes: 'plan', quotes: 'plan' },
  ...{ budgets: null, outcomes: null, outcomeReviews: null, processReviews: null, unmetNeeds: null },
  ...{
    contributionRates: null,
    chargeAssessments: null,
    councilRules: null,
    paymentStops: null,
    letters: null,
    reminders: null,
    mandates: null,
    decisions: null,
    conflicts: null,
    deputyReports: null,
    ownAccounts: null,
    ownBalances: null,
  },
  ...{ spendingRules: null, spendingAgreed: null, paperRules: null, keepRules: null, whatIfs: null },
  ...{ account: null, bankProfile: null, evidence: null, noPaper: null, returnForm: null, rasTable: null },
} satisfies Readonly<Record<HistoryType, Scope | null>>;

/** Each once. @param wrote the kinds of what a change wrote. */
export function aboutOf(wrote: readonly HistoryType[]): Scope[] {
  return [...new Set(wrote.flatMap((type) => ABOUT[type] ?? []))];
}
