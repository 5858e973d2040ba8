/**
 * The workings of what is owed and set aside, part by part, down to each paper and timesheet row.
 * Draws the rows of figures already worked out, in the order a person would add them up; works nothing out itself.
 */
import { rowWords as words, partWords } from '../../words/figures/workings.ts';
import type { Figures } from '../figures.ts';
import type { AccountIndex } from '../inputs/account-index.ts';
import { personCalled, supplierCalled } from '../inputs/account-index.ts';
import type { Holiday } from '../owed/holiday.ts';
import { SCALE } from '../owed/holiday.ts';
import { PARTS } from '../owed/liabilities.ts';
import type { OwedInvoice, OwedPurchase, RunningDebt } from '../owed/owed.ts';
import type { Draw } from './breakdown.ts';
import { Breakdown } from './breakdown.ts';
import type { Payslip, PersonId } from '../../books/facts.ts';
import { invoiceWords } from '../../words/books/invoices.ts';

/** How many papers are paid in full and so are no row. */
function addPaid(breakdown: Breakdown, papers: readonly { readonly left: number }[]): Breakdown {
  const paid = papers.filter(({ left }) => left === 0).length;
  return paid === 0 ? breakdown : breakdown.fact(words.allPaid(paid), '');
}

function wages({ accountIndex, owed }: Figures): Breakdown {
  const breakdown = new Breakdown();
  for (const { payslip, amount, paid, left } of owed.payslips) {
    if (left === 0) continue;
    const { periodEnd, id } = payslip;
    const why = periodEnd > accountIndex.asOf ? words.advanceWhy(paid, periodEnd) : words.leftWhy(amount, paid);
    breakdown.add(words.netPay(personCalled(accountIndex, payslip.person), periodEnd), why, left, { type: 'payslips', id });
  }
  for (const { text, day, amount, source } of owed.otherWages) breakdown.add(words.otherWages(text), words.on(day), amount, source);
  return addPaid(breakdown.sum(words.total), owed.payslips);
}

function notYetOnAPayslip({ unpaid }: Figures): Breakdown {
  const breakdown = new Breakdown();
  for (const { assistant, pence } of unpaid) breakdown.add(assistant.name, '', pence, { figure: 'notYetOnAPayslipOf', id: assistant.person.id });
  return breakdown.sum(words.total);
}

export function unpaidHoursBreakdown({ unpaid }: Figures, id: PersonId): Breakdown | null {
  const one = unpaid.find(({ assistant }) => assistant.person.id === id);
  if (!one) return null;
  const breakdown = new Breakdown();
  for (const { row, rate, rateKind, pence } of one.rows) {
    breakdown.add(words.timesheet(row.kind, row.day), words.timesheetWhy(row.hours, rate, rateKind), pence, { type: 'timesheets', id: row.id });
  }
  for (const { from, to, hoursPerWeek, rate, days, pence } of one.estimates) {
    breakdown.add(words.estimate(from, to), words.estimateWhy(hoursPerWeek, rate, days), pence, { type: 'people', id });
  }
  return breakdown.sum(words.total);
}

function runningDebt({ accountIndex }: Figures, debt: RunningDebt, why: (slip: Payslip) => string): Breakdown {
  const breakdown = new Breakdown();
  for (const { id, pence } of debt.opening) breakdown.add(words.owedAtOpening, '', pence ?? 0, { type: 'opening', id });
  for (const { payslip, pence } of debt.payslips) {
    breakdown.add(words.ofPayslip(personCalled(accountIndex, payslip.person), payslip.periodEnd), why(payslip), pence, { type: 'payslips', id: payslip.id });
  }
  for (const { text, day, amount, source } of debt.payments) breakdown.add(words.paid(text), words.on(day), amount, source);
  return breakdown.sum(words.total);
}

function addInvoices(accountIndex: AccountIndex, breakdown: Breakdown, invoices: readonly OwedInvoice[]): void {
  for (const { invoice, amount, paid, left } of invoices) {
    if (left === 0) continue;
    const label = (amount < 0 ? words.creditNote : words.invoice)(supplierCalled(accountIndex, invoice.supplier), invoiceWords.number(invoice));
    breakdown.add(label, `${words.dueWhy(invoice.due)}, ${words.leftWhy(amount, paid)}`, left, { type: 'invoices', id: invoice.id });
  }
}

function addPurchases(accountIndex: AccountIndex, breakdown: Breakdown, purchases: readonly OwedPurchase[]): void {
  for (const { purchase, amount, paid, left } of purchases) {
    if (left === 0) continue;
    const { item, paidBy, id } = purchase;
    const supplier = supplierCalled(accountIndex, purchase.supplier);
    const label = paidBy === null ? words.purchase(item, supplier) : words.boughtBy(paidBy, words.purchase(item, supplier));
    breakdown.add(label, words.leftWhy(amount, paid), left, { type: 'purchases', id });
  }
}

function invoicesBreakdown({ accountIndex, owed }: Figures): Breakdown {
  const breakdown = new Breakdown();
  addInvoices(accountIndex, breakdown, owed.invoices);
  addPurchases(accountIndex, breakdown, owed.onAccount);
  return addPaid(breakdown.sum(words.total), [...owed.invoices, ...owed.onAccount]);
}

function notYetInvoiced({ notYetInvoiced: estimates }: Figures): Breakdown {
  const breakdown = new Breakdown();
  for (const { name, invoicedTo, pieces } of estimates) {
    for (const { version, from, to, days, pence } of pieces) {
      const { kind, hoursPerWeek, rate, id } = version.row;
      const why = `${words.sinceWhy(invoicedTo)}; ${words.budgetWhy(kind, version.weekly ?? 0, 0, days, hoursPerWeek ?? 0, rate ?? 0)}`;
      breakdown.add(words.notYetInvoiced(name, from, to), why, pence, { type: 'plan', id });
    }
  }
  return breakdown.sum(words.total);
}

function owedToPeople({ accountIndex, owed }: Figures): Breakdown {
  const breakdown = new Breakdown();
  addPurchases(accountIndex, breakdown, owed.outOfPocket);
  return addPaid(breakdown.sum(words.total), owed.outOfPocket);
}

function holiday({ holidays }: Figures): Breakdown {
  const breakdown = new Breakdown();
  for (const { assistant, pence } of holidays) breakdown.add(assistant.name, '', pence, { figure: 'holidayOf', id: assistant.person.id });
  return breakdown.sum(words.total);
}

/** Scaled hundredths of an hour with four decimals, halves away from nought: "62.4019". */
function exactHours(scaled: bigint): string {
  const size = scaled < 0n ? -scaled : scaled;
  const tenThousandths = (size * 200n + SCALE) / (2n * SCALE);
  const rest = String(tenThousandths % 10_000n)
    .padStart(4, '0')
    .replace(/0+$/, '');
  return `${scaled < 0n && tenThousandths > 0n ? '-' : ''}${tenThousandths / 10_000n}${rest === '' ? '' : `.${rest}`}`;
}

export function holidayBreakdown({ holidays }: Figures, id: PersonId): Breakdown | null {
  const one = holidays.find(({ assistant }) => assistant.person.id === id);
  if (!one) return null;
  const { method, worked, taken, lapsed, opening, openingHours, hoursPerWeek, leaveYears, earned, rate, rateDay, pence } = one;
  const breakdown = new Breakdown();
  if (method === 'irregular') breakdown.fact(words.worked, words.workedWhy, { hours: worked });
  for (const { from, to, days, daysInYear } of leaveYears) breakdown.fact(words.leaveYear(from, to), words.leaveYearWhy(hoursPerWeek, days, daysInYear));
  breakdown.fact(words.earned, words.earnedWhy(method, exactHours(earned)));
  for (const row of opening) breakdown.fact(words.openingHours, '', { hours: row.hours ?? 0 }, { type: 'opening', id: row.id });
  breakdown.fact(words.taken, '', { hours: taken });
  if (lapsed !== 0) breakdown.fact(words.lapsed, '', { hours: lapsed });
  const left = owedHours({ earned, openingHours, taken, lapsed });
  breakdown.add(words.holidayWorth(exactHours(left), rate), left < 0n ? words.notBelowZeroWhy : words.holidayRateWhy(rateDay), pence);
  return breakdown.sum(words.holidayLeft);
}

function owedHours({ earned, openingHours, taken, lapsed }: Pick<Holiday, 'earned' | 'openingHours' | 'taken' | 'lapsed'>): bigint {
  return earned + BigInt(openingHours - taken - lapsed) * SCALE;
}

function otherPots({ liabilities: { pots } }: Figures): Breakdown {
  const breakdown = new Breakdown();
  for (const { pot, amount, day, id } of pots) breakdown.add(words.pot[pot], words.potWhy(day), amount, { type: 'setAside', id });
  return breakdown.sum(words.total);
}

function liabilities({ liabilities: { parts } }: Figures): Breakdown {
  const breakdown = new Breakdown();
  for (const part of PARTS) breakdown.add(partWords[part], '', parts[part], { figure: part });
  return breakdown.sum(words.total);
}

export const owedBreakdowns = {
  wages,
  notYetOnAPayslip,
  hmrc: (figures) => runningDebt(figures, figures.owed.hmrc, (slip) => words.hmrcWhy(slip.tax, slip.employeeNi, slip.employerNi, slip.studentLoan ?? 0)),
  pension: (figures) => runningDebt(figures, figures.owed.pension, (slip) => words.pensionWhy(slip.employeePension, slip.employerPension)),
  invoices: invoicesBreakdown,
  notYetInvoiced,
  owedToPeople,
  holiday,
  otherPots,
  liabilities,
} satisfies Record<string, Draw>;
