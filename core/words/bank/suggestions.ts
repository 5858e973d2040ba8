/** What the program says when it suggests what a bank line was for: a title, and a line of detail below it. */
import { formatDay } from '../../values/day.ts';
import type { Category, Invoice, Payment, Payslip, Purchase, Rule } from '../../books/facts.ts';
import type { Day, Pence } from '../../values/units.ts';
import { formatMoney } from '../../values/money.ts';
import { categoryWords } from '../books/categories.ts';
import { refundWords } from '../books/entries.ts';
import { choiceWords } from './choices.ts';
import { invoiceWords } from '../books/invoices.ts';

/** A paper with its supplier's name. */
type Said<T> = Omit<T, 'supplier'> & { readonly supplier: string };

const size = (pence: Pence): string => formatMoney(Math.abs(pence));

function left(amount: Pence, stillOpen: Pence): string {
  return stillOpen === amount ? size(amount) : `${size(amount)}, ${size(stillOpen)} still to pay`;
}

/** How a line compares with the paper: all of it, part of it, or more than it. */
export type Share = 'whole' | 'part' | 'more';

function shared(share: Share, what: string): string {
  return share === 'part' ? `Part of ${what.charAt(0).toLowerCase()}${what.slice(1)}` : share === 'more' ? `${what}, and something more` : what;
}

function afterRest(share: Share, detail: string, rest: Pence): string {
  return share === 'more' ? `${detail}. ${size(rest)} more was paid.` : detail;
}

const kind = (category: Category, planLine: string | null): string =>
  planLine === null ? categoryWords[category] : choiceWords.with(categoryWords[category], planLine);

const invoiceName = (invoice: Pick<Invoice, 'number' | 'day' | 'amount'>): string =>
  `${invoice.amount < 0 ? 'Credit note' : 'Invoice'} ${invoiceWords.number(invoice)}`;

export const explainWords = {
  payment: (payment: Payment): { title: string; detail: string } => ({
    title: `The payment you wrote down: ${payment.to}`,
    detail: [formatDay(payment.day), size(payment.amount), payment.reference].filter((part) => part !== null && part !== '').join(', '),
  }),
  payments: ({ to, day }: Payment, count: number): { title: string; detail: string } => ({
    title: `The payments you wrote down: ${to}`,
    detail: `${formatDay(day)}, ${count} of them together`,
  }),
  payslip: (name: string, payslip: Payslip, share: Share, stillOpen: Pence, rest: Pence): { title: string; detail: string } => ({
    title: shared(share, `Wages of ${name}`),
    detail: afterRest(share, `Payday ${formatDay(payslip.paidOn)}, ${left(payslip.net, stillOpen)}`, rest),
  }),
  payslips: (names: readonly string[], paidOn: Day): { title: string; detail: string } => ({
    title: 'Wages paid together',
    detail: `${names.join(', ')}: payday ${formatDay(paidOn)}`,
  }),
  invoice: (invoice: Said<Invoice>, share: Share, stillOpen: Pence, rest: Pence): { title: string; detail: string } => ({
    title: shared(share, invoiceName(invoice)),
    detail: afterRest(share, `${invoice.supplier}, ${formatDay(invoice.day)}, ${left(invoice.amount, stillOpen)}`, rest),
  }),
  invoices: (invoices: readonly Said<Invoice>[], fits: boolean): { title: string; detail: string } => ({
    title: fits ? 'Invoices paid together' : 'Invoices, oldest first',
    detail: `${invoices[0]?.supplier ?? ''}: ${invoices.map(invoiceWords.number).join(', ')}`,
  }),
  purchase: (purchase: Said<Purchase>, share: Share, stillOpen: Pence, rest: Pence): { title: string; detail: string } => ({
    title: shared(share, `Purchase: ${purchase.item || purchase.supplier}`),
    detail: afterRest(share, `${purchase.supplier}, ${formatDay(purchase.day)}, ${left(purchase.amount, stillOpen)}`, rest),
  }),
  repayment: (purchase: Said<Purchase>, share: Share, stillOpen: Pence): { title: string; detail: string } => ({
    title: shared(share, `Paid back to ${purchase.paidBy ?? ''}`),
    detail: `${purchase.item || purchase.supplier}, ${formatDay(purchase.day)}, ${left(purchase.amount, stillOpen)}`,
  }),
  /** `times`: how many lines with these words were for it. */
  asBefore: (category: Category, planLine: string | null, times: number, day: Day): { title: string; detail: string } => ({
    title: kind(category, planLine),
    detail:
      times === 1
        ? `As you said for the same words on ${formatDay(day)}`
        : `As for ${times.toLocaleString('en-GB')} lines with the same words, last on ${formatDay(day)}`,
  }),
  likeBefore: (category: Category, planLine: string | null, text: string, day: Day): { title: string; detail: string } => ({
    title: kind(category, planLine),
    detail: `As for ‘${text}’ on ${formatDay(day)}`,
  }),
  transfer: (bankAccount: string, amount: Pence, day: Day): { title: string; detail: string } => ({
    title: categoryWords.own_transfer,
    detail: `The other half: ${size(amount)} ${amount < 0 ? 'out of' : 'into'} ${bankAccount} on ${formatDay(day)}`,
  }),
  paidTwice: (what: string, name: string, day: Day): { title: string; detail: string } => ({
    title: 'Paid twice by mistake',
    detail: `${name}: ${what} was paid already on ${formatDay(day)}. It is kept outside the plan until it comes back.`,
  }),
  backFrom: (planLine: string | null, text: string, day: Day): { title: string; detail: string } => ({
    title: kind('refund', planLine),
    detail: `Money went out to ‘${text}’ on ${formatDay(day)}`,
  }),
  /** `what` was paid for with `paid`, to `who`. */
  refund: (what: string, who: string, day: Day, paid: Pence): { title: string; detail: string } => ({
    title: refundWords.of(what),
    detail: `${who}, ${formatDay(day)}, ${size(paid)} paid`,
  }),
  billAsBefore: (supplier: string, day: Day): { title: string; detail: string } => ({
    title: choiceWords.bill(supplier),
    detail: `None that is open fits. A line with the same words paid one on ${formatDay(day)}.`,
  }),
  byRule: (rule: Rule, planLine: string | null): { title: string; detail: string } => ({
    title: kind(rule.category, planLine),
    detail: `By your rule for ‘${rule.contains}’`,
  }),
  likeRule: (rule: Rule, planLine: string | null): { title: string; detail: string } => ({
    title: kind(rule.category, planLine),
    detail: `Like your rule for ‘${rule.contains}’`,
  }),
  byWord: (category: Category, word: string): { title: string; detail: string } => ({
    title: categoryWords[category],
    detail: `The bank’s text says ‘${word}’`,
  }),
};
