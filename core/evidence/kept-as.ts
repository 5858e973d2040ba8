/**
 * Of each kind of record: in which class its papers are, and the last day they are of, from which the years of keeping are counted. What
 * still holds (an agreement that runs, an assistant who works here, the rules of now) has none yet, and its papers are kept.
 */
import type { AccountFacts, PaperClass } from '../books/facts.ts';
import type { Day } from '../values/units.ts';

/** The kinds of record, by their list in the facts. */
type Kept = Exclude<keyof AccountFacts, 'account' | 'lines' | 'printedBalances' | 'statementEnds'>;

export interface KeptAs {
  readonly papers: PaperClass;
  /** HMRC wants them as well. */
  readonly hmrc: boolean;
  /** Of each record of the kind, by its id; null: it still holds. */
  lastDays(facts: AccountFacts): ReadonlyMap<number, Day | null>;
}

function kept<Row extends { readonly id: number }>(
  papers: PaperClass,
  list: (facts: AccountFacts) => readonly Row[],
  last: (row: Row, facts: AccountFacts) => Day | null,
  hmrc = false,
): KeptAs {
  return { papers, hmrc, lastDays: (facts) => new Map(list(facts).map((row) => [row.id, last(row, facts)])) };
}

function latest(...days: readonly (Day | null)[]): Day | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}

/** Where the next one takes its place from its first day on. */
function until<Row extends { readonly id: number; readonly from: Day }>(list: (facts: AccountFacts) => readonly Row[]) {
  return ({ from }: Row, facts: AccountFacts): Day | null =>
    list(facts)
      .map((next) => next.from)
      .filter((day) => day > from)
      .toSorted()[0] ?? null;
}

const holds = (): null => null;

function leftOf({ people }: AccountFacts, person: number): Day | null {
  return people.find(({ id }) => id === person)?.left ?? null;
}

export const KEPT_AS = {
  payments: kept(
    'spending',
    (facts) => facts.payments,
    ({ day }) => day,
  ),
  invoices: kept(
    'spending',
    (facts) => facts.invoices,
    ({ day, due, serviceTo }) => latest(day, due, serviceTo),
  ),
  payslips: kept(
    'spending',
    (facts) => facts.payslips,
    ({ periodEnd, paidOn }) => latest(periodEnd, paidOn),
    true,
  ),
  purchases: kept(
    'spending',
    (facts) => facts.purchases,
    ({ day }) => day,
  ),
  wishes: kept(
    'spending',
    (facts) => facts.wishes,
    (row) => latest(row.wishedOn, row.approvedOn, row.refusedOn, row.withdrawnOn),
  ),
  quotes: kept(
    'spending',
    (facts) => facts.quotes,
    ({ day }) => day,
  ),
  inventory: kept(
    'equipment',
    (facts) => facts.inventory,
    (row) => latest(row.boughtOn, row.guaranteeUntil, row.goneOn),
  ),
  contributionPaid: kept(
    'statements',
    (facts) => facts.contributionPaid,
    ({ day }) => day,
  ),
  timesheets: kept(
    'spending',
    (facts) => facts.timesheets,
    ({ day }) => day,
    true,
  ),
  hoursApprovals: kept(
    'spending',
    (facts) => facts.hoursApprovals,
    ({ to, approvedOn }) => latest(to, approvedOn),
    true,
  ),
  people: kept(
    'employer',
    (facts) => facts.people,
    ({ left }) => left,
    true,
  ),
  payRates: kept(
    'employer',
    (facts) => facts.payRates,
    ({ person }, facts) => leftOf(facts, person),
    true,
  ),
  payDetails: kept(
    'employer',
    (facts) => facts.payDetails,
    ({ person }, facts) => leftOf(facts, person),
    true,
  ),
  suppliers: kept('decisions', (facts) => facts.suppliers, holds),
  agreements: kept(
    'decisions',
    (facts) => facts.agreements,
    ({ to }) => to,
  ),
  feeRules: kept(
    'decisions',
    (facts) => facts.feeRules,
    ({ to }) => to,
  ),
  plan: kept(
    'decisions',
    (facts) => facts.plan,
    ({ to }) => to,
  ),
  planLines: kept('decisions', (facts) => facts.planLines, holds),
  planMoves: kept(
    'decisions',
    (facts) => facts.planMoves,
    ({ day }) => day,
  ),
  contributionRates: kept(
    'decisions',
    (facts) => facts.contributionRates,
    until((facts) => facts.contributionRates),
  ),
  chargeAssessments: kept(
    'decisions',
    (facts) => facts.chargeAssessments,
    until((facts) => facts.chargeAssessments),
  ),
  councilRules: kept(
    'decisions',
    (facts) => facts.councilRules,
    until((facts) => facts.councilRules),
  ),
  paymentStops: kept(
    'decisions',
    (facts) => facts.paymentStops,
    ({ to }) => to,
  ),
  funds: kept('decisions', (facts) => facts.funds, holds),
  fundPayments: kept('decisions', (facts) => facts.fundPayments, holds),
  setAside: kept(
    'statements',
    (facts) => facts.setAside,
    ({ day }) => day,
  ),
  letters: kept(
    'decisions',
    (facts) => facts.letters,
    (row) => latest(row.day, row.receivedOn, row.replyBy, row.repliedOn, row.decidedOn),
  ),
  budgets: kept(
    'decisions',
    (facts) => facts.budgets,
    ({ day }) => day,
  ),
  outcomes: kept(
    'decisions',
    (facts) => facts.outcomes,
    ({ to }) => to,
  ),
  outcomeReviews: kept(
    'decisions',
    (facts) => facts.outcomeReviews,
    ({ day }) => day,
  ),
  processReviews: kept(
    'decisions',
    (facts) => facts.processReviews,
    ({ day }) => day,
  ),
  unmetNeeds: kept(
    'decisions',
    (facts) => facts.unmetNeeds,
    ({ day }) => day,
  ),
  reminders: kept(
    'employer',
    (facts) => facts.reminders,
    ({ day, givenOn, doneOn }) => latest(day, givenOn, doneOn),
  ),
  mandates: kept(
    'decisions',
    (facts) => facts.mandates,
    ({ to, revokedOn }) => revokedOn ?? to,
  ),
  decisions: kept(
    'decisions',
    (facts) => facts.decisions,
    ({ day, lookAgainOn, reviewOn }) => latest(day, lookAgainOn, reviewOn),
  ),
  conflicts: kept(
    'decisions',
    (facts) => facts.conflicts,
    ({ declaredOn }) => declaredOn,
  ),
  deputyReports: kept(
    'decisions',
    (facts) => facts.deputyReports,
    ({ to, sentOn }) => latest(to, sentOn),
  ),
  ownAccounts: kept(
    'decisions',
    (facts) => facts.ownAccounts,
    ({ closedOn }) => closedOn,
  ),
  ownBalances: kept(
    'decisions',
    (facts) => facts.ownBalances,
    ({ day }) => day,
  ),
  employerDetails: kept(
    'employer',
    (facts) => facts.employerDetails,
    until((facts) => facts.employerDetails),
    true,
  ),
  dutiesDone: kept(
    'employer',
    (facts) => facts.dutiesDone,
    ({ dueOn, doneOn }) => latest(dueOn, doneOn),
    true,
  ),
  rules: kept('decisions', (facts) => facts.rules, holds),
  spendingRules: kept('decisions', (facts) => facts.spendingRules, holds),
  spendingAgreed: kept(
    'decisions',
    (facts) => facts.spendingAgreed,
    ({ to }) => to,
  ),
  paperRules: kept('decisions', (facts) => facts.paperRules, holds),
  keepRules: kept('decisions', (facts) => facts.keepRules, holds),
  statements: kept(
    'statements',
    (facts) => facts.statements,
    ({ to }) => to,
  ),
  reconciliations: kept(
    'statements',
    (facts) => facts.reconciliations,
    ({ day }) => day,
  ),
  bankAccounts: kept('statements', (facts) => facts.bankAccounts, holds),
  opening: kept('statements', (facts) => facts.opening, holds),
  whatIfs: kept('decisions', (facts) => facts.whatIfs, holds),
} satisfies Readonly<Record<Kept, KeptAs>>;
