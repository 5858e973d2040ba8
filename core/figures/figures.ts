/**
 * Every figure of an account on a day, worked out once, in the order they need each other. The overview, each working and
 * what needs doing are all read off this one value, so that they cannot differ.
 */
import type { AccountFacts, Day, Pence } from '../facts.ts';
import type { Book } from './book.ts';
import { bookOf } from './book.ts';
import type { Cash } from './cash.ts';
import { cashOf } from './cash.ts';
import type { Contribution } from './contribution.ts';
import { contributionOf } from './contribution.ts';
import type { Cost } from './costs.ts';
import { costsOf } from './costs.ts';
import type { Crisis } from './crisis.ts';
import { crisisOf } from './crisis.ts';
import type { DirectPayment } from './direct-payment.ts';
import { directPaymentOf } from './direct-payment.ts';
import type { Holiday } from './holiday.ts';
import { holidaysOf } from './holiday.ts';
import type { HourTotals } from './hours.ts';
import { hoursOf } from './hours.ts';
import type { Liabilities } from './liabilities.ts';
import { liabilitiesOf } from './liabilities.ts';
import type { NotYetInvoiced } from './not-yet-invoiced.ts';
import { notYetInvoicedOf } from './not-yet-invoiced.ts';
import type { Owed } from './owed.ts';
import { owedOf } from './owed.ts';
import type { PlanSpend } from './plan.ts';
import { planSpendOf } from './plan.ts';
import type { Reclaim } from './reclaim.ts';
import { reclaimOf } from './reclaim.ts';
import type { FundMoney } from './ring-fence.ts';
import { ringFencedFunds } from './ring-fence.ts';
import type { UnpaidHours } from './unpaid-hours.ts';
import { unpaidHoursOf } from './unpaid-hours.ts';

export interface Figures {
  readonly book: Book;
  readonly cash: Cash;
  readonly costs: readonly Cost[];
  readonly plan: PlanSpend;
  readonly hours: HourTotals;
  readonly directPayment: DirectPayment;
  readonly contribution: Contribution;
  readonly unpaid: readonly UnpaidHours[];
  readonly owed: Owed;
  readonly notYetInvoiced: readonly NotYetInvoiced[];
  readonly holidays: readonly Holiday[];
  readonly liabilities: Liabilities;
  readonly funds: readonly FundMoney[];
  readonly ringFenced: Pence;
  readonly free: Pence;
  readonly reclaim: Reclaim;
  readonly crisis: Crisis;
}

export function figuresOf(facts: AccountFacts, asOf: Day): Figures {
  const book = bookOf(facts, asOf);
  const cash = cashOf(book);
  const unpaid = unpaidHoursOf(book);
  const costs = costsOf(book, unpaid);
  const directPayment = directPaymentOf(book);
  const owed = owedOf(book);
  const notYetInvoiced = notYetInvoicedOf(book);
  const holidays = holidaysOf(book);
  const liabilities = liabilitiesOf(book, { owed, unpaid, notYetInvoiced, holidays });
  const funds = ringFencedFunds(book, { owed, unpaid, notYetInvoiced });
  const ringFenced = funds.reduce((sum, fund) => sum + fund.pence, 0);
  const free = cash.reconciled - liabilities.total - ringFenced;
  return {
    book,
    cash,
    costs,
    plan: planSpendOf(book, costs),
    hours: hoursOf(book),
    directPayment,
    contribution: contributionOf(book, directPayment),
    unpaid,
    owed,
    notYetInvoiced,
    holidays,
    liabilities,
    funds,
    ringFenced,
    free,
    reclaim: reclaimOf(book, cash.reconciled, directPayment, liabilities, ringFenced),
    crisis: crisisOf(book, free, directPayment, funds),
  };
}
