/**
 * What is owed on each paper, and to HMRC and the pension scheme (figures, section 5). A paper dated before the opening is
 * owed like any other; what was owed to HMRC and the scheme then stands in the opening amounts, not on such payslips.
 * Everything is signed: money paid too much or ahead is negative, and is said elsewhere.
 */
import type { Category, Invoice, OpeningAmount, Payslip, PlanLineId, Purchase } from '../../books/facts.ts';
import { hmrcOf } from '../../books/posting.ts';
import type { Day, Pence } from '../../values/units.ts';
import type { AccountIndex } from '../inputs/account-index.ts';
import { planLineOf } from '../inputs/account-index.ts';
import type { DocumentRef, Movement } from '../inputs/movements.ts';

interface Paper {
  /** The paper's own amount, as far as it counts by `asOf`: a payslip before its `period_end` counts nothing yet. */
  readonly amount: Pence;
  readonly paid: Pence;
  /** `amount - paid`. */
  readonly left: Pence;
  readonly planLine: PlanLineId | null;
  /** The day that says which version of its plan line it belongs to. */
  readonly day: Day;
}
export interface OwedPayslip extends Paper {
  readonly payslip: Payslip;
}
export interface OwedInvoice extends Paper {
  readonly invoice: Invoice;
}
export interface OwedPurchase extends Paper {
  readonly purchase: Purchase;
}

/** One of the sums that run on: what payslips add, what was owed at the opening, and the money that went against it. */
export interface RunningDebt {
  readonly opening: readonly OpeningAmount[];
  readonly payslips: readonly { readonly payslip: Payslip; readonly pence: Pence }[];
  readonly payments: readonly Movement[];
  readonly pence: Pence;
}

export interface Owed {
  readonly payslips: readonly OwedPayslip[];
  /** Money of category wages that is for no payslip in particular. */
  readonly otherWages: readonly Movement[];
  readonly wages: Pence;
  readonly hmrc: RunningDebt;
  readonly pension: RunningDebt;
  readonly invoices: readonly OwedInvoice[];
  /** Purchases this account pays for. */
  readonly onAccount: readonly OwedPurchase[];
  readonly invoicesPence: Pence;
  /** Purchases somebody paid out of their own pocket. */
  readonly outOfPocket: readonly OwedPurchase[];
  readonly owedToPeople: Pence;
}

type Paid = Readonly<Record<DocumentRef['kind'], ReadonlyMap<number, Pence>>>;

function paidOn(movements: readonly Movement[]): Paid {
  const paid = { payslip: new Map<number, Pence>(), invoice: new Map<number, Pence>(), purchase: new Map<number, Pence>() };
  for (const { settles, amount } of movements) {
    if (settles) paid[settles.kind].set(settles.id, (paid[settles.kind].get(settles.id) ?? 0) - amount);
  }
  return paid;
}

function sumLeft(papers: readonly Paper[]): Pence {
  return papers.reduce((sum, paper) => sum + paper.left, 0);
}

function payslipsOwed(accountIndex: AccountIndex, paid: Paid['payslip']): OwedPayslip[] {
  const owed: OwedPayslip[] = [];
  for (const payslip of accountIndex.facts.payslips) {
    const sum = paid.get(payslip.id) ?? 0;
    const amount = payslip.periodEnd <= accountIndex.asOf ? payslip.net : 0;
    if (amount === 0 && sum === 0) continue;
    owed.push({ payslip, amount, paid: sum, left: amount - sum, planLine: planLineOf(accountIndex, payslip.person), day: payslip.periodEnd });
  }
  return owed;
}

function runningDebt(accountIndex: AccountIndex, what: 'hmrc' | 'pension', ofPayslip: (slip: Payslip) => Pence): RunningDebt {
  const opening = accountIndex.facts.opening.filter((row) => row.what === what);
  const payslips = accountIndex.payslips
    .filter((slip) => slip.periodEnd >= accountIndex.openedOn)
    .map((payslip) => ({ payslip, pence: ofPayslip(payslip) }))
    .filter(({ pence }) => pence !== 0);
  const payments = ofCategory(accountIndex, what);
  let pence = 0;
  for (const row of opening) pence += row.pence ?? 0;
  for (const slip of payslips) pence += slip.pence;
  for (const { amount } of payments) pence += amount;
  return { opening, payslips, payments, pence };
}

/** Money of a category that settles no paper, in or out. */
function ofCategory(accountIndex: AccountIndex, category: Category): Movement[] {
  return accountIndex.movements.filter((move) => move.category === category && move.settles === null);
}

export function owedOf(accountIndex: AccountIndex): Owed {
  const { facts, asOf } = accountIndex;
  const paid = paidOn(accountIndex.movements);
  const payslips = payslipsOwed(accountIndex, paid.payslip);
  const otherWages = ofCategory(accountIndex, 'wages');
  const invoices = facts.invoices
    .filter((invoice) => invoice.day <= asOf)
    .map((invoice): OwedInvoice => {
      const sum = paid.invoice.get(invoice.id) ?? 0;
      return { invoice, amount: invoice.amount, paid: sum, left: invoice.amount - sum, planLine: invoice.planLine, day: invoice.day };
    });
  const purchases = facts.purchases
    .filter((purchase) => purchase.day <= asOf)
    .map((purchase): OwedPurchase => {
      const sum = paid.purchase.get(purchase.id) ?? 0;
      return { purchase, amount: purchase.amount, paid: sum, left: purchase.amount - sum, planLine: purchase.planLine, day: purchase.day };
    });
  const onAccount = purchases.filter(({ purchase }) => purchase.paidBy === null);
  const outOfPocket = purchases.filter(({ purchase }) => purchase.paidBy !== null);
  return {
    payslips,
    otherWages,
    wages: sumLeft(payslips) + otherWages.reduce((sum, move) => sum + move.amount, 0),
    hmrc: runningDebt(accountIndex, 'hmrc', hmrcOf),
    pension: runningDebt(accountIndex, 'pension', (slip) => slip.employeePension + slip.employerPension),
    invoices,
    onAccount,
    invoicesPence: sumLeft(invoices) + sumLeft(onAccount),
    outOfPocket,
    owedToPeople: sumLeft(outOfPocket),
  };
}
