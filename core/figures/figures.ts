/**
 * Every figure of an account on a day, worked out once, in the order they need each other. The overview, each working and
 * what needs doing are all read off this one value, so that they cannot differ.
 */
import type { FigureFacts } from '../books/facts.ts';
import type { Day, Pence } from '../values/units.ts';
import type { AccountIndex } from './inputs/account-index.ts';
import { accountIndexOf } from './inputs/account-index.ts';
import type { Cash } from './funds/cash.ts';
import { cashOf } from './funds/cash.ts';
import type { Contribution } from './council/contribution.ts';
import { contributionOf } from './council/contribution.ts';
import type { Cost } from './plan/costs.ts';
import { costsOf } from './plan/costs.ts';
import type { Crisis } from './funds/crisis.ts';
import { crisisOf } from './funds/crisis.ts';
import type { DirectPayment } from './council/direct-payment.ts';
import { directPaymentOf } from './council/direct-payment.ts';
import type { Holiday } from './owed/holiday.ts';
import { holidaysOf } from './owed/holiday.ts';
import type { HourTotals } from './plan/hours.ts';
import { hoursOf } from './plan/hours.ts';
import type { Liabilities } from './owed/liabilities.ts';
import { liabilitiesOf } from './owed/liabilities.ts';
import type { NotYetInvoiced } from './owed/not-yet-invoiced.ts';
import { notYetInvoicedOf } from './owed/not-yet-invoiced.ts';
import type { Owed } from './owed/owed.ts';
import { owedOf } from './owed/owed.ts';
import type { PlanSpend } from './plan/plan.ts';
import { planSpendOf } from './plan/plan.ts';
import type { Clawback } from './council/clawback.ts';
import { clawbackOf } from './council/clawback.ts';
import type { Payer } from './council/payers.ts';
import { receivedByPayer } from './council/payers.ts';
import type { Answers } from './known/answers.ts';
import { answersOf } from './known/answers.ts';
import type { Known } from './known/known.ts';
import { knownOf } from './known/known.ts';
import type { FundMoney } from './funds/ring-fence.ts';
import { ringFencedFunds } from './funds/ring-fence.ts';
import type { UnpaidHours } from './owed/unpaid-hours.ts';
import { unpaidHoursOf } from './owed/unpaid-hours.ts';

export interface Figures {
  readonly accountIndex: AccountIndex;
  readonly cash: Cash;
  readonly costs: readonly Cost[];
  readonly plan: PlanSpend;
  readonly hours: HourTotals;
  readonly directPayment: DirectPayment;
  readonly payers: readonly Payer[];
  readonly contribution: Contribution;
  readonly unpaid: readonly UnpaidHours[];
  readonly owed: Owed;
  readonly notYetInvoiced: readonly NotYetInvoiced[];
  readonly holidays: readonly Holiday[];
  readonly liabilities: Liabilities;
  readonly funds: readonly FundMoney[];
  readonly ringFenced: Pence;
  readonly uncommitted: Pence;
  readonly clawback: Clawback;
  readonly crisis: Crisis;
  readonly known: Known;
  readonly answers: Answers;
}

/** `today`: the day it is asked on. What is dated up to it says how far earlier days are known; no figure takes it. */
export function figuresOf(facts: FigureFacts, asOf: Day, today: Day = asOf): Figures {
  const accountIndex = accountIndexOf(facts, asOf);
  const cash = cashOf(accountIndex);
  const unpaid = unpaidHoursOf(accountIndex);
  const costs = costsOf(accountIndex, unpaid);
  const received = receivedByPayer(accountIndex);
  const directPayment = directPaymentOf(accountIndex, received.council);
  const owed = owedOf(accountIndex);
  const notYetInvoiced = notYetInvoicedOf(accountIndex);
  const holidays = holidaysOf(accountIndex);
  const liabilities = liabilitiesOf(accountIndex, { owed, unpaid, notYetInvoiced, holidays });
  const funds = ringFencedFunds(accountIndex, { owed, unpaid, notYetInvoiced });
  const ringFenced = funds.reduce((sum, fund) => sum + fund.pence, 0);
  const uncommitted = cash.reconciled - liabilities.total - ringFenced;
  const clawback = clawbackOf(accountIndex, cash.reconciled, directPayment, liabilities, ringFenced);
  const known = knownOf(accountIndex, today);
  return {
    accountIndex,
    cash,
    costs,
    plan: planSpendOf(accountIndex, costs),
    hours: hoursOf(accountIndex),
    directPayment,
    payers: received.others,
    contribution: contributionOf(accountIndex),
    unpaid,
    owed,
    notYetInvoiced,
    holidays,
    liabilities,
    funds,
    ringFenced,
    uncommitted,
    clawback,
    crisis: crisisOf(accountIndex, { reconciled: cash.reconciled, uncommitted, directPayment, funds, atRisk: clawback.repayable }),
    known,
    answers: answersOf(accountIndex, known),
  };
}
