/**
 * What a payment recorded by the user is for: the invoice it names, the purchase it pays for or pays back, the payslip it
 * pays. The bank line that clears it later settles nothing again, so every figure must ask here and nowhere else.
 */
import { daysBetween } from '../values/day.ts';
import type { Invoice, Payment, Payslip, PersonId, Purchase } from '../books/facts.ts';
import type { BuyerWords } from '../books/people.ts';
import type { SupplierPhrases } from '../books/suppliers.ts';
import { isSupplierIn } from '../books/suppliers.ts';
import { readText, squeeze } from '../values/word-match.ts';

/** A wage may be paid from 3 days before to 10 after its payday (moving in, step 1). */
export const WAGE_BEFORE = 3;
export const WAGE_AFTER = 10;

/** A purchase paid for by hand lies at most this many days before or after the payment. */
const PURCHASE_DAYS = 5;

/** What tells which of several invoices a payment is for. */
type Paying = Pick<Payment, 'to' | 'amount'>;
type Payable = Pick<Invoice, 'supplier' | 'amount'>;

/**
 * The invoices a number means to a payment. `numbered`: those on file with that number, by day, then id. Two suppliers may use one number,
 * and a supplier one number for an invoice and its credit note: the payee tells the first apart, the direction of the money the second.
 * Of one supplier's alike the first is meant.
 */
export function invoicesMeant<I extends Payable>(payment: Paying, numbered: readonly I[], suppliers: SupplierPhrases): readonly I[] {
  const to = readText(payment.to);
  const ofPayee = (invoice: I): boolean => isSupplierIn(to, suppliers, invoice.supplier);
  const sameWay = (invoice: I): boolean => invoice.amount < 0 === payment.amount > 0;
  const ways = [(one: I) => ofPayee(one) && sameWay(one), ofPayee, sameWay, () => true];
  const meant = ways.map((fits) => numbered.filter(fits)).find((found) => found.length > 0) ?? [];
  return new Set(meant.map(({ supplier }) => supplier)).size > 1 ? meant : meant.slice(0, 1);
}

/** The one invoice that is taken to be meant, or null: where the payee does not tell, the first. */
export function invoiceNamed<I extends Payable>(payment: Paying, numbered: readonly I[], suppliers: SupplierPhrases): I | null {
  return invoicesMeant(payment, numbered, suppliers)[0] ?? null;
}

/** Invoices by number as it is compared. An invoice without a number is in no list. */
export function invoicesByNumber<I extends Pick<Invoice, 'number'>>(invoices: readonly I[]): Map<string, I[]> {
  const byNumber = new Map<string, I[]>();
  for (const invoice of invoices) {
    const number = squeeze(invoice.number);
    if (number !== '') byNumber.set(number, [...(byNumber.get(number) ?? []), invoice]);
  }
  return byNumber;
}

/**
 * The one purchase a recorded payment of category purchase pays for, or null where there is none or more than one.
 * `unpaid`: purchases not paid by anything before; those somebody paid out of their own pocket are never meant.
 */
export function purchasePaid(payment: Payment, unpaid: readonly Purchase[], suppliers: SupplierPhrases): Purchase | null {
  if (payment.category !== 'purchase' || payment.invoice !== null) return null;
  const to = readText(payment.to);
  const [one, another] = unpaid.filter(
    (purchase) =>
      purchase.paidBy === null &&
      purchase.amount === -payment.amount &&
      Math.abs(daysBetween(purchase.day, payment.day)) <= PURCHASE_DAYS &&
      isSupplierIn(to, suppliers, purchase.supplier),
  );
  return one && !another ? one : null;
}

/** The one purchase that a recorded payment pays back to whoever bought it: a word of theirs in the payee, and its sum. */
export function purchaseRepaid(payment: Payment, unpaid: readonly Purchase[], buyers: BuyerWords): Purchase | null {
  if ((payment.category !== 'purchase' && payment.category !== 'other') || payment.invoice !== null) return null;
  const to = readText(payment.to);
  const [one, another] = unpaid.filter(
    ({ paidBy, day, amount }) => paidBy !== null && amount === -payment.amount && day <= payment.day && buyers(paidBy).some((word) => to.has.has(word)),
  );
  return one && !another ? one : null;
}

/** The payslip a recorded payment of wages pays: its net pay, a word of the name in the payee, the nearest payday. `names`: words for people. */
export function payslipPaid(payment: Payment, unpaid: readonly Payslip[], names: ReadonlyMap<PersonId, readonly string[]>): Payslip | null {
  if (payment.category !== 'wages' || payment.invoice !== null) return null;
  const to = readText(payment.to);
  let nearest: Payslip | null = null;
  let least = Infinity;
  for (const payslip of unpaid) {
    if (payslip.net !== -payment.amount) continue;
    const days = daysBetween(payslip.paidOn, payment.day);
    if (days < -WAGE_BEFORE || days > WAGE_AFTER || Math.abs(days) >= least) continue;
    if (!names.get(payslip.person)?.some((word) => to.has.has(word))) continue;
    nearest = payslip;
    least = Math.abs(days);
  }
  return nearest;
}
