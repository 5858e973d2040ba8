/**
 * All posting rules, as pure functions: a document in, one balanced entry out. The ledger writes what it is told here
 * and decides nothing. In every entry the pence of the legs add up to 0: positive is money held, spent or paid off,
 * negative is money come from, or owed to, somebody. Both legs of a pair carry the same category, plan line and fund.
 * A posted entry is never changed: a correction is the entry's mirror and a new one.
 */
import { later } from '../values/day.ts';
import type {
  BankAccount,
  Category,
  FundId,
  Invoice,
  LinePart,
  OpeningAmount,
  Payment,
  Payslip,
  PlanLineId,
  Purchase,
  Settles,
  StatementLine,
} from './facts.ts';
import type { Day, Pence } from '../values/units.ts';

export const HEADINGS = [
  'bank',
  'recorded',
  'wages_owed',
  'hmrc_owed',
  'pension_owed',
  'invoices_owed',
  'owed_to_people',
  'opening',
  'direct_payment',
  'contribution',
  'one_off_funding',
  'refund',
  'interest',
  'costs',
  'other_deductions',
  'own_transfer',
  'repaid_to_council',
  'unexplained',
] as const;
export type Heading = (typeof HEADINGS)[number];

/** What an amount was for. `fund` only where it was said: what settles a document has the fund of its plan line. */
interface Purpose {
  readonly category: Category | null;
  readonly planLine: PlanLineId | null;
  readonly fund: FundId | null;
}

export interface Leg extends Purpose {
  readonly heading: Heading;
  readonly pence: Pence;
}

/** One entry. `legs` may be empty: a document that moves nothing (an invoice of £0.00) posts no entry. */
export interface Posting {
  readonly day: Day;
  readonly legs: readonly Leg[];
}

/** What a document is settled against: the heading that falls, and what the document was for. */
export interface Settled extends Purpose {
  readonly heading: Heading;
}

const NOTHING: Purpose = { category: null, planLine: null, fund: null };

const OF_CATEGORY: Readonly<Partial<Record<Category, Heading>>> = {
  wages: 'wages_owed',
  hmrc: 'hmrc_owed',
  pension: 'pension_owed',
  direct_payment: 'direct_payment',
  contribution: 'contribution',
  one_off_funding: 'one_off_funding',
  refund: 'refund',
  interest: 'interest',
  own_transfer: 'own_transfer',
  repayment_to_council: 'repaid_to_council',
};

/** The heading of money that settles no document: what is owed for wages, HMRC and pension; income by its kind; else costs. */
export function headingOf(category: Category): Heading {
  return OF_CATEGORY[category] ?? 'costs';
}

/** Whether money of a category that settles no document is a cost or, as a refund, takes one back (figures, section 2). */
export function isCost(category: Category): boolean {
  return category === 'refund' || headingOf(category) === 'costs';
}

/** `pence` under `heading`, with its other side under `against`; legs of £0.00 are left out. */
function pair(heading: Heading, against: Heading, pence: Pence, purpose: Purpose): Leg[] {
  if (pence === 0) return [];
  const { category, planLine, fund } = purpose;
  return [
    { heading, category, planLine, fund, pence },
    { heading: against, category, planLine, fund, pence: -pence },
  ];
}

/** Money in the bank before any line of the opening day. */
export function postBankAccount(bankAccount: BankAccount, openedOn: Day): Posting {
  return { day: openedOn, legs: pair('bank', 'opening', bankAccount.openingBalance, NOTHING) };
}

/** Owed to HMRC or the pension scheme at the opening. The other opening amounts are no money of this account and post nothing. */
export function postOpeningAmount(opening: OpeningAmount, openedOn: Day): Posting {
  const owed: Settled | null =
    opening.what === 'hmrc'
      ? { ...NOTHING, heading: 'hmrc_owed', category: 'hmrc' }
      : opening.what === 'pension'
        ? { ...NOTHING, heading: 'pension_owed', category: 'pension' }
        : null;
  return { day: openedOn, legs: owed ? pair('opening', owed.heading, opening.pence ?? 0, owed) : [] };
}

/** What paying a payslip settles. */
export function settledPayslip(planLine: PlanLineId | null): Settled {
  return { heading: 'wages_owed', category: 'wages', planLine, fund: null };
}

/** What paying an invoice settles; a credit note likewise, the other way round. */
export function settledInvoice(invoice: Pick<Invoice, 'planLine'>): Settled {
  return { heading: 'invoices_owed', category: 'agency', planLine: invoice.planLine, fund: null };
}

/** What paying for a purchase settles: the shop's bill, or what is owed to whoever paid out of their own pocket. */
export function settledPurchase(purchase: Pick<Purchase, 'planLine' | 'paidBy'>): Settled {
  return { heading: purchase.paidBy === null ? 'invoices_owed' : 'owed_to_people', category: 'purchase', planLine: purchase.planLine, fund: null };
}

/** What a bank line settles when it clears a recorded payment. */
export function settledPayment(payment: Pick<Payment, 'category' | 'planLine'>, fund: FundId | null): Settled {
  return { heading: 'recorded', category: payment.category, planLine: payment.planLine, fund };
}

/** What money of a category is for when it settles no document. */
export function settledNothing(purpose: Purpose): Settled {
  return { heading: purpose.category === null ? 'unexplained' : headingOf(purpose.category), ...purpose };
}

/** What a document is booked against: dated before the opening it is owed from then on, but no cost of this account (figures, section 0). */
function bookedAgainst(day: Day, openedOn: Day): Heading {
  return day < openedOn ? 'opening' : 'costs';
}

/** What a payslip makes due to HMRC: tax, National Insurance of both, and student loan. */
export function hmrcOf({ tax, employeeNi, employerNi, studentLoan }: Payslip): Pence {
  return tax + employeeNi + employerNi + (studentLoan ?? 0);
}

/**
 * Wages on the last day of their period (figures, section 2). HMRC and pension of a payslip dated before the opening stand
 * in the opening amounts, so that it posts the net pay alone. Net pay that is not gross less tax, NI and pension leaves a
 * rest ("other deductions"), owed to nobody we know of.
 */
export function postPayslip(payslip: Payslip, planLine: PlanLineId | null, openedOn: Day): Posting {
  const wages = settledPayslip(planLine);
  const purpose = { category: wages.category, planLine, fund: null };
  if (payslip.periodEnd < openedOn) return { day: openedOn, legs: pair('opening', 'wages_owed', payslip.net, purpose) };
  const hmrc = hmrcOf(payslip);
  const pension = payslip.employeePension + payslip.employerPension;
  const cost = payslip.gross + payslip.employerNi + payslip.employerPension;
  const legs: Leg[] = [
    { heading: 'costs', ...purpose, pence: cost },
    { heading: 'wages_owed', ...purpose, pence: -payslip.net },
    { heading: 'hmrc_owed', ...purpose, pence: -hmrc },
    { heading: 'pension_owed', ...purpose, pence: -pension },
    { heading: 'other_deductions', ...purpose, pence: payslip.net + hmrc + pension - cost },
  ];
  return { day: payslip.periodEnd, legs: legs.filter((leg) => leg.pence !== 0).map(withoutMinusNought) };
}

export function postInvoice(invoice: Invoice, openedOn: Day): Posting {
  const owed = settledInvoice(invoice);
  return { day: later(invoice.day, openedOn), legs: pair(bookedAgainst(invoice.day, openedOn), owed.heading, invoice.amount, owed) };
}

export function postPurchase(purchase: Purchase, openedOn: Day): Posting {
  const owed = settledPurchase(purchase);
  return { day: later(purchase.day, openedOn), legs: pair(bookedAgainst(purchase.day, openedOn), owed.heading, purchase.amount, owed) };
}

/**
 * A payment on its way: money no longer to be counted on, not yet on the statement. One dated before the opening counts from
 * the opening on, against what it names, and is no cost (move-in, "Explaining bank lines", step 0).
 */
export function postPayment(payment: Payment, settled: Settled, openedOn: Day): Posting {
  const early = payment.day < openedOn && !OWED.has(settled.heading);
  return { day: later(payment.day, openedOn), legs: pair('recorded', early ? 'opening' : settled.heading, payment.amount, settled) };
}

const OWED: ReadonlySet<Heading> = new Set(['wages_owed', 'hmrc_owed', 'pension_owed', 'invoices_owed', 'owed_to_people']);

/** A bank line against its parts; without parts, against "unexplained". `settledBy` says what a part that settles a document is for. */
export function postLine(line: StatementLine, settledBy: (settles: Settles) => Settled): Posting {
  const parts: readonly LinePart[] = line.parts.length > 0 ? line.parts : [{ amount: line.amount, settles: null, ...NOTHING }];
  const legs = parts.flatMap((part) => {
    const settled = part.settles ? settledBy(part.settles) : settledNothing(part);
    return pair('bank', settled.heading, part.amount, settled);
  });
  return { day: line.day, legs };
}

function withoutMinusNought(leg: Leg): Leg {
  return leg.pence === 0 ? { ...leg, pence: 0 } : leg;
}
